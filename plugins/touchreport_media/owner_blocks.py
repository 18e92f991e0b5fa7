"""Owner classes over the stages, and which of them were declared and which derived."""

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
    Share,
    SplitBars,
    Table,
    Touchpoint,
    Value,
    by_importance,
    count,
    listed,
    refs,
    say,
    sentences,
)
from touchreport_media.options import Options
from touchreport_media.owners import CROSSWALK, Owners
from touchreport_media.survey import Survey, compares_control
from touchreport_media.words import OWNERS, media, owner, stage


def owner_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars, the crosswalk and the derived ones; nothing where no owner class is known."""
    owners = found.owners
    if not owners.of:
        return ()
    blocks: list[Block] = [_bars(owners)]
    if found.mixes.whole.cases:
        blocks.append(_crosswalk(context, owners))
    if owners.derived:
        blocks.append(_derived(context, owners))
    return tuple(blocks)


def _bars(owners: Owners) -> SplitBars:
    total = sum(owners.whole)
    rows: list[tuple[Value, tuple[int, ...]]] = [(say("All touchpoints"), owners.whole)]
    rows += [(stage(each), amounts) for each, amounts in owners.stages]
    source = [
        count(
            "{n} owner class declared, {derived} derived from the media class.",
            "{n} owner classes declared, {derived} derived from the media class.",
            owners.declared,
            derived=len(owners.derived),
        )
    ]
    if owners.unknown:
        source.append(count("{n} with neither left out.", "{n} with neither left out.", len(owners.unknown)))
    return SplitBars(
        Caption(
            "owners-by-stage",
            say("{share} of the touchpoints belong to the brand", share=Share(owners.whole[0] / total)),
            say("Touchpoints of each stage by owner class, in number"),
            sentences(*source),
            say(
                "To whom a touchpoint belongs, from the brand outwards. The less is full, the more others decide."
            ),
        ),
        say("Stage"),
        tuple((head, None) for head in OWNERS.values()),
        tuple((name, tuple(float(n) for n in amounts)) for name, amounts in rows),
    )


def _crosswalk(context: Context[Options], owners: Owners) -> Table:
    walks = [walk for walk in owners.walks if walk.same or walk.other or walk.derived]
    other = sum(len(walk.other) for walk in walks)
    return Table(
        Caption(
            "owner-crosswalk",
            count(
                "{n} declared owner class differs from what its media class suggests",
                "{n} declared owner classes differ from what their media classes suggest",
                other,
            ),
            say("From the media class to the owner class: what was declared, and what was derived"),
            _walk_source(owners),
            say(
                "Another owner class than the one that follows can be right. Those that cannot be, or seldom are, are "
                "findings of the analysis of controllability."
            )
            if compares_control(context)
            else say(
                "Another owner class than the one that follows can be right. Those that cannot be, or seldom are, are "
                "findings."
            ),
        ),
        (
            Column(say("Media class")),
            Column(say("Owner class that follows"), narrow=True),
            Column(say("Declared so"), numeric=True),
            Column(say("Declared otherwise"), numeric=True),
            Column(say("Derived"), numeric=True),
            Column(say("Which are otherwise"), narrow=True),
        ),
        tuple(
            (
                Cell(media(walk.media)),
                Cell(_follows(walk.media)),
                Cell(len(walk.same)),
                Cell(len(walk.other)),
                Cell(len(walk.derived)),
                _others(context.project, walk.other),
            )
            for walk in walks
        ),
    )


def _others(project: Project, touchpoints: tuple[Touchpoint, ...]) -> Cell:
    found = by_importance(project, touchpoints)
    return Cell(listed(refs("touchpoint", (t.id for t in found)))) if found else Cell()


def _follows(name: str) -> Value:
    follows = owner(CROSSWALK[name])
    return say("{owner}, to be checked", owner=follows) if name == "shared" else follows


def _walk_source(owners: Owners) -> Message | None:
    parts = []
    if owners.declared_only:
        parts.append(
            count(
                "{n} touchpoint has an owner class and no media class.",
                "{n} touchpoints have an owner class and no media class.",
                len(owners.declared_only),
            )
        )
    if owners.unknown:
        parts.append(
            count("{n} touchpoint has neither.", "{n} touchpoints have neither.", len(owners.unknown))
        )
    return sentences(*parts) if parts else None


def _derived(context: Context[Options], owners: Owners) -> Table:
    found = by_importance(context.project, owners.derived)
    most = context.options.most_rows
    rest = len(found) - most
    return Table(
        Caption(
            "owners-derived",
            count("{n} owner class was derived", "{n} owner classes were derived", len(found)),
            say("Touchpoints without a declared owner class, the most important first"),
            count("{n} more left out.", "{n} more left out.", rest) if rest > 0 else None,
        ),
        (Column(say("Touchpoint")), Column(say("Media class")), Column(say("Owner class, derived"))),
        tuple(_row(t) for t in found[:most]),
    )


def _row(touchpoint: Touchpoint) -> tuple[Cell, ...]:
    name = touchpoint.media_class or ""
    return (Cell(Ref("touchpoint", touchpoint.id)), Cell(media(name)), Cell(_follows(name)))
