"""A page that is too heavy, made into several."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from touchreport.render.paging.cutting import cut
from touchreport.render.paging.places import PLACES, SOUGHT, places_of, places_script
from touchreport.render.paging.rows import ROWS, WANTED, listed_rows, rows_script, without_values
from touchreport.render.paging.tree import Element, elements, size

MOST_BYTES = 84_000
"""Bytes of a page of the website at most. With style sheets and scripts, which it shares with all others, a page stays
below 150 kB."""

_TURNING = 2_000
"""Bytes that are kept free for the way from page to page."""

_MAIN = re.compile(r"(?P<before>.*<main\b[^>]*>)(?P<inside>.*)(?P<after></main>.*)", re.DOTALL)
_LEDE = re.compile(r'<p class="lede">.*?</p>\n?', re.DOTALL)
_HEADING = re.compile(r' aria-current="page"')


@dataclass(frozen=True, slots=True)
class Turning:
    """What a theme's template ``parts/turning.html`` says on one of several pages.

    Attributes:
        top: what stands below the headline.
        foot: what stands at the end.
        title: what stands in the title of the window.
    """

    top: str
    foot: str
    title: str


@dataclass(frozen=True, slots=True)
class Bound:
    """A page as it stands on the website.

    Attributes:
        parts: path and markup of each of its pages; one where it is light enough.
        places: the path of the page on which each of its ids stands; empty where there is one page.
        scripts: path and words of what browsers load when somebody asks: the rows of a list that filters go over, and on
            which page the places of the others stand.
    """

    parts: tuple[tuple[str, str], ...]
    places: Mapping[str, str] = field(default_factory=dict)
    scripts: tuple[tuple[str, str], ...] = ()


Tell = Callable[[Sequence[str], int], Turning]
"""Says what stands on one of several pages: their paths, and the place of the one, from 0."""


def bind(
    path: str, html: str, taken: Collection[str], continued: str, tell: Tell, most: int = MOST_BYTES
) -> Bound:
    """Return a page, as several where it is heavier than `most` bytes and can be cut.

    The first one keeps the path, the others have it with a number: ``findings.html``, ``findings-2.html``.

    Args:
        path: the path of the page.
        html: its markup.
        taken: the paths of all pages.
        continued: words that stand behind a heading where what it names goes on.
        tell: says what stands on one of several pages.
        most: bytes of a page.
    """
    found = _MAIN.fullmatch(html) if size(html) > most else None
    if found is None:
        return Bound(((path, html),))
    try:
        content = elements(found["inside"])
    except ValueError:  # of a theme's own making; a browser knows what is meant, and shows it whole
        return Bound(((path, html),))
    above = [element for element in content if _stands_above(element)]
    below = [element for element in content if not _stands_above(element)]
    frame = size(found["before"]) + size(found["after"]) + sum(element.size for element in above) + _TURNING
    if not below or frame > most * 0.8:
        return Bound(((path, html),))
    rows = listed_rows(below)
    pieces = cut(below, most - frame, continued)
    if len(pieces) == 1:
        return Bound(((path, html),))
    paths = [path, *(_numbered(path, number, taken) for number in range(2, len(pieces) + 1))]
    head = "".join(element.html + "\n" for element in above)
    script = f"assets/{PurePosixPath(path).stem}-{ROWS}" if rows else None
    parts = []
    for place, piece in enumerate(pieces):
        told = tell(paths, place)
        top = head if place == 0 else _LEDE.sub("", head)
        markup = (
            f"{_before(found['before'], paths, place, told)}{top}{told.top}{piece}{told.foot}{found['after']}"
        )
        if script is not None:
            markup = without_values(markup).replace(f'{WANTED}=""', f'{WANTED}="{script}"')
        parts.append((paths[place], markup))
    places = places_of(tuple(zip(paths, pieces, strict=True)))
    index = f"assets/{PurePosixPath(path).stem}-{PLACES}"
    parts[0] = path, parts[0][1].replace("<main", f'<main {SOUGHT}="{index}"', 1)
    scripts = [] if script is None else [(script, rows_script(rows))]
    return Bound(tuple(parts), places, (*scripts, (index, places_script(places, path))))


def _stands_above(element: Element) -> bool:
    """Return whether an element stands on every page: the head, the languages, and what filters the whole list."""
    return element.tag in ("header", "link", "script") or bool(element.classes & {"langs", "filters"})


def _numbered(path: str, number: int, taken: Collection[str]) -> str:
    """Return the path of a further page; another hyphen tells it from a page that has the name already."""
    stem, between = path.removesuffix(".html"), "-"
    while f"{stem}{between}{number}.html" in taken:
        between += "-"
    return f"{stem}{between}{number}.html"


def _before(before: str, paths: Sequence[str], place: int, told: Turning) -> str:
    """Return what stands before the text, with the way back and on for programs; only the first page is the chapter's."""
    ways = f'<link rel="prev" href="{paths[place - 1]}">\n' if place else ""
    ways += f'<link rel="next" href="{paths[place + 1]}">\n' if place + 1 < len(paths) else ""
    if place:
        before = _HEADING.sub(
            ' aria-current="true"', before.replace("</title>", f" · {told.title}</title>", 1)
        )
    return before.replace("</head>", f"{ways}</head>", 1)
