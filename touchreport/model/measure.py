"""Measures: the numbers that judge a touchpoint."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.model.field import date, identifier, number, ref, word, words, yes_no
from touchreport.model.text import Text
from touchreport.model.when import When


@dataclass(frozen=True, slots=True)
class Measure:
    """One number of one touchpoint, with its target and where it comes from."""

    id: Annotated[str, identifier("Short name of the measurement.")]
    touchpoint: Annotated[str, ref("touchpoint", "The touchpoint that is judged.", required=True)]
    name: Annotated[Text, words("What is measured.", required=True, example="Waiting time")]
    unit: Annotated[Text | None, words("Unit: %, minutes, points ...")] = None
    direction: Annotated[str | None, word("direction", "Whether higher or lower is better.")] = None
    target: Annotated[float | None, number("The value wanted, in the unit.")] = None
    actual: Annotated[float | None, number("The value found, in the unit.")] = None
    previous: Annotated[float | None, number("The value found the time before, in the unit.")] = None
    n: Annotated[float | None, number("Number of cases behind the value.", low=0)] = None
    low: Annotated[float | None, number("Lower end of the 95 % interval, in the unit.")] = None
    high: Annotated[float | None, number("Upper end of the 95 % interval, in the unit.")] = None
    source: Annotated[Text | None, words("Where the value comes from.")] = None
    date: Annotated[When | None, date("When it was measured.")] = None
    internal: Annotated[bool | None, yes_no("Whether it stays inside: no client's playbook has it.")] = None
    segment: Annotated[
        str | None, ref("segment", "The segment whose value it is; nothing for all customers together.")
    ] = None

    @property
    def misses(self) -> bool | None:
        """Whether the value misses its target; None where value, target or direction is unknown."""
        if self.actual is None or self.target is None or self.direction is None:
            return None
        return self.actual > self.target if self.direction == "lower" else self.actual < self.target
