"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``completeness``: weighed share of what should be recorded and is, 0 to 1; 0 without touchpoints.
- ``by_field``, ``by_stage``, ``by_touchpoint``: the same for each field (by its name), stage and touchpoint (by id).
- ``freshness``: how many touchpoints stand in each band: ``in-time``, ``late``, ``long-late``, ``no-rhythm``, ``never``.
- ``confidence``: shares of ``observed``, ``assumed``, ``proposed`` and ``unsaid``, weighed by importance, summing to
  1; all 0 where no value could have a status.
- ``open``: share of each touchpoint in what would be gained by finding out, by id, summing to 1.
- ``open_fields``: the same by field.
- ``ask``: the same by the id of the person to ask; ``None`` for what nobody is named for.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Finding, Result
from touchreport_quality.completeness_block import completeness_blocks
from touchreport_quality.completeness_findings import completeness_findings
from touchreport_quality.confidence_block import confidence_blocks
from touchreport_quality.confidence_findings import confidence_findings
from touchreport_quality.freshness_block import freshness_blocks
from touchreport_quality.freshness_findings import freshness_findings
from touchreport_quality.headline import headline
from touchreport_quality.method import method
from touchreport_quality.options import Options
from touchreport_quality.question_blocks import question_blocks
from touchreport_quality.question_findings import question_findings
from touchreport_quality.summary import metrics, not_enough, summary, to_record
from touchreport_quality.survey import Survey, survey


def run(context: Context[Options]) -> Result:
    """Say how complete, fresh and well founded the inventory is, and what to find out next."""
    found = survey(context)
    findings = _findings(context, found)
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(found),
        method=method(context, found),
        metrics=metrics(found),
        findings=findings,
        blocks=(
            *completeness_blocks(context, found),
            *question_blocks(context, found),
            *confidence_blocks(context, found),
            *freshness_blocks(found),
        ),
        not_enough=not_enough(context, found),
        to_record=to_record(found),
        data=found.data(),
    )


def _findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    if not found.enough:
        return ()
    return (
        *confidence_findings(context, found),
        *completeness_findings(context, found),
        *question_findings(context, found),
        *freshness_findings(context, found),
    )
