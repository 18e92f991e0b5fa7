"""Problems as people read them: what, where, the line with a mark under the fault, and what to do."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterable, Mapping, Sequence

import click

from touchreport.cli.grouping import grouped
from touchreport.errors import Excerpt, Level, Problem
from touchreport.location import Location
from touchreport.wording import in_words

_COLOURS: Mapping[Level, str] = {Level.ERROR: "red", Level.WARNING: "yellow", Level.NOTE: "blue"}
_WIDEST = 100
_MOST_PLACES = 8
_MOST_RELATED = 5


def show(problems: Iterable[Problem]) -> None:
    """Print problems to standard error as :func:`touchreport.cli.grouping.grouped` orders them."""
    for each in grouped(tuple(problems)):
        click.echo(as_text(each.problem, each.also, each.more), err=True)


def as_text(problem: Problem, also: Sequence[Problem] = (), more: Sequence[Problem] = ()) -> str:
    """Return a problem as lines of text.

    Args:
        problem: the problem.
        also: others of the same cause, of which the places are told.
        more: others of the same kind, of which the number and the first places are told.
    """
    sentences = in_words(problem)
    label = click.style(f"{problem.level.value}[{problem.code}]", fg=_COLOURS[problem.level], bold=True)
    place = f" {problem.location}" if problem.location is not None else ""
    lines = [f"{label}{place}", f"  {sentences.message}"]
    if problem.excerpt is not None:
        lines += _marked(problem.excerpt, problem.location)
    lines += [f"  see also: {location}" for location in problem.related[:_MOST_RELATED]]
    if also:
        lines.append(f"  also at: {_places(also)}")
    if problem.suggestion:
        lines.append(f"  did you mean: “{problem.suggestion}”?")
    if sentences.hint:
        lines.append(f"  hint: {sentences.hint}")
    if more:
        lines.append(f"  … and {len(more)} more like this, at {_places(more)} (“--format json” lists all)")
    return "\n".join(lines) + "\n"


def _places(problems: Sequence[Problem]) -> str:
    """Return the first places of some problems, as short as the file above them allows."""
    places = list(dict.fromkeys(_short(p.location) for p in problems if p.location is not None))
    left = len(places) - _MOST_PLACES
    tail = f" and {left} more place{'' if left == 1 else 's'}" if left > 0 else ""
    return ", ".join(places[:_MOST_PLACES]) + tail


def _short(location: Location) -> str:
    """Return a place within its file."""
    if location.cell:
        return location.cell
    if location.line is not None:
        return f"line {location.line}"
    return f"row {location.row}" if location.row is not None else str(location)


def print_json(data: object) -> None:
    """Print data as JSON, readable in every script."""
    click.echo(json.dumps(data, ensure_ascii=False, indent=2, sort_keys=False))


def summary(problems: Sequence[Problem]) -> str:
    """Return how many errors, warnings and notes there are, in words."""
    parts = []
    for level, one in ((Level.ERROR, "error"), (Level.WARNING, "warning"), (Level.NOTE, "note")):
        n = sum(problem.level is level for problem in problems)
        if n:
            parts.append(f"{n} {one}{'' if n == 1 else 's'}")
    return ", ".join(parts)


def _marked(excerpt: Excerpt, location: Location | None) -> list[str]:
    """Return the line with a mark under the fault.

    In lines with right-to-left letters terminals disagree about where a character stands, so brackets are put
    round the fault instead.
    """
    number = _number(location)
    text, start, end = _window(excerpt)
    if any(unicodedata.bidirectional(character) in {"R", "AL"} for character in text):
        return [f"  {number} | {text[:start]}⟦{text[start:end]}⟧{text[end:]}"]
    before, fault = _width(text[:start]), max(1, _width(text[start:end]))
    return [f"  {number} | {text}", f"  {' ' * len(number)} | {' ' * before}{'^' * fault}"]


def _number(location: Location | None) -> str:
    """Return what stands before the line: its number, or the address of the cell."""
    if location is None:
        return ""
    return location.cell or (str(location.line) if location.line is not None else "")


def _window(excerpt: Excerpt) -> tuple[str, int, int]:
    """Return the part of a long line that surrounds the fault, with tabs as single spaces."""
    text = "".join(" " if c in "\t\r\n" else c for c in excerpt.text)
    start, end = min(excerpt.start, len(text)), min(excerpt.end, len(text))
    if len(text) <= _WIDEST:
        return text, start, end
    first = max(0, min(start - _WIDEST // 3, len(text) - _WIDEST))
    last = min(len(text), first + _WIDEST)
    head, tail = ("…" if first else ""), ("…" if last < len(text) else "")
    shift = len(head) - first
    return f"{head}{text[first:last]}{tail}", start + shift, min(end, last) + shift


def _width(text: str) -> int:
    """Return the width of `text` in cells of a terminal."""
    return sum(
        0
        if unicodedata.combining(c) or unicodedata.category(c) == "Cf"
        else 2
        if unicodedata.east_asian_width(c) in "WF"
        else 1
        for c in text
    )
