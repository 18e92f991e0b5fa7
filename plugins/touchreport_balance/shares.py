"""Shares of classes and how even they are.

A touchpoint with several classes of an axis is divided among them in equal parts, so that the shares sum to 1.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum, log

from touchreport.plugin import reaches


@dataclass(frozen=True, slots=True)
class Shares:
    """How an amount is divided among the classes of an axis.

    Attributes:
        classes: the classes, in the order of the vocabulary.
        amounts: the amount of each: touchpoints, or their importance.
        cases: how many touchpoints stand behind it.
    """

    classes: tuple[str, ...]
    amounts: tuple[float, ...]
    cases: int

    @property
    def total(self) -> float:
        """The sum of the amounts."""
        return fsum(self.amounts)

    def amount(self, name: str) -> float:
        """Return the amount of a class."""
        return self.amounts[self.classes.index(name)]

    def share(self, name: str) -> float:
        """Return the share of a class, 0 to 1; 0 where there is nothing to divide."""
        return self.amount(name) / self.total if self.total else 0.0

    @property
    def largest(self) -> str:
        """The class with the largest amount; of equal ones the first."""
        return max(self.classes, key=lambda name: (self.amount(name), -self.classes.index(name)))

    @property
    def empty(self) -> tuple[str, ...]:
        """The classes that have nothing."""
        return tuple(name for name in self.classes if not self.amount(name))

    def evenness(self, k: int | None = None) -> float | None:
        """Return J = -sum of p ln p / ln k: 1 for equal parts, 0 for a single class.

        Args:
            k: number of classes that could have something; all of them if not given.

        Returns:
            None where there is nothing to divide, or nothing to divide it among.
        """
        places = len(self.classes) if k is None else k
        if places < 2 or not self.total:
            return None
        parts = (amount / self.total for amount in self.amounts if amount)
        entropy = -fsum(part * log(part) for part in parts)
        return min(max(0.0, entropy / log(places)), 1.0)

    def with_more(self, name: str, more: int = 1) -> Shares:
        """Return the shares after `more` touchpoints of this class alone have come."""
        amounts = tuple(
            amount + more * (each == name) for each, amount in zip(self.classes, self.amounts, strict=True)
        )
        return Shares(self.classes, amounts, self.cases + more)


def shared(
    classes: tuple[str, ...], touchpoints: Iterable[tuple[tuple[str, ...], float]], whole: bool = False
) -> Shares:
    """Divide touchpoints among the classes.

    Args:
        classes: the classes of the axis.
        touchpoints: the classes of each touchpoint, and its weight.
        whole: whether each class of a touchpoint gets the whole weight and not an equal part.
    """
    parts: dict[str, list[float]] = {name: [] for name in classes}
    cases = 0
    for names, weight in touchpoints:
        cases += 1
        for name in names:
            parts[name].append(weight if whole else weight / len(names))
    # An exact sum does not depend on the order of the rows.
    return Shares(classes, tuple(fsum(parts[name]) for name in classes), cases)


def needed(spread: Shares, wanted: tuple[str, ...], line: float) -> tuple[int, tuple[str, ...]] | None:
    """Return how many touchpoints, each given to the rarest wanted class, make the spread even enough.

    Returns:
        their number and their classes, in the order of the vocabulary; None where half as many again as there are
        today would not be enough.
    """
    given: set[str] = set()
    after = spread
    for more in range(1, spread.cases // 2 + 1):
        rarest = min(wanted, key=lambda name: (after.amount(name), wanted.index(name)))
        given.add(rarest)
        after = after.with_more(rarest)
        evenness = after.evenness(len(wanted))
        if evenness is not None and reaches(evenness, line):
            return more, tuple(name for name in wanted if name in given)
    return None
