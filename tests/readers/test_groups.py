"""Phases that are written once a group: filled downwards where the author says so, told where nobody does."""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.errors import Level, Problem
from touchreport.model.node import Scalar
from touchreport.readers.project import read_project
from touchreport.readers.records import RawProject

GROUPED = "Touchpoint,Phase\nPoster,Awareness\nRadio,\nSearch,\nOrder,Purchase\nBill,\n"


def raw(folder: Path, table: str, files: str = "", name: str = "touchpoints.csv") -> RawProject:
    """Read a project with one table and what it says of that file."""
    said = f"files:\n  {name}: {files}\n" if files else ""
    (folder / "touchreport.yaml").write_text(f"title: T\nlanguage: en\n{said}", encoding="utf-8")
    (folder / name).write_text(table, encoding="utf-8")
    return read_project(folder)


def column(project: RawProject, heading: str) -> list[str]:
    """Return what stands in a column."""
    (source,) = project.sources
    cells = [item.get(heading) for item in source.items]
    return [cell.text for cell in cells if isinstance(cell, Scalar)]


def told(project: RawProject) -> list[Problem]:
    """Return the problems about groups."""
    return [p for p in project.problems if p.code in ("values-once-a-group", "fill-down-missing")]


def test_a_phase_written_once_is_told_and_left(tmp_path: Path) -> None:
    """Nothing is filled in unasked: a warning names the column and how many rows have none."""
    read = raw(tmp_path, GROUPED)
    (problem,) = told(read)
    assert (problem.level, problem.arguments["heading"], problem.arguments["rows"]) == (
        Level.WARNING,
        "Phase",
        3,
    )
    assert column(read, "Phase") == ["Awareness", "", "", "Purchase", ""]


@pytest.mark.parametrize("wish", ["{fill_down: [phase]}", "{fill_down: Phase}"])
def test_who_asks_for_it_gets_it(tmp_path: Path, wish: str) -> None:
    """``fill_down`` gives each empty cell the value above it, at its own place, and nothing is told."""
    read = raw(tmp_path, GROUPED, wish)
    assert column(read, "Phase") == ["Awareness", "Awareness", "Awareness", "Purchase", "Purchase"]
    assert told(read) == []
    second = read.sources[0].items[1].get("Phase")
    assert isinstance(second, Scalar)
    assert str(second.location) == "touchpoints.csv:3:7"


def test_what_is_above_the_first_value_stays_empty(tmp_path: Path) -> None:
    """There is nothing to fill it with."""
    read = raw(tmp_path, "Touchpoint,Phase\nPoster,\nRadio,Awareness\nBill,\n", "{fill_down: [Phase]}")
    assert column(read, "Phase") == ["", "Awareness", "Awareness"]


def test_a_column_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A misspelt heading would fill nothing without anybody noticing."""
    (problem, _) = sorted(told(raw(tmp_path, GROUPED, "{fill_down: [Fase]}")), key=lambda p: p.code)
    assert (problem.code, problem.arguments["heading"]) == ("fill-down-missing", "Fase")


@pytest.mark.parametrize(
    "table",
    [
        "Touchpoint,Phase\nA1,Awareness\nB1,\nC1,\nD1,Awareness\nE1,\nF1,\n",
        "Touchpoint,Phase\nA1,\nB1,Awareness\nC1,\nD1,\nE1,Purchase\nF1,\nG1,\n",
        "Touchpoint,Phase\nA1,Awareness\nB1,Purchase\nC1,Interest\nD1,\n",
        "Touchpoint,Notes\nA1,call them\nB1,\nC1,\nD1,ask Ada\nE1,\n",
    ],
    ids=["a value again", "nothing at the top", "most are filled", "not a phase"],
)
def test_a_column_with_gaps_is_no_group(tmp_path: Path, table: str) -> None:
    """Only what looks like a heading of its group is told: different values, the first at the top, most rows empty."""
    assert told(raw(tmp_path, table)) == []
