"""Values in sentences."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PART = re.compile(r"\{\{|\}\}|\{(?P<name>[A-Za-z_][A-Za-z0-9_]*)\}|[{}]")
_ESCAPES: Mapping[str, str] = {"{{": "{", "}}": "}"}


class PlaceholderError(ValueError):
    """A sentence and its values do not fit together.

    Attributes:
        template: the sentence.
        name: the name in braces that has no value, or the brace that stands alone.
    """

    def __init__(self, template: str, name: str) -> None:
        self.template = template
        self.name = name
        super().__init__(f"no value for {name!r} in {template!r}")


def interpolate(template: str, values: Mapping[str, str]) -> str:
    """Return `template` with each ``{name}`` replaced by its value; ``{{`` and ``}}`` are braces.

    Values are put in as they are and never searched for braces. A value that the sentence does not use is
    no error: "One touchpoint" needs no number.

    Raises:
        PlaceholderError: if a name has no value, or a brace stands alone.
    """

    def value(found: re.Match[str]) -> str:
        name = found["name"]
        if name is None and found[0] in _ESCAPES:
            return _ESCAPES[found[0]]
        if name is None or name not in values:
            raise PlaceholderError(template, name or found[0])
        return values[name]

    return _PART.sub(value, template)


def placeholders(template: str) -> frozenset[str]:
    """Return the names that `template` has in braces."""
    return frozenset(found["name"] for found in _PART.finditer(template) if found["name"])
