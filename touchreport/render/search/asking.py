"""Whether the templates of a website ask for an index."""

from __future__ import annotations

from dataclasses import dataclass

INDEX = "assets/search.js"
"""Path of the index, relative to the root of the website."""


@dataclass(slots=True)
class Asking:
    """What templates call as ``search_index()``; remembers that one did.

    Attributes:
        asked: whether a template asked for the address of the index.
    """

    asked: bool = False

    def __call__(self) -> str:
        """Return the address of the index, which is written because of this call."""
        self.asked = True
        return INDEX
