"""From one brand colour to every colour of a playbook, light and dark, with contrasts that hold.

Paper and ink never take the brand's hue. The brand gives one accent with its kin; a second family, the
signal, says "look". A search moves the lightness in steps of .005 until the contrast is reached; what sRGB
cannot show gives up chroma, never hue.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal, cast

from touchreport.draw.oklch import Oklch, contrast, from_hex
from touchreport.draw.roles import ROLES, Role

Temper = Literal["cool", "warm", "grey"]
"""How a brand colour is treated: a warm one is its own signal, a grey one leaves tints and heat neutral."""

Tones = dict[Role, str]

NEUTRAL_HUE = 85.0
NEUTRAL_CHROMA = 0.0055
GREY_BELOW_CHROMA = 0.03
WARM_HUE = 35.0
WARM_REACH = 50.0
VERMILION = Oklch(0.56, 0.19, 33.0)
STEP = 0.005
NOTABLE_MOVE = 0.12
LOST_BELOW_CONTRAST = 1.25
NEAR_DISTANCE = 0.09


@dataclass(frozen=True, slots=True)
class AccentMoved:
    """The brand colour is too light for graphics on paper and was darkened by a notable amount.

    Attributes:
        moved: difference of lightness, from 0 to 1.
        brand: the colour as given, ``#rrggbb``.
        accent: the colour used for graphics, ``#rrggbb``.
    """

    moved: float
    brand: str
    accent: str


@dataclass(frozen=True, slots=True)
class BrandLost:
    """The brand colour is so near to the ground of a mode that it cannot carry anything there.

    Attributes:
        dark: whether it is lost on a dark screen; else on paper and on a light screen.
        brand: the colour as given, ``#rrggbb``.
        accent: the colour used for graphics in its place, ``#rrggbb``.
    """

    dark: bool
    brand: str
    accent: str


@dataclass(frozen=True, slots=True)
class SignalNearAccent:
    """The project's own signal colour looks like the accent, so that what should stand out does not.

    Attributes:
        signal: the colour used for the signal on paper, ``#rrggbb``.
        accent: the colour used for graphics on paper, ``#rrggbb``.
    """

    signal: str
    accent: str


Note = AccentMoved | BrandLost | SignalNearAccent
"""What the brand's people should know of their colours."""


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours that follow from a brand's colour.

    Attributes:
        brand: the brand colour, ``#rrggbb`` in small letters.
        temper: cool, warm or grey.
        light: colour of each role on paper and on a light screen.
        dark: colour of each role on a dark screen.
        notes: what the brand's people should know; empty where the accent is the brand colour or near it.
    """

    brand: str
    temper: Temper
    light: Mapping[Role, str]
    dark: Mapping[Role, str]
    notes: tuple[Note, ...]

    @property
    def is_pale(self) -> bool:
        """Whether the brand colour is a light ground, on which words and the logo are dark."""
        return from_hex(self.light["on-brand"]).lightness < from_hex(self.brand).lightness


@dataclass(frozen=True, slots=True)
class _Mode:
    """The numbers of one mode; lightness first, chroma as a share of the family's own."""

    dark: bool
    neutrals: Mapping[Role, float]
    accent: tuple[float, float]
    text: tuple[float, float]
    tint: tuple[float, float]
    tint_2: tuple[float, float]
    heat: tuple[float, ...]


_HEAT_CHROMA = (0.25, 0.45, 0.7, 0.9, 1.0)
_LIGHT = _Mode(
    dark=False,
    neutrals={
        "paper": 0.988,
        "sheet": 0.966,
        "rule": 0.875,
        "rule-strong": 0.62,
        "ink": 0.21,
        "ink-2": 0.42,
        "ink-3": 0.54,
    },
    accent=(1.0, 1.0),
    text=(1.0, 1.0),
    tint=(0.953, 0.16),
    tint_2=(0.905, 0.3),
    heat=(0.955, 0.88, 0.77, 0.62, 0.46),
)
_DARK = _Mode(
    dark=True,
    neutrals={
        "paper": 0.19,
        "sheet": 0.228,
        "rule": 0.34,
        "rule-strong": 0.55,
        "ink": 0.94,
        "ink-2": 0.80,
        "ink-3": 0.66,
    },
    accent=(0.66, 0.85),
    text=(0.74, 0.75),
    tint=(0.265, 0.15),
    tint_2=(0.36, 0.38),
    heat=(0.27, 0.35, 0.46, 0.60, 0.76),
)
_ON_SHEET: Mapping[Role, float] = MappingProxyType(
    {"ink": 7.0, "ink-2": 7.0, "ink-3": 4.6, "rule-strong": 3.0}
)
"""The contrasts that the neutrals reach on the sheet."""


def palette(brand_hex: str, signal_hex: str | None = None) -> Palette:
    """Compute every role of the palette from a brand colour.

    Args:
        brand_hex: the brand colour, ``#rgb`` or ``#rrggbb``.
        signal_hex: the colour of what has to be looked at, if the project gives one; else vermilion or, where the
            brand itself is warm, ink.

    Raises:
        ValueError: one of them is not a colour.
    """
    brand = from_hex(brand_hex)
    signal = None if signal_hex is None else from_hex(signal_hex)
    temper = temper_of(brand)
    light, dark = (_scheme(brand, signal, temper, mode) for mode in (_LIGHT, _DARK))
    notes = tuple(_notes(brand, light, dark))
    if signal is not None and _distance(light["signal"], light["accent"]) < NEAR_DISTANCE:
        notes = (*notes, SignalNearAccent(light["signal"], light["accent"]))
    return Palette(light["brand"], temper, light, dark, notes)


def _notes(brand: Oklch, light: Mapping[Role, str], dark: Mapping[Role, str]) -> Iterator[Note]:
    name = light["brand"]
    lost = contrast(name, light["paper"]) < LOST_BELOW_CONTRAST
    moved = abs(brand.lightness - from_hex(light["accent"]).lightness)
    if lost:
        yield BrandLost(False, name, light["accent"])
    elif moved > NOTABLE_MOVE:
        yield AccentMoved(round(moved, 3), name, light["accent"])
    if contrast(name, dark["paper"]) < LOST_BELOW_CONTRAST:
        yield BrandLost(True, name, dark["accent"])


def _distance(one: str, other: str) -> float:
    """Return how far apart two colours look: the distance in Oklab, 0 to about 1."""
    a, b = from_hex(one), from_hex(other)
    turn = math.radians(a.hue - b.hue)
    chroma = a.chroma**2 + b.chroma**2 - 2 * a.chroma * b.chroma * math.cos(turn)
    return math.sqrt((a.lightness - b.lightness) ** 2 + max(chroma, 0.0))


def temper_of(colour: Oklch) -> Temper:
    """Say whether a brand colour is grey, warm (near the signal's own hue) or neither."""
    if colour.chroma < GREY_BELOW_CHROMA:
        return "grey"
    distance = abs((colour.hue - WARM_HUE + 180) % 360 - 180)
    return "warm" if distance <= WARM_REACH else "cool"


def _scheme(brand: Oklch, signal: Oklch | None, temper: Temper, mode: _Mode) -> Mapping[Role, str]:
    tones = _neutrals(mode)
    tones["brand"] = brand.hex
    tones["on-brand"] = _text_on(tones["brand"], tones)
    grey = temper == "grey"
    own = Oklch(brand.lightness, NEUTRAL_CHROMA, NEUTRAL_HUE) if grey else brand
    tones |= _family("accent", own, grey, mode, tones)
    if signal is None and temper == "warm":
        tones |= _ink_as_signal(tones)
    else:
        tones |= _family("signal", signal or VERMILION, False, mode, tones)
    tones |= _heat(own, mode)
    return MappingProxyType({role: tones[role] for role in ROLES})


def _neutrals(mode: _Mode) -> Tones:
    tones: Tones = {
        role: Oklch(lightness, NEUTRAL_CHROMA, NEUTRAL_HUE).hex for role, lightness in mode.neutrals.items()
    }
    for role, ratio in _ON_SHEET.items():
        start = Oklch(mode.neutrals[role], NEUTRAL_CHROMA, NEUTRAL_HUE)
        tones[role] = _search(start, mode, _reaches(ratio, tones["sheet"]))
    return tones


def _family(
    name: Literal["accent", "signal"], own: Oklch, neutral: bool, mode: _Mode, ground: Tones
) -> Tones:
    """Compute a colour and its kin: graphics, text, two tints, and the text on it."""

    def tone(lightness: float, share: float) -> Oklch:
        return Oklch(lightness, own.chroma * (1.0 if neutral else share), own.hue)

    def start(wanted: tuple[float, float]) -> Oklch:
        lightness, share = wanted
        return tone(max(own.lightness, lightness) if mode.dark else own.lightness, share)

    on_paper = 4.5 if mode.dark else 3.2
    tint = tone(*mode.tint).hex
    graphics = _search(
        start(mode.accent), mode, _reaches(on_paper, ground["paper"]), _reaches(3.0, ground["sheet"])
    )
    # A tenth more than text needs, so that a tint printed a little darker still holds.
    text = _search(start(mode.text), mode, _reaches(4.7, tint), _reaches(4.6, ground["sheet"]))
    tones = {
        name: graphics,
        f"{name}-text": text,
        f"{name}-tint": tint,
        f"{name}-tint-2": tone(*mode.tint_2).hex,
        f"on-{name}": _text_on(graphics, ground),
    }
    return cast(Tones, tones)


def _ink_as_signal(tones: Tones) -> Tones:
    return {
        "signal": tones["ink"],
        "signal-text": tones["ink"],
        "signal-tint": tones["sheet"],
        "signal-tint-2": tones["rule"],
        "on-signal": tones["paper"],
    }


def _heat(own: Oklch, mode: _Mode) -> Tones:
    tones: dict[str, str] = {}
    for step, (lightness, share) in enumerate(zip(mode.heat, _HEAT_CHROMA, strict=True), start=1):
        fill = Oklch(lightness, own.chroma * share, own.hue).hex
        tones[f"heat-{step}"] = fill
        tones[f"on-heat-{step}"] = max("#000000", "#ffffff", key=lambda text: contrast(text, fill))
    return cast(Tones, tones)


def _text_on(fill: str, tones: Tones) -> str:
    """Choose paper or ink, whichever has more contrast; black or white where neither reaches 4.5."""
    best = _more_contrast(fill, tones["paper"], tones["ink"])
    return best if contrast(best, fill) >= 4.5 else _more_contrast(fill, "#000000", "#ffffff")


def _more_contrast(fill: str, *texts: str) -> str:
    return max(texts, key=lambda text: contrast(text, fill))


def _reaches(ratio: float, ground: str) -> Callable[[str], bool]:
    return lambda colour: contrast(colour, ground) >= ratio


def _search(start: Oklch, mode: _Mode, *tests: Callable[[str], bool]) -> str:
    """Move the lightness away from the ground, step by step, until every test holds."""
    lightness = start.lightness
    colour = start.hex
    while not all(test(colour) for test in tests) and 0.0 < lightness < 1.0:
        lightness += STEP if mode.dark else -STEP
        colour = Oklch(lightness, start.chroma, start.hue).hex
    return colour
