"""Every kind of finding of this analysis, with its title and what to do about it."""

from __future__ import annotations

from touchreport.plugin import FindingKind, say

ID = "use-and-effect"
"""Id of the analysis; codes of findings start with it."""

TITLE = say("Use and effect")

OVER = FindingKind(
    "over-used",
    say("Less effect than use"),
    say(
        "A touchpoint leads to its desired outcome less often than its share of the contacts would suggest; the "
        "option over_used moves the line. Find out what stands in the way there. It weighs medium at a moment of "
        "truth, an important touchpoint or one that takes much effort, else low."
    ),
)
UNDER = FindingKind(
    "under-used",
    say("More effect than use"),
    say(
        "A touchpoint leads to its desired outcome more often than its share of the contacts would suggest, and "
        "has less than an equal share of them; the option under_used moves the line. Lead more customers there. "
        "Left out are touchpoints for trust or continued use alone, steps that nearly everybody completes, what brings "
        "little for its money, and what disappoints customers."
    ),
)
WASTED = FindingKind(
    "wasted-cost",
    say("Money with little effect"),
    say(
        "A touchpoint takes a good part of the money and brings far fewer outcomes than the same money brings on "
        "average; the options wasted and least_spend move the lines. Spend less there, or move the money; where the "
        "company does not control the touchpoint, find out what the money achieves. It weighs medium from much_spend on, "
        "else low. Left out are moments of truth, touchpoints for trust or continued use "
        "alone, steps that nearly everybody completes, and what the analysis of priority already reports."
    ),
)
OFTEN_BAD = FindingKind(
    "often-bad",
    say("Often met, and it feels bad"),
    say(
        "More than half of the touchpoints are met less often, and the mean feeling there is bad; the option feels_bad "
        "moves the line. Improve it: many customers take that feeling with them. What the analysis of experience already reports is left out."
    ),
)
UNSEEN = FindingKind(
    "data-unseen",
    say("Data that nobody looks at"),
    say(
        "Touchpoints generate data, and nobody watches them, nobody is told, and no measure is taken. Name somebody who "
        "looks at the data, or stop collecting it."
    ),
)
UNSHARED = FindingKind(
    "data-unshared",
    say("Data that the next owner does not see"),
    say(
        "A touchpoint generates data and hands customers over to one that somebody else answers for; that person or "
        "team neither watches it nor is consulted or informed. Show them the data."
    ),
)
POSSIBLE = FindingKind(
    "data-possible",
    say("Data that could be collected"),
    say(
        "The inventory says “none” for the data of a controllable touchpoint without a measure, although most others on "
        "one of its channels generate some; the option usual_data moves the line. See what could be counted there. "
        "Empty cells are left to the analysis of gaps."
    ),
)

KINDS = (WASTED, OVER, OFTEN_BAD, UNSEEN, UNSHARED, UNDER, POSSIBLE)
"""All kinds; of findings of equal weight, the first makes the headline."""


def code_of(kind: FindingKind) -> str:
    """Return the code under which findings of a kind are returned."""
    return f"{ID}/{kind.slug}"
