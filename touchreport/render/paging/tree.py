"""The elements of a piece of markup, as places in its text: enough to see where it may be cut."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_TOKEN = re.compile(
    r"""<!--.*?-->|<(?P<end>/?)(?P<tag>[a-zA-Z][\w:-]*)(?P<rest>(?:[^>"']|"[^"]*"|'[^']*')*)>""", re.DOTALL
)
_VOID = frozenset({"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_CLASS = re.compile(r' class="([^"]*)"')


@dataclass(slots=True)
class Element:
    """An element with what stands in it.

    Attributes:
        text: the whole markup of which it is a part.
        tag: its name.
        begin: where its start tag begins.
        inner: where what it holds begins.
        outer: where that ends, and its end tag begins.
        end: where it ends.
        children: the elements in it, in order; text stands between them.
    """

    text: str
    tag: str
    begin: int
    inner: int
    outer: int = 0
    end: int = 0
    children: list[Element] = field(default_factory=list)

    @property
    def html(self) -> str:
        """The element as it is written."""
        return self.text[self.begin : self.end]

    @property
    def start(self) -> str:
        """Its start tag."""
        return self.text[self.begin : self.inner]

    @property
    def classes(self) -> frozenset[str]:
        """The names in its class attribute."""
        found = _CLASS.search(self.start)
        return frozenset(found[1].split()) if found else frozenset()

    @property
    def size(self) -> int:
        """Bytes of the element."""
        return size(self.html)

    def holds_elements_alone(self) -> bool:
        """Return whether nothing but white space stands between the elements in it."""
        at = self.inner
        for child in self.children:
            if self.text[at : child.begin].strip():
                return False
            at = child.end
        return not self.text[at : self.outer].strip()


def size(markup: str) -> int:
    """Return the bytes of markup."""
    return len(markup) if markup.isascii() else len(markup.encode("utf-8"))


def elements(text: str) -> list[Element]:
    """Return the outermost elements of a piece of markup.

    Raises:
        ValueError: an element is not closed, or another one is.
    """
    root = Element(text, "", 0, 0, len(text), len(text))
    opened = [root]
    for token in _TOKEN.finditer(text):
        tag = token["tag"]
        if tag is None:
            continue
        if token["end"]:
            element = opened.pop()
            if element.tag != tag:
                raise ValueError(f"{element.tag} is closed by {tag}")
            element.outer, element.end = token.start(), token.end()
            continue
        element = Element(text, tag, token.start(), token.end(), token.end(), token.end())
        opened[-1].children.append(element)
        if tag not in _VOID and not token["rest"].endswith("/"):
            opened.append(element)
    if len(opened) > 1:
        raise ValueError(f"{opened[-1].tag} is not closed")
    return root.children
