"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``ours``: touchpoints of today that are in the company's hands, that is not uncontrollable.
- ``asked``: how many of them should have a layer: ``people`` in front (where people meet), ``behind`` (back stage or
  support), ``evidence``.
- ``filled``: at how many the layer holds something.
- ``shares``: filled / asked, 0 to 1; 0 where none is asked.
- ``supports``: pairs of a process or people behind processes and how many touchpoints rest on it, the most first.
- ``moves``: changes of touchpoint along the recorded journeys, both in the company's hands; ``crossings`` are those
  with people in front on one side alone.
- ``circles``: how many touchpoints each circle of hand-overs holds, that through the heaviest touchpoint first.
- ``loops``: how often the process behind a touchpoint comes back to itself, over all touchpoints.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Result
from touchreport_blueprint.blueprint_block import blueprints
from touchreport_blueprint.circle_block import circle_table
from touchreport_blueprint.circle_findings import circle_findings
from touchreport_blueprint.coverage_block import coverage
from touchreport_blueprint.evidence_findings import evidence_findings
from touchreport_blueprint.front_findings import front_findings
from touchreport_blueprint.headline import headline
from touchreport_blueprint.layer_findings import layer_findings
from touchreport_blueprint.method import method
from touchreport_blueprint.options import Options
from touchreport_blueprint.summary import metrics, not_enough, summary
from touchreport_blueprint.support_block import ranking
from touchreport_blueprint.support_findings import support_findings
from touchreport_blueprint.survey import survey


def run(context: Context[Options]) -> Result:
    """Look at what customers see, who works behind it, and what all of it rests on."""
    found = survey(context)
    findings = (
        *front_findings(context, found),
        *support_findings(context, found),
        *evidence_findings(context, found),
        *circle_findings(context, found),
        *layer_findings(found),
    )
    return Result(
        headline=context.headline(findings, partial(headline, found)),
        summary=summary(found),
        method=method(context, found),
        metrics=metrics(found),
        findings=findings,
        blocks=(
            *blueprints(context, found, findings),
            *coverage(context.project, found),
            *ranking(context, found),
            *circle_table(found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )
