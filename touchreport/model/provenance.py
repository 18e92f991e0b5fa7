"""What is known about a value beside the value itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from touchreport.location import Location
from touchreport.model.when import When


class State(Enum):
    """Whether a field has a value, and if not, why not."""

    GIVEN = "given"
    EMPTY = "empty"  # the inventory has the column, the cell is empty: a gap
    NONE = "none"  # somebody wrote "none": a statement
    NOT_RECORDED = "not-recorded"  # the inventory has no such column


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where a value comes from.

    Attributes:
        status: ``observed``, ``assumed`` or ``proposed``; None where nobody said.
        source: in words; None where nobody said.
        reviewed: when it was last looked at.
    """

    status: str | None = None
    source: str | None = None
    reviewed: When | None = None


@dataclass(frozen=True, slots=True)
class Record:
    """What the reader knows about one object: a side map, so that values stay plain values.

    Attributes:
        location: where the object stands.
        recorded: fields for which the object's source has a column or key.
        stated_none: fields in which somebody wrote "none".
        provenance: where single values come from, by field.
    """

    location: Location | None = None
    recorded: frozenset[str] = frozenset()
    stated_none: frozenset[str] = frozenset()
    provenance: Mapping[str, Provenance] = field(default_factory=lambda: MappingProxyType({}))
