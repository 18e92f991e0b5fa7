"""Natures that a stage lacks although the rest of the journey relies on them.

A touchpoint whose nature nobody knows might have the one that is missing, so nothing is said of its stages.
"""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.plugin import Project, reaches
from touchreport_balance.options import Options
from touchreport_balance.spread import Spread


@dataclass(frozen=True, slots=True)
class Lack:
    """A stage without a nature.

    Attributes:
        stage: the stage.
        name: the nature.
        cases: touchpoints of the stage that have a nature.
        elsewhere: share of the touchpoints at other stages that have this nature, 0 to 1.
        expected: how many at the stage would have it if it were like the rest: cases x elsewhere.
        around: the stages just before and just after, where both have it; else nothing.
    """

    stage: str
    name: str
    cases: int
    elsewhere: float
    expected: float
    around: tuple[str, ...]


def lacks(project: Project, options: Options, natures: Spread) -> tuple[Lack, ...]:
    """Return the natures that stages lack: first those that break the journey, then by how many would be expected."""
    # No touchpoint of the stage has the nature, so all that have it stand elsewhere.
    staged = [t for t in project.present if t.stages and t.id in natures.classes.of]
    order = [stage.id for stage in project.stages]
    unknown = {stage for t in natures.classes.unclassed for stage in t.stages}
    found = []
    for place, (stage, spread) in enumerate(natures.stages):
        if stage in unknown or not spread.cases:
            continue
        others = sum(set(t.stages) != {stage} for t in staged)
        for name in natures.wanted:
            if natures.at.get((stage, name)) or not others:
                continue
            elsewhere = sum(name in natures.classes.of[t.id] for t in staged) / others
            expected = spread.cases * elsewhere
            if reaches(elsewhere, options.relied_from) and reaches(expected, options.expected):
                around = _around(natures, order, place, name)
                found.append(Lack(stage, name, spread.cases, elsewhere, expected, around))
    return tuple(sorted(found, key=lambda each: (not each.around, -each.expected)))


def _around(natures: Spread, order: list[str], place: int, name: str) -> tuple[str, ...]:
    if not 0 < place < len(order) - 1:
        return ()
    both = (order[place - 1], order[place + 1])
    return both if all(natures.at.get((stage, name)) for stage in both) else ()
