"""Names and short sentences that several files use."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.plugin import Message, Value, listed, refs, say

PEOPLE = say("People in front")
BEHIND = say("Back stage or support")
EVIDENCE = say("Physical evidence")


def first(idents: Iterable[str]) -> Value:
    """Return the first touchpoints as a list for a sentence, and how many more there are."""
    return listed(refs("touchpoint", idents), 3)


def behind(idents: Iterable[str]) -> Message:
    """Say that what stands behind touchpoints is to be written down."""
    return say("Write down who and which process stands behind {touchpoints}", touchpoints=first(idents))


def show(idents: Iterable[str]) -> Message:
    """Say that touchpoints should have something to see, hear or hold."""
    return say("Decide what customers see, hear or hold at {touchpoints}", touchpoints=first(idents))
