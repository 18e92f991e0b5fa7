"""Words in one or several languages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """The same words in each language in which somebody wrote them.

    A plain string of an input file is a text in the project's first language.

    Attributes:
        words: pairs of a BCP 47 language tag and the words, in the order written; never empty.
    """

    words: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, words: str, language: str) -> Text:
        """Return a text in one language."""
        return cls(((language, words),))

    @classmethod
    def from_map(cls, words: Mapping[str, str]) -> Text:
        """Return a text from a map of language tags to words."""
        return cls(tuple(words.items()))

    def in_language(self, language: str) -> str:
        """Return the words in `language`, or in the first language where there are none."""
        return dict(self.words).get(language, self.words[0][1])

    def language_for(self, language: str) -> str:
        """Return the tag of the language in which :meth:`in_language` answers."""
        return language if any(tag == language for tag, _ in self.words) else self.words[0][0]

    def __str__(self) -> str:
        """Return the words in the first language; for messages and tests, not for pages."""
        return self.words[0][1]
