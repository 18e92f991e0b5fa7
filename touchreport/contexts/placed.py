"""A drawing of an analysis that the author places among her own words."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Words
from touchreport.model.blocks import Block


@dataclass(frozen=True, slots=True)
class PlacedBlock:
    """A block of an analysis, wherever it is drawn.

    Attributes:
        block: the block.
        analysis: what its analysis is called.
        path: the place on the page of the analysis, relative to the root of the site; None where the playbook has
            no such page.
    """

    block: Block
    analysis: Words
    path: str | None
