"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines; the first five by axis (``presence``, ``nature``,
``position``):

- ``cases``: touchpoints that have a class.
- ``shares``: share of each class, 0 to 1, summing to 1; all 0 without cases.
- ``importance``: share of the importance of each class, 0 to 1; axes without ratings left out.
- ``evenness``: 0 to 1; None without cases.
- ``stage_evenness``: the same by stage; left out where the stages are the positions.
- ``missing``: pairs of a stage and the nature that it lacks although the rest of the journey relies on it.
- ``no_person``: stages where customers need a person and find none.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Result
from touchreport_balance.axis_findings import axis_findings
from touchreport_balance.headline import headline
from touchreport_balance.matrix_blocks import matrix_blocks
from touchreport_balance.method import method
from touchreport_balance.options import Options
from touchreport_balance.persona_block import persona_blocks
from touchreport_balance.record_findings import record_findings
from touchreport_balance.share_block import share_blocks
from touchreport_balance.stage_findings import stage_findings
from touchreport_balance.summary import metrics, not_enough, summary, to_record
from touchreport_balance.survey import survey


def run(context: Context[Options]) -> Result:
    """Say how evenly touchpoints spread over presence, nature and position, and what is missing where."""
    found = survey(context)
    findings = (
        *stage_findings(context, found),
        *axis_findings(context, found),
        *record_findings(context, found),
    )
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(context, found),
        method=method(context, found),
        metrics=metrics(context, found),
        findings=findings,
        blocks=(
            *matrix_blocks(context, found),
            *share_blocks(context, found),
            *persona_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        to_record=to_record(context, found),
        data=found.data(),
    )
