"""Chinese and Japanese words of a print document whose lines end where a word or a phrase ends, as a browser's do by itself.

Between the letters of a phrase stands a word joiner, which is neither seen nor copied. Two letters alone on the last line go along
with what stands before them. Only phrases of a few letters are joined: longer ones break where the line is full, as ever, and so
does a compound where it is not sure that no word begins.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from markupsafe import Markup

from touchreport.draw.letters import is_wide, measure
from touchreport.render.breaking import CLAUSED
from touchreport.text.chinese import word_starts
from touchreport.text.phrases import phrase_starts, possible_starts
from touchreport.text.unseen import WORD_JOINER

_TAG = re.compile(r"(<[^>]*>)")

_CLAUSE_END = re.compile("[，。；：！？][」』）”’》]*")

_HEADING = re.compile(r"(<(h[1-6])\b[^>]*>)(.*?)(</\2>)", re.DOTALL)

_WHOLE = re.compile(
    f"(?:[0-9]+{WORD_JOINER}?年)?[0-9]+{WORD_JOINER}?月(?:[0-9]+{WORD_JOINER}?日)?"
    f"|[0-9][0-9.,]*{WORD_JOINER}?[～〜]{WORD_JOINER}?[+−]?[0-9][0-9.,]*"
)
"""What is never parted: a day and a range."""

_KANA = re.compile("[\u3041-\u3096\u30a1-\u30fa]")

_END = re.compile(
    r"(?<=>)([^<>]{5,})(\s*(?:</(?:a|b|bdi|em|i|span|strong)>\s*)*</(?:p|li|dd|td|blockquote)>)"
)
"""The last words of a paragraph, of a cell and the like."""

_MOST_OF_END = 7.0
"""Width of the widest last phrase of a paragraph that is joined."""

_NEAR_END = 24
"""Letters before the end of a paragraph among which its last phrase begins."""

_MOST = 8.0
"""Width of the widest phrase that is joined, in letters as wide as high, unless said otherwise."""

MOST_OF_HEADING = 12.0
"""The same in headings, the narrowest of which has room for one letter more."""

_LAST = 3
"""Letters that stand on the last line at least."""


def held(
    text: str,
    most: float = _MOST,
    language: str = "ja",
    names: Iterable[str] = (),
    *,
    clauses: bool = False,
) -> str:
    """Return a text whose lines break between its phrases; one without phrases keeps its last three letters together.

    Args:
        text: words without markup.
        most: how wide a phrase may be that is joined, in letters as wide as high.
        language: tag of its language; Chinese has words in place of phrases. A narrow text with kana that is one phrase stays
            whole.
        names: what is never parted, such as the name of the brand.
        clauses: whether clauses of that width are joined, too.
    """
    if not _starts(text, language, names):
        if _KANA.search(text) and measure(text) <= most:
            return joined(text, possible_starts(text))
        return _with_wholes(text[:-_LAST] + joined(text[-_LAST:]))
    ends, free = phrases(text, most, language, names)
    if clauses:
        ends = _without_short_clauses(ends, text, most)
    return "".join(
        _held_phrase(text[begin:end], frozenset(place - begin for place in free), most)
        for begin, end in pairwise(ends)
    )


def phrases(
    text: str, most: float, language: str, names: Iterable[str] = ()
) -> tuple[list[int], frozenset[int]]:
    """Return where the phrases of a text end, from its first letter on, and where one may be parted without harm.

    A phrase too short to stand on a line alone goes along with the one before it, where that is narrow enough.

    Args:
        text: words without markup.
        most: how wide such a phrase may be, in letters as wide as high.
        language: tag of its language; Chinese has words in place of phrases.
        names: what is never parted.
    """
    ends = [0, *sorted(_starts(text, language, names)), len(text)]
    while len(ends) > 2 and measure(text[ends[-2] :]) < _LAST and measure(text[ends[-3] :]) <= most:
        del ends[-2]
    return ends, frozenset() if _is_chinese(language) else possible_starts(text)


def _without_short_clauses(ends: list[int], text: str, most: float) -> list[int]:
    """Return the ends of phrases but those within a clause, behind another one, that has room on a line of its own."""
    bounds = [0, *(found.end() for found in _CLAUSE_END.finditer(text)), len(text)]
    short = [(begin, end) for begin, end in pairwise(bounds) if begin and measure(text[begin:end]) <= most]
    return [place for place in ends if not any(begin < place < end for begin, end in short)]


def _starts(text: str, language: str, names: Iterable[str]) -> frozenset[int]:
    starts = word_starts(text) if _is_chinese(language) else phrase_starts(text)
    return starts - _within_wholes(text) - _inside(text, names)


def _is_chinese(language: str) -> bool:
    return language.partition("-")[0] == "zh"


def held_markup(
    markup: Markup, language: str, most: float = _MOST, names: Iterable[str] = (), *, clauses: bool = False
) -> Markup:
    """Return a caption whose lines break between its phrases, whatever elements stand in it.

    Args:
        markup: the caption.
        language: tag of the reader's language; only Chinese and Japanese are changed.
        most: how wide a phrase may be that is joined, in letters as wide as high.
        names: what is never parted.
        clauses: whether clauses of that width are joined, too.
    """
    if language.partition("-")[0] not in CLAUSED:
        return markup
    parts = _TAG.split(str(markup))
    return Markup("").join(
        Markup(part if part.startswith("<") else held(part, most, language, names, clauses=clauses))
        for part in parts
    )


def with_held_headings(html: str, language: str, names: Iterable[str] = ()) -> str:
    """Return a print document the lines of whose headings break between phrases.

    Args:
        html: the document.
        language: tag of its language; only Chinese and Japanese are changed.
        names: what is never parted.
    """
    if language.partition("-")[0] not in CLAUSED:
        return html

    def change(found: re.Match[str]) -> str:
        inner = held_markup(Markup(found[3]), language, MOST_OF_HEADING, names, clauses=True)
        return found[1] + str(inner) + found[4]

    return _HEADING.sub(change, html)


def with_whole_ends(html: str, language: str) -> str:
    """Return a print document whose paragraphs do not end in a line of one or two letters.

    The last phrase of each is joined, if it is short; else its last letters.

    Args:
        html: the document.
        language: tag of its language; only Chinese and Japanese are changed.
    """
    if language.partition("-")[0] not in CLAUSED:
        return html
    start = max(0, html.find("<body"))
    return html[:start] + _END.sub(lambda found: _whole_end(found[1], language) + found[2], html[start:])


def _whole_end(text: str, language: str) -> str:
    """Return the last words of a paragraph with the last phrase of them joined."""
    ending = text.rstrip()
    near = ending[-_NEAR_END:]
    if len(near) <= _LAST or WORD_JOINER in near[-_LAST - 1 :] or not is_wide(near[-1]):
        return text
    starts = sorted(_starts(near, language, ()), reverse=True)
    begin = next((place for place in starts if measure(near[place:]) >= _LAST), 0)
    if begin == 0 or measure(near[begin:]) > _MOST_OF_END:
        begin = len(near) - _LAST - 1
    return text[: len(ending) - len(near) + begin] + joined(near[begin:]) + text[len(ending) :]


def _within_wholes(text: str) -> frozenset[int]:
    """Return the places within a day that is written with ideographs, and within a range."""
    return frozenset(place for one in _WHOLE.finditer(text) for place in range(one.start() + 1, one.end()))


def _inside(text: str, names: Iterable[str]) -> frozenset[int]:
    """Return the places within a name."""
    return frozenset(
        place
        for name in names
        for found in re.finditer(re.escape(name), text)
        for place in range(found.start() + 1, found.end())
    )


def _held_phrase(phrase: str, free: frozenset[int], most: float) -> str:
    """Return a phrase that is joined where it is narrow enough, and else the days and ranges in it."""
    return joined(phrase, free) if measure(phrase) <= most else _with_wholes(phrase)


def _with_wholes(text: str) -> str:
    return _WHOLE.sub(lambda one: joined(one[0]), text)


def joined(phrase: str, free: frozenset[int] = frozenset()) -> str:
    """Return a phrase with joiners beside its full squares but at places that are free; nothing else of it would break.

    Args:
        phrase: words without markup.
        free: places at which a line may end.
    """
    return phrase[:1] + "".join(
        WORD_JOINER + after
        if place not in free
        and {" ", WORD_JOINER}.isdisjoint({before, after})
        and (is_wide(before) or is_wide(after))
        else after
        for place, (before, after) in enumerate(pairwise(phrase), start=1)
    )
