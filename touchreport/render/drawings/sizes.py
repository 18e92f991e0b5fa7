"""How large drawings are: in pixels on screen, in millimetres in print.

On screen a drawing is stretched into its box; its width here is the narrowest at which its words are shown, so
that they keep apart at every other width too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.render.svg import Medium


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a drawing and the size of its type, in one unit."""

    width: float
    height: float
    text: float


REM = 16.0
"""Pixels of a rem."""

_PRINTED = 300.0
_WIDE = Size(928.0, 208.0, 13.0)
_PHONE = Size(272.0, 208.0, 11.0)
_CURVE = {"screen": Size(700.0, 208.0, 12.0), "print": Size(174.0, 44.0, 2.5)}
_SCORE = {"screen": Size(560.0, 184.0, 12.0), "print": Size(244.0, 24.0, 2.5)}
_QUADRANT: Mapping[Medium, tuple[float, float, float, float, float, float | None]] = MappingProxyType(
    {"screen": (300.0, 384.0, 11.0, 2.4, 1.125, 1.8), "print": (108.0, 76.0, 2.3, 1.0, 1.0, None)}
)


def quadrant_size(medium: Medium) -> tuple[float, float, float, float, float, float | None]:
    """Return least width and height of a quadrant, its type, how many times wider and higher it may become, and from when
    on it is roomy.
    """
    return _QUADRANT[medium]


def curve_size(medium: Medium) -> Size:
    """Return the size of the curve on the overview."""
    return _CURVE[medium]


def score_size(medium: Medium, columns: float) -> Size:
    """Return the size of the curve on a journey map whose columns take so many rem on screen."""
    size = _SCORE[medium]
    if medium == "print":
        return size
    return Size(max(size.width, REM * columns), size.height, size.text)


def stage_sizes(size: Size) -> tuple[Size, Size, Size]:
    """Return the room for names of stages on a wide page, on a middle one and on a phone; in print all are one."""
    return (
        (size, size, size) if size.width <= _PRINTED else (_WIDE, Size(size.width, size.height, 13.0), _PHONE)
    )
