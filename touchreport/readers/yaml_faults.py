"""What the YAML parser stumbled over, in a code that tells people what they did."""

from __future__ import annotations

import re
from typing import Any

import yaml

from touchreport.errors import Excerpt
from touchreport.location import Location
from touchreport.readers.gathering import Gathering
from touchreport.readers.lines import Lines

_CODES = (
    (r"mapping values are not allowed", "yaml-colon"),
    (r"tab character", "yaml-tab"),
    (r"cannot start any token", "yaml-character"),
    (r"unexpected end of stream|unexpected document indicator", "yaml-open-quote"),
    (r"',' or '[\]}]'|node content", "yaml-open-bracket"),
    (r"could not find expected ':'", "yaml-missing-colon"),
    (r"escape", "yaml-escape"),
    (r"tag|anchor|alias", "yaml-tag"),
    (r"expected key|expected '-'|<block end>|document start", "yaml-indentation"),
)
"""Parts of the parsers' own phrases (the C one's and the Python one's) and our codes, the first that fits."""


_BEGINS = frozenset({"yaml-open-quote", "yaml-open-bracket", "yaml-missing-colon"})
"""Codes of which the place is where the trouble began."""


_STUCK_DASH = re.compile(r"\s*(-)[^\s\-:]+:(?:\s|$)")
"""A dash that should begin an item and has no space behind it, so that it is read as the first letter of a name."""

_AFTER_A_DASH = frozenset({"yaml-colon", "yaml-indentation", "yaml-missing-colon"})


def report(gathering: Gathering, file: str, lines: Lines, error: yaml.YAMLError, quoted: Any = None) -> None:
    """Report what stopped the parser, at the place where it stopped, and where the trouble began.

    Args:
        gathering: where problems go.
        file: path relative to the project folder.
        lines: the file's lines.
        error: what the parser says.
        quoted: the last value, where it stands in quotation marks.
    """
    mark = getattr(error, "problem_mark", None)
    phrase = getattr(error, "problem", None) or getattr(error, "reason", None) or ""
    if mark is None:
        gathering.error("yaml-syntax", Location(file), detail=str(phrase))
        return
    if quoted is not None and is_late(quoted) and quoted.end_mark.line == mark.line:
        report_late_quote(gathering, file, lines, quoted)
        return
    code = _code(phrase, lines.text(mark.line + 1), mark.column)
    dash = _stuck_dash(lines, mark.line + 1) if code in _AFTER_A_DASH else None
    if dash is not None:
        number, column = dash
        excerpt = Excerpt(lines.text(number), column, column + 1)
        gathering.error("yaml-dash", Location(file, number, column + 1), excerpt=excerpt)
        return
    begin = getattr(error, "context_mark", None)
    if code in _BEGINS and begin is not None:
        # The mark is where the parser gave up; what was left open or lacks a colon is what people look for.
        begin, mark = mark, begin
    related = (
        ()
        if begin is None or begin.line == mark.line
        else (Location(file, begin.line + 1, begin.column + 1),)
    )
    line = lines.text(mark.line + 1)
    column = min(mark.column, len(line))
    gathering.error(
        code,
        Location(file, mark.line + 1, column + 1),
        excerpt=Excerpt(line, column, min(column + 1, len(line))),
        related=related,
        **_details(code, phrase, line, column),
    )


def is_late(quoted: Any) -> bool:
    """Return whether a value in quotation marks ends in another line than it begins."""
    return bool(quoted.start_mark.line < quoted.end_mark.line)


def report_late_quote(gathering: Gathering, file: str, lines: Lines, quoted: Any) -> None:
    """Report a quotation mark that was closed by one that was to open another value; where it opens it has to be mended."""
    begin, end = quoted.start_mark, quoted.end_mark
    line = lines.text(begin.line + 1)
    gathering.error(
        "yaml-late-quote",
        Location(file, begin.line + 1, begin.column + 1),
        excerpt=Excerpt(line, begin.column, len(line)),
        related=(Location(file, end.line + 1, end.column),),
        line=end.line + 1,
    )


def _stuck_dash(lines: Lines, number: int) -> tuple[int, int] | None:
    """Return line, from 1, and column of a dash without a space, in the line of the trouble or the one above it."""
    for each in (number, number - 1):
        found = _STUCK_DASH.match(lines.text(each)) if each > 0 else None
        if found is not None:
            return each, found.start(1)
    return None


def _code(phrase: str, line: str, column: int) -> str:
    code = next((code for pattern, code in _CODES if re.search(pattern, phrase)), "yaml-syntax")
    if code == "yaml-character" and line[column : column + 1] == "\t":
        return "yaml-tab"
    if code == "yaml-indentation" and line[:column].strip():
        return "yaml-text-after-value"
    return code


def _details(code: str, phrase: str, line: str, column: int) -> dict[str, Any]:
    if code == "yaml-syntax":
        return {"detail": phrase}
    if code == "yaml-character":
        return {"character": line[column : column + 1]}
    return {}
