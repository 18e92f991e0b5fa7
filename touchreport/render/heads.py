"""Words that stay whole in the tables of a print document: those of the heads, and those of the first column.

WeasyPrint gives a column no more room than the syllables of its words ask for, where other columns would be shorter by a line;
and in Chinese and Japanese no more than a single letter. So “フェーズ” stood in two lines beside an empty half of the page. Words
of up to eighteen letters are kept whole here, and in Chinese and Japanese up to six, if the table has the room for all of them;
else those of up to twelve; else those of the heads alone. In Chinese and Japanese the words of all columns are, if there is room for
them, and so are names, dates and ranges. In other languages a cell that holds nothing but a name, a day or a few letters is kept on
one line where there is room for all of them.

Elsewhere the first column says at its head how wide it is at least: names in four lines stood beside columns of numbers under
heads of one. Where there is no room for both, long words of the heads break, and heads of numbers take two lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import count
from typing import Literal

from markupsafe import Markup

from touchreport.draw.letters import measure
from touchreport.render.breaking import CLAUSED
from touchreport.render.phrasing import held
from touchreport.text.unseen import SOFT_HYPHEN, WORD_JOINER

_HEAD = 'scope="col"'
_TABLE = re.compile(r'<table\b[^>]* data-room="(?P<room>\d+)"[^>]*>.*?</table>', re.DOTALL)
_ROW = re.compile(r"<tr\b.*?</tr>", re.DOTALL)
_CELL = re.compile(r"<(t[hd])\b([^>]*)>(.*?)</\1>", re.DOTALL)
_TAG = re.compile(r"(<svg\b.*?</svg>|<[^>]*>)", re.DOTALL)
_WORDS = tuple(
    re.compile(
        rf"(?<![\w{SOFT_HYPHEN}-])[^\W\d_](?:{SOFT_HYPHEN}?[^\W\d_]){{6,{most - 1}}}(?![\w{SOFT_HYPHEN}-])"
    )
    for most in (18, 12)
)
"""Words that are kept whole, if there is the room: the longer ones too, and the shorter ones alone."""

_IDEOGRAPHS = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef"
_WIDE = re.compile(f"[{_IDEOGRAPHS}]")
_SHORT = re.compile(rf"\s*[{_IDEOGRAPHS}]{{2,6}}\s*")
_ONE_DAY = re.compile(r'\s*<span class="day">([^<]*)</span>\s*')
_FEW_LETTERS = 12
"""Letters of a cell that is kept on one line, whatever it says."""

_DAY = re.compile("[0-9]+年[0-9]+月(?:[0-9]+日)?")
_DAY_OR_RANGE = re.compile(rf"{_DAY.pattern}|[0-9][0-9.,]*[～〜][+−]?[0-9][0-9.,]*")
_MOST_WIDE = 6
"""Width of the widest words, in letters as wide as high, that are kept whole in any cell, whatever they are."""
_PIECE = re.compile(rf"[{_IDEOGRAPHS}](?:{WORD_JOINER}[^{WORD_JOINER}])*|[^\s{_IDEOGRAPHS}]+")
_UNBROKEN = re.compile(r'<span style="white-space: nowrap">(.*?)</span>')

_BARS = 'class="data ranked'
_LONG_BARS, _SHORT_BARS = ' data-least="16"', ' data-least="11"'

_LEAST = re.compile(r' data-least="(\d+)"')

_LETTER = 0.58
_HEAD_SIZE = 0.88
"""How large the letters of a head are beside those of the cells."""

_MARK = 0.8
_PADDING = 1.0
_SYLLABLES = 0.6
"""Share of a long word that its longest syllables take."""

_SHORTEST_BROKEN = 6

_ENOUGH = 9.0
_MOST_FIRST = 15.0
"""How wide a first column is that holds long names: enough for them, and at most, in letters as wide as high."""

_SHARE = 0.6
"""Share of the room that is left in a table which its first column takes, if it needs it."""

_ROOMY = 1.3
"""How many times its least width a column of words is wide that has no use for more room."""

_SHORT_HEAD = 12
"""Letters of a head of numbers that never takes two lines."""

_FIRST_HEAD = re.compile(rf"<th {_HEAD}(?![^>]* style=)")


Cells = Literal["all", "short", "first", "heads"]
"""Which cells of a table are kept whole: all; heads, those of the first column and short ones; without the short ones; or heads
alone."""


_SHARES: Mapping[Cells, float] = {"short": 0.75}
"""Share of a table's room that the words kept whole may take; short cells give way to sentences where it is crowded."""


@dataclass(frozen=True, slots=True)
class _Keeping:
    """What is kept whole in a table.

    Attributes:
        cells: where.
        words: words with spaces between them.
        language: tag of the language.
        names: what is never parted.
    """

    cells: Cells
    words: re.Pattern[str]
    language: str
    names: frozenset[str]


def whole(html: str, language: str = "", names: Iterable[str] = ()) -> str:
    """Return a document in whose tables short words of heads and of first columns are not broken.

    Args:
        html: the document. A table says with ``data-room`` how wide it is, in letters as wide as high, and is let be without
            it; the head of a column says with ``data-least`` how wide that is for another reason than its words.
        language: tag of its language.
        names: what is never parted.
    """
    start = max(0, html.find("<body"))
    keeping = _Keeping("first", _WORDS[0], language, frozenset(names))
    return html[:start] + _TABLE.sub(lambda found: _table(found, keeping), html[start:])


def kept_in_cell(markup: Markup, language: str) -> Markup:
    """Return what stands in a cell on the screen, with days and ranges on one line each, and all of it that is narrow.

    Args:
        markup: what stands in the cell.
        language: tag of its language; only Chinese and Japanese are changed, which a browser breaks between any two letters.
    """
    if language.partition("-")[0] not in CLAUSED:
        return markup
    parts = _TAG.split(str(markup))
    words = [part for part in parts if part.strip() and not part.startswith("<")]
    if len(words) == 1 and _is_narrow(words[0]):
        return Markup("").join(Markup(_uncut(part) if part == words[0] else part) for part in parts)
    return Markup("").join(
        Markup(part if part.startswith("<") else _DAY_OR_RANGE.sub(lambda one: _uncut(one[0]), part))
        for part in parts
    )


def _uncut(text: str) -> str:
    return f'<span class="uncut">{text}</span>'


def _table(found: re.Match[str], keeping: _Keeping) -> str:
    table, room = found[0], int(found["room"])
    if keeping.language.partition("-")[0] in CLAUSED:
        return _fitting(table, keeping, room) or table
    wanted = _wanted(table)
    for heads in (table, _CELL.sub(_in_two_lines, table)):
        if tried := _fitting(heads, keeping, room, min(wanted, _ENOUGH)):
            return _with_first(tried, room, wanted)
    return _with_first(_fitting(table, keeping, room) or table, room, wanted)


def _in_two_lines(cell: re.Match[str]) -> str:
    """Return a cell; if it is the head of a column of numbers with two words, so that it may take two lines."""
    attributes, words = cell[2], _TAG.sub("", cell[3]).strip()
    if _HEAD not in attributes or 'class="num' not in attributes or "long" in attributes:
        return cell[0]
    if len(words) < _SHORT_HEAD or " " not in words:
        return cell[0]
    return cell[0].replace('class="num', 'class="num long', 1)


def _fitting(table: str, keeping: _Keeping, room: float, first: float = 0.0) -> str | None:
    """Return a table with as many whole words as it has room for, if its first column is so wide; None where it has not."""
    for tried, share in _tries(table, keeping):
        widths = _least_widths(tried)
        if _sum(widths) + max(0.0, first - widths.get(0, 0.0)) <= room * share:
            return tried
    return None


def _wanted(table: str) -> float:
    """Return how wide the first column would be for names in one line, or in two where they are long."""
    rows = (_CELL.findall(row) for row in _ROW.findall(table) if _HEAD not in row)
    names = [_width(_TAG.sub("", cells[0][2])) for cells in rows if cells]
    return max(
        (min(_MOST_FIRST, name if name <= _MOST_FIRST else name / 2 + 1) for name in names), default=0.0
    )


def _with_first(table: str, room: float, wanted: float) -> str:
    """Return a table whose first column takes its share of what is left."""
    widths = _least_widths(table)
    least, left = widths.get(0, 0.0), max(0.0, room - _sum(widths))
    wide = min(wanted, least + left * _SHARE * min(1.0, 2 / (1 + _others(table, widths))))
    if "colspan" in table or wide <= least:
        return table
    return _FIRST_HEAD.sub(
        lambda head: f'{head[0]} style="min-width: {wide / _HEAD_SIZE:.1f}em"', table, count=1
    )


def _tries(table: str, keeping: _Keeping) -> Iterator[tuple[str, float]]:
    """Yield a table with ever fewer words that are kept whole, and the share of its room that those may take.

    Its bars give way before the names of its rows do.
    """
    wide = keeping.language.partition("-")[0] in CLAUSED
    places: tuple[Cells, ...] = ("all" if wide else "short", "first")
    for each in (table, _with_shorter_bars(table)):
        for cells in places:
            yield from _tries_in(each, replace(keeping, cells=cells))
    yield from _tries_in(table, replace(keeping, cells="heads"))


def _tries_in(table: str, keeping: _Keeping) -> Iterator[tuple[str, float]]:
    for words in _WORDS:
        yield _kept_in(table, replace(keeping, words=words)), _SHARES.get(keeping.cells, 1.0)


def _with_shorter_bars(table: str) -> str:
    """Return a table of bars with shorter ones, which the style sheet knows by their class; any other as it is."""
    if _BARS not in table:
        return table
    return table.replace(_BARS, f"{_BARS} slim", 1).replace(_LONG_BARS, _SHORT_BARS, 1)


def _kept_in(table: str, keeping: _Keeping) -> str:
    return _ROW.sub(lambda row: _kept(row[0], keeping), table)


def _kept(row: str, keeping: _Keeping) -> str:
    """Return a row whose words are kept whole: all of a head, those of the first cell or of all cells in any other."""
    is_head = _HEAD in row
    if keeping.cells == "heads" and not is_head:
        return row
    if keeping.cells == "short" and not is_head:
        places = count()
        return _CELL.sub(lambda cell: _short_cell(cell, keeping, is_first=next(places) == 0), row)
    most = 0 if is_head or keeping.cells == "all" else 1
    return _CELL.sub(lambda cell: _whole_cell(cell, keeping), row, count=most)


def _short_cell(cell: re.Match[str], keeping: _Keeping, is_first: bool) -> str:
    """Return a cell on one line if it holds nothing but a name, a day or a few letters; the first one with whole words."""
    tag, attributes, inner = cell[1], cell[2], cell[3]
    plain = _TAG.sub("", inner).strip()
    if day := _ONE_DAY.fullmatch(inner):
        inner = day[1]
    is_short = day is not None or plain in keeping.names or len(plain) <= _FEW_LETTERS
    if " " in plain and is_short and "<span" not in inner and not _WIDE.search(plain):
        return f"<{tag}{attributes}>{_unbroken(inner)}</{tag}>"
    return _whole_cell(cell, keeping) if is_first else cell[0]


def _whole_cell(cell: re.Match[str], keeping: _Keeping) -> str:
    tag, attributes, inner = cell[1], cell[2], cell[3]
    return f"<{tag}{attributes}>{''.join(_parts(inner, keeping))}</{tag}>"


def _parts(inner: str, keeping: _Keeping) -> Iterator[str]:
    for part in _TAG.split(inner):
        yield part if part.startswith("<") else _whole_text(part, keeping)


def _whole_text(text: str, keeping: _Keeping) -> str:
    if _SHORT.fullmatch(text) or (keeping.cells == "all" and _is_narrow(text)):
        return _unbroken(text)
    if _WIDE.search(text):
        return held(text, language=keeping.language, names=keeping.names)
    return keeping.words.sub(lambda word: _unbroken(word[0].replace(SOFT_HYPHEN, "")), text)


def _is_narrow(text: str) -> bool:
    """Return whether a text in a cell is as narrow as a name, a day or a range, and has ideographs, kana or a wave dash."""
    plain = text.replace(WORD_JOINER, "").strip()
    if not (_WIDE.search(plain) or "～" in plain or "〜" in plain):
        return False
    return _DAY.fullmatch(plain) is not None or measure(plain) <= _MOST_WIDE


def _unbroken(text: str) -> str:
    return f'<span style="white-space: nowrap">{text}</span>'


def _others(table: str, widths: Mapping[int, float]) -> int:
    """Return how many columns beside the first would take more room than they get at least; one of sentences counts for three."""
    found: dict[int, int] = {}
    for row in _ROW.findall(table):
        for place, (_, attributes, inner) in enumerate(_CELL.findall(row)):
            wide = _width(_TAG.sub("", inner))
            if place and _HEAD not in attributes and "num" not in attributes:
                counts = 3 if wide > 2 * _MOST_FIRST else int(wide > _ROOMY * widths.get(place, 0.0))
                found[place] = max(found.get(place, 0), counts)
    return sum(found.values())


def _sum(widths: Mapping[int, float]) -> float:
    return sum(widths.values()) + _PADDING * len(widths)


def _least_widths(table: str) -> dict[int, float]:
    """Return how wide each column of a table must be, roughly; cells over several columns are passed over."""
    widths: dict[int, float] = {}
    for row in _ROW.findall(table):
        cells = _CELL.findall(row)
        if "colspan" in row:
            continue
        for place, (_, attributes, inner) in enumerate(cells):
            widths[place] = max(widths.get(place, 0.0), _least_width_of(attributes, inner))
    return widths


def _least_width_of(attributes: str, inner: str) -> float:
    """Return the width of the widest piece of a cell that does not break, or the one that its head says."""
    if least := _LEAST.search(attributes):
        return float(least[1])
    size = _HEAD_SIZE if _HEAD in attributes else 1.0
    if "num" in attributes and "long" not in attributes:
        return size * (_width(_TAG.sub("", inner)) + _MARK * ("<svg" in inner))
    whole = [_width(words) for words in _UNBROKEN.findall(inner)]
    pieces = _PIECE.findall(_TAG.sub("", _UNBROKEN.sub(" ", inner)))
    return size * max((*whole, *map(_broken_width, pieces)), default=0.0)


def _broken_width(word: str) -> float:
    return _width(word) * (_SYLLABLES if len(word) > _SHORTEST_BROKEN and not _WIDE.search(word) else 1.0)


def _width(text: str) -> float:
    text = text.replace(SOFT_HYPHEN, "").replace(WORD_JOINER, "").strip()
    return len(text) * _LETTER + (0.0 if text.isascii() else len(_WIDE.findall(text)) * (1.0 - _LETTER))
