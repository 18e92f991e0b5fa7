"""The analysis `priority`: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines, each by id of the touchpoint:

- ``quadrants``: ``concentrate``, ``keep-up``, ``low-priority`` or ``overkill``; empty where too few are rated.
- ``gaps``: performance minus importance, each as a share of its scale, -1 to 1.
- ``opportunities``: opportunity scores, 0 to 20.
- ``segment_scores``: opportunity scores in one segment, by touchpoint and segment, where another was asked too.
- ``segment_gaps``: mean gap of the rated touchpoints of a segment, -1 to 1, by segment.
- ``values``: value to customers and company, 0 to 100.
"""

from __future__ import annotations

from touchreport.plugin import Context, Result
from touchreport_priority.effort_findings import effort_findings
from touchreport_priority.grid_blocks import grid_blocks
from touchreport_priority.headline import headline, metrics, summary
from touchreport_priority.method import method_of
from touchreport_priority.opportunity_block import opportunity_blocks
from touchreport_priority.opportunity_findings import opportunity_findings
from touchreport_priority.options import Options
from touchreport_priority.overkill_findings import overkill_findings
from touchreport_priority.ranked_block import ranked_blocks
from touchreport_priority.segment_block import segment_blocks
from touchreport_priority.segment_findings import segment_findings
from touchreport_priority.study import study_of
from touchreport_priority.unsaid import unsaid
from touchreport_priority.value_block import value_blocks


def run(context: Context[Options]) -> Result:
    """Put the touchpoints of a project in order."""
    study = study_of(context)
    return Result(
        headline=headline(study),
        summary=summary(study),
        method=method_of(context, study),
        metrics=metrics(study),
        findings=(
            *opportunity_findings(study),
            *effort_findings(study),
            *overkill_findings(study),
            *segment_findings(study),
        ),
        blocks=(
            *grid_blocks(study),
            *ranked_blocks(study),
            *opportunity_blocks(study),
            *segment_blocks(study),
            *value_blocks(study),
        ),
        not_enough=unsaid(study),
        data=study.data(),
    )
