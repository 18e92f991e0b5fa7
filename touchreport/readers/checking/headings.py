"""The headings of sheets: which field each column fills."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from touchreport.model.node import Scalar
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Target, plain
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


def heading_targets(desk: Desk, shape: Shape, source: Source, by_hand: ByHand = _NONE) -> dict[str, Target]:
    """Return what each column of a sheet fills.

    Reported are headings that nobody knows, and two columns for one field.
    """
    targets: dict[str, Target] = {}
    first: dict[Target, Scalar] = {}
    unknown: list[Scalar] = []
    for heading in source.headings:
        target = _target(desk, shape, source, heading, by_hand, unknown)
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
    taken = frozenset(target.field for target in targets.values())
    for heading in unknown:
        _report_unknown(desk, shape, source, heading, taken)
    _tell_understood(desk, shape, source, targets, by_hand)
    return targets


def is_left_out(heading: Scalar, by_hand: ByHand = _NONE) -> bool:
    """Return whether the author leaves a column out, by ``ignore`` in ``touchreport.yaml`` or ``x-`` in its heading."""
    text = plain(heading)
    mapped = by_hand.get(fold(text))
    return plain(mapped) == IGNORE if mapped is not None else text.lower().startswith(OWN_PREFIX)


def _tell_understood(
    desk: Desk, shape: Shape, source: Source, targets: Mapping[str, Target], by_hand: ByHand
) -> None:
    """Say which headings were understood by rules, so that somebody sees it where one means something else."""
    understood = [
        heading
        for heading in source.headings
        if heading.text in targets and not _is_written_so(desk, shape, plain(heading), by_hand)
    ]
    if understood:
        desk.collector.note(
            "headings-understood",
            understood[0],
            headings=tuple(f"“{plain(heading)}” as {targets[heading.text].field}" for heading in understood),
            file=source.file,
        )


def _is_written_so(desk: Desk, shape: Shape, text: str, by_hand: ByHand) -> bool:
    """Return whether a heading is mapped by hand, the name of a field, or listed in the vocabulary."""
    name, _ = cut_suffix(text)
    fields = (name in shape.column_names, fold(name) in map(fold, shape.column_names))
    return fold(text) in by_hand or any(fields) or desk.lexicon.is_listed(shape.table, name)


def _target(
    desk: Desk, shape: Shape, source: Source, heading: Scalar, by_hand: ByHand, unknown: list[Scalar]
) -> Target | None:
    """Return what a column fills; a heading that nobody knows is added to `unknown`, to be told once the others are known."""
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
        unknown.append(heading)
        return None
    if field in shape.column_names:
        if not suffix and not _is_written_so(desk, shape, text, by_hand):
            cells = speaks_against(desk, shape, source, heading, field)
            if cells:
                _report_misfit(desk, shape, heading, field, cells)
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


def _report_unknown(desk: Desk, shape: Shape, source: Source, heading: Scalar, taken: frozenset[str]) -> None:
    known = desk.lexicon.headings(shape.table)
    name, _ = cut_suffix(plain(heading))
    joined = desk.lexicon.joined(shape.table, name)
    if joined:
        _report_joined(desk, shape, heading, joined)
        return
    desk.collector.error(
        "unknown-heading",
        heading,
        suggestion=desk.lexicon.maybe(shape.table, name)
        or field_of_cells(desk.lexicon, shape.table, _cells_under(source, heading.text), taken)
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


def _report_misfit(desk: Desk, shape: Shape, heading: Scalar, field: str, cells: Sequence[str]) -> None:
    desk.collector.error(
        "heading-against-cells",
        heading,
        heading=plain(heading),
        field=field,
        cells=tuple(f"“{cell}”" for cell in cells[:SHOWN]),
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
