"""The drawings that tell most, for a short report."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import RankedFinding, Words
from touchreport.model.blocks import Block
from touchreport.model.result import Method


@dataclass(frozen=True, slots=True)
class Highlight:
    """A drawing that tells much, and what it tells.

    Attributes:
        path: the page on which it stands in full: of its analysis, or the journey map.
        title: what the analysis is called.
        headline: what the drawing shows, as a sentence that could be wrong: the author's own where she wrote one for
            the analysis, else the drawing's, or the analysis' where the drawing's only names what is drawn.
        found: the headline of the analysis; the drawing's own again where that names what the drawing does not show.
        summary: two or three sentences below it; None where there are none.
        block: the drawing: a matrix, bars, split bars, a quadrant or emotion curves.
        finding: the heaviest finding that it shows; None where its analysis found nothing.
        method: how its numbers came about; None for a curve that no analysis looked at.
    """

    path: str
    title: Words
    headline: Words
    found: Words
    summary: Words | None
    block: Block
    finding: RankedFinding | None = None
    method: Method | None = None
