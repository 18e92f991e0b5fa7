"""What a playbook should know about every touchpoint.

The list follows what the field records of a touchpoint. How much an entry weighs is this product's default: without
what is essential a touchpoint has no place, no customer and nobody who answers for it; what is important says what it
is for and how it does; the rest is useful.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Term, Touchpoint

Rank = Literal["essential", "important", "useful"]


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be recorded of a touchpoint.

    Attributes:
        names: fields of a touchpoint any of which says it; none for the table of measures.
        rank: how much it weighs.
        spared: the class of control whose touchpoints do not need it; None where all do.
        status: whether what is said can be observed, assumed or proposed.
        told: whether another analysis has a finding on touchpoints that lack it.
    """

    names: tuple[str, ...]
    rank: Rank
    spared: str | None = None
    status: bool = True
    told: bool = False

    @property
    def id(self) -> str:
        """Short name: the field, or ``measure``."""
        return self.names[0] if self.names else "measure"

    @property
    def term(self) -> Term:
        """What the vocabulary calls it."""
        return Term("field", f"touchpoint.{self.names[0]}") if self.names else Term("term", "measure")

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields as analyses name those that they read."""
        return tuple(f"touchpoint.{name}" for name in self.names) or ("measure.touchpoint",)

    def needed(self, touchpoint: Touchpoint) -> bool:
        """Return whether the touchpoint needs it."""
        return self.spared is None or touchpoint.control != self.spared


ITEMS = (
    Item(("stages",), "essential"),
    Item(("channels",), "essential", told=True),
    Item(("personas", "segments"), "essential"),
    Item(("owner", "accountable"), "essential", told=True),
    Item(("control",), "essential", told=True),
    Item(("importance",), "essential"),
    Item(("performance",), "important"),
    Item((), "important", status=False, told=True),
    Item(("purpose",), "important"),
    Item(("goal",), "important", told=True),
    Item(("desired_outcome",), "important", told=True),
    Item(("media_class",), "important", told=True),
    Item(("influenced_by",), "important", spared="controllable", told=True),
    Item(("monitored_by", "monitoring"), "important", told=True),
    Item(("effort",), "useful", spared="uncontrollable"),
    Item(("optimal_experience",), "useful", spared="uncontrollable"),
    Item(("processes",), "useful", spared="uncontrollable"),
    Item(("data",), "useful", told=True),
    Item(("reviewed", "next_review"), "useful", status=False, told=True),
)
"""In the order of the matrix: the heaviest first."""

BY_ID: Mapping[str, Item] = MappingProxyType({item.id: item for item in ITEMS})
"""The items by their short names."""

FIELDS = tuple(name for item in ITEMS for name in item.reads)
"""Every field that says one of them."""
