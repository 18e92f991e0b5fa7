"""All tables of a project: from rows to objects, in two passes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from touchreport.model.field import Kind
from touchreport.model.measure import Measure
from touchreport.model.person import Person
from touchreport.model.provenance import Record
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.drafts import Draft, drafts_of, enter
from touchreport.readers.checking.headings import ByHand
from touchreport.readers.checking.ids import TakenIds
from touchreport.readers.checking.levels import plain_answers, three_levels
from touchreport.readers.checking.measure_columns import measures_of
from touchreport.readers.checking.relations import check_interval, check_self_references
from touchreport.readers.checking.rows import Row, read_row
from touchreport.readers.checking.shapes import SHAPES
from touchreport.readers.loaded import TableCount
from touchreport.readers.records import Source
from touchreport.text import slug


@dataclass(frozen=True, slots=True)
class Gathered:
    """The rows of all tables.

    Attributes:
        rows: by table, in the order of their files.
        measures: those in columns of touchpoints, with the row that each stands in.
    """

    rows: Mapping[str, tuple[Row, ...]]
    measures: tuple[tuple[Measure, Row], ...]

    def things(self, table: str) -> tuple[Any, ...]:
        """Return the objects of a table."""
        return tuple(row.thing for row in self.rows[table] if row.thing is not None)

    def records(self) -> dict[Ref, Record]:
        """Return what is known about each object beside its values."""
        found = {
            Ref(SHAPES[table].kind, row.thing.id): row.record
            for table, rows in self.rows.items()
            for row in rows
            if row.thing is not None
        }
        for measure, row in self.measures:
            found[Ref("measure", measure.id)] = Record(row.record.location, _filled(measure))
        return found


def draft_tables(
    desk: Desk, sources: tuple[Source, ...], mapped: Mapping[str, ByHand]
) -> Mapping[str, tuple[Draft, ...]]:
    """Return the rows of all tables, entered in the directory: the first pass."""
    found: dict[str, list[Draft]] = {table: [] for table in SHAPES}
    for source in sources:
        drafts = drafts_of(desk, source, mapped)
        found[source.table] += drafts
        _announce_ids(desk, drafts)
    return {table: enter(desk, tuple(drafts)) for table, drafts in found.items()}


def read_tables(desk: Desk, drafts: Mapping[str, tuple[Draft, ...]]) -> Gathered:
    """Return the objects of all tables: the second pass, when every reference can be followed."""
    rows = {table: _read_table(desk, drafts[table]) for table in SHAPES}
    measures: list[tuple[Measure, Row]] = []
    touchpoints: list[Row] = []
    for row in rows["touchpoints"]:
        errors = desk.collector.errors
        measures += [(measure, row) for measure in measures_of(desk, row.draft)]
        is_faulty = desk.collector.errors > errors
        touchpoints.append(
            replace(row, refused=row.refused or is_faulty, spared=row.spared and not is_faulty)
        )
    rows["touchpoints"] = tuple(touchpoints)
    taken = {row.thing.id: row for row in rows["measures"] if row.thing is not None}
    for measure, row in measures:
        if measure.id in taken:
            first = taken[measure.id].draft.entry.location
            desk.collector.error(
                "duplicate-id",
                row.draft.entry.place,
                related=(first,),
                id=measure.id,
                table="measures",
                first=str(first),
            )
    return Gathered(rows, tuple(measures))


def implied_people(desk: Desk) -> tuple[Person, ...]:
    """Return the people who are named in a project without a table of people; a note says so."""
    if desk.directory.is_declared("person"):
        return ()
    known = desk.directory.all("person")
    if known:
        desk.collector.note("people-implied", None, count=len(known))
    return tuple(Person(each.id, Text.of(each.words[0], desk.language)) for each in known)


def counts(
    sources: tuple[Source, ...], gathered: Gathered, *, with_spared: bool = False
) -> tuple[TableCount, ...]:
    """Return the rows read, used and refused of each table of each file.

    Args:
        sources: what was read.
        gathered: what became of it.
        with_spared: count rows as used that only refer to something that could not be read.
    """
    found: list[TableCount] = []
    for source in sources:
        rows = [row for row in gathered.rows[source.table] if row.draft.source is source]
        used = sum(not row.refused or (with_spared and row.spared) for row in rows)
        beside = len(source.items) - len(rows)  # sums, and what is filled in left-out columns alone
        read = max(source.rows_read - beside, len(rows))
        found.append(TableCount(source.table, source.file, source.sheet, read, used, read - used))
    return tuple(found)


def _read_table(desk: Desk, drafts: tuple[Draft, ...]) -> tuple[Row, ...]:
    desks: dict[int, Desk] = {}
    taken = TakenIds(draft.id for draft in drafts if draft.id is not None)
    rows: list[Row] = []
    for draft in drafts:
        key = id(draft.source)
        if key not in desks:
            same = tuple(each for each in drafts if each.source is draft.source)
            three, plain = three_levels(desk, same), plain_answers(desk, same)
            desks[key] = replace(desk, three_levels=three, plain_answers=plain)
        row = read_row(desks[key], draft, lambda values: _made_id(values, taken))
        if row.thing is not None:
            taken.add(row.thing.id)
            if check_self_references(desk, row) or check_interval(desk, row):
                row = replace(row, refused=True, spared=False)
        rows.append(row)
    return tuple(rows)


def _made_id(values: Mapping[str, Any], taken: TakenIds) -> str:
    """Return the id of a measure (its touchpoint and name) or of a step (its persona and touchpoint)."""
    if "persona" in values:
        return taken.free(f"{values['persona']}-{values['touchpoint']}")
    return taken.free(f"{values['touchpoint']}-{slug(str(values['name']))}")


def _announce_ids(desk: Desk, drafts: tuple[Draft, ...]) -> None:
    made = [draft for draft in drafts if draft.shape.named and not draft.own and draft.id is not None]
    if made:
        place = made[0].entry.location
        desk.collector.note(
            "ids-from-names",
            place,
            count=len(made),
            file=place.file,
            table=made[0].shape.table,
            example=made[0].id,
        )


def _filled(measure: Measure) -> frozenset[str]:
    shape = SHAPES["measures"]
    return frozenset(
        named.name
        for named in shape.fields
        if named.field.kind is not Kind.ID and getattr(measure, named.name) is not None
    )
