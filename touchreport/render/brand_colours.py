"""What becomes of a brand's colours, told where they cannot be used as they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from touchreport.draw.colour import AccentMoved, BrandLost, Note, SignalNearAccent, palette
from touchreport.errors import Argument, Level, Problem
from touchreport.location import Location
from touchreport.model.brand import Brand
from touchreport.readers.loaded import Loaded
from touchreport.render.look import DEFAULT_BRAND


def colour_notes(brand: Brand, places: Mapping[str, Location]) -> Iterator[Problem]:
    """Yield a note for each colour of a brand that was moved far, is lost on a ground, or looks like another.

    Args:
        brand: the brand; one without a colour has nothing to be told.
        places: where its fields stand.
    """
    if brand.colour is None:
        return
    tones = palette(brand.colour, brand.signal)
    told: dict[str, Argument] = {
        "brand": brand.colour,
        "graphics": tones.light["accent"],
        "text": tones.light["accent-text"],
        "dark_graphics": tones.dark["accent"],
        "dark_text": tones.dark["accent-text"],
        "signal": tones.light["signal"],
    }
    for note in tones.notes:
        field = "signal" if isinstance(note, SignalNearAccent) else "colour"
        yield Problem(_code(note), places.get(field), told, Level.NOTE)


def logo_notes(loaded: Loaded, options: object, theme: str) -> Iterator[Problem]:
    """Yield a note for each logo that a printed cover in a dark colour cannot show: there is none for a dark ground.

    Args:
        loaded: the project with its brand and its agency.
        options: the options of the theme; one without the option `cover` has a cover of its own kind.
        theme: name of the theme.
    """
    brand, agency = loaded.project.brand, loaded.settings.dress.agency
    if getattr(options, "cover", None) != "colour":
        return
    if palette(brand.colour or DEFAULT_BRAND, brand.signal).is_pale:
        return
    for code, owner, places in (
        ("logo-not-on-cover", brand, loaded.brand_places),
        ("agency-not-on-cover", agency, loaded.agency_places),
    ):
        if owner is not None and owner.logo is not None and owner.logo_dark is None:
            yield Problem(code, places.get("logo"), {"theme": theme}, Level.NOTE)


def _code(note: Note) -> str:
    if isinstance(note, AccentMoved):
        return "brand-colour-moved"
    if isinstance(note, BrandLost):
        return "brand-colour-lost-on-dark" if note.dark else "brand-colour-lost-on-paper"
    return "signal-like-brand"
