"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``told``: share of the touchpoints that carry a message pillar among those of which it is known, 0 to 1; None where
  the inventory does not record it.
- ``tellings``: touchpoints of each pillar at each stage, by the pillar's and the stage's id.
- ``reach``: share of the stages' weight at which each pillar is told, 0 to 1.
- ``off_pillar``: ids of the touchpoints whose content suits none of their pillars, by the pillar's id.
- ``consistency``: K of each rating that is judged (``visual_fit``, ``tone_fit``), 0 to 1.
- ``overall``: the mean of those; None where none is judged.
- ``mean``: mean of each rating, as a share of its scale.
- ``off_brand``: ids of touchpoints at the bottom of a scale.
- ``same_purpose``, ``similar_purpose``: ids of the touchpoints of each group of purposes.
- ``load``, ``capacity``: touchpoints of all owners with a declared capacity, and the sum of the capacities.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Finding, Result
from touchreport_consistency.content_block import content_blocks
from touchreport_consistency.content_findings import content_findings
from touchreport_consistency.duplicate_block import duplicate_blocks
from touchreport_consistency.duplicate_findings import duplicate_findings
from touchreport_consistency.headline import headline
from touchreport_consistency.method import method
from touchreport_consistency.options import Options
from touchreport_consistency.pillar_block import pillar_blocks
from touchreport_consistency.pillar_findings import pillar_findings
from touchreport_consistency.rating_blocks import rating_blocks
from touchreport_consistency.rating_findings import rating_findings
from touchreport_consistency.room_block import room_blocks
from touchreport_consistency.room_findings import room_findings
from touchreport_consistency.summary import metrics, not_enough, summary
from touchreport_consistency.survey import Survey, survey


def run(context: Context[Options]) -> Result:
    """Say whether touchpoints tell, show and sound like one brand, and which repeat each other."""
    found = survey(context)
    findings = _findings(context, found)
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(found),
        method=method(context, found),
        metrics=metrics(found),
        findings=findings,
        blocks=(
            *pillar_blocks(context, found),
            *content_blocks(found),
            *rating_blocks(context, found),
            *duplicate_blocks(context, found),
            *room_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )


def _findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    return (
        *pillar_findings(context, found),
        *content_findings(context, found),
        *rating_findings(context, found),
        *duplicate_findings(context, found),
        *room_findings(context, found),
    )
