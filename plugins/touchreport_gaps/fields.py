"""What should be said about every touchpoint."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from touchreport.plugin import Message, Ref, Severity, Term, WorkKind, count, say


@dataclass(frozen=True, slots=True)
class Field:
    """Something that should be recorded of a touchpoint.

    Attributes:
        kind: kind of the finding where it is missing; the key of everything about it.
        names: fields of the model any of which says it; none for what stands in the table of measures.
        term: heading of the field, as the vocabulary has it.
        base: severity at a touchpoint that weighs heavily; one step lower elsewhere.
        effort: of recording it, 1 to 5.
        work: the kind of work that it is.
        seen, todo: what was seen at a touchpoint, and what to do there.
        why: why it matters.
        more, todo_more: what was seen at a number of others that are gathered, and what to do there.
        left: the number that shows that it worked; it is given the number today.
        absent, add: what is said, and to be done, where the inventory has no such column; None where that is
            no gap.
    """

    kind: str
    names: tuple[str, ...]
    term: Term
    base: Severity
    effort: int
    work: WorkKind
    seen: Callable[[Ref], Message]
    why: Message
    todo: Callable[[Ref], Message]
    more: Callable[[int], Message]
    todo_more: Callable[[int], Message]
    left: Callable[[int], Message]
    absent: Message | None
    add: Message | None


OWNER = Field(
    kind="no-owner",
    names=("owner", "accountable"),
    term=Term("field", "touchpoint.owner"),
    base=Severity.HIGH,
    effort=1,
    work="responsibility",
    seen=lambda at: say("Nobody answers for {touchpoint}", touchpoint=at),
    why=say("What nobody answers for, nobody improves; a complaint about it finds no one."),
    todo=lambda at: say("Name one person who answers for {touchpoint}", touchpoint=at),
    more=lambda n: count(
        "Nobody answers for {n} more touchpoint", "Nobody answers for {n} more touchpoints", n
    ),
    todo_more=lambda n: say(
        "Name one person for each of the {n} other touchpoints that nobody answers for", n=n
    ),
    left=lambda n: say("Touchpoints that nobody answers for: {n} today, none wanted", n=n),
    absent=say("The inventory does not record who answers for a touchpoint"),
    add=say("Add a column for the owner and fill it in, the most important touchpoints first"),
)
MEASURE = Field(
    kind="no-measure",
    names=(),
    term=Term("term", "measure"),
    base=Severity.MEDIUM,
    effort=2,
    work="watch",
    seen=lambda at: say("Nothing measures {touchpoint}", touchpoint=at),
    why=say("Without a number nobody sees whether it gets better or worse."),
    todo=lambda at: say("Choose one number with a target for {touchpoint}", touchpoint=at),
    more=lambda n: count("Nothing measures {n} more touchpoint", "Nothing measures {n} more touchpoints", n),
    todo_more=lambda n: say(
        "Choose one number with a target for each of the {n} other touchpoints without a measure", n=n
    ),
    left=lambda n: say("Touchpoints without a measure: {n} today, none wanted", n=n),
    absent=say("The inventory does not record a single measure"),
    add=say("Choose one number with a target for each touchpoint, moments of truth first"),
)
OUTCOME = Field(
    kind="no-outcome",
    names=("desired_outcome",),
    term=Term("field", "touchpoint.desired_outcome"),
    base=Severity.MEDIUM,
    effort=1,
    work="record",
    seen=lambda at: say("Nobody has said what {touchpoint} should lead to", touchpoint=at),
    why=say("Without a desired outcome neither people nor numbers can tell success from failure."),
    todo=lambda at: say("Write down what should have happened when {touchpoint} is over", touchpoint=at),
    more=lambda n: count(
        "Nobody has said what {n} more touchpoint should lead to",
        "Nobody has said what {n} more touchpoints should lead to",
        n,
    ),
    todo_more=lambda n: say("Write down the desired outcome of the {n} other touchpoints without one", n=n),
    left=lambda n: say("Touchpoints without a desired outcome: {n} today, none wanted", n=n),
    absent=say("The inventory does not record what touchpoints should lead to"),
    add=say("Add a column for the desired outcome and fill it in, moments of truth first"),
)
DATA = Field(
    kind="no-data",
    names=("data",),
    term=Term("field", "touchpoint.data"),
    base=Severity.LOW,
    effort=1,
    work="record",
    seen=lambda at: say("Nobody has recorded which data {touchpoint} generates", touchpoint=at),
    why=say("Data that nobody knows of cannot be used or shared."),
    todo=lambda at: say("Record which data {touchpoint} generates, or write “none”", touchpoint=at),
    more=lambda n: count(
        "Nobody has recorded which data {n} more touchpoint generates",
        "Nobody has recorded which data {n} more touchpoints generate",
        n,
    ),
    todo_more=lambda n: say("Record which data the {n} other touchpoints generate, or write “none”", n=n),
    left=lambda n: say("Touchpoints whose data nobody recorded: {n} today, none wanted", n=n),
    absent=say("The inventory does not record which data touchpoints generate"),
    add=say("Add a column for the data that each touchpoint generates"),
)
MONITORING = Field(
    kind="no-monitoring",
    names=("monitored_by", "monitoring"),
    term=Term("field", "touchpoint.monitored_by"),
    base=Severity.LOW,
    effort=2,
    work="watch",
    seen=lambda at: say("Nobody is named who watches {touchpoint}", touchpoint=at),
    why=say("Other touchpoints are watched; what goes wrong at this one is noticed late."),
    todo=lambda at: say("Decide who watches {touchpoint}, and how often", touchpoint=at),
    more=lambda n: count(
        "Nobody is named who watches {n} more touchpoint",
        "Nobody is named who watches {n} more touchpoints",
        n,
    ),
    todo_more=lambda n: say("Decide who watches the {n} other touchpoints that nobody watches", n=n),
    left=lambda n: say("Touchpoints that nobody watches: {n} today, none wanted", n=n),
    absent=None,
    add=None,
)
REVIEW = Field(
    kind="no-review",
    names=("reviewed", "next_review"),
    term=Term("field", "touchpoint.next_review"),
    base=Severity.LOW,
    effort=1,
    work="record",
    seen=lambda at: say("{touchpoint} has no review date", touchpoint=at),
    why=say("What has no date is not looked at again, and the row grows old unnoticed."),
    todo=lambda at: say("Set the day on which {touchpoint} is reviewed next", touchpoint=at),
    more=lambda n: count(
        "{n} more touchpoint has no review date", "{n} more touchpoints have no review date", n
    ),
    todo_more=lambda n: say("Set a review date for the {n} other touchpoints without one", n=n),
    left=lambda n: say("Touchpoints without a review date: {n} today, none wanted", n=n),
    absent=say("The inventory does not record when touchpoints are reviewed"),
    add=say("Add a column for the next review and set a day for each touchpoint"),
)
FIELDS = (OWNER, MEASURE, OUTCOME, DATA, MONITORING, REVIEW)
"""In the order of the table of what is missing."""
