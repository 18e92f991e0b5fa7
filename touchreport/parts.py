"""Playbooks of a part of the inventory: which analyses say something of a part, and what the whole has to say before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from touchreport.analyse import Outcome
from touchreport.model.parting import Whole
from touchreport.model.result import Finding
from touchreport.registry.plugins import Registry


def for_whole_alone(registry: Registry) -> frozenset[str]:
    """Return the ids of the analyses that nobody runs on a part."""
    return frozenset(each.analysis.id for each in registry.analyses if each.analysis.of_whole)


def whole_of(outcomes: Iterable[Outcome], registry: Registry) -> Whole:
    """Return what was found in a whole inventory; what its author leaves out was found, too."""
    unfit = {
        f"{each.analysis.id}/{kind.slug}"
        for each in registry.analyses
        for kind in each.analysis.findings
        if kind.of_whole
    }
    return Whole.of((finding for outcome in outcomes for finding in _found(outcome)), unfit)


def codes_of_owner(registry: Registry) -> frozenset[str]:
    """Return the codes of findings which say that nobody answers for a touchpoint."""
    return frozenset(
        f"{each.analysis.id}/{kind.slug}"
        for each in registry.analyses
        for kind in each.analysis.findings
        if kind.of_owner
    )


def _found(outcome: Outcome) -> Iterator[Finding]:
    if outcome.result is not None:
        yield from outcome.result.findings
    for each in outcome.left_out:
        yield each.finding
