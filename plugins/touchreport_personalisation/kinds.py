"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "personalisation"
"""Id of the analysis; the first part of every code."""

TITLE = say("Personalisation")

NONE_MADE = FindingKind(
    "none-made",
    say("Nothing is made for one group alone"),
    say(
        "The inventory tells groups of customers apart, and none of them has a touchpoint of its own that the company "
        "decides. Choose one for each. Where all groups meet exactly the same, the analysis of the lifecycle says so."
    ),
)
NOTHING_OWN = FindingKind(
    "nothing-own",
    say("Groups with nothing of their own"),
    say(
        "A group with a notable share of the customers (option notable) has no touchpoint of its own, while others "
        "have. Choose one to make for it, where it asks for something that nobody else asks for. It weighs medium."
    ),
)
LESS = FindingKind(
    "less-than-share",
    say("Groups with less of their own than their share"),
    say(
        "Of what is made for one group alone, a group has less than its share of the customers, by more than the option "
        "little allows. Make something for it, or say that what all meet is made with it in mind. It weighs medium."
    ),
)
UNNAMED = FindingKind(
    "unnamed",
    say("Groups that no touchpoint names"),
    say(
        "A group with a notable share of the customers (option notable) is declared, and no touchpoint and no recorded "
        "step leads to it, while other groups are named. Write down what it meets, or make something for it."
    ),
)
SOME_STAGES = FindingKind(
    "some-stages",
    say("Groups with something of their own at some stages only"),
    say(
        "A group has touchpoints of its own, and none at many of the stages that it goes through (option bare). Decide "
        "what it should get there. It weighs low."
    ),
)
FELT_APART = FindingKind(
    "felt-apart",
    say("The same for all, and not felt the same"),
    say(
        "Two groups feel far apart at a touchpoint that they share (option felt_apart), and one of them feels worse than "
        "neutral. Offer that one what it needs there. It weighs medium at a moment of truth or an important touchpoint, "
        "else low, and one step less where a feeling was assumed."
    ),
)
COULD_BE = FindingKind(
    "could-be-personal",
    say("Shared touchpoints that could be personal"),
    say(
        "Groups share an important touchpoint or a moment of truth that is ours to decide, come with different wishes, "
        "and there is a way to tell who has come. Decide what it should do for each. If it does so already, give it the "
        "tag of the option tag. It weighs medium where a need of one of them is noted there, else low."
    ),
)
LEARNS_NOTHING = FindingKind(
    "learns-nothing",
    say("Personal touchpoints at which nothing is learnt"),
    say(
        "A touchpoint is made for one group alone or marked as personal, and the inventory says that it collects no "
        "data. Choose one thing to learn there. Cells that are merely empty are left to the analysis of gaps, and those whose "
        "channels usually generate data to that of use and effect."
    ),
)

KINDS = (NONE_MADE, NOTHING_OWN, LESS, UNNAMED, SOME_STAGES, FELT_APART, COULD_BE, LEARNS_NOTHING)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
