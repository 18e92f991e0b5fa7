"""Who answers for too much, as findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Ref,
    Severity,
    Share,
    above,
    count,
    listed,
    refs,
    say,
)
from touchreport_responsibility.kinds import CONCENTRATED, OVER, TEAM_OVER, code_of
from touchreport_responsibility.load import Load
from touchreport_responsibility.options import Options
from touchreport_responsibility.survey import Survey
from touchreport_responsibility.words import person_name

Taker = tuple[str, int]
"""Id of somebody who can take touchpoints, and for how many there is room."""


def load_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return a finding for everybody above the declared capacity, and for each who holds too large a share."""
    full = context.options.full
    alone = [load for load in _alone(found) if load.above(full)]
    mates = _colleagues(context, found, alone)
    teams = [load for load in found.loads.teams if load.above(full)]
    others = _other_teams(context, found, teams)
    return (
        *(_over(context, found, load, mates.get(load.person.id)) for load in alone),
        *(_team_over(context, found, load, others.get(load.person.id)) for load in teams),
        *(_concentrated(found, load) for load in concentrated(context, found)),
    )


def concentrated(context: Context[Options], found: Survey) -> tuple[Load, ...]:
    """Return those who answer for more of the touchpoints than the option allows; nobody where there are few."""
    if found.loads.answered < context.options.least_answered:
        return ()
    return tuple(x for x in found.loads.owners if above(x.share, context.options.most_share))


def _alone(found: Survey) -> tuple[Load, ...]:
    """Return the loads to hold against a capacity of their own; that of a team is for all its people."""
    teams = {load.person.id for load in found.loads.teams}
    return tuple(load for load in found.loads.people if load.person.id not in teams)


def _severity(context: Context[Options], load: Load) -> Severity:
    return Severity.HIGH if load.above(context.options.overfull) else Severity.MEDIUM


def _over(context: Context[Options], found: Survey, load: Load, mate: Taker | None) -> Finding:
    ref, capacity = Ref("person", load.person.id), Number(load.person.capacity or 0.0)
    return Finding(
        code=code_of(OVER),
        severity=_severity(context, load),
        subjects=(ref, *refs("touchpoint", load.touchpoints)),
        seen=count(
            "{person} answers for {n} touchpoint and can look after {capacity} well",
            "{person} answers for {n} touchpoints and can look after {capacity} well",
            len(load.touchpoints),
            person=ref,
            capacity=capacity,
        ),
        why=say("What is one too many is looked after badly, and nobody chose which one it is."),
        todo=_give_away(context, load, mate),
        evidence=tuple(_evidence(found, load)),
        owner=load.person.team or load.person.id,
        effort=3,
        work="responsibility",
        shown_by=_shown_by(load),
    )


def _team_over(context: Context[Options], found: Survey, load: Load, other: Taker | None) -> Finding:
    ref, capacity = Ref("person", load.person.id), Number(load.person.capacity or 0.0)
    return Finding(
        code=code_of(TEAM_OVER),
        severity=_severity(context, load),
        subjects=(ref, *refs("touchpoint", load.touchpoints)),
        seen=count(
            "{team} and its people answer for {n} touchpoint and can look after {capacity} well",
            "{team} and its people answer for {n} touchpoints and can look after {capacity} well",
            len(load.touchpoints),
            team=ref,
            capacity=capacity,
        ),
        why=say("Together it is too much; moving work round inside the team does not help."),
        todo=_give_away(context, load, other),
        evidence=tuple(_evidence(found, load)),
        owner=load.person.id,
        effort=4,
        work="responsibility",
        shown_by=_shown_by(load),
    )


def _concentrated(found: Survey, load: Load) -> Finding:
    ref, first = Ref("person", load.person.id), load.touchpoints[:3]
    decisive = sum(ident in found.weights.moments for ident in load.touchpoints)
    why = say("When one is away or leaves, nobody decides there.")
    if decisive:
        why = count(
            "When one is away or leaves, nobody decides there; {n} moment of truth is among them.",
            "When one is away or leaves, nobody decides there; {n} moments of truth are among them.",
            decisive,
        )
    return Finding(
        code=code_of(CONCENTRATED),
        severity=Severity.MEDIUM,
        subjects=(ref, *refs("touchpoint", load.touchpoints)),
        seen=say(
            "{person} answers for {share} of the touchpoints that have an owner",
            person=ref,
            share=Share(load.share),
        ),
        why=why,
        todo=say(
            "Name deputies of {person}, first for {touchpoints}",
            person=ref,
            touchpoints=refs("touchpoint", first),
        ),
        evidence=(
            count(
                "{n} of {total} touchpoints that have an owner",
                "{n} of {total} touchpoints that have an owner",
                len(load.touchpoints),
                total=found.loads.answered,
            ),
        ),
        owner=load.person.id,
        effort=2,
        work="responsibility",
    )


def _give_away(context: Context[Options], load: Load, to: Taker | None) -> Message:
    """Return what to give away, the least important first, and to whom if somebody has room."""
    n, person = load.excess(context.options.full), Ref("person", load.person.id)
    least = listed(refs("touchpoint", load.touchpoints[::-1][:n]))
    if to is None:
        return count(
            "Find somebody else for {n} touchpoint of {person}, or correct the capacity; the least important: {touchpoints}",
            "Find somebody else for {n} touchpoints of {person}, or correct the capacity; the least important: "
            "{touchpoints}",
            n,
            person=person,
            touchpoints=least,
        )
    return count(
        "Give {n} touchpoint of {person} to others, first to {other} (room for {room} more); the least "
        "important: {touchpoints}",
        "Give {n} touchpoints of {person} to others, first to {other} (room for {room} more); the least "
        "important: {touchpoints}",
        n,
        person=person,
        other=Ref("person", to[0]),
        room=to[1],
        touchpoints=least,
    )


def _colleagues(context: Context[Options], found: Survey, over: Sequence[Load]) -> Mapping[str, Taker]:
    """Return who of the same team has most room, for each who has too much; room is given away once.

    Within a team that has too much as a whole nobody is named.
    """
    full = context.options.full
    crowded = {load.person.id for load in found.loads.teams if load.above(full)}
    mates: dict[str, list[Load]] = {}
    for load in _alone(found):
        if load.person.team is not None and load.person.team not in crowded:
            mates.setdefault(load.person.team, []).append(load)
    return _takers(context, over, lambda load: mates.get(load.person.team or "", []))


def _other_teams(context: Context[Options], found: Survey, over: Sequence[Load]) -> Mapping[str, Taker]:
    """Return which team has most room, for each that has too much; room is given away once."""
    return _takers(context, over, lambda _: found.loads.teams)


def _takers(
    context: Context[Options], over: Sequence[Load], among: Callable[[Load], Sequence[Load]]
) -> Mapping[str, Taker]:
    given: Counter[str] = Counter()
    takers: dict[str, Taker] = {}
    for load in over:
        free = [(x.room - given[x.person.id], x.person.id) for x in among(load)]
        free = [(room, ident) for room, ident in free if room > 0]
        if free:
            room, ident = min(free, key=lambda x: (-x[0], person_name(context.project, x[1])))
            takers[load.person.id] = (ident, room)
            given[ident] += load.excess(context.options.full)
    return takers


def _evidence(found: Survey, load: Load) -> Iterator[Message]:
    if load.person.capacity:
        ratio = len(load.touchpoints) / load.person.capacity
        yield say("{share} of the declared capacity", share=Share(ratio))
    if found.rated:
        yield say(
            "Weighed by importance: {n}, where 1 is a touchpoint of mean importance",
            n=Number(load.weighted, 1),
        )


def _shown_by(load: Load) -> Message:
    return say(
        "Touchpoints of {person}: {n} today, at most {capacity} wanted",
        person=Ref("person", load.person.id),
        n=len(load.touchpoints),
        capacity=Number(load.person.capacity or 0.0),
    )
