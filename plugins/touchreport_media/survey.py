"""Everything that was worked out, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Context, Touchpoint, above
from touchreport_media.goal_gaps import GoalGaps, goal_gaps
from touchreport_media.goals import Goals, goals
from touchreport_media.mix import CLASSES, Mix, Mixes, mixes
from touchreport_media.options import Options
from touchreport_media.owners import CLASSES as OWNER_CLASSES
from touchreport_media.owners import Owners, owners
from touchreport_media.rented import rented
from touchreport_media.tensions import Tension, tensions


@dataclass(frozen=True, slots=True)
class Survey:
    """What the analysis worked out.

    Attributes:
        mixes: the mix of media classes.
        enough: whether there are enough touchpoints with a media class to judge the whole.
        leading: the class that carries too much of the whole; None for none.
        heavy: stages that another class carries, by class, in the order of the classes.
        owners: to whom touchpoints belong.
        rented: owned media on channels of others alone.
        tensions: classes that contradict each other or seldom go together.
        goals: goals by stage.
        gaps: goals that are missing.
    """

    mixes: Mixes
    enough: bool
    leading: str | None
    heavy: Mapping[str, tuple[str, ...]]
    owners: Owners
    rented: tuple[Touchpoint, ...]
    tensions: tuple[Tension, ...]
    goals: Goals
    gaps: GoalGaps

    def data(self) -> Mapping[str, object]:
        """Return the numbers for other analyses; see :mod:`touchreport_media.analysis` for what they mean."""
        whole, served = self.mixes.whole, self.goals.served
        return MappingProxyType(
            {
                "cases": whole.cases,
                "shares": _named(CLASSES, whole.shares),
                "herfindahl": whole.herfindahl,
                "stage_shares": MappingProxyType(
                    {stage: _named(CLASSES, mix.shares) for stage, mix in self.mixes.stages if mix.cases}
                ),
                "owner_class": self.owners.of,
                "owner_derived": tuple(t.id for t in self.owners.derived),
                "owner_counts": _named(OWNER_CLASSES, self.owners.whole),
                "goals": MappingProxyType(dict(served)),
                "goals_unserved": tuple(each.goal for each in self.gaps.unserved),
            }
        )


def survey(context: Context[Options]) -> Survey:
    """Work everything out."""
    project, options = context.project, context.options
    found = mixes(project)
    enough = found.whole.cases >= options.least_touchpoints
    leading = leader(found.whole, options.most_share) if enough else None
    served = goals(project)
    return Survey(
        found,
        enough,
        leading,
        heavy_stages(found, options, leading),
        owners(project),
        rented(project),
        tensions(project, compares_control(context)),
        served,
        goal_gaps(context, served),
    )


def compares_control(context: Context[Options]) -> bool:
    """Return whether the analysis of controllability has compared control, media class and owner class."""
    return "controllability" in context.results


def leader(mix: Mix, most: float) -> str | None:
    """Return the class whose share is above `most`; None if none is."""
    return CLASSES[mix.largest] if above(mix.shares[mix.largest], most) else None


def heavy_stages(found: Mixes, options: Options, leading: str | None) -> Mapping[str, tuple[str, ...]]:
    """Return the stages with enough touchpoints that one class carries, by class; `leading` is said of the whole."""
    by_class: dict[str, list[str]] = {name: [] for name in CLASSES}
    for stage, mix in found.stages:
        name = leader(mix, options.most_share) if mix.cases >= options.least_at_stage else None
        if name is not None and name != leading:
            by_class[name].append(stage)
    return MappingProxyType({name: tuple(stages) for name, stages in by_class.items() if stages})


def _named(names: tuple[str, ...], values: tuple[float, ...]) -> Mapping[str, float]:
    return MappingProxyType(dict(zip(names, values, strict=True)))
