"""Finding what a word stands for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from touchreport.text import fold, fold_variants


@dataclass(frozen=True, slots=True)
class WordIndex:
    """The words of one list in one language.

    Attributes:
        exact: ids by the folded word; several where one word stands for several things.
        loose: ids by the other forms of the words (without a bracketed part, a plural ending).
    """

    exact: Mapping[str, tuple[str, ...]]
    loose: Mapping[str, tuple[str, ...]]

    def find(self, text: str) -> tuple[str, ...]:
        """Return the ids for which `text` stands, none if it is unknown. The exact word comes first."""
        found = self.exact.get(fold(text))
        if found is not None:
            return found
        forms = fold_variants(text)
        return next(
            (ids for form in forms for known in (self.exact, self.loose) if (ids := known.get(form))), ()
        )


def index(entries: Iterable[tuple[str, Iterable[str]]]) -> WordIndex:
    """Return the index of `entries`, pairs of an id and its words. Order is kept where a word is ambiguous."""
    listed = [(ident, tuple(words)) for ident, words in entries]
    loose: dict[str, list[str]] = {}
    for ident, words in listed:
        for word in words:
            for form in fold_variants(word)[1:]:
                _add(loose, form, ident)
    return WordIndex(keys(listed), _frozen(loose))


def keys(entries: Iterable[tuple[str, Iterable[str]]]) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of `entries` by their folded words, for comparing whole names."""
    exact: dict[str, list[str]] = {}
    for ident, words in entries:
        for word in words:
            _add(exact, fold(word), ident)
    return _frozen(exact)


def find(text: str, languages: Iterable[str], index_in: Callable[[str], WordIndex]) -> tuple[str, ...]:
    """Return the ids for which `text` stands in the first of `languages` that knows it."""
    return next((ids for language in languages if (ids := index_in(language).find(text))), ())


def find_one(text: str, languages: Iterable[str], index_in: Callable[[str], WordIndex]) -> str | None:
    """Return the id for which `text` stands; None if it is unknown or may stand for several."""
    found = find(text, languages, index_in)
    return found[0] if len(found) == 1 else None


def words_of(entry: Mapping[str, Any], language: str) -> tuple[str, ...]:
    """Return id, name and synonyms of an entry of the data in `language`; the id is a word in every language."""
    name = entry["name"].get(language)
    return (entry["id"], *((name,) if name else ()), *entry.get("synonyms", {}).get(language, ()))


def _add(table: dict[str, list[str]], key: str, ident: str) -> None:
    idents = table.setdefault(key, [])
    if ident not in idents:
        idents.append(ident)


def _frozen(table: dict[str, list[str]]) -> Mapping[str, tuple[str, ...]]:
    return MappingProxyType({key: tuple(idents) for key, idents in table.items()})
