"""Blocks of emotion curves, as the drawing of a journey's curve takes them."""

from __future__ import annotations

from touchreport.contexts import Curve, CurvePoint, StageSpan
from touchreport.draw.stages import stage_spans
from touchreport.model import blocks
from touchreport.render.speaker import Speaker


def curves_of(block: blocks.Curves, speaker: Speaker) -> tuple[Curve, ...]:
    """Return the curves of a block; a touchpoint without a stop number has no place in a playbook and is left out."""
    return tuple(_curve(block, one, speaker) for one in block.curves)


def _curve(block: blocks.Curves, one: blocks.PersonaCurve, speaker: Speaker) -> Curve:
    steps = [step for step in one.steps if step.touchpoint.id in speaker.stops]
    stages = speaker.project.stage_by_id
    return Curve(
        persona=speaker.project.persona_by_id[one.persona.id],
        spans=tuple(
            StageSpan(stages[span.stage], span.first, span.count)
            for span in stage_spans([step.stage.id for step in steps])
        ),
        points=tuple(_point(step, speaker) for step in steps),
        low=block.low,
        high=block.high,
        derived=one.derived,
    )


def _point(step: blocks.CurveStep, speaker: Speaker) -> CurvePoint:
    return CurvePoint(
        stop=speaker.stops[step.touchpoint.id],
        emotion=step.emotion,
        label=step.words,
        moment_of_truth=step.moment_of_truth,
        assumed=step.assumed,
        quoted=step.quoted,
    )
