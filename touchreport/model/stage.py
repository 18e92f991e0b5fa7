"""Stages and the journey model that orders them."""

from __future__ import annotations

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class JourneyModel:
    """An ordered list of stages.

    Attributes:
        id: id in the vocabulary, or ``custom``.
        name: what the model is called.
        stages: the stages in order.
    """

    id: str
    name: Text
    stages: tuple[Stage, ...]
