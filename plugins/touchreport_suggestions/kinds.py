"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "suggestions"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Suggestions from the catalogue")

MISSING = FindingKind(
    "missing-at-stage",
    say("Stages where something usual is missing"),
    say(
        "The catalogue calls types of touchpoints usual at a stage, the inventory shows none of them, and at least as "
        "many of the four reasons as the option least_reasons asks for speak for them. Decide on each, or name it in the "
        "option without. A suggestion is not a fault: it weighs low."
    ),
)
FAMILY = FindingKind(
    "family",
    say("Rows that stand for many touchpoints"),
    say(
        "A row is called by a word for a whole family, such as advertising. Split it into the touchpoints that customers "
        "really meet; each has classes, an owner and numbers of its own. It weighs low."
    ),
)
CLASSES = FindingKind(
    "classes",
    say("Classes that the name of a row suggests"),
    say(
        "Rows have no class on an axis, and the type of the catalogue for which their name was taken has one. Check the "
        "proposal and enter it, or write “none”. Nothing is filled in by itself. It weighs low."
    ),
)

KINDS = (MISSING, FAMILY, CLASSES)
"""All kinds; of findings of equal weight, the first makes the headline."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
