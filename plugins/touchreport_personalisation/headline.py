"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Context, Finding, Message, Share, count, leading, say
from touchreport_personalisation import kinds
from touchreport_personalisation.candidate_findings import weighty
from touchreport_personalisation.options import Options
from touchreport_personalisation.stage_findings import with_bare_stages
from touchreport_personalisation.survey import Survey

_ORDER = tuple(
    kinds.code_of(kind)
    for kind in (
        kinds.NONE_MADE,
        kinds.LESS,
        kinds.NOTHING_OWN,
        kinds.FELT_APART,
        kinds.UNNAMED,
        kinds.COULD_BE,
        kinds.SOME_STAGES,
        kinds.LEARNS_NOTHING,
    )
)
"""Of findings of equal weight, the kind that makes the headline."""

_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.NOTHING_OWN): lambda n: count(
            "{n} group has nothing of its own", "{n} groups have nothing of their own", n
        ),
        kinds.code_of(kinds.LESS): lambda n: count(
            "{n} group has less of its own than its share of the customers",
            "{n} groups have less of their own than their share of the customers",
            n,
        ),
        kinds.code_of(kinds.UNNAMED): lambda n: count(
            "{n} group is named by no touchpoint", "{n} groups are named by no touchpoint", n
        ),
        kinds.code_of(kinds.SOME_STAGES): lambda n: count(
            "{n} group has nothing of its own at many of its stages",
            "{n} groups have nothing of their own at many of their stages",
            n,
        ),
        kinds.code_of(kinds.FELT_APART): lambda n: count(
            "Groups feel differently at {n} shared touchpoint",
            "Groups feel differently at {n} shared touchpoints",
            n,
        ),
        kinds.code_of(kinds.COULD_BE): lambda n: count(
            "{n} important touchpoint is the same for groups who come with different wishes",
            "{n} important touchpoints are the same for groups who come with different wishes",
            n,
        ),
    }
)


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are."""
    if not findings:
        return _quiet(context, found)
    cases = {
        kinds.code_of(kinds.FELT_APART): sum(each.felt is not None for each in found.candidates),
        kinds.code_of(kinds.COULD_BE): len(weighty(found)),
        kinds.code_of(kinds.SOME_STAGES): len(with_bare_stages(context, found)),
    }
    return leading(findings, _ORDER, _SEVERAL, cases)


def _quiet(context: Context[Options], found: Survey) -> Message:
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    if not found.known:
        return say("The inventory does not say who meets what")
    if found.totals["all"] == found.cases:
        return say("Whatever one group meets, all of them meet")
    most = max(each.own_share for each in found.known)
    return say("At most {share} of what a group meets is made for it alone", share=Share(most))
