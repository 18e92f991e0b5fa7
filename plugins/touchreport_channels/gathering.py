"""How several findings of a kind are told in one, where there are too many to be told one by one."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.plugin import Together, count, say
from touchreport_channels import kinds

TOGETHER: Mapping[str, Together] = MappingProxyType(
    {
        kinds.code_of(kinds.NAMES_CHANNEL): Together(
            lambda n: count(
                "{n} more row names a channel, not a moment", "{n} more rows name a channel, not a moment", n
            ),
            lambda these: say(
                "Say what the customer does there, and put the channels into their column: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.MAY_NAME_CHANNEL): Together(
            lambda n: count("{n} more row may name a channel", "{n} more rows may name a channel", n),
            lambda these: say(
                "Say what the customer does there, or add channels and purposes: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.WITHOUT_CHANNEL): Together(
            lambda n: count("{n} more touchpoint has no channel", "{n} more touchpoints have no channel", n),
            lambda these: say(
                "Enter the medium of each of these, or “none” where none is needed: {touchpoints}",
                touchpoints=these,
            ),
            why=say("Without its medium, nobody can check whether the customer can be met there at all."),
        ),
        kinds.code_of(kinds.UNUSED): Together(
            lambda n: count(
                "{n} more channel carries no touchpoint", "{n} more channels carry no touchpoint", n
            ),
            lambda these: say(
                "Plan a touchpoint on each of these, finish what is planned, or take them off the list: {channels}",
                channels=these,
            ),
            about="channel",
            why=say("A channel that is kept and carries nothing costs care, or the inventory lacks a row."),
        ),
        kinds.code_of(kinds.NEVER_MET): Together(
            lambda n: count(
                "{n} more persona is not met on channels that they use",
                "{n} more personas are not met on channels that they use",
                n,
            ),
            lambda these: say(
                "Offer these personas steps on channels of theirs, or write down why not: {personas}",
                personas=these,
            ),
            about="persona",
            why=say("What we say elsewhere does not reach them unless they come to us."),
        ),
        kinds.code_of(kinds.NOT_HERS): Together(
            lambda n: count(
                "In {n} more place of a journey we rely on media that the persona does not use",
                "In {n} more places of the journeys we rely on media that the persona does not use",
                n,
            ),
            lambda these: say(
                "Offer a step on channels of theirs in each of these stages: {stages}", stages=these
            ),
            about="stage",
            why=say("What we say elsewhere does not reach them unless they come to us."),
        ),
        kinds.code_of(kinds.CONTENT): Together(
            lambda n: count(
                "{n} more touchpoint shows content that its channels do not suit",
                "{n} more touchpoints show content that their channels do not suit",
                n,
            ),
            lambda these: say(
                "Change the content of these touchpoints, or show it elsewhere: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.PILLAR): Together(
            lambda n: count(
                "{n} more message pillar has no suitable channel",
                "{n} more message pillars have no suitable channel",
                n,
            ),
            lambda these: say(
                "Open channels that suit these pillars, or give them other kinds of content: {pillars}",
                pillars=these,
            ),
            about="pillar",
        ),
        kinds.code_of(kinds.PRESENCE): Together(
            lambda n: count(
                "The presence of {n} more touchpoint contradicts its channels",
                "The presence of {n} more touchpoints contradicts their channels",
                n,
            ),
            lambda these: say(
                "Correct the presence of these touchpoints, or enter the channels that are missing: {touchpoints}",
                touchpoints=these,
            ),
        ),
        kinds.code_of(kinds.NATURE): Together(
            lambda n: count(
                "The nature of {n} more touchpoint contradicts its channels",
                "The nature of {n} more touchpoints contradicts their channels",
                n,
            ),
            lambda these: say(
                "Correct the nature of these touchpoints, or enter the channels that are missing: {touchpoints}",
                touchpoints=these,
            ),
        ),
    }
)
"""By the code of the findings."""
