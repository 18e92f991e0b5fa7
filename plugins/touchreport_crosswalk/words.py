"""Names that several sentences and tables use."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from touchreport.plugin import Message, Relation, Value, listed, refs, say, sentences
from touchreport_crosswalk.views import Place


def named(stages: Iterable[str], most: int = 5) -> Value:
    """Return stages of ours as a list for a sentence."""
    return listed(refs("stage", stages), most)


def places_named(places: Iterable[Place], most: int = 5) -> Value:
    """Return stages of another model as a list for a sentence."""
    return listed([place.stage.name for place in places], most)


def related(place: Place) -> Message:
    """Return the stages of ours that answer to a stage of another model, relation by relation."""
    told = [
        words(named(stages))
        for (relation, declared), words in _RELATIONS.items()
        if (
            stages := [own for own, one in place.ours if (one.relation, one.declared) == (relation, declared)]
        )
    ]
    return sentences(*told) if told else say("None of ours")


_RELATIONS: Mapping[tuple[Relation, bool], Callable[[Value], Message]] = MappingProxyType(
    {
        (Relation.EXACT, False): lambda stages: say("The same: {stages}.", stages=stages),
        (Relation.EXACT, True): lambda stages: say("The same, as declared: {stages}.", stages=stages),
        (Relation.NARROWER, False): lambda stages: say("Within it: {stages}.", stages=stages),
        (Relation.NARROWER, True): lambda stages: say("Within it, as declared: {stages}.", stages=stages),
        (Relation.BROADER, False): lambda stages: say("Broader: {stages}.", stages=stages),
        (Relation.BROADER, True): lambda stages: say("Broader, as declared: {stages}.", stages=stages),
        (Relation.OVERLAPS, False): lambda stages: say("Overlapping: {stages}.", stages=stages),
        (Relation.OVERLAPS, True): lambda stages: say("Overlapping, as declared: {stages}.", stages=stages),
    }
)
