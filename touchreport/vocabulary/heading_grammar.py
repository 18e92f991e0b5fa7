"""Headings put together of words that are all known: "last audited on", "顧客接著去哪裡？", "Кого уведомить".

``heading_grammar.yaml`` holds the ideas that headings are made of, the words for them, and for each field the ideas that
its headings say. A heading is read when some way of cutting it into known words says all that a pattern asks for and
nothing else. The way with the fewest words wins; if it fits two fields, it is neither.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from touchreport.vocabulary.heading_cells import stands_in_cells
from touchreport.vocabulary.heading_keys import leading
from touchreport.vocabulary.heading_words import Ideas, units, words
from touchreport.vocabulary.store import stored

_SAYS_NOTHING = frozenset({"fill", "main"})
_OF_WHAT_FOLLOWS = frozenset({"desired", "ideal"})
_TIMES = frozenset({"prev", "last"})
_MOST_UNITS = 40
_LETTER = re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff]")

_Cost = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Pattern:
    """What a heading of one field says.

    Attributes:
        field: the field.
        needed: the ideas that must be said.
        allowed: all that may be said.
        in_one_word: whether one word can say it; not where that word may as well stand in a cell: "online".
    """

    field: str
    needed: tuple[str, ...]
    allowed: Ideas
    in_one_word: bool


def by_grammar(table: str, core: str, language: str) -> tuple[str, ...]:
    """Return the field, as the only item, whose ideas the heading `core` says; nothing where none does, or two."""
    found = units(core, language)
    if not 0 < len(found) <= _MOST_UNITS or stands_in_cells(core, language):
        return ()
    edges = _edges(found, language)
    said: Ideas = frozenset().union(*(ideas for row in edges for _, ideas in row))
    best: dict[_Cost, set[str]] = {}
    for pattern in patterns(table):
        if said.issuperset(pattern.needed) and (cost := _cost(pattern, edges)) is not None:
            best.setdefault(cost, set()).add(pattern.field)
    fields = best[min(best)] if best else set()
    return tuple(fields) if len(fields) == 1 else ()


def is_made_of(ideas: Ideas, text: str, language: str) -> bool:
    """Return whether every word of `text` stands for one of `ideas` or says nothing, and one of them does stand for one."""
    edges = _edges(units(text, language), language)
    return any(edges) and any(
        _cost(Pattern("", (idea,), ideas, in_one_word=True), edges) is not None for idea in ideas
    )


def begins_with(idea: str, text: str, language: str) -> bool:
    """Return whether the first word of `text` stands for `idea`."""
    said, known = units(text, language), words(language)
    return any(idea in known.ideas(said[:end]) for end in range(1, min(len(said), known.longest) + 1))


def _edges(said: tuple[str, ...], language: str) -> list[list[tuple[int, Ideas]]]:
    """Return by start all known words: where each ends, and its ideas. Only those that lead to the end."""
    lists = [words(each) for each in dict.fromkeys((language, "en"))]
    edges: list[list[tuple[int, Ideas]]] = [[] for _ in said]
    for start in range(len(said) - 1, -1, -1):
        longest = max(each.longest for each in lists)
        for end in range(start + 1, min(len(said), start + longest) + 1):
            if end < len(said) and not edges[end]:
                continue
            ideas = frozenset().union(*(each.ideas(said[start:end]) for each in lists))
            if start > 0 and end == len(said) and "".join(said[start:end]) in leading(language):
                ideas -= _OF_WHAT_FOLLOWS
            if ideas:
                edges[start].append((end, ideas))
    return _without_torn_words(edges, said) if edges and edges[0] else [[]]


def _without_torn_words(
    edges: list[list[tuple[int, Ideas]]], said: tuple[str, ...]
) -> list[list[tuple[int, Ideas]]]:
    """Return the words without letters that say nothing only because a time is torn apart: 去 of 去年, 上 of 上次."""
    times = [
        (start, end)
        for start, row in enumerate(edges)
        for end, ideas in row
        if end > start + 1 and not _TIMES.isdisjoint(ideas) and "fill" not in ideas
    ]

    def left(start: int, end: int, ideas: Ideas) -> Ideas:
        torn = end == start + 1 and _LETTER.fullmatch(said[start]) is not None
        return ideas - {"fill"} if torn and any(a <= start < b for a, b in times) else ideas

    return [
        [(end, some) for end, ideas in row if (some := left(start, end, ideas))]
        for start, row in enumerate(edges)
    ]


def _cost(pattern: Pattern, edges: list[list[tuple[int, Ideas]]]) -> _Cost | None:
    """Return how far-fetched it is to read a heading by `pattern`: words, idle words, needed ideas; None if it fails."""
    bits = {idea: 1 << place for place, idea in enumerate(pattern.needed)}
    full = (1 << len(bits)) - 1
    reached: list[dict[int, tuple[int, int]]] = [{} for _ in range(len(edges) + 1)]
    reached[0][0] = (0, 0)
    for start, row in enumerate(edges):
        for done, (count, idle) in reached[start].items():
            for end, ideas in row:
                for bit, idles in _uses(ideas, pattern, bits):
                    cost = (count + 1, idle + idles)
                    known = reached[end].get(done | bit)
                    if known is None or cost < known:
                        reached[end][done | bit] = cost
    last = reached[-1].get(full)
    if last is None or (last[0] == 1 and not pattern.in_one_word):
        return None
    return (*last, -len(bits))


def _uses(ideas: Ideas, pattern: Pattern, bits: Mapping[str, int]) -> Iterator[tuple[int, int]]:
    """Yield what a word may be for: the bit of an idea that is needed or 0, and whether it is idle."""
    for idea in ideas:
        if idea in bits:
            yield bits[idea], 0
    if not pattern.allowed.isdisjoint(ideas):
        yield 0, 0
    elif not _SAYS_NOTHING.isdisjoint(ideas):
        yield 0, 1


@cache
def patterns(table: str) -> tuple[Pattern, ...]:
    """Return what headings of the fields of `table` say."""
    rules = (each for each in stored("heading_grammar")["patterns"] if each["field"].startswith(f"{table}."))
    return tuple(
        _pattern(each["field"].partition(".")[2], said.split()) for each in rules for said in each["said"]
    )


def _pattern(field: str, said: list[str]) -> Pattern:
    return Pattern(
        field,
        tuple(dict.fromkeys(idea.removesuffix("+") for idea in said if not idea.endswith("?"))),
        frozenset(idea.rstrip("?+") for idea in said),
        not any(idea.endswith("+") for idea in said),
    )
