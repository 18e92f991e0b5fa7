"""The line of interaction and the line of visibility: who and what faces customers, as findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from touchreport.plugin import Context, Finding, Message, Ref, count, gathered, one_or_many, refs, say
from touchreport_blueprint.kinds import NOBODY, OUT_OF_SIGHT, UNANSWERED, code_of
from touchreport_blueprint.options import Options
from touchreport_blueprint.severity import at_heavy
from touchreport_blueprint.survey import Survey
from touchreport_blueprint.words import first


def front_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return where customers meet nobody whom the inventory names, get no answer, or lose sight of the work."""
    singly = context.options.singly
    return (
        *gathered(
            unnamed(found),
            singly,
            lambda each: _nobody(found, (each,)),
            lambda rest: _nobody(found, rest),
        ),
        *gathered(
            unanswered(found),
            singly,
            lambda each: _unanswered(found, (each,)),
            lambda rest: _unanswered(found, rest),
        ),
        *gathered(
            tuple(found.vanishing),
            singly,
            lambda each: _out_of_sight(found, each),
            lambda rest: _out_of_sight_more(found, rest),
        ),
    )


def unnamed(found: Survey) -> tuple[str, ...]:
    """Return touchpoints between people that name nobody, the heaviest first."""
    return tuple(each.touchpoint.id for each in found.with_layer("people", "empty") if each.human)


def unanswered(found: Survey) -> tuple[str, ...]:
    """Return touchpoints at which customers act and nothing answers, the heaviest first."""
    return tuple(
        each.touchpoint.id
        for each in found.with_layer("people", "empty")
        if each.touchpoint.id in found.actions
        and each.touchpoint.id not in found.vanishing
        and not (each.human or each.staffed or each.speaks or each.things)
    )


def _nobody(found: Survey, idents: Sequence[str]) -> Finding:
    seen = count(
        "At {n} more touchpoint customers meet people whom nobody names",
        "At {n} more touchpoints customers meet people whom nobody names",
        len(idents),
    )
    alone = say(
        "At {touchpoint} customers meet somebody, and nobody says whom",
        touchpoint=Ref("touchpoint", idents[0]),
    )
    return Finding(
        code=code_of(NOBODY),
        severity=at_heavy(found.weights, idents),
        subjects=refs("touchpoint", idents),
        seen=one_or_many(alone, seen),
        why=say("Whoever stands there is the company for that moment, and nobody has prepared them for it."),
        todo=say("Write down whom customers meet at {touchpoints}", touchpoints=first(idents)),
        evidence=_moments(found, idents),
        owner=_owner(found, idents),
        effort=1,
        work="record",
    )


def _unanswered(found: Survey, idents: Sequence[str]) -> Finding:
    seen = count(
        "At {n} more touchpoint customers act, and nothing answers",
        "At {n} more touchpoints customers act, and nothing answers",
        len(idents),
    )
    alone = say("At {touchpoint} customers act, and nothing answers", touchpoint=Ref("touchpoint", idents[0]))
    told = _action(found, idents[0]) if len(idents) == 1 else ()
    return Finding(
        code=code_of(UNANSWERED),
        severity=at_heavy(found.weights, idents),
        subjects=refs("touchpoint", idents),
        seen=one_or_many(alone, seen),
        why=say("Without an answer customers do not know whether what they did has worked."),
        todo=say("Decide who or what answers customers at {touchpoints}", touchpoints=first(idents)),
        evidence=(*told, *_moments(found, idents)),
        owner=_owner(found, idents),
        effort=3,
        work="experience",
    )


def _action(found: Survey, ident: str) -> tuple[Message, ...]:
    steps = sorted(found.actions[ident], key=lambda step: (step.persona, str(step.does)))
    done = steps[0].does
    return () if done is None else (say("What customers do there: {action}", action=done),)


def _out_of_sight(found: Survey, ident: str) -> Finding:
    moves = found.vanishing[ident]
    times = Counter(move.source for move in moves)
    order = found.weights.order
    source = min(times, key=lambda at: (-times[at], order[at]))
    seen = say(
        "From {source} customers come to {target}, where they see neither people nor a sign of work",
        source=Ref("touchpoint", source),
        target=Ref("touchpoint", ident),
    )
    led = count("{n} recorded step leads there", "{n} recorded steps lead there", len(moves))
    return _hidden(found, (ident,), seen, (led,))


def _out_of_sight_more(found: Survey, idents: Sequence[str]) -> Finding:
    seen = count(
        "Customers lose sight of the work at {n} more touchpoint",
        "Customers lose sight of the work at {n} more touchpoints",
        len(idents),
    )
    return _hidden(found, idents, seen, ())


def _hidden(found: Survey, idents: Sequence[str], seen: Message, evidence: tuple[Message, ...]) -> Finding:
    return Finding(
        code=code_of(OUT_OF_SIGHT),
        severity=at_heavy(found.weights, idents),
        subjects=refs("touchpoint", idents),
        seen=seen,
        why=say("Customers cannot tell work that they do not see from work that is not done."),
        todo=say(
            "Show customers at {touchpoints} that work goes on, and what comes next",
            touchpoints=first(idents),
        ),
        evidence=(*evidence, *_moments(found, idents)),
        owner=_owner(found, idents),
        effort=2,
        work="experience",
    )


def _moments(found: Survey, idents: Sequence[str]) -> tuple[Message, ...]:
    """Say how many of the touchpoints are moments of truth."""
    moments = sum(ident in found.weights.moments for ident in idents)
    if not moments:
        return ()
    if len(idents) == 1:
        return (say("A moment of truth"),)
    return (count("{n} moment of truth among them", "{n} moments of truth among them", moments),)


def _owner(found: Survey, idents: Sequence[str]) -> str | None:
    return found.layers[idents[0]].touchpoint.answering if len(idents) == 1 else None
