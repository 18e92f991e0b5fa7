"""Headings of the website in Chinese and Japanese, whose lines end where a word or a phrase ends, in every browser.

Where a line may end stands an element ``wbr``, which is neither copied nor in the way of a search; the style sheet lets lines
end nowhere else but beside marks and spaces. Between an ideograph and a number a ``wbr`` would take away the space that browsers
set there: what stands behind is an element of its own instead, before which a line may end. A phrase wider than a small screen
breaks where its line is full. What the print document does: see :mod:`~touchreport.render.phrasing`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from itertools import pairwise

from touchreport.draw.letters import measure
from touchreport.render.breaking import CLAUSED
from touchreport.render.phrasing import MOST_OF_HEADING, phrases

_HEADING = re.compile(
    r"(?P<start><(?P<name>h[1-6]|p|dd)(?P<rest>\b[^>]*)>)(?P<inner>.*?)(?P<end></(?P=name)>)", re.DOTALL
)
_PHRASED = re.compile(r'\bclass="(?:[^"]* )?(?:lede|phrases)(?: [^"]*)?"')
_TAG = re.compile(r"(<[^>]*>)")
_LETTER = re.compile(r"&[^;\s<&]+;|.", re.DOTALL)
_BREAK = "<wbr>"
_AMONG = re.compile("[\u3040-\u9fff][0-9A-Za-z]|[0-9A-Za-z][\u3040-\u9fff]")


@dataclass(frozen=True, slots=True)
class _Breaks:
    """Where the lines of a text may end: before the letters at some places, and anywhere within some."""

    before: frozenset[int]
    within: frozenset[int]


def with_phrased_headings(html: str, language: str, names: Iterable[str] = ()) -> str:
    """Return a page the lines of whose headings, leads and whatever has the class ``phrases`` end between phrases.

    Args:
        html: the page.
        language: tag of its language; only Chinese and Japanese are changed.
        names: what is never parted.
    """
    if language.partition("-")[0] not in CLAUSED:
        return html
    whole = tuple(names)

    def change(found: re.Match[str]) -> str:
        if found["name"] in {"p", "dd"} and not _PHRASED.search(found["rest"]):
            return found[0]
        return found["start"] + _phrased(found["inner"], language, whole) + found["end"]

    return _HEADING.sub(change, html)


def _phrased(markup: str, language: str, names: Iterable[str]) -> str:
    """Return the markup of a heading with breaks between its phrases, whatever elements these are parted by."""
    parts = _TAG.split(markup)
    read = {place: _LETTER.findall(parts[place]) for place in _places_of_words(parts)}
    text = "".join(_plain(letter) for letters in read.values() for letter in letters)
    breaks = _breaks(text, language, names)
    written: list[str] = []
    done = 0
    for place, part in enumerate(parts):
        letters = read.get(place, [])
        if letters and done in breaks.before:
            written.insert(_before_opening(written), _BREAK)
        written += _lettered(letters, done, breaks) if letters else [part]
        done += len(letters)
    return "".join(written)


def _places_of_words(parts: list[str]) -> Iterator[int]:
    """Yield which parts of a markup are words that stand on a line; those of a drawing do not."""
    drawings = 0
    for place, part in enumerate(parts):
        if part.startswith("<"):
            drawings += part.startswith("<svg") - part.startswith("</svg")
        elif part and not drawings:
            yield place


def _plain(letter: str) -> str:
    """Return the one letter that stands in markup; a mark for what is none."""
    found = unescape(letter)
    return found if len(found) == 1 else "?"


def _breaks(text: str, language: str, names: Iterable[str]) -> _Breaks:
    ends, free = phrases(text, MOST_OF_HEADING, language, names)
    wide = [range(begin, end) for begin, end in pairwise(ends) if measure(text[begin:end]) > MOST_OF_HEADING]
    return _Breaks(frozenset({*ends[1:-1], *free}), frozenset(place for one in wide for place in one))


def _before_opening(written: list[str]) -> int:
    """Return the place before the elements that begin at the end of what is written."""
    place = len(written)
    while (place and re.match(r"<[a-z]", written[place - 1])) or (place and not written[place - 1]):
        place -= 1
    return place


def _lettered(letters: list[str], done: int, breaks: _Breaks) -> Iterator[str]:
    """Yield the words of a part; a break before its first letter stands before its element already."""
    element = ""
    for place, letter in enumerate(letters, start=done):
        begins = place > done and place in breaks.before
        wanted = "ph-any" if place in breaks.within else "" if begins else element
        before = letters[place - done - 1] if begins else ""
        if not wanted and _spaced(before, letter):
            wanted = "ph-one"
        if element and (begins or wanted != element):
            yield "</span>"
            element = ""
        if begins and wanted != "ph-one":
            yield _BREAK
        if wanted and wanted != element:
            yield f'<span class="{wanted}">'
        element = wanted
        yield letter
    if element:
        yield "</span>"


def _spaced(before: str, after: str) -> bool:
    """Return whether a browser sets a small space between two letters, which it does not where a break stands."""
    return bool(_AMONG.fullmatch(before + after))
