"""How often a whole journey works: the product of the success rates of its steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, prod

from touchreport.plugin import Step
from touchreport_experience.curves import Walk


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps of one persona that have a success rate.

    Attributes:
        persona: id of the persona.
        rates: the steps and their success rates, in order.
        steps: steps in all; where more than have a rate, the reliability is at most the product.
        reliability: product of the rates, 0 to 1, as if the steps failed independently of each other.
        weakest: the step with the lowest rate, the first of several.
        without_weakest: product of the rates if that step always worked.
    """

    persona: str
    rates: tuple[tuple[Step, float], ...]
    steps: int
    reliability: float
    weakest: Step
    without_weakest: float

    @property
    def lowest(self) -> float:
        """The lowest rate."""
        return min(rate for _, rate in self.rates)

    @property
    def failures(self) -> float:
        """How many of the steps with a rate fail in a journey on average; this assumes no independence."""
        return fsum(1 - rate for _, rate in self.rates)


def chains(walked: Iterable[Walk], least: int) -> tuple[Chain, ...]:
    """Return the chain of every journey that has at least so many steps with a rate."""
    found = (_chain(walk) for walk in walked if not walk.derived)
    return tuple(chain for chain in found if chain is not None and len(chain.rates) >= least)


def _chain(walk: Walk) -> Chain | None:
    rates = tuple((step, step.success_rate) for step in walk.steps if step.success_rate is not None)
    if not rates:
        return None
    weakest = min(range(len(rates)), key=lambda at: rates[at][1])
    return Chain(
        walk.persona,
        rates,
        len(walk.steps),
        prod(rate for _, rate in rates),
        rates[weakest][0],
        prod(rate for at, (_, rate) in enumerate(rates) if at != weakest),
    )
