"""Where lines may break: between the clauses of a Chinese or Japanese headline, inside the long words of a narrow column.

Browsers and WeasyPrint break Chinese and Japanese between any two characters, and so in the middle of a word. A headline
reads better if its lines end where a clause ends. Long words are given soft hyphens by the patterns that WeasyPrint
hyphenates with, since not every browser has patterns for every language.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

if TYPE_CHECKING:
    from pyphen import Pyphen

_TAG = re.compile(r"(<[^>]*>)")
_ENTITY = re.compile(r"(&[^;\s]+;)")
_CLAUSE = re.compile("[^，。、；：！？]*[，。、；：！？]+[」』）”’》]*|[^，。、；：！？]+")
_LONG = re.compile(r"[^\W\d_]{9,}")
_LETTER = r"(?:&[^;\s<>&]{1,10};|[^\s<>\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef])"
_ENDLESS = re.compile(f"{_LETTER}{{200,}}")
_PIECE = re.compile(f"{_LETTER}{{1,50}}")
_JOINED = re.compile(r"(?<![\w-])(?=[\w-]{3,12}(?![\w-]))[^\W\d_]+(?:-[^\W\d_]+)+")
_UNTOUCHED = re.compile("<(/?)(?:svg|style)[ >]")
SOFT_HYPHEN = "\u00ad"

CLAUSED = frozenset({"zh", "ja"})
"""Languages, by the first part of their tags, whose lines may break anywhere."""


def phrased(markup: Markup, language: str) -> Markup:
    """Return a headline whose clauses keep together where they fit on a line.

    Args:
        markup: the headline; what stands inside of an element is never parted.
        language: tag of the reader's language; only Chinese and Japanese are changed.
    """
    if language.partition("-")[0] not in CLAUSED:
        return markup
    clauses = _clauses(str(markup))
    if len(clauses) < 2:
        return markup
    return Markup("").join(Markup('<span class="ph-clause">{}</span>').format(Markup(c)) for c in clauses)


def _clauses(html: str) -> list[str]:
    """Return the pieces of a line of markup, parted behind punctuation that stands in no element."""
    pieces = [""]
    depth = 0
    for part in _TAG.split(html):
        if part.startswith("<"):
            depth += -1 if part.startswith("</") else 0 if part.endswith("/>") else 1
            pieces[-1] += part
        elif depth:
            pieces[-1] += part
        else:
            first, *others = _CLAUSE.findall(part) or [""]
            pieces[-1] += first
            pieces += others
            if re.search("[，。、；：！？][」』）”’》]*$", part):
                pieces.append("")
    return [piece for piece in pieces if piece]


def parted(html: str) -> str:
    """Return the body of a document whose endless words may break every few characters, and whose shortest never do.

    Nobody writes a word of some hundred characters, but a damaged file may hold one of many thousands, and the time that
    WeasyPrint takes to break it grows with the square of its length. Chinese and Japanese break anywhere by themselves.

    Words as short as “Mid-end” stay on one line: their hyphen is one of spelling, and viewers that take it for one of the
    line leave it out of what is copied.
    """
    start = max(0, html.find("<body"))
    parts = _TAG.split(html[start:])
    within = 0
    for place, part in enumerate(parts):
        if part.startswith("<"):
            found = _UNTOUCHED.match(part)
            within += 0 if found is None or part.endswith("/>") else -1 if found[1] else 1
        elif part and not within:
            parts[place] = _parted(part)
    return html[:start] + "".join(parts)


def _parted(text: str) -> str:
    text = _ENDLESS.sub(lambda run: "<wbr>".join(_PIECE.findall(run[0])), text)
    return _JOINED.sub(r'<span style="white-space: nowrap">\g<0></span>', text) if "-" in text else text


def breakable(markup: Markup, language: str) -> Markup:
    """Return words whose long ones may break between syllables, where there are patterns for the language."""
    patterns = _patterns(language)
    if patterns is None:
        return markup
    parts = _TAG.split(str(markup))
    return Markup("").join(Markup(part if part.startswith("<") else _soft(part, patterns)) for part in parts)


def _soft(text: str, patterns: Callable[[str], str]) -> str:
    """Return escaped text with soft hyphens in its long words, and none in what stands for one character."""
    pieces = _ENTITY.split(text)
    return "".join(p if p.startswith("&") else _LONG.sub(lambda m: patterns(m[0]), p) for p in pieces)


@cache
def _patterns(language: str) -> Callable[[str], str] | None:
    """Return what puts soft hyphens into a word of a language; None where there are no patterns."""
    if language.partition("-")[0] in {*CLAUSED, "fa", "ar", "he"}:
        return None
    import pyphen

    found = pyphen.language_fallback(language)
    if found is None:
        return None
    dictionary: Pyphen = pyphen.Pyphen(lang=found, left=3, right=3)
    return lambda word: str(dictionary.inserted(word, SOFT_HYPHEN))
