"""What each group gets, as bars, and what is made for it alone on each stage, as a matrix."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Matrix,
    MatrixCell,
    Message,
    Share,
    SplitBars,
    count,
    refs,
    say,
    sentences,
)
from touchreport_personalisation.holdings import SORTS, Holding
from touchreport_personalisation.options import Options
from touchreport_personalisation.survey import Survey
from touchreport_personalisation.words import GROUP, SORT


def share_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars and the matrix; nothing where fewer than two groups are known."""
    if not found.known:
        return ()
    matrix = (_matrix(context, found),) if found.totals["own"] else ()
    return (_bars(context, found), *matrix)


def shown(options: Options, holdings: tuple[Holding, ...]) -> tuple[Holding, ...]:
    """Return the groups that are drawn: of many the largest, in the order of the project."""
    largest = sorted(holdings, key=lambda each: -each.customers)[: options.most_groups]
    return tuple(each for each in holdings if each in largest)


def source(options: Options, found: Survey) -> Message:
    """Return where the numbers come from, and which groups are left out."""
    rest = len(found.known) - options.most_groups
    untold = tuple(each.ref for each in found.untold())
    return sentences(
        count("{n} touchpoint as it is.", "{n} touchpoints as they are.", found.cases),
        say("Left out, since nobody said what is met there: {groups}.", groups=untold[:5])
        if untold
        else None,
        count("{n} smaller group left out.", "{n} smaller groups left out.", rest) if rest > 0 else None,
    )


def _bars(context: Context[Options], found: Survey) -> SplitBars:
    sorts = [sort for sort in SORTS if found.totals[sort]]
    return SplitBars(
        Caption(
            "who-gets-what",
            _title(found),
            say("Touchpoints that each group meets, in number"),
            source(context.options, found),
            say(
                "Its own: what the company makes for this group and nobody else meets. Alone, not ours: met by it alone, and "
                "decided by others. The rest is shared with some groups or with all. Sorts that are nowhere are left out."
            ),
        ),
        GROUP[found.audience.kind],
        tuple((SORT[sort], None) for sort in sorts),
        tuple(
            (each.ref, tuple(float(each.counts[sort]) for sort in sorts))
            for each in shown(context.options, found.known)
        ),
    )


def _title(found: Survey) -> Message:
    most = max(found.known, key=lambda each: each.own_share)
    if not most.own:
        return say("No group has a touchpoint of its own")
    return say(
        "At most {share} of what a group meets is made for it alone: {group}",
        share=Share(most.own_share),
        group=most.ref,
    )


def _matrix(context: Context[Options], found: Survey) -> Matrix:
    """Return groups by stages; what is fewer stands side by side."""
    groups = shown(context.options, found.known)
    stages = [stage.id for stage in context.project.stages]
    served = {stage for each in found.known for stage in each.own_at}
    group_heads = tuple(each.ref for each in groups)
    cells = tuple(tuple(_cell(each, stage, stage in served) for stage in stages) for each in groups)
    caption = _matrix_caption(context, found)
    if len(groups) < len(stages):
        turned = tuple(zip(*cells, strict=True))
        return Matrix(caption, say("Stage"), refs("stage", stages), group_heads, turned)
    return Matrix(caption, GROUP[found.audience.kind], group_heads, refs("stage", stages), cells)


def _matrix_caption(context: Context[Options], found: Survey) -> Caption:
    return Caption(
        "own-by-stage",
        _bare_title(found),
        say("Touchpoints that are made for one group alone, by stage, in number"),
        source(context.options, found),
        say(
            "Outlined: the group goes through the stage and has nothing of its own there, while another group has. A "
            "dash: it meets nothing there. A touchpoint of several stages counts at each of them."
        ),
    )


def _cell(holding: Holding, stage: str, served: bool) -> MatrixCell | None:
    planned = holding.planned_at.get(stage, 0)
    if stage not in holding.stages and not planned:
        return None
    own = holding.own_at.get(stage, 0)
    return MatrixCell(own, served and not own and stage in holding.stages, planned)


def _bare_title(found: Survey) -> Message:
    """Return the title: the group that goes through most stages without anything of its own."""
    barest = max(found.known, key=lambda each: len(each.bare) / max(len(each.stages), 1))
    if not barest.bare:
        return say("Every group has something of its own on each of its stages")
    return count(
        "{group}: nothing of its own at {n} of {total} stages",
        "{group}: nothing of its own at {n} of {total} stages",
        len(barest.bare),
        group=barest.ref,
        total=len(barest.stages),
    )
