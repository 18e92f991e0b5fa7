"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "balance"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Balance of presence, nature and position")

NO_PERSON = FindingKind(
    "no-person",
    say("Stages where a person is needed and nobody is there"),
    say(
        "A recorded journey needs a person at a stage, because it feels bad there or a person is met just before and "
        "just after, and no touchpoint of the stage is human. Let customers reach somebody there. It weighs medium "
        "where everything at the stage is online, else low."
    ),
)
MISSING = FindingKind(
    "missing-at-stage",
    say("Stages without a nature that the rest of the journey relies on"),
    say(
        "Elsewhere at least the share relied_from of the touchpoints has this nature; were the stage like them, at "
        "least as many as the option expected says would have it, and none does. Plan one, or say why it is not "
        "wanted there. It weighs medium where the stages before and after have it, else low."
    ),
)
UNEVEN = FindingKind(
    "uneven",
    say("Touchpoints unevenly spread over the classes"),
    say(
        "The evenness of presence, nature or position lies below the option least_evenness. Plan the rarer classes "
        "before more of the most frequent one. It weighs medium where the importance is as unevenly spread, else low."
    ),
)
EMPTY = FindingKind(
    "empty-class",
    say("Classes without a touchpoint"),
    say(
        "No touchpoint has the class. That is a question: plan one, or name the class in the option without to say "
        "that it is not wanted. It weighs medium for a position, whose task no other class takes over, else low."
    ),
)
FEW = FindingKind(
    "few-weigh",
    say("Few touchpoints that weigh much"),
    say(
        "A class has less than an equal part of the touchpoints, and its share of the importance lies above its share "
        "of the touchpoints by the option weighs_more or more. Look after them first. It weighs medium where a moment "
        "of truth is among them, else low."
    ),
)
UNEVEN_STAGE = FindingKind(
    "uneven-at-stage",
    say("Stages with one nature only, or nearly"),
    say(
        "The evenness of the natures at a stage lies below the option least_evenness, that of the catalogue’s types "
        "for the stage does not, and no other finding says what is missing there. Plan one of the rarer natures."
    ),
)
UNCLASSIFIED = FindingKind(
    "unclassified",
    say("Touchpoints without a class"),
    say(
        "Others have a presence, nature or position; these have none, and their channels do not tell it. They are "
        "left out of the shares. Enter it, or write “none”."
    ),
)
NOT_RECORDED = FindingKind(
    "not-recorded",
    say("Presence, nature or position is not recorded"),
    say("No touchpoint has one, so nothing can be said of its balance. Add the column."),
)

KINDS = (NO_PERSON, MISSING, UNEVEN, EMPTY, FEW, UNEVEN_STAGE, UNCLASSIFIED, NOT_RECORDED)
"""All kinds; of findings of equal weight, the first makes the headline."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
