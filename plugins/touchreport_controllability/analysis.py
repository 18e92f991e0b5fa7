"""The analysis as a whole."""

from __future__ import annotations

from functools import partial

from touchreport.plugin import Analysis, Context, Finding, Result, say
from touchreport_controllability.charts import split_blocks
from touchreport_controllability.data import data
from touchreport_controllability.findings.clashes import clashes
from touchreport_controllability.findings.common import ANALYSIS
from touchreport_controllability.findings.on_paper import on_paper
from touchreport_controllability.findings.sole import sole
from touchreport_controllability.findings.stages import stages
from touchreport_controllability.findings.uninfluenced import uninfluenced
from touchreport_controllability.findings.unmonitored import unmonitored
from touchreport_controllability.findings.unrecorded import unrecorded
from touchreport_controllability.headline import headline, metrics, summary
from touchreport_controllability.influence_map import map_blocks
from touchreport_controllability.kinds import KINDS
from touchreport_controllability.lines import lines
from touchreport_controllability.method import method, not_enough
from touchreport_controllability.options import Options
from touchreport_controllability.situation import Situation
from touchreport_controllability.split import Splits, splits


def run(context: Context[Options]) -> Result:
    """Split the touchpoints by control, and find what nothing of the company's own reaches."""
    situation = Situation(context.project, context.options)
    divided = splits(situation)
    found = find(situation, divided)
    influence = lines(situation)
    whole = divided.whole
    return Result(
        headline=context.headline(found, partial(headline, situation, whole)),
        summary=summary(situation, whole),
        method=method(context, situation, whole),
        metrics=metrics(situation, whole),
        findings=found,
        blocks=(*split_blocks(situation, divided), *map_blocks(situation, influence)),
        not_enough=not_enough(situation, divided),
        data=data(situation, divided, influence),
    )


def find(situation: Situation, divided: Splits) -> tuple[Finding, ...]:
    """Return all findings, heaviest first; of the same weight, in the order of the kinds."""
    found = (
        *uninfluenced(situation),
        *on_paper(situation),
        *unmonitored(situation),
        *stages(situation, divided),
        *sole(situation),
        *clashes(situation),
        *unrecorded(situation),
    )
    return tuple(sorted(found, key=lambda finding: finding.severity.rank))


CONTROLLABILITY = Analysis(
    id=ANALYSIS,
    title=say("Controllable and uncontrollable"),
    run=run,
    options=Options,
    topic="control",
    findings=KINDS,
    reads=(
        "touchpoint.control",
        "touchpoint.influenced_by",
        "touchpoint.monitored_by",
        "touchpoint.media_class",
        "touchpoint.owner_class",
        "touchpoint.importance",
        "touchpoint.effort",
        "touchpoint.moment_of_truth",
        "touchpoint.owner",
        "touchpoint.accountable",
        "touchpoint.stages",
        "touchpoint.channels",
        "step.touchpoint",
        "step.moment_of_truth",
        "measure.target",
    ),
)
