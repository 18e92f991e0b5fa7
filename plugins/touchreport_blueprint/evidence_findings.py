"""Promises without anything to see, hear or hold, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Context, Finding, Message, Ref, count, gathered, refs, say
from touchreport_blueprint.kinds import NO_EVIDENCE, code_of
from touchreport_blueprint.options import Options
from touchreport_blueprint.severity import at_moments
from touchreport_blueprint.survey import Survey
from touchreport_blueprint.words import show


def evidence_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return the promises that have no evidence, the heaviest alone, the others together."""
    return gathered(
        unproved(found),
        context.options.singly,
        lambda each: _alone(found, each),
        lambda rest: _together(found, rest),
    )


def unproved(found: Survey) -> tuple[str, ...]:
    """Return touchpoints that promise something and show nothing, the heaviest first.

    None where the layer is thin; where customers lose sight of the work, that says it already.
    """
    if "evidence" in found.thin:
        return ()
    empty = (each.touchpoint.id for each in found.with_layer("evidence", "empty"))
    return tuple(ident for ident in empty if ident in found.promising and ident not in found.vanishing)


def _alone(found: Survey, ident: str) -> Finding:
    return _finding(
        found,
        (ident,),
        say(
            "{touchpoint} promises something, and nothing is recorded that customers see, hear or hold there",
            touchpoint=Ref("touchpoint", ident),
        ),
        _promised(found, ident),
        found.layers[ident].touchpoint.answering,
    )


def _together(found: Survey, idents: Sequence[str]) -> Finding:
    seen = count(
        "{n} more touchpoint promises something, and nothing is recorded that customers see, hear or hold there",
        "{n} more touchpoints promise something, and nothing is recorded that customers see, hear or hold there",
        len(idents),
    )
    return _finding(found, idents, seen, (), None)


def _finding(
    found: Survey, idents: Sequence[str], seen: Message, evidence: tuple[Message, ...], owner: str | None
) -> Finding:
    return Finding(
        code=code_of(NO_EVIDENCE),
        severity=at_moments(found.weights, idents),
        subjects=refs("touchpoint", idents),
        seen=seen,
        why=say("A service cannot be touched; customers judge the promise by what they can."),
        todo=show(idents),
        evidence=evidence,
        owner=owner,
        effort=2,
        work="content",
    )


def _promised(found: Survey, ident: str) -> tuple[Message, ...]:
    """Say what is promised: what the customer should be able to say, else the message pillars."""
    touchpoint = found.layers[ident].touchpoint
    if touchpoint.wish is not None:
        return (say("What customers should be able to say: {wish}", wish=touchpoint.wish),)
    if touchpoint.message_pillar:
        return (say("Message pillar: {pillars}", pillars=refs("pillar", touchpoint.message_pillar)),)
    return (say("A recorded step expects something there"),)
