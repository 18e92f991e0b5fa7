"""Noting which characters the glyphs of each drawn text stand for, which the PDF itself does not say.

WeasyPrint writes glyphs from left to right and forgets the text. While a PDF is drawn the recorder stands in front
of WeasyPrint's function that draws one line of text, lets it draw, and notes what was drawn where.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from weasyprint.draw import text as drawing
from weasyprint.text.ffi import ffi, pango


class Cluster(NamedTuple):
    """Characters and the glyphs that draw them together.

    Attributes:
        text: the characters, in the order of reading.
        place: where they begin in the text, in bytes.
        glyphs: how many glyphs draw them; none for what is never seen.
        level: the level of embedding, as the Unicode bidirectional algorithm has it: odd is right to left.
    """

    text: str
    place: int
    glyphs: int
    level: int


@dataclass(frozen=True, slots=True)
class Drawn:
    """One text, all in one line.

    Attributes:
        operators: the operators of the page or group it was drawn in.
        start, end: which of them drew it.
        left, right, base: where it stands, in points of the page or group.
        clusters: its characters with their glyphs, as drawn, from left to right.
    """

    operators: list[bytes]
    start: int
    end: int
    left: float
    right: float
    base: float
    clusters: tuple[Cluster, ...]

    @property
    def in_reading_order(self) -> list[Cluster]:
        """Its characters in the order of reading."""
        return sorted(self.clusters, key=lambda cluster: cluster.place)


@contextmanager
def recording() -> Iterator[list[Drawn]]:
    """Give a list that every text drawn meanwhile is noted in."""
    drawn: list[Drawn] = []
    draw = drawing.draw_first_line

    def draw_and_note(stream: Any, box: Any, overflow: Any, ellipsis: Any, matrix: Any) -> Any:
        start = len(stream.stream)
        emojis = draw(stream, box, overflow, ellipsis, matrix)
        if len(stream.stream) > start:
            drawn.append(_note(stream, start, box, matrix))
        return emojis

    drawing.draw_first_line = draw_and_note
    try:
        yield drawn
    finally:
        drawing.draw_first_line = draw


def _note(stream: Any, start: int, box: Any, matrix: Any) -> Drawn:
    operators = stream.stream
    for place in range(start, len(operators)):
        operators[place] = operators[place].replace(b">0<", b"")  # shifts by nothing: a third of all text
    scale, _, _, _, left, base = (matrix @ stream.ctm).values
    return Drawn(
        operators=operators,
        start=start,
        end=len(operators),
        left=left,
        right=left + box.width * abs(scale),
        base=base,
        clusters=tuple(_clusters(box.pango_layout)),
    )


def _clusters(layout: Any) -> Iterator[Cluster]:
    """Yield the characters of a laid out line with their glyphs, from left to right."""
    line, _ = layout.get_first_line()
    text = layout.text.encode()
    run = line.runs[0]
    while run != ffi.NULL:
        yield from _clusters_of_run(run.data, text)
        run = run.next


def _clusters_of_run(run: Any, text: bytes) -> Iterator[Cluster]:
    item, glyphs = run.item, run.glyphs
    level, offset, count = item.analysis.level & 0xFF, item.offset, glyphs.num_glyphs  # a level is one byte
    places = ffi.unpack(glyphs.log_clusters, count)
    starts = sorted(set(places))
    ends = dict(zip(starts, [*starts[1:], item.length], strict=True))
    infos = glyphs.glyphs
    number = 0
    for place, same in groupby(places):
        following = number + sum(1 for _ in same)
        characters = text[offset + place : offset + ends[place]].decode()
        seen = following - number
        if not characters.isalnum():  # it may be a joiner, which is drawn as nothing
            seen = sum(infos[each].glyph != pango.PANGO_GLYPH_EMPTY for each in range(number, following))
        yield Cluster(characters, offset + place, seen, level)
        number = following
