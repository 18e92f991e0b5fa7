"""The second pass: rows become objects of the model, with what is known beside their values."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from touchreport.model.field import Field, Kind
from touchreport.model.provenance import Provenance, Record
from touchreport.model.text import Text
from touchreport.model.when import When
from touchreport.readers.checking.choices import word
from touchreport.readers.checking.convert import is_whole, read_values
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.drafts import Draft, missing_columns
from touchreport.readers.checking.entries import Cell
from touchreport.readers.checking.measure_columns import stated_none
from touchreport.readers.checking.numbers import date
from touchreport.readers.checking.texts import words

_ROW_REMARKS = ("evidence_status", "source", "reviewed")
_UNREMARKED = frozenset({"id", "name", "notes", "tags", "status", *_ROW_REMARKS})
_EVIDENCE = Field(Kind.WORD, "", "evidence")
_SOURCE = Field(Kind.WORDS, "")
_REVIEWED = Field(Kind.DATE, "")

MakeId = Callable[[dict[str, Any]], str]
"""Makes the id of a row that has none, from its values."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row that was read.

    Attributes:
        draft: the row before.
        thing: the object of the model; None if it could not be made.
        record: what is known beside its values.
        refused: whether it has an error, or refers to something that could not be read.
        spared: whether nothing is wrong with it but that it refers to something that could not be read.
    """

    draft: Draft
    thing: Any
    record: Record
    refused: bool
    spared: bool = False


def read_row(desk: Desk, draft: Draft, make_id: MakeId | None = None) -> Row:
    """Return the object of a row; every fault of the row is reported."""
    errors, spared = desk.collector.errors, desk.directory.spared
    known = desk.lexicon.channel(draft.id or "") if draft.shape.kind == "channel" else None
    excused = frozenset(missing_columns(draft.shape, draft.source, draft.recorded))
    values, none = read_values(desk, draft.shape, draft.entry, excused | ({"name"} if known else frozenset()))
    none |= stated_none(desk, draft)
    record = Record(draft.entry.location, draft.recorded, none, _provenance(desk, draft, values))
    thing = None
    if is_whole(draft.shape, values) or known:
        values["id"] = draft.id if draft.id is not None or make_id is None else make_id(values)
        thing = replace(known, **values) if known else draft.shape.cls(**values)
    faulty = draft.faulty or desk.collector.errors > errors
    is_spared = desk.directory.spared > spared and not faulty
    return Row(draft, thing, record, faulty or is_spared or thing is None, is_spared)


def _provenance(desk: Desk, draft: Draft, values: Mapping[str, Any]) -> Mapping[str, Provenance]:
    """Return where each value comes from: what is said about it, else what is said about the whole row."""
    row = Provenance(
        values.get("evidence_status"), _first(values.get("source")), _when(values.get("reviewed"))
    )
    found: dict[str, Provenance] = {}
    if row != Provenance():
        found = {name: row for name in values if name not in _UNREMARKED}
    for field in dict.fromkeys(field for field, _ in draft.entry.remarks):
        own = _own(desk, draft, field)
        base = found.get(field, Provenance())
        found[field] = Provenance(
            own.status or base.status, own.source or base.source, own.reviewed or base.reviewed
        )
    return MappingProxyType(found)


def _own(desk: Desk, draft: Draft, field: str) -> Provenance:
    remarks = draft.entry.remarks
    status = remarks.get((field, "status"))
    source = remarks.get((field, "source"))
    reviewed = remarks.get((field, "reviewed"))
    return Provenance(
        None if status is None else word(desk, _EVIDENCE, (status,)),
        None if source is None else _first(words(desk, _SOURCE, (_plain(source),))),
        None if reviewed is None else date(desk, _REVIEWED, (reviewed,)),
    )


def _plain(cell: Cell) -> Cell:
    return Cell(cell.key, cell.node)


def _first(text: Text | None) -> str | None:
    return None if text is None else str(text)


def _when(value: Any) -> When | None:
    return value if isinstance(value, When) else None
