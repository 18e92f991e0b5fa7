"""What findings share: the code, who should act, what the numbers beside it say, and which are told one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from touchreport.plugin import (
    Finding,
    Message,
    Number,
    Severity,
    Share,
    Touchpoint,
    count,
    gathered,
    in_steps,
    say,
)
from touchreport_controllability.sentences import ref
from touchreport_controllability.situation import Situation

ANALYSIS = "controllability"

MOST_SINGLE = 6
"""Findings of one kind that are told one by one; the rest is told together."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A touchpoint and the severity of what is wrong with it."""

    touchpoint: Touchpoint
    severity: Severity


def code(slug: str) -> str:
    """Return the code of a kind of finding."""
    return f"{ANALYSIS}/{slug}"


def told(
    weighed: Sequence[Weighed],
    single: Callable[[Weighed], Finding],
    together: Callable[[Sequence[Weighed], bool], Finding],
) -> tuple[Finding, ...]:
    """Return findings on touchpoints: the weightiest one by one, the others in one.

    Args:
        weighed: the touchpoints, weightiest first.
        single: makes the finding on one.
        together: makes the finding on several; told whether others were told before.
    """
    ordered = sorted(weighed, key=lambda w: w.severity.rank)  # stable: the order within a severity stays
    heavy = min(sum(w.severity is not Severity.LOW for w in ordered), MOST_SINGLE)
    return gathered(ordered, heavy, single, lambda rest: together(rest, heavy > 0))


def heaviest(weighed: Iterable[Weighed]) -> Severity:
    """Return the severity of the weightiest."""
    return min((w.severity for w in weighed), key=lambda severity: severity.rank)


def of_outside(n: int, total: int) -> Message:
    """Return the line of evidence that says how many of the uncontrollable touchpoints a finding is about."""
    return count(
        "{n} of the {total} touchpoints outside our control",
        "{n} of the {total} touchpoints outside our control",
        n,
        total=total,
    )


def with_estimates(situation: Situation, finding: Finding, touchpoint: Touchpoint) -> Finding:
    """Return the finding with the effort and the effect that the inventory gives for its touchpoint.

    Effort is the touchpoint's own; the effect is what the touchpoint matters to customers. Both in five steps.
    """
    importance = situation.project.importance(touchpoint) if touchpoint.importance is not None else None
    low, high = situation.project.scales["effort"]
    effort = (touchpoint.effort - low) / (high - low) if touchpoint.effort is not None else None
    return replace(finding, effort=in_steps(effort), effect=in_steps(importance))


def evidence(situation: Situation, touchpoint: Touchpoint) -> tuple[Message, ...]:
    """Return the lines on what depends on a touchpoint: importance with its source, and who meets it."""
    lines: list[Message] = []
    if touchpoint.importance is not None:
        high = Number(situation.project.scales["importance"][1])
        lines.append(
            say("{importance} of {high}: importance", importance=Number(touchpoint.importance), high=high)
        )
    reach = situation.reach.get(touchpoint.id)
    if reach is not None:
        lines.append(say("{share} of the customers described meet it", share=Share(reach)))
    source = _source(situation, touchpoint)
    return (*lines, source) if source is not None else tuple(lines)


def _source(situation: Situation, touchpoint: Touchpoint) -> Message | None:
    found = situation.project.provenance(ref(touchpoint), "importance")
    if touchpoint.importance is None or found.source is None:
        return None
    if found.reviewed is None:
        return say("{source}", source=found.source)
    return say("{source}; last reviewed {date}", source=found.source, date=found.reviewed)
