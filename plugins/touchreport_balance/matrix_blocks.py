"""Natures by stage, and how even each stage is, as matrices."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Matrix,
    MatrixCell,
    Message,
    Number,
    Term,
    Value,
    above,
    count,
    matrix_reading,
    say,
    sentences,
)
from touchreport_balance.options import Options
from touchreport_balance.persons import HUMAN
from touchreport_balance.shares import Shares
from touchreport_balance.spread import Spread
from touchreport_balance.survey import Survey
from touchreport_balance.words import AXIS, INSIDE, NATURE, stage

_ALL, _STAGE = say("All touchpoints"), say("Stage")


def matrix_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return both matrices; nothing where there is nothing to count."""
    stages = context.project.stages
    natures = (_natures(found),) if stages and found.natures.whole.cases else ()
    judged = [s for s in found.spreads.values() if s.enough(s.whole, context.options)]
    return (*natures, *((_evenness(context, judged),) if judged and stages else ()))


def _natures(found: Survey) -> Matrix:
    natures = found.natures
    stages = [ident for ident, _ in natures.stages]
    gaps = {(each.stage, each.name) for each in found.lacks} | {(each.stage, HUMAN) for each in found.alone}
    rows = tuple(
        tuple(
            MatrixCell(
                natures.at.get((ident, name), 0),
                (ident, name) in gaps,
                natures.planned_at.get((ident, name), 0),
            )
            for name in natures.whole.classes
        )
        for ident in stages
    )
    return Matrix(
        Caption(
            "natures-by-stage",
            _natures_title(found),
            say("Touchpoints of each stage by nature; one may count in several cells"),
            _source(natures),
            matrix_reading(
                rows,
                colour=say("The stronger the colour, the more touchpoints a cell holds."),
                outlined=say(
                    "Outlined: nothing is there although the rest of the journey relies on it, or a persona needs it."
                ),
                others=say("Other empty cells need nothing."),
                empty=say("Empty cells need nothing."),
            ),
        ),
        _STAGE,
        tuple(stage(ident) for ident in stages),
        tuple(NATURE[name] for name in natures.whole.classes),
        rows,
    )


def _natures_title(found: Survey) -> Message:
    natures = found.natures
    if found.alone:
        return say("No person can be met at {stages}", stages=tuple(stage(e.stage) for e in found.alone))
    if found.lacks:
        first = found.lacks[0]
        return say(
            "Nothing at {stage} is “{name}”",
            stage=stage(first.stage),
            name=Term("nature", first.name),
        )
    top = natures.whole.largest
    counted = [spread for _, spread in natures.stages if spread.cases]
    leads = sum(spread.largest == top for spread in counted)
    return count(
        "“{name}” leads at {leads} of {n} stage",
        "“{name}” leads at {leads} of {n} stages",
        len(counted),
        name=Term("nature", top),
        leads=leads,
    )


def _source(spread: Spread) -> Message:
    rest = len(spread.classes.unclassed)
    return sentences(
        count("{n} touchpoint with a nature.", "{n} touchpoints with a nature.", spread.whole.cases),
        count("{n} without one left out.", "{n} without one left out.", rest) if rest else None,
    )


def _evenness(context: Context[Options], spreads: list[Spread]) -> Matrix:
    stages = tuple(stage(each.id) for each in context.project.stages)
    columns = [_cells(context.options, spread) for spread in spreads]
    return Matrix(
        Caption(
            "evenness",
            _least(context, spreads),
            say("Evenness of each axis: 1 is an equal part for every class, 0 a single class"),
            say(
                "Stages with fewer than {n} touchpoints for each class are left empty.",
                n=Number(context.options.per_class),
            ),
            say(
                "The stronger the colour, the more even the spread. Outlined: below {line}. The position of a touchpoint "
                "goes along with its stage, so it has no evenness at a stage.",
                line=Number(context.options.least_evenness, 2),
            ),
        ),
        _STAGE,
        (_ALL, *stages),
        tuple(AXIS[spread.axis] for spread in spreads),
        tuple(zip(*columns, strict=True)),
        decimals=2,
    )


def _cells(options: Options, spread: Spread) -> list[MatrixCell | None]:
    return [_cell(options, spread, spread.whole), *(_cell(options, spread, s) for _, s in _staged(spread))]


def _staged(spread: Spread) -> tuple[tuple[str, Shares], ...]:
    """Return the spread of each stage; of positions, which go along with the stages, nothing to judge."""
    if spread.axis != "position":
        return spread.stages
    return tuple((ident, Shares(spread.whole.classes, (0.0,) * 3, 0)) for ident, _ in spread.stages)


def _cell(options: Options, spread: Spread, of: Shares) -> MatrixCell | None:
    evenness = of.evenness(len(spread.wanted))
    if evenness is None or not spread.enough(of, options):
        return None
    return MatrixCell(evenness, above(options.least_evenness, evenness))


def _least(context: Context[Options], spreads: list[Spread]) -> Message:
    """Return the title: where the spread is least even, of all axes and stages."""
    cells: list[tuple[float, Value, Value]] = []
    for spread in spreads:
        for ident, of in _staged(spread):
            cell = _cell(context.options, spread, of)
            if cell is not None:
                cells.append((cell.value, INSIDE[spread.axis], stage(ident)))
    if not cells:
        return say("How even each axis is")
    value, axis, where = min(cells, key=lambda each: each[0])
    return say(
        "Least even at a stage: {axis} at {stage}, with {j}", axis=axis, stage=where, j=Number(value, 2)
    )
