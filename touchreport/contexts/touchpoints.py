"""All touchpoints: as a map and as a list."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.people import PersonEntry
from touchreport.contexts.shared import Stop
from touchreport.model.blocks import Mark
from touchreport.model.message import Message, Term
from touchreport.model.ref import Ref
from touchreport.model.stage import Stage
from touchreport.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class MapRow:
    """A row of the touchpoint map.

    Attributes:
        label: persona, segment, or a message for touchpoints that are for everybody.
        cells: the touchpoints of each stage.
    """

    label: Ref | Message
    cells: tuple[tuple[Stop, ...], ...]


@dataclass(frozen=True, slots=True)
class TouchpointMap:
    """The table of touchpoints by stage and segment.

    Attributes:
        stages: the columns.
        rows: one for each segment, or for each persona where there are no segments.
        everybody: touchpoints of each stage that name neither segment nor persona.
        unplaced: touchpoints without a stage.
        planned: planned touchpoints of each stage.
    """

    stages: tuple[Stage, ...]
    rows: tuple[MapRow, ...]
    everybody: tuple[tuple[Stop, ...], ...]
    unplaced: tuple[Stop, ...]
    planned: tuple[tuple[Stop, ...], ...]


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """A touchpoint in the list of touchpoints.

    Attributes:
        stop: the touchpoint on the line.
        touchpoint: everything that is recorded.
        control: class of control as it is shown, or None where none is declared.
        findings: number of findings about it.
        values: for each filter of the page the places, from 0, of those of its values that the touchpoint has.
    """

    stop: Stop
    touchpoint: Touchpoint
    control: Mark | None
    findings: int
    values: tuple[tuple[int, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class FilterValue:
    """Something that touchpoints have or have not.

    Attributes:
        id: what it is called in an address; ``-`` where a touchpoint has none of the others.
        label: what it is called; None for ``-``, for the severities of findings and for ``new`` and ``changed``, which the
            theme names.
        count: number of touchpoints that have it.
    """

    id: str
    label: Ref | Term | None
    count: int


@dataclass(frozen=True, slots=True)
class Filter:
    """What the list of touchpoints can be filtered by.

    Attributes:
        id: ``stage``, ``channel``, ``persona``, ``owner``, ``control``, ``findings`` or ``news``; also its name in an
            address.
        label: what it is called; None for ``findings`` and ``news``, which the theme names.
        values: what can be chosen, in the project's order; never a value that no touchpoint has.
    """

    id: str
    label: Term | None
    values: tuple[FilterValue, ...]


@dataclass(frozen=True, slots=True)
class TouchpointsPage:
    """All touchpoints by stage.

    Attributes:
        stages: each stage with the touchpoints that have it as their first; None for those without a stage.
        planned: touchpoints that are only planned.
        people: people and teams, in the project's order.
        filters: what the list can be filtered by.
    """

    stages: tuple[tuple[Stage | None, tuple[IndexEntry, ...]], ...]
    planned: tuple[IndexEntry, ...]
    people: tuple[PersonEntry, ...]
    filters: tuple[Filter, ...] = ()
