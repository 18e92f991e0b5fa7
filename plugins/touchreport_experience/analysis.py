"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``mean``, ``remembered``: mean of the feelings and peak-end value of each journey that can be judged, by persona.
- ``valleys``: ids of the touchpoints at which the curve turns below neutral, in order, by persona.
- ``reliability``: product of the success rates recorded, 0 to 1, by persona.
- ``conformance``: of the observed steps to the planned ones, 0 to 1, by persona.
- ``failed``: ids of the touchpoints at which an observed step did not work.
- ``declared_moments``, ``shown_moments``: ids of moments of truth that are declared, and that the data show.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

from touchreport.plugin import Context, Finding, Result, gathered_findings
from touchreport_experience.chain_findings import chain_block, chain_findings
from touchreport_experience.curve_blocks import curve_blocks
from touchreport_experience.curve_findings import end_findings, valley_findings
from touchreport_experience.failure_findings import failure_findings
from touchreport_experience.gathering import TOGETHER
from touchreport_experience.headline import headline
from touchreport_experience.method import method
from touchreport_experience.moment_block import moment_block
from touchreport_experience.moment_findings import moment_findings, undeclared_findings
from touchreport_experience.options import Options
from touchreport_experience.path_findings import path_block, path_findings
from touchreport_experience.summary import metrics, not_enough, summary
from touchreport_experience.survey import Survey, survey


def run(context: Context[Options]) -> Result:
    """Read the journeys: how they feel, where they are decided, how often they work, whether they go as planned."""
    found = survey(context)
    single = _findings(context, found)
    findings = gathered_findings(context.project, single, context.options.singly, TOGETHER)
    cases = Counter(each.code for each in single)
    return Result(
        headline=context.headline(findings, partial(headline, found, cases=cases)),
        summary=summary(found, findings),
        method=method(context, found),
        metrics=metrics(found),
        findings=findings,
        blocks=(
            *curve_blocks(context, found),
            *moment_block(context, found),
            *chain_block(context, found),
            *path_block(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )


def _findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return all findings, each by itself."""
    weakest = chain_findings(context, found)
    unreliable = frozenset(ref.id for each in weakest for ref in each.subjects if ref.kind == "touchpoint")
    return (
        *moment_findings(context, found),
        *valley_findings(context, found),
        *end_findings(context, found),
        *weakest,
        *failure_findings(context, found, unreliable),
        *path_findings(context, found),
        *undeclared_findings(found),
    )
