"""The inventory under one other journey model: which touchpoints have their place there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import fsum, log

from touchreport.plugin import (
    Counterpart,
    JourneyModel,
    Project,
    Relation,
    Stage,
    Touchpoint,
    journey_models,
    stage_counterparts,
)

WHOLE = frozenset({Relation.EXACT, Relation.NARROWER})
"""Relations in which our stage goes whole into the stage there, and its touchpoints with it."""

BY_POSITION = "service-position"
"""The model whose stages a touchpoint can name itself, in its field `position`."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a touchpoint stands: ids of stages there that are certain, and others that are possible."""

    certain: tuple[str, ...]
    possible: tuple[str, ...]
    by_position: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """A stage of the other model and what stands there.

    Attributes:
        stage: the stage.
        ours: our stages that answer to it, in order, with how each relates to it.
        certain: touchpoints that stand there for certain, the heaviest first.
        possible: touchpoints that may stand there.
    """

    stage: Stage
    ours: tuple[tuple[str, Counterpart], ...]
    certain: tuple[Touchpoint, ...]
    possible: tuple[Touchpoint, ...]


@dataclass(frozen=True, slots=True)
class View:
    """The inventory under one other model. Every touchpoint with a stage is in one of the last three.

    Attributes:
        model: the other model.
        reported: whether the project says that it also reports in it.
        counterparts: the stages there to which each of our stages answers, by our stage's id.
        places: its stages, in order.
        by_position: how many touchpoints are placed by their own position.
        certain: touchpoints with a certain place, the heaviest first.
        possible: those with a possible one only.
        nowhere: those with none.
        evenness: how evenly the certain places are spread over the stages there, 0 to 1; None where too few are.
    """

    model: JourneyModel
    reported: bool
    counterparts: Mapping[str, tuple[Counterpart, ...]]
    places: tuple[Place, ...]
    by_position: int
    certain: tuple[Touchpoint, ...]
    possible: tuple[Touchpoint, ...]
    nowhere: tuple[Touchpoint, ...]
    evenness: float | None

    @property
    def cases(self) -> int:
        """Touchpoints with a stage."""
        return len(self.certain) + len(self.possible) + len(self.nowhere)

    @property
    def relates(self) -> bool:
        """Whether any stage of ours has a counterpart there, or any touchpoint names a place itself."""
        return self.by_position > 0 or any(self.counterparts.values())

    @property
    def share(self) -> float:
        """Share of the touchpoints with a certain place, 0 to 1; 0 without any."""
        return len(self.certain) / self.cases if self.cases else 0.0

    @property
    def without(self) -> tuple[str, ...]:
        """Ids of our stages that have no counterpart there."""
        return tuple(stage for stage, row in self.counterparts.items() if not row)

    @property
    def unreached(self) -> tuple[Place, ...]:
        """Stages there to which none of ours answers and where no touchpoint stands by its position."""
        return tuple(place for place in self.places if not place.ours and not place.certain)


def view(
    project: Project, touchpoints: Sequence[Touchpoint], model: str, *, reported: bool, least: int
) -> View:
    """Return the view of touchpoints, all with a stage, under another model.

    Args:
        project: the project.
        touchpoints: those of today that have a stage, the heaviest first.
        model: id of the other model.
        reported: whether the project also reports in it.
        least: touchpoints with a certain place for their evenness to be told.
    """
    other = journey_models()[model]
    counterparts = stage_counterparts(project.model, model)
    standings = _standings(touchpoints, model, counterparts, tuple(stage.id for stage in other.stages))
    told = tuple(zip(touchpoints, standings, strict=True))
    certain = tuple(t for t, standing in told if standing.certain)
    places = [standing.certain for standing in standings if standing.certain]
    return View(
        other,
        reported,
        counterparts,
        _places(other, counterparts, told),
        sum(standing.by_position for standing in standings),
        certain,
        tuple(t for t, standing in told if standing.possible and not standing.certain),
        tuple(t for t, standing in told if not standing.possible and not standing.certain),
        evenness(places, len(other.stages)) if len(certain) >= least else None,
    )


def evenness(places: Iterable[tuple[str, ...]], stages: int) -> float:
    """Return Pielou's evenness of touchpoints over `stages` stages; one with several places counts in equal parts.

    Raises:
        ValueError: if there are fewer than two stages or no places.
    """
    parts: dict[str, Fraction] = {}  # exact, so that the order of the rows cannot decide between equal models
    for row, times in Counter(places).items():
        for stage in row:
            parts[stage] = parts.get(stage, Fraction()) + Fraction(times, len(row))
    total = sum(parts.values())
    if not total or stages < 2:
        raise ValueError("nothing to spread")
    shares = [float(part / total) for part in parts.values()]
    entropy = -fsum(share * log(share) for share in shares)
    return min(1.0, max(0.0, entropy / log(stages)))


def _standings(
    touchpoints: Sequence[Touchpoint],
    model: str,
    counterparts: Mapping[str, tuple[Counterpart, ...]],
    theirs: tuple[str, ...],
) -> tuple[Standing, ...]:
    """Return where each touchpoint stands; those alike in stages and position are worked out once."""
    known: dict[tuple[tuple[str, ...], tuple[str, ...]], Standing] = {}
    found: list[Standing] = []
    for touchpoint in touchpoints:
        key = (touchpoint.stages, touchpoint.position if model == BY_POSITION else ())
        standing = known.get(key)
        if standing is None:
            standing = known[key] = _standing(*key, counterparts, theirs)
        found.append(standing)
    return tuple(found)


def _standing(
    stages: tuple[str, ...],
    position: tuple[str, ...],
    counterparts: Mapping[str, tuple[Counterpart, ...]],
    theirs: tuple[str, ...],
) -> Standing:
    """Return where a touchpoint on these stages stands; what it says itself stands before what its stages say."""
    if position:
        return Standing(tuple(stage for stage in theirs if stage in position), (), by_position=True)
    rows = [each for stage in stages for each in counterparts.get(stage, ())]
    certain = {each.stage for each in rows if each.relation in WHOLE}
    possible = {each.stage for each in rows} - certain
    return Standing(
        tuple(stage for stage in theirs if stage in certain),
        tuple(stage for stage in theirs if stage in possible),
    )


def _places(
    other: JourneyModel,
    counterparts: Mapping[str, tuple[Counterpart, ...]],
    told: Iterable[tuple[Touchpoint, Standing]],
) -> tuple[Place, ...]:
    certain: dict[str, list[Touchpoint]] = {stage.id: [] for stage in other.stages}
    possible: dict[str, list[Touchpoint]] = {stage.id: [] for stage in other.stages}
    for touchpoint, standing in told:
        for stage in standing.certain:
            certain[stage].append(touchpoint)
        for stage in standing.possible:
            possible[stage].append(touchpoint)
    return tuple(
        Place(
            stage,
            tuple((own, each) for own, row in counterparts.items() for each in row if each.stage == stage.id),
            tuple(certain[stage.id]),
            tuple(possible[stage.id]),
        )
        for stage in other.stages
    )
