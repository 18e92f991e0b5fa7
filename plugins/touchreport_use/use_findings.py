"""Touchpoints that are used much and bring little, and the other way round, as findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.plugin import Context, Finding, Message, Number, Severity, count, gathered, refs, say
from touchreport_use.kinds import OVER, UNDER, code_of
from touchreport_use.options import Options
from touchreport_use.ratios import Ratio
from touchreport_use.survey import Survey
from touchreport_use.words import first_of, peers, portion, times, touchpoint, whole

_WHY_OVER = say(
    "Customers meet it, and what it is there for does not happen: their time and ours is spent in vain."
)
_WHY_UNDER = say("What works well is met by few; every customer led there counts for more than elsewhere.")


def over_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what is used much and brings little."""
    telling = _Telling(context, found)
    return gathered(found.effects.over, context.options.singly, telling.over, telling.more_over)


def under_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return what brings much and is used little."""
    telling = _Telling(context, found)
    return gathered(found.effects.under, context.options.singly, telling.under, telling.more_under)


@dataclass(frozen=True, slots=True)
class _Telling:
    context: Context[Options]
    found: Survey

    def over(self, ratio: Ratio) -> Finding:
        at = touchpoint(ratio)
        return Finding(
            code=code_of(OVER),
            severity=self._severity(ratio),
            subjects=(at,),
            seen=say(
                "{touchpoint} brings only {share} of the outcomes that its use would suggest",
                touchpoint=at,
                share=portion(ratio.ratio),
            ),
            why=_WHY_OVER,
            todo=_todo_over(ratio),
            evidence=(*_evidence(self.context, ratio), *self._weight(ratio)),
            owner=ratio.touchpoint.answering,
            work="experience",
            shown_by=say(
                "Outcomes in a year: {n} today, {wanted} at the average",
                n=whole(ratio.row.outcomes),
                wanted=whole(ratio.expected),
            ),
        )

    def more_over(self, rest: Sequence[Ratio]) -> Finding:
        return Finding(
            code=code_of(OVER),
            severity=self._severity(rest[0]),
            subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
            seen=count(
                "{n} more touchpoint brings much less than its use would suggest",
                "{n} more touchpoints bring much less than their use would suggest",
                len(rest),
            ),
            why=_WHY_OVER,
            todo=count(
                "Find out what stands in the way at {n} more touchpoint",
                "Find out what stands in the way at {n} more touchpoints",
                len(rest),
            ),
            evidence=(first_of(rest[0]),),
            work="experience",
        )

    def under(self, ratio: Ratio) -> Finding:
        at = touchpoint(ratio)
        return Finding(
            code=code_of(UNDER),
            severity=Severity.LOW,
            subjects=(at,),
            seen=say(
                "{touchpoint} brings {ratio} times the outcomes that its use would suggest",
                touchpoint=at,
                ratio=Number(ratio.ratio, 1),
            ),
            why=_WHY_UNDER,
            todo=self._todo_under(ratio),
            evidence=_evidence(self.context, ratio),
            owner=ratio.touchpoint.answering,
        )

    def more_under(self, rest: Sequence[Ratio]) -> Finding:
        return Finding(
            code=code_of(UNDER),
            severity=Severity.LOW,
            subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
            seen=count(
                "{n} more touchpoint brings much and is used little",
                "{n} more touchpoints bring much and are used little",
                len(rest),
            ),
            why=_WHY_UNDER,
            todo=count(
                "Lead more customers to {n} more touchpoint that brings much",
                "Lead more customers to {n} more touchpoints that bring much",
                len(rest),
            ),
            evidence=(first_of(rest[0]),),
        )

    def _severity(self, ratio: Ratio) -> Severity:
        return Severity.MEDIUM if self.found.stakes.heavy(ratio.touchpoint) else Severity.LOW

    def _weight(self, ratio: Ratio) -> tuple[Message, ...]:
        """Say why it weighs."""
        stakes, ident = self.found.stakes, ratio.touchpoint.id
        effort = ratio.touchpoint.effort
        lines = [say("A moment of truth")] if ident in stakes.weights.moments else []
        if ident in stakes.costly and effort is not None:
            most = self.context.project.scales["effort"][1]
            lines.append(say("Effort {effort} of {most}", effort=Number(effort), most=Number(most)))
        return tuple(lines)

    def _todo_under(self, ratio: Ratio) -> Message:
        at = touchpoint(ratio)
        other = self.found.effects.better(ratio, self.found.effects.over)
        if other is None:
            return say("Lead more customers to {touchpoint}", touchpoint=at)
        return say(
            "Lead more customers to {touchpoint}, first those who get nowhere at {other}",
            touchpoint=at,
            other=touchpoint(other),
        )


def _todo_over(ratio: Ratio) -> Message:
    at, wanted = touchpoint(ratio), ratio.touchpoint.desired_outcome
    if wanted is None:
        return say("Find out what stands in the way at {touchpoint}, and remove it", touchpoint=at)
    return say(
        "Find out what keeps customers at {touchpoint} from this: {outcome}",
        touchpoint=at,
        outcome=wanted,
    )


def _evidence(context: Context[Options], ratio: Ratio) -> tuple[Message, ...]:
    row = ratio.row
    return (
        say(
            "Outcomes in a year: {outcomes} of {contacts} contacts, {share}",
            outcomes=whole(row.outcomes),
            contacts=whole(row.used),
            share=portion(row.outcomes / row.used),
        ),
        say(
            "Average of {peers}: {share}",
            peers=peers(context, ratio),
            share=portion(ratio.expected / row.used),
        ),
        say("Effect over use: {ratio}", ratio=times(ratio.ratio)),
    )
