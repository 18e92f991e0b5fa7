"""Every kind of finding of the analysis `priority`."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "priority"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Priority")

OVERKILL = FindingKind(
    "overkill",
    say("Possible overkill"),
    say(
        "The touchpoint matters less than the others, and does much better than it matters. See whether it could be "
        "had with less. It weighs more where much effort goes into it. Left out are moments of truth, what the company does "
        "not control, and what takes little effort. The options “overkill” and “much_effort” move the lines."
    ),
)
LOW_EFFORT = FindingKind(
    "effort-low-priority",
    say("Much effort at low priority"),
    say(
        "Beside the others the touchpoint is low in importance and in performance, and it takes much effort. Simplify "
        "it, or let it go; where the company does not control it, find out what the effort achieves. The option "
        "“much_effort” moves the line."
    ),
)
OPPORTUNITY = FindingKind(
    "opportunity",
    say("An opportunity in the customers’ answers"),
    say(
        "More customers call it important than are satisfied with it, and the opportunity score is 10 or more. Above "
        "15 it weighs high, from 12 on medium. The options “opportunity_from”, “opportunity_extreme” and "
        "“opportunity_high” move the lines."
    ),
)

IN_SEGMENT = FindingKind(
    "opportunity-in-segment",
    say("An opportunity in one segment alone"),
    say(
        "In the answers of one segment the opportunity score reaches the option “opportunity_from”, and lies above that of "
        "the other segments asked by as much as the option “segment_ahead” says. It weighs as an opportunity does."
    ),
)
BEHIND = FindingKind(
    "segment-behind",
    say("A segment that is served worse than the others"),
    say(
        "Over the rated touchpoints that a segment meets, performance lies farther below importance than over those that it "
        "does not meet, by more than the option “segment_behind”. It weighs medium."
    ),
)

KINDS = (OVERKILL, LOW_EFFORT, OPPORTUNITY, IN_SEGMENT, BEHIND)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
