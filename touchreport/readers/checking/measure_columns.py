"""Columns of measures in a table of touchpoints: each filled one becomes a measure of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from touchreport.model.field import Field, Kind
from touchreport.model.measure import Measure
from touchreport.model.node import Scalar
from touchreport.model.text import Text
from touchreport.readers.checking import numbers, texts
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.drafts import Draft
from touchreport.readers.checking.entries import Cell, plain
from touchreport.readers.checking.ids import TakenIds
from touchreport.readers.checking.single import single
from touchreport.readers.checking.texts import items_of
from touchreport.text import Refusal, parse_duration, parse_percent, slug

_NUMBER = Field(Kind.NUMBER, "")
_COUNT = Field(Kind.NUMBER, "", low=0)
_DATE = Field(Kind.DATE, "")
_WORDS = Field(Kind.WORDS, "")
_GENERIC = ("target", "actual", "unit", "sample_size", "period")
_LOWER_IS_BETTER = frozenset({"search_rank", "waiting_time"})
_EITHER_WAY = frozenset({"time_on_page", "ces"})
_DURATIONS = frozenset({"time_on_page", "waiting_time"})
_SECONDS = Text(
    (("en", "seconds"), ("fa", "ثانیه"), ("ru", "с"), ("ja", "秒"), ("zh-Hant", "秒"), ("zh-Hans", "秒"))
)
_PERCENT = Text.of("%", "en")


def measures_of(desk: Desk, draft: Draft) -> tuple[Measure, ...]:
    """Return the measures in the row of a touchpoint: ``nps`` and the like, and those named under ``measure``."""
    found = [*_named(desk, draft), *_listed(desk, draft)]
    taken = TakenIds()
    result: list[Measure] = []
    for name, values in found:
        id = taken.free(f"{draft.id}-{name}")
        taken.add(id)
        result.append(Measure(id=id, touchpoint=draft.id or "", **values))
    return tuple(result)


def stated_none(desk: Desk, draft: Draft) -> frozenset[str]:
    """Return the columns of measures in which somebody wrote that there is none."""
    nodes = (
        (column, cells[0].node) for column in draft.shape.more if (cells := draft.entry.cells.get(column, ()))
    )
    return frozenset(
        column for column, node in nodes if isinstance(node, Scalar) and desk.lexicon.is_none(plain(node))
    )


def _named(desk: Desk, draft: Draft) -> list[tuple[str, dict[str, Any]]]:
    """Return the measures with a column of their own."""
    found: list[tuple[str, dict[str, Any]]] = []
    for column in draft.shape.more:
        cells = draft.entry.cells.get(column, ())
        if column == "measure" or column in _GENERIC or not cells or _is_nothing(desk, cells):
            continue
        read, unit = _READERS.get(column, (numbers.number, None))
        value = read(desk, _NUMBER, cells)
        if value is not None:
            values = {"name": desk.lexicon.measure_name(column), "actual": value, "unit": unit}
            found.append((column.replace("_", "-"), {**values, "direction": _direction(column)}))
    return found


def _listed(desk: Desk, draft: Draft) -> list[tuple[str, dict[str, Any]]]:
    """Return the measures named under ``measure``, each with its part of target, actual, unit and so on."""
    cells = draft.entry.cells.get("measure", ())
    if not cells or _is_nothing(desk, cells):
        _report_nameless(desk, draft)
        return []
    names = items_of(cells[0].node)
    if not names:
        desk.collector.error("expected-list", cells[0].node, field=cells[0].key.text)
        return []
    columns = {column: _column(desk, draft, column, len(names)) for column in _GENERIC}
    return [
        (slug(plain(name)), {"name": Text.of(plain(name), desk.language), **_values(desk, columns, at)})
        for at, name in enumerate(names)
    ]


def _column(desk: Desk, draft: Draft, column: str, count: int) -> tuple[Cell, ...]:
    """Return the parts of a column, as many as there are measures."""
    cells = draft.entry.cells.get(column, ())
    if not cells or _is_nothing(desk, cells):
        return ()
    parts = items_of(cells[0].node) or ()
    if len(parts) != count:
        desk.collector.error(
            "list-lengths-differ",
            cells[0].node,
            field=cells[0].key.text,
            lengths=(f"measure: {count}", f"{column}: {len(parts)}"),
        )
        return ()
    return tuple(Cell(cells[0].key, part) for part in parts)


def _values(desk: Desk, columns: Mapping[str, tuple[Cell, ...]], at: int) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for column, (name, read, field) in _FIELDS.items():
        if columns[column] and not _is_nothing(desk, columns[column][at : at + 1]):
            values[name] = read(desk, field, columns[column][at : at + 1])
    return values


def _report_nameless(desk: Desk, draft: Draft) -> None:
    """Report a target or a value of nothing."""
    for column in ("target", "actual"):
        cells = draft.entry.cells.get(column, ())
        if cells and not _is_nothing(desk, cells):
            desk.collector.error("measure-without-name", cells[0].node, field=cells[0].key.text)
            return


def _is_nothing(desk: Desk, cells: tuple[Cell, ...]) -> bool:
    node = cells[0].node
    if not isinstance(node, Scalar):
        return False
    return desk.lexicon.is_none(plain(node)) or desk.lexicon.is_not_given(plain(node))


def _direction(column: str) -> str | None:
    if column in _EITHER_WAY:
        return None
    return "lower" if column in _LOWER_IS_BETTER else "higher"


def _duration(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> float | None:
    """Return seconds; a bare number could be minutes and is refused."""
    found = single(desk, cells)
    if found is None:
        return None
    value = parse_duration(plain(found), desk.language)
    if isinstance(value, Refusal):
        desk.collector.error(
            "bad-duration", found, field=cells[0].key.text, value=plain(found), reason=value.value
        )
        return None
    return value


def _percent(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> float | None:
    """Return per cent; "3 %" is 3, and so is a bare 3."""
    found = single(desk, cells)
    if found is None:
        return None
    value = parse_percent(plain(found), desk.language)
    if isinstance(value, Refusal):
        code = "ambiguous-percent" if value is Refusal.AMBIGUOUS else "bad-number"
        desk.collector.error(code, found, field=cells[0].key.text, value=plain(found), reason=value.value)
        return None
    return round(value * 100, 10)


_Reader = Callable[[Desk, Field, tuple[Cell, ...]], Any]
_READERS: Mapping[str, tuple[_Reader, Text | None]] = MappingProxyType(
    {**dict.fromkeys(_DURATIONS, (_duration, _SECONDS)), "conversion": (_percent, _PERCENT)}
)
_FIELDS: Mapping[str, tuple[str, _Reader, Field]] = MappingProxyType(
    {
        "target": ("target", numbers.number, _NUMBER),
        "actual": ("actual", numbers.number, _NUMBER),
        "unit": ("unit", texts.words, _WORDS),
        "sample_size": ("n", numbers.number, _COUNT),
        "period": ("date", numbers.date, _DATE),
    }
)
