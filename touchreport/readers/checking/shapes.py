"""Which class of the model each table holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from touchreport.model.audience import ChannelUse, Persona, Segment, StageWish
from touchreport.model.brand import Brand, Pillar
from touchreport.model.channel import Channel
from touchreport.model.field import Kind, NamedField, fields_of
from touchreport.model.journey import Step
from touchreport.model.measure import Measure
from touchreport.model.person import Person
from touchreport.model.touchpoint import Touchpoint
from touchreport.vocabulary.headings import headings


@dataclass(frozen=True, slots=True)
class Shape:
    """A kind of object: its table, its class, and what other rows call it.

    Attributes:
        table: name of the table or key, such as ``touchpoints``.
        kind: the kind of its references, such as ``touchpoint``.
        cls: the class of the model.
        named: whether people refer to its objects by name, so that two of one name would be mixed up.
    """

    table: str
    kind: str
    cls: type[Any]
    named: bool = True

    @property
    def fields(self) -> tuple[NamedField, ...]:
        """The fields of the class."""
        return fields_of(self.cls)

    @property
    def more(self) -> tuple[str, ...]:
        """Columns beside the fields of the class: a row of touchpoints may carry measures."""
        if self.kind != "touchpoint":
            return ()
        return tuple(heading.field for heading in headings(self.kind).headings.values() if heading.into)

    @property
    def column_names(self) -> tuple[str, ...]:
        """What a column of a sheet may fill."""
        return (*(named.name for named in self.fields if named.field.flat), *self.more)

    @property
    def has_id(self) -> bool:
        """Whether its objects have an id."""
        return any(entry.field.kind is Kind.ID for entry in self.fields)


SHAPES: Mapping[str, Shape] = MappingProxyType(
    {
        shape.table: shape
        for shape in (
            Shape("segments", "segment", Segment),
            Shape("people", "person", Person),
            Shape("channels", "channel", Channel),
            Shape("personas", "persona", Persona),
            Shape("touchpoints", "touchpoint", Touchpoint),
            Shape("measures", "measure", Measure, named=False),
            Shape("journeys", "step", Step, named=False),
        )
    }
)
"""The tables, each after those that others are most often explained by."""

BRAND = Shape("brand", "brand", Brand)

PARTS: Mapping[str, Shape] = MappingProxyType(
    {
        "Pillar": Shape("pillars", "pillar", Pillar),
        "StageWish": Shape("wishes", "wish", StageWish, named=False),
        "ChannelUse": Shape("channel_use", "use", ChannelUse, named=False),
    }
)
"""Small objects inside others, by the name of their class."""

TABLE_OF: Mapping[str, str] = MappingProxyType({shape.kind: table for table, shape in SHAPES.items()})
"""The table in which the objects of a kind stand."""
