"""Where lines may break: between the clauses of a Chinese or Japanese headline, inside the long words of a narrow column.

Browsers and WeasyPrint break Chinese and Japanese between any two characters, and so in the middle of a word. A headline
reads better if its lines end where a clause ends. Long words are given soft hyphens by the patterns that WeasyPrint
hyphenates with, since not every browser has patterns for every language. What may break in print alone: see
:mod:`~touchreport.render.parting`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from touchreport.text.unseen import SOFT_HYPHEN

if TYPE_CHECKING:
    from pyphen import Pyphen

_TAG = re.compile(r"(<[^>]*>)")
_ENTITY = re.compile(r"(&[^;\s]+;)")
_CLAUSE = re.compile("[^，。、；：！？]*[，。、；：！？]+[」』）”’》]*|[^，。、；：！？]+")
_LONG = re.compile(r"[^\W\d_]{9,}")

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


def breakable(markup: Markup, language: str) -> Markup:
    """Return words whose long ones may break between syllables, where there are patterns for the language."""
    patterns = syllables(language)
    if patterns is None:
        return markup
    parts = _TAG.split(str(markup))
    return Markup("").join(Markup(part if part.startswith("<") else _soft(part, patterns)) for part in parts)


def _soft(text: str, patterns: Callable[[str], str]) -> str:
    """Return escaped text with soft hyphens in its long words, and none in what stands for one character."""
    pieces = _ENTITY.split(text)
    return "".join(p if p.startswith("&") else _LONG.sub(lambda m: patterns(m[0]), p) for p in pieces)


@cache
def syllables(language: str) -> Callable[[str], str] | None:
    """Return what puts soft hyphens into a word of a language; None where there are no patterns for it, or no hyphens in it."""
    if language.partition("-")[0] in {*CLAUSED, "fa", "ar", "he"}:
        return None
    import pyphen

    found = pyphen.language_fallback(language)
    if found is None:
        return None
    dictionary: Pyphen = pyphen.Pyphen(lang=found, left=3, right=3)
    return lambda word: str(dictionary.inserted(word, SOFT_HYPHEN))
