"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from touchreport.plugin import Context, Finding, Message, Share, count, leading, say
from touchreport_media import kinds
from touchreport_media.mix import CLASSES
from touchreport_media.options import Options
from touchreport_media.survey import Survey
from touchreport_media.words import media

_ORDER = (
    kinds.NOT_RECORDED,
    kinds.UNSERVED,
    kinds.OFF_GOAL,
    kinds.RENTED,
    kinds.ONE_CLASS,
    kinds.ONE_CLASS_AT_STAGE,
    kinds.MAIN_GOAL,
    kinds.SHARED,
    kinds.TENSION,
    kinds.UNCLASSIFIED,
)
"""Of findings of equal weight, the kind that makes the headline."""


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are."""
    if not findings:
        return _quiet(context, found)
    order, cases = [kinds.code_of(kind) for kind in _ORDER], {kinds.code_of(kinds.RENTED): len(found.rented)}
    return leading(findings, order, _SEVERAL, cases)


def _quiet(context: Context[Options], found: Survey) -> Message:
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    if not found.enough:
        return count(
            "Only {n} touchpoint has a media class",
            "Only {n} touchpoints have a media class",
            found.mixes.whole.cases,
        )
    whole = found.mixes.whole
    return say(
        "“{media}” is the largest media class, with {share} of the touchpoints",
        media=media(CLASSES[whole.largest]),
        share=Share(whole.shares[whole.largest]),
    )


_SEVERAL: Mapping[str, Callable[[int], Message]] = {
    kinds.code_of(kinds.RENTED): lambda n: count(
        "{n} touchpoint of our own stands on ground that belongs to others",
        "{n} touchpoints of our own stand on ground that belongs to others",
        n,
    ),
    kinds.code_of(kinds.UNSERVED): lambda n: count(
        "{n} goal that is usual at our stages is served by no touchpoint",
        "{n} goals that are usual at our stages are served by no touchpoint",
        n,
    ),
    kinds.code_of(kinds.MAIN_GOAL): lambda n: count(
        "{n} stage lacks the goal that is most usual there",
        "{n} stages lack the goal that is most usual there",
        n,
    ),
}
