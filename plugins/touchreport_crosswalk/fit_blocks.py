"""How much of the inventory finds a place in each model, and how evenly it fills it."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Message,
    Number,
    Share,
    SplitBars,
    Table,
    count,
    say,
    sentences,
)
from touchreport_crosswalk.survey import Survey
from touchreport_crosswalk.views import View
from touchreport_crosswalk.words import named, places_named


def fit_blocks(found: Survey) -> tuple[Block, ...]:
    """Return a bar for each model; nothing where no touchpoint has a stage."""
    return (_bars(found),) if found.views and found.cases else ()


def left_over_blocks(found: Survey) -> tuple[Block, ...]:
    """Return what is left over on either side; nothing where no model relates."""
    return (_table(found),) if found.views else ()


def _bars(found: Survey) -> SplitBars:
    return SplitBars(
        Caption(
            "fit",
            _title(found),
            say("Touchpoints of today with a stage, by their place in each other model"),
            source(found),
            say(
                "Place certain: a stage of the touchpoint goes whole into a stage there. Place possible: its stages reach "
                "beyond any single stage there, and nothing says where it belongs. No place: none of its stages has a "
                "counterpart there."
            ),
        ),
        say("Journey model"),
        (
            (say("Place certain"), "yes"),
            (say("Place possible"), None),
            (say("No place"), "missing"),
        ),
        tuple(
            (
                each.model.name,
                (float(len(each.certain)), float(len(each.possible)), float(len(each.nowhere))),
            )
            for each in found.by_fit
        ),
    )


def source(found: Survey) -> Message:
    """Say how many touchpoints are behind a drawing, and how many are left out."""
    return sentences(
        count("{n} touchpoint with a stage.", "{n} touchpoints with a stage.", len(found.cases)),
        count("{n} without a stage left out.", "{n} without a stage left out.", found.without)
        if found.without
        else None,
    )


def _title(found: Survey) -> Message:
    best, worst = found.by_fit[0], found.by_fit[-1]
    if best.share == worst.share:
        return say("A certain place in each model: {share} of the touchpoints", share=Share(best.share))
    return say(
        "A certain place: from {low} of the touchpoints in “{worst}” to {high} in “{best}”",
        low=Share(worst.share),
        worst=worst.model.name,
        high=Share(best.share),
        best=best.model.name,
    )


def _table(found: Survey) -> Table:
    return Table(
        Caption(
            "left-over",
            _left_over(found),
            say("What is left over on either side, and how evenly the touchpoints fill each model"),
            reading=say(
                "Evenness is 1 where each stage there has as many certain touchpoints as any other, and 0 where one "
                "stage has them all. A model that fits less is not worse; it asks other questions."
            ),
        ),
        (
            Column(say("Journey model")),
            Column(say("Stages here without a counterpart")),
            Column(say("Stages there without one of ours")),
            Column(say("Evenness"), numeric=True),
        ),
        tuple(_row(each) for each in found.by_fit),
    )


def _row(each: View) -> tuple[Cell, ...]:
    return (
        Cell(say("{model} (reported)", model=each.model.name) if each.reported else each.model.name),
        Cell(named(each.without), alarm=each.reported) if each.without else Cell(say("None")),
        Cell(places_named(each.unreached), alarm=each.reported) if each.unreached else Cell(say("None")),
        Cell(None if each.evenness is None else Number(each.evenness, 2)),
    )


def _left_over(found: Survey) -> Message:
    whole = [each for each in found.by_fit if not each.without and not each.unreached]
    return count(
        "In {n} of {total} models every stage has a counterpart, here and there",
        "In {n} of {total} models every stage has a counterpart, here and there",
        len(whole),
        total=len(found.views),
    )
