"""Data that nobody sees, that the next owner does not see, and that could be collected, as findings."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    count,
    gathered,
    listed,
    one_or_many,
    refs,
    say,
)
from touchreport_use.kinds import POSSIBLE, UNSEEN, UNSHARED, code_of
from touchreport_use.options import Options
from touchreport_use.sight import Blind, Possible
from touchreport_use.survey import Survey

_WHY_SHARED = say("The next owner starts without what the one before already knows about the customer.")
_MOST_NAMED = 3


def data_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what should be looked at, passed on, or collected."""
    return (*_unseen(found), *_unshared(context, found), *_possible(found))


def _unseen(found: Survey) -> tuple[Finding, ...]:
    unseen = found.sight.unseen
    if not unseen:
        return ()
    at = refs("touchpoint", (each.id for each in unseen))
    first = unseen[0]
    heavy = any(each.id in found.stakes.weights.heavy for each in unseen)
    return (
        Finding(
            code=code_of(UNSEEN),
            severity=Severity.MEDIUM if heavy else Severity.LOW,
            subjects=at,
            seen=one_or_many(
                say("Nobody looks at the data of {touchpoint}", touchpoint=at[0]),
                count(
                    "{n} touchpoint generates data that nobody looks at",
                    "{n} touchpoints generate data that nobody looks at",
                    len(unseen),
                ),
            ),
            why=say("Collecting costs work and trust; data that nobody looks at repays neither."),
            todo=say(
                "Name somebody who looks at the data of {touchpoints}, or stop collecting it",
                touchpoints=listed(at, _MOST_NAMED),
            ),
            evidence=(
                say("{touchpoint}: {data}", touchpoint=at[0], data=listed(first.data, _MOST_NAMED)),
                say("Neither watched nor measured, and nobody is told"),
            ),
            effort=1,
            work="watch",
            shown_by=say("Touchpoints whose data nobody looks at: {n} today, none wanted", n=len(unseen)),
        ),
    )


def _unshared(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    def alone(blind: Blind) -> Finding:
        source, target = Ref("touchpoint", blind.source), Ref("touchpoint", blind.target)
        receiver = Ref("person", blind.receiver)
        return Finding(
            code=code_of(UNSHARED),
            severity=_severity(found, blind),
            subjects=(source, target, receiver),
            seen=say(
                "{receiver} takes customers over from {touchpoint} and does not see its data",
                receiver=receiver,
                touchpoint=source,
            ),
            why=_WHY_SHARED,
            todo=say(
                "Show {receiver} the data of {source} that helps at {target}: {data}",
                receiver=receiver,
                source=source,
                target=target,
                data=listed(context.project.touchpoint_by_id[blind.source].data, _MOST_NAMED),
            ),
            owner=context.project.touchpoint_by_id[blind.source].answering,
            effort=1,
            work="watch",
        )

    def together(rest: Sequence[Blind]) -> Finding:
        return Finding(
            code=code_of(UNSHARED),
            severity=_severity(found, rest[0]),
            subjects=(
                *refs("touchpoint", (at for each in rest for at in (each.source, each.target))),
                *refs("person", (each.receiver for each in rest)),
            ),
            seen=count(
                "At {n} more hand-over the next owner does not see the data",
                "At {n} more hand-overs the next owner does not see the data",
                len(rest),
            ),
            why=_WHY_SHARED,
            todo=count(
                "Show the next owner the data at {n} more hand-over",
                "Show the next owner the data at {n} more hand-overs",
                len(rest),
            ),
            evidence=tuple(_way(each) for each in rest[:_MOST_NAMED]),
            effort=1,
            work="watch",
        )

    ordered = sorted(found.sight.blind, key=lambda e: e.target not in found.stakes.weights.moments)
    return gathered(ordered, context.options.singly, alone, together)


def _severity(found: Survey, blind: Blind) -> Severity:
    heavy = blind.target in found.stakes.weights.moments
    return Severity.MEDIUM if heavy else Severity.LOW


def _way(blind: Blind) -> Message:
    return say(
        "From {source} to {target}: {receiver}",
        source=Ref("touchpoint", blind.source),
        target=Ref("touchpoint", blind.target),
        receiver=Ref("person", blind.receiver),
    )


def _possible(found: Survey) -> tuple[Finding, ...]:
    possible = found.sight.possible
    if not possible:
        return ()
    at = refs("touchpoint", (each.touchpoint.id for each in possible))
    example = Ref("touchpoint", possible[0].example.id)
    return (
        Finding(
            code=code_of(POSSIBLE),
            severity=Severity.LOW,
            subjects=at,
            seen=one_or_many(
                say("{touchpoint} generates no data, although others on its channel do", touchpoint=at[0]),
                count(
                    "{n} touchpoint generates no data, although others on its channel do",
                    "{n} touchpoints generate no data, although others on their channels do",
                    len(possible),
                ),
            ),
            why=say("What leaves no trace can be judged by opinion alone."),
            todo=say(
                "See what could be counted at {touchpoints}, as {example} does: {data}",
                touchpoints=listed(at, _MOST_NAMED),
                example=example,
                data=listed(possible[0].example.data, _MOST_NAMED),
            ),
            evidence=tuple(_peers(each) for each in possible[:_MOST_NAMED]),
            effort=2,
            work="watch",
        ),
    )


def _peers(possible: Possible) -> Message:
    return count(
        "{touchpoint}: {collecting} of {n} other on {channel} generates data",
        "{touchpoint}: {collecting} of {n} others on {channel} generate data",
        possible.of,
        touchpoint=Ref("touchpoint", possible.touchpoint.id),
        collecting=possible.collecting,
        channel=Ref("channel", possible.channel),
    )
