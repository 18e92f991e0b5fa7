"""What is made for whom, by name."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Share,
    Table,
    count,
    listed,
    say,
)
from touchreport_personalisation.holdings import Holding
from touchreport_personalisation.options import Options
from touchreport_personalisation.own_findings import poor
from touchreport_personalisation.share_blocks import shown, source
from touchreport_personalisation.survey import Survey
from touchreport_personalisation.words import GROUP, points

_NAMED = 8


def own_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the table; nothing where nothing is made for one group alone."""
    if not found.known or not found.totals["own"]:
        return ()
    alarmed = {each.ref for each in poor(context, found)}
    return (
        Table(
            Caption(
                "made-for-whom",
                _title(found),
                say("What is made for one group alone, the weightiest first"),
                source(context.options, found),
                say(
                    "A group whose share of these lies far below its share of the customers is marked; what all meet may "
                    "be made with it in mind."
                ),
            ),
            (
                Column(GROUP[found.audience.kind]),
                Column(say("Customers"), numeric=True, narrow=True),
                Column(say("Share of these"), numeric=True, narrow=True),
                Column(say("Touchpoints"), numeric=True, narrow=True),
                Column(say("Which")),
            ),
            tuple(_row(found, each, each.ref in alarmed) for each in shown(context.options, found.known)),
        ),
    )


def _title(found: Survey) -> Message:
    richest = max(found.known, key=lambda each: len(each.own))
    level = [each for each in found.known if len(each.own) == len(richest.own)]
    if len(level) > 1:
        return count(
            "Of {total} touchpoints that are made for one group alone, {n} is for each of these: {groups}",
            "Of {total} touchpoints that are made for one group alone, {n} are for each of these: {groups}",
            len(richest.own),
            total=found.totals["own"],
            groups=listed([each.ref for each in level], _NAMED),
        )
    return count(
        "{n} of {total} touchpoints that are made for one group alone is for {group}",
        "{n} of {total} touchpoints that are made for one group alone are for {group}",
        len(richest.own),
        total=found.totals["own"],
        group=richest.ref,
    )


def _row(found: Survey, holding: Holding, alarm: bool) -> tuple[Cell, ...]:
    part = found.part(holding) or 0.0
    return (
        Cell(holding.ref),
        Cell(Share(holding.customers)) if found.audience.declared else Cell(),
        Cell(Share(part), alarm=alarm),
        Cell(len(holding.own)),
        Cell(listed(points(holding.own[:_NAMED]), _NAMED, len(holding.own)))
        if holding.own
        else Cell(say("nothing")),
    )
