"""The only style attributes that pages carry: numbers as custom properties."""

from __future__ import annotations

import re

from markupsafe import Markup

from touchreport.draw.shapes import plain

_NAME = re.compile(r"[a-z][a-z0-9_]*")


def style(**numbers: float) -> Markup:
    """Return a ``style`` attribute that sets numeric custom properties: ``style="--x:12.5;--y:30"``.

    Style sheets place things by them (``inset-inline-start: calc(var(--x) * 1%)``). Words of a client never
    get here, which is why the pages' policy may allow style attributes.

    Raises:
        TypeError: if a value is not a number.
    """
    return Markup(f'style="{";".join(_property(name, value) for name, value in numbers.items())}"')


def _property(name: str, value: float) -> str:
    if not _NAME.fullmatch(name):
        raise TypeError(f"{name!r} cannot be the name of a custom property")
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"--{name} is a number, not {type(value).__name__}")
    return f"--{name.replace('_', '-')}:{plain(value)}"
