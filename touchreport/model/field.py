"""One definition of each field of the model.

A field of a model class is annotated once, with what it means and what it may hold::

    importance: Annotated[float | None, scale("importance", "How much it matters to the customer.")] = None

Checking, the JSON Schema, the page about the file format, the workbook template and the list of column
headings are all made from these annotations; :func:`fields_of` reads them.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, get_type_hints


class Kind(Enum):
    """What a field holds, and so how its cell is read."""

    ID = "id"
    WORDS = "words"  # a short text, shown as it is
    PROSE = "prose"  # a long text; Markdown
    LIST = "list"  # several short texts
    NUMBER = "number"
    SCALE = "scale"  # a rating on a scale that the project may set
    SHARE = "share"  # 0 to 1; written as a share or with a per cent sign
    DATE = "date"
    YES_NO = "yes-no"
    CLASS = "class"  # one class of an axis of the vocabulary
    CLASSES = "classes"  # several classes of an axis
    WORD = "word"  # one of a closed list of words
    REF = "ref"  # one object of another table
    REFS = "refs"  # several objects of another table
    IMAGE = "image"  # a file of the project
    COLOUR = "colour"
    ADDRESS = "address"  # of a page on the web
    FONT = "font"  # a font file of the project, or the name of a typeface
    CODE = "code"  # code of a finding
    PARTS = "parts"  # a list of small objects; not in flat files


@dataclass(frozen=True, slots=True)
class Field:
    """What a field means and what it may hold.

    Attributes:
        kind: what it holds.
        meaning: one sentence for the documentation.
        of: the table referred to (REF, REFS), the axis (CLASS, CLASSES), the list of words (WORD), the scale
            (SCALE), the class of the parts (PARTS) or the unit (NUMBER).
        low, high: smallest and largest number allowed, both included.
        flat: whether a flat file (CSV, XLSX) has a column for it.
        required: whether every object must have it.
        example: a value for the documentation and the template.
    """

    kind: Kind
    meaning: str
    of: str | None = None
    low: float | None = None
    high: float | None = None
    flat: bool = True
    required: bool = False
    example: str | None = None


@dataclass(frozen=True, slots=True)
class NamedField:
    """A field together with its name in the class and its Python type."""

    name: str
    field: Field
    type: Any


def identifier(meaning: str) -> Field:
    """Return the field of an id: lower-case ASCII letters, digits and hyphens."""
    return Field(Kind.ID, meaning)


def words(meaning: str, *, required: bool = False, example: str | None = None) -> Field:
    """Return a field of short text."""
    return Field(Kind.WORDS, meaning, required=required, example=example)


def prose(meaning: str) -> Field:
    """Return a field of long text, which may use Markdown."""
    return Field(Kind.PROSE, meaning)


def texts(meaning: str, *, example: str | None = None) -> Field:
    """Return a field of several short texts."""
    return Field(Kind.LIST, meaning, example=example)


def number(
    meaning: str, *, unit: str | None = None, low: float | None = None, high: float | None = None
) -> Field:
    """Return a field that holds a number between `low` and `high`."""
    return Field(Kind.NUMBER, meaning, unit, low, high)


def scale(name: str, meaning: str) -> Field:
    """Return a field rated on the scale `name`, which the project may set (1 to 5 where it does not)."""
    return Field(Kind.SCALE, meaning, name)


def share(meaning: str) -> Field:
    """Return a field that holds a share from 0 to 1."""
    return Field(Kind.SHARE, meaning, low=0, high=1)


def date(meaning: str) -> Field:
    """Return a field that holds a date, whose day or month may be unknown."""
    return Field(Kind.DATE, meaning)


def yes_no(meaning: str) -> Field:
    """Return a field that holds yes or no."""
    return Field(Kind.YES_NO, meaning)


def one_class(axis: str, meaning: str) -> Field:
    """Return a field that holds one class of the axis `axis`."""
    return Field(Kind.CLASS, meaning, axis)


def classes(axis: str, meaning: str) -> Field:
    """Return a field that holds classes of the axis `axis`."""
    return Field(Kind.CLASSES, meaning, axis)


def word(list_id: str, meaning: str) -> Field:
    """Return a field that holds one word of the closed list `list_id` of the vocabulary."""
    return Field(Kind.WORD, meaning, list_id)


def ref(table: str, meaning: str, *, required: bool = False) -> Field:
    """Return a field that refers to one object of `table`."""
    return Field(Kind.REF, meaning, table, required=required)


def refs(table: str, meaning: str) -> Field:
    """Return a field that refers to objects of `table`."""
    return Field(Kind.REFS, meaning, table)


def image(meaning: str) -> Field:
    """Return a field that names a picture in the project folder."""
    return Field(Kind.IMAGE, meaning)


def colour(meaning: str) -> Field:
    """Return a field that holds a colour, written ``#rrggbb``."""
    return Field(Kind.COLOUR, meaning, flat=False)


def address(meaning: str) -> Field:
    """Return a field that holds the address of a page on the web; YAML only."""
    return Field(Kind.ADDRESS, meaning, flat=False)


def font(meaning: str) -> Field:
    """Return a field that holds a font file in the project folder, or the name of a typeface; YAML only."""
    return Field(Kind.FONT, meaning, flat=False)


def picture(meaning: str) -> Field:
    """Return a field that names a picture in the project folder; YAML only."""
    return Field(Kind.IMAGE, meaning, flat=False)


def size(meaning: str, *, unit: str, low: float, high: float) -> Field:
    """Return a field that holds a measure between `low` and `high`; YAML only."""
    return Field(Kind.NUMBER, meaning, unit, low, high, flat=False)


def code(meaning: str) -> Field:
    """Return a required field that holds the code of a finding, ``analysis/slug``."""
    return Field(Kind.CODE, meaning, flat=False, required=True)


def parts(of: str, meaning: str) -> Field:
    """Return a field that holds a list of small objects of the class `of`; YAML only."""
    return Field(Kind.PARTS, meaning, of, flat=False)


def fields_of(cls: type) -> tuple[NamedField, ...]:
    """Return the annotated fields of a model class, in the order written.

    Raises:
        TypeError: if `cls` is no dataclass, or one of its fields has no :class:`Field`.
    """
    return _found(cls)


@cache  # behind a function of its own: callers know some classes as `type[Any]` only, which mypy takes for not hashable
def _found(cls: type) -> tuple[NamedField, ...]:
    if not dataclasses.is_dataclass(cls):
        raise TypeError(f"{cls.__name__} is no dataclass")
    hints = get_type_hints(cls, include_extras=True)
    return tuple(_named(cls, entry.name, hints[entry.name]) for entry in dataclasses.fields(cls))


def _named(cls: type, name: str, hint: Any) -> NamedField:
    found = [note for note in getattr(hint, "__metadata__", ()) if isinstance(note, Field)]
    if len(found) != 1:
        raise TypeError(f"{cls.__name__}.{name} needs exactly one Field in its annotation")
    return NamedField(name, found[0], hint.__origin__)
