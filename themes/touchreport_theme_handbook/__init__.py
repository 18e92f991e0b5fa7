"""The handbook theme: cards for those who stand at a touchpoint, on a telephone and in an apron pocket."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option

api = 1


@dataclass(frozen=True)
class Options:
    """Options of the theme `handbook`, beside those of `playbook`."""

    format: Annotated[
        str,
        Option(
            "Size of the print: cards of A6 with two sides, one card a page on A5, or several on the project's paper.",
            choices=("pocket", "a5", "a4"),
        ),
    ] = "pocket"
    work: Annotated[
        bool,
        Option(
            "Whether a card says which two actions at its touchpoint come first; they are written for managers."
        ),
    ] = False
