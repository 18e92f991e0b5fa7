"""Owned media on ground of others, and shared media whose owner is not named."""

from __future__ import annotations

from collections import Counter

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Project,
    Ref,
    Severity,
    Touchpoint,
    by_importance,
    count,
    listed,
    one_or_many,
    rated_from,
    refs,
    same_owner,
    say,
)
from touchreport_media.kinds import RENTED, SHARED, code_of
from touchreport_media.options import Options
from touchreport_media.survey import Survey
from touchreport_media.words import media, owner

_LINES = 3


def owner_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return at most one finding of each kind."""
    unnamed = next(walk.derived for walk in found.owners.walks if walk.media == "shared")
    return (
        *((_rented(context, found.rented),) if found.rented else ()),
        *((_shared(context.project, unnamed),) if unnamed else ()),
    )


def _rented(context: Context[Options], touchpoints: tuple[Touchpoint, ...]) -> Finding:
    project, found = context.project, by_importance(context.project, touchpoints)
    first = sorted(found, key=lambda t: not _weighs(context, t))
    there = listed(refs("touchpoint", (t.id for t in first)))
    return Finding(
        code=code_of(RENTED),
        severity=Severity.MEDIUM if _weighs(context, first[0]) else Severity.LOW,
        subjects=refs("touchpoint", (t.id for t in found)),
        seen=one_or_many(
            say(
                "{touchpoints} is classed as “{media}” and stands on ground of others alone",
                touchpoints=there,
                media=media("owned"),
            ),
            count(
                "{n} touchpoint is classed as “{media}” and stands on ground of others alone: {touchpoints}",
                "{n} touchpoints are classed as “{media}” and stand on ground of others alone: {touchpoints}",
                len(found),
                touchpoints=there,
                media=media("owned"),
            ),
        ),
        why=say("Who owns a channel can change its rules, its price and its reach, or close it."),
        todo=say(
            "Offer {touchpoint} on a channel of our own too, or ask those who follow there for an address of theirs",
            touchpoint=Ref("touchpoint", first[0].id),
        ),
        evidence=_by_channel(project, found),
        owner=same_owner(found),
    )


def _weighs(context: Context[Options], touchpoint: Touchpoint) -> bool:
    """Return whether much depends on a touchpoint: a declared moment of truth, or rated as important."""
    important = rated_from(context.project, touchpoint, context.options.important_from)
    return bool(touchpoint.moment_of_truth) or important


def _by_channel(project: Project, touchpoints: tuple[Touchpoint, ...]) -> tuple[Message, ...]:
    found = Counter(channel for t in touchpoints for channel in set(t.channels))
    used = [channel.id for channel in project.channels if channel.id in found]
    return tuple(
        count(
            "{n} touchpoint on {channel}",
            "{n} touchpoints on {channel}",
            found[channel],
            channel=Ref("channel", channel),
        )
        for channel in sorted(used, key=lambda each: -found[each])[:_LINES]
    )


def _shared(project: Project, touchpoints: tuple[Touchpoint, ...]) -> Finding:
    found = by_importance(project, touchpoints)
    subjects = refs("touchpoint", (t.id for t in found))
    there = listed(subjects)
    return Finding(
        code=code_of(SHARED),
        severity=Severity.LOW,
        work="record",
        subjects=subjects,
        seen=one_or_many(
            say(
                "{touchpoints} is “{media}”, and nobody says with whom",
                touchpoints=there,
                media=media("shared"),
            ),
            count(
                "{n} touchpoint is “{media}”, and nobody says with whom: {touchpoints}",
                "{n} touchpoints are “{media}”, and nobody says with whom: {touchpoints}",
                len(found),
                touchpoints=there,
                media=media("shared"),
            ),
        ),
        why=say(
            "They count as “{owner}” here, which is right only if a partner runs them with us.",
            owner=owner("partner-owned"),
        ),
        todo=say("Enter the owner class of {touchpoints}", touchpoints=there),
        owner=same_owner(found),
        effort=1,
    )
