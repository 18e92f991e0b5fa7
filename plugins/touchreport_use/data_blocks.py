"""Which data is generated on each stage and who sees it, and where something is missing."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Project,
    Ref,
    SplitBars,
    Table,
    Touchpoint,
    Value,
    count,
    listed,
    say,
)
from touchreport_use.options import Options
from touchreport_use.sight import SORTS, Blind, Possible
from touchreport_use.survey import Survey

_MOST_NAMED = 3


def data_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return bars by stage and the table of what is missing; nothing where no data is recorded."""
    if not _recorded(found):
        return ()
    return (*_bars(context.project, found), *_table(context, found))


def _recorded(found: Survey) -> bool:
    return any(found.sight.count(sort) for sort in SORTS if sort != "unknown")


def _bars(project: Project, found: Survey) -> tuple[SplitBars, ...]:
    amounts = {stage.id: dict.fromkeys(SORTS, 0) for stage in project.stages}
    for touchpoint in project.present:
        for stage in dict.fromkeys(touchpoint.stages):
            amounts[stage][found.sight.sort[touchpoint.id]] += 1
    rows = tuple(
        (Ref("stage", stage), tuple(float(counts[sort]) for sort in SORTS))
        for stage, counts in amounts.items()
        if any(counts.values())
    )
    if not rows:
        return ()
    return (
        SplitBars(
            Caption(
                id="data-by-stage",
                title=_title(found),
                subtitle=say("Touchpoints of each stage by what is known of their data"),
                source=count("{n} touchpoint", "{n} touchpoints", len(found.sight.sort)),
                reading=say(
                    "Others: somebody besides the one who answers for it watches it, is asked or is told. The owner "
                    "alone: nobody else does. A touchpoint of several stages counts on each."
                ),
            ),
            say("Stage"),
            (
                (say("Others see it"), None),
                (say("The owner alone"), None),
                (say("Nobody looks"), "missing"),
                (say("No data"), None),
                (say("Not recorded"), None),
            ),
            rows,
        ),
    )


def _title(found: Survey) -> Message:
    sight = found.sight
    n = sight.count("shared") + sight.count("kept") + sight.count("unseen")
    return count(
        "{shared} of {n} touchpoint with data shows it to others",
        "{shared} of {n} touchpoints with data show it to others",
        n,
        shared=sight.count("shared"),
    )


def _table(context: Context[Options], found: Survey) -> tuple[Table, ...]:
    sight = found.sight
    total = len(sight.unseen) + len(sight.blind) + len(sight.possible)
    if not total:
        return ()
    unseen, blind, possible = _fair(
        context.options.most_rows, len(sight.unseen), len(sight.blind), len(sight.possible)
    )
    rows = (
        *(_unseen_row(each) for each in sight.unseen[:unseen]),
        *(_blind_row(context.project, each) for each in sight.blind[:blind]),
        *(_possible_row(each) for each in sight.possible[:possible]),
    )
    return (
        Table(
            Caption(
                id="data-to-use",
                title=count(
                    "{n} time data is generated and not used, or could be generated",
                    "{n} times data is generated and not used, or could be generated",
                    total,
                ),
                subtitle=say("What there is, and who should see it"),
                source=_source(total - len(rows)),
            ),
            (
                Column(say("Touchpoint")),
                Column(say("Data")),
                Column(say("What is missing")),
            ),
            rows,
        ),
    )


def _source(hidden: int) -> Message | None:
    if not hidden:
        return None
    return count("{n} more row is left out", "{n} more rows are left out", hidden)


def _fair(most: int, *lengths: int) -> tuple[int, ...]:
    """Return how many rows of each list are shown, so that a long one does not push out a short one."""
    quota = [min(length, most) for length in lengths]
    while sum(quota) > most:
        quota[quota.index(max(quota))] -= 1
    return tuple(quota)


def _unseen_row(touchpoint: Touchpoint) -> tuple[Cell, ...]:
    return (_name(touchpoint), Cell(_data(touchpoint)), Cell(say("somebody who looks at it"), "missing"))


def _blind_row(project: Project, blind: Blind) -> tuple[Cell, ...]:
    wanted = say(
        "{receiver} should see it, for {touchpoint}",
        receiver=Ref("person", blind.receiver),
        touchpoint=Ref("touchpoint", blind.target),
    )
    source = project.touchpoint_by_id[blind.source]
    return (_name(source), Cell(_data(source)), Cell(wanted))


def _possible_row(possible: Possible) -> tuple[Cell, ...]:
    wanted = say(
        "could be collected, as {touchpoint} does", touchpoint=Ref("touchpoint", possible.example.id)
    )
    return (_name(possible.touchpoint), Cell(say("none")), Cell(wanted))


def _name(touchpoint: Touchpoint) -> Cell:
    return Cell(Ref("touchpoint", touchpoint.id))


def _data(touchpoint: Touchpoint) -> Value:
    return listed(touchpoint.data, _MOST_NAMED)
