"""Fields and values of changes, ready to be said in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from types import MappingProxyType
from typing import cast

from touchreport.difference.changes import Change, Difference, FieldChange, FigureChange
from touchreport.difference.edition import Edition, Figure
from touchreport.difference.kinds import compared_fields
from touchreport.locales.numbers import MOST_DECIMALS, exact, rounded_decimal
from touchreport.model.audience import ChannelUse, StageWish
from touchreport.model.field import Field, Kind
from touchreport.model.message import Message, Number, Share, Term, Value, say
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.model.when import When

Label = Term | Message

_LABELS: Mapping[tuple[str, str], Message] = MappingProxyType(
    {
        ("persona", "channel_use"): say("Use of channels"),
        ("persona", "wishes"): say("Thoughts at each stage"),
    }
)
"""What fields are called for which the vocabulary has no heading, since no sheet has a column for them."""

_CONTENT_KIND = "content-kind"
_BY_ID = frozenset({Kind.REF, Kind.REFS, Kind.CLASS, Kind.CLASSES, Kind.WORD})


@dataclass(frozen=True, slots=True)
class Said:
    """Turns what changed into values that a message may hold.

    Attributes:
        difference: what changed. Things are named as the new edition calls them; those that it has not are named in the
            words of the old one, without a link.
    """

    difference: Difference

    def name(self, change: Change) -> Value:
        """Return what a thing is called: a reference where it is there, else its name."""
        if change.ref.kind == "step":
            return self.thing(Ref("touchpoint", change.ref.id.split(".")[1]))
        return self.thing(change.ref)

    def persona(self, change: Change) -> Value:
        """Return the persona who takes a step."""
        return self.thing(Ref("persona", change.ref.id.split(".")[0]))

    def label(self, change: Change, field: FieldChange) -> Label:
        """Return what a field is called."""
        kind = change.ref.kind
        return _LABELS.get((kind, field.name)) or Term("field", f"{kind}.{field.name}")

    def old(self, change: Change, field: FieldChange) -> Value | None:
        """Return what was recorded; None for nothing."""
        assert change.old is not None
        return self._value(change.ref.kind, field.name, field.old, _unit(change.old.values))

    def new(self, change: Change, field: FieldChange) -> Value | None:
        """Return what is recorded; None for nothing."""
        assert change.new is not None
        return self._value(change.ref.kind, field.name, field.new, _unit(change.new.values))

    def _value(self, kind: str, name: str, value: object, unit: Text | None) -> Value | None:
        if value in (None, ()):
            return None
        field = compared_fields(kind)[name].field
        with_unit = kind == "measure" and name in _IN_UNIT
        return self._of_field(field, value, unit if with_unit else None)

    def _of_field(self, field: Field, value: object, unit: Text | None = None) -> Value:
        if field.kind in (Kind.NUMBER, Kind.SCALE):
            return Number(cast("float", value), unit=unit)
        if field.kind is Kind.SHARE:
            share = cast("float", value)
            return Share(share, 0 if abs(share * 100 - round(share * 100)) < 1e-9 else 1)
        if field.kind is Kind.YES_NO:
            return say("yes") if value else say("no")
        if field.kind is Kind.PARTS:
            return tuple(self._part(part) for part in cast("tuple[object, ...]", value))
        if field.kind in _BY_ID:
            return (
                tuple(self._one(field, id) for id in value)
                if isinstance(value, tuple)
                else self._one(field, value)
            )
        return cast("Value", value)

    def _one(self, field: Field, id: object) -> Value:
        """Return what one id stands for: a word of the vocabulary, or a thing."""
        of = field.of or ""
        is_thing = field.kind in (Kind.REF, Kind.REFS) and of != _CONTENT_KIND
        return self.thing(Ref(of, str(id))) if is_thing else Term(of, str(id))

    def _part(self, part: object) -> Value:
        if isinstance(part, ChannelUse):
            what: Value = self.thing(Ref("channel", part.channel))
            return say("{name}: {words}", name=what, words=Term("strength", part.strength))
        assert isinstance(part, StageWish)
        return say("{name}: {words}", name=self.thing(Ref("stage", part.stage)), words=part.words)

    def thing(self, ref: Ref) -> Value:
        """Return what a thing is called: a reference where it is there, else its name, or at least its id."""
        if ref in self.difference.new.things:
            return ref
        return self.difference.old.name_of(ref) or ref.id

    # figures

    def figures(self, change: FigureChange) -> tuple[Value, Value, Value | None]:
        """Return what a figure was and is, and by how much it differs; None where that is no number."""
        distance = change.difference
        if distance is None:
            return figure_value(change.old), figure_value(change.new), None
        old, new = change.old, change.new
        if new.kind == "count":
            return figure_value(old), figure_value(new), Number(distance, new.decimals, new.unit, True)
        if new.kind == "share":
            most = max(old.decimals or 0, new.decimals or 0)
            digits, points = in_step(old.value * 100, new.value * 100, most)
            shown = Number(points, digits, signed=True)
            return Share(old.value, digits), Share(new.value, digits), shown
        usual = None if new.decimals is None else max(old.decimals or 0, new.decimals)
        return numbers_in_step(old.value, new.value, usual, new.unit)


def numbers_in_step(
    old: float, new: float, usual: int | None, unit: Text | None = None
) -> tuple[Number, Number, Number]:
    """Return what a number was and is, and by how much it differs, in as many decimals as it takes to agree.

    Args:
        old: what it was.
        new: what it is.
        usual: the decimals that it usually has; None for those that it has, at most two.
        unit: what all three count in.
    """
    digits, change = in_step(old, new, MOST_DECIMALS if usual is None else usual)
    decimals = usual if usual is None and digits == MOST_DECIMALS else digits
    return Number(old, decimals, unit), Number(new, decimals, unit), Number(change, decimals, unit, True)


def in_step(old: float, new: float, usual: int) -> tuple[int, float]:
    """Return the decimals at which a reader who subtracts what is shown finds the change, and the change.

    Each rounded by itself, “1.0, 1.1, 0.0” looks like a slip, and “0.1” would make five times as much of 0.02 as there
    is. So all three get a further decimal where the usual ones do not agree, and a second one at most. Where not even
    those do, the change is that of the numbers shown.
    """
    difference = exact(new) - exact(old)
    shown = Decimal(0)
    for digits in (usual, usual + 1, usual + 2):
        shown = rounded_decimal(new, digits) - rounded_decimal(old, digits)
        if shown == rounded_decimal(difference, digits) and (shown or not difference):
            return digits, float(shown)
    return usual + 2, float(shown)


def figure_value(figure: Figure) -> Value:
    """Return the value of a figure."""
    match figure.kind:
        case "words":
            return figure.words or ""
        case "share":
            return Share(figure.value, figure.decimals or 0)
        case "count":
            return int(figure.value)
        case "number":
            return Number(figure.value, figure.decimals, figure.unit)


def edition_name(edition: Edition) -> Value:
    """Return what an edition is called: its name, else the day of it."""
    return edition.name or When(edition.date)


def _unit(values: Mapping[str, object]) -> Text | None:
    unit = values.get("unit")
    return unit if isinstance(unit, Text) else None


_IN_UNIT = frozenset({"target", "actual", "previous", "low", "high"})
"""Fields of a measure that count in its unit."""
