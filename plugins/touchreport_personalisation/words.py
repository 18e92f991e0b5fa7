"""Names and parts of sentences that several findings and tables use."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from touchreport.plugin import (
    Message,
    Number,
    Project,
    Ref,
    Share,
    Text,
    Touchpoint,
    Value,
    listed,
    refs,
    say,
)
from touchreport_personalisation.candidates import Means
from touchreport_personalisation.holdings import Holding, Sort
from touchreport_personalisation.survey import Survey

GROUP: Mapping[str, Message] = MappingProxyType({"segment": say("Segment"), "persona": say("Persona")})
"""Heading of the names of groups, by their kind."""

SORT: Mapping[Sort, Message] = MappingProxyType(
    {
        "own": say("Its own"),
        "apart": say("Alone, not ours"),
        "some": say("With some"),
        "all": say("With all"),
    }
)
"""Headings of the sorts of touchpoints."""

MEANS: Mapping[Means, Message] = MappingProxyType(
    {"data": say("data is collected"), "human": say("a person is there"), "online": say("it is online")}
)
"""How one can tell at a touchpoint who has come."""


def points(touchpoints: Iterable[Touchpoint]) -> tuple[Ref, ...]:
    """Return references to touchpoints."""
    return refs("touchpoint", (touchpoint.id for touchpoint in touchpoints))


def names(found: Survey, groups: Iterable[int], most: int = 5) -> Value:
    """Return groups as a list for a sentence."""
    return listed((found.audience.refs[at] for at in groups), most)


def feeling(project: Project, value: float) -> Number:
    """Return a feeling as a number to be said; signed where the scale has two sides."""
    return Number(value, 1, signed=project.scales["emotion"][0] < 0)


def quoted(group: Ref, words: Text) -> Message:
    """Return what a group asks for, in its own words."""
    return say("{group}: “{words}”", group=group, words=words)


def customers(found: Survey, holding: Holding) -> tuple[Message, ...]:
    """Return a group's share of the customers as evidence, where the project declares shares."""
    if not found.audience.declared:
        return ()
    return (say("{share} of the customers", share=Share(holding.customers)),)


def needs(found: Survey, holding: Holding) -> tuple[Message, ...]:
    """Return what a group says that it needs, as evidence."""
    known = found.asks.needs[found.audience.refs.index(holding.ref)]
    return tuple(quoted(holding.ref, each.words) for each in known[:2])
