"""The analysis: from a project to what is missing in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from touchreport.plugin import Analysis, Block, Context, Result, refs, say
from touchreport_gaps.cell_findings import cell_entries
from touchreport_gaps.entry import Entry, ranked
from touchreport_gaps.export import plain_data
from touchreport_gaps.handover_block import handover_blocks
from touchreport_gaps.handover_findings import handover_entries
from touchreport_gaps.headline import headline, metrics, summary
from touchreport_gaps.kinds import ID, KINDS
from touchreport_gaps.matrices import matrix_blocks
from touchreport_gaps.method import method_of
from touchreport_gaps.missing import without
from touchreport_gaps.missing_block import missing_blocks
from touchreport_gaps.missing_findings import lacking_entries, missing_entries
from touchreport_gaps.options import Options
from touchreport_gaps.rating_block import rating_blocks
from touchreport_gaps.rating_findings import rating_entries
from touchreport_gaps.review_block import review_blocks
from touchreport_gaps.review_findings import review_entries
from touchreport_gaps.study import Study, study_of
from touchreport_gaps.target_block import target_blocks
from touchreport_gaps.target_findings import target_entries
from touchreport_gaps.unsaid import to_record, unsaid


def run(context: Context[Options]) -> Result:
    """Find the gaps of a project."""
    study = study_of(context.project, context.options)
    agreed = _left_out(context, study)
    shown = replace(study, missing=without(study.missing, agreed))
    entries = ranked([*entries_of(shown), *_entries_left_out(context, study, agreed)])
    findings = tuple(entry.finding for entry in entries)
    told = [replace(entry, finding=each) for entry in entries for each in context.told((entry.finding,))]
    return Result(
        headline=context.headline(findings, lambda _: headline(shown, told)),
        summary=summary(shown),
        method=method_of(study, context),
        metrics=metrics(shown, told),
        findings=findings,
        blocks=blocks_of(shown),
        not_enough=unsaid(study),
        to_record=to_record(study),
        data=plain_data(study),
        unjudged=refs("measure", (measure.id for measure in study.targets.thin)),
    )


def _left_out(context: Context[Options], study: Study) -> Mapping[str, frozenset[str]]:
    """Return the touchpoints whose empty cell the author leaves out, by kind; no figure or table counts them."""

    def left_out(kind: str, id: str) -> bool:
        (alone,) = lacking_entries(study.project, kind, (id,), study.weights, study.options)
        return not context.told((alone.finding,))

    return {
        kind: frozenset(id for id in ids if context.waivers and left_out(kind, id))
        for kind, ids in study.missing.empty.items()
    }


def _entries_left_out(
    context: Context[Options], study: Study, agreed: Mapping[str, frozenset[str]]
) -> Iterator[Entry]:
    """Yield findings on cells that the author leaves out; together where that leaves them out, else one by one."""
    for kind, ids in agreed.items():
        cells = tuple(id for id in study.missing.empty[kind] if id in ids)
        found = lacking_entries(study.project, kind, cells, study.weights, study.options)
        if context.told(entry.finding for entry in found):
            each = (lacking_entries(study.project, kind, (id,), study.weights, study.options) for id in cells)
            found = [entry for one in each for entry in one]
        yield from found


def entries_of(study: Study) -> list[Entry]:
    """Return all findings, heaviest first."""
    if not study.project.present and not study.survey.told:
        return []
    project, weights, options = study.project, study.weights, study.options
    return ranked(
        [
            *cell_entries(project, study.survey, options),
            *missing_entries(project, study.missing, weights, options),
            *review_entries(project, study.overdue, weights, options),
            *handover_entries(project, study.handovers, weights, options),
            *rating_entries(project, study.ratings, weights, options),
            *target_entries(project, study.targets.misses, weights, options),
        ]
    )


def blocks_of(study: Study) -> tuple[Block, ...]:
    """Return the tables and drawings, the map first."""
    project, weights, options = study.project, study.weights, study.options
    if not project.present:
        return ()
    return (
        *matrix_blocks(project, study.survey, options),
        *rating_blocks(project, study.ratings, weights, options),
        *target_blocks(project, study.targets, weights, options),
        *missing_blocks(project, study.missing, weights),
        *handover_blocks(project, study.handovers, weights),
        *review_blocks(project, study.overdue, weights),
    )


GAPS = Analysis(
    id=ID,
    title=say("Gaps"),
    run=run,
    version="1",
    options=Options,
    topic="journey",
    findings=KINDS,
    reads=(
        "stage.weight", "persona.share", "persona.segment", "persona.channels_work", "persona.channels_private",
        "segment.share", "channel.presence", "touchpoint.status", "touchpoint.stages", "touchpoint.personas",
        "touchpoint.segments", "touchpoint.presence", "touchpoint.channels", "touchpoint.owner",
        "touchpoint.accountable", "touchpoint.responsible", "touchpoint.process_owner", "touchpoint.control",
        "touchpoint.desired_outcome", "touchpoint.data", "touchpoint.monitored_by", "touchpoint.monitoring",
        "touchpoint.reviewed", "touchpoint.review_cadence", "touchpoint.next_review", "touchpoint.hands_over_to",
        "touchpoint.importance", "touchpoint.performance", "touchpoint.moment_of_truth", "step.touchpoint",
        "step.stage", "step.channel", "step.moment_of_truth", "measure.touchpoint", "measure.direction",
        "measure.target", "measure.actual", "measure.previous", "measure.n", "measure.low", "measure.high",
        "measure.source", "measure.date",
    ),
)  # fmt: skip
"""The analysis `gaps`."""
