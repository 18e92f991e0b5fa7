"""Who meets which touchpoints on which stage.

A set of touchpoints is a whole number: its bit *i* stands for the touchpoint at place *i*. What two journeys share is
then one operation, however many touchpoints there are. The most important touchpoints have the first places, so that
the first of a set are those to name.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Project, Ref, Touchpoint
from touchreport_lifecycle.audience import Audience

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


def meetings(project: Project, audience: Audience) -> Meetings:
    """Find out who meets what.

    A row meets a touchpoint that names it or one of its personas, or names nobody at all, and one to which a recorded
    step of one of its personas leads.
    """
    order = in_order(project)
    sheet = _Sheet(len(order))
    for place, touchpoint in enumerate(order):
        sheet.add(place, touchpoint, audience)
    sheet.add_steps(project, {t.id: place for place, t in enumerate(order)}, audience)
    listed = {touchpoint.id: place for place, touchpoint in enumerate(project.present)}
    return Meetings(
        order,
        MappingProxyType(listed),
        MappingProxyType({stage.id: sheet.anybody(stage.id) for stage in project.stages}),
        tuple(sheet.met_by(row, None) for row in range(len(audience.rows))),
        MappingProxyType(sheet.cells(len(audience.rows), [stage.id for stage in project.stages])),
        frozenset(sheet.told),
    )


def in_order(project: Project) -> tuple[Touchpoint, ...]:
    """Return the touchpoints as they are today, the most important first, else by name."""
    named = [(-project.importance(t), t.name.in_language(project.language), t) for t in project.present]
    return tuple(touchpoint for _, _, touchpoint in sorted(named, key=lambda each: each[:2]))


class _Sheet:
    """Gathers who meets what; used for one call of :func:`meetings`. The row and the stage None stand for all."""

    def __init__(self, touchpoints: int) -> None:
        self.size = touchpoints // 8 + 1
        self.marks: dict[tuple[int | None, str | None], bytearray] = {}
        self.told: set[int] = set()
        self.acting: dict[str, bytearray] = {}

    def add(self, place: int, touchpoint: Touchpoint, audience: Audience) -> None:
        stages = (None, *touchpoint.stages)
        for stage in touchpoint.stages:
            self._set(self.acting.setdefault(stage, bytearray(self.size)), place)
        for row in self._named(touchpoint, audience):
            for at in stages:
                self._mark(row, at, place)

    def add_steps(self, project: Project, places: Mapping[str, int], audience: Audience) -> None:
        for journey in project.journeys:
            row = audience.of_persona.get(journey.persona)
            if row is None or journey.derived:
                continue
            for step in journey.steps:
                place = places.get(step.touchpoint)
                if place is not None:
                    self.told.add(row)
                    self._mark(row, None, place)
                    if step.stage is not None:
                        self._mark(row, step.stage, place)
                        self._set(self.acting.setdefault(step.stage, bytearray(self.size)), place)

    def cells(self, rows: int, stages: list[str]) -> dict[tuple[int, str], Set]:
        """Return what each row meets on each stage, without empty cells."""
        found = {(row, stage): self.met_by(row, stage) for row in range(rows) for stage in stages}
        return {key: met for key, met in found.items() if met}

    def met_by(self, row: int, stage: str | None) -> Set:
        """Return what a row meets, what is for everybody included."""
        own, everybody = self.marks.get((row, stage), b""), self.marks.get((None, stage), b"")
        return int.from_bytes(own, "little") | int.from_bytes(everybody, "little")

    def anybody(self, stage: str) -> Set:
        """Return what acts on a stage, whoever meets it."""
        return int.from_bytes(self.acting.get(stage, b""), "little")

    def _named(self, touchpoint: Touchpoint, audience: Audience) -> set[int | None]:
        """Return the rows that a touchpoint names; one that names nobody is for all."""
        if not touchpoint.personas and not touchpoint.segments:
            return {None}
        rows = {audience.of_persona[each] for each in touchpoint.personas if each in audience.of_persona}
        rows |= {audience.of_segment[each] for each in touchpoint.segments}
        self.told |= rows
        return {*rows}

    def _mark(self, row: int | None, stage: str | None, place: int) -> None:
        marks = self.marks.get((row, stage))
        if marks is None:
            marks = self.marks[row, stage] = bytearray(self.size)
        self._set(marks, place)

    def _set(self, marks: bytearray, place: int) -> None:
        marks[place >> 3] |= 1 << (place & 7)
