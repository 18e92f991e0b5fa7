"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Context, Finding, Message, Number, count, leading, say
from touchreport_balance import kinds
from touchreport_balance.options import Options
from touchreport_balance.survey import Survey
from touchreport_balance.words import INSIDE

_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.NO_PERSON): lambda n: count(
            "At {n} stage customers who need a person find none",
            "At {n} stages customers who need a person find none",
            n,
        ),
        kinds.code_of(kinds.MISSING): lambda n: count(
            "In {n} case a stage lacks a nature that the rest of the journey relies on",
            "In {n} cases a stage lacks a nature that the rest of the journey relies on",
            n,
        ),
        kinds.code_of(kinds.EMPTY): lambda n: count(
            "{n} class of presence, nature or position has no touchpoint",
            "{n} classes of presence, nature or position have no touchpoint",
            n,
        ),
    }
)


def headline(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are.

    What the inventory leaves out makes the headline only where nothing else can be said.
    """
    order = [kinds.code_of(kind) for kind in kinds.KINDS]
    records = {kinds.code_of(kinds.UNCLASSIFIED), kinds.code_of(kinds.NOT_RECORDED)}
    told = [each for each in findings if each.code not in records]
    if told:
        cases = {kinds.code_of(kinds.MISSING): len(found.lacks)}
        return leading(told, order, _SEVERAL, cases)
    if not context.project.present:
        return say("The inventory holds no touchpoint yet")
    known = {axis: s.evenness for axis, s in found.spreads.items() if s.enough(s.whole, context.options)}
    judged = {axis: j for axis, j in known.items() if j is not None}
    if not judged:
        return leading(findings, order, {}) if findings else say("Too few touchpoints to speak of a balance")
    least = min(judged, key=lambda axis: judged[axis])
    return say(
        "No axis is one-sided; the least even is {axis}, with an evenness of {j}",
        axis=INSIDE[least],
        j=Number(judged[least], 2),
    )
