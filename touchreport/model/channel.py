"""Channels: the media through which touchpoints happen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.model.field import classes, identifier, one_class, prose, refs, words, yes_no
from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class Channel:
    """A medium: a shop, a website, a picture network, the radio."""

    id: Annotated[
        str, identifier("Short name; where it is one of the vocabulary's, the rest may be left out.")
    ]
    name: Annotated[Text, words("What the channel is called.", required=True)]
    presence: Annotated[tuple[str, ...], classes("presence", "Online, offline or both.")] = ()
    nature: Annotated[tuple[str, ...], classes("nature", "Communication, human, physical, sensory.")] = ()
    suits: Annotated[tuple[str, ...], refs("content-kind", "Kinds of content that it suits.")] = ()
    owner_class: Annotated[str | None, one_class("owner-class", "To whom the medium belongs.")] = None
    notes: Annotated[Text | None, prose("Anything else about it.")] = None
    internal: Annotated[bool | None, yes_no("Whether it stays inside: no client's playbook has it.")] = None
