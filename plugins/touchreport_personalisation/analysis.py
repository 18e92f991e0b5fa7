"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines; everything but ``customers`` is empty where fewer than two
groups are known:

- ``groups``: ``segment`` or ``persona``, whichever the groups are.
- ``cases``: touchpoints that any known group meets.
- ``sorts``: by the id of each known group, how many touchpoints of each sort it meets: ``own`` (made for it alone),
  ``apart`` (met by it alone, uncontrollable), ``some`` and ``all``.
- ``own``: by the id of each known group, the ids of what is made for it alone, the weightiest first.
- ``own_shares``: share of what a group meets that is made for it alone, 0 to 1.
- ``parts``: a group's share of all that is made for one group alone, 0 to 1, summing to 1; all 0 where nothing is.
- ``customers``: share of the customers of every group, 0 to 1, summing to 1.
- ``could_be_personal``: ids of the shared touchpoints that could be personal, in the order of the table.
- ``felt_apart``: ids of those of them at which groups feel far apart.
- ``personal``: ids of what is made for one group alone or marked as personal.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Finding, Result
from touchreport_personalisation.candidate_block import candidate_blocks
from touchreport_personalisation.candidate_findings import candidate_findings
from touchreport_personalisation.data_findings import data_findings
from touchreport_personalisation.headline import headline
from touchreport_personalisation.method import method
from touchreport_personalisation.options import Options
from touchreport_personalisation.own_block import own_blocks
from touchreport_personalisation.own_findings import own_findings
from touchreport_personalisation.share_blocks import share_blocks
from touchreport_personalisation.stage_findings import stage_findings
from touchreport_personalisation.summary import metrics, not_enough, summary
from touchreport_personalisation.survey import Survey, survey


def run(context: Context[Options]) -> Result:
    """Look at what is made for whom, and at what could be."""
    found = survey(context)
    findings = _findings(context, found)
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(found),
        method=method(context, found),
        metrics=metrics(found),
        findings=findings,
        blocks=(
            *share_blocks(context, found),
            *own_blocks(context, found),
            *candidate_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )


def _findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    return (
        *own_findings(context, found),
        *stage_findings(context, found),
        *candidate_findings(context, found),
        *data_findings(context, found),
    )
