"""The SVG vocabulary that a published drawing may use."""

from __future__ import annotations

_DRAWING = """
    svg g a defs symbol use switch title desc style path rect circle ellipse line polyline polygon text tspan
    textPath image linearGradient radialGradient stop clipPath mask pattern marker
"""

_ACTING = """
    script foreignObject iframe object embed audio video canvas handler listener animate animateColor
    animateMotion animateTransform set discard filter feImage
"""

_IDENTITY = (
    "id class style lang role aria-label aria-labelledby aria-hidden version viewBox preserveAspectRatio"
)

_PLACE = """
    x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy width height d points transform rotate pathLength
    textLength lengthAdjust startOffset method spacing side offset
"""

_PAINT = """
    fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
    stroke-miterlimit stroke-dasharray stroke-dashoffset color opacity display visibility overflow
    paint-order vector-effect shape-rendering text-rendering image-rendering color-interpolation
    stop-color stop-opacity mix-blend-mode isolation
"""

_CUT_AND_REPEAT = """
    clip-path clip-rule mask marker-start marker-mid marker-end clipPathUnits maskUnits maskContentUnits
    patternUnits patternContentUnits patternTransform gradientUnits gradientTransform spreadMethod
    markerUnits markerWidth markerHeight refX refY orient
"""

_WORDS = """
    font-family font-size font-weight font-style font-stretch font-variant letter-spacing word-spacing
    text-anchor text-decoration dominant-baseline alignment-baseline baseline-shift direction
    unicode-bidi writing-mode
"""

ELEMENTS = frozenset(_DRAWING.split())
"""Elements that draw. ``a`` is taken over as a plain group."""

ACTING = frozenset(_ACTING.split())
"""Elements that run, load, change the drawing over time, or cost without bound (filters)."""

ATTRIBUTES = frozenset(f"{_IDENTITY} {_PLACE} {_PAINT} {_CUT_AND_REPEAT} {_WORDS}".split())
"""Attributes that say what something is, where it is and how it looks."""
