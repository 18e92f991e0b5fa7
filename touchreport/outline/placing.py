"""Drawings of analyses that the author places among her own words.

She writes the address of a block as that of a picture, on a line of its own::

    ![](analysis/gaps.md#coverage)
    ![Where nobody answers](analysis/responsibility.md#load)

Without the ``!`` the same address is a link to the block. Words in the brackets stand above the drawing in place of its
own title.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

LONGEST = 5_000
"""Characters of a line that is looked at; nobody writes longer ones by hand."""

_ADDRESS = re.compile(r"(?:(?:\.\./)*(?:pages/)?analysis/[^/#\s]+\.md|analysis-[^/#\s]+\.html)#\S+")
_ALONE = re.compile(r" {0,3}!\[(?P<title>[^\[\]\n]*)\]\(\s*<?(?P<address>[^)<>\s]+)>?\s*\)[ \t]*")
_ANY = re.compile(r"!\[[^\[\]\n]*\]\(\s*<?([^)<>\s]+)")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")


@dataclass(frozen=True, slots=True)
class Placement:
    """A line that stands for a drawing.

    Attributes:
        address: as the author wrote it.
        title: her own words above it; empty for those of the analysis.
        line: line of the text, from 0.
        column: where the address begins, from 1.
        alone: whether nothing else stands on the line; else it is a mistake, and no drawing comes of it.
    """

    address: str
    title: str
    line: int
    column: int
    alone: bool = True


def is_placement(address: str) -> bool:
    """Return whether the address of a picture is that of a block of an analysis."""
    return _ADDRESS.fullmatch(address) is not None


def place_of(address: str) -> str:
    """Return the place in the website of a block that :func:`is_placement` knows, such as ``analysis-gaps.html#coverage``."""
    written, _, block = address.partition("#")
    path = PurePosixPath(written)
    return f"analysis-{path.stem}.html#{block}" if path.suffix == ".md" else f"{path.name}#{block}"


def placements(text: str) -> tuple[Placement, ...]:
    """Return everything in a Markdown text that means a block of an analysis, outside of code."""
    return tuple(each for each in _placements(text.split("\n")))


def _placements(lines: Iterable[str]) -> Iterator[Placement]:
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and fence in ("", mark[1]):
            fence = "" if fence else mark[1]
        if fence or mark or "![" not in line or line.startswith(("    ", "\t")) or len(line) > LONGEST:
            continue
        alone = _ALONE.fullmatch(line)
        if alone and is_placement(alone["address"]):
            yield Placement(alone["address"], alone["title"].strip(), number, alone.start("address") + 1)
            continue
        for found in _ANY.finditer(_CODE.sub(lambda code: " " * len(code[0]), line)):
            if is_placement(found[1]):
                yield Placement(found[1], "", number, found.start(1) + 1, alone=False)
