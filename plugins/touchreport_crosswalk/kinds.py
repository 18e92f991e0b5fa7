"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "crosswalk"
TITLE = say("Other journey models")

LOST = FindingKind(
    "no-counterpart",
    say("Stages that cannot be compared"),
    say(
        "Touchpoints act on a stage of the project that names no moments of the customer’s path, and nothing is "
        "declared about it. It has no counterpart in any other journey model, so that its touchpoints are missing from "
        "every view. Write its moments under stages, or what it answers to under crosswalk, in touchreport.yaml. It "
        "weighs more where the project reports in another model, too."
    ),
)
APART = FindingKind(
    "no-certain-place",
    say("Stages that fall apart in a model that is reported"),
    say(
        "The project reports in another model, too, and one of its stages reaches beyond a single stage there: which "
        "of its touchpoints belong to which, nothing says. Split the stage, or declare under crosswalk in "
        "touchreport.yaml where it belongs. It weighs more from the option heavy_from on."
    ),
)
NOWHERE = FindingKind(
    "no-place",
    say("Touchpoints without a place in a model that is reported"),
    say(
        "The project reports in another model, too, and touchpoints act only on stages that have no counterpart there. "
        "Tell them beside that model, or declare under crosswalk in touchreport.yaml what their stages answer to. It "
        "weighs more from the option heavy_from on."
    ),
)
EMPTY = FindingKind(
    "empty-stage",
    say("Stages of a model that is reported, without one of ours"),
    say(
        "The project reports in another model, too, and none of its stages answers to a stage there, so that a report "
        "in that model is empty at this stage. Give it a stage and touchpoints, or leave it out of the report."
    ),
)

KINDS = (LOST, APART, NOWHERE, EMPTY)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
