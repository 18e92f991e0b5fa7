"""What is known about control in one project, worked out once and asked by everything else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from touchreport.plugin import (
    Project,
    Severity,
    Touchpoint,
    control_classes,
    influence_steps,
    moments_of_truth,
    rated_from,
    reaches,
    sole_influences,
)
from touchreport_controllability.options import Options
from touchreport_controllability.stakes import reach_by_touchpoint

SortKey = tuple[int, float, tuple[tuple[str, str], ...], str]


@dataclass(frozen=True)
class Situation:
    """A project seen from the question who decides.

    Attributes:
        project: the project.
        options: the options of the analysis.
    """

    project: Project
    options: Options

    @property
    def present(self) -> tuple[Touchpoint, ...]:
        """The touchpoints of today."""
        return self.project.present

    @cached_property
    def classes(self) -> Mapping[str, str]:
        """Class of control by id: ``controllable``, ``influenceable`` or ``uncontrollable``."""
        return control_classes(self.project)

    @cached_property
    def classed(self) -> tuple[Touchpoint, ...]:
        """The touchpoints of today with a declared class of control."""
        return tuple(t for t in self.present if t.control is not None)

    @cached_property
    def unclassed(self) -> tuple[Touchpoint, ...]:
        """The touchpoints of today without one, weightiest first."""
        return self.ranked(t for t in self.present if t.control is None)

    @cached_property
    def outside(self) -> tuple[Touchpoint, ...]:
        """The touchpoints declared uncontrollable, influenced or not, weightiest first."""
        return self.ranked(t for t in self.present if t.control == "uncontrollable")

    @cached_property
    def uninfluenced(self) -> tuple[Touchpoint, ...]:
        """Those of :attr:`outside` on which nothing controllable acts."""
        return tuple(t for t in self.outside if t.id not in self.steps)

    @cached_property
    def unmonitored(self) -> tuple[Touchpoint, ...]:
        """Those of :attr:`outside` that nobody watches."""
        return tuple(t for t in self.outside if not t.monitored_by)

    @cached_property
    def steps(self) -> Mapping[str, int]:
        """Over how many steps the nearest controllable touchpoint acts, by id of the influenceable one."""
        return influence_steps(self.project)

    @cached_property
    def sole(self) -> Mapping[str, str]:
        """The only controllable touchpoint that acts on another, by id of the other."""
        return sole_influences(self.project)

    @cached_property
    def reach(self) -> Mapping[str, float]:
        """Share of the customers who meet each touchpoint, 0 to 1."""
        return reach_by_touchpoint(self.project)

    @cached_property
    def moments(self) -> frozenset[str]:
        """Touchpoints at which the relation is decided."""
        return moments_of_truth(self.project)

    def records(self, field: str) -> bool:
        """Return whether the inventory has this field of touchpoints at all."""
        return self.project.recorded_anywhere("touchpoint", field) or any(
            getattr(t, field) not in (None, ()) for t in self.present
        )

    def weight(self, touchpoint: Touchpoint) -> float | None:
        """Return the importance as rated, from 0; None where nobody rated it.

        On a scale that starts below 0 the weight is the distance from its lowest value.
        """
        if touchpoint.importance is None:
            return None
        return touchpoint.importance - min(self.project.scales["importance"][0], 0.0)

    def stake(self, touchpoint: Touchpoint) -> Severity:
        """Return how much depends on a touchpoint: moment of truth or importance, else how many meet it."""
        importance = self.project.importance(touchpoint)
        if touchpoint.id in self.moments or rated_from(self.project, touchpoint, self.options.important):
            return Severity.HIGH
        met_by_many = reaches(self.reach.get(touchpoint.id, 0.0), self.options.reach)
        return Severity.MEDIUM if reaches(importance, 0.5) or met_by_many else Severity.LOW

    def ranked(self, touchpoints: Iterable[Touchpoint]) -> tuple[Touchpoint, ...]:
        """Return touchpoints in the order of what depends on them; order and ids of the rows do not matter."""
        return tuple(sorted(touchpoints, key=self.sort_key))

    def sort_key(self, touchpoint: Touchpoint) -> SortKey:
        """Return the key of :meth:`ranked`: stake, importance, name; the id only between namesakes."""
        importance = self.project.importance(touchpoint)
        return (self.stake(touchpoint).rank, -importance, touchpoint.name.words, touchpoint.id)
