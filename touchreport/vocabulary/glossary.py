"""The terms of the interface, as professionals say them in each language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from touchreport.model.text import Text
from touchreport.vocabulary.languages import vocabulary_language
from touchreport.vocabulary.store import stored


@dataclass(frozen=True, slots=True)
class GlossaryEntry:
    """One term or phrase.

    Attributes:
        id: ``kind.name``, such as ``term.touchpoint``.
        kind: page, term, analysis, label, severity, state, button, plural or message.
        words: in six languages. A plural is in ICU MessageFormat.
        arguments: names of the arguments in braces.
        notes: notes on usage, in English, by language.
    """

    id: str
    kind: str
    words: Text
    arguments: tuple[str, ...]
    notes: Mapping[str, str]

    def text(self, language: str) -> str:
        """Return the words in the BCP 47 language `language`; in English where the vocabulary has none."""
        return self.words.in_language(vocabulary_language(language) or "en")


@dataclass(frozen=True, slots=True)
class Glossary:
    """All terms of the interface.

    Attributes:
        entries: by id.
    """

    entries: Mapping[str, GlossaryEntry]

    def entry(self, ident: str) -> GlossaryEntry:
        """Return the entry with the id `ident`.

        Raises:
            KeyError: if there is none.
        """
        return self.entries[ident]


@cache
def glossary() -> Glossary:
    """Return the glossary."""
    entries = (
        GlossaryEntry(
            id=row["id"],
            kind=row["kind"],
            words=Text.from_map(row["text"]),
            arguments=tuple(row.get("arguments", ())),
            notes=MappingProxyType(row.get("notes", {})),
        )
        for row in stored("glossary")["entries"]
    )
    return Glossary(MappingProxyType({entry.id: entry for entry in entries}))
