"""What differs between two editions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from touchreport.difference.edition import Edition, Figure, Found, Thing, Words
from touchreport.model.ref import Ref
from touchreport.model.result import Severity

State = Literal[
    "opened",
    "closed",
    "heavier",
    "lighter",
    "other-subjects",
    "joined",
    "parted",
    "open",
    "left-out",
    "taken-up",
]
"""What became of a finding.

``opened``: it was not there. ``closed``: it is not there any more. ``heavier``, ``lighter``: its severity changed.
``other-subjects``: it is about more, fewer or other things. ``joined``: it is told in a larger finding now; ``parted``: it
was, and is told by itself now; both are as open as they were. ``open``: as it was. ``left-out``: the author leaves it out
now, which does not close it. ``taken-up``: she left it out and does no more.
"""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field that differs.

    Attributes:
        name: the field.
        old, new: what was and is recorded, in the types of the model; None for nothing.
    """

    name: str
    old: object
    new: object


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that came, went or differs.

    Attributes:
        old: as it was; None where it is new.
        new: as it is; None where it is gone.
        fields: what differs, in the order of the fields; empty where it came or went.
    """

    old: Thing | None
    new: Thing | None
    fields: tuple[FieldChange, ...] = ()

    @property
    def ref(self) -> Ref:
        """The thing as it is called now, or was where it is gone."""
        thing = self.new or self.old
        assert thing is not None
        return thing.ref

    @property
    def state(self) -> Literal["added", "removed", "changed"]:
        """Whether it came, went or differs."""
        if self.old is None:
            return "added"
        return "removed" if self.new is None else "changed"

    @property
    def old_id(self) -> str | None:
        """The id that it had, where that is another one now; it was known by its name."""
        if self.old is None or self.new is None or self.old.ref == self.new.ref:
            return None
        return self.old.ref.id

    @property
    def renamed(self) -> bool:
        """Whether it has the same id and another name."""
        return any(field.name == "name" for field in self.fields)

    @property
    def moved(self) -> bool:
        """Whether it stands on other stages."""
        return any(field.name in ("stages", "stage") for field in self.fields)


@dataclass(frozen=True, slots=True)
class FindingChange:
    """A finding on both sides, or on one.

    Attributes:
        state: what became of it.
        old: as it was; None where it was not there by itself.
        new: as it is; None where it is not there by itself any more.
        more: what it is about now and nothing of its kind was about that it is made of; ids of the new edition.
        fewer: what it was about and nothing of its kind is about that came of it; ids of the new edition.
        within: the larger finding of the other side that tells of it, where that side has it not by itself.
    """

    state: State
    old: Found | None
    new: Found | None
    more: tuple[Ref, ...] = ()
    fewer: tuple[Ref, ...] = ()
    within: Found | None = None

    @property
    def latest(self) -> Found:
        """The finding as it is, or as it was where it is gone."""
        found = self.new or self.old
        assert found is not None
        return found

    @property
    def severities(self) -> tuple[Severity | None, Severity | None]:
        """How much it weighed and weighs, by itself or in the larger finding that tells of it; None where it is not there."""
        old = self.old or (self.within if self.new is not None else None)
        new = self.new or (self.within if self.old is not None else None)
        return (None if old is None else old.severity, None if new is None else new.severity)


@dataclass(frozen=True, slots=True)
class FigureChange:
    """A figure whose value differs.

    Attributes:
        old: as it was.
        new: as it is.
        matters: whether the change is large enough to be told to people: any change of a count, one percentage point
            of a share, one per cent of another number, any change of words; never one that is not seen in the decimals
            that are shown.
    """

    old: Figure
    new: Figure
    matters: bool

    @property
    def difference(self) -> float | None:
        """How much larger it is; None where it is no number, or counts in another unit."""
        if "words" in (self.old.kind, self.new.kind) or self.old.kind != self.new.kind:
            return None
        if self.old.unit != self.new.unit:
            return None
        return self.new.value - self.old.value


@dataclass(frozen=True, slots=True)
class AnalysisChange:
    """An analysis that only one side has.

    Attributes:
        id: its id.
        title: what it is called.
        added: whether it is new; else it is gone.
        findings: number of findings that came or went with it; they are not told as opened or closed.
    """

    id: str
    title: Words
    added: bool
    findings: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything that differs between two editions.

    Attributes:
        old, new: the editions.
        changes: things that came, went or differ: by kind, then those that came, went, differ, each by name and id.
        reordered: personas (ids as of now) whose journey holds the same steps in another order.
        findings: all findings of analyses that both sides have, with what became of each; the heaviest first.
        figures: figures whose values differ, by analysis.
        analyses: analyses that only one side has, the new ones first.
    """

    old: Edition
    new: Edition
    changes: tuple[Change, ...] = ()
    reordered: tuple[str, ...] = ()
    findings: tuple[FindingChange, ...] = ()
    figures: tuple[FigureChange, ...] = ()
    analyses: tuple[AnalysisChange, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing differs; what the author only left out or took up again counts as a difference."""
        still = all(change.state == "open" for change in self.findings)
        return still and not (self.changes or self.reordered or self.figures or self.analyses)

    def of_kind(self, kind: str) -> tuple[Change, ...]:
        """Return the changes of one kind of things."""
        return tuple(change for change in self.changes if change.ref.kind == kind)

    def with_state(self, *states: State) -> tuple[FindingChange, ...]:
        """Return the findings of which one of these became."""
        return tuple(change for change in self.findings if change.state in states)

    def went_along(self, change: FindingChange) -> bool:
        """Return whether a finding is closed because the touchpoints that it was about are all gone: nobody settled it."""
        if change.state != "closed":
            return False
        now = {each.old.ref: each.ref for each in self.of_kind("touchpoint") if each.old is not None}
        about = [now.get(ref, ref) for ref in change.latest.subjects if ref.kind == "touchpoint"]
        there = (self.new.things.get(ref) for ref in about)
        return bool(about) and all(
            thing is None or thing.values.get("status") == "retired" for thing in there
        )
