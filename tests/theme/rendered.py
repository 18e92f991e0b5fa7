"""Pages of the worlds, rendered once a session, and a small reader of HTML."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache, partial
from html.parser import HTMLParser
from pathlib import Path

from tests import worlds

WORLDS: Mapping[str, Callable[[], worlds.World]] = {
    "tern": worlds.tern,
    "gaman": worlds.gaman,
    "bare-en": partial(worlds.bare, "en"),
    "bare-fa": partial(worlds.bare, "fa"),
    "empty-en": partial(worlds.empty, "en"),
    "empty-fa": partial(worlds.empty, "fa"),
}
VOID = {"meta", "link", "img", "source", "col", "br", "hr", "input"}


@cache
def pages(name: str) -> Mapping[str, str]:
    """Return the pages of a world by path."""
    with tempfile.TemporaryDirectory() as folder:
        return worlds.render_to(Path(folder), WORLDS[name]())


def every_page() -> Iterator[tuple[str, str]]:
    """Return every page of every world: a name for messages, and its HTML."""
    for name in WORLDS:
        for path, html in pages(name).items():
            yield f"{name}/{path}", html


@dataclass
class Element:
    """An element with its attributes and the text directly and indirectly in it."""

    tag: str
    attributes: dict[str, str]
    words: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """All text in the element, with single spaces."""
        return " ".join("".join(self.words).split())


class Reader(HTMLParser):
    """Collects the elements of a page in order."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.unbalanced: list[str] = []
        self._open: list[Element] = []
        self.feed(html)
        self.unbalanced += [f"<{element.tag}> is never closed" for element in self._open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element."""
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element of a drawing that closes itself."""
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        """Close an element, which must be the one opened last."""
        if not self._open or self._open[-1].tag != tag:
            self.unbalanced.append(f"</{tag}> at {self.getpos()}")
            return
        self._open.pop()

    def handle_data(self, data: str) -> None:
        """Give text to all open elements."""
        for element in self._open:
            element.words.append(data)

    def all(self, *tags: str) -> list[Element]:
        """Return the elements with one of these tags."""
        return [element for element in self.elements if element.tag in tags]
