"""Columns whose values stand only in the first row of a group, as people write phases in a sheet.

Whether an empty cell below a value means the same value or nothing, only the author knows. So it is asked for with
``fill_down`` under ``files:``, and what looks so without it is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from touchreport.model.node import Mapped, Scalar
from touchreport.readers.gathering import Gathering
from touchreport.readers.records import Source
from touchreport.readers.tables import ROW_KINDS
from touchreport.text import fold

GROUPING = frozenset({"stage", "stages", "persona", "personas"})
"""The fields by which sheets are usually grouped."""

_FEWEST_GROUPS = 2


def regrouped(gathering: Gathering, source: Source, wished: Sequence[Scalar]) -> Source:
    """Return the table with the columns of `wished` filled downwards; a column that looks so is a warning."""
    there = {fold(heading.text): heading.text for heading in source.headings}
    filled = []
    for each in wished:
        named = there.get(fold(each.text))
        if named is not None:
            filled.append(named)
        elif source.headings:
            gathering.warning("fill-down-missing", each, heading=each.text, file=source.file)
    for heading in grouped_headings(source):
        if heading.text not in filled:
            rows = sum(not _text(item, heading.text) for item in source.items)
            gathering.warning(
                "values-once-a-group", heading, heading=heading.text.strip(), rows=rows, file=source.file
            )
    return replace(source, items=_filled(source.items, filled)) if filled else source


def grouped_headings(source: Source) -> tuple[Scalar, ...]:
    """Return the headings of stages or personas whose values stand once a group.

    That is so where the first row has a value, no value stands twice, and most rows have none.
    """
    return tuple(
        heading
        for heading in source.headings
        if _is_grouped([_text(item, heading.text) for item in source.items]) and _groups(source, heading)
    )


def _groups(source: Source, heading: Scalar) -> bool:
    from touchreport.vocabulary.headings import headings
    from touchreport.vocabulary.languages import LANGUAGES

    return headings(ROW_KINDS[source.table]).find(heading.text.strip(), LANGUAGES) in GROUPING


def _is_grouped(values: Sequence[str]) -> bool:
    written = [value for value in values if value]
    return (
        len(written) >= _FEWEST_GROUPS
        and bool(values[0])
        and len(set(written)) == len(written)
        and len(values) > 2 * len(written)
    )


def _text(item: Mapped, heading: str) -> str:
    value = item.get(heading)
    return value.text.strip() if isinstance(value, Scalar) else ""


def _filled(items: Sequence[Mapped], headings: Sequence[str]) -> tuple[Mapped, ...]:
    last: dict[str, Scalar] = {}
    result = []
    for item in items:
        pairs = []
        for key, value in item.pairs:
            if key.text in headings and isinstance(value, Scalar):
                if value.text.strip():
                    last[key.text] = value
                elif key.text in last:
                    above = last[key.text]
                    value = Scalar(above.text, value.location, above.excerpt)
            pairs.append((key, value))
        result.append(replace(item, pairs=tuple(pairs)))
    return tuple(result)
