"""Whether what an analysis returned can be shown: its types, its numbers, its references, its size."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, cast

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
    survey = _Survey()
    wrong = survey.walk(result) or misfit(result, Result)
    if wrong is not None:
        return wrong
    analysis = registered.analysis
    declared = {f"{analysis.id}/{kind.slug}" for kind in analysis.findings}
    for finding in result.findings:
        if finding.code not in declared:
            return f"holds a finding “{finding.code}”, which is not declared by the analysis"
    if not all(map(math.isfinite, survey.numbers)):
        return "holds a number that is not finite (nan or inf)"
    for ref in dict.fromkeys(survey.refs):
        if ref.kind not in CARRIED_KINDS or not project.exists(ref):
            return f"refers to a {ref.kind} “{ref.id}” that does not exist"
    return None


class _Survey:
    """What a result holds that has to be looked at one by one: its numbers and its references.

    Attributes:
        numbers: all floats in it.
        refs: all references in it.
    """

    def __init__(self) -> None:
        self.numbers: list[float] = []
        self.refs: list[Ref] = []

    def walk(self, value: object) -> str | None:
        """Walk through frozen data, without recursion, so that depth is no danger.

        Returns:
            what is too long to be shown to anybody; such a result is not looked at any further.
        """
        waiting = [value]
        while waiting:
            part = waiting.pop()
            kind: Any = type(part)
            if kind in _ATOMS:
                continue
            if kind is float:
                self.numbers.append(part)  # type: ignore[arg-type]  # its type was asked just now
            elif kind is Ref:
                self.refs.append(part)  # type: ignore[arg-type]
            else:
                inside = _inside(part, _shape(kind))
                if inside is None:
                    return f"holds {len(part)} things in one row, where at most {LARGEST} can be shown"  # type: ignore[arg-type]
                waiting += inside
        return None


_ATOMS = frozenset({str, int, bool, type(None)})


@cache
def _shape(kind: Any) -> str | tuple[str, ...]:
    """Return the names of the fields of a dataclass; for others ``mapping``, ``row`` or, for what holds nothing, ``""``."""
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    if issubclass(kind, Mapping):
        return "mapping"
    return "row" if issubclass(kind, (tuple, list, set, frozenset)) else ""


def _inside(part: Any, shape: str | tuple[str, ...]) -> Iterable[object] | None:
    """Return what stands directly in a part of a result; None where it is too long."""
    if isinstance(shape, tuple):
        return [getattr(part, name) for name in shape]
    if shape == "mapping":
        return cast("Iterable[object]", part.values())
    if shape == "row":
        return part if len(part) <= LARGEST or isinstance(part, (set, frozenset)) else None
    return ()
