"""Drawings written as SVG without words; the words stand over them as HTML.

Colours are attributes from the light scheme, which print uses as they are; on screen the style sheet overrides
them by class (``f-accent``, ``s-ink``), so that one drawing serves light, dark and print.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from touchreport.draw.bars import FILLS, Segment
from touchreport.draw.roles import Role
from touchreport.draw.shapes import (
    WEIGHTS,
    Circle,
    Drawing,
    Fill,
    Line,
    Path,
    Pattern,
    Rect,
    Shape,
    Stroke,
    plain,
)

Medium = Literal["screen", "print"]

SPRITE = "p"
"""Start of the ids of the patterns that stand in a page's sprite."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How drawings are written for one medium and one direction.

    Attributes:
        colours: a colour for each role, as ``#rrggbb``.
        medium: on screen a drawing is stretched into its box; in print its units are millimetres.
        mirrored: whether the page is read from right to left.
    """

    colours: Mapping[Role, str]
    medium: Medium = "screen"
    mirrored: bool = False

    def svg(self, drawing: Drawing, title: str = "", ident: str = "d") -> Markup:
        """Return a drawing as an ``<svg>``.

        Args:
            drawing: what to draw; labels and points are not part of it.
            title: what it shows, for readers who cannot see it; empty hides it from them.
            ident: start of the ids of its patterns, unique on the page.
        """
        body = "".join(self._shape(shape, ident) for shape in drawing.shapes)
        patterns = "".join(self._pattern(p, ident) for p in _patterns(drawing.shapes))
        if self.mirrored:
            body = f'<g transform="matrix(-1 0 0 1 {plain(drawing.width)} 0)">{body}</g>'
        size = ' preserveAspectRatio="none"'
        if self.medium == "print":
            size += f' width="{plain(drawing.width)}mm" height="{plain(drawing.height)}mm"'
        named = self._named(title)
        box = f"0 0 {plain(drawing.width)} {plain(drawing.height)}"
        return Markup(f'<svg viewBox="{box}"{size} {named}{patterns}{body}</svg>')  # numbers and escaped text

    def sign(self, drawing: Drawing, named: str, title: str = "", turned: bool = False) -> Markup:
        """Return a mark or an icon, as large as the style sheet says.

        Args:
            drawing: the sign; never stretched.
            named: class of the element.
            title: what it means; empty hides it from readers who cannot see it.
            turned: whether it has a start and an end, so that it is mirrored where reading goes from right to
                left; a tick or a telephone looks the same everywhere.
        """
        body = self._turned(drawing, turned)
        box = f"0 0 {plain(drawing.width)} {plain(drawing.height)}"
        head = f'<svg class="{escape(named)}" viewBox="{box}" {self._named(title)}'
        return Markup(f"{head}{body}</svg>")  # escaped

    def use(self, name: str, named: str, title: str = "") -> Markup:
        """Return a sign that stands in the page's sprite under the id `name`; else as :meth:`sign`."""
        head = f'<svg class="{escape(named)}" {self._named(title)}'
        return Markup(f'{head}<use href="#{escape(name)}"/></svg>')  # escaped

    def symbol(self, drawing: Drawing, name: str, turned: bool = False) -> Markup:
        """Return a sign for a sprite, under the id `name`; see :meth:`sign`."""
        box = f"0 0 {plain(drawing.width)} {plain(drawing.height)}"
        body = self._turned(drawing, turned)
        return Markup(f'<symbol id="{escape(name)}" viewBox="{box}">{body}</symbol>')  # escaped

    def patterns(self, patterns: Iterable[Pattern], ident: str) -> Markup:
        """Return patterns for a sprite; drawings with this `ident` use them."""
        return Markup("".join(self._pattern(pattern, ident) for pattern in patterns))  # numbers only

    def bar(self, segments: Iterable[Segment], title: str = "", ident: str = "") -> Markup:
        """Return a split bar; lengths are in per cent, so that a hatch is never stretched.

        Args:
            segments: the parts of the bar.
            title: what it shows, for readers who cannot see it; empty hides it from them.
            ident: start of the ids of its patterns, unique on the page; empty for those of the page's sprite.
        """
        parts = [(segment, FILLS[segment.filling]) for segment in segments]
        used = {fill: None for _, fill in parts if isinstance(fill, Pattern)}
        body = "".join(self._pattern(pattern, ident) for pattern in used) if ident else ""
        for segment, fill in parts:
            start = 100 - segment.start - segment.width if self.mirrored else segment.start
            look = self._look(fill, Stroke("accent", 1.0), ident or SPRITE)
            body += f'<rect x="{plain(start)}%" y="1" width="{plain(segment.width)}%" height="12"{look}/>'
        return Markup(
            f'<svg class="split" width="100%" height="14" {self._named(title)}{body}</svg>'
        )  # escaped

    def shapes(self, shapes: Iterable[Shape], ident: str = "m") -> Markup:
        """Return shapes without a frame, for marks and icons."""
        return Markup("".join(self._shape(shape, ident) for shape in shapes))  # numbers only

    def _turned(self, drawing: Drawing, turned: bool) -> str:
        body = "".join(self._shape(shape, "m") for shape in drawing.shapes)
        if self.mirrored and turned:
            return f'<g transform="matrix(-1 0 0 1 {plain(drawing.width)} 0)">{body}</g>'
        return body

    def _named(self, title: str) -> str:
        """Return the end of an opening tag and the title. In a PDF each drawing is a figure, and needs one."""
        if title:
            return f'role="img"><title>{escape(title)}</title>'
        return 'aria-hidden="true">' + ("<title> </title>" if self.medium == "print" else "")

    def _shape(self, shape: Shape, ident: str) -> str:
        stroke = shape.stroke
        fill = None if isinstance(shape, Line) else shape.fill
        look = self._look(fill, stroke, ident)
        if isinstance(shape, Line):
            ends = (
                f'x1="{plain(shape.x1)}" y1="{plain(shape.y1)}" x2="{plain(shape.x2)}" y2="{plain(shape.y2)}"'
            )
            return f"<line {ends}{look}/>"
        if isinstance(shape, Rect):
            place = f'x="{plain(shape.x)}" y="{plain(shape.y)}"'
            return f'<rect {place} width="{plain(shape.width)}" height="{plain(shape.height)}"{look}/>'
        if isinstance(shape, Circle):
            return f'<circle cx="{plain(shape.x)}" cy="{plain(shape.y)}" r="{plain(shape.radius)}"{look}/>'
        assert isinstance(shape, Path)
        return f'<path d="{shape.d}"{look}/>'

    def _look(self, fill: Fill, stroke: Stroke | None, ident: str) -> str:
        classes: list[str] = []
        if isinstance(fill, Pattern):
            parts = [f' fill="url(#{ident}-{fill.kind}-{fill.role})"']
        elif fill is None:
            parts = [' fill="none"']
        else:
            parts = [f' fill="{self.colours[fill]}"']
            classes.append(f"f-{fill}")
        if stroke is not None:
            parts.append(self._stroke(stroke))
            classes.append(f"s-{stroke.role}")
        named = f' class="{" ".join(classes)}"' if classes and self.medium == "screen" else ""
        return named + "".join(parts)

    def _stroke(self, stroke: Stroke) -> str:
        pixels, millimetres = WEIGHTS[stroke.weight] if isinstance(stroke.weight, str) else (None, None)
        width = stroke.weight if pixels is None else (millimetres if self.medium == "print" else pixels)
        parts = [f' stroke="{self.colours[stroke.role]}"']
        if width != 1:  # which every line has that says nothing
            parts.append(f' stroke-width="{plain(float(width or 0))}"')
        if self.medium == "screen" and pixels is not None:
            parts.append(' vector-effect="non-scaling-stroke"')
        if stroke.dash:
            parts.append(f' stroke-dasharray="{" ".join(plain(length) for length in stroke.dash)}"')
        if stroke.round:
            parts.append(' stroke-linecap="round" stroke-linejoin="round"')
        return "".join(parts)

    def _pattern(self, pattern: Pattern, ident: str) -> str:
        """Return a tile; two opposite corners are drawn again so that the hatch has no seams."""
        side, colour = plain(pattern.size), self.colours[pattern.role]
        named = f' class="s-{pattern.role}"' if self.medium == "screen" else ""
        dot = f' class="f-{pattern.role}"' if self.medium == "screen" else ""
        s = pattern.size
        if pattern.kind == "hatch":
            d = f"M0 {side}L{side} 0M{plain(-s / 2)} {plain(s / 2)}L{plain(s / 2)} {plain(-s / 2)}M{plain(s / 2)} {plain(s * 1.5)}L{plain(s * 1.5)} {plain(s / 2)}"
            tile = f'<path d="{d}"{named} fill="none" stroke="{colour}" stroke-width="1"/>'
        else:
            tile = (
                f'<circle cx="{plain(s / 2)}" cy="{plain(s / 2)}" r="{plain(s / 4)}"{dot} fill="{colour}"/>'
            )
        return (
            f'<defs><pattern id="{ident}-{pattern.kind}-{pattern.role}" width="{side}" height="{side}" '
            f'patternUnits="userSpaceOnUse">{tile}</pattern></defs>'
        )


def _patterns(shapes: Iterable[Shape]) -> tuple[Pattern, ...]:
    found = {
        shape.fill: None
        for shape in shapes
        if not isinstance(shape, Line) and isinstance(shape.fill, Pattern)
    }
    return tuple(found)
