"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "consistency"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Consistency")

UNTOLD = FindingKind(
    "untold-pillar",
    say("Message pillars that nothing tells"),
    say(
        "The brand declares a message pillar and no touchpoint of today carries it. Let one carry it, or take the "
        "pillar off the list. Planned touchpoints do not count; they are named beside it. It weighs medium."
    ),
)
NARROW = FindingKind(
    "narrow-pillar",
    say("Message pillars that fall silent"),
    say(
        "A message pillar is told only at stages that hold less of the weight than the option least_reach asks for. "
        "Carry it on at a stage where it falls silent. It weighs medium where the pillar is told at a single stage, "
        "else low."
    ),
    of_whole=True,
)
SILENT = FindingKind(
    "silent-stage",
    say("Stages at which no message is told"),
    say(
        "Enough touchpoints act on a stage, and none of them carries a message pillar. Let the most important one carry "
        "one. It weighs medium where the stage has at least an equal part of the weight, else low."
    ),
)
WITHOUT = FindingKind(
    "without-message",
    say("Touchpoints that carry no message"),
    say(
        "Touchpoints that the company can shape have no message pillar although the inventory has a column for it. Give "
        "each the one that fits, or write “none”. It weighs medium where fewer carry one than the option least_told "
        "asks for, else low."
    ),
)
OFF_PILLAR = FindingKind(
    "off-pillar",
    say("Content that does not fit its pillar"),
    say(
        "A touchpoint tells message pillars, and nothing that it shows is of a kind of content that one of them asks "
        "for. Change the content, or let it tell a pillar that fits. It weighs medium where that is so at more of the "
        "pillar’s touchpoints than the option most_off allows, else low."
    ),
)
UNEVEN = FindingKind(
    "uneven",
    say("A brand that differs from touchpoint to touchpoint"),
    say(
        "The ratings of visuals, or of tone, lie so far apart that K is below the option least_even. Start where the "
        "mean is lowest. It weighs medium below the option uneven, else low."
    ),
)
OFF_BRAND = FindingKind(
    "off-brand",
    say("Touchpoints off the brand’s visuals or tone"),
    say(
        "A touchpoint that the company can shape is rated at the bottom of the scale, up to the option low_fit. Rework "
        "it after one of its channel that keeps to the brand and does well with customers. It weighs medium at a moment of truth or an important touchpoint, else "
        "low."
    ),
)
SAME = FindingKind(
    "same-purpose",
    say("Touchpoints with the same purpose"),
    say(
        "Touchpoints that share a stage and customers have the same purpose, word for word. Write down what each alone "
        "is for, or merge them. It weighs medium."
    ),
)
SIMILAR = FindingKind(
    "similar-purpose",
    say("Touchpoints with nearly the same purpose"),
    say(
        "The purposes of touchpoints that share a stage and customers differ in one word at most, or in the order of "
        "their words. Whether they mean the same is for you to judge. It weighs low."
    ),
)
CROWDED = FindingKind(
    "crowded",
    say("More touchpoints than all owners together can look after"),
    say(
        "All owners with a declared capacity answer together for more than all of them can look after, so that moving "
        "touchpoints between them does not help. Let some go. It weighs medium. What is too much for one of them is "
        "found in the analysis of responsibility."
    ),
)
PLANNED = FindingKind(
    "planned-over-capacity",
    say("Plans beyond the capacity of their owners"),
    say(
        "An owner can look after what is there today, and not after what is planned as well. Let something go before it "
        "goes live, or find somebody with room. It weighs medium."
    ),
)

KINDS = (UNTOLD, NARROW, SILENT, WITHOUT, OFF_PILLAR, UNEVEN, OFF_BRAND, SAME, SIMILAR, CROWDED, PLANNED)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
