"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``recognised``: types for which rows of today were taken, by touchpoint.
- ``standing``: ``there``, ``perhaps``, ``planned`` or ``missing``, by type; those not wanted or given up left out.
- ``suggested``: type, stage, number of reasons and share of the personas of each suggestion, the first first.
- ``proposed``: classes proposed by axis, by touchpoint.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Result
from touchreport_suggestions.headline import headline
from touchreport_suggestions.method import method
from touchreport_suggestions.options import Options
from touchreport_suggestions.rank_block import rank_blocks
from touchreport_suggestions.record_findings import record_findings
from touchreport_suggestions.row_blocks import row_blocks
from touchreport_suggestions.stage_blocks import stage_blocks
from touchreport_suggestions.stage_findings import stage_findings
from touchreport_suggestions.standing_block import standing_blocks
from touchreport_suggestions.summary import metrics, not_enough, summary, to_record
from touchreport_suggestions.survey import survey


def run(context: Context[Options]) -> Result:
    """Say what is usual and not in sight, what speaks for it, and which classes names suggest."""
    found = survey(context)
    findings = (*stage_findings(context, found), *record_findings(context, found))
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(context, found),
        method=method(context, found),
        metrics=metrics(context, found),
        findings=findings,
        blocks=(
            *standing_blocks(context, found),
            *rank_blocks(context, found),
            *stage_blocks(context, found),
            *row_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        to_record=to_record(context, found),
        data=found.data(),
    )
