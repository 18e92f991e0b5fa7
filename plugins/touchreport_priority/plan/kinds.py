"""Every kind of finding of the analysis `action-plan`."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "action-plan"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Action plan")

OVERLOAD = FindingKind(
    "overload",
    say("Much of the plan on one desk"),
    say(
        "One person or team has more of the actions for now and next than the option “most_share” allows. Share them "
        "out, or agree on what waits."
    ),
)
BETWEEN = FindingKind(
    "between-owners",
    say("Actions between owners"),
    say(
        "An action for now or next is about touchpoints of several owners, and nobody is named for it. Name one person."
    ),
)
UNESTIMATED = FindingKind(
    "effort-unknown",
    say("Effort is not estimated"),
    say(
        "More of the actions for now and next lack an estimate of their effort than the option “unestimated” allows, so "
        "that their order rests on effect alone. Record the effort of the touchpoints."
    ),
)

KINDS = (OVERLOAD, BETWEEN, UNESTIMATED)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
