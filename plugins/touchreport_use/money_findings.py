"""Money with little effect, as findings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from touchreport.plugin import Context, Finding, Message, Severity, count, gathered, reaches, refs, say
from touchreport_use.kinds import WASTED, code_of
from touchreport_use.options import Options
from touchreport_use.ratios import Ratio
from touchreport_use.survey import Survey
from touchreport_use.words import first_of, money, peers, portion, touchpoint, whole

_WHY = say("The same money brings more elsewhere on the same part of the journey.")


def money_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return where money brings little."""
    telling, wasted, singly = _Telling(context, found), found.effects.wasted, context.options.singly
    ours = [each for each in wasted if not _theirs(each)]
    theirs = [each for each in wasted if _theirs(each)]
    return tuple(
        finding
        for part in (ours, theirs)
        for finding in gathered(part, singly, telling.alone, telling.together)
    )


def _theirs(ratio: Ratio) -> bool:
    """Return whether the company pays for what it does not control."""
    return ratio.touchpoint.control == "uncontrollable"


@dataclass(frozen=True, slots=True)
class _Telling:
    context: Context[Options]
    found: Survey

    def alone(self, ratio: Ratio) -> Finding:
        return Finding(
            code=code_of(WASTED),
            severity=self._severity(ratio),
            subjects=(touchpoint(ratio),),
            seen=say(
                "{touchpoint} brings only {share} of the outcomes that its cost would suggest",
                touchpoint=touchpoint(ratio),
                share=portion(ratio.ratio),
            ),
            why=_WHY,
            todo=self._todo(ratio),
            evidence=self._evidence(ratio),
            owner=ratio.touchpoint.answering,
        )

    def together(self, rest: Sequence[Ratio]) -> Finding:
        return Finding(
            code=code_of(WASTED),
            severity=self._severity(rest[0]),
            subjects=refs("touchpoint", (each.touchpoint.id for each in rest)),
            seen=count(
                "{n} more touchpoint brings far less than its cost would suggest",
                "{n} more touchpoints bring far less than their cost would suggest",
                len(rest),
            ),
            why=_WHY,
            todo=_todo_of_many(rest),
            evidence=(first_of(rest[0]),),
        )

    def _severity(self, ratio: Ratio) -> Severity:
        return Severity.MEDIUM if reaches(ratio.use, self.context.options.much_spend) else Severity.LOW

    def _todo(self, ratio: Ratio) -> Message:
        if _theirs(ratio):
            return say(
                "Find out what the money for {touchpoint} achieves: what happens there is outside our control",
                touchpoint=touchpoint(ratio),
            )
        able = [e for e in self.found.best_value if self.found.helpers.fit(e.touchpoint, ratio.touchpoint)]
        best = self.found.effects.better(ratio, able)
        if best is None:
            return say("See what {touchpoint} can do with less money", touchpoint=touchpoint(ratio))
        return say(
            "See what {touchpoint} can do with less money, and try what is saved at {best}, where it brings more",
            touchpoint=touchpoint(ratio),
            best=touchpoint(best),
        )

    def _evidence(self, ratio: Ratio) -> tuple[Message, ...]:
        project, row = self.context.project, ratio.row
        among = peers(self.context, ratio)
        lines = [
            say(
                "{cost} in a year; outcomes: {outcomes}",
                cost=money(project, row.used),
                outcomes=whole(row.outcomes),
            ),
            say(
                "{cost} of the compared money at {peers}, {effect} of the outcomes",
                cost=portion(ratio.use),
                peers=among,
                effect=portion(ratio.effect),
            ),
        ]
        if row.outcomes > 0:
            lines.append(
                say(
                    "{cost} an outcome; on average {mean}",
                    cost=money(project, row.used / row.outcomes),
                    mean=money(project, row.used / ratio.expected),
                )
            )
        return tuple(lines)


def _todo_of_many(rest: Sequence[Ratio]) -> Message:
    """Return what to do about several, of which all are ours, or none is."""
    if _theirs(rest[0]):
        return count(
            "Find out what the money for {n} more touchpoint achieves: what happens there is outside our control",
            "Find out what the money for {n} more touchpoints achieves: what happens there is outside our control",
            len(rest),
        )
    return count(
        "See what {n} more touchpoint can do with less money",
        "See what {n} more touchpoints can do with less money",
        len(rest),
    )
