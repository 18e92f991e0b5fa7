"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from touchreport.plugin import Finding, Message, count, leading, say
from touchreport_experience import kinds
from touchreport_experience.survey import Survey


def headline(found: Survey, findings: Sequence[Finding], cases: Mapping[str, int]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are.

    Args:
        found: what was worked out.
        findings: what is told.
        cases: how many cases there are of each kind, by code, before they were gathered.
    """
    if not findings:
        return _quiet(found)
    several = {code: partial(words, found) for code, words in _SEVERAL.items()}
    return leading(findings, [kinds.code_of(kind) for kind in kinds.KINDS], several, cases)


def _quiet(found: Survey) -> Message:
    if not found.judged:
        return say("No journey records enough feelings to be judged")
    return say("No journey ends badly, and no moment of truth feels bad")


def _moment_low(found: Survey, n: int) -> Message:
    return count(
        "{n} of {total} moments of truth feels bad to somebody",
        "{n} of {total} moments of truth feel bad to somebody",
        n,
        total=len(found.moments.of),
    )


def _peak_end(found: Survey, n: int) -> Message:
    return count(
        "{n} of {total} journeys is remembered as worse than it was",
        "{n} of {total} journeys are remembered as worse than they were",
        n,
        total=len(found.judged),
    )


def _ends_low(found: Survey, n: int) -> Message:
    return count(
        "{n} of {total} journeys ends badly", "{n} of {total} journeys end badly", n, total=len(found.judged)
    )


def _off_plan(found: Survey, n: int) -> Message:
    return count(
        "{n} of {total} journeys leaves its plan",
        "{n} of {total} journeys leave their plan",
        n,
        total=len(found.paths),
    )


_SEVERAL: Mapping[str, Callable[[Survey, int], Message]] = {
    kinds.code_of(kinds.MOMENT_LOW): _moment_low,
    kinds.code_of(kinds.PEAK_END): _peak_end,
    kinds.code_of(kinds.ENDS_LOW): _ends_low,
    kinds.code_of(kinds.OFF_PLAN): _off_plan,
    kinds.code_of(kinds.MISSED_MOMENT): lambda _, n: count(
        "{n} planned moment of truth is not reached", "{n} planned moments of truth are not reached", n
    ),
    kinds.code_of(kinds.VALLEY): lambda _, n: count(
        "At {n} touchpoint the mood falls deep", "At {n} touchpoints the mood falls deep", n
    ),
    kinds.code_of(kinds.WEAKEST_STEP): lambda _, n: count(
        "{n} touchpoint makes journeys fail", "{n} touchpoints make journeys fail", n
    ),
    kinds.code_of(kinds.FAILED_STEP): lambda _, n: count(
        "{n} touchpoint was met and did not work", "{n} touchpoints were met and did not work", n
    ),
    kinds.code_of(kinds.UNDECLARED): lambda _, n: count(
        "{n} touchpoint behaves like a moment of truth, and nobody declared it",
        "{n} touchpoints behave like moments of truth, and nobody declared them",
        n,
    ),
}
