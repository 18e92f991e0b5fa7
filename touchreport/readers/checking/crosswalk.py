"""How the project's stages relate to those of other journey models, where it says so itself.

Under ``crosswalk`` stands the id of a model, under it the project's own stages, and behind each what it answers to::

    crosswalk:
      aida:
        comparison: desire
        purchase: [desire, action]
        after-sales: none
        interest: {interest: same, desire: overlaps}
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.model.node import Mapped, Node, Scalar
from touchreport.model.stage import Relation, StageRelation
from touchreport.readers.checking.config import mapping_at, one_of
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import is_blank, plain
from touchreport.readers.checking.references import resolve
from touchreport.readers.checking.texts import items_of
from touchreport.vocabulary.journey_models import journey_models

CROSSWALK = "crosswalk"

RELATIONS: Mapping[str, Relation] = MappingProxyType(
    {
        "same": Relation.EXACT,
        "part": Relation.NARROWER,
        "broader": Relation.BROADER,
        "overlaps": Relation.OVERLAPS,
    }
)
"""The words for how a stage relates to another."""


def read_crosswalk(desk: Desk, config: Mapped, own: str) -> tuple[StageRelation, ...]:
    """Return what the project declares; `own` is the id of its model. What is wrong is reported and left out."""
    node = mapping_at(desk, config, CROSSWALK)
    found: list[StageRelation] = []
    for key, _ in () if node is None else node.pairs:
        model = _other_model(desk, key, own)
        lines = mapping_at(desk, node, key.text) if node is not None and model is not None else None
        if lines is not None and model is not None:
            found += _relations(desk, model, lines)
    return tuple(found)


def _other_model(desk: Desk, key: Scalar, own: str) -> str | None:
    if plain(key).lower() == own:
        desk.collector.error("crosswalk-own-model", key, model=own)
        return None
    return one_of(desk, CROSSWALK, key, tuple(model for model in journey_models() if model != own))


def _relations(desk: Desk, model: str, lines: Mapped) -> list[StageRelation]:
    """Return one relation for each of the project's stages that is named; each is named once."""
    found: dict[str, StageRelation] = {}
    places: dict[str, Scalar] = {}
    for key, node in lines.pairs:
        stage = resolve(desk, "stage", CROSSWALK, key)
        counterparts = _counterparts(desk, model, key, node)
        if stage is None or counterparts is None:
            continue
        if stage in found:
            first = places[stage].location
            desk.collector.error(
                "crosswalk-twice", key, stage=plain(key), model=model, first=str(first), related=(first,)
            )
            continue
        found[stage], places[stage] = StageRelation(stage, model, counterparts), key
    return list(found.values())


def _counterparts(
    desk: Desk, model: str, key: Scalar, node: Node
) -> tuple[tuple[str, Relation | None], ...] | None:
    """Return the stages to which one answers; none where that is written, None where something is wrong."""
    if is_blank(node):
        desk.collector.error("crosswalk-empty", key, stage=plain(key), model=model)
        return None
    if isinstance(node, Scalar) and desk.lexicon.is_none(plain(node)):
        return ()
    if isinstance(node, Mapped):
        pairs = [(_their_stage(desk, model, name), _relation(desk, word)) for name, word in node.pairs]
        if any(stage is None or relation is None for stage, relation in pairs):
            return None
        return tuple((stage, relation) for stage, relation in pairs if stage is not None)
    items = items_of(node)
    if items is None:
        desk.collector.error("expected-list", node, field=plain(key))
        return None
    stages = [_their_stage(desk, model, item) for item in items]
    named = dict.fromkeys(stage for stage in stages if stage is not None)
    return None if None in stages else tuple((stage, None) for stage in named)


def _their_stage(desk: Desk, model: str, node: Scalar) -> str | None:
    """Return the id of a stage of the other model; report a name that it does not have."""
    text = plain(node)
    found = desk.lexicon.stage_of(model, text)
    if found is None:
        stages = journey_models()[model].stages
        names = tuple(stage.name.in_language(desk.lexicon.languages[0]) for stage in stages)
        near = desk.lexicon.nearest(text, (*(stage.id for stage in stages), *names))
        desk.collector.error(
            "unknown-counterpart", node, suggestion=near, value=text, model=model, known=names
        )
    return found


def _relation(desk: Desk, node: Node) -> Relation | None:
    if not isinstance(node, Scalar):
        desk.collector.error("expected-one-value", node, field=CROSSWALK)
        return None
    word = one_of(desk, CROSSWALK, node, tuple(RELATIONS))
    return None if word is None else RELATIONS[word]
