"""A difference for people: as text on a terminal, and as Markdown for a merge request."""

from __future__ import annotations

import re

from touchreport.comparing.compared import Compared
from touchreport.comparing.telling import Line, heading, parts

SAME = "Nothing differs."

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~!&])")


def as_text(compared: Compared) -> str:
    """Return a difference as lines of text; the same two sides always give the same."""
    old, new = heading(compared)
    lines = [f"Old: {old}", f"New: {new}"]
    found = parts(compared)
    if not found:
        return "\n".join([*lines, "", SAME])
    for part in found:
        lines += ["", f"{part.title}: {part.summary}"]
        for line in part.lines:
            lines.append(f"  {line.mark} {line.head}")
            lines += [f"      {_pair(*detail)}" for detail in line.below]
    return "\n".join(lines)


def as_markdown(compared: Compared) -> str:
    """Return a difference as Markdown: a heading for each part, a list under it, details as lists in it."""
    old, new = heading(compared)
    lines = ["## What changed", "", f"From {_escaped(old)} to {_escaped(new)}."]
    found = parts(compared)
    if not found:
        return "\n".join([*lines, "", SAME])
    for part in found:
        lines += ["", f"### {part.title}: {part.summary}", ""]
        for line in part.lines:
            lines += _item(line)
    return "\n".join(lines)


_MARKS = {"+": "**+**", "-": "**−**", "~": "**~**"}


def _item(line: Line) -> list[str]:
    """Return one thing as an item of a list, with its details below."""
    found = [f"- {_MARKS[line.mark]} {_escaped(line.head)}"]
    for label, old, new in line.below:
        said = _escaped(_pair(label, old, new))
        found.append(f"  - {said}")
    return found


def _pair(label: str, old: str | None, new: str) -> str:
    """Return a label with what was and what is."""
    value = new if old is None else f"{old} → {new}"
    return f"{label}: {value}" if label else value


def _escaped(words: str) -> str:
    """Return words in which nothing is Markdown or HTML, in one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(words.split()))
