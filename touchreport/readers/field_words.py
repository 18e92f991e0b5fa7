"""What a field holds and what its column is called, in words: for the manual and the template."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from touchreport.model.field import Field, Kind, NamedField
from touchreport.model.project import DEFAULT_SCALES
from touchreport.readers.checking.shapes import Shape
from touchreport.vocabulary.classes import axes
from touchreport.vocabulary.headings import headings, tables
from touchreport.vocabulary.values import value_lists


def heading_of(shape: Shape, field: str, language: str) -> str:
    """Return the heading of a field's column in `language`; its name where there is none."""
    if shape.kind not in tables():
        return field
    heading = headings(shape.kind).headings.get(field)
    return field if heading is None else heading.name.in_language(language)


def columns_of(shape: Shape) -> tuple[NamedField, ...]:
    """Return the fields that a sheet has columns for, in the order in which people fill them in."""
    by_name = {named.name: named for named in shape.fields if named.field.flat}
    order = headings(shape.kind).headings if shape.kind in tables() else {}
    known = tuple(by_name[name] for name in order if name in by_name)
    return (*known, *(named for name, named in by_name.items() if name not in order))


def choices_of(field: Field, language: str) -> tuple[str, ...]:
    """Return the words that a field may hold in `language`; empty where it is no choice."""
    if field.kind in (Kind.CLASS, Kind.CLASSES):
        return tuple(each.name.in_language(language) for each in axes()[field.of or ""].classes)
    if field.kind is Kind.WORD:
        return tuple(word.name.in_language(language) for word in value_lists()[field.of or ""].values())
    return ()


def holds(field: Field) -> str:
    """Return in English what a field holds."""
    describe = _HOLDS.get(field.kind)
    return describe(field) if describe else field.kind.value


def _number(field: Field) -> str:
    unit = f" ({field.of})" if field.of else ""
    if field.low is not None and field.high is not None:
        return f"number{unit}, {field.low:g} to {field.high:g}"
    if field.low is not None:
        return f"number{unit}, {field.low:g} or more"
    return f"number{unit}"


def _scale(field: Field) -> str:
    low, high = DEFAULT_SCALES[field.of or ""]
    return f"rating, {low:g} to {high:g} if `scales` says nothing else, or a word"


def _of_ids(field: Field) -> str:
    if field.kind is Kind.WORD:
        return ", ".join(f"`{each}`" for each in value_lists()[field.of or ""])
    return ", ".join(f"`{each.id}`" for each in axes()[field.of or ""].classes)


_HOLDS: Mapping[Kind, Callable[[Field], str]] = MappingProxyType(
    {
        Kind.ID: lambda field: "id: lower-case letters, digits, hyphens",
        Kind.WORDS: lambda field: "words, in one language or several",
        Kind.PROSE: lambda field: "text, in one language or several; Markdown",
        Kind.LIST: lambda field: "list of words",
        Kind.NUMBER: _number,
        Kind.SCALE: _scale,
        Kind.SHARE: lambda field: "share: 0.25 or 25 %",
        Kind.DATE: lambda field: "date: day, month, quarter or year",
        Kind.YES_NO: lambda field: "yes or no",
        Kind.CLASS: lambda field: f"one of {_of_ids(field)}",
        Kind.CLASSES: lambda field: f"any of {_of_ids(field)}",
        Kind.WORD: lambda field: f"one of {_of_ids(field)}",
        Kind.REF: lambda field: f"name or id of a {field.of}",
        Kind.REFS: lambda field: f"names or ids of {field.of}s",
        Kind.IMAGE: lambda field: "picture in the project folder: PNG, JPEG, WebP or SVG",
        Kind.COLOUR: lambda field: "colour: `#1a6b8f`",
        Kind.ADDRESS: lambda field: "address of a page on the web: `https://example.com`",
        Kind.FONT: lambda field: (
            "font file in the project folder: TTF, OTF, WOFF or WOFF2; or a typeface's name"
        ),
        Kind.CODE: lambda field: "code of a finding",
        Kind.PARTS: lambda field: f"list of objects, see {field.of}",
    }
)
