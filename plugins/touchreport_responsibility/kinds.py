"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

TITLE = say("Responsibility")

SEVERAL = FindingKind(
    "several-accountable",
    say("More than one last word"),
    say(
        "A touchpoint has two or more people who are accountable (A). Exactly one should have the last word: choose "
        "one and make the others responsible (R) or consulted (C)."
    ),
)
SPLIT = FindingKind(
    "owner-not-accountable",
    say("An owner without the last word"),
    say(
        "The inventory names one person as owner and another as accountable (A). Decide which of the two answers for "
        "the touchpoint, and write that name into both columns."
    ),
)
NO_WORK = FindingKind(
    "no-responsible",
    say("Somebody answers, nobody does the work"),
    say(
        "Somebody answers for the touchpoint, the inventory has a column for who does the work (R), and the "
        "cell is empty. Name at least one. Touchpoints outside our control and a written “none” are no "
        "finding; touchpoints that nobody answers for are left to the analysis of gaps."
    ),
)
OVER = FindingKind(
    "over-capacity",
    say("More touchpoints than one can look after"),
    say(
        "A person answers for more touchpoints than the capacity that was declared. Give the least important of them "
        "to somebody with room, or correct the capacity."
    ),
)
TEAM_OVER = FindingKind(
    "team-over-capacity",
    say("More touchpoints than a team can look after"),
    say(
        "A team and its people answer together for more touchpoints than the capacity that was declared for the "
        "team. Give some to another team, let some go, or correct the capacity."
    ),
)
CONCENTRATED = FindingKind(
    "concentration",
    say("Too much in one hand"),
    say(
        "One person or team answers for more than the option most_share allows. Name deputies, the most important "
        "touchpoints first."
    ),
    of_whole=True,
)
OPEN = FindingKind(
    "open-handovers",
    say("Hand-overs with nobody on one side"),
    say(
        "Along the recorded journeys, customers often go from or to a touchpoint that nobody answers for, so nobody "
        "can agree on what goes along with them. Name an owner where most of these hand-overs hang. Single "
        "touchpoints without an owner are left to the analysis of gaps."
    ),
    of_whole=True,
)
OFTEN = FindingKind(
    "frequent-handover",
    say("Two owners who often pass customers on"),
    say(
        "Along the recorded journeys two owners pass customers on to each other at least as often as the option "
        "often says. Let them agree on what goes along with the customer."
    ),
    of_whole=True,
)

KINDS = (SEVERAL, SPLIT, NO_WORK, OVER, TEAM_OVER, CONCENTRATED, OPEN, OFTEN)
"""All kinds, in the order in which this analysis looks for them."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"responsibility/{kind.slug}"
