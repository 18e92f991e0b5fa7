"""Small drawings of cards and lists: bullets, locators, five-step bars."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from touchreport.contexts import Bullet
from touchreport.draw import bars
from touchreport.model.measure import Measure
from touchreport.model.message import Number
from touchreport.render.drawings.decimals import shared_decimals


@dataclass(frozen=True, slots=True)
class BulletDrawing:
    """A measure as a bar with a mark, ready for a template.

    Attributes:
        bar: length of the bar in percent of its track; None where nothing was measured, or in too few cases.
        mark: percent at which the target stands; None where there is none, or no bar to stand beside for want of cases.
        actual, target, previous: the values, which share their decimals.
        miss: by how much the target is missed, in points where the unit is a percentage; None where it is not.
        points: whether the miss is counted in points.
        side: on which side of its target the value lies, where it misses it.
    """

    bar: float | None
    mark: float | None
    actual: Number | None
    target: Number | None
    previous: Number | None
    miss: Number | None
    points: bool
    side: Literal["over", "under"] | None


def bullet_drawing(bullet: Bullet) -> BulletDrawing:
    """Return a measure with its lengths and its values."""
    measure = bullet.measure
    drawn = bars.bullet(measure.actual, measure.target, bars.Scale(bullet.low, bullet.high))
    decimals = _decimals(measure)

    points = measure.unit is not None and str(measure.unit).strip() in {"%", "٪"}

    def number(value: float | None) -> Number | None:
        return None if value is None else Number(value, decimals, measure.unit)

    return BulletDrawing(
        bar=None if bullet.few else drawn.actual,
        mark=None if bullet.few else drawn.target,
        actual=number(measure.actual),
        target=number(measure.target),
        previous=number(measure.previous),
        miss=None if bullet.miss is None else Number(bullet.miss, decimals, None if points else measure.unit),
        points=points,
        side=None if bullet.miss is None else "over" if measure.direction == "lower" else "under",
    )


def _decimals(measure: Measure) -> int:
    """Return the decimals that the most exact of a measure's values has, two at most."""
    values = [v for v in (measure.actual, measure.target, measure.previous) if v is not None]
    return shared_decimals(values)
