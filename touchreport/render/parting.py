"""Where the long words of a print document may break, and that its shortest words with a hyphen never do.

WeasyPrint breaks a line at spaces, behind hyphens and between syllables. What has none of these (an e-mail address, a path, a
number of thirty digits) makes the column of a table as wide as itself, and the table wider than the page. From thirty letters on
a word may break behind its signs and before its capitals, where nothing is drawn and nothing copied. Plain letters of twenty or
more break at a soft hyphen, which viewers take out of what is copied.

Nobody writes a word of some hundred characters, but a damaged file may hold one of many thousands, and the time that WeasyPrint
takes to break it grows with the square of its length. Such a word may break every few characters, and a word made of many links
or marks between them. It is characters that say so, not elements: an element costs as much as ten words.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from touchreport.render.breaking import syllables
from touchreport.text.unseen import SOFT_HYPHEN, WITHOUT_A_GLYPH, WORD_JOINER, ZERO_WIDTH_SPACE

_TAG = re.compile(r"(<[^>]*>)")
_ENTITY = re.compile(r"(&[^;\s]{1,10};)")
_IDEOGRAPHS = r"\u2e80-\u2fff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff"
_WIDE = rf"\u3000-\u33ff\uff00-\uffef{_IDEOGRAPHS}"
_SPACELESS = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
"""Scripts without spaces between words, whose words WeasyPrint knows: Thai, Lao, Burmese, Khmer."""

_SHORTEST = 30
_LONG = re.compile(rf"[^\s<>{ZERO_WIDTH_SPACE}{_WIDE}{_SPACELESS}]{{{_SHORTEST},}}")
_BOUND = rf"(?:&[^;\s<>&]{{1,10}};|[^ \t\n\r\f<>&{ZERO_WIDTH_SPACE}{_IDEOGRAPHS}])"
"""A character beside which a line may not break by itself: a letter, a no-break space, a sign of a wide script."""

_ENDLESS = re.compile(f"({_BOUND}{{200,}})")
_PIECE = re.compile(f"{_BOUND}{{1,50}}")
_NO_WORD = 2_000
"""Characters without a space that no address has: they break every few characters and nobody asks where."""

_GAP = re.compile(rf"[ \t\n\r\f{ZERO_WIDTH_SPACE}{_IDEOGRAPHS}]")
_JOINT = re.compile(
    r"(?<=[^\W_])(?=[A-ZА-ЯЁ])(?<=[a-zа-яё])|(?<=\w[_/\\.,:;=?@+|~])(?=[^\W_])|(?<=\u200c)(?=\w)"
)
_WORD = re.compile(r"\W*[^\W\d_]+(?:[-\u2010'’\u200c][^\W\d_]+)*\W*")
_UNBROKEN = re.compile(r"\w{20,}")
_LETTERS = re.compile(r"[A-Za-z\u00c0-\u024f\u0370-\u052f]+")
"""Letters of the scripts that break words at a hyphen."""

_HYPHEN = re.compile(r"(?<=\w)-(?=\w)")
_ADDRESS_HYPHEN = f"{ZERO_WIDTH_SPACE}-{WORD_JOINER}"
"""The hyphen of an address, so that none ends a line: viewers leave such a hyphen out of what is copied. Only in documents
from left to right: in others pdfium takes a hyphen at the start of a line for the end of the line before."""

_RIGHT_TO_LEFT = re.compile(r'<(?:html|body)\b[^>]*\bdir="rtl"')

_STEP = 12
_JOINED_STEP = 6
"""How many letters of a joined script stand together at least: two pieces of twelve make a column wider than a table has room for."""

_JOINED_LETTERS = re.compile(r"[\u0620-\u064a\u0671-\u06d3\u06fa-\u06ff\u0750-\u077f]+")
"""Arabic and Persian, which know no hyphen; each piece is shaped anew and ends in the shape of a last letter."""

_WIDTHLESS = (
    r"\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f"
    + WITHOUT_A_GLYPH
)
_HEAP = re.compile(f"([{_WIDTHLESS}]{{30}})[{_WIDTHLESS}]+")
"""More accents on a letter, or more signs without a width, than anybody can see: all of them would be one line."""

_JOINED = re.compile(
    r"(?<![\w-])(?=[\w-]{3,12}(?![\w-])|(?=\w+-\w+-\w)[\w-]{13,15}(?![\w-]))"
    r"[^\W\d_]+(?:-[^\W\d_]+)+"
)
"""Words with a hyphen of up to twelve letters, and those with two hyphens of up to fifteen: “поп-ап-магазина” has no place
at which a typesetter would end a line."""

_UNTOUCHED = re.compile("<(/?)(?:svg|style)[ >]")
_INLINE = re.compile("</?(?:a|abbr|b|bdi|cite|code|del|em|i|q|s|span|strong|sub|sup)[ >]")
_MOST_CROSSED = 10
MOST_JOINED = 200
"""Words with a hyphen, of one piece of text, that are kept on one line: each costs an element."""


def parted(html: str, language: str) -> str:
    """Return the body of a document whose long words may break, and whose shortest never do.

    Chinese and Japanese break anywhere by themselves. Words as short as “Mid-end” stay on one line: their hyphen is one of
    spelling, and viewers that take it for one of the line leave it out of what is copied.

    Args:
        html: the document.
        language: tag of its language, by whose patterns long words are hyphenated; others every twelve letters.
    """
    start = max(0, html.find("<body"))
    parts = _TAG.split(html[start:])
    opened = _opener(language, right_to_left=_RIGHT_TO_LEFT.search(html) is not None)
    within = crossed = 0
    for place, part in enumerate(parts):
        if part.startswith("<"):
            found = _UNTOUCHED.match(part)
            within += 0 if found is None or part.endswith("/>") else -1 if found[1] else 1
            crossed = crossed + 1 if _INLINE.match(part) else 0
        elif part and not within:
            gap = ZERO_WIDTH_SPACE if crossed > _MOST_CROSSED else ""
            crossed = 0 if gap or _GAP.search(part) else crossed
            parts[place] = gap + _parted(part, opened)
    return html[:start] + "".join(parts)


def _parted(text: str, opened: Callable[[str], str]) -> str:
    if len(text) >= _SHORTEST:
        parts = _ENDLESS.split(_HEAP.sub(r"\g<1>", text))
        parts[1::2] = (ZERO_WIDTH_SPACE.join(_PIECE.findall(run)) for run in parts[1::2])
        text = "".join(
            part if place % 2 and len(part) > _NO_WORD else _LONG.sub(lambda word: opened(word[0]), part)
            for place, part in enumerate(parts)
        )
    if "-" not in text:
        return text
    return _JOINED.sub(r'<span style="white-space: nowrap">\g<0></span>', text, count=MOST_JOINED)


def _opener(language: str, *, right_to_left: bool) -> Callable[[str], str]:
    """Return what lets a long word break: where its parts meet, and within what is long even so."""
    hyphenated = _all_through(syllables(language))
    hyphen = "-" if right_to_left else _ADDRESS_HYPHEN

    def opened(word: str) -> str:
        is_word = _WORD.fullmatch(word) is not None
        pieces = _ENTITY.split(word if is_word else _HYPHEN.sub(hyphen, word))
        within = hyphenated if is_word else _few
        return "".join(p if p.startswith("&") and p.endswith(";") else _joints(p, within) for p in pieces)

    return opened


def _joints(text: str, within: Callable[[str], str]) -> str:
    found = _JOINT.sub(ZERO_WIDTH_SPACE, text)
    return _UNBROKEN.sub(lambda run: _way(run[0], within)(run[0]), found)


def _all_through(syllables: Callable[[str], str] | None) -> Callable[[str], str]:
    """Return what hyphenates a word by the patterns of a language, and every few letters where these know nothing of it.

    They know nothing of a word of another script, such as a Russian name in an English document.
    """
    few = _every_few(SOFT_HYPHEN)
    if syllables is None:
        return few

    def through(word: str) -> str:
        parts = syllables(word).split(SOFT_HYPHEN)
        return SOFT_HYPHEN.join(few(part) if _UNBROKEN.fullmatch(part) else part for part in parts)

    return through


def _way(word: str, within: Callable[[str], str]) -> Callable[[str], str]:
    """Return what breaks an unbroken word, by the script that it is written in."""
    if _LETTERS.fullmatch(word):
        return within
    return _fewer if _JOINED_LETTERS.fullmatch(word) else _few


def _every_few(mark: str, step: int = _STEP) -> Callable[[str], str]:
    """Return what puts a mark behind every few letters of a word, but not before its last two."""
    few = re.compile(rf"(.{{{step}}})(?=...)")
    return lambda word: few.sub(rf"\g<1>{mark}", word)


_few = _every_few(ZERO_WIDTH_SPACE)
_fewer = _every_few(ZERO_WIDTH_SPACE, _JOINED_STEP)
