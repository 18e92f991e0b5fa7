"""How the numbers came about."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Citation, Context, Message, Method, Number, Share, count, say
from touchreport_quality.items import Item, items_of
from touchreport_quality.options import Options
from touchreport_quality.survey import Survey
from touchreport_quality.words import fields

_CITATIONS = (
    Citation(
        "Wang & Strong",
        1996,
        "Beyond Accuracy: What Data Quality Means to Data Consumers",
        "Journal of Management Information Systems 12(4), 5–33",
    ),
    Citation(
        "Pipino, Lee & Wang", 2002, "Data Quality Assessment", "Communications of the ACM 45(4), 211–218"
    ),
)
"""Completeness, timeliness and believability as dimensions of quality; simple ratios as their measures."""

_FORMULAS = (
    say(
        "completeness = sum of the weights of what is recorded / sum of the weights of what should be; of a field or a "
        "cell: touchpoints that have it / touchpoints that need it"
    ),
    say(
        "late: date of the project > next review; where none is set, or it has taken place, > last review + time between "
        "reviews; far late: by more than one time between reviews"
    ),
    say(
        "share observed, assumed, proposed, not said = sum of importance × number of such values / sum of importance × "
        "number of values; together 1"
    ),
    say("hypothesis: (assumed + proposed) / (observed + assumed + proposed) > line"),
    say(
        "worth of finding out a field at a touchpoint = importance × (1 + number of other analyses that read the field) "
        "× (1 where it is missing, less where it is assumed or proposed)"
    ),
)

_NOTES = (
    say(
        "What should be recorded and what it weighs is this report’s list, after what the field records of a"
        " touchpoint. What acts on a touchpoint is asked of those that are not controllable; effort, optimal "
        "experience and processes of those that are not outside our control."
    ),
    say(
        "A written “none” is recorded. An empty cell and a column that the inventory does not have both count as missing, "
        "because readers learn nothing from either."
    ),
    say(
        "The status of a value is what is said of it, else of its row. Measures and review dates are facts and have none. "
        "Importance is a share of its scale; a touchpoint without a rating counts as the middle, and where all stand at "
        "the bottom each counts 1."
    ),
    say(
        "Single touchpoints without an owner, a measure, a desired outcome, data, monitoring or a review, and single "
        "overdue reviews, are findings of the analysis of gaps; those without a channel, a class of control, an "
        "influence, a media class, a goal or processes are reported by the analyses of these. Here they only count."
    ),
    say(
        "Of a date known by month, quarter or year the last day counts. Planned and retired touchpoints are left out. A "
        "touchpoint of several stages counts at each of them."
    ),
)


def method(context: Context[Options], found: Survey) -> Method:
    """Return formulas, inputs, thresholds and sources."""
    return Method(
        formulas=_FORMULAS,
        inputs=_inputs(found, items_of(context.project)),
        cases=count("{n} touchpoint", "{n} touchpoints", len(found.sheets)),
        thresholds=tuple(context.threshold(option, name, shown) for option, name, shown in _LINES),
        citations=_CITATIONS,
        notes=_NOTES,
    )


def _inputs(found: Survey, items: Sequence[Item]) -> tuple[Message, ...]:
    total = len(found.sheets)
    ranked = {
        rank: [item.id for item in items if item.rank == rank]
        for rank in ("essential", "important", "useful")
    }
    rated = sum(s.touchpoint.importance is not None for s in found.sheets)
    return (
        say("Essential: {fields}", fields=fields(ranked["essential"], len(items))),
        say("Important: {fields}", fields=fields(ranked["important"], len(items))),
        say("Useful: {fields}", fields=fields(ranked["useful"], len(items))),
        say("Touchpoints with a rating of importance: {n} of {total}", n=rated, total=total),
        say("Touchpoints with a last review: {n} of {total}", n=len(found.freshness.ages), total=total),
        say(
            "Touchpoints with a time between reviews: {n} of {total}",
            n=sum(s.touchpoint.review_cadence is not None for s in found.sheets),
            total=total,
        ),
        say(
            "Values that tell where they come from, by weight: {share}",
            share=Share(1 - found.confidence.shares[3] if found.confidence.values else 0.0),
        ),
    )


_LINES = (
    ("essential", say("Weight of an essential field"), Number),
    ("important", say("Weight of an important field"), Number),
    ("useful", say("Weight of a useful field"), Number),
    ("least_touchpoints", say("Touchpoints for the inventory to be judged, at least"), None),
    ("least_in_group", say("Touchpoints for a stage or a time between reviews to be judged, at least"), None),
    ("least_complete", say("Completeness that is not thin, at least"), Share),
    ("behind", say("Completeness of a stage below the whole that is reported, from"), Share),
    ("most_supposed", say("Assumed or proposed, at most"), Share),
    ("most_unsaid", say("Values that do not tell where they come from, at most"), Share),
    ("supposed_counts", say("What finding out counts where a value is assumed or proposed"), Share),
    ("find_out_from", say("Share of a field in all that is worth finding out that is reported, from"), Share),
    ("ask_from", say("Share of all that is worth finding out, told by three people at most, from"), Share),
    ("most_late", say("Late reviews among those of one time between reviews, at most"), Share),
    ("most_unplanned", say("Touchpoints reviewed without a next time, at most"), Share),
    ("important_from", say("Importance that weighs more, as a share of its scale, from"), Share),
    ("singly", say("Findings of one kind that stand alone, at most"), None),
    ("most_rows", say("Touchpoints or people in one list, at most"), None),
    ("most_columns", say("Stages side by side, at most"), None),
)
