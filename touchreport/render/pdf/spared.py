"""What WeasyPrint works out more often than it has to. The PDF is the same, to the byte. One with cards takes little
more than half of the time, one without them nine tenths.

- How wide a box without a width is: as wide as its words in one line, if there is room for that. Then nobody needs to
  know how narrow it could be, which takes a trial of every place where a line may break: a third of all the time in a PDF
  with cards.
- Which page an element of the structure is on: to name one page, the list of all pages was made, for every element.
- The bytes of each part of a PDF: they are wanted to be written and again to be summed up, and were packed both times.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pydyf
from weasyprint.layout import absolute, inline, preferred
from weasyprint.layout import float as floating

_ASKING: tuple[Any, ...] = (absolute, floating, inline)
"""Modules that ask for the width of a box without one."""


@contextmanager
def spared() -> Iterator[None]:
    """Let WeasyPrint lay out documents, and write one PDF, without working things out in vain."""
    fit, references = preferred.shrink_to_fit, pydyf.PDF.page_references
    known: dict[int, tuple[bytes, ...]] = {}

    def references_of(pdf: Any) -> tuple[bytes, ...]:
        pages = pdf.pages["Count"]
        if pages not in known:
            known[pages] = references.fget(pdf)
        return known[pages]

    for module in _ASKING:
        module.shrink_to_fit = _fitting
    pydyf.PDF.page_references = property(references_of)
    try:
        yield
    finally:
        for module in _ASKING:
            module.shrink_to_fit = fit
        pydyf.PDF.page_references = references


def _fitting(context: Any, box: Any, available: Any) -> Any:
    """Return the width of a box: that of its words in one line, or what there is, but no less than its longest word."""
    widest = preferred.max_content_width(context, box, outer=False)
    if widest <= available:
        return widest
    return min(max(preferred.min_content_width(context, box, outer=False), available), widest)


def settle(pdf: Any) -> None:
    """Let every part of a PDF be turned into bytes once.

    Args:
        pdf: a finished document (``pydyf.PDF``), just before it is written; changed in place.
    """
    pdf.objects[:] = [_Settled(each) if each.free == "n" else each for each in pdf.objects]


class _Settled(pydyf.Object):  # type: ignore[misc]
    """A part of a PDF that is not going to change."""

    def __init__(self, part: Any) -> None:
        super().__init__()
        self.number, self.generation = part.number, part.generation
        self._bytes: bytes = part.data
        self._packable: bool = part.compressible

    @property
    def data(self) -> bytes:
        """What is written."""
        return self._bytes

    @property
    def compressible(self) -> bool:
        """Whether it may be packed together with others."""
        return self._packable
