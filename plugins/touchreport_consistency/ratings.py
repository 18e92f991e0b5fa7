"""How even the ratings of visuals and of tone are over touchpoints."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import fsum, sqrt
from types import MappingProxyType

from touchreport.plugin import Project, Touchpoint, reaches
from touchreport_consistency.shaping import shaped

FIELDS = ("visual_fit", "tone_fit")
"""The ratings, in the order in which they are shown."""

_WIDEST = 0.5
"""The largest standard deviation on a scale from 0 to 1: half of the values at either end."""


@dataclass(frozen=True, slots=True)
class Rating:
    """One rating over all touchpoints of today that have it.

    Attributes:
        field: the field of the touchpoint.
        scale: lowest and highest value.
        places: place of each rated touchpoint on the scale, 0 to 1, by id.
        mean: their mean; 0 without cases.
        deviation: their standard deviation, 0 to 0.5.
        stages: mean of the touchpoints of each stage with any, by id.
        cases_at: how many those are.
    """

    field: str
    scale: tuple[float, float]
    places: Mapping[str, float]
    mean: float
    deviation: float
    stages: Mapping[str, float]
    cases_at: Mapping[str, int]

    @property
    def cases(self) -> int:
        """How many touchpoints are rated."""
        return len(self.places)

    @property
    def even(self) -> float:
        """Consistency K: 1 where all are rated the same, 0 where half lie at either end of the scale."""
        return 1 - self.deviation / _WIDEST

    def shown(self, place: float) -> float:
        """Return a place as a value of the scale."""
        low, high = self.scale
        return low + place * (high - low)


def ratings_of(project: Project) -> tuple[Rating, ...]:
    """Return both ratings."""
    return tuple(_rating(project, field) for field in FIELDS)


def _rating(project: Project, field: str) -> Rating:
    low, high = project.scales[field]
    places: dict[str, float] = {}
    at: dict[str, list[float]] = {stage.id: [] for stage in project.stages}
    for touchpoint in project.present:
        value = getattr(touchpoint, field)
        if value is None:
            continue
        place = (value - low) / (high - low)
        places[touchpoint.id] = place
        for stage in dict.fromkeys(touchpoint.stages):
            at[stage].append(place)
    mean = _mean(places.values())
    deviation = sqrt(_mean((place - mean) ** 2 for place in places.values()))
    return Rating(
        field,
        (low, high),
        MappingProxyType(places),
        mean,
        deviation,
        MappingProxyType({stage: _mean(found) for stage, found in at.items() if found}),
        MappingProxyType({stage: len(found) for stage, found in at.items() if found}),
    )


def _mean(values: Iterable[float]) -> float:
    every = tuple(values)
    return fsum(every) / len(every) if every else 0.0


def low_in(rating: Rating, touchpoint: Touchpoint, low_fit: float) -> bool:
    """Return whether a touchpoint lies at the bottom of the scale."""
    place = rating.places.get(touchpoint.id)
    return place is not None and reaches(low_fit, place)


def off_brand(
    touchpoints: Iterable[Touchpoint], ratings: tuple[Rating, ...], low_fit: float
) -> tuple[Touchpoint, ...]:
    """Return the touchpoints that the company can shape and that lie at the bottom of a scale."""
    return tuple(
        t for t in touchpoints if shaped(t) and any(low_in(rating, t, low_fit) for rating in ratings)
    )


def fit_of(ratings: tuple[Rating, ...], ident: str) -> float | None:
    """Return the mean place of a touchpoint over its ratings, 0 to 1; None without any."""
    places = [rating.places[ident] for rating in ratings if ident in rating.places]
    return _mean(places) if places else None
