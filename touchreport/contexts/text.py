"""The author's own pages."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class TextPage:
    """A page of the author's own.

    Attributes:
        body: the text, in Markdown.
    """

    body: Text
