"""Cells that a journey needs and that hold too few touchpoints, each told once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Project, Segment, Stage
from touchreport_gaps.coverage import Coverage, coverage_of
from touchreport_gaps.needs import Needs, needs_of
from touchreport_gaps.presence import PRESENCES, Need, PresenceCounts, counts_of, presence_needs, presences_of

Axis = Literal["stage", "segment", "persona", "presence"]

Key = tuple[Axis, str, str]
"""Axis, row and stage of a cell; for a whole stage the row is the stage too."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell with too few touchpoints.

    Attributes:
        axis: whether the row is a whole stage, a segment, a persona or a presence.
        row: id of the row.
        stage: id of the stage.
        found: touchpoints there today.
        planned: touchpoints that are planned there.
        who: ids of the personas who need the cell and find too little.
        share: share of the personas that meets the gap, 0 to 1.
        cost: stage weight x share, 0 to 1.
    """

    axis: Axis
    row: str
    stage: str
    found: int
    planned: int
    who: tuple[str, ...]
    share: float
    cost: float


@dataclass(frozen=True, slots=True)
class Survey:
    """What the inventory covers, what the journeys need, and where the two part.

    Attributes:
        present, planned: what is covered by touchpoints as they are, and by planned ones.
        by_presence, planned_by_presence: the same by presence.
        needs: what the journeys ask for.
        presence_needs: which presence they ask for.
        gaps: every needed cell with too few touchpoints.
        told: those that become a finding, so that no gap is told twice.
        unserved: ids of personas for whom there is no touchpoint at all.
    """

    present: Coverage
    planned: Coverage
    by_presence: PresenceCounts
    planned_by_presence: PresenceCounts
    needs: Needs
    presence_needs: Need
    gaps: Mapping[Key, Cell]
    told: tuple[Cell, ...]
    unserved: tuple[str, ...]


def survey(project: Project, fewest: int) -> Survey:
    """Compare cell by cell what there is with what the journeys need."""
    present, planned = coverage_of(project, project.present), coverage_of(project, project.planned)
    presences = presences_of(project)
    by_presence = counts_of(project, presences, project.present)
    planned_by_presence = counts_of(project, presences, project.planned)
    needs = needs_of(project, present)
    asked = presence_needs(project, presences, needs)
    search = _Search(project, fewest, present, planned, needs)
    cells = [*search.stages(), *search.segments(), *search.personas()]
    cells += search.presences(by_presence, planned_by_presence, asked)
    gaps: dict[Key, Cell] = {(cell.axis, cell.row, cell.stage): cell for cell in cells}
    unserved = tuple(p.id for p in project.personas if p.id not in present.met)
    told = tuple(_told(project, gaps, frozenset(unserved)))
    return Survey(
        present, planned, by_presence, planned_by_presence, needs, asked,
        MappingProxyType(gaps), told, unserved,
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Search:
    project: Project
    fewest: int
    present: Coverage
    planned: Coverage
    needs: Needs

    def stages(self) -> Iterator[Cell]:
        """Stages on which too few touchpoints act, whomever they serve."""
        for stage in self.project.stages:
            found, who = self.present.on_stage(stage.id), self.needs.who(stage.id)
            needed = bool(who) or (not self.project.personas and stage.id in self.needs.weighted)
            if needed and found < self.fewest:
                share = self._share(who) if who else 1.0
                yield self._cell("stage", stage.id, stage, found, self.planned.on_stage(stage.id), who, share)

    def segments(self) -> Iterator[Cell]:
        """Stages on which too few touchpoints serve a segment; its personas' needs are its own."""
        members: dict[str, list[str]] = {segment.id: [] for segment in self.project.segments}
        for persona in self.project.personas:
            if persona.segment in members:
                members[persona.segment].append(persona.id)
        for segment in self.project.segments:
            for stage in self.project.stages:
                who = tuple(p for p in members[segment.id] if stage.id in self.needs.stages[p])
                found = self.present.for_segment(segment.id, stage.id)
                needed = bool(who) or (not members[segment.id] and stage.id in self.needs.weighted)
                if needed and found < self.fewest:
                    share = self._share_of(segment, who)
                    planned = self.planned.for_segment(segment.id, stage.id)
                    yield self._cell("segment", segment.id, stage, found, planned, who, share)

    def personas(self) -> Iterator[Cell]:
        """Stages on which too few touchpoints serve a persona who needs the stage."""
        for persona in self.project.personas:
            for stage in self.project.stages:
                found = self.present.for_persona(persona.id, stage.id)
                if stage.id in self.needs.stages[persona.id] and found < self.fewest:
                    planned = self.planned.for_persona(persona.id, stage.id)
                    who = (persona.id,)
                    yield self._cell("persona", persona.id, stage, found, planned, who, self._share(who))

    def presences(self, counts: PresenceCounts, planned: PresenceCounts, asked: Need) -> Iterator[Cell]:
        """Stages that lack a presence; what says nothing of its presence might have it."""
        for stage in self.project.stages:
            for presence in PRESENCES:
                asking = asked.get((presence, stage.id), frozenset())
                found = len(counts.found.get((presence, stage.id), ()))
                if asking and found + counts.unknown.get(stage.id, 0) < self.fewest:
                    who = tuple(p.id for p in self.project.personas if p.id in asking)
                    soon = len(planned.found.get((presence, stage.id), ()))
                    yield self._cell("presence", presence, stage, found, soon, who, self._share(who))

    def _share(self, personas: tuple[str, ...]) -> float:
        return sum(self.project.persona_shares[p] for p in personas)

    def _share_of(self, segment: Segment, who: tuple[str, ...]) -> float:
        """Return the segment's own share, else that of its personas who meet the gap, else an equal part."""
        if segment.share is not None:
            return segment.share
        return self._share(who) if who else 1 / len(self.project.segments)

    def _cell(
        self, axis: Axis, row: str, stage: Stage, found: int, planned: int, who: tuple[str, ...], share: float
    ) -> Cell:
        return Cell(axis, row, stage.id, found, planned, who, *_cost(self.project, stage.id, share))


def _told(project: Project, gaps: Mapping[Key, Cell], unserved: frozenset[str]) -> Iterator[Cell]:
    """Yield the gaps at the widest level that shows them: stage, else segment, else persona.

    A segment's gap is told for the segment if it has no personas or at least two of them meet it. A persona for
    whom there is nothing at all is told by herself. A missing presence is told for those who find anything.
    """
    segment_of = {persona.id: persona.segment for persona in project.personas}
    for (axis, _, stage), cell in gaps.items():
        if axis == "stage":
            yield cell
        elif ("stage", stage, stage) in gaps:
            continue
        elif axis == "segment":
            if _is_shared(cell, unserved):
                yield cell
        elif axis == "persona":
            above = gaps.get(("segment", segment_of[cell.row] or "", stage))
            if cell.row not in unserved and (above is None or not _is_shared(above, unserved)):
                yield cell
        else:
            left = tuple(p for p in cell.who if ("persona", p, stage) not in gaps)
            if left:
                cost = _cost(project, stage, sum(project.persona_shares[p] for p in left))
                yield Cell(axis, cell.row, stage, cell.found, cell.planned, left, *cost)


def _cost(project: Project, stage: str, share: float) -> tuple[float, float]:
    """Return share and cost of a gap, rounded so that the order of a sum does not decide on a threshold."""
    share = round(min(1.0, share), 9)
    return share, round(min(1.0, project.stage_weights[stage] * share), 9)


def _is_shared(cell: Cell, unserved: frozenset[str]) -> bool:
    return not cell.who or len([p for p in cell.who if p not in unserved]) > 1
