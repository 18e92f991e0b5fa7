"""The journey model: one of the vocabulary's or the project's own, with the weights of its stages."""

from __future__ import annotations

from dataclasses import replace

from touchreport.model.field import Field, Kind
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.model.stage import JourneyModel, Stage
from touchreport.model.text import Text
from touchreport.readers.checking.config import mapping_at, one_of, scalar_at
from touchreport.readers.checking.convert import is_whole, read_values
from touchreport.readers.checking.cover import has_misspelt
from touchreport.readers.checking.crosswalk import read_crosswalk
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.directory import Known
from touchreport.readers.checking.entries import Cell, Entry, entry_of, plain
from touchreport.readers.checking.ids import derived_id, own_id
from touchreport.readers.checking.keys import key_targets
from touchreport.readers.checking.numbers import number
from touchreport.readers.checking.references import resolve
from touchreport.readers.checking.shapes import Shape
from touchreport.readers.checking.texts import items_of
from touchreport.text import fold, slug
from touchreport.vocabulary.journey_models import journey_models, moments

CUSTOM = "custom"
USUAL_MODEL = "purchase-phases"

STAGE = Shape("stages", "stage", Stage)

_TOLERANCE = 0.005
_WEIGHT = Field(Kind.NUMBER, "", low=0)


def model_id(desk: Desk, config: Mapped) -> str:
    """Return the id of the declared journey model; ``custom`` where the project lists stages of its own."""
    node = scalar_at(desk, config, "model")
    own = config.get("stages")
    if node is None:
        return USUAL_MODEL if own is None else CUSTOM
    found = one_of(desk, "model", node, (*journey_models(), CUSTOM))
    if found == CUSTOM and own is None:
        desk.collector.error("stages-missing", node)
    elif found is not None and found != CUSTOM and own is not None:
        desk.collector.error("model-and-stages", own, model=found)
    return CUSTOM if own is not None else found or USUAL_MODEL


def read_model(desk: Desk, config: Mapped) -> JourneyModel:
    """Return the journey model with its weights, and enter its stages in the directory."""
    id = desk.lexicon.model
    certain = _is_certain(desk, config, id)
    errors = desk.collector.errors
    if id == CUSTOM:
        model = JourneyModel(
            CUSTOM, Text((("en", "Own stages"), ("fa", "مراحل خود پروژه"))), _own_stages(desk, config)
        )
    else:
        model = journey_models()[id]
        if config.get("model") is None and certain:
            desk.collector.note("usual-model", config, model=id)
    if not certain or (id == CUSTOM and desk.collector.errors > errors):  # its own stages are not all read
        desk.directory.declare_incomplete("stage")
    for stage in model.stages:
        names = stage.name.words
        desk.directory.add("stage", Known(stage.id, tuple(words for _, words in names), names=names))
    return replace(_weighed(desk, config, model), relations=read_crosswalk(desk, config, id))


def _is_certain(desk: Desk, config: Mapped, id: str) -> bool:
    """Return whether the model is what the author wrote; if not, that is told, and stages need not fit it."""
    written, own = config.get("model"), config.get("stages")
    if written is None and own is None:
        return not has_misspelt(desk, config, ("model", "stages"))
    if not isinstance(written, Scalar) or not plain(written):
        return True
    return fold(plain(written)) == fold(id) and (id != CUSTOM or own is not None)


def _own_stages(desk: Desk, config: Mapped) -> tuple[Stage, ...]:
    node = config.get("stages")
    if not isinstance(node, Listing) or not node.items:
        if node is not None:
            desk.collector.error("expected-list", node, field="stages")
        return ()
    stages: dict[str, Stage] = {}
    for item in node.items:
        stage = _own_stage(desk, item)
        if stage is None:
            continue
        if stage.id in stages:
            desk.collector.error(
                "duplicate-id",
                item,
                id=stage.id,
                table="stages",
                first=str(node.location),
                related=(node.location,),
            )
        stages[stage.id] = stage
    return tuple(stages.values())


def _own_stage(desk: Desk, item: Node) -> Stage | None:
    """Return a stage written as its name alone or as a mapping."""
    if isinstance(item, Scalar) and plain(item):
        return Stage(slug(plain(item)), Text.of(plain(item), desk.language))
    if not isinstance(item, Mapped):
        desk.collector.error("expected-parts", item, field="stages")
        return None
    entry = entry_of(item, key_targets(desk, STAGE, (item,)))
    values, _ = read_values(desk, STAGE, entry)
    if not is_whole(STAGE, values):
        return None
    values["moments"] = _moments(desk, entry)
    return Stage(id=own_id(desk, entry) or derived_id(desk, entry) or "", **values)


def _moments(desk: Desk, entry: Entry) -> tuple[str, ...]:
    """Return the ids of the moments that a stage covers; report those that nobody knows."""
    found: list[str] = []
    for cell in entry.cells.get("moments", ()):
        for item in items_of(cell.node) or ():
            moment = desk.lexicon.moment(plain(item))
            if moment is None:
                near = desk.lexicon.nearest(plain(item), tuple(moments()))
                desk.collector.error(
                    "unknown-word",
                    item,
                    suggestion=near,
                    field=cell.key.text,
                    value=plain(item),
                    known=tuple(moments()),
                )
            else:
                found.append(moment)
    return tuple(dict.fromkeys(found))


def _weighed(desk: Desk, config: Mapped, model: JourneyModel) -> JourneyModel:
    """Return the model with the weights under ``stage_weights``, checked to sum to 1."""
    node = mapping_at(desk, config, "stage_weights")
    if node is None:
        given = {stage.id: stage.weight for stage in model.stages if stage.weight is not None}
        if given and (missing := tuple(stage.id for stage in model.stages if stage.weight is None)):
            desk.collector.error("stage-weight-missing", config.get("stages"), stages=missing)
        elif given:
            _check_sum(desk, config.get("stages") or config, sum(given.values()))
        return model
    errors = desk.collector.errors
    weights = _weights(desk, node)
    missing = tuple(stage.id for stage in model.stages if stage.id not in weights)
    if desk.collector.errors > errors or desk.directory.is_incomplete("stage"):
        return model
    if missing:
        desk.collector.error("stage-weight-missing", node, stages=missing)
        return model
    total = sum(weights.values())
    if abs(total - 100) <= 100 * _TOLERANCE:  # written in per cent without the sign
        weights, total = {id: weight / 100 for id, weight in weights.items()}, total / 100
    _check_sum(desk, node, total)
    return replace(model, stages=tuple(replace(stage, weight=weights[stage.id]) for stage in model.stages))


def _weights(desk: Desk, node: Mapped) -> dict[str, float]:
    weights: dict[str, float] = {}
    for key, value in node.pairs:
        stage = resolve(desk, "stage", "stage_weights", key)
        weight = number(desk, _WEIGHT, (Cell(key, value),))
        if stage is not None and weight is not None:
            weights[stage] = weight
    return weights


def _check_sum(desk: Desk, node: Node, total: float) -> None:
    if abs(total - 1) > _TOLERANCE:
        desk.collector.error("stage-weights-sum", node, total=round(total, 4))
