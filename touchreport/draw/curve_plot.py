"""The field of an emotion curve: its stops, its size, and where a feeling stands in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

NEUTRAL = 0.0


@dataclass(frozen=True, slots=True)
class CurveStop:
    """A stop of a journey as the curve needs it.

    Attributes:
        number: the stop's number in the playbook, from 1.
        stage: id of its stage.
        emotion: the feeling on the plot's scale; ``None`` where none is recorded.
        moment: whether it is a moment of truth.
        label: a short quotation or fact about it; empty for none.
        measured: whether the feeling was measured rather than estimated.
    """

    number: int
    stage: str
    emotion: float | None = None
    moment: bool = False
    label: str = ""
    measured: bool = True


@dataclass(frozen=True, slots=True)
class Spot:
    """A stop with a feeling, placed.

    Attributes:
        index: its column, from 0.
        x: middle of its column, in units of the drawing.
        y: its height, in units of the drawing, from the top.
        stop: the stop itself.
    """

    index: int
    x: float
    y: float
    stop: CurveStop


@dataclass(frozen=True, slots=True)
class CurvePlot:
    """Size and scale of an emotion curve; all lengths in one unit (pixels on screen, millimetres in print).

    Attributes:
        width: width of the plot; on screen the narrowest at which it is shown, so that labels keep apart.
        height: height of the plot.
        text: size of the labels' type.
        leading: line height of the labels, as a multiple of ``text``.
        gap: room between a point and its label, as a multiple of ``text``.
        low: the worst feeling of the scale, below 0.
        high: the best feeling of the scale, above 0.
        most_labels: how many labels there may be.
        columns: how wide the column of each stop is, in any unit; all are equally wide where none are given.
    """

    width: float
    height: float
    text: float
    leading: float = 1.3
    gap: float = 0.7
    low: float = -2.0
    high: float = 2.0
    most_labels: int = 5
    columns: tuple[float, ...] = ()

    @property
    def room(self) -> float:
        """Height kept free above the best and below the worst feeling, for two lines of words."""
        return min(self.text * (2 * self.leading + self.gap), self.height * 0.3)

    @property
    def neutral(self) -> float:
        """The y of a neutral feeling."""
        return self.y(NEUTRAL)

    def y(self, emotion: float) -> float:
        """Return the y of a feeling, from the top.

        Raises:
            ValueError: the feeling lies outside the scale.
        """
        if not self.low <= emotion <= self.high:
            raise ValueError(f"{emotion} lies outside the scale from {self.low} to {self.high}")
        share = (self.high - emotion) / (self.high - self.low)
        return self.room + share * (self.height - 2 * self.room)

    def spots(self, stops: Sequence[CurveStop]) -> tuple[Spot, ...]:
        """Place each stop that has a feeling in the middle of its column."""
        edges = self.edges(len(stops))
        return tuple(
            Spot(index, (edges[index] + edges[index + 1]) / 2, self.y(stop.emotion), stop)
            for index, stop in enumerate(stops)
            if stop.emotion is not None
        )

    def edges(self, count: int) -> tuple[float, ...]:
        """Return where the columns of so many stops begin, and where the last one ends.

        Raises:
            ValueError: there are widths of columns, but not one for each stop.
        """
        widths = self.columns or (1.0,) * count
        if len(widths) != count:
            raise ValueError(f"{count} stops have {len(widths)} columns")
        sums = tuple(accumulate(widths, initial=0.0))
        return tuple(each / (sums[-1] or 1.0) * self.width for each in sums)

    def percent_x(self, x: float) -> float:
        """Return an x in percent of the width."""
        return x / self.width * 100

    def percent_y(self, y: float) -> float:
        """Return a y in percent of the height."""
        return y / self.height * 100
