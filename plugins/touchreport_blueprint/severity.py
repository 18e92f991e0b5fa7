"""How much it matters that something is missing at touchpoints."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.plugin import Severity, TouchpointWeights


def at_heavy(weights: TouchpointWeights, idents: Iterable[str]) -> Severity:
    """Return medium where one of the touchpoints is a moment of truth or important, else low."""
    return Severity.LOW if weights.heavy.isdisjoint(idents) else Severity.MEDIUM


def at_moments(weights: TouchpointWeights, idents: Iterable[str]) -> Severity:
    """Return medium where one of the touchpoints is a moment of truth, else low."""
    return Severity.LOW if weights.moments.isdisjoint(idents) else Severity.MEDIUM
