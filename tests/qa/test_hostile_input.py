"""Whatever a client's file does, a run ends soon and small: in a problem that says what is wrong, or in a safe playbook.

Limits are those of ``docs/trust.md``: five seconds of processor time, on a slow machine as many more as a fixed piece of work
takes longer there, and 500 MB of memory. Runs are forked from a process that has everything imported, so that a second is left
out of the five for the start of Python.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.qa.contained import Contained, Ending, contained
from tests.qa.good_project import write
from tests.qa.hostile_case import Case
from tests.qa.hostile_pictures import DRAWINGS, PICTURES
from tests.qa.hostile_tables import CSV_FILES, WORKBOOKS
from tests.qa.hostile_texts import FILES, NAMES, PAGES, YAML_FILES

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="processes, links and pipes as on POSIX systems"),
]

SECONDS = 4.0
MEGABYTES = 500.0

TURNS = 3
"""A website is built for every third harmless file; the full sweep builds them all."""

CASES = (*WORKBOOKS, *CSV_FILES, *YAML_FILES, *NAMES, *FILES, *PICTURES, *DRAWINGS, *PAGES)


@pytest.fixture(scope="module")
def runs(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Contained]:
    """Runs the command line in processes of their own."""
    with contained(tmp_path_factory.mktemp("scratch")) as server:
        yield server


def _is_small(runs: Contained, ended: Ending) -> None:
    assert "Traceback" not in ended.err
    assert ended.seconds < runs.patience(SECONDS)
    assert ended.megabytes < MEGABYTES


@pytest.mark.parametrize("case", [case for case in CASES if case.code], ids=lambda case: case.name)
def test_what_is_refused_is_named(runs: Contained, tmp_path: Path, case: Case) -> None:
    """A file that goes too far is refused by a problem of its own, soon, and nothing is carried out."""
    project = write(tmp_path / "project")
    case.put(project)
    before = sorted(os.listdir(project))
    ended = runs.run("check", project, "--format", "json")
    _is_small(runs, ended)
    assert case.code in ended.codes
    assert ended.code == (3 if _has_errors(ended) else 0)
    assert sorted(os.listdir(project)) == before


def _has_errors(ended: Ending) -> bool:
    return any(problem["level"] == "error" for problem in ended.data["problems"])


HARMLESS = [
    pytest.param(case, id=case.name, marks=[pytest.mark.proof] if turn % TURNS else [])
    for turn, case in enumerate(case for case in CASES if not case.code)
]


@pytest.mark.parametrize("case", HARMLESS)
def test_what_is_harmless_makes_a_safe_playbook(runs: Contained, tmp_path: Path, case: Case) -> None:
    """What is only odd is shown as text: in pages with portable names, without scripts and foreign addresses."""
    project = write(tmp_path / "project", {"touchreport.yaml": _with_all_pages(case)})
    case.put(project)
    ended = runs.run("build", project, "--no-pdf")
    _is_small(runs, ended)
    assert ended.code == 0, ended.err
    files = [path for path in (project / "playbook").rglob("*") if path.is_file()]
    assert [
        path.name for path in files if not re.fullmatch(r"[a-zA-Z0-9][\w.-]{0,99}", path.name, re.ASCII)
    ] == []
    pages = [path.read_text(encoding="utf-8") for path in files if path.suffix == ".html"]
    assert len(pages) > 5
    assert [
        word for word in ("ran()", "evil.example/t.gif", "14703", "\ufeff") if any(word in p for p in pages)
    ] == []
    drawings = [path.read_text(encoding="utf-8") for path in files if path.suffix == ".svg"]
    assert [d for d in drawings if re.search("script|evil|ran|ENTITY", d)] == []


def _with_all_pages(case: Case) -> str:
    """Return the settings of the good project; those of a case about pages show every page."""
    from tests.qa.good_project import FILES as GOOD

    settings = GOOD["touchreport.yaml"]
    start, end = settings.index("outline:"), settings.index("analyses:\n  gaps")
    return settings[:start] + settings[end:] if case.name.startswith("page") else settings
