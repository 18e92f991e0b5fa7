"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``rows``: whether the rows of the map are ``segment`` or ``persona``.
- ``coverage``: cells of the map with a touchpoint over all cells, 0 to 1; None without cells.
- ``cases``: touchpoints that have a stage.
- ``shares``: share of the touchpoints by stage, 0 to 1, summing to 1 where there are cases.
- ``weights``: declared weights by stage, scaled to a sum of 1; empty unless every stage has one.
- ``dissimilarity``: D, 0 to 1; None where shares and weights cannot be compared.
- ``distances``: for each pair that can be compared, the farthest apart first: the two ids, the distance overall, and
  the distances by stage where enough touchpoints are met.
- ``playbooks``: ids of those who can share a playbook, group by group.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Result
from touchreport_lifecycle.divergence_block import divergence_blocks
from touchreport_lifecycle.divergence_findings import divergence_findings
from touchreport_lifecycle.fit_block import fit_blocks
from touchreport_lifecycle.fit_findings import fit_findings
from touchreport_lifecycle.headline import headline
from touchreport_lifecycle.map_block import map_blocks
from touchreport_lifecycle.method import method
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.summary import metrics, not_enough, summary
from touchreport_lifecycle.survey import survey


def run(context: Context[Options]) -> Result:
    """Compare the stages with their weights and the journeys with each other."""
    found = survey(context)
    findings = (*fit_findings(context, found), *divergence_findings(context, found))
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(context, found),
        method=method(context, found),
        metrics=metrics(found),
        findings=findings,
        blocks=(
            *map_blocks(context, found),
            *fit_blocks(context, found),
            *divergence_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )
