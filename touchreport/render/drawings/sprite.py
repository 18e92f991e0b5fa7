"""The sprite of a page: marks and patterns that stand in it once, however often the page shows them.

On screen a mark is a reference to its symbol, which makes pages with hundreds of marks a fifth lighter. WeasyPrint
follows no reference from one drawing into another, so in print each mark is drawn where it stands.
"""

from __future__ import annotations

import re
from typing import cast, get_args

from markupsafe import Markup

from touchreport.draw import marks
from touchreport.draw.bars import FILLS
from touchreport.draw.shapes import Pattern
from touchreport.render.svg import SPRITE, Pen

_USED = re.compile(r'<use href="#m-([a-z-]+)"/>')
_TURNED = frozenset({"influenceable"})
"""Marks that have a start and an end."""


def sign(name: marks.Mark, title: str, pen: Pen) -> Markup:
    """Return a mark: on screen a reference to the page's sprite, in print the drawing itself."""
    if pen.medium == "screen":
        return pen.use(f"m-{name}", "m", title)
    return pen.sign(marks.mark(name), "m", title, turned=name in _TURNED)


def sprite(html: str, pen: Pen) -> Markup:
    """Return the sprite with what a page uses; nothing where it uses no mark.

    Args:
        html: the page but for its sprite.
        pen: writes shapes for the medium and the direction of the page.
    """
    known = set(get_args(marks.Mark))
    names = [cast(marks.Mark, name) for name in sorted(set(_USED.findall(html))) if name in known]
    symbols = [pen.symbol(marks.mark(name), f"m-{name}", name in _TURNED) for name in names]
    fills = [fill for fill in FILLS.values() if isinstance(fill, Pattern)]
    used = [fill for fill in fills if f"url(#{SPRITE}-{fill.kind}-{fill.role})" in html]
    if not symbols and not used:
        return Markup("")
    inside = Markup("").join([*symbols, pen.patterns(used, SPRITE)])
    return Markup('<svg class="sprite" aria-hidden="true">{}</svg>').format(inside)
