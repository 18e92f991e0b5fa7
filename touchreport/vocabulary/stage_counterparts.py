"""The stages of another model to which the stages of a project answer, with what the project itself declares."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from touchreport.model.stage import JourneyModel, Relation, Stage, StageRelation
from touchreport.vocabulary.journey_models import Counterpart, following, journey_models, moments


def stage_counterparts(model: JourneyModel, other: str) -> Mapping[str, tuple[Counterpart, ...]]:
    """Return the counterparts in the model `other` of each stage of a project's `model`, by stage id.

    What the project declares of a stage stands in place of what follows from the moments that it covers. A stage
    without a counterpart has none: it is to be reported, not guessed.

    Raises:
        KeyError: if the other model is unknown.
    """
    found = following(model, other)
    declared = {each.stage: each for each in model.relations if each.model == other}
    if not declared:
        return MappingProxyType(found)
    leads = {
        stage: tuple(each.stage for each in row) if stage not in declared else _named(declared[stage])
        for stage, row in found.items()
    }
    into = Counter(there for row in leads.values() for there in row)
    theirs = journey_models()[other].stages
    return MappingProxyType(
        {
            stage.id: tuple(_declared(stage, theirs, declared[stage.id], into))
            if stage.id in declared
            else found[stage.id]
            for stage in model.stages
        }
    )


def _named(relation: StageRelation) -> tuple[str, ...]:
    return tuple(stage for stage, _ in relation.counterparts)


def _declared(
    stage: Stage, theirs: Iterable[Stage], said: StageRelation, into: Mapping[str, int]
) -> Iterable[Counterpart]:
    """Yield the declared counterparts in the order of their model."""
    relations = dict(said.counterparts)
    for other in theirs:
        if other.id in relations:
            shared = tuple(m for m in moments() if m in stage.moments and m in other.moments)
            relation = relations[other.id] or _by_number(len(relations), into[other.id])
            yield Counterpart(other.id, relation, shared, declared=True)


def _by_number(mine: int, into: int) -> Relation:
    """Return how a stage relates to one of the `mine` stages that it names, to which `into` stages answer."""
    if mine == 1:
        return Relation.EXACT if into == 1 else Relation.NARROWER
    return Relation.BROADER if into == 1 else Relation.OVERLAPS
