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
    days_now: Annotated[
        int, Option("Days from the project’s date in which an action for now is due.", 1, 3650)
    ] = 30
    days_next: Annotated[
        int, Option("Days from the project’s date in which an action for next is due.", 1, 3650)
    ] = 90
    days_later: Annotated[
        int, Option("Days from the project’s date in which an action for later is due.", 1, 3650)
    ] = 180
    most_rows: Annotated[int, Option("Actions in the table, at most.", low=1)] = 20
