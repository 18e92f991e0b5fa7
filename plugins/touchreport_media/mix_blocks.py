"""The mix as bars over the stages, and what each media class weighs and costs."""

from __future__ import annotations

from touchreport.plugin import (
    Block,
    Caption,
    Cell,
    Column,
    Context,
    Message,
    Share,
    SplitBars,
    Table,
    Value,
    count,
    say,
    sentences,
)
from touchreport_media.mix import CLASSES, Mix
from touchreport_media.options import Options
from touchreport_media.survey import Survey
from touchreport_media.words import MEDIA, media, stage

_IMPORTANCE = say("Of the importance")


def mix_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars and the table; nothing where no touchpoint has a media class."""
    if not found.mixes.whole.cases:
        return ()
    return (_bars(context, found), _table(found))


def _bars(context: Context[Options], found: Survey) -> SplitBars:
    whole = found.mixes.whole
    used = [at for at in range(len(CLASSES)) if whole.amounts[at]]
    rows: list[tuple[Value, Mix]] = [(say("All touchpoints"), whole)]
    rows += [(stage(each), mix) for each, mix in found.mixes.stages]
    return SplitBars(
        Caption(
            "mix-by-stage",
            _fullest(context, found),
            say("Touchpoints of each stage by media class, in number"),
            sentences(*_source(found)),
            say(
                "One bar a stage; its parts are the media classes, from what the company holds itself to what others "
                "give it. Classes that no touchpoint has are left out."
            ),
        ),
        say("Stage"),
        tuple((MEDIA[CLASSES[at]], None) for at in used),
        tuple((name, tuple(mix.amounts[at] for at in used)) for name, mix in rows),
    )


def _fullest(context: Context[Options], found: Survey) -> Message:
    """Return the title: the stage on which one class has the largest share, if enough touchpoints are there."""
    least = context.options.least_at_stage
    judged = [(each, mix) for each, mix in found.mixes.stages if mix.cases >= least]
    if not judged:
        return say("Media classes of each stage")
    ident, mix = max(judged, key=lambda pair: pair[1].shares[pair[1].largest])
    return say(
        "At {stage}, {share} of the touchpoints are “{media}”",
        stage=stage(ident),
        share=Share(mix.shares[mix.largest]),
        media=media(CLASSES[mix.largest]),
    )


def _source(found: Survey) -> list[Message]:
    parts = [
        count(
            "{n} touchpoint with a media class; one of several stages counts at each of them.",
            "{n} touchpoints with a media class; one of several stages counts at each of them.",
            found.mixes.whole.cases,
        )
    ]
    if found.mixes.unclassed:
        parts.append(
            count(
                "{n} without a class left out.", "{n} without a class left out.", len(found.mixes.unclassed)
            )
        )
    return parts


def _table(found: Survey) -> Table:
    mixes = found.mixes
    weighed = [(say("Share"), mixes.whole)]
    if mixes.importance is not None:
        weighed.append((_IMPORTANCE, mixes.importance))
    if mixes.cost is not None:
        weighed += [(say("Of those with a cost"), mixes.costed), (say("Of the cost"), mixes.cost)]
    columns = (
        Column(say("Media class")),
        Column(say("Touchpoints"), numeric=True, narrow=True),
        *(Column(head, numeric=True, narrow=head is _IMPORTANCE) for head, _ in weighed),
    )
    rows = tuple(
        (
            Cell(media(name)),
            Cell(int(mixes.whole.amounts[at])),
            *(Cell(Share(mix.shares[at])) for _, mix in weighed),
        )
        for at, name in enumerate(CLASSES)
        if mixes.whole.amounts[at]
    )
    return Table(
        Caption(
            "media-classes",
            _title(found),
            say("Share of each media class in number and, where recorded, of importance and of cost"),
            _counted(found),
        ),
        columns,
        rows,
    )


def _title(found: Survey) -> Message:
    """Return the title: the class whose share of the cost lies farthest above its share in number."""
    number, cost = found.mixes.costed, found.mixes.cost
    if cost is None:
        return say("What each media class carries")
    at = max(range(len(CLASSES)), key=lambda each: cost.shares[each] - number.shares[each])
    if round(cost.shares[at] * 100) <= round(number.shares[at] * 100):
        return say("No media class costs more than its share of the touchpoints")
    return say(
        "“{media}” is {share} of the touchpoints that have a cost, and {cost} of the cost",
        media=media(CLASSES[at]),
        share=Share(number.shares[at]),
        cost=Share(cost.shares[at]),
    )


def _counted(found: Survey) -> Message:
    parts = []
    if found.mixes.importance is not None:
        parts.append(
            count(
                "Importance of {n} touchpoint.",
                "Importance of {n} touchpoints.",
                found.mixes.importance.cases,
            )
        )
    if found.mixes.cost is not None:
        parts.append(count("Cost of {n} touchpoint.", "Cost of {n} touchpoints.", found.mixes.cost.cases))
    parts.append(say("The others have none recorded and are left out of that share."))
    return sentences(*parts) if len(parts) > 1 else say("Neither importance nor cost is recorded.")
