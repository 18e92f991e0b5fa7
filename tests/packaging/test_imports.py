"""Imports: downwards only, each module alone, and nothing heavy before it is needed."""

from __future__ import annotations

import subprocess
import sys
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
SAMPLES = ROOT / "sample_projects"

IMPORT_EACH_ALONE = """
import importlib, os, sys, traceback
for library in sys.argv[1:]:
    importlib.import_module(library)
failed = 0
for name in sys.stdin.read().split():
    child = os.fork()
    if child == 0:
        try:
            importlib.import_module(name)
        except BaseException:
            print(name, traceback.format_exc(), file=sys.stderr, flush=True)
            os._exit(1)
        os._exit(0)
    failed += os.waitpid(child, 0)[1] != 0
sys.exit(failed != 0)
"""

RUN_AND_TELL = """
import runpy, sys
sys.argv[0] = "touchreport"
try:
    runpy.run_module("touchreport", run_name="__main__", alter_sys=True)
finally:
    print("LOADED", *sorted(name for name in sys.modules if "." not in name), flush=True)
"""


def _python(code: str, *arguments: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-c", code, *arguments],
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def _modules() -> list[str]:
    """Return the name of every module of the core, the bundled plugins and the bundled themes."""
    names = []
    for room in (ROOT, ROOT / "plugins", ROOT / "themes"):
        for path in sorted(room.glob("touchreport*/**/*.py")):
            parts = path.relative_to(room).with_suffix("").parts
            names.append(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
    return [name for name in names if not name.endswith("__main__")]


def _loaded(*arguments: str) -> tuple[set[str], str]:
    """Run touchreport with these arguments; return the top-level modules that it loaded and what it printed."""
    done = _python(RUN_AND_TELL, *arguments)
    printed, _, loaded = done.stdout.rpartition("LOADED ")
    assert "touchreport" in loaded.split(), done.stderr
    assert done.returncode == 0, done.stderr
    return set(loaded.split()), printed


def test_imports_point_down() -> None:
    """The rooms of the core import only what is below them, and plugins only the one door."""
    command = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([str(command), "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.proof
def test_each_module_can_be_imported_alone() -> None:
    """No module leans on another having been imported before it."""
    names = _modules()
    libraries = sorted(_heaviest())
    done = _python(IMPORT_EACH_ALONE, *libraries, given="\n".join(names))
    assert names
    assert done.returncode == 0, done.stderr


def _heaviest() -> set[str]:
    """Return the libraries that are loaded once for all modules, since that is what takes the time."""
    return {"weasyprint", "jinja2", "yaml", "babel", "openpyxl", "markdown", "nh3", "pikepdf", "click"}


def test_the_package_itself_imports_nothing_else() -> None:
    """Importing touchreport loads the standard library at most."""
    code = "import sys; before = set(sys.modules); import touchreport; print(*(set(sys.modules) - before))"
    done = _python(code)
    loaded = {name.partition(".")[0] for name in done.stdout.split()}
    assert loaded - sys.stdlib_module_names == {"touchreport"}


def test_the_version_is_told_without_loading_anything_heavy() -> None:
    """``--version`` answers without the engines for templates, checking, tables or PDF."""
    heavy = {"weasyprint", "jinja2", "openpyxl", "babel", "markdown", "nh3", "pikepdf"}
    loaded, printed = _loaded("--version")
    assert metadata.version("touchreport") in printed
    assert loaded & heavy == set()


def test_checking_a_project_loads_neither_templates_nor_pdf() -> None:
    """``check`` reads and checks; it loads neither the template engine nor the PDF engine."""
    sample = min(SAMPLES.glob("*/touchreport.yaml")).parent
    loaded, _ = _loaded("check", str(sample))
    assert "yaml" in loaded  # it really did check
    assert loaded & {"weasyprint", "jinja2"} == set()
