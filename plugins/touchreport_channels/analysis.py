"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``cases``: touchpoints that have a channel.
- ``shares``: share of the touchpoints by channel id, 0 to 1, summing to 1; a touchpoint with k channels counts 1/k on
  each.
- ``importance_shares``: the same weighted by importance; empty where no touchpoint is rated.
- ``herfindahl``: sum of the squared shares, 0 where there are no cases.
- ``names_a_channel``: ids of rows that name, or may name, a channel.
- ``without_channel``: ids of touchpoints without a channel that do not say so.
- ``unused_channels``: ids of channels that carry no touchpoint and should.
"""

from __future__ import annotations

from collections import Counter
from functools import partial

from touchreport.plugin import Context, Finding, Result, gathered_findings
from touchreport_channels.character import character_findings
from touchreport_channels.concentration import concentration_findings
from touchreport_channels.contradictions import contradiction_findings
from touchreport_channels.figures import content_blocks, habit_blocks, share_bars
from touchreport_channels.gathering import TOGETHER
from touchreport_channels.habit_findings import habit_findings
from touchreport_channels.headline import headline
from touchreport_channels.lacking import lacking_findings
from touchreport_channels.matrices import channel_matrices
from touchreport_channels.method import method
from touchreport_channels.naming import naming_findings
from touchreport_channels.options import Options
from touchreport_channels.summary import metrics, not_enough, summary
from touchreport_channels.survey import Survey, survey
from touchreport_channels.unused import unused_findings


def run(context: Context[Options]) -> Result:
    """Compare the project's channels with its touchpoints, personas and content."""
    found = survey(context)
    single = _findings(context, found)
    findings = gathered_findings(context.project, single, context.options.singly, TOGETHER)
    cases = Counter(each.code for each in single)
    return Result(
        headline=context.headline(findings, partial(headline, context, found, cases=cases)),
        summary=summary(found, findings),
        method=method(context, found),
        metrics=metrics(context, found),
        findings=findings,
        blocks=(
            *share_bars(context, found),
            *channel_matrices(context, found),
            *habit_blocks(context, found),
            *content_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )


def _findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return all findings, each by itself."""
    project = context.project
    return (
        *naming_findings(project, found.named),
        *lacking_findings(context, found.lacking, found.moments, found.named_ids),
        *unused_findings(project, found.unused),
        *concentration_findings(context, found.loads, found.moments),
        *habit_findings(project, found.habits, found.carried),
        *character_findings(project, found.character),
        *contradiction_findings(project),
    )
