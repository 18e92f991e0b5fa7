"""Every kind of finding that the analysis may return."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

KINDS = (
    FindingKind(
        "uninfluenced",
        say("Touchpoint outside our control without an influence"),
        say(
            "A touchpoint outside our control has no influence listed. Name a controllable touchpoint that "
            "acts on it, directly or over others; where there is none, plan one."
        ),
    ),
    FindingKind(
        "on-paper",
        say("Influenced on paper only"),
        say(
            "Influences are listed, but all of them are planned, retired, outside our control without an "
            "influence of their own, or not classified. Name a controllable touchpoint of today."
        ),
    ),
    FindingKind(
        "unmonitored",
        say("Touchpoint outside our control that nobody watches"),
        say(
            "The inventory records who watches touchpoints, and names nobody for this one outside our "
            "control. Name a person and agree how often. It weighs less where something of the company’s own "
            "acts on it."
        ),
    ),
    FindingKind(
        "stage",
        say("Stage with much outside our control"),
        say(
            "More than the allowed share of a stage’s importance belongs to touchpoints outside our control. "
            "Strengthen what acts on the most important of them. The options “share” and “least” move the "
            "line."
        ),
    ),
    FindingKind(
        "sole-influence",
        say("Only influence on several touchpoints"),
        say(
            "One controllable touchpoint is the only influence on several touchpoints outside our control. "
            "Give them a second one. The option “sole” says from how many on."
        ),
    ),
    FindingKind(
        "contradiction",
        say("Classes that contradict each other"),
        say(
            "Two of control, media class and owner class cannot both hold for a touchpoint, such as earned and "
            "controllable. Correct one of the two."
        ),
    ),
    FindingKind(
        "tension",
        say("Classes that seldom go together"),
        say(
            "Two of control, media class and owner class can both hold for a touchpoint, but seldom do. Write down "
            "who decides what, or correct one of the two."
        ),
    ),
    FindingKind(
        "control-unrecorded",
        say("Control is not recorded"),
        say(
            "The inventory has no class of control at all, so that there is nothing to split. Add the field."
        ),
    ),
    FindingKind(
        "unclassified",
        say("Touchpoints without a class of control"),
        say("Some touchpoints have no class of control and are left out of every share. Enter it."),
    ),
    FindingKind(
        "influence-unrecorded",
        say("Influence is not recorded"),
        say(
            "There are touchpoints outside our control, and the inventory does not say what acts on any of "
            "them. Add the field."
        ),
    ),
    FindingKind(
        "monitoring-unrecorded",
        say("Monitoring is not recorded"),
        say(
            "There are touchpoints outside our control, and the inventory does not say who watches any of "
            "them. Add the field."
        ),
    ),
)
"""In the order in which they matter for the headline, the heaviest idea first."""
