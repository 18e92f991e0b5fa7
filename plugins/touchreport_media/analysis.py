"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``cases``: touchpoints that have a media class.
- ``shares``: share of each media class, 0 to 1, summing to 1; all 0 without cases.
- ``herfindahl``: sum of the squared shares, 0 without cases.
- ``stage_shares``: the shares among the touchpoints of each stage that has any.
- ``owner_class``: owner class of each touchpoint that has one, declared or derived, by id.
- ``owner_derived``: ids of those whose owner class was derived from the media class.
- ``owner_counts``: how many touchpoints each owner class has.
- ``goals``: how many touchpoints pursue each goal; goals that none pursues are left out.
- ``goals_unserved``: goals that are usual at a stage and that no touchpoint pursues.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Finding, Result
from touchreport_media.goal_block import goal_blocks
from touchreport_media.goal_findings import goal_findings
from touchreport_media.headline import headline
from touchreport_media.method import method
from touchreport_media.missing_findings import missing_findings
from touchreport_media.mix_blocks import mix_blocks
from touchreport_media.mix_findings import mix_findings
from touchreport_media.options import Options
from touchreport_media.owner_blocks import owner_blocks
from touchreport_media.owner_findings import owner_findings
from touchreport_media.summary import metrics, not_enough, summary
from touchreport_media.survey import Survey, survey
from touchreport_media.tension_findings import tension_findings


def run(context: Context[Options]) -> Result:
    """Say whose voice customers hear at each stage, to whom it belongs, and what for."""
    found = survey(context)
    findings = _findings(context, found)
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(context, found),
        method=method(context, found),
        metrics=metrics(context, found),
        findings=findings,
        blocks=(
            *mix_blocks(context, found),
            *owner_blocks(context, found),
            *goal_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )


def _findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    project = context.project
    return (
        *mix_findings(context, found),
        *owner_findings(context, found),
        *tension_findings(project, found.tensions),
        *goal_findings(found),
        *missing_findings(project, found),
    )
