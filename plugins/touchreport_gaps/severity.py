"""How much a finding weighs."""

from __future__ import annotations

from touchreport.plugin import Severity
from touchreport_gaps.options import Options

_LOWER = {Severity.HIGH: Severity.MEDIUM, Severity.MEDIUM: Severity.LOW, Severity.LOW: Severity.LOW}


def lower(severity: Severity) -> Severity:
    """Return the next lighter severity; low stays low."""
    return _LOWER[severity]


def by_weight(base: Severity, heavy: bool) -> Severity:
    """Return `base` where a touchpoint weighs heavily, one step lower elsewhere."""
    return base if heavy else lower(base)


def by_cost(cost: float, options: Options) -> Severity:
    """Return the severity of a gap that costs `cost`, a share of all journeys from 0 to 1."""
    if cost >= options.cost_high:
        return Severity.HIGH
    return Severity.MEDIUM if cost >= options.cost_medium else Severity.LOW
