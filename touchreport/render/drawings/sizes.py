"""How large drawings are: in pixels on screen, in millimetres in print.

On screen a drawing is stretched into its box; its width here is the narrowest at which its words are shown, so
that they keep apart at every other width too.
"""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.render.svg import Medium


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a drawing and the size of its type, in one unit."""

    width: float
    height: float
    text: float


COLUMN = 28.0
"""Narrowest column of a journey map on screen, in pixels."""

_PHONE = Size(342.0, 208.0, 11.0)
_CURVE = {"screen": Size(700.0, 208.0, 12.0), "print": Size(174.0, 44.0, 2.5)}
_SCORE = {"screen": Size(560.0, 184.0, 12.0), "print": Size(244.0, 31.0, 2.5)}


def curve_size(medium: Medium) -> Size:
    """Return the size of the curve on the overview."""
    return _CURVE[medium]


def score_size(medium: Medium, columns: int) -> Size:
    """Return the size of the curve on a journey map of so many columns."""
    size = _SCORE[medium]
    if medium == "print":
        return size
    return Size(max(size.width, COLUMN * columns), size.height, size.text)


def phone(size: Size) -> Size:
    """Return the size that a drawing has on a phone; in print it stays as it is."""
    return _PHONE if size.width > 300 else size
