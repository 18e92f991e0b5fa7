"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "inventory-quality"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Quality of the inventory")

HYPOTHESIS = FindingKind(
    "hypothesis-map",
    say("An inventory of hypotheses"),
    say(
        "More of the inventory is assumed or proposed than the option most_supposed allows, each value weighed by the "
        "importance of its touchpoint. Observe customers or ask them, the most important touchpoints first."
    ),
)
HYPOTHESIS_STAGE = FindingKind(
    "hypothesis-stage",
    say("A stage that rests on assumption"),
    say(
        "At one stage more is assumed or proposed than the option most_supposed allows, while the inventory as a whole "
        "is founded. Observe customers there or ask them."
    ),
)
ON_ASSUMPTION = FindingKind(
    "important-on-assumption",
    say("An important touchpoint that rests on assumption"),
    say(
        "Most of what is said of a moment of truth, or of a touchpoint rated as important, is assumed or proposed. Check "
        "it with customers. It weighs medium at a moment of truth, else low."
    ),
)
ORIGIN = FindingKind(
    "origin-unsaid",
    say("Nobody says what was observed"),
    say(
        "More values than the option most_unsaid allows do not tell whether they were observed, assumed or proposed. "
        "Write it beside each row. It weighs medium where none does, else low."
    ),
)
THIN_STAGE = FindingKind(
    "thin-stage",
    say("A stage of which little is known"),
    say(
        "The completeness of a stage lies below that of the whole inventory by at least the option behind. Find out "
        "what is missing most there. It weighs medium where the stage has at least an average weight, else low."
    ),
)
THIN = FindingKind(
    "thin-touchpoint",
    say("An important touchpoint of which little is known"),
    say(
        "Of a moment of truth, or of a touchpoint rated as important, less is recorded than the option least_complete "
        "asks for. Ask who answers for it. It weighs medium at a moment of truth, else low."
    ),
)
FIND_OUT = FindingKind(
    "find-out",
    say("What is worth finding out first"),
    say(
        "A field is missing, no other analysis reports it, and it has a large share in all that is worth finding out: "
        "importance of the touchpoints that lack it, times one and the number of other analyses that read it. Find it "
        "out at the most important of them. The option find_out_from moves the line."
    ),
)
ASK = FindingKind(
    "ask-first",
    say("Whom to ask first"),
    say(
        "At most three of those who answer for touchpoints could together tell as much of what is worth finding out as "
        "the option ask_from says. Sit down with them, the list of their open questions in hand."
    ),
)
NOT_KEPT = FindingKind(
    "cadence-not-kept",
    say("A time between reviews that is not kept"),
    say(
        "Of the touchpoints with the same time between reviews, more are late than the option most_late allows. Agree "
        "on a time that will be kept. It weighs medium where most of these are late by more than a whole round, else "
        "low. Single overdue reviews are left to the analysis of gaps."
    ),
)
NO_RHYTHM = FindingKind(
    "no-rhythm",
    say("Reviewed once, and no next time"),
    say(
        "More touchpoints than the option most_unplanned allows have a last review, and neither a next one nor a time "
        "between reviews. Set one. Touchpoints that were never reviewed are left to the analysis of gaps."
    ),
)

KINDS = (
    HYPOTHESIS,
    HYPOTHESIS_STAGE,
    ON_ASSUMPTION,
    ORIGIN,
    THIN_STAGE,
    THIN,
    FIND_OUT,
    ASK,
    NOT_KEPT,
    NO_RHYTHM,
)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
