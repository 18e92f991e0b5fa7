"""Where the usual types of each stage stand, as one bar a stage."""

from __future__ import annotations

from touchreport.plugin import Block, Caption, Context, Message, Ref, SplitBars, say, sentences
from touchreport_suggestions.options import Options
from touchreport_suggestions.standing import OUT, Standing
from touchreport_suggestions.survey import Survey
from touchreport_suggestions.usual import Usual


def standing_blocks(context: Context[Options], found: Survey) -> tuple[Block, ...]:
    """Return the bars; nothing where the catalogue knows none of the stages."""
    stages = [(s.id, found.usual[s.id]) for s in context.project.stages if s.id in found.usual]
    if not stages:
        return ()
    return (
        SplitBars(
            Caption(
                "standing",
                _title(found, stages),
                say("Types that the catalogue calls usual at each stage; one may be usual at several"),
                _source(found),
                say(
                    "The longer the first part, the more of what is usual is certainly there. “Perhaps” means that a "
                    "touchpoint with the same channel and classes may be it."
                ),
            ),
            say("Stage"),
            (
                (say("There"), "yes"),
                (say("Perhaps"), None),
                (say("Planned"), None),
                (say("Suggested"), "missing"),
                (say("Not there"), "no"),
            ),
            tuple((Ref("stage", stage), _parts(found, usual)) for stage, usual in stages),
        ),
    )


def _parts(found: Survey, usual: Usual) -> tuple[float, ...]:
    """Return how many types of a stage stand how; those not wanted or given up are left out."""
    there, perhaps, planned, missing = (
        set(found.standing.at(usual, each))
        for each in (Standing.THERE, Standing.PERHAPS, Standing.PLANNED, Standing.MISSING)
    )
    suggested = missing & {each.kind for each in found.suggested}
    return tuple(float(len(each)) for each in (there, perhaps, planned, suggested, missing - suggested))


def _title(found: Survey, stages: list[tuple[str, Usual]]) -> Message:
    """Return the title: at which stage least of what is usual is there, surely or perhaps."""
    shares = []
    for at, (stage, usual) in enumerate(stages):
        parts = _parts(found, usual)
        if sum(parts):
            shares.append(((parts[0] + parts[1]) / sum(parts), at, stage, parts))
    if not shares:
        return say("What is usual at each stage, and what of it is there")
    _, _, stage, parts = min(shares)
    return say(
        "Least of what is usual is in sight at {stage}: {there} of {total}",
        stage=Ref("stage", stage),
        there=int(parts[0] + parts[1]),
        total=int(sum(parts)),
    )


def _source(found: Survey) -> Message:
    out = [
        kind
        for kind in dict.fromkeys(kind for usual in found.usual.values() for kind in usual.types)
        if found.standing.of[kind] in OUT
    ]
    return sentences(
        say("Catalogue of touchpoint types against the inventory."),
        say("Left out, since given up, not wanted or usual between companies alone: {n}.", n=len(out))
        if out
        else None,
    )
