"""The mix of media classes: how many touchpoints each class has, of all and of each stage.

A touchpoint has one media class. One that acts on several stages counts once at each of them. The shares of a stage
are those among its touchpoints with a media class, so they sum to 1.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from math import fsum

from touchreport.plugin import Project, Touchpoint

CLASSES = ("owned", "managed", "paid", "shared", "earned")
"""From what the company holds itself to what others give it."""


@dataclass(frozen=True, slots=True)
class Mix:
    """How an amount is divided among the media classes.

    Attributes:
        amounts: the amount of each class, in the order of :data:`CLASSES`: touchpoints, importance or cost.
        cases: how many touchpoints stand behind it.
    """

    amounts: tuple[float, ...]
    cases: int

    @property
    def total(self) -> float:
        """The sum of the amounts."""
        return fsum(self.amounts)

    @property
    def shares(self) -> tuple[float, ...]:
        """The share of each class, 0 to 1, summing to 1; all 0 where there is nothing to divide."""
        total = self.total
        return tuple(amount / total if total else 0.0 for amount in self.amounts)

    @property
    def herfindahl(self) -> float:
        """The sum of the squared shares: 1 for a single class, 0.2 for five equal ones; 0 without cases."""
        return fsum(share**2 for share in self.shares)

    @property
    def largest(self) -> int:
        """Index of the class with the largest amount; of equal ones the first."""
        return max(range(len(CLASSES)), key=lambda at: (self.amounts[at], -at))

    def share(self, name: str) -> float:
        """Return the share of a class, 0 to 1."""
        return self.shares[CLASSES.index(name)]


@dataclass(frozen=True, slots=True)
class Mixes:
    """The mix of today's touchpoints.

    Attributes:
        whole: all touchpoints with a media class, in number.
        stages: the same for each stage, in the order of the model.
        importance: by importance, 0 to 1 on its scale, of those that are rated; None where none is, or all stand
            at the bottom of the scale.
        cost: by cost of a year, of those that have one; None where no cost is above 0.
        costed: those that have a cost, in number.
        unclassed: touchpoints without a media class.
    """

    whole: Mix
    stages: tuple[tuple[str, Mix], ...]
    importance: Mix | None
    cost: Mix | None
    costed: Mix
    unclassed: tuple[Touchpoint, ...]


def mixes(project: Project) -> Mixes:
    """Work out the mix of the touchpoints that are there today."""
    classed = [t for t in project.present if t.media_class is not None]
    by_stage: dict[str, list[Touchpoint]] = {stage.id: [] for stage in project.stages}
    for touchpoint in classed:
        for stage in dict.fromkeys(touchpoint.stages):
            by_stage[stage].append(touchpoint)
    rated = [t for t in classed if t.importance is not None]
    costed = [t for t in classed if t.cost is not None]
    return Mixes(
        counted(classed),
        tuple((stage, counted(group)) for stage, group in by_stage.items()),
        _of_something(weighed(rated, project.importance)),
        _of_something(weighed(costed, lambda t: t.cost or 0.0)),
        counted(costed),
        tuple(t for t in project.present if t.media_class is None),
    )


def counted(touchpoints: Iterable[Touchpoint]) -> Mix:
    """Return the mix of touchpoints in number."""
    found = Counter(t.media_class for t in touchpoints)
    amounts = tuple(found[name] for name in CLASSES)
    return Mix(amounts, sum(amounts))


def weighed(touchpoints: Iterable[Touchpoint], weight: Callable[[Touchpoint], float]) -> Mix:
    """Return the mix of touchpoints by a weight of each."""
    parts: dict[str, list[float]] = {name: [] for name in CLASSES}
    for touchpoint in touchpoints:
        parts[touchpoint.media_class or ""].append(weight(touchpoint))
    # An exact sum does not depend on the order of the rows.
    return Mix(tuple(fsum(parts[name]) for name in CLASSES), sum(map(len, parts.values())))


def _of_something(mix: Mix) -> Mix | None:
    return mix if mix.total > 0 else None
