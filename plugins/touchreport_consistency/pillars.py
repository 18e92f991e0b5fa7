"""How often each message pillar is told along the journey, and where it is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

from touchreport.plugin import Pillar, Project, Ref, State, Touchpoint
from touchreport_consistency.shaping import shaped

Cells = Mapping[tuple[str, str], int]
"""Touchpoints by the ids of a pillar and of a stage."""

Ranked = tuple[Touchpoint, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """One message pillar and who tells it.

    Attributes:
        pillar: the pillar.
        touchpoints: those of today that carry it, the heaviest first.
        planned: those that are planned to.
        stages: ids of the stages at which it is told, in order.
        silent: ids of the stages with touchpoints at which it is not, in order.
        reach: weight of `stages` over that of both, 0 to 1; None where no touchpoint has a stage.
    """

    pillar: Pillar
    touchpoints: tuple[Touchpoint, ...]
    planned: tuple[Touchpoint, ...]
    stages: tuple[str, ...]
    silent: tuple[str, ...]
    reach: float | None


@dataclass(frozen=True, slots=True)
class Messages:
    """All message pillars over the journey.

    Attributes:
        recorded: whether the brand has pillars and any touchpoint of today carries one.
        tellings: each pillar, in the order of the brand.
        cells: touchpoints of today of each pillar at each stage.
        planned_cells: the same of those that are planned.
        carriers: touchpoints that carry at least one pillar.
        without: touchpoints that the company can shape and whose cell for the pillar is empty, heaviest first.
        known: ids of touchpoints of which it is known whether they carry a pillar: carriers and empty cells.
    """

    recorded: bool
    tellings: tuple[Telling, ...]
    cells: Cells
    planned_cells: Cells
    carriers: frozenset[str]
    without: tuple[Touchpoint, ...]
    known: frozenset[str]

    @property
    def told(self) -> float | None:
        """Share of the known touchpoints that carry a pillar, 0 to 1."""
        return len(self.carriers) / len(self.known) if self.recorded else None


def messages_of(project: Project, ours: Ranked, to_come: Ranked) -> Messages:
    """Return who tells which pillar at which stage.

    Args:
        project: the project.
        ours: touchpoints of today, the heaviest first.
        to_come: those that are planned, likewise.
    """
    present, planned = _carriers(ours), _carriers(to_come)
    cells = _cells(project.present)
    carriers = frozenset(t.id for t in project.present if t.message_pillar)
    empty = [t for t in ours if not t.message_pillar and shaped(t) and _empty(project, t)]
    inhabited = {stage for t in project.present for stage in t.stages}
    stages = tuple(stage.id for stage in project.stages if stage.id in inhabited)
    return Messages(
        bool(project.brand.pillars and carriers),
        tuple(_telling(project, pillar, present, planned, stages, cells) for pillar in project.brand.pillars),
        cells,
        _cells(project.planned),
        carriers,
        tuple(empty),
        carriers | {t.id for t in empty},
    )


def _empty(project: Project, touchpoint: Touchpoint) -> bool:
    return project.state(Ref("touchpoint", touchpoint.id), "message_pillar") is State.EMPTY


def _carriers(touchpoints: tuple[Touchpoint, ...]) -> Mapping[str, list[Touchpoint]]:
    found: dict[str, list[Touchpoint]] = {}
    for touchpoint in touchpoints:
        for pillar in dict.fromkeys(touchpoint.message_pillar):
            found.setdefault(pillar, []).append(touchpoint)
    return found


def _cells(touchpoints: tuple[Touchpoint, ...]) -> Cells:
    return Counter(
        (pillar, stage) for t in touchpoints for pillar in set(t.message_pillar) for stage in set(t.stages)
    )


def _telling(
    project: Project,
    pillar: Pillar,
    present: Mapping[str, list[Touchpoint]],
    planned: Mapping[str, list[Touchpoint]],
    stages: tuple[str, ...],
    cells: Cells,
) -> Telling:
    told = tuple(stage for stage in stages if cells.get((pillar.id, stage)))
    return Telling(
        pillar,
        tuple(present.get(pillar.id, ())),
        tuple(planned.get(pillar.id, ())),
        told,
        tuple(stage for stage in stages if stage not in told),
        _reach(project, told, stages),
    )


def _reach(project: Project, told: tuple[str, ...], stages: tuple[str, ...]) -> float | None:
    if not stages:
        return None
    weight = project.stage_weights
    whole = fsum(weight[stage] for stage in stages)
    return fsum(weight[stage] for stage in told) / whole if whole else len(told) / len(stages)
