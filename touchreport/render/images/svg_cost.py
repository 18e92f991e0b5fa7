"""How much drawing an SVG makes once all that it refers to is put in: a small file can stand for billions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element

MAX_ELEMENTS = 50_000
"""Elements a drawing may have with every reference followed."""

MAX_DEPTH = 64
"""How deep elements may be nested."""

MAX_REFERENCES = 8
"""How many references may follow on one another."""

_PART = re.compile(r"url\(\s*['\"]?#([^)'\"]+)")
_HREFS = ("href", "{http://www.w3.org/1999/xlink}href")


def excess(root: Element) -> str | None:
    """Return which limit a drawing breaks, in a few words; None if it keeps to all."""
    counter = _Counter({found: element for element in root.iter() if (found := element.get("id"))})
    try:
        total = counter.count(root, 0, 0)
    except _Broken as broken:
        return str(broken)
    return f"more than {MAX_ELEMENTS} elements when drawn" if total > MAX_ELEMENTS else None


class _Broken(Exception):
    """A limit is broken; the message says which."""


class _Counter:
    """Counts elements with references followed, each part once."""

    def __init__(self, parts: Mapping[str, Element]) -> None:
        self._parts = parts
        self._known: dict[str, int] = {}
        self._open: set[str] = set()

    def count(self, element: Element, depth: int, references: int) -> int:
        """Return how many elements this one stands for, itself included."""
        if depth > MAX_DEPTH:
            raise _Broken(f"elements nested more than {MAX_DEPTH} deep")
        total = 1 + sum(self.count(child, depth + 1, references) for child in element)
        return total + sum(self._count_part(name, references + 1) for name in _referred(element))

    def _count_part(self, name: str, references: int) -> int:
        if name in self._open:
            raise _Broken(f"#{name} contains itself")
        if references > MAX_REFERENCES:
            raise _Broken(f"more than {MAX_REFERENCES} references one inside another")
        if name not in self._known and name in self._parts:
            self._open.add(name)
            self._known[name] = self.count(self._parts[name], 0, references)
            self._open.discard(name)
        return self._known.get(name, 0)


def _referred(element: Element) -> Iterator[str]:
    """Yield the ids that an element draws, paints with or is cut by."""
    for key, value in element.attrib.items():
        if key in _HREFS and value.strip().startswith("#"):
            yield value.strip()[1:]
        else:
            yield from _PART.findall(value)
