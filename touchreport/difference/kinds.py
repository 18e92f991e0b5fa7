"""The kinds of things that editions are compared by, and the fields that are looked at."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from touchreport.model.audience import ChannelUse, Persona, Segment, StageWish
from touchreport.model.brand import Brand, Pillar
from touchreport.model.channel import Channel
from touchreport.model.field import Kind, NamedField, fields_of
from touchreport.model.journey import Step
from touchreport.model.measure import Measure
from touchreport.model.person import Person
from touchreport.model.stage import Stage
from touchreport.model.touchpoint import Touchpoint
from touchreport.vocabulary.headings import headings

KINDS: Mapping[str, type] = MappingProxyType(
    {
        "touchpoint": Touchpoint,
        "persona": Persona,
        "segment": Segment,
        "channel": Channel,
        "person": Person,
        "stage": Stage,
        "step": Step,
        "measure": Measure,
        "pillar": Pillar,
        "brand": Brand,
    }
)
"""Each kind of thing with its class, in the order in which changes are told."""

PARTS: Mapping[str, type] = MappingProxyType({"ChannelUse": ChannelUse, "StageWish": StageWish})
"""Small objects inside of things, by the name of their class."""

HOME: frozenset[str] = frozenset({"stages", "channels"})
"""Lists whose first entry means more than the others, so that their order counts."""

TOLD: frozenset[str] = frozenset({"channel_use", "wishes"})
"""Fields that no sheet has a column for, and that have a name of their own (:mod:`touchreport.difference.said`)."""

_ELSEWHERE: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "brand": frozenset({"pillars"}),  # pillars are things of their own
        "step": frozenset({"order"}),  # a place is told by what stands before and behind
    }
)


@cache
def compared_fields(kind: str) -> Mapping[str, NamedField]:
    """Return the fields of a kind that are compared, by name: all that hold something but its id and have a name to tell.

    The looks of a brand that no sheet has a column for, such as its second colour, have none.

    Raises:
        KeyError: there is no such kind.
    """
    left_out = _ELSEWHERE.get(kind, frozenset())
    nameable = headings(kind).headings.keys() | TOLD
    return MappingProxyType(
        {
            named.name: named
            for named in fields_of(KINDS[kind])
            if named.field.kind is not Kind.ID and named.name not in left_out and named.name in nameable
        }
    )
