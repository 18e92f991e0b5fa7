"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Context, Finding, Message, Number, Share, count, leading, say
from touchreport_consistency import kinds
from touchreport_consistency.options import Options
from touchreport_consistency.room_findings import bursting
from touchreport_consistency.survey import Survey

_ORDER = tuple(
    kinds.code_of(kind)
    for kind in (
        kinds.UNTOLD,
        kinds.SAME,
        kinds.OFF_PILLAR,
        kinds.OFF_BRAND,
        kinds.UNEVEN,
        kinds.SILENT,
        kinds.NARROW,
        kinds.WITHOUT,
        kinds.CROWDED,
        kinds.PLANNED,
        kinds.SIMILAR,
    )
)
"""Of findings of equal weight, the kind that makes the headline."""


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are."""
    if not findings:
        return _quiet(context, found)
    return leading(findings, _ORDER, _SEVERAL, _cases(found, context.options.full))


def _cases(found: Survey, full: float) -> Mapping[str, int]:
    """Return how many cases there are of each kind whose findings may stand for several."""
    return {
        kinds.code_of(kinds.OFF_BRAND): len(found.off_brand),
        kinds.code_of(kinds.SAME): len(found.repeats.of(exact=True)),
        kinds.code_of(kinds.SIMILAR): len(found.repeats.of(exact=False)),
        kinds.code_of(kinds.PLANNED): sum(bursting(each, full) for each in found.rooms.every),
    }


def _quiet(context: Context[Options], found: Survey) -> Message:
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    if found.overall is not None:
        return say("Touchpoints look and sound alike: K is {k}", k=Number(found.overall, 2))
    if found.messages.told is not None:
        return say(
            "{share} of the touchpoints carry one of the brand’s messages", share=Share(found.messages.told)
        )
    if found.repeats.cases:
        return say("No two touchpoints repeat each other’s purpose")
    return say("Nothing says what touchpoints tell, or how well they keep to the brand")


_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.UNTOLD): lambda n: count(
            "{n} message pillar is told nowhere", "{n} message pillars are told nowhere", n
        ),
        kinds.code_of(kinds.NARROW): lambda n: count(
            "{n} message pillar falls silent along the journey",
            "{n} message pillars fall silent along the journey",
            n,
        ),
        kinds.code_of(kinds.SILENT): lambda n: count(
            "At {n} stage none of the brand’s messages is told",
            "At {n} stages none of the brand’s messages is told",
            n,
        ),
        kinds.code_of(kinds.OFF_BRAND): lambda n: count(
            "{n} touchpoint keeps poorly to the brand’s visuals or tone",
            "{n} touchpoints keep poorly to the brand’s visuals or tone",
            n,
        ),
        kinds.code_of(kinds.SAME): lambda n: count(
            "{n} purpose is served by several touchpoints",
            "{n} purposes are served by several touchpoints each",
            n,
        ),
        kinds.code_of(kinds.SIMILAR): lambda n: count(
            "{n} purpose is there twice but for a word",
            "{n} purposes are there twice but for a word",
            n,
        ),
        kinds.code_of(kinds.PLANNED): lambda n: count(
            "{n} owner has no room for what is planned", "{n} owners have no room for what is planned", n
        ),
    }
)
