"""The matrix of touchpoints and channels; for a large inventory stages and channels first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    DotMatrix,
    Matrix,
    MatrixCell,
    Message,
    Project,
    Ref,
    Touchpoint,
    clauses,
    count,
    say,
)
from touchreport_channels.options import Options
from touchreport_channels.survey import Survey


def channel_matrices(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the matrices; none where no touchpoint has a channel."""
    if not found.loads.of:
        return ()
    columns = [load.channel for load in found.loads.of][: context.options.most_columns]
    dots = _dots(context, found, columns)
    large = len(context.project.present) > context.options.most_rows
    return (_by_stage(context.project, found, columns), dots) if large else (dots,)


def chosen_rows(context: Context[Options], found: Survey) -> tuple[Touchpoint, ...]:
    """Return the touchpoints to show, in the order of the inventory: moments of truth and important ones first."""
    project, most = context.project, context.options.most_rows
    weight = {t.id: (t.id not in found.moments, -project.importance(t)) for t in project.present}
    kept = {t.id for t in sorted(project.present, key=lambda t: weight[t.id])[:most]}
    return tuple(t for t in project.present if t.id in kept)


def _dots(context: Context[Options], found: Survey, columns: Sequence[str]) -> DotMatrix:
    rows = chosen_rows(context, found)
    place = {channel: at for at, channel in enumerate(columns)}
    hidden = frozenset(load.channel for load in found.loads.of if load.channel not in place)
    others = frozenset((at, len(columns)) for at, t in enumerate(rows) if hidden.intersection(t.channels))
    wrong = frozenset(at for at, t in enumerate(rows) if t.id in found.lacking_ids | found.named_ids)
    heavy = frozenset(place[load.channel] for load in found.heavy if load.channel in place)
    return DotMatrix(
        Caption(
            id="touchpoints-by-channel",
            title=say("Touchpoints by channel"),
            subtitle=say(
                "The channels through which each touchpoint happens, those with the largest share first"
            ),
            source=_left_out(context.project, found, len(rows), len(columns), together=bool(others)),
            reading=say(
                "Marked touchpoints name a channel or have none; marked channels carry more than the line allows."
            )
            if wrong or heavy
            else None,
        ),
        say("Touchpoint"),
        tuple(Ref("touchpoint", touchpoint.id) for touchpoint in rows),
        (*(Ref("channel", channel) for channel in columns), *([say("Other channels")] if others else [])),
        frozenset((at, place[c]) for at, t in enumerate(rows) for c in t.channels if c in place) | others,
        wrong,
        heavy,
        say("Channels"),
    )


def _by_stage(project: Project, found: Survey, columns: Sequence[str]) -> Matrix:
    counts = Counter((s, c) for t in project.present for s in set(t.stages) for c in set(t.channels))
    return Matrix(
        Caption(
            id="stages-by-channel",
            title=say("Stages by channel"),
            subtitle=say("Touchpoints of each stage on each channel; one may count in several cells"),
            source=_left_out(project, found, len(project.present), len(columns)),
        ),
        say("Stage"),
        tuple(Ref("stage", stage.id) for stage in project.stages),
        tuple(Ref("channel", channel) for channel in columns),
        tuple(tuple(MatrixCell(counts[s.id, channel]) for channel in columns) for s in project.stages),
    )


def _left_out(project: Project, found: Survey, rows: int, columns: int, *, together: bool = False) -> Message:
    """Say how many cases there are, what is not shown, and which channels stand `together` in one column."""
    cases = count("{n} touchpoint", "{n} touchpoints", len(project.present))
    hidden_rows, hidden_columns = len(project.present) - rows, len(found.loads.of) - columns
    touchpoints = count(
        "{n} touchpoint of less importance is not shown",
        "{n} touchpoints of less importance are not shown",
        hidden_rows,
    )
    channels = count(
        "{n} channel with a smaller share is not shown",
        "{n} channels with smaller shares are not shown",
        hidden_columns,
    )
    others = count(
        "{n} channel with a smaller share stands under “Other channels”",
        "{n} channels with smaller shares stand together under “Other channels”",
        hidden_columns,
    )
    return clauses(
        cases,
        touchpoints if hidden_rows else None,
        (others if together else channels) if hidden_columns else None,
    )
