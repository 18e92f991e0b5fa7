"""Performance below importance, as findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.plugin import (
    Finding,
    Message,
    Number,
    Project,
    Ref,
    Severity,
    Share,
    Term,
    count,
    gathered,
    reaches,
    refs,
    say,
)
from touchreport_gaps.entry import Entry, code, first_of
from touchreport_gaps.options import Options
from touchreport_gaps.ratings import Rating
from touchreport_gaps.weights import Weights

_WHY = say("What customers find important and get badly is what they remember, and what they leave for.")


def rating_entries(
    project: Project, ratings: Sequence[Rating], weights: Weights, options: Options
) -> tuple[Entry, ...]:
    """Return a finding for each touchpoint whose performance lies too far below its importance."""
    telling = _Telling(project, weights, options)
    far = [rating for rating in ratings if reaches(rating.distance, options.distance)]
    far.sort(key=lambda r: (telling.severity(r).rank, -r.distance, weights.order[r.touchpoint]))
    return gathered(far, options.singly, telling.alone, telling.together)


@dataclass(frozen=True, slots=True)
class _Telling:
    project: Project
    weights: Weights
    options: Options

    def severity(self, rating: Rating) -> Severity:
        if rating.touchpoint not in self.weights.heavy:
            return Severity.LOW
        return Severity.HIGH if reaches(rating.distance, self.options.distance_high) else Severity.MEDIUM

    def alone(self, rating: Rating) -> Entry:
        ref = Ref("touchpoint", rating.touchpoint)
        finding = Finding(
            code=code("performance"),
            severity=self.severity(rating),
            work="experience",
            subjects=(ref,),
            seen=say("{touchpoint} falls short of its importance", touchpoint=ref),
            why=_WHY,
            todo=say("Improve {touchpoint}, starting with what customers complain about", touchpoint=ref),
            evidence=self._evidence(rating),
            owner=self.project.touchpoint_by_id[rating.touchpoint].answering,
            shown_by=say(
                "Distance from performance to importance: {n} today, below {wanted} wanted",
                n=Share(rating.distance),
                wanted=Share(self.options.distance),
            ),
        )
        return Entry(finding, self.weights.order[rating.touchpoint])

    def together(self, rest: Sequence[Rating]) -> Entry:
        ids = [rating.touchpoint for rating in rest]
        finding = Finding(
            code=code("performance"),
            severity=self.severity(rest[0]),
            work="experience",
            subjects=refs("touchpoint", ids),
            seen=count(
                "{n} more touchpoint falls short of its importance",
                "{n} more touchpoints fall short of their importance",
                len(ids),
            ),
            why=_WHY,
            todo=say("Improve the {n} other touchpoints that fall short of their importance", n=len(ids)),
            evidence=(first_of(ids[0]),),
            share=self.weights.journey.get(ids[0], 0.0),
        )
        return Entry(finding, self.weights.order[ids[0]])

    def _evidence(self, rating: Rating) -> tuple[Message, ...]:
        touchpoint = self.project.touchpoint_by_id[rating.touchpoint]
        scales = self.project.scales
        lines = [
            say(
                "{performance} of {best} against an importance of {importance} of {most}",
                performance=Number(touchpoint.performance or 0.0),
                best=Number(scales["performance"][1]),
                importance=Number(touchpoint.importance or 0.0),
                most=Number(scales["importance"][1]),
            ),
            say("{distance} of the scale between the two", distance=Share(rating.distance)),
        ]
        if rating.touchpoint in self.weights.decisive:
            lines.append(say("A moment of truth"))
        known = self.project.provenance(Ref("touchpoint", rating.touchpoint), "performance")
        if known.status is not None:
            lines.append(say("Performance: {status}", status=Term("evidence", known.status)))
        if known.source is not None:
            lines.append(say("Source: {source}", source=known.source))
        return tuple(lines)
