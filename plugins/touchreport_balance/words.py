"""Words and lists that several sentences and tables use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from touchreport.plugin import (
    Message,
    Project,
    Ref,
    Share,
    Term,
    Touchpoint,
    Value,
    by_importance,
    helpers,
    moments_of_truth,
    say,
)
from touchreport_balance.spread import Spread

AXIS: Mapping[str, Message] = MappingProxyType(
    {"presence": say("Presence"), "nature": say("Nature"), "position": say("Position")}
)
"""Short headings of the axes."""

NATURE: Mapping[str, Message] = MappingProxyType(
    {
        "communication": say("Communication"),
        "human": say("Human"),
        "physical": say("Physical"),
        "sensory": say("Sensory"),
    }
)
"""Short headings of the natures."""

INSIDE: Mapping[str, Message] = MappingProxyType(
    {"presence": say("presence"), "nature": say("nature"), "position": say("position")}
)
"""The axes as they stand inside a sentence."""

WHY: Mapping[str, Message] = MappingProxyType(
    {
        "online": say("Customers who look for us on a screen find nothing there."),
        "offline": say("Nothing of us can be met away from a screen."),
        "communication": say("Nobody is told what we offer or how it goes on."),
        "human": say("A question that nobody foresaw finds nobody to answer it."),
        "physical": say("There is nothing to hold, to try or to take along."),
        "sensory": say("Sound, light and scent are there anyway; here nobody shapes them."),
        "front-end": say("Nothing attracts those who do not know us yet."),
        "mid-end": say("Nothing helps customers to decide once they are attracted."),
        "back-end": say("Nothing keeps customers once they have bought."),
    }
)
"""Why it matters that a class is missing."""


def term(axis: str, name: str) -> Term:
    """Return a class as the reader's language calls it."""
    return Term(axis, name)


def quoted(axis: str, names: Iterable[str]) -> tuple[Value, ...]:
    """Return classes for a list inside a sentence."""
    return tuple(say("“{name}”", name=Term(axis, name)) for name in names)


def stage(ident: str) -> Ref:
    """Return the reference to a stage."""
    return Ref("stage", ident)


def ranked(project: Project, touchpoints: Iterable[Touchpoint]) -> tuple[str, ...]:
    """Return ids with the most important first, so that the order of the rows does not matter."""
    return tuple(touchpoint.id for touchpoint in by_importance(project, touchpoints))


def start_at(project: Project, natures: Spread, ident: str, name: str) -> Message:
    """Return what to do where a stage should have a nature: finish what is planned, else extend or plan something."""
    planned = [t for t in project.planned if ident in t.stages and name in natures.classes.of.get(t.id, ())]
    if planned:
        return say(
            "Finish {touchpoint}, which is planned for {stage}",
            touchpoint=Ref("touchpoint", ranked(project, planned)[0]),
            stage=stage(ident),
        )
    near = _nearest(project, natures, ident, name)
    if near is None:
        return say(
            "Plan a touchpoint at {stage} that is “{name}”", stage=stage(ident), name=Term("nature", name)
        )
    return say(
        "See whether {touchpoint} could act at {stage} too, or plan another touchpoint there that is “{name}”",
        touchpoint=Ref("touchpoint", near),
        stage=stage(ident),
        name=Term("nature", name),
    )


def _nearest(project: Project, natures: Spread, ident: str, name: str) -> str | None:
    """Return the most important touchpoint of ours with this nature that does well, from the stage nearest to this one.

    A moment of truth has enough to do where it is.
    """
    able, moments = helpers(project), moments_of_truth(project)
    places = {each.id: at for at, each in enumerate(project.stages)}
    ours = {
        t: min(abs(places[s] - places[ident]) for s in t.stages)
        for t in project.present
        if name in natures.classes.of.get(t.id, ())
        and able.fit(t)
        and t.id not in moments
        and t.stages
        and ident not in t.stages
    }
    if not ours:
        return None
    least = min(ours.values())
    return ranked(project, (t for t, away in ours.items() if away == least))[0]


def rises(spread: Spread, name: str, ident: str | None = None) -> Message:
    """Return what one more touchpoint of a class does to its share, of all or at a stage."""
    shares = spread.whole if ident is None else dict(spread.stages)[ident]
    return say(
        "One more raises its share from {now} to {then}",
        now=Share(shares.share(name)),
        then=Share(shares.with_more(name).share(name)),
    )
