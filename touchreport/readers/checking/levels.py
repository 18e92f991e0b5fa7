"""Ratings in words: which of them are the ends of the scale is told by all words of a column together."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.model.field import Kind
from touchreport.model.node import Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.drafts import Draft
from touchreport.readers.checking.entries import plain
from touchreport.readers.checking.numbers import THREE_LEVELS


def three_levels(desk: Desk, drafts: Iterable[Draft]) -> frozenset[str]:
    """Return the scales on which the rows of one table use high and low, but neither very high nor very low.

    On these, high is the top of the scale and low its bottom; a note says so.
    """
    rows = tuple(drafts)
    found: set[str] = set()
    if not rows:
        return frozenset()
    for named in rows[0].shape.fields:
        if named.field.kind is not Kind.SCALE:
            continue
        cells = [cell for row in rows for cell in row.entry.cells.get(named.name, ())]
        levels = {desk.lexicon.level(plain(cell.node)) for cell in cells if isinstance(cell.node, Scalar)}
        levels.discard(None)
        if levels & {"high", "low"} and levels <= THREE_LEVELS.keys():
            found.add(named.field.of or "")
            low, high = desk.scales[named.field.of or ""]
            desk.collector.note(
                "three-levels", cells[0].key, field=named.name, low=low, high=high, middle=(low + high) / 2
            )
    return frozenset(found)


def plain_answers(desk: Desk, drafts: Iterable[Draft]) -> frozenset[str]:
    """Return the scales on which the rows of one table answer with "satisfied" or "agree" and nothing stronger.

    On these, "satisfied" is the top of the scale and "dissatisfied" its bottom, and "rather satisfied" stands between;
    beside "very satisfied" they would not be. A note says so.
    """
    rows = tuple(drafts)
    found: set[str] = set()
    for named in rows[0].shape.fields if rows else ():
        scale = named.field.of or ""
        if named.field.kind is not Kind.SCALE:
            continue
        cells = [cell for row in rows for cell in row.entry.cells.get(named.name, ())]
        written = [(cell, plain(cell.node)) for cell in cells if isinstance(cell.node, Scalar)]
        answers = [
            (cell, text, answer) for cell, text in written if (answer := desk.lexicon.answer(scale, text))
        ]
        plain_ones = [(cell, text) for cell, text, answer in answers if answer.is_plain]
        if plain_ones and not any(answer.is_end for _, _, answer in answers):
            found.add(scale)
            low, high = desk.scales[scale]
            words = tuple(dict.fromkeys(text for _, text in plain_ones))
            desk.collector.note(
                "plain-answers", plain_ones[0][0].key, field=named.name, words=words, low=low, high=high
            )
    return frozenset(found)
