"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``judged``: touchpoints of which both A and R are recorded.
- ``sound``: those of them that keep the rule of A and R; see :mod:`touchreport_responsibility.roles`.
- ``letters``: how often each of the letters A, R, C and I is given.
- ``loads``, ``weighted``, ``shares``: by the id of everybody who answers for something: touchpoints, touchpoints weighed
  by importance, and share of the answered ones, 0 to 1, summing to 1.
- ``teams``: touchpoints of each team and its people together.
- ``handovers``: changes of touchpoint along the recorded journeys; ``same``, ``changed`` and ``open`` are its parts.
- ``pairs``: two owners each, with the hand-overs there and back, the most frequent first.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Finding, Result
from touchreport_responsibility.handover_block import handover_blocks
from touchreport_responsibility.handover_findings import handover_findings
from touchreport_responsibility.headline import headline
from touchreport_responsibility.load_block import load_blocks
from touchreport_responsibility.load_findings import load_findings
from touchreport_responsibility.method import method
from touchreport_responsibility.options import Options
from touchreport_responsibility.raci_block import raci_blocks
from touchreport_responsibility.role_findings import role_findings
from touchreport_responsibility.summary import metrics, not_enough, summary
from touchreport_responsibility.survey import Survey, survey


def run(context: Context[Options]) -> Result:
    """Look at who answers for what, who carries how much, and where customers change hands."""
    found = survey(context)
    findings = _findings(context, found)
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(found),
        method=method(context, found),
        metrics=metrics(found),
        findings=findings,
        blocks=(
            *raci_blocks(context, found),
            *load_blocks(context, found),
            *handover_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )


def _findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    return (
        *role_findings(context, found),
        *load_findings(context, found),
        *handover_findings(context, found),
    )
