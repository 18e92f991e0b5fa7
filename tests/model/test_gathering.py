"""Of many findings of a kind the heaviest stand alone; the one that the others share has what all of them have."""

from __future__ import annotations

from typing import Any

from tests.outline.worlds import shop
from touchreport.model.gathering import Together, gathered_findings
from touchreport.plugin import Finding, Message, Ref, Severity, count, say

RULE, OTHER = say("The same rule for all"), say("Another line")
TOGETHER = {
    "a/x": Together(lambda n: count("{n} more", "{n} more", n), lambda these: say("Do {these}", these=these))
}


def found(ident: str, *evidence: Message, **values: Any) -> Finding:
    """Return a finding about a touchpoint."""
    ref = Ref("touchpoint", ident)
    words = say("Seen {at}", at=ref), say("Why."), say("Do it")
    return Finding("a/x", Severity.MEDIUM, (ref,), *words, evidence=evidence, **values)


def made_one(*findings: Finding) -> Finding:
    """Return the finding in which all of these are told."""
    (one,) = gathered_findings(shop(), findings, 0, TOGETHER)
    return one


def test_it_has_the_evidence_that_all_have_and_names_the_heaviest() -> None:
    """A line that one lacks is left out; the bill, most important of the two, is named."""
    one = made_one(found("poster", RULE, OTHER), found("bill", RULE))
    assert one.evidence == (
        RULE,
        say("First of them: {finding}", finding=say("Seen {at}", at=Ref("touchpoint", "bill"))),
    )


def test_it_is_shown_by_what_all_are_shown_by() -> None:
    """The same words for all stay; else success is that none of them arises: two today, none wanted."""
    mine, yours = say("None of them"), say("Another number")
    assert made_one(found("poster", shown_by=mine), found("bill", shown_by=mine)).shown_by == mine
    assert made_one(found("poster", shown_by=mine), found("bill", shown_by=yours)).shown_by == say(
        "Of these findings {n} today, none wanted", n=2
    )
    assert made_one(found("poster"), found("bill")).shown_by == say(
        "Of these findings {n} today, none wanted", n=2
    )


def test_the_order_of_the_findings_changes_nothing() -> None:
    """However they come, the one that they share says the same."""
    these = (found("poster", RULE), found("bill", RULE, OTHER), found("visit", RULE))
    assert made_one(*these) == made_one(*reversed(these))
