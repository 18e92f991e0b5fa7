"""Who is who: every object that others may refer to, by id and by name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from touchreport.location import Location
from touchreport.text import fold, nearest

_MOST_COMPARISONS = 100_000


@dataclass(frozen=True, slots=True)
class Known:
    """An object that can be referred to.

    Attributes:
        id: its id.
        words: its names, and the id as the author wrote it.
        location: where it stands; None for what the vocabulary or the journey model brings.
        names: its names by language, where it has one in each.
    """

    id: str
    words: tuple[str, ...]
    location: Location | None = None
    names: tuple[tuple[str, str], ...] = ()

    def name_in(self, language: str) -> str:
        """Return what it is called in a language; its first name, or its id, where it has none there."""
        return dict(self.names).get(language) or (self.words[0] if self.words else self.id)


class Directory:
    """The objects of a project by kind; made once, before any reference is followed."""

    def __init__(self) -> None:
        self._by_id: dict[str, dict[str, Known]] = {}
        self._by_word: dict[str, dict[str, list[Known]]] = {}
        self._declared: set[str] = set()
        self._incomplete: set[str] = set()
        self._spared: Counter[str] = Counter()
        self._spared_names: dict[str, dict[str, None]] = {}
        self._comparisons = 0

    def add(self, kind: str, known: Known) -> None:
        """Enter an object; of two with one id the first counts."""
        self._by_id.setdefault(kind, {}).setdefault(known.id, known)
        for key in dict.fromkeys(fold(word) for word in known.words if word):
            self._by_word.setdefault(kind, {}).setdefault(key, []).append(known)

    def declare(self, kind: str) -> None:
        """Say that the project has a table of this kind, so that only its rows exist."""
        self._declared.add(kind)

    def is_declared(self, kind: str) -> bool:
        """Return whether the project has a table of this kind."""
        return kind in self._declared

    def declare_incomplete(self, kind: str) -> None:
        """Say that some of this kind could not be read, so that one that is not found is no second mistake."""
        self._incomplete.add(kind)

    def is_incomplete(self, kind: str) -> bool:
        """Return whether some objects of this kind could not be read."""
        return kind in self._incomplete

    def spare(self, kind: str, name: str) -> None:
        """Pass over a reference that leads nowhere only because something was not read, as was told already."""
        self._spared[kind] += 1
        self._spared_names.setdefault(kind, {})[name] = None

    @property
    def spared(self) -> int:
        """How many references were passed over so far."""
        return self._spared.total()

    @property
    def spared_kinds(self) -> Mapping[str, int]:
        """How many references to each kind were passed over."""
        return dict(self._spared)

    def spared_names(self, kind: str) -> tuple[str, ...]:
        """The names that were passed over, each once, in the order met."""
        return tuple(self._spared_names.get(kind, ()))

    def get(self, kind: str, id: str) -> Known | None:
        """Return the object of this id."""
        return self._by_id.get(kind, {}).get(id)

    def find(self, kind: str, text: str) -> tuple[Known, ...]:
        """Return what `text` may mean: the object of this id, else all of this name, however it is spelt."""
        known = self.get(kind, text)
        if known is not None:
            return (known,)
        return tuple(self._by_word.get(kind, {}).get(fold(text), ()))

    def all(self, kind: str) -> tuple[Known, ...]:
        """Return all objects of this kind, in the order entered."""
        return tuple(self._by_id.get(kind, {}).values())

    def nearest(self, kind: str, text: str, more: Iterable[str] = ()) -> str | None:
        """Return the name or id that was probably meant, if one is near; `more` are other candidates.

        In a large project with very many wrong names only the first get a suggestion: nobody reads thousands.
        """
        words = [word for known in self.all(kind) for word in (*known.words, known.id)]
        words += more
        self._comparisons += len(words)
        return nearest(text, words) if self._comparisons <= _MOST_COMPARISONS else None
