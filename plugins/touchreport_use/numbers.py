"""How often a touchpoint is met and leads to its outcome: from the inventory, else from the measures named."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from touchreport.plugin import Measure, Project, Touchpoint, fold
from touchreport_use.options import Options

_PERCENT = frozenset({"%", "٪", "％"})


class Numbers(NamedTuple):
    """What is known of a touchpoint in a year.

    Attributes:
        touchpoint: the touchpoint.
        contacts: how often it is met; None where nobody recorded it.
        outcomes: how often it leads to the desired outcome; None where nobody recorded it.
        cost: what it costs; None where nobody recorded it.
    """

    touchpoint: Touchpoint
    contacts: float | None
    outcomes: float | None
    cost: float | None

    @property
    def possible(self) -> bool:
        """Whether the outcome is reached no more often than the touchpoint is met, as far as both are known."""
        return self.contacts is None or self.outcomes is None or self.outcomes <= self.contacts


def numbers_of(project: Project, options: Options) -> tuple[Numbers, ...]:
    """Return the numbers of today's touchpoints."""
    volumes = _named(project, options.volume_measure)
    outcomes = _named(project, options.outcome_measure)
    rates = _named(project, options.rate_measure)
    found = []
    for touchpoint in project.present:
        contacts = touchpoint.volume
        if contacts is None:
            contacts = _value(volumes.get(touchpoint.id))
        reached = touchpoint.outcome
        if reached is None:
            reached = _value(outcomes.get(touchpoint.id))
        if reached is None and contacts is not None:
            share = _share(rates.get(touchpoint.id))
            reached = None if share is None else contacts * share
        found.append(Numbers(touchpoint, contacts, reached, touchpoint.cost))
    return tuple(found)


def _named(project: Project, name: str) -> Mapping[str, Measure]:
    """Return the measures of a name by touchpoint, those of all customers together.

    Of several the one of most cases counts, then the larger value.
    """
    wanted = fold(name)
    if not wanted:
        return MappingProxyType({})
    found: dict[str, Measure] = {}
    for measure in project.measures:
        if (
            measure.segment is not None
            or measure.actual is None
            or all(fold(word) != wanted for _, word in measure.name.words)
        ):
            continue
        kept = found.get(measure.touchpoint)
        if kept is None or _weight(measure) > _weight(kept):
            found[measure.touchpoint] = measure
    return MappingProxyType(found)


def _weight(measure: Measure) -> tuple[float, float]:
    return measure.n or 0.0, measure.actual or 0.0


def _value(measure: Measure | None) -> float | None:
    """Return the value of a measure; a negative one counts nothing."""
    return measure.actual if measure is not None and (measure.actual or 0.0) >= 0 else None


def _share(measure: Measure | None) -> float | None:
    """Return the share that a measure holds, 0 to 1; None where its value is no share."""
    value = _value(measure)
    if value is None or measure is None:
        return None
    share = value / 100 if measure.unit is not None and str(measure.unit).strip() in _PERCENT else value
    return share if share <= 1 else None
