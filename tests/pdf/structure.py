"""The structure of a finished PDF: what a reader who cannot see it is told, and whether all of that is right."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium

_HEADING = re.compile("H[1-6]")
_SHOWS_TEXT = frozenset({"Tj", "TJ", "'", '"'})
_INSIDE: Mapping[str, frozenset[str]] = {
    "L": frozenset({"LI", "L", "Caption"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "Table": frozenset({"THead", "TBody", "TFoot", "TR", "Caption"}),
    "THead": frozenset({"TR"}),
    "TBody": frozenset({"TR"}),
    "TR": frozenset({"TH", "TD"}),
}
"""What may stand directly in an element, by kind."""

_WITHIN: Mapping[str, frozenset[str]] = {
    "LI": frozenset({"L"}),
    "LBody": frozenset({"LI"}),
    "TR": frozenset({"Table", "THead", "TBody", "TFoot"}),
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
}
"""In what an element must stand directly, by kind."""

LETTERS: Mapping[str, str] = {
    "en": "A-Za-z",
    "fa": "\u0600-\u06ff",
    "ru": "\u0400-\u04ff",
    "ja": "\u3040-\u30ff\u4e00-\u9fff",
    "zh-Hans": "\u4e00-\u9fff",
    "zh-Hant": "\u4e00-\u9fff",
}
"""The letters in which a language is written."""

Place = tuple[int, int]
"""A page, counted from 0, and the number of a marked content on it."""

Box = tuple[float, float, float, float]
"""Left, bottom, right and top, in points."""


@dataclass(frozen=True)
class Node:
    """An element of the structure.

    Attributes:
        kind: what it is: ``H1``, ``P``, ``Figure``.
        entries: what it says of itself.
        above: the kinds of the elements in which it stands, outermost first.
        places: the contents that stand in it and in the elements below it.
    """

    kind: str
    entries: Any
    above: tuple[str, ...]
    places: tuple[Place, ...]

    def attribute(self, name: str) -> Any:
        """Return one of its attributes, None if it has none of this name."""
        attributes = self.entries.get("/A")
        return None if attributes is None else attributes.get(name)


class Structure:
    """A PDF that is open, with its structure."""

    def __init__(self, path: Path) -> None:
        self.pdf = pikepdf.open(path)
        self.path = path
        self.language = str(self.pdf.Root.Lang)
        self.nodes = tuple(self._below(self.pdf.Root.StructTreeRoot, ()))

    def of(self, *kinds: str) -> list[Node]:
        """Return the elements of some kinds, in the order of reading."""
        return [node for node in self.nodes if node.kind in kinds]

    @cached_property
    def headings(self) -> list[Node]:
        """All headings in the order of reading."""
        return [node for node in self.nodes if _HEADING.fullmatch(node.kind)]

    @cached_property
    def _pages(self) -> Mapping[Any, int]:
        return {page.obj.objgen: number for number, page in enumerate(self.pdf.pages)}

    def _below(self, element: Any, above: tuple[str, ...]) -> Iterator[Node]:
        for child in _children(element):
            if isinstance(child, pikepdf.Dictionary) and "/S" in child:
                kind = str(child.S).removeprefix("/")
                yield Node(kind, child, above, tuple(self._places(child)))
                yield from self._below(child, (*above, kind))

    def _places(self, element: Any) -> Iterator[Place]:
        for child in _children(element):
            if isinstance(child, int):
                yield self._pages[element.Pg.objgen], child
            elif isinstance(child, pikepdf.Dictionary) and "/S" in child:
                yield from self._places(child)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of elements that the PDF lists."""
        tree = self.pdf.Root.StructTreeRoot.get("/IDTree")
        return frozenset() if tree is None else frozenset(str(name) for name in list(tree.Names)[::2])

    @cached_property
    def drawn(self) -> Mapping[Place, tuple[str, Box]]:
        """The words of each marked content and where they stand, as pdfium has them."""
        found: dict[Place, tuple[str, Box]] = {}
        with pypdfium2.PdfDocument(self.path) as document:
            for number, page in enumerate(document):
                words = page.get_textpage()
                for one in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
                    place = number, pdfium.FPDFPageObj_GetMarkedContentID(one)
                    text, box = found.get(place, ("", None))
                    found[place] = text + _text(one, words), _around(box, one.get_bounds())
        return found

    def words(self, node: Node) -> str:
        """Return the words of an element in the order of reading, without spaces."""
        return "".join("".join(self.drawn[place][0] for place in node.places if place in self.drawn).split())

    def faults(self) -> dict[str, list[str]]:
        """Return what is wrong with the structure, by rule; nothing where all is right."""
        found = {
            "headings": list(self._jumps()),
            "nesting": list(self._misplaced()),
            "tables": [*self._silent_heads(), *self._lost_cells()],
            "figures": list(self._silent_figures()),
            "languages": list(self._unknown_languages()),
            "neither text nor artifact": list(self._unmarked()),
            "order": list(self._backwards()),
        }
        return {rule: lines[:5] for rule, lines in found.items() if lines}

    def _jumps(self) -> Iterator[str]:
        level = 0
        for heading in self.headings:
            own = int(heading.kind[1:])
            if own > level + 1:
                yield f"{heading.kind} after H{level}: {self.words(heading)}"
            level = own

    def _misplaced(self) -> Iterator[str]:
        for node in self.nodes:
            parent = node.above[-1] if node.above else ""
            if node.kind not in _INSIDE.get(parent, {node.kind}) or parent not in _WITHIN.get(
                node.kind, {parent}
            ):
                yield f"{node.kind} in {parent}"

    def _silent_heads(self) -> Iterator[str]:
        for head in self.of("TH"):
            if str(head.attribute("/Scope")) not in ("/Row", "/Column"):
                yield f"a head without a scope: {self.words(head)}"

    def _lost_cells(self) -> Iterator[str]:
        for cell in self.of("TD"):
            heads = [str(name) for name in cell.attribute("/Headers") or ()]
            if not heads or not self.names.issuperset(heads):
                yield f"a cell without heads: {self.words(cell)}"

    def _silent_figures(self) -> Iterator[str]:
        letter = re.compile(f"[{LETTERS[self.language]}]")
        for figure in self.of("Figure"):
            words = str(figure.entries.get("/Alt", ""))
            if not letter.search(words):
                yield f"not in the language: {words!r}"

    def _unknown_languages(self) -> Iterator[str]:
        for node in self.nodes:
            language = str(node.entries.get("/Lang", self.language))
            if not re.fullmatch(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?", language):
                yield language

    def _unmarked(self) -> Iterator[str]:
        told = {place for node in self.nodes for place in node.places}
        for number, page in enumerate(self.pdf.pages):
            inside: list[bool] = []
            for instruction in pikepdf.parse_content_stream(page):
                name = str(instruction.operator)
                if name in ("BMC", "BDC"):
                    inside.append(_is_told(instruction.operands, number, told))
                elif name == "EMC":
                    inside.pop()
                elif name in _SHOWS_TEXT and not any(inside):
                    yield f"text on page {number + 1}"

    def _backwards(self) -> Iterator[str]:
        """Headings of a page go on below or, in another column, further along."""
        before: tuple[int, Box] | None = None
        for heading in self.headings:
            places = [place for place in heading.places if place in self.drawn]
            if not places:
                continue
            here = places[0][0], self.drawn[places[0]][1]
            if before is not None and before[0] == here[0] and self._is_back(before[1], here[1]):
                yield f"page {here[0] + 1}: {self.words(heading)}"
            before = here

    def _is_back(self, one: Box, other: Box) -> bool:
        along = one[2] - other[2] if self.language == "fa" else other[0] - one[0]
        return other[3] > one[3] + 1 and along < 1


def _children(element: Any) -> list[Any]:
    below = element.get("/K", [])
    return list(below) if isinstance(below, pikepdf.Array) else [below]


def _is_told(operands: Any, page: int, told: set[Place]) -> bool:
    if str(operands[0]) == "/Artifact":
        return True
    marks = operands[1] if len(operands) > 1 else None
    return isinstance(marks, pikepdf.Dictionary) and "/MCID" in marks and (page, int(marks.MCID)) in told


def _text(one: Any, words: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(one, words, None, 0)
    data = ctypes.create_string_buffer(size)
    pdfium.FPDFTextObj_GetText(one, words, ctypes.cast(data, ctypes.POINTER(pdfium.FPDF_WCHAR)), size)
    return data.raw.decode("utf-16-le").rstrip("\0")


def _around(box: Box | None, other: Box) -> Box:
    if box is None:
        return other
    return min(box[0], other[0]), min(box[1], other[1]), max(box[2], other[2]), max(box[3], other[3])
