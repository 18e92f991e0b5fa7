"""Which field a column is, by its heading."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Any

from touchreport.model.text import Text
from touchreport.text import fold
from touchreport.vocabulary.classes import axes, class_ids
from touchreport.vocabulary.heading_keys import bag, parts, qualifiers, tokens, words_apart
from touchreport.vocabulary.heading_match import headings_in, match
from touchreport.vocabulary.store import stored
from touchreport.vocabulary.words import WordIndex, index


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of one field of one table.

    Attributes:
        id: ``table.field``.
        name: the heading that the product writes, in six languages.
        into: for a column of a flat inventory that belongs to the table of measures: the field there.
        measure: the measure (an id of the catalogue) that such a column holds.
    """

    id: str
    name: Text
    into: str | None = None
    measure: str | None = None

    @property
    def field(self) -> str:
        """Name of the field within its table."""
        return self.id.partition(".")[2]


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """A heading that stands for two fields; what the cells hold decides.

    Attributes:
        word: the heading.
        readings: pairs of what the cells must hold (``numbers``, ``shares`` with a percent sign, an axis of the
            classes, ``words``) and the field, in the order to try.
    """

    word: str
    readings: tuple[tuple[str, str], ...]

    def decide(self, cells: Sequence[str], languages: Iterable[str]) -> str:
        """Return the field of the first reading that all non-empty `cells` allow; the last always does."""
        tried = tuple(languages)
        filled = [cell for cell in cells if cell.strip()]
        readings = (field for kind, field in self.readings[:-1] if filled and _all_hold(kind, filled, tried))
        return next(readings, self.readings[-1][1])


@dataclass(frozen=True, slots=True)
class HeadingIndex:
    """The headings of one table.

    Attributes:
        table: ``touchpoint``, ``step``, ``measure``, ``persona``, ``segment``, ``stage``, ``channel``,
            ``person``, ``brand`` or ``pillar``.
        headings: by field, in the order of the product's own template.
    """

    table: str
    headings: Mapping[str, Heading]

    def find(self, text: str, languages: Iterable[str]) -> str | Ambiguous | None:
        """Return the field that the heading `text` names, None if it is unknown.

        The field's own name, exactly as the model writes it, comes first; then the words of `languages` in
        their order. A heading that stands for two fields is returned as :class:`Ambiguous`.
        """
        if text in self.headings:
            return text
        return _found(self.table, text, tuple(languages))

    def is_listed(self, text: str, languages: Iterable[str]) -> bool:
        """Return whether a heading stands in the vocabulary word for word, but for what is numbered or in brackets.

        What is not listed and yet found was understood by rules.
        """
        if text in self.headings:
            return True
        forms = {fold(text), fold(parts(text).core)}
        return any(not forms.isdisjoint(_index(self.table, each).exact) for each in languages)

    def maybe(self, text: str, languages: Iterable[str]) -> str | None:
        """Return the field that a heading may mean of which nobody can say so: a priority may be an importance.

        It stays unknown all the same: where 5 is the most important, 1 comes first.
        """
        return next(
            filter(None, (_unsure(self.table, each).get(fold(parts(text).core)) for each in languages)), None
        )

    def joined(self, text: str, languages: Iterable[str]) -> Mapping[str, str]:
        """Return the headings of different fields that one heading joins, with their fields: "pains / opportunities".

        Empty where it is one heading, where several name the same field, and where one of them is unknown or could be two.
        """
        tried = tuple(languages)
        found = {part: self.find(part, tried) for part in headings_in(parts(text).core, tried)}
        named = {part: field for part, field in found.items() if isinstance(field, str)}
        return named if len(named) == len(found) and len(set(named.values())) > 1 else {}

    def synonyms(self, language: str) -> tuple[str, ...]:
        """Return the other words for headings that a language has."""
        return tuple(word for entry in _entries(self.table) for word in entry["synonyms"].get(language, ()))


@cache
def tables() -> tuple[str, ...]:
    """Return the tables for which headings are known."""
    return tuple(dict.fromkeys(entry["id"].partition(".")[0] for entry in stored("headings")["fields"]))


@cache
def headings(table: str) -> HeadingIndex:
    """Return the headings of `table`.

    Raises:
        KeyError: if the table is unknown.
    """
    found = {each.field: each for each in map(_heading, _entries(table))}
    if not found:
        raise KeyError(table)
    return HeadingIndex(table, MappingProxyType(found))


def _heading(entry: Mapping[str, Any]) -> Heading:
    return Heading(entry["id"], Text.from_map(entry["name"]), entry.get("into"), entry.get("measure"))


def _entries(table: str) -> list[Mapping[str, Any]]:
    return [each for each in stored("headings")["fields"] if each["id"].partition(".")[0] == table]


@cache
def _index(table: str, language: str) -> WordIndex:
    return index(
        (field, (field, entry["name"][language], *entry["synonyms"][language]))
        for entry in _entries(table)
        for field in (entry["id"].partition(".")[2],)
    )


@cache
def _unsure(table: str, language: str) -> Mapping[str, str]:
    """Return the fields of `table` by the folded headings that may mean them."""
    rows = ((row["field"].partition("."), row["words"][language]) for row in stored("headings")["unsure"])
    return MappingProxyType(
        {fold(word): field for (of, _, field), words in rows if of == table for word in words}
    )


def _is_unsure(table: str, text: str, languages: tuple[str, ...]) -> bool:
    core = fold(parts(text).core)
    listed = any(core in _index(table, language).exact for language in languages)
    return not listed and any(core in _unsure(table, language) for language in languages)


@lru_cache(maxsize=16384)
def _found(table: str, text: str, languages: tuple[str, ...]) -> str | Ambiguous | None:
    """Return the field of a heading: as it stands in one of the languages, else by what is left of it, or of an identifier."""
    meant = next(
        ((each, fields) for each in languages if (fields := _index(table, each).exact.get(fold(text)))), None
    )
    if meant is None and _is_unsure(table, text, languages):
        return None
    if meant is None:
        meant = match(
            table,
            text,
            languages,
            lambda part, language: _index(table, language).find(part),
            lambda language: _keys(table, language),
        )
    if meant is None:
        apart = words_apart(text)
        return None if apart == text else _found(table, apart, languages)
    language, fields = meant
    return fields[0] if len(fields) == 1 else _ambiguous(table, language, fields, text)


@cache
def _keys(table: str, language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the fields of `table` by the key of their headings in `language`."""
    found: dict[str, dict[str, None]] = {}
    empty = qualifiers(table, language).fields  # "to-be value" is no heading "value"
    for entry in _entries(table):
        field = entry["id"].partition(".")[2]
        for word in (entry["name"][language], *entry["synonyms"][language]):
            for part in {word.casefold(), parts(word).core}:
                words = tokens(part, language)
                for key in {" ".join(words), bag(words)} - {""}:
                    if key not in empty or fold(word) == key:
                        found.setdefault(key, {})[field] = None
    return MappingProxyType({key: tuple(fields) for key, fields in found.items()})


def _ambiguous(table: str, language: str, found: tuple[str, ...], text: str) -> Ambiguous | None:
    """Return the readings of an ambiguous heading; None where nothing says how to decide."""
    wanted = {f"{table}.{field}" for field in found}
    for row in stored("headings")["ambiguous"]:
        readings = tuple((each["cells"], each["field"].partition(".")[2]) for each in row["decide"])
        same = row["table"] == table and row["language"] == language
        if same and wanted == {each["field"] for each in row["decide"]}:
            return Ambiguous(text, readings)
    return None


def _all_hold(kind: str, cells: Sequence[str], languages: tuple[str, ...]) -> bool:
    """Return whether every cell has a digit, or a percent sign, or names a class of the axis `kind`."""
    if kind == "numbers":
        return all(any(char.isdigit() for char in cell) for cell in cells)
    if kind == "shares":
        return all("%" in cell or "٪" in cell or "％" in cell for cell in cells)
    return kind in axes() and all(class_ids(kind, cell, languages) for cell in cells)
