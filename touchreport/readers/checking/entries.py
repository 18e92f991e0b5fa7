"""Rows and objects in one form, whether they came from a sheet or from YAML."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from touchreport.errors import Excerpt
from touchreport.location import Location
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.text import normalise

Aspect = Literal["status", "source", "reviewed"]
"""What may be said about a single value: where it comes from, and when somebody looked at it."""

ASPECTS: tuple[Aspect, ...] = get_args(Aspect)


@dataclass(frozen=True, slots=True)
class Target:
    """What a column or key fills.

    Attributes:
        field: field of the class, or a column of measures.
        language: language of the words in it; None where the field holds no words.
        aspect: set where the column is not the value itself but something said about it.
        is_misspelt: whether the key is misspelt and `field` the one that it seems to mean. That is told; its value is
            neither read nor missed.
    """

    field: str
    language: str | None = None
    aspect: Aspect | None = None
    is_misspelt: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A value and the heading or key under which it stands.

    Attributes:
        key: heading or key as written.
        node: the value.
        language: language of the words in it, for fields that hold words.
    """

    key: Scalar
    node: Node
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One row or object, by field.

    Attributes:
        location: where it stands.
        excerpt: the line around it.
        cells: the values that are not blank, by field; several where it is written in several languages.
        remarks: what is said about single values, by field and aspect.
        misspelt: the fields that misspelt keys seem to mean.
    """

    location: Location
    excerpt: Excerpt | None
    cells: Mapping[str, tuple[Cell, ...]]
    remarks: Mapping[tuple[str, Aspect], Cell]
    misspelt: frozenset[str] = frozenset()

    @property
    def place(self) -> Scalar:
        """The row or object as a whole, for problems about no single value of it."""
        return Scalar("", self.location, self.excerpt)

    def value_place(self, field: str) -> Scalar:
        """The value of a field, for problems about it; the row or object as a whole where it has none."""
        node = self.cells[field][0].node if self.cells.get(field) else None
        return node if isinstance(node, Scalar) else self.place

    def names(self) -> tuple[tuple[str | None, str], ...]:
        """Return the name in each language in which it is written; None stands for the project's language."""
        found: list[tuple[str | None, str]] = []
        for cell in self.cells.get("name", ()):
            pairs = cell.node.pairs if isinstance(cell.node, Mapped) else ((None, cell.node),)
            for key, node in pairs:
                if isinstance(node, Scalar) and plain(node):
                    found.append((key.text if key else cell.language, plain(node)))
        return tuple(found)

    def text(self, field: str) -> str | None:
        """Return the text of a field written as one value; None where there is none."""
        found = self.cells.get(field, ())
        return plain(found[0].node) if found and isinstance(found[0].node, Scalar) else None


def plain(node: Scalar) -> str:
    """Return the text of a value as it is stored, without white space around it."""
    return normalise(node.text).strip()


def is_blank(node: Node) -> bool:
    """Return whether nothing was written."""
    if isinstance(node, Scalar):
        return not plain(node)
    return not (node.items if isinstance(node, Listing) else node.pairs)


def entry_of(item: Mapped, targets: Mapping[str, Target]) -> Entry:
    """Return `item` by field; keys without a target were reported when the targets were found."""
    cells: dict[str, list[Cell]] = {}
    remarks: dict[tuple[str, Aspect], Cell] = {}
    misspelt: set[str] = set()
    for key, node in item.pairs:
        target = targets.get(key.text)
        if target is None or is_blank(node):
            continue
        if target.is_misspelt:
            misspelt.add(target.field)
            continue
        cell = Cell(key, node, target.language)
        if target.aspect is None:
            cells.setdefault(target.field, []).append(cell)
        else:
            remarks[target.field, target.aspect] = cell
    by_field = {name: tuple(found) for name, found in cells.items()}
    return Entry(item.location, item.excerpt, by_field, remarks, frozenset(misspelt))


def fields_in(targets: Iterable[Target]) -> frozenset[str]:
    """Return the fields for which there is a column or key."""
    return frozenset(target.field for target in targets if target.aspect is None and not target.is_misspelt)
