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

from touchreport.plugin import Project, Term

Rank = Literal["essential", "important", "useful"]


@dataclass(frozen=True, slots=True)
class Item:
    """Something to be recorded of a touchpoint.

    Attributes:
        id: short name: the first of the fields, or ``measure``.
        names: fields of a touchpoint any of which says it; none for the table of measures.
        rank: how much it weighs.
        spared: the class of control whose touchpoints do not need it; None where all do.
        status: whether what is said can be observed, assumed or proposed.
        told: whether another analysis has a finding on touchpoints that lack it.
    """

    id: str
    names: tuple[str, ...]
    rank: Rank
    spared: str | None = None
    status: bool = True
    told: bool = False

    @property
    def term(self) -> Term:
        """What the vocabulary calls it."""
        return Term("field", f"touchpoint.{self.names[0]}") if self.names else Term("term", "measure")

    @property
    def reads(self) -> tuple[str, ...]:
        """The fields as analyses name those that they read."""
        return tuple(f"touchpoint.{name}" for name in self.names) or ("measure.touchpoint",)

    def needed(self, control: str | None) -> bool:
        """Return whether touchpoints of this class of control need it."""
        return self.spared is None or control != self.spared


ITEMS = (
    Item("stages", ("stages",), "essential"),
    Item("channels", ("channels",), "essential", told=True),
    Item("personas", ("personas", "segments"), "essential"),
    Item("owner", ("owner", "accountable"), "essential", told=True),
    Item("control", ("control",), "essential", told=True),
    Item("importance", ("importance",), "essential"),
    Item("performance", ("performance",), "important"),
    Item("measure", (), "important", status=False, told=True),
    Item("purpose", ("purpose",), "important"),
    Item("goal", ("goal",), "important", told=True),
    Item("desired_outcome", ("desired_outcome",), "important", told=True),
    Item("media_class", ("media_class",), "important", told=True),
    Item("influenced_by", ("influenced_by",), "important", spared="controllable", told=True),
    Item("monitored_by", ("monitored_by", "monitoring"), "important", told=True),
    Item("effort", ("effort",), "useful", spared="uncontrollable"),
    Item("optimal_experience", ("optimal_experience",), "useful", spared="uncontrollable"),
    Item("processes", ("processes",), "useful", spared="uncontrollable", told=True),
    Item("data", ("data",), "useful", told=True),
    Item("reviewed", ("reviewed", "next_review"), "useful", status=False, told=True),
)
"""In the order of the matrix: the heaviest first."""


def items_of(project: Project) -> tuple[Item, ...]:
    """Return the items without those that the readers of this playbook are not shown: nobody asks them for these."""
    return tuple(item for item in ITEMS if not item.names or not project.withheld.issuperset(item.reads))


BY_ID: Mapping[str, Item] = MappingProxyType({item.id: item for item in ITEMS})
"""The items by their short names."""

FIELDS = tuple(name for item in ITEMS for name in item.reads)
"""Every field that says one of them."""
