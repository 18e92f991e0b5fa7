"""The wheel carries all of the product and nothing else, and works away from the checkout."""

from __future__ import annotations

import os
import shutil
import subprocess
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]


def _files(folder: Path) -> Iterator[str]:
    """Yield the files below a folder, relative to the folder it stands in."""
    for path in folder.rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            yield path.relative_to(folder.parent).as_posix()


def _product() -> set[str]:
    """Return every file of the core, of the bundled plugins and of the bundled themes."""
    packages = [ROOT / "touchreport"]
    packages += [
        folder for room in ("plugins", "themes") for folder in (ROOT / room).iterdir() if folder.is_dir()
    ]
    return {name for package in packages if package.name != "__pycache__" for name in _files(package)}


def test_the_wheel_holds_the_product_and_nothing_else(wheel: Path) -> None:
    """Every file of the core, plugins and themes is in the wheel: words, data, fonts, templates; no other is."""
    with zipfile.ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if ".dist-info/" not in name}
    assert carried == _product()


@pytest.mark.parametrize(
    "pattern",
    [
        "touchreport/messages/en/*.yaml",
        "touchreport/vocabulary/data/*",
        "touchreport/locales/fa/*",
        "touchreport/render/fonts/files/*.woff2",
        "touchreport_gaps/*.py",
        "touchreport_theme_handbook/locale/**",
        "touchreport_theme_playbook/theme.yaml",
        "touchreport_theme_playbook/templates/**",
        "touchreport_theme_playbook/static/**",
        "touchreport_theme_playbook/locale/**",
        "touchreport/py.typed",
    ],
)
def test_what_is_not_code_is_carried_too(wheel: Path, pattern: str) -> None:
    """Each kind of data that the product reads is in the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        paths = [Path(name) for name in archive.namelist()]
    assert any(path.match(pattern) or _below(path, pattern) for path in paths)


def _below(path: Path, pattern: str) -> bool:
    return pattern.endswith("/**") and path.as_posix().startswith(pattern.removesuffix("**"))


def test_the_wheel_carries_the_licence(wheel: Path) -> None:
    """The licence travels with the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        assert any(name.endswith("dist-info/licenses/LICENSE") for name in archive.namelist())


def test_the_sources_can_be_tested(sdist: Path) -> None:
    """The archive of sources carries what is needed to set it up and to test it."""
    with tarfile.open(sdist) as archive:
        names = {name.partition("/")[2] for name in archive.getnames()}
    assert {"Makefile", "tools/bootstrap.sh", "requirements/dev.txt", "tests/conftest.py"} <= names


def _run(python: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the installed Python elsewhere, with nothing of this process's paths."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return subprocess.run(
        [str(python), *arguments],
        cwd=folder,
        env=variables,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_installed_package_is_the_wheels(installed: Path, tmp_path: Path) -> None:
    """What is imported in the fresh environment comes from the wheel, not from the checkout."""
    done = _run(
        installed, "-c", "import touchreport, touchreport_gaps as g; print(g.__file__)", folder=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert Path(done.stdout.strip()).is_relative_to(installed.parents[1])


def _installed(installed: Path, *arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the installed command."""
    return _run(installed, (installed.parent / "touchreport").as_posix(), *arguments, folder=folder)


def test_a_sample_is_built_by_the_installed_package(installed: Path, tmp_path: Path) -> None:
    """The installed command builds the website of a sample project from another folder, as a user would."""
    sample = min(config.parent for config in (ROOT / "sample_projects").glob("*/touchreport.yaml"))
    shutil.copytree(sample, tmp_path / "project", ignore=shutil.ignore_patterns(".touchreport"))
    done = _installed(installed, "build", "project", "--output", "out", "--no-pdf", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "<html" in (tmp_path / "out" / "site" / "index.html").read_text(encoding="utf-8")


@pytest.mark.pdf
def test_a_new_project_is_printed_by_the_installed_package(installed: Path, tmp_path: Path) -> None:
    """What `init` starts is built as a PDF too: fonts, style sheets and templates travel with the wheel."""
    begun = _installed(
        installed, "init", "mine", "--brand", "Tern", "--language", "ja", "--no-input", folder=tmp_path
    )
    assert begun.returncode == 0, begun.stderr
    done = _installed(installed, "build", "mine", "--output", "out", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "out" / "playbook.pdf").read_bytes().startswith(b"%PDF-")
