"""The first pass over the tables: what each row is called, so that any row may refer to any other."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from touchreport.location import Location
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.directory import Known
from touchreport.readers.checking.entries import Entry, entry_of, fields_in
from touchreport.readers.checking.headings import ByHand, heading_targets
from touchreport.readers.checking.ids import TakenIds, derived_id, is_id, look, look_of_name, own_id
from touchreport.readers.checking.keys import key_targets, yaml_entry
from touchreport.readers.checking.marks import report_marks
from touchreport.readers.checking.shapes import SHAPES, Shape
from touchreport.readers.checking.totals import is_total
from touchreport.readers.records import Source
from touchreport.text import fold, slug


@dataclass(frozen=True, slots=True)
class Draft:
    """A row or object before its values are read.

    Attributes:
        source: the file and table that it stands in.
        shape: what it is to become.
        entry: its cells by field.
        recorded: the fields for which its source has a column or key.
        id: its id; None where it has neither id nor name, or where the id is made later.
        own: whether the author wrote the id.
        faulty: whether something was wrong with it already.
    """

    source: Source
    shape: Shape
    entry: Entry
    recorded: frozenset[str]
    id: str | None
    own: bool
    faulty: bool = False


def drafts_of(desk: Desk, source: Source, by_hand: Mapping[str, ByHand]) -> tuple[Draft, ...]:
    """Return the rows of one table of one file, and enter its kind in the directory.

    A row of a sheet that is filled in left-out columns alone, such as a sum below the table, is none; nor is a row
    of touchpoints that holds a word for a sum and numbers.
    """
    shape = SHAPES[source.table]
    desk.directory.declare(shape.kind)
    if len(source.items) < source.rows_read:
        desk.directory.declare_incomplete(shape.kind)
    if source.flat:
        mapped = by_hand.get(source.file, {})
        targets = heading_targets(desk, shape, source, mapped)
        if report_marks(desk, source, mapped):  # a name may be among what is missing
            desk.directory.declare_incomplete(shape.kind)
        entries = tuple(
            entry
            for item in source.items
            if (entry := entry_of(item, targets)).cells
            and not (shape.kind == "touchpoint" and is_total(desk, item))
        )
    else:
        targets = key_targets(desk, shape, source.items)
        entries = tuple(yaml_entry(desk, shape, item, targets) for item in source.items)
    recorded = fields_in(targets.values())
    _report_missing_columns(desk, shape, source, recorded)
    if not entries or any(shape.named and not entry.names() for entry in entries):
        desk.directory.declare_incomplete(shape.kind)
    return tuple(_draft(desk, source, shape, entry, recorded) for entry in entries)


def enter(desk: Desk, drafts: tuple[Draft, ...]) -> tuple[Draft, ...]:
    """Enter the rows of one table in the directory; report two of one id or one name.

    Returned are the rows with their final ids: where two ids made of different names are the same, the later
    one gets a number.
    """
    taken = TakenIds(draft.id for draft in drafts if draft.own and draft.id is not None)
    by_id: dict[str, Draft] = {}
    by_name: dict[str, Draft] = {}
    entered: list[Draft] = []
    for draft in drafts:
        errors = desk.collector.errors
        draft = _with_free_id(desk, draft, by_id, by_name, taken)
        if draft.id is not None:
            by_id.setdefault(draft.id, draft)
            taken.add(draft.id)
            same_name = any(key in by_name for key in _name_keys(draft)) and desk.collector.errors > errors
            words = () if same_name else _words(draft)  # of two with one name or id the first is meant
            desk.directory.add(draft.shape.kind, Known(draft.id, words, draft.entry.location))
        for key in _name_keys(draft):
            by_name.setdefault(key, draft)
        entered.append(replace(draft, faulty=draft.faulty or desk.collector.errors > errors))
    _warn_lookalikes(desk, by_id)
    _warn_lookalike_names(desk, entered)
    return tuple(entered)


def _draft(desk: Desk, source: Source, shape: Shape, entry: Entry, recorded: frozenset[str]) -> Draft:
    errors = desk.collector.errors
    own = own_id(desk, entry)
    id = own
    if own is None and shape.named:
        id = _vocabulary_id(desk, shape, entry) or derived_id(desk, entry)
    return Draft(source, shape, entry, recorded, id, own is not None, desk.collector.errors > errors)


def _vocabulary_id(desk: Desk, shape: Shape, entry: Entry) -> str | None:
    """Return the vocabulary's id of a channel that is called by one of its words."""
    if shape.kind != "channel" or not entry.names():
        return None
    found = desk.lexicon.ids_of("channel", entry.names()[0][1])
    return found[0] if len(found) == 1 else None


def _with_free_id(
    desk: Desk, draft: Draft, by_id: dict[str, Draft], by_name: dict[str, Draft], taken: TakenIds
) -> Draft:
    same_name = next((by_name[key] for key in _name_keys(draft) if key in by_name), None)
    same_id = by_id.get(draft.id) if draft.id is not None else None
    if same_name is not None and not (draft.own and same_name.own):
        _report(desk, "duplicate-name", draft, same_name, field="name", name=draft.entry.names()[0][1])
    if same_id is not None and draft.own:
        _report(desk, "duplicate-id", draft, same_id, field="id", id=draft.id or "")
        return replace(draft, id=taken.free(draft.id or ""))  # so that its name still leads to it
    if same_name is not None and draft.own and same_name.own:
        desk.collector.warning(
            "same-name",
            draft.entry.value_place("name"),
            related=(same_name.entry.value_place("name").location,),
            name=draft.entry.names()[0][1],
            table=draft.shape.table,
        )
    elif same_name is None and draft.id is not None and not draft.own:
        return replace(draft, id=taken.free(draft.id))
    return draft


def _report(desk: Desk, code: str, draft: Draft, first: Draft, *, field: str, **arguments: str) -> None:
    where: Location = first.entry.value_place(field).location
    desk.collector.error(
        code,
        draft.entry.value_place(field),
        related=(where,),
        table=draft.shape.table,
        first=str(where),
        **arguments,
    )


def _name_keys(draft: Draft) -> tuple[str, ...]:
    """Return the keys of the row's name, one a language, if rows of its table are known by name."""
    if not draft.shape.named:
        return ()
    return tuple(f"{language}:{fold(name)}" for language, name in draft.entry.names())


def _words(draft: Draft) -> tuple[str, ...]:
    names = tuple(name for _, name in draft.entry.names())
    own = draft.entry.text("id")
    is_free = draft.id == (slug(own) if own and not is_id(own) else own)
    return (*names, own) if own and is_free else names


def _warn_lookalikes(desk: Desk, by_id: dict[str, Draft]) -> None:
    """Warn of ids that the eye takes for one another: 0 and o, 1 and l."""
    seen: dict[str, Draft] = {}
    for id, draft in by_id.items():
        if not draft.own:
            continue
        other = seen.setdefault(look(id), draft)
        if other is not draft:
            desk.collector.warning(
                "lookalike-ids",
                draft.entry.value_place("id"),
                related=(other.entry.value_place("id").location,),
                id=id,
                other=other.id,
                table=draft.shape.table,
            )


def _warn_lookalike_names(desk: Desk, drafts: Iterable[Draft]) -> None:
    """Warn of names that the eye takes for one another and that are written in two alphabets."""
    seen: dict[str, tuple[str, Draft]] = {}
    for draft in drafts:
        for _, name in draft.entry.names() if draft.shape.named else ():
            other, first = seen.setdefault(look_of_name(name), (name, draft))
            if fold(other) != fold(name):
                desk.collector.warning(
                    "lookalike-names",
                    draft.entry.value_place("name"),
                    related=(first.entry.value_place("name").location,),
                    name=name,
                    other=other,
                    table=draft.shape.table,
                )


def _report_missing_columns(desk: Desk, shape: Shape, source: Source, recorded: frozenset[str]) -> None:
    """Report a required column that a sheet does not have: once, not once a row."""
    for field in missing_columns(shape, source, recorded):
        desk.collector.error(
            "missing-column",
            source.headings[0],
            field=field,
            table=shape.table,
            file=source.file,
        )


def missing_columns(shape: Shape, source: Source, recorded: frozenset[str]) -> tuple[str, ...]:
    """Return the required fields for which a sheet has no column; a channel may be known by its id alone."""
    if not source.flat or not source.headings:
        return ()
    required = (named.name for named in shape.fields if named.field.required)
    return tuple(
        field
        for field in required
        if field not in recorded and not (shape.kind == "channel" and "id" in recorded)
    )
