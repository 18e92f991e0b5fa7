"""Which findings and actions stand at a single touchpoint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from touchreport.contexts import Action, RankedFinding
from touchreport.model.ref import Ref
from touchreport.model.result import MOST_AT_TOUCHPOINTS


def findings_by_touchpoint(findings: Iterable[RankedFinding]) -> Mapping[str, tuple[RankedFinding, ...]]:
    """Return the findings about each touchpoint, by id, in the order of the findings.

    Of one that gathers several, each touchpoint has what it says of it alone.
    """
    about: dict[str, list[RankedFinding]] = {}
    for ranked in findings:
        if len(ranked.stops) <= MOST_AT_TOUCHPOINTS:
            for stop in ranked.stops:
                there = replace(ranked, finding=ranked.finding.at(Ref("touchpoint", stop.id)))
                about.setdefault(stop.id, []).append(there)
    return {identifier: tuple(found) for identifier, found in about.items()}


def actions_by_touchpoint(actions: Iterable[Action]) -> Mapping[str, tuple[Action, ...]]:
    """Return the actions about each touchpoint, by id, in the order of the actions."""
    about: dict[str, list[Action]] = {}
    for action in actions:
        if len(action.stops) <= MOST_AT_TOUCHPOINTS:
            for stop in action.stops:
                about.setdefault(stop.id, []).append(action)
    return {identifier: tuple(found) for identifier, found in about.items()}
