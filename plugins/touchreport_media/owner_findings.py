"""Owned media on ground of others, and shared media whose owner is not named."""

from __future__ import annotations

from collections import Counter

from touchreport.plugin import Context, Finding, Message, Project, Ref, Severity, Touchpoint, count, say
from touchreport_media.kinds import RENTED, SHARED, code_of
from touchreport_media.options import Options
from touchreport_media.survey import Survey
from touchreport_media.words import listed, media, one_or_many, owner, ranked, refs

_LINES = 3


def owner_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return at most one finding of each kind."""
    unnamed = next(walk.derived for walk in found.owners.walks if walk.media == "shared")
    return (
        *((_rented(context, found.rented),) if found.rented else ()),
        *((_shared(context.project, unnamed),) if unnamed else ()),
    )


def same_owner(touchpoints: tuple[Touchpoint, ...]) -> str | None:
    """Return who answers for all of them, if that is one and the same."""
    people = {t.answering for t in touchpoints}
    return people.pop() if len(people) == 1 else None


def _rented(context: Context[Options], touchpoints: tuple[Touchpoint, ...]) -> Finding:
    project, found = context.project, ranked(context.project, touchpoints)
    first = sorted(found, key=lambda t: not _weighs(context, t))
    return Finding(
        code=code_of(RENTED),
        severity=Severity.MEDIUM if _weighs(context, first[0]) else Severity.LOW,
        subjects=refs(found),
        seen=one_or_many(
            say(
                "{touchpoints} is classed as “{media}” and stands on ground of others alone",
                touchpoints=listed(refs(first)),
                media=media("owned"),
            ),
            count(
                "{n} touchpoint is classed as “{media}” and stands on ground of others alone: {touchpoints}",
                "{n} touchpoints are classed as “{media}” and stand on ground of others alone: {touchpoints}",
                len(found),
                touchpoints=listed(refs(first)),
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
    rated = touchpoint.importance is not None
    important = rated and context.project.importance(touchpoint) >= context.options.important_from
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
    found = ranked(project, touchpoints)
    return Finding(
        code=code_of(SHARED),
        severity=Severity.LOW,
        work="record",
        subjects=refs(found),
        seen=one_or_many(
            say(
                "{touchpoints} is “{media}”, and nobody says with whom",
                touchpoints=listed(refs(found)),
                media=media("shared"),
            ),
            count(
                "{n} touchpoint is “{media}”, and nobody says with whom: {touchpoints}",
                "{n} touchpoints are “{media}”, and nobody says with whom: {touchpoints}",
                len(found),
                touchpoints=listed(refs(found)),
                media=media("shared"),
            ),
        ),
        why=say(
            "They count as “{owner}” here, which is right only if a partner runs them with us.",
            owner=owner("partner-owned"),
        ),
        todo=say("Enter the owner class of {touchpoints}", touchpoints=listed(refs(found))),
        owner=same_owner(found),
        effort=1,
    )
