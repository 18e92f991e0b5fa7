"""The spread over one axis: of all touchpoints, by importance, and of each stage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from touchreport.plugin import Project, Touchpoint
from touchreport_balance.axes import AXES, POSITIONS_MODEL, Classes, classes_of
from touchreport_balance.options import Options
from touchreport_balance.shares import Shares, shared


@dataclass(frozen=True, slots=True)
class Spread:
    """How today's touchpoints spread over the classes of an axis.

    Attributes:
        axis: the axis.
        classes: which classes each touchpoint has.
        wanted: the classes among which evenness is worked out: all but those that are empty and not wanted.
        whole: all touchpoints with a class, in number.
        importance: by importance, 0 to 1 on its scale, of those that are rated; None where none is, or all stand
            at the bottom of the scale.
        stages: in number for each stage, in the order of the model.
        at: how many touchpoints of a stage have a class, by stage and class.
        planned_at: how many planned ones, by stage and class.
        follows: whether the classes are the stages of the journey model, so that there is no mix at a stage.
    """

    axis: str
    classes: Classes
    wanted: tuple[str, ...]
    whole: Shares
    importance: Shares | None
    stages: tuple[tuple[str, Shares], ...]
    at: Mapping[tuple[str, str], int]
    planned_at: Mapping[tuple[str, str], int]
    follows: bool

    @property
    def recorded(self) -> bool:
        """Whether any touchpoint of today has a class or says that it has none."""
        return bool(self.whole.cases)

    @property
    def evenness(self) -> float | None:
        """Evenness of all touchpoints."""
        return self.whole.evenness(len(self.wanted))

    @property
    def evenness_of_importance(self) -> float | None:
        """Evenness of the importance."""
        return None if self.importance is None else self.importance.evenness(len(self.wanted))

    def enough(self, spread: Shares, options: Options) -> bool:
        """Return whether there are enough touchpoints to judge a spread over the wanted classes."""
        return len(self.wanted) > 1 and spread.cases >= options.per_class * len(self.wanted)

    @property
    def missed(self) -> tuple[str, ...]:
        """The wanted classes that no touchpoint has."""
        return tuple(name for name in self.whole.empty if name in self.wanted)


def spread_of(project: Project, options: Options, axis: str) -> Spread:
    """Work out the spread over an axis."""
    names, classes = AXES[axis], classes_of(project, axis)
    today = [t for t in project.present if t.id in classes.of]
    by_stage: dict[str, list[Touchpoint]] = {stage.id: [] for stage in project.stages}
    for touchpoint in today:
        for stage in dict.fromkeys(touchpoint.stages):
            by_stage[stage].append(touchpoint)
    whole = shared(names, ((classes.of[t.id], 1.0) for t in today))
    rated = [t for t in today if t.importance is not None]
    importance = shared(names, ((classes.of[t.id], project.importance(t)) for t in rated))
    return Spread(
        axis,
        classes,
        tuple(name for name in names if name not in options.without or whole.amount(name)),
        whole,
        importance if importance.total > 0 else None,
        tuple((s, shared(names, ((classes.of[t.id], 1.0) for t in group))) for s, group in by_stage.items()),
        _at(today, classes),
        _at((t for t in project.planned if t.id in classes.of), classes),
        axis == "position" and project.model.id == POSITIONS_MODEL,
    )


def _at(touchpoints: Iterable[Touchpoint], classes: Classes) -> Mapping[tuple[str, str], int]:
    return Counter(
        (stage, name) for t in touchpoints for stage in set(t.stages) for name in set(classes.of[t.id])
    )
