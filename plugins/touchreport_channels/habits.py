"""Where a persona can be met, against the channels that she uses.

A step of her journey can reach her over its own channel and over every other channel of its touchpoint: channels of one
touchpoint are alternatives. A step *counts* if one of these is hers, or if all of them are media; a step that brings
her together with a person, a place or a thing says nothing of her media.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from touchreport.plugin import Channel, Persona, Project
from touchreport_channels.reach import Channels


@dataclass(frozen=True, slots=True)
class StageMeeting:
    """How a persona is met in one stage.

    Attributes:
        stage: id of the stage.
        on_hers: steps that can reach her on a channel that she uses.
        counted: steps that count.
        in_person: steps that bring her together with a person, a place or a thing, on no channel of hers.
        foreign: media of the steps that count, most used first, where none of these is on a channel of hers.
    """

    stage: str
    on_hers: int
    counted: int
    in_person: int
    foreign: tuple[str, ...]

    @property
    def share(self) -> float | None:
        """Share of the steps that can reach her on a channel of hers; None where no step counts."""
        return self.on_hers / self.counted if self.counted else None

    @property
    def misses_her(self) -> bool:
        """Whether steps count and none of them can reach her on a channel of hers."""
        return self.counted > 0 and self.on_hers == 0


@dataclass(frozen=True, slots=True)
class Habits:
    """A persona's channels against her journey.

    Attributes:
        persona: the persona.
        uses: channels that she uses, at work first.
        met: those over which a step can reach her.
        unmet: those over which none can.
        stages: how she is met, stage by stage.
        derived: whether her journey was derived from the touchpoints.
    """

    persona: Persona
    uses: tuple[str, ...]
    met: tuple[str, ...]
    unmet: tuple[str, ...]
    stages: tuple[StageMeeting, ...]
    derived: bool


def channels_used(persona: Persona) -> tuple[str, ...]:
    """Return the channels that a persona uses, those at work first, each once."""
    return tuple(dict.fromkeys((*persona.channels_work, *persona.channels_private)))


def habits(project: Project, reach: Mapping[str, Channels]) -> tuple[Habits, ...]:
    """Return the habits of every persona whose channels are recorded and who is met over known channels.

    Args:
        project: the project.
        reach: the channels of each of today's touchpoints.
    """
    media = frozenset(channel.id for channel in project.channels if is_medium(channel))
    found = (
        _habits(project, persona, reach, media) for persona in project.personas if channels_used(persona)
    )
    return tuple(each for each in found if each is not None)


def is_medium(channel: Channel) -> bool:
    """Return whether habits of media say anything of a channel: it carries messages, or nobody said what."""
    return not channel.nature or "communication" in channel.nature


def _habits(
    project: Project, persona: Persona, reach: Mapping[str, Channels], media: Channels
) -> Habits | None:
    journey = project.journey_by_persona.get(persona.id)
    if journey is None:
        return None
    steps: Counter[tuple[str, Channels]] = Counter()
    for step in journey.steps:
        channels = reach.get(step.touchpoint)
        if channels is None:
            continue  # planned or retired
        if step.channel is not None and step.channel not in channels:
            channels |= {step.channel}
        if channels:
            steps[step.stage or "", channels] += 1
    if not steps:
        return None
    uses = channels_used(persona)
    everywhere = frozenset[str]().union(*(channels for _, channels in steps))
    return Habits(
        persona,
        uses,
        tuple(channel for channel in uses if channel in everywhere),
        tuple(channel for channel in uses if channel not in everywhere),
        _by_stage(project, steps, frozenset(uses), media),
        journey.derived,
    )


def _by_stage(
    project: Project, steps: Mapping[tuple[str, Channels], int], hers: Channels, media: Channels
) -> tuple[StageMeeting, ...]:
    on_hers, only_media, in_person = Counter[str](), Counter[str](), Counter[str]()
    for (stage, channels), n in steps.items():
        if not channels.isdisjoint(hers):
            on_hers[stage] += n
        elif channels <= media:
            only_media[stage] += n
        else:
            in_person[stage] += n
    foreign: dict[str, Counter[str]] = {}
    for (stage, channels), n in steps.items():
        if not on_hers[stage] and channels <= media:
            foreign.setdefault(stage, Counter()).update(dict.fromkeys(channels, n))
    order = {channel.id: place for place, channel in enumerate(project.channels)}
    return tuple(
        StageMeeting(
            stage.id,
            on_hers[stage.id],
            on_hers[stage.id] + only_media[stage.id],
            in_person[stage.id],
            _most_used(foreign.get(stage.id, Counter()), order),
        )
        for stage in project.stages
    )


def _most_used(found: Counter[str], order: Mapping[str, int]) -> tuple[str, ...]:
    return tuple(sorted(found, key=lambda channel: (-found[channel], order[channel])))
