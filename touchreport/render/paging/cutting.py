"""Where the text of a page is cut, and how what is cut goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile, zip_longest

from touchreport.render.paging.tree import Element, size

_HOLDERS = frozenset({"article", "details", "div", "dl", "ol", "section", "table", "tbody", "ul"})
"""Elements that may go on behind a cut."""

_HEADS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "caption", "colgroup", "legend", "summary", "thead"})
"""Elements that stand at the head of what they name, and again where it goes on."""

_WITH_NEXT = frozenset({"sub", "ev", "how"})
"""Classes of what is said below a heading; it stays with what follows."""

_UNCUT = "whole"
"""Class of what is not cut, as a map, whose key would else stand on the next page."""

_WHOLE = 0.2
"""What is lighter than this share of a page is not cut but stands on the next page."""

_DEEPEST = 40
"""What is nested more deeply, as nothing of ours is and an author's own markup may be, is not cut."""

_ID = re.compile(r' id="[^"]*"')
_START = re.compile(r' start="(\d+)"')
_NAMED = re.compile(r"</(?:h[1-6]|summary)>")


@dataclass(slots=True)
class _Open:
    """An element that is being written."""

    element: Element
    heads: Sequence[Element]
    beside: Element | None
    items: int = 0


@dataclass(slots=True)
class _Cutter:
    """Writes elements one after the other and begins a new page where one is full.

    Attributes:
        most: bytes of a page.
        continued: words that stand behind a heading where what it names goes on.
        pages: what has been written of each page.
        used: bytes of the last one.
        fresh: whether nothing stands on it yet.
        opened: the elements that are being written, the outermost first.
    """

    most: int
    continued: str
    pages: list[list[str]] = field(default_factory=lambda: [[]])
    used: int = 0
    fresh: bool = True
    opened: list[_Open] = field(default_factory=list)

    def put(self, markup: str) -> None:
        self.pages[-1].append(markup)
        self.used += size(markup)

    def turn(self) -> None:
        """Begin a new page, and on it again what is being written."""
        if self.fresh:
            return
        for one in reversed(self.opened):
            self._beside(one)
            self.pages[-1].append(f"</{one.element.tag}>")
        self.pages.append([])
        self.used = 0
        for one in self.opened:
            self.put(_again(one, self.continued))
        self.fresh = True

    def flow(self, element: Element) -> None:
        """Write an element, where it does not fit on one page, then on several."""
        weight = element.size
        if self.used + weight > self.most:
            if len(self.opened) < _DEEPEST and _may_be_cut(element) and self._is_worth_it(weight):
                self._in_pieces(element)
                return
            self.turn()
        self.put(element.html)
        self.fresh = False

    def _is_worth_it(self, weight: int) -> bool:
        if weight <= self.most * _WHOLE:
            return False
        fits = weight <= self.most and not self.opened  # a whole section on a page of its own
        return not (fits and self.used > self.most / 2)

    def _in_pieces(self, element: Element) -> None:
        heads = _heads(element)
        if self.used + _lead(element) > self.most:
            self.turn()
        beside = element.children[-1] if "row" in element.classes else None
        if beside is not None and beside.tag != "aside":
            beside = None
        one = _Open(element, heads, beside)
        self.put(element.start + "".join(head.html for head in heads))
        self.used += beside.size if beside is not None else 0
        self.opened.append(one)
        rest = [child for child in element.children[len(heads) :] if child is not beside]
        self.all(rest)
        self._beside(one)
        self.opened.pop()
        self.put(f"</{element.tag}>\n")

    def all(self, children: Sequence[Element]) -> None:
        """Write elements that follow each other; a heading stays with what it is the heading of."""
        for child, then in zip_longest(children, children[1:]):
            stays = then is not None and _stays_with_next(child)
            if stays and self.used + child.size + _lead(then) > self.most:
                self.turn()
            self.flow(child)
            if child.tag == "li" and self.opened:
                self.opened[-1].items += 1

    def _beside(self, one: _Open) -> None:
        """Write what stands beside an element with its first part."""
        if one.beside is not None:
            self.pages[-1].append(one.beside.html)
            one.beside = None


def cut(content: Sequence[Element], most: int, continued: str) -> tuple[str, ...]:
    """Return the content of a page as that of several, each with at most so many bytes where it has a place to be cut.

    Args:
        content: the elements, in order.
        most: bytes of a page.
        continued: words that stand behind a heading where what it names goes on.
    """
    total = sum(element.size for element in content)
    pages = -(-total // most)
    even = int(total / pages * 1.1)  # so that the last page is not the shortest by far
    cutter = _Cutter(min(most, even), continued)
    cutter.all(content)
    return tuple("".join(page) for page in cutter.pages)


def _heads(element: Element) -> Sequence[Element]:
    return list(takewhile(_is_head, element.children))


def _is_head(element: Element) -> bool:
    if element.tag == "tr":
        return 'scope="rowgroup"' in element.html
    return element.tag in _HEADS or "a-head" in element.classes


def _stays_with_next(element: Element) -> bool:
    return element.tag in _HEADS or (element.tag in ("p", "div") and bool(element.classes & _WITH_NEXT))


def _may_be_cut(element: Element) -> bool:
    if _UNCUT in element.classes:
        return False
    if element.tag not in _HOLDERS or len(element.children) <= len(_heads(element)):
        return False
    if element.tag == "dl" and any(child.tag != "div" for child in element.children):
        return False
    if element.tag == "tbody" and " rowspan=" in element.html:
        return False
    return element.holds_elements_alone()


def _lead(element: Element) -> int:
    """Return the bytes of the least of an element that can stand at the end of a page."""
    above = 0
    for _ in range(_DEEPEST):
        if not _may_be_cut(element):
            break
        at = len(_heads(element))
        while at < len(element.children) - 1 and _stays_with_next(element.children[at]):
            at += 1
        above += size(element.start) + sum(child.size for child in element.children[:at])
        element = element.children[at]
    return above + element.size


def _again(one: _Open, continued: str) -> str:
    """Return the start of an element that goes on: its start tag and its heads, each named once on a website."""
    start = _ID.sub("", one.element.start)
    if one.element.tag == "details" and " open" not in start:
        start = f"{start[:-1]} open>"
    if one.element.tag == "ol":
        first = _START.search(start)
        number = (int(first[1]) if first else 1) + one.items
        start = f'{_START.sub("", start)[:-1]} start="{number}">'
    heads = "".join(_goes_on(head, continued) for head in one.heads)
    return start + _ID.sub("", heads)


def _goes_on(head: Element, continued: str) -> str:
    if head.tag == "tr":
        return head.html.replace("</th>", f" {continued}</th>", 1)
    return _NAMED.sub(lambda end: f" {continued}{end[0]}", head.html, count=1)
