"""Layers of the blueprint that are almost empty, as findings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.plugin import Finding, Message, count, refs, say
from touchreport_blueprint.kinds import THIN, code_of
from touchreport_blueprint.layers import Layer
from touchreport_blueprint.severity import at_moments
from touchreport_blueprint.survey import Survey
from touchreport_blueprint.words import behind, show


def layer_findings(found: Survey) -> tuple[Finding, ...]:
    """Return a finding for each layer that is almost empty."""
    layers: tuple[Layer, ...] = ("behind", "evidence")
    return tuple(_finding(found, layer) for layer in layers if layer in found.thin)


def _finding(found: Survey, layer: Layer) -> Finding:
    lacking = tuple(each.touchpoint.id for each in found.with_layer(layer, "empty", "not-recorded"))
    nowhere = not found.with_layer(layer, "given", "none", "empty")
    return Finding(
        code=code_of(THIN),
        severity=at_moments(found.weights, lacking),
        subjects=refs("touchpoint", lacking),
        seen=_NO_COLUMN[layer] if nowhere else _seen(layer, len(lacking), len(found.ours)),
        why=_WHY[layer],
        todo=behind(lacking) if layer == "behind" else show(lacking),
        effort=2,
        work="record",
        shown_by=count(
            "Touchpoints with this layer: {n} today",
            "Touchpoints with this layer: {n} today",
            len(found.with_layer(layer, "given")),
        ),
    )


def _seen(layer: Layer, n: int, total: int) -> Message:
    if layer == "behind":
        return count(
            "Behind {n} of {total} touchpoints in the company’s hands nothing is recorded",
            "Behind {n} of {total} touchpoints in the company’s hands nothing is recorded",
            n,
            total=total,
        )
    return count(
        "{n} of {total} touchpoints in the company’s hands records nothing to see, hear or hold",
        "{n} of {total} touchpoints in the company’s hands record nothing to see, hear or hold",
        n,
        total=total,
    )


_NO_COLUMN: Mapping[Layer, Message] = MappingProxyType(
    {
        "behind": say("The inventory has no column for what works behind the line of visibility"),
        "evidence": say("The inventory has no column for what customers see, hear and hold"),
    }
)
_WHY: Mapping[Layer, Message] = MappingProxyType(
    {
        "behind": say("What is not written down cannot be staffed, trained or repaired."),
        "evidence": say("Customers judge what they cannot touch by what they can."),
    }
)
