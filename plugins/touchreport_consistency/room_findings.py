"""More touchpoints than can be looked after, as findings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Ref,
    Severity,
    Share,
    Touchpoint,
    above,
    can_be_less,
    count,
    gathered,
    refs,
    say,
)
from touchreport_consistency.kinds import CROWDED, PLANNED, code_of
from touchreport_consistency.options import Options
from touchreport_consistency.room import Room
from touchreport_consistency.survey import Survey
from touchreport_consistency.words import first, points


def room_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what is too much for all together, then plans that are too much for one."""
    full = context.options.full
    return (
        *_crowded(context, found),
        *gathered(
            [each for each in found.rooms.every if bursting(each, full)],
            context.options.singly,
            lambda room: _planned(context, found, room),
            _more_planned,
        ),
    )


def bursting(room: Room, full: float) -> bool:
    """Return whether there is room for what is there today, and not for what is planned as well."""
    today = len(room.present)
    return bool(room.planned) and not room.above(today, full) and room.above(today + len(room.planned), full)


def _crowded(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    rooms, full = found.rooms, context.options.full
    if not rooms.capacity or not above(rooms.load, rooms.capacity * full):
        return ()
    light = _dispensable(context, found, (t for t in found.present if t.answering))[:3]
    return (
        Finding(
            code=code_of(CROWDED),
            severity=Severity.MEDIUM,
            subjects=points(light),
            seen=count(
                "All owners together answer for {n} touchpoint and can look after {capacity} well",
                "All owners together answer for {n} touchpoints and can look after {capacity} well",
                rooms.load,
                capacity=Number(rooms.capacity),
            ),
            why=say(
                "Moving touchpoints from one owner to another does not help; where there are too many, they drift apart."
            ),
            todo=_let_go(light),
            evidence=(say("{share} of the declared capacity", share=Share(rooms.load / rooms.capacity)),),
            effort=4,
            shown_by=say(
                "Touchpoints of all owners: {n} today, at most {capacity} wanted",
                n=rooms.load,
                capacity=Number(rooms.capacity),
            ),
        ),
    )


def _let_go(light: Sequence[Touchpoint]) -> Message:
    if not light:
        return say("Let go of what repeats something else, or find more people to look after the rest")
    return say(
        "Let go of what repeats something else, then of the least important: {touchpoints}",
        touchpoints=first(light),
    )


def _dispensable(
    context: Context[Options], found: Survey, touchpoints: Iterable[Touchpoint]
) -> tuple[Touchpoint, ...]:
    """Return the touchpoints that could be let go, the least important first: ours, and no moments of truth."""
    project, moments = context.project, found.weights.moments
    could = [t for t in touchpoints if can_be_less(project, t) and t.id not in moments]
    return found.weights.ranked(could)[::-1]


def _planned(context: Context[Options], found: Survey, room: Room) -> Finding:
    ref, capacity = Ref("person", room.person.id), Number(room.capacity)
    soon = len(room.present) + len(room.planned)
    return Finding(
        code=code_of(PLANNED),
        severity=Severity.MEDIUM,
        subjects=(ref, *points(room.planned)),
        seen=count(
            "With what is planned, {person} answers for {n} touchpoint and can look after {capacity} well",
            "With what is planned, {person} answers for {n} touchpoints and can look after {capacity} well",
            soon,
            person=ref,
            capacity=capacity,
        ),
        why=say("What comes on top is paid for by what is there: it is looked after less well."),
        todo=_make_room(room, _dispensable(context, found, room.present)),
        evidence=(say("{n} today, {planned} planned", n=len(room.present), planned=len(room.planned)),),
        owner=room.person.id,
        effort=2,
    )


def _more_planned(rest: Sequence[Room]) -> Finding:
    planned = [touchpoint for room in rest for touchpoint in room.planned]
    return Finding(
        code=code_of(PLANNED),
        severity=Severity.MEDIUM,
        subjects=(*refs("person", (room.person.id for room in rest)), *points(planned)),
        seen=count(
            "{n} more owner has no room for what is planned",
            "{n} more owners have no room for what is planned",
            len(rest),
        ),
        why=say("What comes on top is paid for by what is there: it is looked after less well."),
        todo=say("Find somebody with room before going live with {planned}", planned=first(planned)),
        effort=3,
    )


def _make_room(room: Room, light: Sequence[Touchpoint]) -> Message:
    planned = first(room.planned)
    if not light:
        return say("Find somebody with room before going live with {planned}", planned=planned)
    return say(
        "Find somebody with room before going live with {planned}, or let go of {touchpoint}",
        planned=planned,
        touchpoint=points(light[:1])[0],
    )
