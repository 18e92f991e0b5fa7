"""What a heading says that nobody understands as a whole: "Screen or face", 線上線下都算, "Next check of the line".

It is no reading, since a word that nobody knows may say anything. It is one half of the evidence; what stands in the
cells is the other. A field is left out where a word that is known points elsewhere: "Channel for staff", "Former stage".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache
from types import MappingProxyType

from touchreport.vocabulary.heading_contrary import turned_round
from touchreport.vocabulary.heading_grammar import patterns
from touchreport.vocabulary.heading_keys import parts
from touchreport.vocabulary.heading_words import Ideas, units, words
from touchreport.vocabulary.store import stored

_LONGEST = 80  # letters; what is longer is a sentence
_MOST_UNITS = 40

_Row = tuple[tuple[int, Ideas], ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """What a heading says of the fields of its table.

    Attributes:
        speaks_for: the fields of which it has an idea, and of nothing else.
        hints_at: those of which it has an idea beside words that nobody knows.
        leans_to: those among them whose words stand under hardly any other heading.
        allows: fields whose cells may be so plain that a heading need not say anything; it does not speak against them.
    """

    speaks_for: frozenset[str] = frozenset()
    hints_at: frozenset[str] = frozenset()
    leans_to: frozenset[str] = frozenset()
    allows: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Rule:
    """What a heading of a field may say.

    Attributes:
        wanted: the ideas of which one must be said.
        beside: the others that may be.
    """

    wanted: Ideas
    beside: Ideas


class _Fit(Enum):
    """Whether every word of a heading is known."""

    WHOLE = 1
    PARTLY = 2


@lru_cache(maxsize=1024)
def marks(table: str, text: str, languages: tuple[str, ...]) -> Marks:
    """Return what the heading `text` of `table` says of its fields, in the words of all `languages`."""
    taken = parts(text)
    said = (taken.core, *(note for note in taken.notes if any(map(str.isalpha, note))))
    core = " ".join(said)
    written = units(core, "en" if core.isascii() else languages[0])
    if len(text) > _LONGEST or not 0 < len(written) <= _MOST_UNITS:
        return Marks()
    pieces = tuple(_pieces(written, languages))
    found = {field: _says(rule, pieces) for field, rule in _rules(table).items()}
    allows = () if _is_elsewhere(pieces) else _listed(table, "plain")

    def straight(fields: Iterable[str]) -> frozenset[str]:
        return frozenset(field for field in fields if not turned_round((field,), said, languages))

    def that_fit(fit: _Fit) -> frozenset[str]:
        return straight(field for field, each in found.items() if each is fit)

    hints_at = that_fit(_Fit.PARTLY)
    return Marks(that_fit(_Fit.WHOLE), hints_at, hints_at & _listed(table, "partly"), straight(allows))


def _says(rule: _Rule, pieces: Sequence[_Row]) -> _Fit | None:
    """Return how some way of cutting a heading finds what is wanted, and nothing that is known and points elsewhere."""
    reached: list[set[tuple[bool, bool]]] = [set() for _ in range(len(pieces) + 1)]
    reached[0].add((False, True))
    for start, row in enumerate(pieces):
        for done, whole in reached[start]:
            for end, ideas in row:
                if not ideas or not ideas.isdisjoint(rule.beside):
                    reached[end].add((done, whole and bool(ideas)))
                if not ideas.isdisjoint(rule.wanted):
                    reached[end].add((True, whole))
    if (True, True) in reached[-1]:
        return _Fit.WHOLE
    return _Fit.PARTLY if (True, False) in reached[-1] else None


def _is_elsewhere(pieces: Sequence[_Row]) -> bool:
    return any(ideas and _elsewhere().issuperset(ideas) for row in pieces for _, ideas in row)


def _pieces(said: tuple[str, ...], languages: tuple[str, ...]) -> Iterator[_Row]:
    """Yield by start the known words: where each ends, and its ideas. What is in none is a word without ideas."""
    lists = [words(each) for each in dict.fromkeys((*languages, "en"))]
    longest = max(each.longest for each in lists)
    known = 0
    for start in range(len(said)):
        row = tuple(
            (end, ideas)
            for end in range(start + 1, min(len(said), start + longest) + 1)
            if (ideas := frozenset().union(*(each.ideas(said[start:end]) for each in lists)))
        )
        known = max(known, *(end for end, _ in row), start)
        yield row if start < known else ((start + 1, frozenset()),)


@cache
def _rules(table: str) -> Mapping[str, _Rule]:
    anywhere = frozenset(stored("heading_rules")["marks"]["beside"])
    found = {}
    for row in stored("heading_rules")["marks"]["fields"]:
        of, _, field = row["field"].partition(".")
        if of == table:
            own = frozenset().union(*(each.allowed for each in patterns(table) if each.field == field))
            found[field] = _Rule(frozenset(row["ideas"]), (own | anywhere) - _elsewhere())
    return MappingProxyType(found)


@cache
def _listed(table: str, key: str) -> frozenset[str]:
    ids = (field.partition(".") for field in stored("heading_rules")["marks"][key])
    return frozenset(field for of, _, field in ids if of == table)


@cache
def _elsewhere() -> Ideas:
    return frozenset(stored("heading_rules")["marks"]["elsewhere"])
