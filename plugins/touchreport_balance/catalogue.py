"""What the catalogue of touchpoint types says of a stage: how even the classes of an axis are there.

A stage of the project is held against the catalogue's stages that share a moment of the customer's path with it. A
stage that names no moments is not compared.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from touchreport.plugin import Stage, TouchpointType, journey_models, touchpoint_types
from touchreport_balance.axes import AXES
from touchreport_balance.shares import shared

_MODELS = ("purchase-process", "purchase-phases")
"""The journey models for which the catalogue names usual stages, the finer one first."""


def usual_evenness(axis: str, stage: Stage | None = None) -> float | None:
    """Return the evenness of the catalogue's types, of all or of a stage; None where the stage is not known there."""
    return _evenness(axis, None if stage is None else stage.moments)


@cache
def _evenness(axis: str, moments: tuple[str, ...] | None) -> float | None:
    return shared(AXES[axis], ((t.classes[axis], 1.0) for t in _types(moments))).evenness()


@cache
def _types(moments: Iterable[str] | None) -> tuple[TouchpointType, ...]:
    every = tuple(touchpoint_types().values())
    if moments is None:
        return every
    for model in _MODELS:
        names = {s.id for s in journey_models()[model].stages if set(s.moments) & set(moments)}
        if names:
            return tuple(t for t in every if names.intersection(t.stages.get(model, ())))
    return ()
