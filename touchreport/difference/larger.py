"""Findings that are told in a larger one of their code on the other side.

Of many alike the heaviest are told one by one, and one finding tells of the rest. Which are told one by one differs from
edition to edition, while nothing that they say need have changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from touchreport.difference.edition import Found
from touchreport.model.ref import Ref

Larger = Mapping[int, tuple[Found, ...]]
"""By the identity of a finding: the larger ones of its code on the other side, in which it is told, the closest first."""


def larger(findings: Iterable[Found], others: Iterable[Found]) -> Larger:
    """Return in which findings of the other side each finding is told.

    Args:
        findings: findings of one side.
        others: all findings of the other side.
    """
    by_code: dict[str, list[Found]] = {}
    for other in others:
        by_code.setdefault(other.code, []).append(other)
    return MappingProxyType(
        {
            id(each): tuple(sorted((o for o in by_code.get(each.code, ()) if holds(o, each)), key=_closeness))
            for each in findings
        }
    )


def holds(large: Found, small: Found) -> bool:
    """Return whether a finding is about all that another is about, and about more.

    Kinds of things that one of the two alone names do not count: what is told together may name the touchpoints only.
    """
    kinds = {ref.kind for ref in large.subjects} & {ref.kind for ref in small.subjects}
    held = {ref for ref in small.subjects if ref.kind in kinds}
    return bool(held) and held < {ref for ref in large.subjects if ref.kind in kinds}


def _closeness(found: Found) -> tuple[bool, int, tuple[Ref, ...], int]:
    return found.left_out, len(found.subjects), found.subjects, found.severity.rank
