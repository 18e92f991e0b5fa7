"""Owners by how full their hands are and how well their touchpoints keep to the brand."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil, fsum

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Message,
    Point,
    Quadrant,
    Ref,
    Share,
    count,
    say,
)
from touchreport_consistency.options import Options
from touchreport_consistency.ratings import fit_of
from touchreport_consistency.room import Room
from touchreport_consistency.survey import Survey

_LEAST_OWNERS = 3
_ACT_ON = 3
"""The corner of full hands and touchpoints that keep less to the brand."""


@dataclass(frozen=True, slots=True)
class _Owner:
    room: Room
    load: float
    fit: float


def room_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the quadrant; nothing where fewer than three owners can be placed."""
    owners = _owners(context, found)
    if len(owners) < _LEAST_OWNERS:
        return ()
    cut = fsum(each.fit for each in owners) / len(owners)
    full = context.options.full
    widest = max(2 * full, *(each.load for each in owners))
    strained = [each for each in owners if each.load >= full and each.fit < cut]
    return (
        Quadrant(
            Caption(
                "owners",
                _title(strained),
                say(
                    "Owners by touchpoints over declared capacity, and by the mean of their ratings of visuals and tone"
                ),
                _source(len(owners)),
                say(
                    "Cut at {full} of the capacity and at the mean of these owners. Who stands in the marked corner has more than fits "
                    "and keeps less to the brand than the others; that the one causes the other is not shown.",
                    full=Share(full),
                ),
            ),
            say("Touchpoints over capacity"),
            say("Closeness to the brand"),
            (0.0, ceil(widest * 2) / 2),
            (0.0, 1.0),
            full,
            cut,
            (
                say("Room, close to the brand"),
                say("Full, close to the brand"),
                say("Room, far from the brand"),
                say("Full, far from the brand"),
            ),
            _ACT_ON,
            tuple(
                Point(Ref("person", each.room.person.id), each.load, each.fit, measured=False)
                for each in owners
            ),
        ),
    )


def _owners(context: Context[Options], found: Survey) -> tuple[_Owner, ...]:
    placed: list[_Owner] = []
    for room in found.rooms.every:
        fits = [fit for t in room.present if (fit := fit_of(found.ratings, t.id)) is not None]
        if room.capacity and len(fits) >= context.options.least_at_stage:
            placed.append(_Owner(room, len(room.present) / room.capacity, fsum(fits) / len(fits)))
    return tuple(placed)


def _source(n: int) -> Message:
    return count(
        "{n} owner placed: a declared capacity and enough rated touchpoints",
        "{n} owners placed: a declared capacity and enough rated touchpoints",
        n,
    )


def _title(strained: list[_Owner]) -> Message:
    if not strained:
        return say("Nobody with full hands keeps less to the brand than the others")
    worst = min(strained, key=lambda each: (each.fit, each.room.person.name.words))
    return say(
        "{person} answers for {load} of the capacity and keeps less to the brand than others",
        person=Ref("person", worst.room.person.id),
        load=Share(worst.load),
    )
