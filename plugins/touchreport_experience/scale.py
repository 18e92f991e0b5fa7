"""The scale of emotions: where neutral is, and how deep is deep."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.plugin import Number, Project, above, reaches


@dataclass(frozen=True, slots=True)
class Scale:
    """A project's scale of emotions.

    Attributes:
        low, high: the worst and the best feeling.
    """

    low: float
    high: float

    @property
    def neutral(self) -> float:
        """0 where the scale goes through it, else the middle."""
        return 0.0 if self.low < 0 < self.high else (self.low + self.high) / 2

    @property
    def length(self) -> float:
        """From the worst feeling to the best."""
        return self.high - self.low

    def strength(self, emotion: float) -> float:
        """Return how far a feeling lies from neutral, in either direction."""
        return round(abs(emotion - self.neutral), 9)

    def bad(self, emotion: float) -> bool:
        """Return whether a feeling lies below neutral."""
        return not reaches(emotion, self.neutral)

    def deep(self, emotion: float, depth: float) -> bool:
        """Return whether a feeling lies at least the share `depth` of the way from neutral to the worst."""
        line = self.neutral - depth * (self.neutral - self.low)
        return self.bad(emotion) and not above(emotion, line)

    def show(self, emotion: float, decimals: int = 1) -> Number:
        """Return a feeling as a number to be said; signed where the scale has two sides."""
        return Number(emotion, decimals, signed=self.low < 0)


def scale_of(project: Project) -> Scale:
    """Return the project's scale of emotions."""
    return Scale(*project.scales["emotion"])
