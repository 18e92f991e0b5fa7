"""The distances between journeys, overall and stage by stage."""

from __future__ import annotations

from math import fsum

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Matrix,
    MatrixCell,
    Message,
    Ref,
    Share,
    Value,
    count,
    say,
)
from touchreport_lifecycle.divergence import Overlap, Pair
from touchreport_lifecycle.options import Options
from touchreport_lifecycle.survey import Survey
from touchreport_lifecycle.words import ROW_TITLES

_MOST_ROWS = 20
"""Segments or personas in the matrix of all pairs, at most."""

_READING = say(
    "0: both meet the same touchpoints; 100: they share none. A dash stands where too few touchpoints, or none by one of the two, are met."
)


def divergence_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the matrices of distances; none where nothing can be compared."""
    pairs = found.divergence.pairs
    if not pairs:
        return ()
    by_stage = _by_stage(context, found, pairs[: context.options.most_pairs])
    rows = {row for pair in pairs for row in pair.rows}
    return (_each_other(found, sorted(rows)), by_stage) if 2 < len(rows) <= _MOST_ROWS else (by_stage,)


def _each_other(found: Survey, rows: list[int]) -> Matrix:
    distances = {frozenset(pair.rows): pair.overall for pair in found.divergence.pairs}
    heads = tuple(found.audience.refs[row] for row in rows)
    return Matrix(
        Caption(
            id="distances",
            title=_title(found),
            subtitle=say(
                "Touchpoints that only one of the two meets, in per cent of those that either meets"
            ),
            source=_source(found),
            reading=_READING,
        ),
        ROW_TITLES[found.audience.kind],
        heads,
        heads,
        tuple(tuple(_cell(distances.get(frozenset((a, b)))) for b in rows) for a in rows),
    )


def _by_stage(context: Context[Options], found: Survey, pairs: tuple[Pair, ...]) -> Matrix:
    """Return the distances of each pair on each stage; what is fewer, pairs or stages, stands side by side."""
    stages = context.project.stages
    pair_heads = tuple(say("{a} and {b}", a=pair.first, b=pair.second) for pair in pairs)
    stage_heads: tuple[Value, ...] = (say("All stages"), *(Ref("stage", stage.id) for stage in stages))
    rows = tuple(
        (_cell(pair.overall), *(_cell(pair.stages.get(stage.id)) for stage in stages)) for pair in pairs
    )
    caption = Caption(
        id="distances-by-stage",
        title=_most_parted(context, found),
        subtitle=say("The same distance on each stage; the pairs that are farthest apart first"),
        source=_source(found),
        reading=_READING,
    )
    if len(pairs) < len(stage_heads):
        return Matrix(caption, say("Stage"), stage_heads, pair_heads, tuple(zip(*rows, strict=True)))
    return Matrix(caption, say("Pair"), pair_heads, stage_heads, rows)


def _cell(overlap: Overlap | None) -> MatrixCell | None:
    return None if overlap is None else MatrixCell(round(100 * overlap.distance, 6))


def _title(found: Survey) -> Message:
    farthest = found.divergence.pairs[0]
    return say(
        "{a} and {b} are farthest apart: {share} of what they meet is met by one of them alone",
        a=farthest.first,
        b=farthest.second,
        share=Share(farthest.overall.distance),
    )


def _most_parted(context: Context[Options], found: Survey) -> Message:
    """Return the stage on which the journeys differ most, as a statement; a label where no stage stands out."""
    pairs, means = found.divergence.pairs, []
    for stage in context.project.stages:
        known = [pair.stages[stage.id].distance for pair in pairs if stage.id in pair.stages]
        # Means over different pairs do not compare.
        if len(known) == len(pairs):
            means.append((round(fsum(known) / len(known), 6), stage.id))
    if len(means) < 2 or max(means)[0] == min(means)[0]:
        return say("The distances stage by stage")
    best = max(mean for mean, _ in means)
    first = next(stage for mean, stage in means if mean == best)
    return say("Journeys differ most on “{stage}”", stage=Ref("stage", first))


def _source(found: Survey) -> Message:
    return count("{n} pair compared", "{n} pairs compared", len(found.divergence.pairs))
