"""The headline: the heaviest finding, or what is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType

from touchreport.plugin import Finding, Message, count, leading, say
from touchreport_blueprint import kinds
from touchreport_blueprint.survey import Survey

_ORDER = tuple(
    kinds.code_of(kind)
    for kind in (
        kinds.OUT_OF_SIGHT,
        kinds.UNANSWERED,
        kinds.NOBODY,
        kinds.HANDED_ROUND,
        kinds.PROCESS_LOOP,
        kinds.UNSUPPORTED,
        kinds.SINGLE,
        kinds.NO_EVIDENCE,
        kinds.THIN,
    )
)
"""Of findings of equal weight, the kind that makes the headline."""

_BY_TOUCHPOINT = frozenset(
    kinds.code_of(kind)
    for kind in (kinds.NOBODY, kinds.UNANSWERED, kinds.UNSUPPORTED, kinds.NO_EVIDENCE, kinds.OUT_OF_SIGHT)
)
"""Kinds whose findings may stand for several touchpoints, which are then counted."""


def headline(found: Survey, findings: Sequence[Finding]) -> Message:
    """Return the heaviest finding as a sentence; of several of its kind, how many there are."""
    if not findings:
        return _quiet(found)
    cases: Counter[str] = Counter()
    for each in findings:
        cases[each.code] += len(each.subjects) if each.code in _BY_TOUCHPOINT else 1
    cases[kinds.code_of(kinds.HANDED_ROUND)] = len(found.circles)
    return leading(findings, _ORDER, _SEVERAL, cases)


def _quiet(found: Survey) -> Message:
    if not found.layers:
        return say("The inventory holds no touchpoint yet")
    if not found.ours:
        return say("No touchpoint is in the company’s hands")
    return count(
        "{behind} of {n} touchpoint has something recorded behind it",
        "{behind} of {n} touchpoints have something recorded behind them",
        len(found.ours),
        behind=len(found.with_layer("behind", "given")),
    )


_SEVERAL: Mapping[str, Callable[[int], Message]] = MappingProxyType(
    {
        kinds.code_of(kinds.OUT_OF_SIGHT): lambda n: count(
            "Customers lose sight of the work at {n} touchpoint",
            "Customers lose sight of the work at {n} touchpoints",
            n,
        ),
        kinds.code_of(kinds.UNANSWERED): lambda n: count(
            "At {n} touchpoint customers act, and nothing answers",
            "At {n} touchpoints customers act, and nothing answers",
            n,
        ),
        kinds.code_of(kinds.NOBODY): lambda n: count(
            "At {n} touchpoint customers meet people whom nobody names",
            "At {n} touchpoints customers meet people whom nobody names",
            n,
        ),
        kinds.code_of(kinds.HANDED_ROUND): lambda n: count(
            "{n} circle of hand-overs leads customers back to where they were",
            "{n} circles of hand-overs lead customers back to where they were",
            n,
        ),
        kinds.code_of(kinds.PROCESS_LOOP): lambda n: count(
            "The process behind {n} touchpoint comes back to itself",
            "The processes behind {n} touchpoints come back to themselves",
            n,
        ),
        kinds.code_of(kinds.UNSUPPORTED): lambda n: count(
            "{n} touchpoint has a front stage and nothing behind it",
            "{n} touchpoints have a front stage and nothing behind it",
            n,
        ),
        kinds.code_of(kinds.SINGLE): lambda n: count(
            "{n} support carries much of the service",
            "{n} supports carry much of the service each",
            n,
        ),
        kinds.code_of(kinds.NO_EVIDENCE): lambda n: count(
            "{n} touchpoint promises something, and nothing is recorded that customers see, hear or hold there",
            "{n} touchpoints promise something, and nothing is recorded that customers see, hear or hold there",
            n,
        ),
        kinds.code_of(kinds.THIN): lambda n: count(
            "{n} layer of the service blueprint is almost empty",
            "{n} layers of the service blueprint are almost empty",
            n,
        ),
    }
)
