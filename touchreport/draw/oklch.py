"""Colour arithmetic: OKLCH, sRGB and the contrast of WCAG 2.

OKLCH is a cylinder over Oklab (Ottosson, 2020): lightness L from 0 to 1, chroma C from 0 to about 0.37, hue H
in degrees. A colour that sRGB cannot show gives up chroma, never hue or lightness.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass

Triple = tuple[float, float, float]

_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
_GAMUT_SLACK = 1e-6
_CHROMA_STEPS = 24


@dataclass(frozen=True, slots=True)
class Oklch:
    """A colour by perceived lightness, chroma and hue.

    Attributes:
        lightness: from 0 (black) to 1 (white).
        chroma: from 0 (grey) upwards; sRGB ends below 0.33.
        hue: degrees, 0 to 360; without meaning where the chroma is 0.
    """

    lightness: float
    chroma: float
    hue: float

    @property
    def hex(self) -> str:
        """The nearest colour of sRGB as ``#rrggbb``; chroma is given up as far as the gamut asks."""
        return _to_hex(self.lightness, self.chroma, self.hue)


def parse_hex(text: str) -> Triple:
    """Return red, green and blue from 0 to 1.

    Raises:
        ValueError: ``text`` is neither ``#rgb`` nor ``#rrggbb`` (the hash may be missing).
    """
    match = _HEX.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"not a colour: {text!r}")
    digits = match[1] if len(match[1]) == 6 else "".join(digit * 2 for digit in match[1])
    red, green, blue = (int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return red, green, blue


def from_hex(text: str) -> Oklch:
    """Return the OKLCH coordinates of a colour written ``#rrggbb``.

    Raises:
        ValueError: ``text`` is not a colour; see :func:`parse_hex`.
    """
    red, green, blue = (_to_linear(channel) for channel in parse_hex(text))
    long = math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    medium = math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    short = math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short
    a = 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short
    b = 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short
    return Oklch(lightness, math.hypot(a, b), math.degrees(math.atan2(b, a)) % 360)


def luminance(text: str) -> float:
    """Return the relative luminance of WCAG 2, from 0 (black) to 1 (white).

    Raises:
        ValueError: ``text`` is not a colour; see :func:`parse_hex`.
    """
    red, green, blue = (_to_linear(channel) for channel in parse_hex(text))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of WCAG 2 between two colours, from 1 (the same) to 21 (black on white).

    Raises:
        ValueError: one of the two is not a colour.
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _to_hex(lightness: float, chroma: float, hue: float) -> str:
    level = min(max(lightness, 0.0), 1.0)
    low, high = 0.0, chroma
    if not _in_gamut(_to_linear_rgb(level, chroma, hue)):
        for _ in range(_CHROMA_STEPS):
            middle = (low + high) / 2
            low, high = (middle, high) if _in_gamut(_to_linear_rgb(level, middle, hue)) else (low, middle)
        chroma = low
    channels = (min(max(channel, 0.0), 1.0) for channel in _to_linear_rgb(level, chroma, hue))
    return "#" + "".join(f"{round(_from_linear(channel) * 255):02x}" for channel in channels)


def _to_linear_rgb(lightness: float, chroma: float, hue: float) -> Triple:
    a = chroma * math.cos(math.radians(hue))
    b = chroma * math.sin(math.radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short,
    )


def _in_gamut(channels: Triple) -> bool:
    return all(-_GAMUT_SLACK <= channel <= 1 + _GAMUT_SLACK for channel in channels)


def _to_linear(channel: float) -> float:
    # 0.04045 is the limit of IEC 61966-2-1; WCAG's 0.03928 gives the same for every 8-bit value.
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _from_linear(channel: float) -> float:
    return channel * 12.92 if channel <= 0.0031308 else 1.055 * channel ** (1 / 2.4) - 0.055
