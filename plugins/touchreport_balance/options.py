"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option, Singly
from touchreport_balance.axes import AXES

_EVERY = tuple(name for classes in AXES.values() for name in classes)


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `balance`; every default is this product's own."""

    least_evenness: Annotated[float, Option("Evenness below which a spread is reported.", 0, 1)] = 0.6
    per_class: Annotated[
        float,
        Option("Touchpoints for each class of an axis from which on its spread is judged.", 1, 100),
    ] = 2.0
    relied_from: Annotated[
        float,
        Option(
            "Share of the touchpoints elsewhere from which on the journey relies on a nature.",
            0,
            1,
        ),
    ] = 0.2
    expected: Annotated[
        float,
        Option("Touchpoints of a nature that a stage would have if it were like the rest.", 1, 100),
    ] = 2.0
    bad_to: Annotated[
        float,
        Option("Feeling, as a share of the scale of emotion, up to which a step needs a person.", 0, 1),
    ] = 0.25
    weighs_more: Annotated[
        float,
        Option("By how much a share of the importance lies above the share of the touchpoints.", 0, 1),
    ] = 0.05
    without: Annotated[
        tuple[str, ...],
        Option(
            "Classes that are not wanted: they are neither missed nor counted while empty.", choices=_EVERY
        ),
    ] = ()
    singly: Singly = 4
    most_rows: Annotated[int, Option("Personas in the bars, at most.", low=1)] = 12
