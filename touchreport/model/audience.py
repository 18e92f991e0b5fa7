"""Whom the company serves: segments and personas."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.model.field import (
    identifier,
    image,
    number,
    parts,
    prose,
    ref,
    refs,
    share,
    texts,
    word,
    words,
    yes_no,
)
from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class Segment:
    """A group of customers whose experience differs from that of other groups."""

    id: Annotated[str, identifier("Short name by which other files refer to the segment.")]
    name: Annotated[Text, words("What the segment is called.", required=True)]
    description: Annotated[Text | None, prose("Who belongs to it.")] = None
    share: Annotated[float | None, share("Share of all customers, 0 to 1.")] = None
    weight: Annotated[
        float | None, number("How much the company cares for it, against the others.", low=0)
    ] = None
    internal: Annotated[bool | None, yes_no("Whether it stays inside: no client's playbook has it.")] = None


@dataclass(frozen=True, slots=True)
class StageWish:
    """What a persona thinks when she enters a stage, in her own words."""

    stage: Annotated[str, ref("stage", "The stage.", required=True)]
    words: Annotated[Text, words("What she would say.", required=True)]


@dataclass(frozen=True, slots=True)
class ChannelUse:
    """How much a persona uses a channel."""

    channel: Annotated[str, ref("channel", "The channel.", required=True)]
    strength: Annotated[str, word("strength", "Whether she uses it much, sometimes or hardly.")] = "medium"


@dataclass(frozen=True, slots=True)
class Persona:
    """A described typical customer."""

    id: Annotated[str, identifier("Short name by which other files refer to the persona.")]
    name: Annotated[Text, words("The persona's name.", required=True)]
    title: Annotated[Text | None, words("Who she is in three words: commuter, night nurse.")] = None
    portrait: Annotated[str | None, image("A picture of her.")] = None
    segment: Annotated[str | None, ref("segment", "The segment that she belongs to.")] = None
    share: Annotated[float | None, share("Share of all customers who are like her, 0 to 1.")] = None
    age: Annotated[Text | None, words("Age, or a range of ages.")] = None
    gender: Annotated[Text | None, words("Gender.")] = None
    occupation: Annotated[Text | None, words("What she does for a living.")] = None
    place: Annotated[Text | None, words("Where she lives.")] = None
    description: Annotated[Text | None, prose("Her story in a few sentences.")] = None
    quote: Annotated[Text | None, words("A sentence that she said.")] = None
    interests: Annotated[tuple[Text, ...], texts("What she likes.")] = ()
    goals: Annotated[tuple[Text, ...], texts("What she wants to get done.")] = ()
    needs: Annotated[tuple[Text, ...], texts("What she must have.")] = ()
    pains: Annotated[tuple[Text, ...], texts("What bothers her.")] = ()
    channels_work: Annotated[tuple[str, ...], refs("channel", "Channels that she uses at work.")] = ()
    channels_private: Annotated[tuple[str, ...], refs("channel", "Channels that she uses in private.")] = ()
    channel_use: Annotated[
        tuple[ChannelUse, ...], parts("ChannelUse", "How much she uses single channels, wherever that is.")
    ] = ()
    wishes: Annotated[
        tuple[StageWish, ...], parts("StageWish", "What she thinks when she enters each stage.")
    ] = ()
    internal: Annotated[bool | None, yes_no("Whether it stays inside: no client's playbook has it.")] = None
