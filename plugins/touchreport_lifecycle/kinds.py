"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

TITLE = say("Lifecycle and segments")

UNDER = FindingKind(
    "under-provided",
    say("Stages with less than their weight"),
    say(
        "The share of the touchpoints that act on a stage lies far below the weight that the company gives it. Move "
        "work there from a stage that has more than its weight, or correct the weight. A stage without any "
        "touchpoint is left to the analysis of gaps where that reports it."
    ),
)
OVER = FindingKind(
    "over-provided",
    say("Stages with more than their weight"),
    say(
        "The share of the touchpoints that act on a stage lies far above the weight that the company gives it. Merge "
        "the least important of them or let them go, or correct the weight. Moments of truth and what the company "
        "cannot control are not proposed."
    ),
)
SEPARATE = FindingKind(
    "separate-playbooks",
    say("Separate playbooks"),
    say(
        "What two segments meet differs by more than the option apart allows: one playbook speaks past one of them "
        "most of the time. Write one for each group that is named, and one common part for what all of them meet."
    ),
)
ALIKE = FindingKind(
    "same-journey",
    say("Segments that are the same"),
    say(
        "What segments meet differs by no more than the option alike says. Treat them as one, or decide where their "
        "journeys should part."
    ),
)
CHAPTER = FindingKind(
    "parting-stage",
    say("Stages on which journeys part"),
    say(
        "Two segments can share a playbook, but on one stage they meet different touchpoints by more than the option "
        "apart_on_stage allows. Give that stage a part of its own for each of them."
    ),
)

KINDS = (UNDER, OVER, SEPARATE, ALIKE, CHAPTER)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"lifecycle/{kind.slug}"
