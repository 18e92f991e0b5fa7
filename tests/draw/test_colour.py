"""Colours: what follows from one brand colour."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.draw.musts import MUSTS
from touchreport.draw.colour import (
    NOTABLE_MOVE,
    AccentMoved,
    BrandLost,
    SignalNearAccent,
    palette,
)
from touchreport.draw.oklch import contrast, from_hex, parse_hex
from touchreport.draw.roles import ROLES, Role

LIGHT_TERN = {
    "paper": "#fdfbf7",
    "sheet": "#f5f3f0",
    "rule": "#d7d6d2",
    "rule-strong": "#888682",
    "ink": "#191815",
    "ink-2": "#4e4d4a",
    "ink-3": "#6d6c68",
    "accent": "#00617f",
    "accent-text": "#00617f",
    "accent-tint": "#e6f2f7",
    "accent-tint-2": "#cee4ee",
    "on-accent": "#fdfbf7",
    "signal": "#cc3719",
    "signal-text": "#c63112",
    "signal-tint": "#feeae6",
    "signal-tint-2": "#fed5cb",
    "on-signal": "#fdfbf7",
    "heat-1": "#e1f4fc",
    "heat-2": "#bddded",
    "heat-3": "#8abdd4",
    "heat-4": "#4d90ac",
    "heat-5": "#00617f",
    "on-heat-4": "#000000",
    "on-heat-5": "#ffffff",
}
DARK_TERN = {
    "paper": "#151411",
    "sheet": "#1e1c1a",
    "rule": "#393835",
    "rule-strong": "#73716e",
    "ink": "#edebe7",
    "ink-2": "#bfbdba",
    "ink-3": "#94928e",
    "accent": "#5d9cb7",
    "accent-text": "#7db4cc",
    "accent-tint": "#1f272a",
    "accent-tint-2": "#2a414b",
    "on-accent": "#151411",
    "signal": "#e3664d",
    "signal-text": "#f7866f",
    "signal-tint": "#32201c",
    "signal-tint-2": "#5d2d23",
    "heat-1": "#1b292f",
    "heat-3": "#2e5f74",
    "heat-5": "#70bdde",
    "on-heat-3": "#ffffff",
    "on-heat-5": "#000000",
}
LIGHT_GAMAN = {
    "accent": "#e8590c",
    "accent-text": "#b84300",
    "accent-tint": "#ffebe3",
    "accent-tint-2": "#ffd5c6",
    "on-accent": "#191815",
    "signal": "#191815",
    "signal-text": "#191815",
    "signal-tint": "#f5f3f0",
    "signal-tint-2": "#d7d6d2",
    "on-signal": "#fdfbf7",
    "heat-1": "#feece5",
    "heat-3": "#fb966e",
    "heat-5": "#953400",
}
DARK_GAMAN = {"accent": "#e26a38", "accent-text": "#f5895f", "signal": "#edebe7", "heat-5": "#ff8e61"}
LIGHT_HITOE = {
    "accent": "#151411",
    "accent-text": "#151411",
    "accent-tint": "#f1efeb",
    "accent-tint-2": "#e1dfdc",
    "signal": "#cc3719",
    "heat-1": "#f0f0ef",
    "heat-5": "#595855",
}
DARK_HITOE = {"accent": "#93928f", "accent-text": "#acaba8", "accent-tint": "#262522", "heat-5": "#b3b1ad"}

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def distance(one: str, other: str) -> int:
    """Return the largest difference of a channel, in steps of 255."""
    return max(round(abs(a - b) * 255) for a, b in zip(parse_hex(one), parse_hex(other), strict=True))


@pytest.mark.parametrize(
    ("brand", "mode", "expected"),
    [
        ("#00617f", "light", LIGHT_TERN),
        ("#00617f", "dark", DARK_TERN),
        ("#e8590c", "light", LIGHT_GAMAN),
        ("#e8590c", "dark", DARK_GAMAN),
        ("#141414", "light", LIGHT_HITOE),
        ("#141414", "dark", DARK_HITOE),
    ],
)
def test_three_brands_keep_the_colours_that_were_designed(
    brand: str, mode: str, expected: dict[Role, str]
) -> None:
    """A cool, a warm and a grey brand give the tones of the design within two steps of a channel."""
    scheme = getattr(palette(brand), mode)
    far = {
        role: (scheme[role], wanted)
        for role, wanted in expected.items()
        if distance(scheme[role], wanted) > 2
    }
    assert far == {}


@given(colours)
@settings(max_examples=150, deadline=None)
def test_every_brand_keeps_every_contrast(brand: str) -> None:
    """Whatever the brand colour, each pair of MUSTS holds in light and in dark."""
    result = palette(brand)
    for must, scheme in itertools.product(MUSTS, (result.light, result.dark)):
        assert contrast(scheme[must.front], scheme[must.ground]) >= must.ratio - 1e-9, must


@pytest.mark.parametrize("brand", ["#ffffff", "#000000", "#808080", "#ffff00", "#00ff00", "#0000ff", "#777"])
def test_extreme_brands_keep_every_contrast(brand: str) -> None:
    """The corners of the gamut and the middle grey keep the contrasts too, and every role has a colour."""
    result = palette(brand)
    for scheme in (result.light, result.dark):
        assert tuple(scheme) == ROLES
        for must in MUSTS:
            assert contrast(scheme[must.front], scheme[must.ground]) >= must.ratio, must


@given(colours)
@settings(max_examples=100, deadline=None)
def test_text_on_heat_is_black_or_white(brand: str) -> None:
    """Numerals on heat tones are pure black or pure white, the one that reads better."""
    for scheme in (palette(brand).light, palette(brand).dark):
        for role in ("on-heat-1", "on-heat-2", "on-heat-3", "on-heat-4", "on-heat-5"):
            assert scheme[role] in {"#000000", "#ffffff"}


def test_temper_follows_hue_and_chroma() -> None:
    """Within 50 degrees of hue 35 a brand is warm, under chroma .03 it is grey, else cool."""
    assert palette("#e8590c").temper == "warm"
    assert palette("#e0004d").temper == "warm"
    assert palette("#141414").temper == "grey"
    assert palette("#00617f").temper == "cool"
    assert palette("#6a3fb5").temper == "cool"


def test_a_pale_brand_is_told_how_far_its_accent_moved() -> None:
    """Yellow is darkened by more than .12 of lightness: the palette says from what to what."""
    (note,) = palette("#FFD400").notes
    assert isinstance(note, AccentMoved)
    assert note.brand == "#ffd400"
    assert distance(note.accent, "#a78a04") <= 4
    assert note.moved == pytest.approx(0.24, abs=0.01)


@given(colours, colours)
@settings(max_examples=150, deadline=None)
def test_every_brand_keeps_every_contrast_with_a_signal_of_its_own(brand: str, signal: str) -> None:
    """Whatever the two colours, each pair of MUSTS holds in light and in dark."""
    result = palette(brand, signal)
    for must, scheme in itertools.product(MUSTS, (result.light, result.dark)):
        assert contrast(scheme[must.front], scheme[must.ground]) >= must.ratio - 1e-9, must


@given(colours)
@settings(max_examples=150, deadline=None)
def test_whoever_is_not_served_is_told(brand: str) -> None:
    """A brand whose accent on paper is far from it in lightness has a note about paper, and no other brand has."""
    result = palette(brand)
    moved = abs(from_hex(brand).lightness - from_hex(result.light["accent"]).lightness)
    told = [note for note in result.notes if not (isinstance(note, BrandLost) and note.dark)]
    assert bool(told) == (moved > NOTABLE_MOVE)


def test_a_brand_near_black_or_white_is_told_where_it_is_lost() -> None:
    """White is lost on paper, black on a dark screen, and each note names the tone in its place."""
    (white,) = palette("#fdfdfd").notes
    assert isinstance(white, BrandLost)
    assert (white.dark, white.accent) == (False, palette("#fdfdfd").light["accent"])
    (black,) = palette("#0b0c0d").notes
    assert isinstance(black, BrandLost)
    assert (black.dark, black.accent) == (True, palette("#0b0c0d").dark["accent"])


def test_a_pale_brand_bears_dark_words() -> None:
    """Yellow and white are light grounds, petrol and black are not."""
    assert [palette(brand).is_pale for brand in ("#ffd400", "#fff", "#00617f", "#000")] == [
        True,
        True,
        False,
        False,
    ]


def test_a_signal_of_its_own_is_the_signal() -> None:
    """The project's signal is used also beside a warm brand; one that looks like the accent is told."""
    assert palette("#00617f", "#7a2fb5").light["signal"] == "#7a2fb5"
    assert palette("#e8590c", "#1f5fbf").light["signal"] == "#1f5fbf"
    assert palette("#e8590c", "#1f5fbf").notes == ()
    (note,) = palette("#00617f", "#0a6a88").notes
    assert isinstance(note, SignalNearAccent)


def test_a_brand_that_serves_as_it_is_has_no_note() -> None:
    """A brand colour with contrast enough is the accent itself, and nobody is told anything."""
    result = palette("#00617f")
    assert result.notes == ()
    assert result.light["accent"] == result.brand == "#00617f"


@given(colours)
@settings(max_examples=100)
def test_oklch_comes_back_to_the_same_colour(colour: str) -> None:
    """A colour of sRGB turned into OKLCH and back is the same colour."""
    assert distance(from_hex(colour).hex, colour) <= 1


def test_contrast_of_black_and_white_is_21() -> None:
    """The contrast ratio runs from 1 to 21 and does not depend on the order."""
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#fff", "#000") == pytest.approx(21)
    assert contrast("#00617f", "#00617f") == pytest.approx(1)


@pytest.mark.parametrize("text", ["", "#12", "00617", "petrol", "#00617g", "rgb(0,0,0)"])
def test_what_is_no_colour_is_refused(text: str) -> None:
    """Anything but #rgb and #rrggbb raises ValueError."""
    with pytest.raises(ValueError, match="not a colour"):
        palette(text)
