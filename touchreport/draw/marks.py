"""The mark alphabet: small signs whose shape carries the meaning and whose colour repeats it.

Each mark stands on a grid of 12 by 12. Half signs are filled at the start of the line; the renderer mirrors
them with everything else where reading goes from right to left.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, get_args

from touchreport.draw.roles import Role
from touchreport.draw.shapes import Circle, Drawing, Path, Rect, Shape, Stroke

Mark = Literal[
    "controllable",
    "influenceable",
    "uncontrollable",
    "contradictory",
    "severity-high",
    "severity-medium",
    "severity-low",
    "channel",
    "owner",
    "nobody",
    "measured",
    "do",
    "dont",
    "stop",
    "moment",
    "action",
    "point-measured",
    "point-estimated",
]
"""A mark's meaning."""

MARKS: tuple[Mark, ...] = get_args(Mark)
GRID = 12.0

_DIAMOND = "M6 1L11 6L6 11L1 6Z"
_HALF_RING = "M6 1.4A4.6 4.6 0 0 0 6 10.6Z"
_CORNERS = "M1.5 4.4V1.5H4.4M7.6 1.5H10.5V4.4M10.5 7.6V10.5H7.6M4.4 10.5H1.5V7.6"


def mark(name: Mark) -> Drawing:
    """Return a mark as a drawing of 12 by 12, without words; its title is the renderer's."""
    return Drawing(GRID, GRID, _SHAPES[name])


def _ring(role: Role, radius: float = 4.6, width: float = 1.4) -> Circle:
    return Circle(6, 6, radius, None, Stroke(role, width))


def _line(data: str, role: Role, width: float) -> Path:
    return Path(data, None, Stroke(role, width))


_SHAPES: Mapping[Mark, tuple[Shape, ...]] = MappingProxyType(
    {
        "controllable": (Circle(6, 6, 5.3, "accent"),),
        "influenceable": (_ring("accent"), Path(_HALF_RING, "accent")),
        "uncontrollable": (_ring("accent"),),
        "contradictory": (_ring("signal"), _line("M3.6 3.6L8.4 8.4M8.4 3.6L3.6 8.4", "signal", 1.4)),
        "severity-high": (Path("M6 0L12 6L6 12L0 6Z", "signal"),),
        "severity-medium": (_line(_DIAMOND, "ink-2", 1.3), Path("M1 6L6 11L11 6Z", "ink-2")),
        "severity-low": (_line(_DIAMOND, "ink-2", 1.3),),
        "channel": (Circle(6, 6, 3.6, "ink"),),
        "owner": (Rect(2, 2, 8, 8, "ink"),),
        "nobody": (_line(_CORNERS, "signal", 1.4),),
        "measured": (_line("M1.5 6.5L4.6 9.6L10.5 2.6", "ink", 1.6),),
        "do": (_line("M1 6.5L4.4 10L11 2", "accent", 2.0),),
        "dont": (_line("M2 2L10 10M10 2L2 10", "signal", 2.0),),
        "stop": (_ring("rule-strong", 5.2, 1.0),),
        "moment": (Circle(6, 6, 5.7, "ink"),),
        "action": (Rect(1, 1, 10, 10, None, Stroke("ink", 1.2)),),
        "point-measured": (Circle(6, 6, 4.0, "ink"),),
        "point-estimated": (_ring("ink", 3.6, 1.2),),
    }
)
