"""Who meets which touchpoints on which stage.

A set of touchpoints is a whole number: its bit *i* stands for the touchpoint at place *i*. What two journeys share is
then one operation, however many touchpoints there are. The most important touchpoints have the first places, so that
the first of a set are those to name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import CustomerGroups, Project, Ref, Touchpoint

Set = int
"""A set of touchpoints."""


@dataclass(frozen=True, slots=True)
class Meetings:
    """The touchpoints as they are today, by who meets them and where.

    Attributes:
        order: the touchpoints by their place in a set.
        listed: place of each touchpoint in the inventory, by its id.
        anybody: all touchpoints of each stage, whoever meets them, by stage.
        overall: what each row meets on all stages together, stages that nobody recorded included.
        cells: what each row meets on each stage, by row and stage; empty cells are left out.
        told: rows of which somebody said what they meet: a touchpoint names them, or a recorded step leads to one.
    """

    order: tuple[Touchpoint, ...]
    listed: Mapping[str, int]
    anybody: Mapping[str, Set]
    overall: tuple[Set, ...]
    cells: Mapping[tuple[int, str], Set]
    told: frozenset[int]

    def at(self, row: int, stage: str) -> Set:
        """Return what a row meets on a stage."""
        return self.cells.get((row, stage), 0)

    def first(self, touchpoints: Set, most: int) -> tuple[Ref, ...]:
        """Return the most important touchpoints of a set, at most so many, in the order of the inventory."""
        bits, place = f"{touchpoints:b}"[::-1], -1
        found: list[str] = []
        while len(found) < most and (place := bits.find("1", place + 1)) >= 0:
            found.append(self.order[place].id)
        return tuple(Ref("touchpoint", ident) for ident in sorted(found, key=self.listed.__getitem__))


def meetings(project: Project, audience: CustomerGroups) -> Meetings:
    """Find out who meets what.

    A row meets a touchpoint that names it or one of its personas, or names nobody at all, and one to which a recorded
    step of one of its personas leads.
    """
    order = in_order(project)
    stages = tuple(stage.id for stage in project.stages)
    sheet = _Sheet(len(order), len(audience.refs), stages)
    for place, touchpoint in enumerate(order):
        sheet.add(place, touchpoint, audience)
    sheet.add_steps(project, {t.id: place for place, t in enumerate(order)}, audience)
    listed = {touchpoint.id: place for place, touchpoint in enumerate(project.present)}
    return Meetings(
        order,
        MappingProxyType(listed),
        MappingProxyType({stage: _whole(sheet.anybody[stage]) for stage in stages}),
        tuple(sheet.met_by(row, None) for row in range(len(audience.refs))),
        MappingProxyType(sheet.cells(stages)),
        frozenset(sheet.told),
    )


def in_order(project: Project) -> tuple[Touchpoint, ...]:
    """Return the touchpoints as they are today, the most important first, else by name."""
    named = [(-project.importance(t), t.name.in_language(project.language), t) for t in project.present]
    return tuple(touchpoint for _, _, touchpoint in sorted(named, key=lambda each: each[:2]))


class _Sheet:
    """Gathers who meets what; used for one call of :func:`meetings`. The stage None stands for all together."""

    def __init__(self, touchpoints: int, rows: int, stages: tuple[str, ...]) -> None:
        def fresh() -> dict[str | None, bytearray]:
            return {stage: bytearray(touchpoints // 8 + 1) for stage in (None, *stages)}

        self.rows = tuple(fresh() for _ in range(rows))
        self.everybody, self.anybody = fresh(), fresh()
        self.told: set[int] = set()

    def add(self, place: int, touchpoint: Touchpoint, audience: CustomerGroups) -> None:
        stages = (None, *touchpoint.stages)
        _mark(self.anybody, stages, place)
        if not touchpoint.personas and not touchpoint.segments:
            _mark(self.everybody, stages, place)
            return
        of_persona, of_segment = audience.of_persona, audience.of_segment
        named = {of_persona[each] for each in touchpoint.personas if each in of_persona}
        named |= {of_segment[each] for each in touchpoint.segments}
        self.told |= named
        for row in named:
            _mark(self.rows[row], stages, place)

    def add_steps(self, project: Project, places: Mapping[str, int], audience: CustomerGroups) -> None:
        for journey in project.journeys:
            row = audience.of_persona.get(journey.persona)
            if row is None or journey.derived:
                continue
            for step in journey.steps:
                place = places.get(step.touchpoint)
                if place is not None:
                    stages = (None,) if step.stage is None else (None, step.stage)
                    self.told.add(row)
                    _mark(self.rows[row], stages, place)
                    _mark(self.anybody, stages, place)

    def cells(self, stages: tuple[str, ...]) -> dict[tuple[int, str], Set]:
        """Return what each row meets on each stage, without empty cells."""
        found = {(row, stage): self.met_by(row, stage) for row in range(len(self.rows)) for stage in stages}
        return {key: met for key, met in found.items() if met}

    def met_by(self, row: int, stage: str | None) -> Set:
        """Return what a row meets, what is for everybody included."""
        return _whole(self.rows[row][stage]) | _whole(self.everybody[stage])


def _mark(sheet: Mapping[str | None, bytearray], stages: tuple[str | None, ...], place: int) -> None:
    byte, bit = place >> 3, 1 << (place & 7)
    for stage in stages:
        sheet[stage][byte] |= bit


def _whole(marks: bytearray) -> Set:
    return int.from_bytes(marks, "little")
