"""The lines that a project can draw elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option


@dataclass(frozen=True, slots=True)
class Options:
    """Options of the analysis `action-plan`."""

    least_actions: Annotated[
        int, Option("Actions for now and next from which on it is said who has how many.", low=1)
    ] = 5
    most_share: Annotated[
        float, Option("Share of the actions for now and next that one may have before it is reported.", 0, 1)
    ] = 0.4
    unestimated: Annotated[
        float, Option("Share of the actions for now and next whose effort may be unknown.", 0, 1)
    ] = 0.5
    most_rows: Annotated[int, Option("Actions in the table, at most.", low=1)] = 20
