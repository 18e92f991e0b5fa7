"""Making viewers turn right-to-left lines into what was written.

Each viewer has rules of its own for the order of a line (:mod:`touchreport.render.pdf.viewers`), and what glyphs stand
for in their fonts serves them for letters alone. Where it would lead pdfium to something else, a glyph gets another
code, which draws the same and stands for what pdfium needs to find there (:mod:`touchreport.render.pdf.aliases`).
Where it would lead poppler to something else, there are words round it (:mod:`touchreport.render.pdf.marked`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count, groupby, pairwise

from touchreport.render.pdf.marked import Mark, marked
from touchreport.render.pdf.recorder import Cluster, Drawn
from touchreport.render.pdf.viewers import (
    begins_rightwards,
    ends_rightwards,
    for_pdfium,
    for_poppler,
    is_sign,
    kind,
)
from touchreport.text.unseen import WITHOUT_A_GLYPH

Fonts = Mapping[bytes, Mapping[int, str]]
"""What the glyphs of each font stand for, by the font's name in operators such as ``/ABCDEF``."""
Alias = Callable[[bytes, int, str], int]
"""Returns the code that draws a glyph of a font and stands for a text."""

_UNSEEN = re.compile(f"[{WITHOUT_A_GLYPH}]")
_LETTERS = re.compile("[ \u200c\u0620-\u063f\u0641-\u064a\u0671-\u06d3]*")
_STRING = re.compile(rb"<([0-9a-f]*)>")
_APART = "\u200c"
_SAME_LINE = 2.0
"""How far apart, in points, two texts may stand in height to be in one line for pdfium."""
_SPACE = 1.2
"""The gap between two texts, in points, in which pdfium sees a space."""


@dataclass(slots=True)
class _Letter:
    """A character with the signs over it, or several that are drawn together.

    Attributes:
        text: what viewers are to give back for it.
        level: its level of embedding; odd is right to left.
        place: where it stands in the order of reading.
        glyphs: fonts and glyphs that draw it, from left to right.
        stands_for: what these stand for in their fonts.
        reading: what pdfium is to give back for it.
        found: what pdfium is to find there for this.
        span: the number of the span it is in.
        words: what poppler is to find in that span; None where there is none.
    """

    text: str
    level: int
    place: int
    glyphs: list[tuple[bytes, int]]
    stands_for: str
    reading: str
    found: str = ""
    span: int = 0
    words: str | None = None


def put_right(drawn: Sequence[Drawn], fonts: Fonts, alias: Alias) -> None:
    """Write into the operators what viewers need to read all that was drawn in one PDF in order."""
    changes: list[tuple[Drawn, list[bytes]]] = []
    for line in _lines(drawn):
        if not all(_LETTERS.fullmatch(cluster.text) for text in line for cluster in text.clusters):
            changes += _put_line_right(sorted(line, key=lambda each: each.left), fonts, alias)
    for text, operators in sorted(changes, key=lambda change: change[0].start, reverse=True):
        text.operators[text.start : text.end] = operators


def _lines(drawn: Sequence[Drawn]) -> Iterator[list[Drawn]]:
    """Yield the texts that pdfium takes for one line: those drawn one after the other at one height."""
    line: list[Drawn] = []
    for text in drawn:
        before = line[-1] if line else text
        if text.operators is not before.operators or abs(text.base - before.base) > _SAME_LINE:
            yield line
            line = []
        line.append(text)
    if line:
        yield line


def _put_line_right(line: Sequence[Drawn], fonts: Fonts, alias: Alias) -> Iterator[tuple[Drawn, list[bytes]]]:
    """Yield those texts of a line, given from left to right, that need other operators, and these."""
    texts = [(text, letters) for text in line if (letters := _letters(text, fonts))]
    gaps = ["" if _joined(left, right) else " " for (left, _), (right, _) in pairwise(texts)]
    found = for_pdfium(_reading([letters for _, letters in texts], gaps))
    place = 0
    for (text, letters), gap in zip(texts, [*gaps, ""], strict=True):
        for letter in letters:
            letter.found = found[place : place + len(letter.reading)]
            place += len(letter.reading)
        place += len(gap)
        _set_spans(letters)
        if any(letter.words is not None or letter.found != letter.stands_for for letter in letters):
            yield text, _operators(text, letters, alias)


def _reading(texts: Sequence[Sequence[_Letter]], gaps: Sequence[str]) -> str:
    """Return what pdfium is to read in a line of texts, given with their gaps from left to right.

    Nothing can be said of a gap, so what stands beside it must not change places with it. After letters from left
    to right, neutral characters would; a zero-width non-joiner keeps them apart.
    """
    parts: list[str] = []
    for index in reversed(range(len(texts))):
        letters = sorted(texts[index], key=lambda letter: letter.place)
        if index < len(gaps):
            if gaps[index] and ends_rightwards("".join(parts)):
                before = sorted(texts[index + 1], key=lambda letter: letter.place)
                last = next((each for each in reversed(before) if each.text), None)
                first = next((each for each in letters if each.text), None)  # marks of direction have none
                if last and kind(last.text[-1]) == "N":
                    last.reading += _APART
                    parts.append(_APART)
                if first and kind(first.text[0]) == "N":
                    first.reading = _APART + first.reading
            parts.append(gaps[index])
        parts += [letter.reading for letter in letters]
    return "".join(parts)


def _joined(left: Drawn, right: Drawn) -> bool:
    """Return whether pdfium sees no space of its own between two texts."""
    return right.left - left.right < _SPACE or " " in (left.clusters[-1].text, right.clusters[0].text)


def _letters(text: Drawn, fonts: Fonts) -> list[_Letter]:
    """Return the letters of a text, from left to right; none if it is not known which glyphs draw them."""
    glyphs = list(_glyphs(text))
    if len(glyphs) != sum(cluster.glyphs for cluster in text.clusters):
        return []
    letters: list[_Letter] = []
    signs: list[_Letter] = []
    following = iter(glyphs)
    for cluster in text.clusters:
        letter = _letter(cluster, [next(following) for _ in range(cluster.glyphs)], fonts)
        sign = is_sign(letter.text)
        if sign and letter.level % 2:
            signs.append(letter)  # from left to right, it stands before its letter
        elif sign and letters:
            letters[-1] = _together(letters[-1], letter)
        else:
            for each in reversed(signs):
                letter = _together(letter, each)
            signs = []
            letters.append(letter)
    return letters + signs


def _letter(cluster: Cluster, glyphs: list[tuple[bytes, int]], fonts: Fonts) -> _Letter:
    stands_for = "".join(fonts.get(font, {}).get(glyph, "") for font, glyph in glyphs)
    text = _seen(cluster.text)
    return _Letter(text, cluster.level, cluster.place, glyphs, _seen(stands_for), text)


def _together(letter: _Letter, sign: _Letter) -> _Letter:
    """Return a letter with a sign over it as one."""
    odd = letter.level % 2
    glyphs = [*sign.glyphs, *letter.glyphs] if odd else [*letter.glyphs, *sign.glyphs]
    stands_for = sign.stands_for + letter.stands_for if odd else letter.stands_for + sign.stands_for
    text = letter.text + sign.text
    return _Letter(text, letter.level, letter.place, glyphs, stands_for, text)


@cache
def _seen(text: str) -> str:
    """Return what of a text viewers give back."""
    return _UNSEEN.sub("", text).replace("\u00a0", " ")


def _glyphs(text: Drawn) -> Iterator[tuple[bytes, int]]:
    """Yield the glyphs of a text, from left to right, each with the name of its font."""
    font = b""
    for operator in text.operators[text.start : text.end]:
        if operator.endswith(b" Tf"):
            font = operator.split(b" ", 1)[0]
        elif operator.endswith(b"] TJ"):
            codes = bytes.fromhex(b"".join(_STRING.findall(operator)).decode())
            for high, low in zip(codes[::2], codes[1::2], strict=True):
                yield font, high << 8 | low


def _set_spans(letters: Sequence[_Letter]) -> None:
    """Say where poppler needs words.

    What is written from left to right is one span, so that its words stay in order. A text that is from left to
    right as a whole but has words in the other direction is one span, too.
    """
    numbers = count(1)
    if len({letter.level % 2 for letter in letters}) == 2 and any(letter.level == 0 for letter in letters):
        reading = sorted(letters, key=lambda letter: letter.place)
        parts = groupby(reading, lambda letter: letter.place if letter.level % 2 else -1)
        _span(letters, for_poppler(["".join(each.text for each in part) for _, part in parts]), next(numbers))
        return
    for leftwards, group in groupby(letters, lambda letter: letter.level % 2):
        part = list(group)
        if not leftwards:
            _span(part, for_poppler(["".join(letter.text for letter in part)]), next(numbers))
            continue
        for letter in part:
            if _is_misread(letter):
                _span([letter], for_poppler([letter.text]), next(numbers))
    _join_spaces(letters, numbers)


def _span(letters: Sequence[_Letter], words: str, number: int) -> None:
    for letter in letters:
        letter.span, letter.words = number, words


def _is_misread(letter: _Letter) -> bool:
    """Return whether poppler would misread a letter from right to left."""
    if not letter.text.strip():
        return False
    strange = letter.stands_for not in (letter.text[::-1], letter.found) or letter.found != letter.text[::-1]
    return strange or len(letter.glyphs) > 1 or begins_rightwards(letter.text)


def _join_spaces(letters: Sequence[_Letter], numbers: Iterator[int]) -> None:
    """Put a space for which pdfium is to find something else into a span with its neighbour.

    pdfium passes over spaces that are drawn by themselves, also beside a mark of direction, for which nothing is drawn.
    """
    drawn = [letter for letter in letters if letter.glyphs]
    for index, letter in enumerate(drawn):
        if letter.words is None and letter.text == " " and letter.found != " " and len(drawn) > 1:
            other = drawn[index + 1] if index + 1 < len(drawn) else drawn[index - 1]
            words = other.words if other.words is not None else other.text[::-1]
            joined = " " + words if index + 1 < len(drawn) else words + " "
            same = [each for each in letters if each.span and each.span == other.span] or [other]
            _span([letter, *same], joined, next(numbers))


def _operators(text: Drawn, letters: Sequence[_Letter], alias: Alias) -> list[bytes]:
    """Return the operators that draw a text and say what viewers need."""
    marks: list[Mark] = []
    codes: list[int] = []
    for letter in letters:
        for index, (font, glyph) in enumerate(letter.glyphs):
            base = index == (len(letter.glyphs) - 1 if letter.level % 2 else 0)
            said = (base and letter.found != letter.stands_for) or len(letter.glyphs) > 1
            codes.append(alias(font, glyph, letter.found) if base and said else glyph)
            if base:
                marks.append(Mark(letter.span, letter.words))
            elif letter.level % 2:
                marks.append(Mark(-letter.span, "", left_out=True))
            else:
                marks.append(Mark(letter.span, letter.words, left_out=True))
    return marked(text.operators[text.start : text.end], marks, codes)
