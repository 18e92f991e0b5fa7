"""Controllable touchpoints that are the only influence on several uncontrollable ones."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Finding, Severity, Share, Touchpoint, count, say
from touchreport_controllability.findings.common import code, with_estimates
from touchreport_controllability.sentences import ref
from touchreport_controllability.situation import Situation


def sole(situation: Situation) -> tuple[Finding, ...]:
    """Return a finding for each touchpoint on which as many others depend as the option says, or more."""
    dependants: dict[str, list[Touchpoint]] = {}
    for target in situation.outside:
        source = situation.sole.get(target.id)
        if source is not None:
            dependants.setdefault(source, []).append(target)
    heavy = {source: found for source, found in dependants.items() if len(found) >= situation.options.sole}
    sources = situation.ranked(situation.project.touchpoint_by_id[source] for source in heavy)
    return tuple(_finding(situation, source, heavy[source.id]) for source in sources)


def _finding(situation: Situation, source: Touchpoint, targets: Sequence[Touchpoint]) -> Finding:
    n, total = len(targets), len(situation.outside)
    heavy = any(situation.stake(t) is not Severity.LOW for t in targets)
    finding = Finding(
        code=code("sole-influence"),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        subjects=(ref(source), *(ref(t) for t in targets)),
        seen=count(
            "{source} is our only influence on {n} touchpoint outside our control",
            "{source} is our only influence on {n} touchpoints outside our control",
            n,
            source=ref(source),
        ),
        why=say("If it fails or is given up, nothing of ours reaches them any more."),
        todo=say(
            "Give {touchpoint} a second influence: of the {n} touchpoints that only {source} reaches, it weighs most",
            n=n,
            touchpoint=ref(targets[0]),
            source=ref(source),
        ),
        evidence=(
            count(
                "{n} of the {total} touchpoints outside our control, {share}",
                "{n} of the {total} touchpoints outside our control, {share}",
                n,
                total=total,
                share=Share(n / total),
            ),
        ),
        owner=source.answering,
        shown_by=say("A second influence on each of them"),
    )
    return with_estimates(situation, finding, targets[0])
