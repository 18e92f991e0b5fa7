"""Breaking titles and labels into even lines, since print has no way to balance them itself."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from touchreport.draw.letters import is_wide, measure
from touchreport.draw.partition import even_parts
from touchreport.text.phrases import phrase_starts, possible_starts

_NO_LINE_START = frozenset(
    "、。，．・：；？！」』）］｝〕〉》】”’…‥ーゝゞヽヾ々〜～%％‰℃!?,.:;)]}»٪،؛؟"
    "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
_NO_LINE_END = frozenset("「『（［｛〔〈《【“‘([{«¥￥$＄№")
_LAST_TOGETHER = 3
_MOST_PIECES = 300


def break_evenly(
    text: str, max_lines: int = 2, *, width: float | None = None, size: float = 1.0
) -> tuple[str, ...]:
    """Break a text into lines that are about equally long.

    Spaces are places to break, and so is the room between two Chinese or Japanese characters, except where
    their rules forbid it or a last line of less than three characters would be left. Japanese breaks between its
    phrases, if such lines are not too wide, or else where a word may begin. No-break spaces and zero-width joiners hold.

    Args:
        text: the words; runs of white space count as one space.
        max_lines: how many lines there may be, from 1.
        width: the widest that a line should be, in the unit of ``size``. With it the text gets as few lines
            as will do; without it, as many as ``max_lines`` allows. Where even ``max_lines`` lines are too
            wide, they are returned all the same: nothing is cut off (see :func:`fits`).
        size: size of the type.

    Returns:
        One to ``max_lines`` lines; none for an empty text.
    """
    text = _collapse(text)
    starts = phrase_starts(text)
    least = 2 if width is not None else max_lines
    for places in (starts, starts | possible_starts(text)):
        phrases = _pieces(text, places) if places else []
        if len(phrases) >= least:
            lines = _evenly(phrases, max_lines, width, size)
            if width is None or fits(lines, width, size):
                return lines
    return _evenly(_pieces(text), max_lines, width, size)


def _evenly(pieces: Sequence[str], max_lines: int, width: float | None, size: float) -> tuple[str, ...]:
    widths = _Widths.of(pieces, size)
    most = min(max_lines, len(pieces))
    lines: tuple[str, ...] = ()
    for count in range(1 if width is not None else most, most + 1):
        ends = even_parts(len(pieces), count, widths.between) or ()
        lines = tuple("".join(pieces[a:b]).rstrip(" ") for a, b in pairwise((0, *ends)))
        if width is not None and fits(lines, width, size):
            break
    return lines


def fits(lines: Sequence[str], width: float, size: float = 1.0) -> bool:
    """Say whether each line is at most ``width`` wide at this size."""
    return all(measure(line, size) <= width for line in lines)


def count_lines(text: str, width: float, size: float = 1.0, indent: float = 0.0) -> int:
    """Return how many lines a text takes where words that are wider than the line are broken; from 1.

    Args:
        text: the words.
        width: of the line, in the unit of `size`.
        size: size of the type.
        indent: what stands before the words in the first line; words that do not fit beside it begin below it.
    """
    lines, used = 1, indent
    for piece in _pieces(_collapse(text)):
        wide, bare = measure(piece, size), measure(piece.rstrip(" "), size)
        if used and used + bare > width:
            lines, used = lines + 1, 0.0
        if bare > width:
            lines += math.ceil(bare / width) - 1
            used = bare % width + wide - bare
        else:
            used += wide
    return lines


def joined(lines: Sequence[str]) -> str:
    """Return broken lines as one again: with spaces, but none beside a Chinese or Japanese character."""
    text = ""
    for line in lines:
        together = not text or not line or is_wide(text[-1]) or is_wide(line[0])
        text += line if together else f" {line}"
    return text


@dataclass(frozen=True, slots=True)
class _Widths:
    """Widths of runs of pieces, from sums made once; the space at the end of a line takes no room."""

    sums: tuple[float, ...]
    spaces: tuple[float, ...]

    @classmethod
    def of(cls, pieces: Sequence[str], size: float) -> _Widths:
        sums = accumulate((measure(piece, size) for piece in pieces), initial=0.0)
        spaces = (measure(piece, size) - measure(piece.rstrip(" "), size) for piece in pieces)
        return cls(tuple(sums), tuple(spaces))

    def between(self, begin: int, end: int) -> float:
        return self.sums[end] - self.sums[begin] - self.spaces[end - 1]


def _pieces(text: str, starts: Container[int] | None = None) -> list[str]:
    """Cut a text at every place where a line may break, of `starts` if given; spaces stay at the end of their piece."""
    pieces: list[str] = []
    start = 0
    for index in range(1, len(text)):
        if _may_break(text, index) and (starts is None or index in starts):
            pieces.append(text[start:index])
            start = index
    pieces += [text[start:]] if text else []
    while len(pieces) > _MOST_PIECES:
        pieces = ["".join(pieces[index : index + 2]) for index in range(0, len(pieces), 2)]
    return pieces


def _collapse(text: str) -> str:
    """Turn each run of breaking white space into one space; no-break spaces are letters here."""
    return " ".join(re.split("[ \\t\\r\\n]+", text)).strip(" ")


def _may_break(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index]
    if before == " ":
        return True
    if after == " " or not (is_wide(before) or is_wide(after)):
        return False
    if after in _NO_LINE_START or before in _NO_LINE_END:
        return False
    return len(text) - index >= _LAST_TOGETHER
