"""On what the inventory rests: how much of it was observed, and how much assumed or proposed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import fsum

from touchreport_quality.standings import Sheet


@dataclass(frozen=True, slots=True)
class Confidence:
    """Values by where they come from, each weighed by the importance of its touchpoint.

    Attributes:
        amounts: the weight of what was observed, assumed, proposed, and of what does not tell.
        values: how many values stand behind it.
    """

    amounts: tuple[float, float, float, float]
    values: int

    @property
    def shares(self) -> tuple[float, ...]:
        """The share of each, 0 to 1, summing to 1; all 0 where there is no weight."""
        total = fsum(self.amounts)
        return tuple(amount / total if total else 0.0 for amount in self.amounts)

    @property
    def told(self) -> float:
        """The weight of the values that tell where they come from."""
        return fsum(self.amounts[:3])

    @property
    def supposed(self) -> float:
        """The share of what is assumed or proposed among the values that tell where they come from; 0 without any."""
        return fsum(self.amounts[1:3]) / self.told if self.told else 0.0


def confidence_of(sheets: Iterable[Sheet]) -> Confidence:
    """Weigh the values of touchpoints by where they come from."""
    every = tuple(sheets)
    observed, assumed, proposed, unsaid = (
        fsum([sheet.statuses[at] * sheet.weight for sheet in every]) for at in range(4)
    )
    return Confidence((observed, assumed, proposed, unsaid), sum(sum(sheet.statuses) for sheet in every))
