"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Context, Finding, Message, Share, count, leading, reaches, say
from touchreport_quality import kinds
from touchreport_quality.confidence_findings import hypothetical_stages, rests
from touchreport_quality.options import Options
from touchreport_quality.survey import Survey

_ORDER = tuple(
    kinds.code_of(kind)
    for kind in (
        kinds.HYPOTHESIS,
        kinds.HYPOTHESIS_STAGE,
        kinds.ON_ASSUMPTION,
        kinds.THIN_STAGE,
        kinds.THIN,
        kinds.NOT_KEPT,
        kinds.ORIGIN,
        kinds.FIND_OUT,
        kinds.ASK,
        kinds.NO_RHYTHM,
    )
)
"""Of findings of equal weight, the kind that makes the headline."""


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are."""
    if not findings:
        return _quiet(found)
    return leading(findings, _ORDER, _SEVERAL, _cases(context, found))


def _cases(context: Context[Options], found: Survey) -> Mapping[str, int]:
    """Return how many cases there are of each kind whose findings may stand for several."""
    options = context.options
    stages = hypothetical_stages(context, found)
    told = {sheet.id for stage in stages for sheet in found.completeness.sheets[stage]}
    of = found.completeness.touchpoints
    return {
        kinds.code_of(kinds.ON_ASSUMPTION): sum(
            s.heavy and s.id not in told and rests(s, options.most_supposed) for s in found.sheets
        ),
        kinds.code_of(kinds.THIN): sum(
            s.heavy and not reaches(of[s.id].share, options.least_complete) for s in found.sheets
        ),
    }


def _quiet(found: Survey) -> Message:
    if not found.sheets:
        return say("The inventory holds no touchpoint yet")
    if not found.enough:
        return count(
            "The inventory holds {n} touchpoint, too few to judge it",
            "The inventory holds {n} touchpoints, too few to judge it",
            len(found.sheets),
        )
    return say("The inventory records {share} of what it should", share=Share(found.completeness.whole.share))


_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.HYPOTHESIS_STAGE): lambda n: count(
            "{n} stage rests on assumption", "{n} stages rest on assumption", n
        ),
        kinds.code_of(kinds.ON_ASSUMPTION): lambda n: count(
            "{n} important touchpoint rests on assumption", "{n} important touchpoints rest on assumption", n
        ),
        kinds.code_of(kinds.THIN_STAGE): lambda n: count(
            "Of {n} stage clearly less is recorded than of the rest",
            "Of {n} stages clearly less is recorded than of the rest",
            n,
        ),
        kinds.code_of(kinds.THIN): lambda n: count(
            "Little is recorded of {n} important touchpoint",
            "Little is recorded of {n} important touchpoints",
            n,
        ),
        kinds.code_of(kinds.NOT_KEPT): lambda n: count(
            "{n} agreed time between reviews is not kept", "{n} agreed times between reviews are not kept", n
        ),
    }
)
