"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

TITLE = say("Channels and touchpoints")

NAMES_CHANNEL = FindingKind(
    "names-channel",
    say("Rows that name a channel"),
    say(
        "A row of the inventory is called by the name of a medium and nothing else. A channel is the medium, a "
        "touchpoint the moment that happens there: write what the customer does, and put the medium into the "
        "column of channels."
    ),
)
MAY_NAME_CHANNEL = FindingKind(
    "may-name-channel",
    say("Rows that may name a channel"),
    say(
        "A row is called by a word that can stand for a medium and for a moment, and has neither a channel nor a "
        "purpose that would tell which. Give it one of the two, or write what the customer does there."
    ),
)
NOT_RECORDED = FindingKind(
    "not-recorded",
    say("Channels are not recorded"),
    say(
        "The inventory, or one of its sources, has no column for channels. Add the column; until then nothing can "
        "be said of the channels of these touchpoints."
    ),
)
WITHOUT_CHANNEL = FindingKind(
    "without-channel",
    say("Touchpoints without a channel"),
    say(
        "The cell for channels is empty. Enter the medium through which the moment happens, or write “none” if it "
        "needs none. It weighs more at a moment of truth or an important touchpoint."
    ),
)
UNUSED = FindingKind(
    "unused",
    say("Channels without a touchpoint"),
    say(
        "A channel that the project declares, or that a persona uses, carries no touchpoint today. Plan one, finish "
        "the one that is planned, or take the channel off the list. What happens there is looked for in the column of "
        "channels, in the journeys and in rows that are called by the channel."
    ),
)
CONCENTRATION = FindingKind(
    "concentration",
    say("One channel carries much"),
    say(
        "One channel carries more of the touchpoints than the option most_share allows. Decide what happens when it "
        "fails, and offer a second channel at the touchpoints that have no other. It weighs more where others own "
        "the channel, or a whole stage depends on it."
    ),
    of_whole=True,
)
NEVER_MET = FindingKind(
    "never-met",
    say("Personas not met where they are"),
    say(
        "A persona uses a channel, and no step of the journey offers it. Offer it at one of the persona’s "
        "touchpoints, or say why not. It weighs more if none of the persona’s channels is offered."
    ),
)
NOT_HERS = FindingKind(
    "not-hers",
    say("Stages that rely on media a persona does not use"),
    say(
        "In one stage, every step of a persona that runs over media runs over media that the persona does not"
        " use. Offer one of the persona’s channels there. It weighs more if no step of the stage brings the "
        "persona together with a person, a place or a thing. Only media count here, that is channels whose "
        "nature is communication or not recorded."
    ),
)
CONTENT = FindingKind(
    "content",
    say("Content that its channel does not suit"),
    say(
        "A touchpoint shows a kind of content that none of its channels suits. Change the content or the channel. It "
        "weighs more if nothing of what it shows suits."
    ),
)
PILLAR = FindingKind(
    "pillar",
    say("Message pillars without a suitable channel"),
    say(
        "None of the kinds of content that a message pillar asks for suits any channel in use. Open a channel that "
        "suits one of them, or give the pillar another kind of content."
    ),
)
PRESENCE = FindingKind(
    "presence",
    say("Presence that the channels contradict"),
    say(
        "A touchpoint is said to be online and all of its channels are offline, or the other way round. Correct the "
        "one or the other."
    ),
)
NATURE = FindingKind(
    "nature",
    say("Nature that the channels contradict"),
    say(
        "A touchpoint is said to be human, physical or sensory, and none of its channels can carry that. Correct the "
        "one or the other."
    ),
)

KINDS = (
    NAMES_CHANNEL,
    MAY_NAME_CHANNEL,
    NOT_RECORDED,
    WITHOUT_CHANNEL,
    UNUSED,
    CONCENTRATION,
    NEVER_MET,
    NOT_HERS,
    CONTENT,
    PILLAR,
    PRESENCE,
    NATURE,
)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"channels/{kind.slug}"
