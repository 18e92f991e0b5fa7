"""Overdue reviews as findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.plugin import (
    Finding,
    Message,
    Project,
    Ref,
    Severity,
    Term,
    When,
    count,
    gathered,
    refs,
    say,
)
from touchreport_gaps.entry import Entry, code, first_of
from touchreport_gaps.options import Options
from touchreport_gaps.reviews import Overdue
from touchreport_gaps.severity import by_weight
from touchreport_gaps.weights import Weights

_WHY = say("What customers meet changes faster than its description; people work by what it says here.")


def review_entries(
    project: Project, overdue: Sequence[Overdue], weights: Weights, options: Options
) -> tuple[Entry, ...]:
    """Return a finding for each overdue review, those of heavy touchpoints first, then by days."""
    order = sorted(overdue, key=lambda each: (each.touchpoint not in weights.heavy, -each.days,
                                              weights.order[each.touchpoint]))  # fmt: skip
    telling = _Telling(project, weights, len(order))
    return gathered(order, options.singly, telling.alone, telling.together)


@dataclass(frozen=True, slots=True)
class _Telling:
    project: Project
    weights: Weights
    today: int

    def alone(self, late: Overdue) -> Entry:
        touchpoint, ref = self.project.touchpoint_by_id[late.touchpoint], Ref("touchpoint", late.touchpoint)
        finding = Finding(
            code=code("overdue"),
            severity=by_weight(Severity.MEDIUM, late.touchpoint in self.weights.heavy),
            work="record",
            subjects=(ref,),
            seen=count(
                "The review of {touchpoint} is {n} day overdue",
                "The review of {touchpoint} is {n} days overdue",
                late.days,
                touchpoint=ref,
            ),
            why=_WHY,
            todo=say("Review {touchpoint} and record the day", touchpoint=ref),
            evidence=self._evidence(late),
            owner=touchpoint.answering,
            effort=1,
            shown_by=self._shown_by(),
        )
        return Entry(finding, self.weights.order[late.touchpoint])

    def together(self, rest: Sequence[Overdue]) -> Entry:
        ids = [late.touchpoint for late in rest]
        finding = Finding(
            code=code("overdue"),
            severity=by_weight(Severity.MEDIUM, ids[0] in self.weights.heavy),
            work="record",
            subjects=refs("touchpoint", ids),
            seen=count("{n} more review is overdue", "{n} more reviews are overdue", len(ids)),
            why=_WHY,
            todo=say("Review the {n} other touchpoints whose review is overdue", n=len(ids)),
            evidence=(first_of(ids[0]),),
            effort=1,
            shown_by=self._shown_by(),
            share=self.weights.journey.get(ids[0], 0.0),
        )
        return Entry(finding, self.weights.order[ids[0]])

    def _shown_by(self) -> Message:
        return say("Overdue reviews: {n} today, none wanted", n=self.today)

    def _evidence(self, late: Overdue) -> tuple[Message, ...]:
        touchpoint = self.project.touchpoint_by_id[late.touchpoint]
        lines = [say("Due {date}", date=When(late.due))]
        if touchpoint.reviewed is not None:
            lines.append(say("Last reviewed {date}", date=touchpoint.reviewed))
        if touchpoint.review_cadence is not None:
            lines.append(say("Wanted: {cadence}", cadence=Term("cadence", touchpoint.review_cadence)))
        return tuple(lines)
