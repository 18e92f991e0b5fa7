"""Stages and the journey model that orders them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from touchreport.model.field import identifier, prose, share, texts, words
from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class Stage:
    """One part of the journey model."""

    id: Annotated[str, identifier("Short name of the stage, unique within its model.")]
    name: Annotated[Text, words("What the stage is called.", required=True)]
    definition: Annotated[Text | None, prose("What belongs to it.")] = None
    weight: Annotated[
        float | None, share("How much of its attention the company gives the stage; all stages sum to 1.")
    ] = None
    moments: Annotated[
        tuple[str, ...], texts("Steps of a customer's path that it covers, for views under other models.")
    ] = ()


class Relation(Enum):
    """How a stage of one model relates to a stage of another."""

    EXACT = "exact"  # both cover the same moments
    BROADER = "broader"  # the first covers all of the second and more
    NARROWER = "narrower"  # the first is a part of the second
    OVERLAPS = "overlaps"  # each has a part of its own


@dataclass(frozen=True, slots=True)
class StageRelation:
    """What a project says of one of its stages and the stages of another journey model.

    Attributes:
        stage: id of the project's own stage.
        model: id of the other model.
        counterparts: ids of the stages there to which it answers, each with how it relates to it, or None where that
            follows from how many stages answer to each other. Empty where the project says that there is none.
    """

    stage: str
    model: str
    counterparts: tuple[tuple[str, Relation | None], ...]


@dataclass(frozen=True, slots=True)
class JourneyModel:
    """An ordered list of stages.

    Attributes:
        id: id in the vocabulary, or ``custom``.
        name: what the model is called.
        stages: the stages in order.
        relations: what the project says of its stages and those of other models, where it says more than the moments.
    """

    id: str
    name: Text
    stages: tuple[Stage, ...]
    relations: tuple[StageRelation, ...] = ()
