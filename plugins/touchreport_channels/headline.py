"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from touchreport.plugin import Context, Finding, Message, Share, count, leading, say
from touchreport_channels import kinds
from touchreport_channels.options import Options
from touchreport_channels.survey import Survey

_ORDER = (
    kinds.CONCENTRATION,
    kinds.NOT_RECORDED,
    kinds.NAMES_CHANNEL,
    kinds.WITHOUT_CHANNEL,
    kinds.NEVER_MET,
    kinds.NOT_HERS,
    kinds.PILLAR,
    kinds.CONTENT,
    kinds.PRESENCE,
    kinds.NATURE,
    kinds.MAY_NAME_CHANNEL,
    kinds.UNUSED,
)
"""Of findings of equal weight, the kind that makes the headline."""


def headline(
    context: Context[Options], found: Survey, findings: Sequence[Finding], cases: Mapping[str, int]
) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are.

    Args:
        context: the project and the options.
        found: what was worked out.
        findings: what is told.
        cases: how many cases there are of each kind, by code, before they were gathered.
    """
    if not findings:
        return _quiet(context, found)
    return leading(findings, [kinds.code_of(kind) for kind in _ORDER], _SEVERAL, cases)


def _quiet(context: Context[Options], found: Survey) -> Message:
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    if not found.loads.of:
        return say("No touchpoint has a channel")
    if not found.enough:
        return count(
            "Only {n} touchpoint has a channel", "Only {n} touchpoints have a channel", found.loads.cases
        )
    return say(
        "No channel carries more than {share} of the touchpoints", share=Share(found.loads.of[0].share)
    )


_SEVERAL: Mapping[str, Callable[[int], Message]] = {
    kinds.code_of(kinds.NAMES_CHANNEL): lambda n: count(
        "{n} row names a channel, not a moment", "{n} rows name a channel, not a moment", n
    ),
    kinds.code_of(kinds.MAY_NAME_CHANNEL): lambda n: count(
        "{n} row may name a channel", "{n} rows may name a channel", n
    ),
    kinds.code_of(kinds.WITHOUT_CHANNEL): lambda n: count(
        "{n} touchpoint has no channel", "{n} touchpoints have no channel", n
    ),
    kinds.code_of(kinds.UNUSED): lambda n: count(
        "{n} channel carries no touchpoint", "{n} channels carry no touchpoint", n
    ),
    kinds.code_of(kinds.NEVER_MET): lambda n: count(
        "{n} persona is not met on channels that they use",
        "{n} personas are not met on channels that they use",
        n,
    ),
    kinds.code_of(kinds.NOT_HERS): lambda n: count(
        "In {n} place of a journey we rely on media that the persona does not use",
        "In {n} places of the journeys we rely on media that the persona does not use",
        n,
    ),
    kinds.code_of(kinds.CONTENT): lambda n: count(
        "{n} touchpoint shows content that its channels do not suit",
        "{n} touchpoints show content that their channels do not suit",
        n,
    ),
    kinds.code_of(kinds.PILLAR): lambda n: count(
        "{n} message pillar has no suitable channel", "{n} message pillars have no suitable channel", n
    ),
    kinds.code_of(kinds.PRESENCE): lambda n: count(
        "The presence of {n} touchpoint contradicts its channels",
        "The presence of {n} touchpoints contradicts their channels",
        n,
    ),
    kinds.code_of(kinds.NATURE): lambda n: count(
        "The nature of {n} touchpoint contradicts its channels",
        "The nature of {n} touchpoints contradicts their channels",
        n,
    ),
}
