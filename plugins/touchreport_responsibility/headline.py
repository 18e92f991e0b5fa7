"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Context, Finding, Message, Share, count, leading, say
from touchreport_responsibility import kinds
from touchreport_responsibility.options import Options
from touchreport_responsibility.survey import Survey

_ORDER = tuple(
    kinds.code_of(kind)
    for kind in (
        kinds.CONCENTRATED,
        kinds.TEAM_OVER,
        kinds.OVER,
        kinds.SEVERAL,
        kinds.OPEN,
        kinds.OFTEN,
        kinds.SPLIT,
        kinds.NO_WORK,
    )
)
"""Of findings of equal weight, the kind that makes the headline."""


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are."""
    if not findings:
        return _quiet(context, found)
    return leading(findings, _ORDER, _SEVERAL, _cases(context, found))


def _cases(context: Context[Options], found: Survey) -> Mapping[str, int]:
    """Return how many cases there are of each kind whose findings may stand for several."""
    full = context.options.full
    teams = {load.person.id for load in found.loads.teams}
    people = [load for load in found.loads.people if load.person.id not in teams]
    return {
        kinds.code_of(kinds.OVER): sum(load.above(full) for load in people),
        kinds.code_of(kinds.TEAM_OVER): sum(load.above(full) for load in found.loads.teams),
        kinds.code_of(kinds.SEVERAL): len(found.with_fault("several-a")),
        kinds.code_of(kinds.SPLIT): len(found.with_fault("owner-not-a")),
        kinds.code_of(kinds.NO_WORK): sum(len(e.accountable) == 1 for e in found.with_fault("no-r")),
    }


def _quiet(context: Context[Options], found: Survey) -> Message:
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    if not found.owners_recorded:
        return say("Nothing says who answers for a touchpoint")
    if found.judged and found.sound == found.judged:
        return say("Every touchpoint has one who answers for it and somebody who does the work")
    if not found.loads.owners:
        return say("Nobody answers for any touchpoint")
    return say(
        "Nobody answers for more than {share} of the touchpoints that have an owner",
        share=Share(found.loads.owners[0].share),
    )


_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.OVER): lambda n: count(
            "{n} person or team answers for more than the capacity",
            "{n} people or teams answer for more than their capacity",
            n,
        ),
        kinds.code_of(kinds.TEAM_OVER): lambda n: count(
            "{n} team answers for more than its capacity",
            "{n} teams answer for more than their capacity",
            n,
        ),
        kinds.code_of(kinds.SEVERAL): lambda n: count(
            "{n} touchpoint has several people with the last word",
            "{n} touchpoints have several people with the last word",
            n,
        ),
        kinds.code_of(kinds.SPLIT): lambda n: count(
            "{n} touchpoint has an owner who does not have the last word",
            "{n} touchpoints have an owner who does not have the last word",
            n,
        ),
        kinds.code_of(kinds.NO_WORK): lambda n: count(
            "{n} touchpoint has somebody who answers and nobody who does the work",
            "{n} touchpoints have somebody who answers and nobody who does the work",
            n,
        ),
    }
)
