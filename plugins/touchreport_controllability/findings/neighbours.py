"""Which touchpoint of the company's own could act on an uncontrollable one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from touchreport.plugin import Touchpoint
from touchreport_controllability.situation import Situation


def candidates(situation: Situation, targets: Iterable[Touchpoint]) -> Mapping[str, Touchpoint]:
    """Return, by id of the target, the controllable touchpoint that customers mostly meet before it.

    That is the last controllable one before it on most journeys; where it stands on no journey behind one, the
    weightiest controllable touchpoint of one of its stages. Targets without either are left out.
    """
    wanted = {t.id: t for t in targets}
    before = _met_before(situation, wanted)
    by_stage = _weightiest_by_stage(situation)
    found: dict[str, Touchpoint] = {}
    for target in wanted.values():
        mostly = [
            situation.project.touchpoint_by_id[source] for source in _most_common(before.get(target.id))
        ]
        near = mostly or [by_stage[stage] for stage in target.stages if stage in by_stage]
        if near:
            found[target.id] = min(near, key=situation.sort_key)
    return found


def _met_before(situation: Situation, wanted: Mapping[str, Touchpoint]) -> Mapping[str, Counter[str]]:
    ours = {t.id for t in situation.present if t.control == "controllable"}
    before: dict[str, Counter[str]] = {}
    for journey in situation.project.journeys:
        last: str | None = None
        for step in journey.steps:
            if step.touchpoint in ours:
                last = step.touchpoint
            elif step.touchpoint in wanted and last is not None:
                before.setdefault(step.touchpoint, Counter())[last] += 1
    return before


def _most_common(counter: Counter[str] | None) -> list[str]:
    if not counter:
        return []
    most = max(counter.values())
    return [source for source, n in counter.items() if n == most]


def _weightiest_by_stage(situation: Situation) -> Mapping[str, Touchpoint]:
    found: dict[str, Touchpoint] = {}
    for touchpoint in situation.ranked(t for t in situation.present if t.control == "controllable"):
        for stage in touchpoint.stages:
            found.setdefault(stage, touchpoint)
    return found
