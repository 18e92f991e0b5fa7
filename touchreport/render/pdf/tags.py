"""What a PDF says to readers who cannot see it, beyond what WeasyPrint says.

- A drawing without words is no figure. WeasyPrint tags each drawing as a figure, and a figure must have words in its
  place. A drawing that repeats what stands beside it has none, and a screen reader would stop at it to say "picture" and
  nothing else. It becomes an element without meaning, which readers pass over.
- Words in another language say so: an element with a ``lang`` of its own has it in the PDF, and a voice changes.
- The heads of tables say where they rule; see :mod:`touchreport.render.pdf.tables`.
- What floats at the end of the line, such as a note in the margin, stands before its text in a document, so that it begins at the
  same height; it is read after it.
- What stands at the head and the foot of every page is no part of the text: it is marked as an artifact.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.formatting_structure import boxes
from weasyprint.pdf import tags

from touchreport.render.pdf.tables import name_heads

Margins = dict[int, set[int]]
"""From a page, counted from 0, to the numbers of the marked contents in its margins."""

_PASSED_ON = ("html", "body")
"""Elements that have no structure element: what is yielded for them are their children."""


@contextmanager
def told() -> Iterator[Margins]:
    """Let WeasyPrint say more while a PDF is written; give what stands in the margins of each page."""
    margins: Margins = {}
    beside: set[bytes] = set()
    build = tags._build_box_tree

    def build_and_tell(
        box: Any, parent: Any, pdf: Any, page: int, places: Any, notes: Any, marked: Any
    ) -> Iterator[Any]:
        if isinstance(box, boxes.MarginBox):
            for number in _forgotten(box, marked):
                places[number] = "null"
                margins.setdefault(page, set()).add(number)
            return
        for element in build(box, parent, pdf, page, places, notes, marked):
            _tell(box, element)
            _read_last(element["K"], beside)
            if _floats_at_the_end(box):
                beside.add(element.reference)
            yield element

    tags._build_box_tree = build_and_tell
    try:
        yield margins
    finally:
        tags._build_box_tree = build


def _forgotten(box: Any, marked: Any) -> Iterator[int]:
    """Take what a box holds out of what is marked, and yield the numbers."""
    for part in (box, *box.descendants()):
        if part in marked:
            yield marked.pop(part)["mcid"]


def _tell(box: Any, element: Any) -> None:
    if box.element is None or box.element_tag in _PASSED_ON:
        return
    if language := box.element.get("lang"):
        element["Lang"] = pydyf.String(language)
    if element["S"] == "/Table":
        table = box.get_wrapped_table() if box.is_table_wrapper else box
        if table:
            name_heads(table)


def _floats_at_the_end(box: Any) -> bool:
    end = "left" if box.style["direction"] == "rtl" else "right"
    return box.style["float"] in (end, "inline-end")


def _read_last(parts: list[Any], beside: set[bytes]) -> None:
    """Move what floats beside the other parts of an element behind them."""
    parts.sort(key=lambda part: part in beside)  # which leaves all others in their order


def set_margins_aside(pdf: Any, margins: Margins) -> None:
    """Mark what stands in the margins as artifacts, which readers pass over.

    Args:
        pdf: a finished document (``pydyf.PDF``), just before it is written; changed in place.
        margins: what :func:`told` gave.
    """
    pages = pdf.page_references
    for page, numbers in margins.items():
        place = pdf.objects[_number(pages[page])]
        operators = pdf.objects[_number(place["Contents"])].stream
        for at, operator in enumerate(operators):
            if isinstance(operator, dict) and operator.get("MCID") in numbers:
                operators[at - 1] = "/Artifact"
                operators[at] = pydyf.Dictionary({"Type": "/Pagination"})


def list_names(pdf: Any) -> None:
    """List the elements that have a name, which the cells of tables know their heads by."""
    every: list[Any] = pdf.objects
    named = sorted((each["ID"].string, each.reference) for each in every if _has(each, "ID"))
    if named:
        pairs = [part for name, reference in named for part in (pydyf.String(name), reference)]
        root = next(each for each in pdf.objects if _is_kind(each, "/StructTreeRoot"))
        root["IDTree"] = pydyf.Dictionary({"Names": pydyf.Array(pairs)})


def _has(each: Any, entry: str) -> bool:
    return isinstance(each, dict) and entry in each


def _is_kind(each: Any, kind: str) -> bool:
    return isinstance(each, dict) and each.get("Type") == kind


def _number(reference: bytes) -> int:
    return int(reference.split()[0])


def pass_over_decoration(pdf: Any) -> int:
    """Take the meaning from figures whose words are blank; return how many there were.

    Args:
        pdf: a finished document (``pydyf.PDF``), just before it is written; changed in place.
    """
    blank = [each for each in pdf.objects if _is_blank_figure(each)]
    for figure in blank:
        figure["S"] = "/NonStruct"
        del figure["Alt"], figure["A"]
    return len(blank)


def _is_blank_figure(each: Any) -> bool:
    if not isinstance(each, dict) or each.get("S") != "/Figure" or "Alt" not in each:
        return False
    return not str(each["Alt"].string).strip()
