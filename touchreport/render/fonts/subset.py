"""The part of a large font that a website needs, for the screen."""

from __future__ import annotations

import hashlib
import io
import logging
from collections.abc import Iterable

from touchreport.render.fonts.catalogue import FontFamily

_SHAPES = ("palt", "vpal", "kern", "locl", "ccmp", "liga", "mark", "mkmk", "tnum", "pnum", "lnum")


def screen_subset(family: FontFamily, characters: Iterable[str]) -> tuple[str, bytes]:
    """Return a file name and the WOFF2 data of a family cut to some characters, with all its weights.

    One and the same font and characters give the same bytes. Half a thousand characters take a few seconds and
    200 kB.

    Args:
        family: the family; its file for the PDF is cut.
        characters: what is to be written; what the family does not have is passed over.
    """
    from fontTools import subset

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options = subset.Options(
        flavor="woff2", layout_features=list(_SHAPES), hinting=False, recalc_timestamp=False
    )
    wanted = sorted({ord(character) for character in characters})
    with subset.load_font(str(family.print.path), options, lazy=True) as font:
        cutter = subset.Subsetter(options)
        cutter.populate(unicodes=wanted)
        cutter.subset(font)
        font.flavor = "woff2"
        data = io.BytesIO()
        font.save(data, reorderTables=False)
    made = data.getvalue()
    name = f"{family.name.replace(' ', '-')}-{hashlib.sha256(made).hexdigest()[:12]}.woff2"
    return name, made
