"""Values as they were read: their text, and where each stands.

Readers make nodes of every kind of file; checking turns them into the model. Options of plugins and themes stay
nodes until the plugin's or theme's own dataclass says what they may be.
"""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.errors import Excerpt
from touchreport.location import Location


@dataclass(frozen=True, slots=True)
class Scalar:
    """A single value of a configuration file: its text as written, and where it stands.

    Attributes:
        text: the text; conversion follows the option's own type, so ``no`` and ``010`` stay what they are.
        location: where it stands.
        excerpt: the line around it.
    """

    text: str
    location: Location
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """A list of a configuration file."""

    items: tuple[Node, ...]
    location: Location
    excerpt: Excerpt | None = None


@dataclass(frozen=True, slots=True)
class Mapped:
    """A mapping of a configuration file: pairs of a key (with its own place) and a node."""

    pairs: tuple[tuple[Scalar, Node], ...]
    location: Location
    excerpt: Excerpt | None = None

    def get(self, key: str) -> Node | None:
        """Return the node of `key`, or None."""
        return next((node for scalar, node in self.pairs if scalar.text == key), None)


Node = Scalar | Listing | Mapped
"""Anything read: a value, a list or a mapping."""
