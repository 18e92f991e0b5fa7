"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "experience"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Experience along the journey")

MOMENT_LOW = FindingKind(
    "moment-low",
    say("A moment of truth that feels bad"),
    say(
        "Somebody feels worse than neutral at a touchpoint that is declared, or shown by the data, to be a moment of "
        "truth. Change it first. It weighs most where the feeling is deep (option valley_depth), and one step less "
        "where all of these feelings are assumed."
    ),
)
MISSED_MOMENT = FindingKind(
    "missed-moment",
    say("A planned moment of truth that is not reached"),
    say(
        "The plan leads a persona to a moment of truth, and no observed step does. Lead the persona there, or"
        " take the moment off the plan."
    ),
)
PEAK_END = FindingKind(
    "peak-end",
    say("A journey that is remembered as worse than it was"),
    say(
        "The mean of the strongest feeling and the last one lies below the mean of all feelings by more than the "
        "option peak_end_drop allows. Improve the end, then the peak. It weighs most where both are bad, and one step "
        "less where one of the two is assumed."
    ),
    of_whole=True,
)
VALLEY = FindingKind(
    "valley",
    say("A valley of the emotion curve"),
    say(
        "The curve turns at a deep feeling (option valley_depth), at a touchpoint that is no moment of truth. Find out "
        "what goes wrong there. It weighs less where the feeling is assumed."
    ),
)
ENDS_LOW = FindingKind(
    "ends-low",
    say("A journey that ends badly"),
    say(
        "The last step feels worse than neutral, and no other finding says so. Give the journey a better end. It "
        "weighs less where the feeling is assumed."
    ),
)
WEAKEST_STEP = FindingKind(
    "weakest-step",
    say("The weakest step of a journey"),
    say(
        "The success rates of the steps, multiplied, stay below the option least_reliability. Improve the step with "
        "the lowest rate first. It weighs less where fewer than half of the steps have a rate."
    ),
)
OFF_PLAN = FindingKind(
    "off-plan",
    say("A journey that leaves its plan"),
    say(
        "The observed steps conform to the planned ones less than the option least_conformance asks for. Bring reality "
        "closer to the plan, or correct the plan."
    ),
)
FAILED_STEP = FindingKind(
    "failed-step",
    say("A step that was met and did not work"),
    say(
        "An observed step is recorded as failed. Where a journey is held against its plan, a step without an outcome "
        "counts as failed when it works less often than the option failed_below asks for. Repair it. It weighs most at a "
        "moment of truth, and one step less where all of these steps are assumed."
    ),
)
UNDECLARED = FindingKind(
    "undeclared",
    say("A moment of truth that nobody declared"),
    say(
        "A touchpoint is among the most important ones and holds somebody’s strongest feeling, or fails more often "
        "than its stage. Declare it a moment of truth, or check its importance against the source."
    ),
)
NONE_DECLARED = FindingKind(
    "none-declared",
    say("No moment of truth is declared"),
    say(
        "The data show moments of truth, and neither the inventory nor a journey declares any. Decide which touchpoints "
        "are one, and mark them."
    ),
)

KINDS = (
    MOMENT_LOW,
    MISSED_MOMENT,
    PEAK_END,
    VALLEY,
    ENDS_LOW,
    WEAKEST_STEP,
    FAILED_STEP,
    OFF_PLAN,
    UNDECLARED,
    NONE_DECLARED,
)
"""All kinds; of findings of equal weight, the first makes the headline."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
