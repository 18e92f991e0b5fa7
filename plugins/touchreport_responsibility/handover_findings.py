"""Where customers change hands, as findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Project,
    Ref,
    Severity,
    Share,
    above,
    count,
    gathered,
    refs,
    say,
)
from touchreport_responsibility.handovers import Pair, most_usual
from touchreport_responsibility.kinds import OFTEN, OPEN, code_of
from touchreport_responsibility.options import Options
from touchreport_responsibility.survey import Survey


def handover_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what is open, and each pair of owners that passes customers on often."""
    often, singly = context.options.often, context.options.singly
    pairs = [pair for pair in found.handovers.pairs if len(pair.every) >= often]
    return (
        *_open(context, found),
        *gathered(pairs, singly, lambda pair: _pair(context.project, pair), lambda rest: _more(rest, often)),
    )


def _open(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    moves, options = found.handovers, context.options
    enough = found.owners_recorded and len(moves.every) >= options.least_pairs
    if not enough or not above(moves.share("open"), options.most_open):
        return ()
    first, closed = _first_to_name(found)
    open_ones = moves.of_sort("open")
    without = {at for each in open_ones for at in _without(each.source, each.giver, each.target, each.taker)}
    heavy = bool(without & found.weights.heavy)
    order = found.weights.order
    finding = Finding(
        code=code_of(OPEN),
        severity=Severity.MEDIUM if heavy else Severity.LOW,
        subjects=refs("touchpoint", sorted(without, key=lambda at: order[at])),
        seen=count(
            "At {n} of {total} hand-overs along the journeys nobody answers on one side or both",
            "At {n} of {total} hand-overs along the journeys nobody answers on one side or both",
            len(open_ones),
            total=len(moves.every),
        ),
        why=say("An owner can agree with nobody on what goes along with the customer."),
        todo=_todo(first, closed, len(open_ones)),
        evidence=(say("{share} of the hand-overs", share=Share(moves.share("open"))),),
        effort=1,
        work="responsibility",
        shown_by=say("Hand-overs with nobody on one side: {n} today, none wanted", n=len(open_ones)),
    )
    return (finding,)


def _todo(first: tuple[str, ...], closed: int, total: int) -> Message:
    """Return whose owner to name first, and how many of all open hand-overs this settles."""
    named = refs("touchpoint", first)
    if closed == total:
        return count(
            "Name an owner first for {touchpoints}: this settles the {n} hand-over with nobody on one side",
            "Name an owner first for {touchpoints}: this settles all {n} hand-overs with nobody on one side",
            closed,
            touchpoints=named,
        )
    return count(
        "Name an owner first for {touchpoints}: this settles {n} of the {total} hand-overs with nobody on one side",
        "Name an owner first for {touchpoints}: this settles {n} of the {total} hand-overs with nobody on one side",
        closed,
        total=total,
        touchpoints=named,
    )


def _without(source: str, giver: str | None, target: str, taker: str | None) -> tuple[str, ...]:
    """Return the ends of a hand-over that nobody answers for."""
    return tuple(at for at, who in ((source, giver), (target, taker)) if who is None)


def _first_to_name(found: Survey) -> tuple[tuple[str, ...], int]:
    """Return the touchpoints on which most open hand-overs hang, and on how many they have an end."""
    ends = [_without(e.source, e.giver, e.target, e.taker) for e in found.handovers.of_sort("open")]
    times = Counter(at for each in ends for at in each)
    order = found.weights.order
    first = tuple(sorted(times, key=lambda at: (-times[at], order[at]))[:3])
    return first, sum(bool(set(each) & set(first)) for each in ends)


def _pair(project: Project, pair: Pair) -> Finding:
    first, second = refs("person", (pair.first, pair.second))
    ways = most_usual(pair.every, project)
    (source, target), _ = ways[0]
    apart = _teams_apart(project, pair)
    evidence = [
        say("There {there}, back {back}", there=len(pair.there), back=len(pair.back)),
        _ways_line(project, pair),
    ]
    if apart:
        evidence.append(say("They belong to different teams"))
    return Finding(
        code=code_of(OFTEN),
        severity=Severity.MEDIUM if apart else Severity.LOW,
        subjects=(first, second, *refs("touchpoint", (at for way, _ in ways for at in way))),
        seen=_seen(pair, first, second),
        why=say("What the one before knows is lost at every change of hands, unless somebody passes it on."),
        todo=say(
            "Let {first} and {second} agree on what goes along with the customer, first from {source} to {target}",
            first=first,
            second=second,
            source=Ref("touchpoint", source),
            target=Ref("touchpoint", target),
        ),
        evidence=tuple(evidence),
        owner=pair.first,
        effort=2,
        work="hand-over",
    )


def _seen(pair: Pair, first: Ref, second: Ref) -> Message:
    n = len(pair.every)
    if pair.back:
        return count(
            "{first} and {second} pass customers on to each other {n} time along the journeys",
            "{first} and {second} pass customers on to each other {n} times along the journeys",
            n,
            first=first,
            second=second,
        )
    return count(
        "{first} passes customers on to {second} {n} time along the journeys",
        "{first} passes customers on to {second} {n} times along the journeys",
        n,
        first=first,
        second=second,
    )


def _ways_line(project: Project, pair: Pair) -> Message:
    """Say how many of the ways between their touchpoints the inventory records as hand-overs."""
    ways = {(each.source, each.target) for each in pair.every}
    recorded = sum(target in project.touchpoint_by_id[source].hands_over_to for source, target in ways)
    return count(
        "{recorded} of {n} way between touchpoints recorded as a hand-over",
        "{recorded} of {n} ways between touchpoints recorded as hand-overs",
        len(ways),
        recorded=recorded,
    )


def _teams_apart(project: Project, pair: Pair) -> bool:
    """Return whether the two belong to different teams; a team belongs to itself, unknown teams are not apart."""
    of_teams = {person.team for person in project.people}
    teams = []
    for ident in (pair.first, pair.second):
        person = project.person_by_id[ident]
        teams.append(person.team or (ident if ident in of_teams else None))
    return None not in teams and teams[0] != teams[1]


def _more(rest: Sequence[Pair], often: int) -> Finding:
    owners = (ident for pair in rest for ident in (pair.first, pair.second))
    at = (ident for pair in rest for each in pair.every for ident in (each.source, each.target))
    return Finding(
        code=code_of(OFTEN),
        severity=Severity.LOW,
        subjects=(*refs("person", owners), *refs("touchpoint", at)),
        seen=count(
            "{n} more pair of owners passes customers on often (from {often} on)",
            "{n} more pairs of owners pass customers on often (from {often} on)",
            len(rest),
            often=often,
        ),
        why=say("What the one before knows is lost at every change of hands, unless somebody passes it on."),
        todo=count(
            "Let {n} more pair of owners agree on what goes along with the customer",
            "Let {n} more pairs of owners agree on what goes along with the customer",
            len(rest),
        ),
        effort=2,
        work="hand-over",
    )
