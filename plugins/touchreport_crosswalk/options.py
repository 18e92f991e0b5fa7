"""What a project can choose, and the lines that it can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option, Singly

MODELS = (
    "purchase-phases",
    "purchase-process",
    "service-position",
    "relationship-lifecycle",
    "aida",
    "optimisation",
    "mapping-order",
)
"""Ids of the journey models of the vocabulary, in its order."""


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `crosswalk`; every default is this product's own."""

    models: Annotated[
        tuple[str, ...],
        Option("Other journey models that are shown; all that relate if none is named.", choices=MODELS),
    ] = ()
    report_in: Annotated[
        tuple[str, ...],
        Option(
            "Other journey models in which this inventory is reported, too; what has no place there is a finding.",
            choices=MODELS,
        ),
    ] = ()
    heavy_from: Annotated[
        float,
        Option("Share of the touchpoints from which on those without a certain place weigh more.", 0, 1),
    ] = 0.25
    least_touchpoints: Annotated[
        int, Option("Touchpoints with a certain place for their evenness to be told, at least.", low=2)
    ] = 10
    singly: Singly = 3
    most_names: Annotated[int, Option("Touchpoints named at a stage of another model, at most.", low=1)] = 4
    most_columns: Annotated[
        int, Option("Our stages side by side in a table; more stand in a table of their own.", low=2)
    ] = 5
