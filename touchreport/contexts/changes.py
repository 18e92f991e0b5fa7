"""What changed since the edition before."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import RankedFinding, Stop, Words
from touchreport.model.message import Message, Term, Value
from touchreport.model.ref import Ref
from touchreport.model.result import Severity
from touchreport.model.when import When


@dataclass(frozen=True, slots=True)
class ClosedFinding:
    """A finding of the edition before that is there no more.

    Attributes:
        severity: how much it weighed.
        seen: what was seen, in the words of that edition.
        stops: the touchpoints that it was about, as far as they are still there.
    """

    severity: Severity
    seen: Words
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True)
class ChangedFinding:
    """A finding whose severity differs.

    Attributes:
        ranked: the finding as it is; where it is told together with others now, the one that tells of them.
        before: how much it weighed.
        seen: what was seen, in the words of the edition before, where it is told together with others now.
    """

    ranked: RankedFinding
    before: Severity
    seen: Words | None = None


@dataclass(frozen=True, slots=True)
class ShiftedFinding:
    """A finding that is about more, fewer or other things.

    Attributes:
        ranked: the finding as it is.
        more: what it is about now and was not; None for nothing.
        fewer: what it was about and is no more; None for nothing.
    """

    ranked: RankedFinding
    more: Value | None
    fewer: Value | None


@dataclass(frozen=True, slots=True)
class ChangedValue:
    """A field of a thing that differs.

    Attributes:
        label: what the field is called.
        old, new: what was and is recorded; None for nothing.
        reworded: whether it is a longer text or a list of sentences, of which not every word is shown.
    """

    label: Term | Message
    old: Value | None
    new: Value | None
    reworded: bool = False


@dataclass(frozen=True, slots=True)
class ChangedThing:
    """A thing that is there in both editions and differs.

    Attributes:
        name: what it is called now, as a reference; for a step, its touchpoint.
        stop: the touchpoint on the line, for one that has a card.
        persona: who takes the step, for a step.
        formerly: what it was called, if otherwise.
        values: what differs.
    """

    name: Value
    stop: Stop | None
    persona: Value | None
    formerly: Value | None
    values: tuple[ChangedValue, ...]


@dataclass(frozen=True, slots=True)
class ThingChanges:
    """What changed among the things of one kind.

    Attributes:
        kind: ``touchpoint``, ``persona`` ...
        title: what the things are called.
        came: those that are new; references, for steps their touchpoints.
        stops: the touchpoints among those that are new.
        went: those that are gone, by name.
        changed: those that differ; of many the first.
        more: number of others that differ.
        counted: how many came and went, where the things are too many and too small to be named one by one: the steps of
            journeys, by persona, and measures. `came`, `stops` and `went` are then empty.
    """

    kind: str
    title: Message
    came: tuple[Value, ...]
    stops: tuple[Stop, ...]
    went: tuple[Value, ...]
    changed: tuple[ChangedThing, ...]
    more: int = 0
    counted: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class MovedNumber:
    """A number that differs.

    Attributes:
        label: what it counts.
        of: the analysis that gives it, or the touchpoint that it judges.
        path: page of the analysis; None for a measure.
        old, new: what it was and is.
        change: by how much it differs; None where it is no number, or counts in another unit.
        points: whether the change counts percentage points.
        better: whether the change is for the better; None where nobody says which way that is.
    """

    label: Words
    of: Words | Ref
    path: str | None
    old: Value
    new: Value
    change: Value | None
    points: bool = False
    better: bool | None = None


@dataclass(frozen=True, slots=True)
class ChangesPage:
    """What changed since the edition before.

    Attributes:
        edition: what that edition is called: its name, else the day of it.
        day: the day of it.
        closed: findings that are there no more, the heaviest first.
        gone: number of others that are there no more because the touchpoints that they were about are gone.
        lighter: findings that weigh less.
        opened: findings that were not there, in their order.
        heavier: findings that weigh more.
        shifted: findings that are about more, fewer or other things, in their order.
        joined: number of findings that are told together with others of their kind now, and are not closed.
        parted: number of findings that were told together with others of their kind, and are not new.
        open: number of findings that were there, and still are.
        left_out: number of findings that the author leaves out now and did not before.
        things: what changed among touchpoints, personas and so on; kinds without a change are left out.
        reordered: personas whose journey goes another way.
        figures: figures of analyses that changed by enough to matter.
        measures: measures of touchpoints whose value differs.
        quiet: number of figures that changed by less.
        analyses_came: what analyses are called that are new in this edition; their findings are not counted as opened.
        analyses_went: those that are gone.
        empty: whether nothing changed.
    """

    edition: Value
    day: When
    closed: tuple[ClosedFinding, ...] = ()
    gone: int = 0
    lighter: tuple[ChangedFinding, ...] = ()
    opened: tuple[RankedFinding, ...] = ()
    heavier: tuple[ChangedFinding, ...] = ()
    shifted: tuple[ShiftedFinding, ...] = ()
    joined: int = 0
    parted: int = 0
    open: int = 0
    left_out: int = 0
    things: tuple[ThingChanges, ...] = ()
    reordered: tuple[Ref, ...] = ()
    figures: tuple[MovedNumber, ...] = ()
    measures: tuple[MovedNumber, ...] = ()
    quiet: int = 0
    analyses_came: tuple[Words, ...] = ()
    analyses_went: tuple[Words, ...] = ()
    empty: bool = False
