"""What each class has, weighs, and would have with one touchpoint more, as a table."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Number,
    Share,
    Table,
    Term,
    Value,
    count,
    say,
)
from touchreport_balance.options import Options
from touchreport_balance.spread import Spread
from touchreport_balance.survey import Survey
from touchreport_balance.words import AXIS


def share_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the table of the axes that are recorded; nothing where none is."""
    spreads = [spread for spread in found.spreads.values() if spread.recorded]
    return (_table(spreads),) if spreads else ()


def _table(spreads: list[Spread]) -> Table:
    return Table(
        Caption(
            "shares",
            _title(spreads),
            say(
                "Share of each class, of the touchpoints and of their importance, and what one more would change"
            ),
            count(
                "{n} touchpoint; one with several classes is divided among them in equal parts.",
                "{n} touchpoints; one with several classes is divided among them in equal parts.",
                max(spread.whole.cases for spread in spreads),
            ),
            say(
                "With one more: the share of the class, and the evenness of its axis, if one touchpoint of this class "
                "alone came."
            ),
        ),
        (
            Column(say("Class")),
            Column(say("Axis"), narrow=True),
            Column(say("Share"), numeric=True),
            Column(say("Of the importance"), numeric=True),
            Column(say("With one more"), numeric=True),
            Column(say("Evenness then"), numeric=True, narrow=True),
        ),
        tuple(_row(spread, name) for spread in spreads for name in spread.wanted),
    )


def _row(spread: Spread, name: str) -> tuple[Cell, ...]:
    more = spread.whole.with_more(name)
    evenness = more.evenness(len(spread.wanted))
    return (
        Cell(Term(spread.axis, name)),
        Cell(AXIS[spread.axis]),
        Cell(Share(spread.whole.share(name)), alarm=name in spread.missed),
        Cell(None if spread.importance is None else Share(spread.importance.share(name))),
        Cell(Share(more.share(name))),
        Cell(None if evenness is None else Number(evenness, 2)),
    )


def _title(spreads: list[Spread]) -> Message:
    """Return the title: the class whose share of the importance lies farthest above its share of the touchpoints."""
    apart = [
        (spread.importance.share(name) - spread.whole.share(name), spread, name)
        for spread in spreads
        if spread.importance is not None
        for name in spread.wanted
    ]
    farthest = max(apart, key=lambda each: each[0], default=None)
    if farthest is None or round(farthest[0] * 100) < 1:
        return say("What each class has, and what one touchpoint more would change")
    _, spread, name = farthest
    values: dict[str, Value] = {
        "name": Term(spread.axis, name),
        "share": Share(spread.whole.share(name)),
        "importance": Share(spread.importance.share(name) if spread.importance else 0.0),
    }
    return say("“{name}” has {share} of the touchpoints and {importance} of the importance", **values)
