"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "media"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Media, owners and goals")

ONE_CLASS = FindingKind(
    "one-class",
    say("One media class carries most"),
    say(
        "One media class has more of the touchpoints than the option most_share allows. Decide what the other "
        "classes should carry. It weighs high where the company does not hold the class (paid, earned, shared), "
        "else low."
    ),
)
ONE_CLASS_AT_STAGE = FindingKind(
    "one-class-at-stage",
    say("Stages that one media class carries"),
    say(
        "At a stage, one media class has more of the touchpoints than the option most_share allows, and it is not the "
        "class that carries most of the whole inventory. It weighs medium where the company does not hold the class "
        "(paid, earned, shared), else low."
    ),
)
RENTED = FindingKind(
    "rented-ground",
    say("Owned media on ground of others"),
    say(
        "Touchpoints are classed as owned by the brand, and every channel that they have is online and belongs to others. Offer them "
        "on a channel of your own too, or keep a copy of what is there. It weighs medium at a moment of truth or an "
        "important touchpoint, else low."
    ),
)
SHARED = FindingKind(
    "shared-owner",
    say("Shared media without a named owner"),
    say(
        "A touchpoint is shared with others and its owner class is not entered. It is counted as partner-owned, which "
        "has to be checked: it may belong to an industry body that is no partner."
    ),
)
TENSION = FindingKind(
    "tension",
    say("Classes that contradict each other or seldom go together"),
    say(
        "Two classes of a touchpoint, or a class and its only stage, seldom go together, such as online and nothing "
        "but physical. Correct one of the two, or split the row. Control, media class and owner class are compared "
        "in the analysis of controllability; where that is off, here. Classes that cannot both hold weigh medium, else low."
    ),
)
UNSERVED = FindingKind(
    "unserved-goal",
    say("Goals that nothing serves"),
    say(
        "No touchpoint pursues a goal that is usual at one of the project’s stages. Plan one, or say which of today’s "
        "serves it. It weighs medium where it is the most usual goal of a stage, else low."
    ),
)
OFF_GOAL = FindingKind(
    "off-goal",
    say("Stages that pursue none of their goals"),
    say(
        "Touchpoints act on a stage, and none of them pursues a goal that is usual there. Give one of them such a goal, "
        "or move them to the stage to which their goals belong."
    ),
)
MAIN_GOAL = FindingKind(
    "main-goal",
    say("Stages without their most usual goal"),
    say(
        "Touchpoints of a stage pursue goals that are usual there, but none the most usual one of all. Say who serves "
        "it, or why it is not wanted."
    ),
)
UNCLASSIFIED = FindingKind(
    "unclassified",
    say("Touchpoints without a media class or a goal"),
    say("Others have one, and these are left out of the shares. Enter it, or write “none”."),
)
NOT_RECORDED = FindingKind(
    "not-recorded",
    say("Media class or goal is not recorded"),
    say("No touchpoint has one, so nothing can be said about the mix. Add the column."),
)

KINDS = (
    ONE_CLASS,
    ONE_CLASS_AT_STAGE,
    RENTED,
    SHARED,
    TENSION,
    UNSERVED,
    OFF_GOAL,
    MAIN_GOAL,
    UNCLASSIFIED,
    NOT_RECORDED,
)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
