"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``cases``: touchpoints of today that have a stage.
- ``models``: for each other model that is shown, by its id:

  - ``certain``, ``possible``, ``nowhere``: shares of the cases, 0 to 1, summing to 1; all 0 without cases.
  - ``evenness``: how evenly the certain places are spread over its stages, 0 to 1; None where too few are certain.
  - ``stages``: for each stage there, how many touchpoints have a certain and how many a possible place at it.
  - ``counterparts``: for each stage of ours, the ids of the stages there to which it answers.
  - ``reported``: whether the project says that it also reports in this model.

- ``lost``: ids of our stages that cannot be compared with those of any other model.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Result
from touchreport_crosswalk.fit_blocks import fit_blocks, left_over_blocks
from touchreport_crosswalk.headline import headline
from touchreport_crosswalk.lost_findings import lost_findings
from touchreport_crosswalk.method import method
from touchreport_crosswalk.options import Options
from touchreport_crosswalk.report_findings import report_findings
from touchreport_crosswalk.stage_block import stage_blocks
from touchreport_crosswalk.summary import metrics, not_enough, summary
from touchreport_crosswalk.survey import survey
from touchreport_crosswalk.view_blocks import view_blocks


def run(context: Context[Options]) -> Result:
    """Show the inventory under each other journey model, and what has no place there."""
    found = survey(context)
    findings = (*lost_findings(context, found), *report_findings(context, found))
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(context, found),
        method=method(context, found),
        metrics=metrics(context, found),
        findings=findings,
        blocks=(
            *fit_blocks(found),
            *stage_blocks(context, found),
            *left_over_blocks(found),
            *view_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )
