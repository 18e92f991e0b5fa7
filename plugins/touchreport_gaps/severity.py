"""How much a finding weighs."""

from __future__ import annotations

from touchreport.plugin import Severity, reaches
from touchreport_gaps.options import Options


def by_weight(base: Severity, heavy: bool) -> Severity:
    """Return `base` where a touchpoint weighs heavily, one step lower elsewhere."""
    return base if heavy else base.lighter


def by_cost(cost: float, options: Options) -> Severity:
    """Return the severity of a gap that costs `cost`, a share of all journeys from 0 to 1."""
    if reaches(cost, options.cost_high):
        return Severity.HIGH
    return Severity.MEDIUM if reaches(cost, options.cost_medium) else Severity.LOW
