"""Personal touchpoints at which nothing is learnt."""

from __future__ import annotations

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Severity,
    State,
    Touchpoint,
    count,
    listed,
    one_or_many,
    say,
)
from touchreport_personalisation.kinds import LEARNS_NOTHING, code_of
from touchreport_personalisation.options import Options
from touchreport_personalisation.survey import Survey
from touchreport_personalisation.words import points

_USE, _POSSIBLE = "use-and-effect", "use-and-effect/data-possible"
"""The analysis, and its finding, that names touchpoints where data could be collected."""


def data_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return one finding on the personal touchpoints that collect no data, as the inventory says.

    What the analysis of use and effect names as a place where data could be collected is left to it.
    """
    silent = tuple(each for each in learning_nothing(found) if each.id not in _told_already(context))
    if not silent:
        return ()
    every = points(silent)
    return (
        Finding(
            code=code_of(LEARNS_NOTHING),
            severity=Severity.LOW,
            subjects=every,
            seen=one_or_many(
                say("{touchpoint} is personal, and nothing is learnt there", touchpoint=every[0]),
                count(
                    "{n} personal touchpoint collects no data",
                    "{n} personal touchpoints collect no data",
                    len(silent),
                ),
            ),
            why=say(
                "What is personal lives on what is known of those who come; without it, it stays a guess."
            ),
            todo=say("Choose one thing to learn at {touchpoints}", touchpoints=listed(every)),
            evidence=(_given(found),),
            shown_by=_shown_by(len(silent)),
            work="watch",
        ),
    )


def learning_nothing(found: Survey) -> tuple[Touchpoint, ...]:
    """Return the personal touchpoints of which the inventory says that they collect no data."""
    pairs = zip(found.personal, found.learning, strict=True)
    return tuple(each for each, state in pairs if state is State.NONE)


def _told_already(context: Context[Options]) -> frozenset[str]:
    use = context.results.get(_USE)
    findings = () if use is None else (each for each in use.findings if each.code == _POSSIBLE)
    return frozenset(ref.id for each in findings for ref in each.subjects if ref.kind == "touchpoint")


def _given(found: Survey) -> Message:
    """Return the share that the figure of the page has: of those for which data, or none, is recorded."""
    told = [state for state in found.learning if state in (State.GIVEN, State.NONE)]
    given = sum(state is State.GIVEN for state in told)
    return say("Personal touchpoints that collect data: {n} of {total}", n=given, total=len(told))


def _shown_by(n: int) -> Message:
    return say("Personal touchpoints that collect no data: {n} today, none wanted", n=n)
