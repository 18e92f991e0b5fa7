"""Drawings with a place of their own stay there when a page before theirs is laid out anew.

WeasyPrint lays out a page again as soon as a number on it, such as the page that a line of the contents leads to, has become
known. What stood at the end of that page and did not fit is tried there once more and goes on to the page after it, which is
right already and is kept. Each trial works on copies, with one exception: an image or a drawing with ``position: absolute`` is
moved itself, and so stands on the page that is kept where the trial on the page before had put it: at its foot.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from weasyprint.layout import absolute


@contextmanager
def kept_in_place() -> Iterator[None]:
    """Let WeasyPrint lay out a copy of each placed image while a document is laid out, as it does with all else."""
    lay_out = absolute.absolute_replaced

    def lay_out_copy(context: Any, box: Any, *block: Any) -> Any:
        return lay_out(context, box.copy(), *block)

    absolute.absolute_replaced = lay_out_copy
    try:
        yield
    finally:
        absolute.absolute_replaced = lay_out
