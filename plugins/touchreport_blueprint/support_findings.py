"""The line of internal interaction: what the front stage rests on, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Context, Finding, Ref, Share, above, count, gathered, one_or_many, refs, say
from touchreport_blueprint.kinds import SINGLE, UNSUPPORTED, code_of
from touchreport_blueprint.options import Options
from touchreport_blueprint.severity import at_heavy, at_moments
from touchreport_blueprint.supports import Support
from touchreport_blueprint.survey import Survey
from touchreport_blueprint.words import behind, first


def support_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return front stages without anything behind them, and supports that carry much."""
    return (
        *gathered(
            unsupported(found),
            context.options.singly,
            lambda each: _unsupported(found, (each,)),
            lambda rest: _unsupported(found, rest),
        ),
        *(_single(found, each) for each in overloaded(context, found)),
    )


def unsupported(found: Survey) -> tuple[str, ...]:
    """Return touchpoints whose front stage has nothing behind it, the heaviest first; none where the layer is thin."""
    if "behind" in found.thin:
        return ()
    return tuple(each.touchpoint.id for each in found.with_layer("behind", "empty") if each.staffed)


def overloaded(context: Context[Options], found: Survey) -> tuple[Support, ...]:
    """Return the supports that carry more touchpoints than the options allow, the largest first."""
    options = context.options
    return tuple(
        each
        for each in found.supports
        if found.enough
        and len(each.touchpoints) >= options.least_carried
        and above(each.share, options.most_share)
    )


def _unsupported(found: Survey, idents: Sequence[str]) -> Finding:
    seen = count(
        "{n} more touchpoint has a front stage and nothing behind it",
        "{n} more touchpoints have a front stage and nothing behind it",
        len(idents),
    )
    alone = say(
        "{touchpoint} has a front stage, and nothing is recorded behind it",
        touchpoint=Ref("touchpoint", idents[0]),
    )
    return Finding(
        code=code_of(UNSUPPORTED),
        severity=at_heavy(found.weights, idents),
        subjects=refs("touchpoint", idents),
        seen=one_or_many(alone, seen),
        why=say("What rests on nothing but the person in front stops when that person is away."),
        todo=behind(idents),
        owner=found.layers[idents[0]].touchpoint.answering if len(idents) == 1 else None,
        effort=1,
        work="record",
    )


def _single(found: Survey, support: Support) -> Finding:
    n = len(support.touchpoints)
    moments = sum(ident in found.weights.moments for ident in support.touchpoints)
    decisive = count("{n} moment of truth among them", "{n} moments of truth among them", moments)
    return Finding(
        code=code_of(SINGLE),
        severity=at_moments(found.weights, support.touchpoints),
        subjects=refs("touchpoint", support.touchpoints),
        seen=count(
            "{n} touchpoint rests on “{support}”",
            "{n} touchpoints rest on “{support}”",
            n,
            support=support.words,
        ),
        why=say("When it fails, all of them fail at once."),
        todo=say(
            "Decide how {touchpoints} go on when “{support}” fails",
            touchpoints=first(support.touchpoints),
            support=support.words,
        ),
        evidence=(
            say("{share} of the touchpoints that rest on a recorded support", share=Share(support.share)),
            *((decisive,) if moments else ()),
        ),
        effort=3,
    )
