"""Names and parts of sentences that several findings and tables use."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from touchreport.plugin import Message, Number, Pillar, Ref, Term, Text, Touchpoint, Value, listed, refs, say
from touchreport_consistency.ratings import Rating


def pillar(it: Pillar) -> Ref:
    """Return the reference to a message pillar."""
    return Ref("pillar", it.id)


def points(touchpoints: Iterable[Touchpoint]) -> tuple[Ref, ...]:
    """Return the references to touchpoints."""
    return refs("touchpoint", (touchpoint.id for touchpoint in touchpoints))


def first(touchpoints: Sequence[Touchpoint], most: int = 3) -> Value:
    """Return touchpoints as a list for a sentence."""
    return listed(points(touchpoints[:most]), most, len(touchpoints))


def stages(idents: Iterable[str], most: int = 5) -> Value:
    """Return stages as a list for a sentence."""
    return listed(refs("stage", idents), most)


def kinds(idents: Iterable[str], most: int = 3) -> Value:
    """Return kinds of content as a list for a sentence."""
    return listed((Term("content-kind", ident) for ident in idents), most)


def rating(it: Rating) -> Term:
    """Return what a rating is called."""
    return Term("field", f"touchpoint.{it.field}")


def value(it: Rating, place: float) -> Number:
    """Return a place on the scale of a rating as its value."""
    return Number(it.shown(place), 1)


def quoted(purposes: Iterable[Text]) -> Value:
    """Return what people wrote, each in quotation marks."""
    return tuple(say("“{words}”", words=each) for each in purposes)


def of_scale(it: Rating, ident: str) -> Message:
    """Return the rating of a touchpoint with the end of its scale."""
    return say(
        "{value} of {best} for “{rating}”",
        value=Number(it.shown(it.places[ident])),
        best=Number(it.scale[1]),
        rating=rating(it),
    )
