"""Links to places that stand on another page since their page was cut."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from urllib.parse import unquote

Places = Mapping[str, Mapping[str, str]]
"""For each page that was cut, by its path, the path of the page on which each id of it stands."""

PLACES = "places.js"
"""End of the name of the script that says on which page the places of a cut page stand."""

SOUGHT = "data-places"
"""The attribute of the first page's ``main`` that holds the path of the script."""

_ID = re.compile(r'<[^<>]* id="([^"]*)"')
_LINK = re.compile(r' href="([^"#:?]*)#([^"]+)"')


def places_of(parts: Sequence[tuple[str, str]]) -> Mapping[str, str]:
    """Return the path of the page on which each id stands; parts are path and content, and the first one counts."""
    found: dict[str, str] = {}
    for path, content in parts:
        for name in _ID.findall(content):
            found.setdefault(name, path)
    return MappingProxyType(found)


def places_script(places: Mapping[str, str], first: str) -> str:
    """Return the script; it keeps under ``pagePlaces`` the ids of each page but the first, for links from outside.

    Args:
        places: the path of the page on which each id stands.
        first: the path of the first one.
    """
    found: dict[str, list[str]] = {}
    for name, path in places.items():
        if path != first:
            found.setdefault(path, []).append(name)
    return f"window.pagePlaces={json.dumps(found, ensure_ascii=False, separators=(',', ':'))};\n"


def relinked(html: str, path: str, whole: str, places: Places) -> str:
    """Return a page whose links lead to the pages on which places stand.

    Args:
        html: the page.
        path: its path.
        whole: the path of the page of which it is a part; its own where it was not cut.
        places: where the places of pages that were cut stand.
    """
    if not places:
        return html

    def linked(link: re.Match[str]) -> str:
        page, name = link.groups()
        there = _place(page or whole, name, places)
        if there is None or (there == path and not page):
            return link[0]
        return f' href="{there}#{name}"'

    return _LINK.sub(linked, html)


def led(address: str, places: Places) -> str:
    """Return the address of a place in the website since its page was cut."""
    page, mark, name = address.partition("#")
    there = _place(page, name, places) if mark else None
    return f"{there}#{name}" if there else address


def _place(page: str, name: str, places: Places) -> str | None:
    """Return the page on which a place stands that an address names, with or without letters written as numbers."""
    found = places.get(page, {})
    return found.get(name) or found.get(unquote(name))
