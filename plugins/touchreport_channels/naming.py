"""Rows that name a channel where a touchpoint belongs.

The vocabulary decides, in all six languages; the project's own channels are known by name and id besides. A row with
names in several languages is reported only if every one of them names a channel: a name that says more in one language
shows what is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from touchreport.plugin import (
    ChannelName,
    Finding,
    Message,
    Project,
    Ref,
    Severity,
    Text,
    Touchpoint,
    Value,
    Verdict,
    count,
    fold,
    listed,
    names_a_channel,
    say,
    touchpoint_types,
)
from touchreport_channels.kinds import MAY_NAME_CHANNEL, NAMES_CHANNEL, code_of
from touchreport_channels.words import channel_names

_WEIGHT: Mapping[Verdict, int] = {
    Verdict.MOMENT: 0,
    Verdict.AS_TYPE: 1,
    Verdict.PROBABLE: 2,
    Verdict.CERTAIN: 3,
}
_EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Named:
    """A row whose name is, or may be, a channel's.

    Attributes:
        touchpoint: the row.
        verdict: ``PROBABLE`` or ``CERTAIN``, with the channels named.
    """

    touchpoint: Touchpoint
    verdict: ChannelName


def rows_naming_a_channel(project: Project) -> tuple[Named, ...]:
    """Return the rows of today's inventory that name a channel, in order."""
    own = _own_words(project)
    found = ((touchpoint, verdict_on(touchpoint, own)) for touchpoint in project.present)
    return tuple(Named(t, name) for t, name in found if _WEIGHT[name.verdict] >= _WEIGHT[Verdict.PROBABLE])


def verdict_on(touchpoint: Touchpoint, own: Mapping[str, tuple[str, ...]]) -> ChannelName:
    """Return what the name of a touchpoint is: of its names in several languages, the most harmless counts.

    Args:
        touchpoint: the touchpoint.
        own: ids of the project's own channels by folded name and id.
    """
    verdicts = [
        names_a_channel(
            words,
            has_channel=bool(touchpoint.channels),
            has_purpose=touchpoint.purpose is not None,
            own=own,
        )
        for _, words in touchpoint.name.words
    ]
    return min(verdicts, key=lambda found: _WEIGHT[found.verdict])


def naming_findings(project: Project, rows: Iterable[Named]) -> tuple[Finding, ...]:
    """Return one finding for each row that names a channel."""
    return tuple(_certain(project, r) if _is_certain(r) else _probable(project, r) for r in rows)


def _is_certain(row: Named) -> bool:
    return row.verdict.verdict is Verdict.CERTAIN


def _certain(project: Project, row: Named) -> Finding:
    touchpoint = Ref("touchpoint", row.touchpoint.id)
    channels = listed(channel_names(project, row.verdict.channels))
    moments = _usual_moments(row.verdict.channels)
    return Finding(
        code=code_of(NAMES_CHANNEL),
        severity=Severity.MEDIUM,
        work="record",
        subjects=_subjects(project, row),
        seen=say(
            "{touchpoint} names a channel ({channel}), not a moment", touchpoint=touchpoint, channel=channels
        ),
        why=say(
            "A medium cannot be made better; a moment can. Several moments may hide in this row, each with a purpose "
            "and an owner of its own."
        ),
        todo=_rename(channels, moments),
        evidence=_evidence(channels, moments),
        owner=row.touchpoint.answering,
        effort=1,
    )


def _probable(project: Project, row: Named) -> Finding:
    touchpoint = Ref("touchpoint", row.touchpoint.id)
    channels = listed(channel_names(project, row.verdict.channels))
    types = [touchpoint_types()[ident].name for ident in row.verdict.types if ident in touchpoint_types()]
    return Finding(
        code=code_of(MAY_NAME_CHANNEL),
        severity=Severity.LOW,
        work="record",
        subjects=_subjects(project, row),
        seen=say(
            "{touchpoint} may name a channel ({channel}) or a moment (“{moment}”)",
            touchpoint=touchpoint,
            channel=channels,
            moment=types[0],
        ),
        why=say("The row has neither a channel nor a purpose, so nothing tells which of the two is meant."),
        todo=say(
            "Say what the customer does there, or add its channel and what {touchpoint} is for",
            touchpoint=touchpoint,
        ),
        owner=row.touchpoint.answering,
        effort=1,
    )


def _subjects(project: Project, row: Named) -> tuple[Ref, ...]:
    known = (ident for ident in row.verdict.channels if ident in project.channel_by_id)
    return (Ref("touchpoint", row.touchpoint.id), *(Ref("channel", ident) for ident in known))


def _rename(channels: Value, moments: tuple[Text, ...]) -> Message:
    if not moments:
        return say(
            "Say what the customer does there, and put {channel} into the column of channels",
            channel=channels,
        )
    return say(
        "Say what the customer does there, such as “{example}”, and put {channel} into the column of channels",
        example=moments[0],
        channel=channels,
    )


def _evidence(channels: Value, moments: tuple[Text, ...]) -> tuple[Message, ...]:
    if not moments:
        return ()
    return (
        count(
            "{n} type of moment in the catalogue happens through {channel}: {list}",
            "{n} types of moment in the catalogue happen through {channel}: {list}",
            len(moments),
            channel=channels,
            list=listed(moments, _EXAMPLES),
        ),
    )


def _own_words(project: Project) -> Mapping[str, tuple[str, ...]]:
    """Return ids of the project's channels by their folded names and ids."""
    words: dict[str, dict[str, None]] = {}
    for channel in project.channels:
        for word in (channel.id, *(name for _, name in channel.name.words)):
            words.setdefault(fold(word), {})[channel.id] = None
    return MappingProxyType({word: tuple(idents) for word, idents in words.items()})


@cache
def _usual_moments(channels: tuple[str, ...]) -> tuple[Text, ...]:
    """Return the names of the catalogue's types that happen through one of the channels, most usual first."""
    types = [t for t in touchpoint_types().values() if set(t.channels) & set(channels)]
    types.sort(key=lambda t: min(t.channels.index(c) for c in channels if c in t.channels))
    return tuple(t.name for t in types)
