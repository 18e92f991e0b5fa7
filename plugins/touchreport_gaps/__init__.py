"""Gap detection: what the journeys need and the inventory does not have.

Six questions, each answered in a module of its own: which stages leave a persona, a segment or a presence without
a touchpoint (:mod:`.cells`), what is not said about a touchpoint (:mod:`.missing`), which reviews are overdue
(:mod:`.reviews`), which hand-overs lead nowhere (:mod:`.handovers`), where performance stays below importance
(:mod:`.ratings`) and which measures miss their target (:mod:`.targets`).

What other analyses and programs may read is described in :func:`touchreport_gaps.export.plain_data`.
"""

from __future__ import annotations

from touchreport.plugin import Analysis, hookimpl
from touchreport_gaps.analysis import GAPS
from touchreport_gaps.options import Options

api = 1


@hookimpl
def touchreport_analyses() -> list[Analysis[Options]]:
    """Return the one analysis of this package."""
    return [GAPS]
