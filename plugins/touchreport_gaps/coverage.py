"""Which touchpoints serve whom, stage by stage."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeVar

from touchreport.plugin import Project, Step, Touchpoint

_Key = TypeVar("_Key")

Cells = Mapping[tuple[str, str], frozenset[str]]
"""Ids of touchpoints by row (a persona, a segment) and stage."""


@dataclass(frozen=True, slots=True)
class Coverage:
    """Touchpoints of one status, by whom they serve and where.

    A touchpoint serves a persona if it names her or her segment, or nobody at all, or if she meets it on her
    recorded journey. It serves a segment if it names it, or serves one of its personas.

    Attributes:
        everybody: ids of touchpoints that name nobody, by stage.
        personas: ids of those that serve a persona beside them, by persona and stage.
        segments: ids of those that serve a segment beside them, by segment and stage.
        anybody: ids of all, by stage.
        met: personas whom any touchpoint serves, with or without a stage.
    """

    everybody: Mapping[str, frozenset[str]]
    personas: Cells
    segments: Cells
    anybody: Mapping[str, frozenset[str]]
    met: frozenset[str]

    def for_persona(self, persona: str, stage: str) -> int:
        """Return how many touchpoints serve the persona on the stage."""
        return len(self.everybody.get(stage, ())) + len(self.personas.get((persona, stage), ()))

    def for_segment(self, segment: str, stage: str) -> int:
        """Return how many touchpoints serve the segment on the stage."""
        return len(self.everybody.get(stage, ())) + len(self.segments.get((segment, stage), ()))

    def on_stage(self, stage: str) -> int:
        """Return how many touchpoints act on the stage, for whomever."""
        return len(self.anybody.get(stage, ()))


def coverage_of(project: Project, touchpoints: Iterable[Touchpoint]) -> Coverage:
    """Count what `touchpoints` cover: those that are there today, or those that are planned."""
    tally = _Tally(project)
    chosen = tuple(touchpoints)
    for touchpoint in chosen:
        tally.add(touchpoint)
    for step in recorded_steps(project, (t.id for t in chosen)):
        tally.add_step(step)
    return tally.coverage()


def recorded_steps(project: Project, touchpoints: Iterable[str]) -> Iterator[Step]:
    """Yield the steps of recorded journeys that have a stage, at the touchpoints with these ids."""
    recorded = {journey.persona for journey in project.journeys if not journey.derived}
    for touchpoint in touchpoints if recorded else ():
        for step in project.steps_by_touchpoint.get(touchpoint, ()):
            if step.persona in recorded and step.stage is not None:
                yield step


class _Tally:
    """Gathers touchpoints into cells; used for one call of :func:`coverage_of`."""

    def __init__(self, project: Project) -> None:
        self.project = project
        self.segment_of = {p.id: p.segment for p in project.personas}
        self.members: dict[str, list[str]] = {}
        for persona in project.personas:
            if persona.segment is not None:
                self.members.setdefault(persona.segment, []).append(persona.id)
        self.everybody: dict[str, set[str]] = {}
        self.personas: dict[tuple[str, str], set[str]] = {}
        self.segments: dict[tuple[str, str], set[str]] = {}
        self.anybody: dict[str, set[str]] = {}
        self.met: set[str] = set()

    def add(self, touchpoint: Touchpoint) -> None:
        if not touchpoint.personas and not touchpoint.segments:
            self.met.update(self.segment_of)
            for stage in touchpoint.stages:
                self.everybody.setdefault(stage, set()).add(touchpoint.id)
                self.anybody.setdefault(stage, set()).add(touchpoint.id)
            return
        personas = {*touchpoint.personas, *(p for s in touchpoint.segments for p in self.members.get(s, ()))}
        self.met |= personas
        for stage in touchpoint.stages:
            self._serve(touchpoint.id, stage, personas, touchpoint.segments)

    def add_step(self, step: Step) -> None:
        touchpoint, stage = step.touchpoint, step.stage or ""
        self.met.add(step.persona)
        known = touchpoint in self.everybody.get(stage, ())
        if not known and touchpoint not in self.personas.get((step.persona, stage), ()):
            self._serve(touchpoint, stage, {step.persona}, ())

    def _serve(self, touchpoint: str, stage: str, personas: set[str], named: tuple[str, ...]) -> None:
        self.anybody.setdefault(stage, set()).add(touchpoint)
        for persona in personas:
            self.personas.setdefault((persona, stage), set()).add(touchpoint)
        for segment in {*named, *(self.segment_of.get(p) for p in personas)} - {None}:
            self.segments.setdefault((str(segment), stage), set()).add(touchpoint)

    def coverage(self) -> Coverage:
        return Coverage(
            everybody=_frozen(self.everybody),
            personas=_frozen(self.personas),
            segments=_frozen(self.segments),
            anybody=_frozen(self.anybody),
            met=frozenset(self.met),
        )


def _frozen(cells: Mapping[_Key, set[str]]) -> Mapping[_Key, frozenset[str]]:
    return MappingProxyType({key: frozenset(found) for key, found in cells.items()})
