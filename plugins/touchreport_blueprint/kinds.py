"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "blueprint"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Service blueprint")

NOBODY = FindingKind(
    "nobody-in-front",
    say("People in front of customers whom nobody names"),
    say(
        "The touchpoint is one between people, and the cell for those whom the customer meets is empty. Write down who "
        "it is. It weighs medium at a moment of truth or an important touchpoint, else low."
    ),
)
UNANSWERED = FindingKind(
    "unanswered",
    say("Customers act, and nothing answers"),
    say(
        "A journey records what the customer does there, and the inventory names neither a person nor anything done "
        "in return, nor a medium that answers by itself. Decide what answers. It weighs medium at a moment of truth "
        "or an important touchpoint, else low."
    ),
)
UNSUPPORTED = FindingKind(
    "unsupported",
    say("A front stage without anything behind it"),
    say(
        "Somebody or something acts in front of the customer, and neither people behind the line of visibility nor a "
        "process are recorded. Write down what it rests on, or “none”. It weighs medium at a moment of truth or an "
        "important touchpoint, else low. Where almost nothing is recorded, the layer is told as a whole."
    ),
)
SINGLE = FindingKind(
    "single-support",
    say("One support that carries much"),
    say(
        "The same process, or the same people behind processes, stands behind more of the touchpoints than the option "
        "most_share allows. Decide what happens when it fails. It weighs medium where a moment of truth rests on it, "
        "else low."
    ),
)
NO_EVIDENCE = FindingKind(
    "no-evidence",
    say("A promise without physical evidence"),
    say(
        "The touchpoint carries a message pillar, holds a sentence that the customer should be able to say, or meets an "
        "expectation, and the cell for what the customer sees, hears or holds is empty. Give them something. It weighs "
        "medium at a moment of truth, else low. Where almost nothing is recorded, the layer is told as a whole."
    ),
)
OUT_OF_SIGHT = FindingKind(
    "out-of-sight",
    say("Customers handed over to work that they do not see"),
    say(
        "On a recorded journey customers come from people whom they see to a touchpoint where nobody and no medium is "
        "in front, work goes on behind, and nothing physical tells them so. Show them something. It weighs medium at a "
        "moment of truth or an important touchpoint, else low."
    ),
)
THIN = FindingKind(
    "thin-layer",
    say("A layer of the blueprint that is almost empty"),
    say(
        "What works behind, or what customers see, hear and hold, is recorded for fewer touchpoints than the option "
        "least_filled asks for, or nowhere. Fill it for the moments of truth first. It weighs medium where it is "
        "missing at a moment of truth, else low."
    ),
)

HANDED_ROUND = FindingKind(
    "handed-round",
    say("Hand-overs in a circle"),
    say(
        "Touchpoints in the company’s hands hand customers over to each other until they are back where they were. Decide "
        "where the way out is. It weighs medium where all of them stand in one stage and several people answer for them, "
        "or one is a moment of truth or an important touchpoint; else low, since a way over several stages may be meant."
    ),
)
PROCESS_LOOP = FindingKind(
    "process-loop",
    say("A process that comes back to itself"),
    say(
        "The processes behind a touchpoint, in the order in which they are listed, name one of them again after others. "
        "Let it be done once, or write down what it comes back for. It weighs medium at a moment of truth or an important "
        "touchpoint, else low."
    ),
)

KINDS = (NOBODY, UNANSWERED, UNSUPPORTED, SINGLE, NO_EVIDENCE, OUT_OF_SIGHT, HANDED_ROUND, PROCESS_LOOP, THIN)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
