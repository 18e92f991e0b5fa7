"""What to say of types that are missing: at most one finding a stage."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import (
    Context,
    Finding,
    Message,
    Ref,
    Severity,
    count,
    gathered,
    listed,
    one_or_many,
    refs,
    say,
)
from touchreport_suggestions.kinds import MISSING, code_of
from touchreport_suggestions.options import Options
from touchreport_suggestions.standing import OUT, Standing
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.words import is_ours, name_of, quoted, reasons, touchpoints

_NAMED = 3


def stage_findings(context: Context[Options], found: Survey) -> tuple[Finding, ...]:
    """Return a finding for each stage with suggestions; that for which most speaks first, the last ones together."""
    stages = [s.id for s in context.project.stages if found.at(s.id)]
    order = sorted(stages, key=lambda stage: found.at(stage)[0].rank)
    return gathered(
        order,
        context.options.singly,
        lambda stage: _alone(context, found, stage),
        lambda rest: _together(found, rest),
    )


def _alone(context: Context[Options], found: Survey, stage: str) -> Finding:
    there, suggested = Ref("stage", stage), found.at(stage)
    first, kinds = suggested[0], [each.kind for each in suggested]
    why, *more = reasons(context, first)
    ours = [kind for kind in kinds if is_ours(kind)]
    return Finding(
        code=code_of(MISSING),
        severity=Severity.LOW,
        subjects=(there, *refs("persona", first.personas if first.habit else ())),
        seen=one_or_many(
            say("At {stage}, “{type}” is usual and not in sight", stage=there, type=name_of(first.kind)),
            count(
                "At {stage}, {n} usual kind of touchpoint is not in sight and worth considering, such as “{type}”",
                "At {stage}, {n} usual kinds of touchpoint are not in sight and worth considering, such as “{type}”",
                len(kinds),
                stage=there,
                type=name_of(first.kind),
            ),
        ),
        why=why,
        todo=(
            say(
                "Decide whether to plan {types}",
                types=listed(quoted(ours), _NAMED),
            )
            if ours
            else say(
                "See whether customers meet {types}",
                types=listed(quoted(kinds), _NAMED),
            )
        ),
        evidence=(*_evidence(context, found, stage), *more),
    )


def _evidence(context: Context[Options], found: Survey, stage: str) -> tuple[Message, ...]:
    usual, standing = found.usual[stage], found.standing
    there = len(standing.at(usual, Standing.THERE))
    perhaps = len(standing.at(usual, Standing.PERHAPS))
    planned = [
        ident for kind in standing.at(usual, Standing.PLANNED) for ident in standing.rows.get(kind, ())
    ]
    total = sum(standing.of[kind] not in OUT for kind in usual.types)  # as the bar of the stage counts them
    lines = [
        say(
            "{there} of {total} usual kinds are there, {perhaps} perhaps",
            there=there,
            total=total,
            perhaps=perhaps,
        )
    ]
    if planned:
        lines.append(
            say("Planned: {touchpoints}", touchpoints=listed(touchpoints(context.project, planned), 3))
        )
    return tuple(lines)


def _together(found: Survey, rest: Sequence[str]) -> Finding:
    firsts = [found.at(stage)[0] for stage in rest]
    cells = tuple(
        say("“{type}” at {stage}", type=name_of(each.kind), stage=Ref("stage", each.stage)) for each in firsts
    )
    return Finding(
        code=code_of(MISSING),
        severity=Severity.LOW,
        subjects=refs("stage", rest),
        seen=count(
            "At {n} more stage something usual is not in sight",
            "At {n} more stages something usual is not in sight",
            len(rest),
        ),
        why=say("What speaks for each stands in the tables."),
        todo=say("Decide on the first of each stage: {cells}", cells=listed(cells)),
        evidence=(
            count(
                "{n} kind suggested there",
                "{n} kinds suggested there",
                sum(len(found.at(stage)) for stage in rest),
            ),
        ),
    )
