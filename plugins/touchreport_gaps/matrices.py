"""The map as tables of numbers: stage by persona, by segment, by presence."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from touchreport.plugin import (
    Block,
    Caption,
    Matrix,
    MatrixCell,
    Message,
    Project,
    Ref,
    Term,
    Value,
    count,
    matrix_reading,
    say,
    sentences,
)
from touchreport_gaps.cell_findings import seen_in
from touchreport_gaps.cells import Axis, Cell, Survey
from touchreport_gaps.options import Options
from touchreport_gaps.presence import PRESENCES
from touchreport_gaps.rows import shown, source_line

Count = Callable[[str, str], int]


def matrix_blocks(project: Project, survey: Survey, options: Options) -> tuple[Block, ...]:
    """Return the matrices of which the project has rows."""
    blocks: list[Block] = []
    present, planned = survey.present, survey.planned
    if project.personas:
        rows = [persona.id for persona in project.personas]
        caption = _caption("stage-persona", _persona_title(survey), project, options, len(rows))
        blocks.append(
            _matrix(project, survey, "persona", rows, caption, (present.for_persona, planned.for_persona))
        )
    if project.segments:
        rows = [segment.id for segment in project.segments]
        caption = _caption("stage-segment", _segment_title(survey), project, options, len(rows))
        blocks.append(
            _matrix(project, survey, "segment", rows, caption, (present.for_segment, planned.for_segment))
        )
    if survey.by_presence.found:
        caption = _presence_caption(survey, project, options)
        counts = _by_presence(survey)
        blocks.append(_matrix(project, survey, "presence", list(PRESENCES), caption, counts))
    return tuple(blocks)


def _matrix(
    project: Project,
    survey: Survey,
    axis: Axis,
    rows: list[str],
    caption: Caption,
    counts: tuple[Count, Count],
) -> Matrix:
    present, planned = counts
    matrix = Matrix(
        caption=caption,
        corner=_CORNERS[axis],
        row_heads=tuple(_head(axis, row) for row in shown(rows)),
        column_heads=tuple(Ref("stage", stage.id) for stage in project.stages),
        cells=tuple(
            tuple(
                MatrixCell(
                    value=float(present(row, stage.id)),
                    gap=(axis, row, stage.id) in survey.gaps,
                    planned=planned(row, stage.id),
                )
                for stage in project.stages
            )
            for row in shown(rows)
        ),
    )
    reading = matrix_reading(
        matrix.cells,
        outlined=say("A needed cell with too few is outlined."),
        others=say("Other empty cells are not asked for by any journey."),
        empty=say("Empty cells are not asked for by any journey."),
    )
    return replace(matrix, caption=replace(caption, reading=reading))


_CORNERS: Mapping[str, Message] = MappingProxyType(
    {
        "persona": say("Persona"),
        "segment": say("Segment"),
        "presence": say("Presence"),
    }
)


def _head(axis: Axis, row: str) -> Value:
    return Term("presence", row) if axis == "presence" else Ref(axis, row)


def _by_presence(survey: Survey) -> tuple[Count, Count]:
    def present(presence: str, stage: str) -> int:
        return len(survey.by_presence.found.get((presence, stage), ()))

    def planned(presence: str, stage: str) -> int:
        return len(survey.planned_by_presence.found.get((presence, stage), ()))

    return present, planned


def _caption(id: str, title: Message, project: Project, options: Options, rows: int) -> Caption:
    source = say(
        "Source: inventory, touchpoints as they are: {n}; planned, beside the numbers: {planned}.",
        n=len(project.present),
        planned=len(project.planned),
    )
    return Caption(
        id=id,
        title=title,
        subtitle=_subtitle(options),
        source=source_line(source, rows),
    )


def _presence_caption(survey: Survey, project: Project, options: Options) -> Caption:
    silent = sum(survey.by_presence.unknown.values())
    caption = _caption("stage-presence", _presence_title(survey), project, options, len(PRESENCES))
    if not silent or caption.source is None:
        return caption
    left = count(
        "{n} entry without presence and channel is left out.",
        "{n} entries without presence and channel are left out.",
        silent,
    )
    return replace(caption, source=sentences(caption.source, left))


def _subtitle(options: Options) -> Message:
    if options.fewest == 1:
        return say("Touchpoints per cell; a needed cell without one is a gap")
    return count(
        "Touchpoints per cell; a needed cell with fewer than {n} is a gap",
        "Touchpoints per cell; a needed cell with fewer than {n} is a gap",
        options.fewest,
    )


def _presence_title(survey: Survey) -> Message:
    gaps = _gaps(survey, "presence")
    if not gaps:
        return say("Every stage has the presence that its personas need")
    if len(gaps) == 1:
        return seen_in(gaps[0])
    return say("In {n} places a stage lacks the presence that its personas need", n=len(gaps))


def _persona_title(survey: Survey) -> Message:
    gaps = _gaps(survey, "persona")
    if not gaps:
        return say("Every persona is met on every stage that the journey needs")
    if len(gaps) == 1:
        return seen_in(gaps[0])
    return say("In {n} needed cells a persona meets too little", n=len(gaps))


def _segment_title(survey: Survey) -> Message:
    gaps = _gaps(survey, "segment")
    if not gaps:
        return say("Every segment is met on every stage that it needs")
    if len(gaps) == 1:
        return seen_in(gaps[0])
    return say("In {n} needed cells a segment meets too little", n=len(gaps))


def _gaps(survey: Survey, axis: Axis) -> list[Cell]:
    return [cell for cell in survey.gaps.values() if cell.axis == axis]
