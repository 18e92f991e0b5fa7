"""How full the layers of the blueprint are, stage by stage."""

from __future__ import annotations

from collections.abc import Sequence

from touchreport.plugin import Block, Caption, Matrix, MatrixCell, Message, Project, Ref, count, say
from touchreport_blueprint.layers import LAYERS, Layer, Layers
from touchreport_blueprint.survey import Survey
from touchreport_blueprint.words import BEHIND, EVIDENCE, PEOPLE

_NAMES: tuple[Message, ...] = (PEOPLE, BEHIND, EVIDENCE)


def coverage(project: Project, found: Survey) -> tuple[Block, ...]:
    """Return the share of touchpoints whose layer holds something, by stage; nothing where there are too few."""
    at: dict[str, list[Layers]] = {stage.id: [] for stage in project.stages}
    for each in found.ours:
        for stage in dict.fromkeys(each.touchpoint.stages):
            at[stage].append(each)
    rows = [stage for stage, layers in at.items() if layers]
    if not found.enough or not rows:
        return ()
    block = Matrix(
        Caption(
            id="coverage",
            title=_title(found),
            subtitle=say(
                "Touchpoints in the company’s hands whose layer holds something, in per cent of those at the stage"
            ),
            reading=say(
                "People in front are asked for where people meet. Outlined: no touchpoint of the stage has anything "
                "recorded in this layer."
            ),
        ),
        say("Stage"),
        tuple(Ref("stage", stage) for stage in rows),
        _NAMES,
        tuple(tuple(_cell(at[stage], layer) for layer in LAYERS) for stage in rows),
    )
    return (block,)


def _cell(layers: Sequence[Layers], layer: Layer) -> MatrixCell | None:
    """Return the share of a layer at a stage in per cent; None where no touchpoint there should have it."""
    states = [getattr(each, layer) for each in layers if each.asked(layer)]
    if not states:
        return None
    filled = states.count("given")
    return MatrixCell(100 * filled / len(states), gap=not filled and "none" not in states)


def _title(found: Survey) -> Message:
    """Name the layer that is recorded least."""
    least = min((each for each in LAYERS if found.asked(each)), key=found.share)
    return count(
        "{layer}: recorded for {filled} of {n} touchpoint",
        "{layer}: recorded for {filled} of {n} touchpoints",
        len(found.asked(least)),
        layer=_NAMES[LAYERS.index(least)],
        filled=len(found.with_layer(least, "given")),
    )
