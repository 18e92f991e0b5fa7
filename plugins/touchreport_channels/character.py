"""Whether channels suit what is shown on them: kinds of content of touchpoints and of message pillars.

A channel whose kinds of content nobody recorded suits nobody knows what; touchpoints on it are left out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from touchreport.plugin import Finding, Pillar, Project, Ref, Severity, Touchpoint, count, listed, refs, say
from touchreport_channels.kinds import CONTENT, PILLAR, code_of
from touchreport_channels.words import kind_terms

Suits = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Mismatch:
    """A touchpoint that shows what its channels do not suit.

    Attributes:
        touchpoint: the touchpoint.
        unsuited: the kinds of content that none of its channels suits.
    """

    touchpoint: Touchpoint
    unsuited: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Character:
    """What became of comparing content with channels.

    Attributes:
        checked: touchpoints whose kinds of content and whose channels' kinds are recorded.
        mismatches: those that do not fit.
        pillars: message pillars that ask for kinds of content.
        homeless: those of them that no channel in use suits.
        suits: the kinds that each channel in use suits, where recorded.
    """

    checked: int
    mismatches: tuple[Mismatch, ...]
    pillars: int
    homeless: tuple[Pillar, ...]
    suits: Suits


def character(project: Project) -> Character:
    """Compare the content of touchpoints and pillars with what the channels in use suit."""
    in_use = {channel for touchpoint in project.present for channel in touchpoint.channels}
    suits = {c.id: frozenset(c.suits) for c in project.channels if c.id in in_use and c.suits}
    known = [
        t for t in project.present if t.content_kind and t.channels and all(c in suits for c in t.channels)
    ]
    compared = (Mismatch(t, _unsuited(t, suits)) for t in known)
    anywhere = frozenset[str]().union(*suits.values())
    asking = [pillar for pillar in project.brand.pillars if pillar.content_kinds]
    homeless = [pillar for pillar in asking if suits and not anywhere & set(pillar.content_kinds)]
    return Character(
        len(known),
        tuple(each for each in compared if each.unsuited),
        len(asking),
        tuple(homeless),
        suits,
    )


def character_findings(project: Project, found: Character) -> tuple[Finding, ...]:
    """Return one finding for each touchpoint and each pillar that does not fit."""
    better = _channels_for(project, found.suits)
    return (
        *(_content(mismatch, better) for mismatch in found.mismatches),
        *(_pillar(pillar, found) for pillar in found.homeless),
    )


def _unsuited(touchpoint: Touchpoint, suits: Suits) -> tuple[str, ...]:
    kinds = dict.fromkeys(touchpoint.content_kind)
    return tuple(kind for kind in kinds if not any(kind in suits[channel] for channel in touchpoint.channels))


def _channels_for(project: Project, suits: Suits) -> Mapping[str, tuple[str, ...]]:
    """Return the channels in use that suit each kind of content."""
    found: dict[str, list[str]] = {}
    for channel in project.channels:
        for kind in suits.get(channel.id, ()):
            found.setdefault(kind, []).append(channel.id)
    return {kind: tuple(channels) for kind, channels in found.items()}


def _content(mismatch: Mismatch, better: Mapping[str, tuple[str, ...]]) -> Finding:
    touchpoint = mismatch.touchpoint
    ref, kinds = Ref("touchpoint", touchpoint.id), kind_terms(mismatch.unsuited)
    channels = refs("channel", touchpoint.channels)
    everything = len(mismatch.unsuited) == len(set(touchpoint.content_kind))
    others = better.get(mismatch.unsuited[0], ())
    if others:
        todo = say(
            "Change the content of {touchpoint}, or show it on a channel that suits it: {channels}",
            touchpoint=ref,
            channels=listed(refs("channel", others)),
        )
    else:
        todo = say("Change the content of {touchpoint}: no channel in use suits it", touchpoint=ref)
    return Finding(
        code=code_of(CONTENT),
        severity=Severity.MEDIUM if everything else Severity.LOW,
        work="content",
        subjects=(ref, *channels),
        seen=say(
            "{touchpoint} shows {kinds}, and none of its channels suits that: {channels}",
            touchpoint=ref,
            kinds=kinds,
            channels=channels,
        ),
        why=say("Content that does not fit its medium is passed over, however good it is."),
        todo=todo,
        evidence=(
            count(
                "{n} of {total} kinds of content suited by none of its channels",
                "{n} of {total} kinds of content suited by none of its channels",
                len(mismatch.unsuited),
                total=len(set(touchpoint.content_kind)),
            ),
        ),
        owner=touchpoint.answering,
    )


def _pillar(pillar: Pillar, found: Character) -> Finding:
    ref, kinds = Ref("pillar", pillar.id), kind_terms(dict.fromkeys(pillar.content_kinds))
    return Finding(
        code=code_of(PILLAR),
        severity=Severity.MEDIUM,
        subjects=(ref,),
        seen=say("No channel in use suits what {pillar} asks for: {kinds}", pillar=ref, kinds=kinds),
        why=say(
            "The brand says it stands for this, and customers meet it nowhere in the form that would show it."
        ),
        todo=say(
            "Open a channel that suits {kinds}, or give {pillar} another kind of content",
            pillar=ref,
            kinds=kinds,
        ),
        evidence=(
            count(
                "{n} channel in use compared",
                "{n} channels in use compared",
                len(found.suits),
            ),
        ),
    )
