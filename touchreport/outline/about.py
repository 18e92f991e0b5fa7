"""Which findings and actions stand at a single touchpoint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from touchreport.contexts import Action, RankedFinding

MOST_TOUCHPOINTS = 5
"""What is about more touchpoints than this is about the inventory; it stands at none of them."""


def findings_by_touchpoint(findings: Iterable[RankedFinding]) -> Mapping[str, tuple[RankedFinding, ...]]:
    """Return the findings about each touchpoint, by id, in the order of the findings."""
    about: dict[str, list[RankedFinding]] = {}
    for ranked in findings:
        if len(ranked.stops) <= MOST_TOUCHPOINTS:
            for stop in ranked.stops:
                about.setdefault(stop.id, []).append(ranked)
    return {identifier: tuple(found) for identifier, found in about.items()}


def actions_by_touchpoint(actions: Iterable[Action]) -> Mapping[str, tuple[Action, ...]]:
    """Return the actions about each touchpoint, by id, in the order of the actions."""
    about: dict[str, list[Action]] = {}
    for action in actions:
        if len(action.stops) <= MOST_TOUCHPOINTS:
            for stop in action.stops:
                about.setdefault(stop.id, []).append(action)
    return {identifier: tuple(found) for identifier, found in about.items()}
