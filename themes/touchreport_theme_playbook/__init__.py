"""The playbook theme: a book that happens to be on a screen. Ink on paper, one accent, one signal."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.plugin import Option

api = 1


@dataclass(frozen=True)
class Options:
    """Options of the theme `playbook`."""

    cover: Annotated[
        str,
        Option(
            "Ground of the printed cover: the brand's colour, or paper with the curve in the brand's colour.",
            choices=("colour", "paper"),
        ),
    ] = "colour"
    fonts: Annotated[
        str,
        Option(
            "Chinese and Japanese on the website: in the reader's own fonts, or in fonts that go with it.",
            choices=("reader", "embedded"),
        ),
    ] = "reader"
    failures: Annotated[
        str,
        Option(
            "What a page says of an analysis that failed: only that it did, or also plugin, version and reason.",
            choices=("reason", "short"),
        ),
    ] = "reason"
