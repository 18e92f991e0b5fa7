"""Problems in the forms that hosts of git repositories show beside the lines they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from urllib.parse import quote

from touchreport import __version__
from touchreport.errors import Level, Problem
from touchreport.location import Location
from touchreport.wording import in_words, wordings

_GITHUB: Mapping[Level, str] = MappingProxyType(
    {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
)
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


def github(problems: Sequence[Problem], project: Path) -> list[str]:
    """Return a workflow command of GitHub Actions for each problem; it becomes an annotation of its line.

    Args:
        problems: the problems.
        project: the project folder as it was named, so that files are found from where the command was called.
    """
    return [_workflow_command(problem, project) for problem in problems]


def _workflow_command(problem: Problem, project: Path) -> str:
    place = problem.location
    given: dict[str, object] = {}
    if place is not None:
        given["file"] = _path(place, project)
        given |= {"line": place.line, "col": place.column, "endColumn": _last_column(place)}
    given["title"] = problem.code
    properties = ",".join(f"{name}={_escaped(str(value), True)}" for name, value in given.items() if value)
    return f"::{_GITHUB[problem.level]} {properties}::{_escaped(_text(problem))}"


def _last_column(place: Location) -> int | None:
    """Return the last column of the fault, which GitHub counts in; ours is the one after it."""
    return (
        place.end_column - 1
        if place.end_column and place.column and place.end_column > place.column
        else None
    )


def _escaped(text: str, is_property: bool = False) -> str:
    """Return text as workflow commands write it."""
    pairs = [("%", "%25"), ("\r", "%0D"), ("\n", "%0A")]
    pairs += [(":", "%3A"), (",", "%2C")] if is_property else []
    for plain, written in pairs:
        text = text.replace(plain, written)
    return text


def sarif(problems: Sequence[Problem], project: Path) -> dict[str, object]:
    """Return problems as a log in the Static Analysis Results Interchange Format, version 2.1.0.

    Args:
        problems: the problems.
        project: the project folder as it was named, so that files are found from where the command was called.
    """
    codes = sorted({problem.code for problem in problems})
    driver = {
        "name": "touchreport",
        "semanticVersion": __version__,
        "rules": [_rule(code) for code in codes],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes.index(problem.code), project) for problem in problems],
    }
    return {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}


def _rule(code: str) -> dict[str, object]:
    said = wordings()[code].in_general()
    help_ = f"{said.why} {said.hint}".strip()
    return {"id": code, "shortDescription": {"text": said.message}, "help": {"text": help_}}


def _result(problem: Problem, rule: int, project: Path) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": rule,
        "level": problem.level.value,
        "message": {"text": _text(problem)},
    }
    if problem.location is not None:
        result["locations"] = [_location(problem.location, project)]
    if problem.related:
        result["relatedLocations"] = [_location(place, project) for place in problem.related]
    return result


def _location(place: Location, project: Path) -> dict[str, object]:
    region = {"startLine": place.line, "startColumn": place.column, "endColumn": place.end_column}
    physical: dict[str, object] = {"artifactLocation": {"uri": quote(_path(place, project))}}
    if place.line is not None:
        physical["region"] = {name: value for name, value in region.items() if value is not None}
    location: dict[str, object] = {"physicalLocation": physical}
    if cell := _cell(place):
        location["logicalLocations"] = [{"fullyQualifiedName": cell, "kind": "member"}]
    return location


def _path(place: Location, project: Path) -> str:
    """Return the file as it is found from where the command was called."""
    return str(PurePosixPath(project.as_posix()) / place.file)


def _cell(place: Location) -> str:
    """Return the place in a workbook, which has no lines; empty in other files."""
    return "!".join(part for part in (place.sheet, place.cell) if part) if place.sheet else ""


def _text(problem: Problem) -> str:
    """Return everything there is to say, in one paragraph; the cell first, since no line shows it."""
    words = in_words(problem)
    cell = _cell(problem.location) if problem.location is not None else ""
    near = f"Did you mean “{problem.suggestion}”?" if problem.suggestion else ""
    said = " ".join(part for part in (words.message, near, words.hint) if part)
    return f"{cell}: {said}" if cell else said
