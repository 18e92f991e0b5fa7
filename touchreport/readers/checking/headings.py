"""The headings of sheets: which field each column fills."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType

from touchreport.model.field import NamedField
from touchreport.model.node import Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Target, plain
from touchreport.readers.checking.heading_evidence import belongs_elsewhere, fields_by_cells
from touchreport.readers.checking.heading_fits import speaks_against
from touchreport.readers.checking.heading_guess import field_of_cells
from touchreport.readers.checking.keys import OWN_PREFIX, cut_suffix, finish_target
from touchreport.readers.checking.shapes import Shape
from touchreport.readers.checking.texts import refuse_bidi
from touchreport.readers.records import Source
from touchreport.text import fold
from touchreport.vocabulary.headings import Ambiguous

IGNORE = "ignore"
"""What ``files:`` says of a column that is to be left out."""

SHOWN = 3
"""How many cells a message quotes."""

ByHand = Mapping[str, Scalar]
"""Headings that the author mapped by hand: the folded heading to the field that it fills."""

_NONE: ByHand = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class _Unread:
    """A column that nobody could read so far.

    Attributes:
        heading: its heading.
        field: the field as which rules understood it though its cells speak against it; None where nobody understood it.
    """

    heading: Scalar
    field: str | None = None


def heading_targets(desk: Desk, shape: Shape, source: Source, by_hand: ByHand = _NONE) -> dict[str, Target]:
    """Return what each column of a sheet fills.

    Reported are headings that nobody knows, and two columns for one field.
    """
    targets: dict[str, Target] = {}
    first: dict[Target, Scalar] = {}
    unread: list[_Unread] = []
    for heading in source.headings:
        target = _target(desk, shape, source, heading, by_hand, unread)
        if target is None:
            continue
        if target in first:
            desk.collector.error(
                "two-columns-one-field",
                heading,
                related=(first[target].location,),
                field=target.field,
                first=first[target].text,
                second=heading.text,
            )
            continue
        first[target] = heading
        targets[heading.text] = target
    understood = _understood(desk, shape, source, targets, by_hand)
    for each in _doubted(desk, shape, source, understood, targets):
        unread.append(each)
        del targets[each.heading.text], understood[each.heading]
    read = _read_with_cells(desk, shape, source, unread, targets)
    taken = frozenset(target.field for target in (*targets.values(), *read.values()))
    for each in unread:
        if each.heading.text not in read:
            _report(desk, shape, source, each, taken, _names(source, targets))
    _tell_understood(desk, source, understood)
    return targets | read


def is_left_out(heading: Scalar, by_hand: ByHand = _NONE) -> bool:
    """Return whether the author leaves a column out, by ``ignore`` in ``touchreport.yaml`` or ``x-`` in its heading."""
    text = plain(heading)
    mapped = by_hand.get(fold(text))
    return plain(mapped) == IGNORE if mapped is not None else text.lower().startswith(OWN_PREFIX)


def _understood(
    desk: Desk, shape: Shape, source: Source, targets: Mapping[str, Target], by_hand: ByHand
) -> dict[Scalar, str]:
    """Return the headings that were understood by rules, with the fields for which they were taken."""
    return {
        heading: targets[heading.text].field
        for heading in source.headings
        if heading.text in targets and not _is_written_so(desk, shape, plain(heading), by_hand)
    }


def _tell_understood(desk: Desk, source: Source, understood: Mapping[Scalar, str]) -> None:
    """Say which headings were understood by rules, so that somebody sees it where one means something else."""
    if understood:
        desk.collector.note(
            "headings-understood",
            next(iter(understood)),
            headings=tuple(f"“{plain(heading)}” as {field}" for heading, field in understood.items()),
            file=source.file,
        )


def _doubted(
    desk: Desk,
    shape: Shape,
    source: Source,
    understood: Mapping[Scalar, str],
    targets: Mapping[str, Target],
) -> tuple[_Unread, ...]:
    """Return the headings that rules took for a field of any words though every cell is a word of one other field."""
    free = _free(shape, frozenset(target.field for target in targets.values()))
    return tuple(
        _Unread(heading, field)
        for heading, field in understood.items()
        if belongs_elsewhere(desk.lexicon, shape, field, free, _cells_under(source, heading.text))
    )


def _is_written_so(desk: Desk, shape: Shape, text: str, by_hand: ByHand) -> bool:
    """Return whether a heading is mapped by hand, the name of a field, or listed in the vocabulary."""
    name, _ = cut_suffix(text)
    fields = (name in shape.column_names, fold(name) in map(fold, shape.column_names))
    return fold(text) in by_hand or any(fields) or desk.lexicon.is_listed(shape.table, name)


def _target(
    desk: Desk, shape: Shape, source: Source, heading: Scalar, by_hand: ByHand, unread: list[_Unread]
) -> Target | None:
    """Return what a column fills; one that nobody knows is added to `unread`, to be told once the others are known."""
    text = plain(heading)
    if not text or refuse_bidi(desk, heading):
        return None
    mapped = by_hand.get(fold(text))
    if mapped is not None:
        return _mapped_target(desk, shape, mapped)
    if text.lower().startswith(OWN_PREFIX):
        return None
    name, suffix = cut_suffix(text)
    field = _field(desk, shape, source, heading, name)
    if field is None:
        unread.append(_Unread(heading))
        return None
    if field in shape.column_names:
        by_rules = not suffix and not _is_written_so(desk, shape, text, by_hand)
        if by_rules and speaks_against(desk, shape, source, heading, field):
            unread.append(_Unread(heading, field))
            return None
        return finish_target(desk, shape, heading, field, suffix)
    desk.collector.warning("unused-column", heading, heading=text, table=shape.table)
    return None


def _field(desk: Desk, shape: Shape, source: Source, heading: Scalar, name: str) -> str | None:
    """Return the field that a heading means; of two readings the one that the cells allow, and say so."""
    if name in shape.column_names:
        return name
    found = desk.lexicon.heading(shape.table, name)
    if isinstance(found, Ambiguous):
        return _decided(desk, shape, source, heading, found)
    return found or next((field for field in shape.column_names if fold(field) == fold(name)), None)


def _decided(desk: Desk, shape: Shape, source: Source, heading: Scalar, found: Ambiguous) -> str:
    """Return the one of two fields that has no other column; else the one that the cells allow, and say so."""
    others = {
        desk.lexicon.heading(shape.table, plain(each)) for each in source.headings if each is not heading
    }
    fields = tuple(field for _, field in found.readings)
    free = tuple(field for field in fields if field not in others)
    if len(free) == 1:
        return free[0]
    cells = tuple(text for text in _cells_under(source, heading.text) if text)
    if not cells:  # nothing is lost, whichever it is: the one whose own heading this is
        return next((field for field in fields if field == fold(found.word)), fields[0])
    field = desk.lexicon.decide(found, cells)
    desk.collector.note(
        "ambiguous-heading", heading, heading=found.word, field=field, fields=fields, file=source.file
    )
    return field


def _read_with_cells(
    desk: Desk, shape: Shape, source: Source, unread: Sequence[_Unread], targets: Mapping[str, Target]
) -> dict[str, Target]:
    """Return what columns fill after heading and cells together, and tell it."""
    columns = {
        each.heading: tuple(filter(None, _cells_under(source, each.heading.text)))
        for each in unread
        if not desk.lexicon.joined(shape.table, plain(each.heading))
    }
    taken = frozenset(target.field for target in targets.values())
    by_text = {plain(heading): cells for heading, cells in columns.items()}
    names = _names(source, targets)
    found = fields_by_cells(desk.lexicon, shape.table, _free(shape, taken), by_text, names)
    read = {heading: found[plain(heading)] for heading in columns if plain(heading) in found}
    for heading, field in read.items():
        desk.collector.warning(
            "heading-read-with-cells",
            heading,
            heading=plain(heading),
            field=field,
            cells=_quoted(columns[heading]),
            file=source.file,
        )
    return {heading.text: Target(field) for heading, field in read.items()}


def _free(shape: Shape, taken: Container[str]) -> tuple[NamedField, ...]:
    """Return the fields that have no column yet."""
    return tuple(named for named in shape.fields if named.name not in taken)


def _names(source: Source, targets: Mapping[str, Target]) -> tuple[str, ...]:
    """Return what the rows are called."""
    heading = next((text for text, target in targets.items() if target.field == "name"), None)
    return () if heading is None else _cells_under(source, heading)


def _quoted(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"“{cell}”" for cell in islice(dict.fromkeys(filter(None, cells)), SHOWN))


def _report(
    desk: Desk,
    shape: Shape,
    source: Source,
    unread: _Unread,
    taken: frozenset[str],
    names: Iterable[str],
) -> None:
    """Tell a column that nobody understands, or whose cells speak against what rules understood."""
    heading, cells = unread.heading, _cells_under(source, unread.heading.text)
    name, _ = cut_suffix(plain(heading))
    by_cells = field_of_cells(desk.lexicon, shape.table, cells, taken, name, names)
    if unread.field is not None:
        _report_misfit(desk, shape, heading, unread.field, cells, by_cells)
        return
    joined = desk.lexicon.joined(shape.table, name)
    if joined:
        _report_joined(desk, shape, heading, joined)
        return
    known = desk.lexicon.headings(shape.table)
    desk.collector.error(
        "unknown-heading",
        heading,
        suggestion=desk.lexicon.maybe(shape.table, name)
        or by_cells
        or desk.lexicon.nearest(name, (*known, *shape.column_names)),
        heading=plain(heading),
        file=heading.location.file,
        table=shape.table,
    )


def _report_joined(desk: Desk, shape: Shape, heading: Scalar, joined: Mapping[str, str]) -> None:
    desk.collector.error(
        "heading-of-several-fields",
        heading,
        heading=plain(heading),
        headings=tuple(f"“{part}” as {field}" for part, field in joined.items()),
        fields=tuple(dict.fromkeys(joined.values())),
        file=heading.location.file,
        table=shape.table,
    )


def _report_misfit(
    desk: Desk, shape: Shape, heading: Scalar, field: str, cells: Sequence[str], suggestion: str | None
) -> None:
    desk.collector.error(
        "heading-against-cells",
        heading,
        suggestion=suggestion,
        heading=plain(heading),
        field=field,
        cells=_quoted(cells),
        file=heading.location.file,
        table=shape.table,
    )


def _cells_under(source: Source, heading: str) -> tuple[str, ...]:
    nodes = (item.get(heading) for item in source.items)
    return tuple(plain(node) for node in nodes if isinstance(node, Scalar))


def _mapped_target(desk: Desk, shape: Shape, mapped: Scalar) -> Target | None:
    text = plain(mapped)
    if text == IGNORE:
        return None
    name, suffix = cut_suffix(text)
    if name in shape.column_names:
        return finish_target(desk, shape, mapped, name, suffix)
    named = desk.lexicon.heading(shape.table, name)  # who writes "Channel" means the column of channels
    if isinstance(named, str) and named in shape.column_names:
        return finish_target(desk, shape, mapped, named, suffix)
    known = (*shape.column_names, IGNORE)
    desk.collector.error(
        "unknown-field", mapped, suggestion=desk.lexicon.nearest(name, known), field=text, known=known
    )
    return None
