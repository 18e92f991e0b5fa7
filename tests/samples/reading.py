"""Reading a finished website without a browser: its files, its links, its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

_URL = re.compile(r"""url\(\s*["']?([^"')]+)["']?\s*\)""")


@dataclass
class PageReader(HTMLParser):
    """What a page links to and which places it has.

    Attributes:
        addresses: what ``href``, ``src`` and ``srcset`` hold.
        ids: the ids of its elements, and single values of its filters as an address names them.
        navigation: number of links inside ``nav`` elements.
    """

    addresses: list[str] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    navigation: int = 0

    def __post_init__(self) -> None:
        """Start the parser."""
        super().__init__()
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note addresses and ids, and whether a link stands in a navigation."""
        self._depth += tag == "nav"
        self.navigation += tag == "a" and self._depth > 0
        if tag == "input":
            self.ids.add("{name}={value}".format(**{"name": "", "value": "", **dict(attrs)}))
        for name, value in attrs:
            if name == "id" and value:
                self.ids.add(value)
            elif name in {"href", "src"} and value:
                self.addresses.append(value)
            elif name == "srcset" and value:
                self.addresses += [part.split()[0] for part in value.split(",")]

    def handle_endtag(self, tag: str) -> None:
        """Leave a navigation."""
        self._depth -= tag == "nav"


@cache
def read_page(path: Path) -> PageReader:
    """Return what a page holds."""
    reader = PageReader()
    reader.feed(path.read_text(encoding="utf-8"))
    return reader


def files_of(folder: Path) -> list[Path]:
    """Return every file below a folder, in order."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def broken_links(site: Path) -> list[str]:
    """Return every address in pages and style sheets that leads to no file, or to no place in it."""
    return [
        f"{path.name}: {address}" for path, address in _addresses(site) if not _leads(site, path, address)
    ]


def _addresses(site: Path) -> Iterator[tuple[Path, str]]:
    for path in files_of(site):
        if path.suffix == ".html":
            yield from ((path, address) for address in read_page(path).addresses)
        elif path.suffix == ".css":
            yield from ((path, address) for address in _URL.findall(path.read_text(encoding="utf-8")))


def _leads(site: Path, path: Path, address: str) -> bool:
    if re.match(r"(https?|mailto|tel|data):", address):
        return True
    file, _, place = address.partition("#")
    target = (path.parent / unquote(file)).resolve() if file else path
    if (not target.is_relative_to(site.resolve()) and target != path) or not target.is_file():
        return False
    return not place or all(each in read_page(target).ids for each in _places(place))


def _places(place: str) -> list[str]:
    """Return what an address asks of a page: one place, or each of the values of a filter."""
    name, is_filter, values = place.partition("=")
    return [f"{name}={unquote(value)}" for value in values.split(",")] if is_filter else [unquote(place)]
