"""Whether what an analysis returned can be shown: its types, its numbers, its references, its size."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.result import Result
from touchreport.registry.fits import misfit
from touchreport.registry.plugins import Registered

LARGEST = 100_000
"""Rows, findings or other things in one row that a result may hold."""

CARRIED_KINDS = (
    "touchpoint",
    "persona",
    "segment",
    "channel",
    "stage",
    "person",
    "measure",
    "pillar",
)


def result_fault(result: object, registered: Registered, project: Project) -> str | None:
    """Return what is wrong with a result, in one line, or None.

    A result must be a :class:`Result` whose findings are declared by the analysis, whose numbers are finite and
    whose references lead somewhere.
    """
    if not isinstance(result, Result):
        return f"is of the type {type(result).__name__} and not a Result"
    wrong = _too_large(result) or misfit(result, Result, "")
    if wrong is not None:
        return wrong
    analysis = registered.analysis
    declared = {f"{analysis.id}/{kind.slug}" for kind in analysis.findings}
    for finding in result.findings:
        if finding.code not in declared:
            return f"holds a finding “{finding.code}”, which is not declared by the analysis"
    for part in _parts(result):
        if isinstance(part, float) and not math.isfinite(part):
            return "holds a number that is not finite (nan or inf)"
        if isinstance(part, Ref) and (part.kind not in CARRIED_KINDS or not project.exists(part)):
            return f"refers to a {part.kind} “{part.id}” that does not exist"
    return None


def _too_large(result: Result) -> str | None:
    """Return what is too long to be shown to anybody; such a result is not looked at any further."""
    for part in _parts(result, LARGEST):
        if isinstance(part, (tuple, list)) and len(part) > LARGEST:
            return f"holds {len(part)} things in one row, where at most {LARGEST} can be shown"
    return None


def _parts(value: object, longest: int | None = None) -> Iterator[object]:
    """Walk through frozen data, without recursion, so that depth is no danger; not into what is longer than asked."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        yield part
        if is_dataclass(part) and not isinstance(part, (type, Ref)):
            waiting += [getattr(part, field.name) for field in fields(part)]
        elif isinstance(part, Mapping):
            waiting += part.values()
        elif isinstance(part, (tuple, list, set, frozenset)) and (longest is None or len(part) <= longest):
            waiting += part
