"""How large a drawing is, and seeing that it says so."""

from __future__ import annotations

import re
from types import MappingProxyType
from xml.etree.ElementTree import Element

_LENGTH = re.compile(r"\s*(\+?(?:\d+(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?)([a-z]*)\s*", re.IGNORECASE | re.ASCII)
_INCH, _TYPE = 96.0, 16.0  # in pixels; of type the size that browsers begin with
_PIXELS = MappingProxyType(
    {"": 1.0, "px": 1.0, "pt": _INCH / 72, "pc": _INCH / 6, "in": _INCH}
    | {"cm": _INCH / 2.54, "mm": _INCH / 25.4, "q": _INCH / 101.6}
    | {"em": _TYPE, "rem": _TYPE, "ex": _TYPE / 2, "ch": _TYPE / 2}
)
"""By unit of length, how many pixels it has."""

_TINY, _SHOWN = 10, 100
"""A box that is nowhere this long is not measured in pixels; how long it is made."""

_SHORTEST, _LONGEST = 1e-6, 1e7
"""What a side of a drawing or its box may measure, in whatever unit; anything else is a size that nobody means."""

_Length = tuple[float, str]
"""A number and its unit."""


def give_size(root: Element) -> tuple[int, int]:
    """Return the size of a drawing in pixels, and see that it is said: without, browsers make it nothing wide beside others.

    What is said of it stays. Of width and height the one that is missing follows from the other and the box; if both are,
    they are those of the box, of which one that is not measured in pixels is enlarged. A size is 0, 0 where nothing tells
    it; else no side is less than 1.
    """
    wide, high = (_length(root.get(side, "")) for side in ("width", "height"))
    box = _box(root)
    if box is not None and wide is None and high is None:
        scale = _SHOWN / max(box) if max(box) < _TINY else 1
        wide, high = ((float(max(1, round(side * scale))), "") for side in box)
        _say(root, "width", wide)
        _say(root, "height", high)
    elif box is not None and wide is not None and high is None:
        high = _beside(wide, box[1], box[0])
        _say(root, "height", high)
    elif box is not None and wide is None and high is not None:
        wide = _beside(high, box[0], box[1])
        _say(root, "width", wide)
    return (0, 0) if wide is None or high is None else (_in_pixels(wide), _in_pixels(high))


def _beside(said: _Length, side: float, other: float) -> _Length | None:
    """Return how long the side of a drawing is whose other side is `said`; None for one that nobody can have meant."""
    long = said[0] / other * side
    return (long, said[1]) if _SHORTEST <= long <= _LONGEST else None


def _say(root: Element, side: str, length: _Length | None) -> None:
    if length is not None:
        root.set(side, f"{length[0]:.10g}{length[1]}")


def _length(text: str) -> _Length | None:
    """Return the number and the unit of a length; None for a share of what is around, nothing, or none at all."""
    found = _LENGTH.fullmatch(text)
    if found is None or found[2].lower() not in _PIXELS or not _SHORTEST <= float(found[1]) <= _LONGEST:
        return None
    return float(found[1]), found[2]


def _in_pixels(length: _Length) -> int:
    return max(1, round(length[0] * _PIXELS[length[1].lower()]))


def _box(root: Element) -> tuple[float, float] | None:
    """Return the sides of the box of a drawing; None where it has none in which something can be drawn."""
    numbers = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    try:
        wide, high = float(numbers[2]), float(numbers[3])
    except (IndexError, ValueError):
        return None
    return (wide, high) if _SHORTEST <= wide <= _LONGEST and _SHORTEST <= high <= _LONGEST else None
