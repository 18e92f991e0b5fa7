"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Context, Finding, Message, Share, count, leading, say
from touchreport_lifecycle import kinds
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.survey import Survey

_ORDER = tuple(
    kinds.code_of(kind) for kind in (kinds.UNDER, kinds.SEPARATE, kinds.OVER, kinds.ALIKE, kinds.CHAPTER)
)
"""Of findings of equal weight, the kind that makes the headline."""


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are."""
    if not findings:
        return _quiet(context, found)
    return leading(findings, _ORDER, _SEVERAL)


def _quiet(context: Context[Options], found: Survey) -> Message:
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    if found.fit.apart is not None:
        return say("No stage has much more or much less than its weight")
    if found.divergence.pairs:
        farthest = found.divergence.pairs[0]
        return say(
            "No two journeys differ in more than {share} of what they meet",
            share=Share(farthest.overall.distance),
        )
    if found.coverage is not None:
        return say("{share} of the cells of the map hold a touchpoint", share=Share(found.coverage))
    return count(
        "{n} touchpoint stands on a stage, and nothing tells customers apart",
        "{n} touchpoints stand on a stage, and nothing tells customers apart",
        found.fit.cases,
    )


_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.UNDER): lambda n: count(
            "{n} stage has far fewer touchpoints than its weight asks for",
            "{n} stages have far fewer touchpoints than their weight asks for",
            n,
        ),
        kinds.code_of(kinds.OVER): lambda n: count(
            "{n} stage has far more touchpoints than its weight asks for",
            "{n} stages have far more touchpoints than their weight asks for",
            n,
        ),
        kinds.code_of(kinds.CHAPTER): lambda n: count(
            "On {n} stage journeys part that are close elsewhere",
            "On {n} stages journeys part that are close elsewhere",
            n,
        ),
    }
)
