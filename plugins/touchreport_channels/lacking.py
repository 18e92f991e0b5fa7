"""Touchpoints without a channel."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Number,
    Project,
    Ref,
    Severity,
    State,
    Touchpoint,
    count,
    rated_from,
    refs,
    say,
)
from touchreport_channels.kinds import NOT_RECORDED, WITHOUT_CHANNEL, code_of
from touchreport_channels.options import Options


@dataclass(frozen=True, slots=True)
class Lacking:
    """Today's touchpoints that have no channel, by the reason.

    Attributes:
        not_recorded: their source has no column for channels.
        empty: the cell is empty.
        stated_none: somebody wrote that there is none; a statement, not a gap.
    """

    not_recorded: tuple[Touchpoint, ...]
    empty: tuple[Touchpoint, ...]
    stated_none: tuple[Touchpoint, ...]


def lacking(project: Project) -> Lacking:
    """Return today's touchpoints without a channel.

    Where nothing is known of an object's source, its cell counts as empty if any touchpoint has a channel.
    """
    without = [touchpoint for touchpoint in project.present if not touchpoint.channels]
    some = len(without) < len(project.present) or project.recorded_anywhere("touchpoint", "channels")
    by_state: dict[State, list[Touchpoint]] = {state: [] for state in State}
    for touchpoint in without:
        ref = Ref("touchpoint", touchpoint.id)
        unknown = State.EMPTY if some and ref not in project.records else None
        by_state[unknown or project.state(ref, "channels")].append(touchpoint)
    return Lacking(
        tuple(by_state[State.NOT_RECORDED]), tuple(by_state[State.EMPTY]), tuple(by_state[State.NONE])
    )


def lacking_findings(
    context: Context[Options], found: Lacking, moments: Container[str], named: Container[str]
) -> tuple[Finding, ...]:
    """Return what to say of touchpoints without a channel.

    Args:
        context: the project and the options.
        found: the touchpoints.
        moments: ids of moments of truth.
        named: ids of rows that name a channel themselves; that is said of them already.
    """
    empty = tuple(
        _empty(context, touchpoint, touchpoint.id in moments)
        for touchpoint in found.empty
        if touchpoint.id not in named
    )
    return (*_not_recorded(context.project, found), *empty)


def _not_recorded(project: Project, found: Lacking) -> tuple[Finding, ...]:
    missing = found.not_recorded
    if not missing:
        return ()
    total = len(project.present)
    return (
        Finding(
            code=code_of(NOT_RECORDED),
            severity=Severity.MEDIUM,
            subjects=refs("touchpoint", (t.id for t in missing)),
            seen=count(
                "For {n} of {total} touchpoints the inventory has no column for channels",
                "For {n} of {total} touchpoints the inventory has no column for channels",
                len(missing),
                total=total,
            ),
            why=say(
                "Nobody can see which medium carries what, so neither too much on one channel nor a persona missed "
                "on hers would show."
            ),
            todo=say("Add a column for channels and enter the medium of each touchpoint"),
            work="record",
        ),
    )


def _empty(context: Context[Options], touchpoint: Touchpoint, moment: bool) -> Finding:
    project = context.project
    important = rated_from(project, touchpoint, context.options.important_from)
    ref = Ref("touchpoint", touchpoint.id)
    return Finding(
        code=code_of(WITHOUT_CHANNEL),
        severity=Severity.MEDIUM if moment or important else Severity.LOW,
        work="record",
        subjects=(ref,),
        seen=say("{touchpoint} has no channel", touchpoint=ref),
        why=_why_channel(moment, important),
        todo=say("Enter the medium through which it happens, or “none” if it needs none"),
        evidence=_importance_line(project, touchpoint),
        owner=touchpoint.answering,
        effort=1,
    )


def _why_channel(moment: bool, important: bool) -> Message:
    if moment:
        return say(
            "The relation is decided here, and the inventory does not say over which medium the customer comes."
        )
    if important:
        return say("It matters much to customers, and nobody can check whether its medium suits them.")
    return say("Without its medium, nobody can check whether the customer can be met there at all.")


def _importance_line(project: Project, touchpoint: Touchpoint) -> tuple[Message, ...]:
    if touchpoint.importance is None:
        return ()
    low, high = project.scales["importance"]
    return (
        say(
            "{value} on the scale of importance from {low} to {high}",
            value=Number(touchpoint.importance),
            low=Number(low),
            high=Number(high),
        ),
    )
