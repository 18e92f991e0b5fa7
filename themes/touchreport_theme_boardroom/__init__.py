"""The boardroom theme: a short report for those who decide, made for print.

It draws with the templates, sheets and words of the theme `playbook`, and has its options beside these.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option

api = 1


@dataclass(frozen=True)
class Options:
    """Options of the theme `boardroom` beside those of `playbook`."""

    charts: Annotated[
        int,
        Option(
            "How many charts there are, a page each in print, the most telling ones first.", low=1, high=6
        ),
    ] = 5
    actions: Annotated[
        int,
        Option("How many of the first actions the PDF shows.", low=1, high=12),
    ] = 10
    chapters: Annotated[
        str,
        Option(
            "What the PDF holds: the report alone, or after it all other chapters of the outline.",
            choices=("report", "all"),
        ),
    ] = "report"
