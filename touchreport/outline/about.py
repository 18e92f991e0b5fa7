"""Which findings stand at a single touchpoint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from touchreport.contexts import RankedFinding

MOST_TOUCHPOINTS = 5
"""A finding about more touchpoints than this is about the inventory; it stands at none of them."""


def findings_by_touchpoint(findings: Iterable[RankedFinding]) -> Mapping[str, tuple[RankedFinding, ...]]:
    """Return the findings about each touchpoint, by id, in the order of the findings."""
    about: dict[str, list[RankedFinding]] = {}
    for ranked in findings:
        if len(ranked.stops) <= MOST_TOUCHPOINTS:
            for stop in ranked.stops:
                about.setdefault(stop.id, []).append(ranked)
    return {identifier: tuple(found) for identifier, found in about.items()}
