"""The analysis: what is worked out, then what is said of it.

``Result.data`` holds, for other analyses and for machines:

- ``ratios``, ``money_ratios``: effect over use and effect over cost of each touchpoint that was compared, by id.
- ``use_shares``, ``effect_shares``: its share of the contacts and of the outcomes of what it is compared with, 0 to 1.
- ``over_used``, ``under_used``, ``wasted``: ids of touchpoints that are reported, the heaviest first.
- ``felt``: touchpoints with contacts and a feeling; ``mean_feeling`` is their mean, ``weighted_feeling`` that of the
  contacts, each on the project's scale of emotion, 0 where ``felt`` is 0.
- ``often_bad``: ids of those that are met often and feel bad.
- ``data``: how many touchpoints show their data to others (``shared``), to the owner alone (``kept``), to nobody
  (``unseen``), have none (``none``), or do not say (``unknown``).
- ``unshared``: source, target and next owner of each hand-over at which the data is not shown.
- ``possible``: ids of touchpoints that could generate data.
"""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Context, Finding, Result
from touchreport_use.data_blocks import data_blocks
from touchreport_use.data_findings import data_findings
from touchreport_use.feeling_block import feeling_blocks
from touchreport_use.feeling_findings import feeling_findings
from touchreport_use.headline import headline
from touchreport_use.method import method
from touchreport_use.money_block import money_blocks
from touchreport_use.money_findings import money_findings
from touchreport_use.options import Options
from touchreport_use.summary import metrics, not_enough, summary
from touchreport_use.survey import Survey, survey
from touchreport_use.use_blocks import use_blocks
from touchreport_use.use_findings import over_findings, under_findings


def run(context: Context[Options]) -> Result:
    """Hold effect against use, money and feeling, and look for data that is not used."""
    found = survey(context)
    findings = _findings(context, found)
    return Result(
        headline=context.headline(findings, partial(headline, context, found)),
        summary=summary(found),
        method=method(context, found),
        metrics=metrics(context, found),
        findings=findings,
        blocks=(
            *use_blocks(context, found),
            *money_blocks(context, found),
            *feeling_blocks(context, found),
            *data_blocks(context, found),
        ),
        not_enough=not_enough(context, found),
        data=found.data(),
    )


def _findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    return (
        *money_findings(context, found),
        *over_findings(context, found),
        *feeling_findings(context, found),
        *data_findings(context, found),
        *under_findings(context, found),
    )
