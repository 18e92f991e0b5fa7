"""Which field a heading means that is not known as it stands.

It is tried without what may stand beside any heading (:mod:`~touchreport.vocabulary.heading_keys`), then without one
qualifier after the other, and last as several headings for one field. What then means two fields means none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType

from touchreport.text import fold
from touchreport.vocabulary.heading_contrary import turned_round
from touchreport.vocabulary.heading_grammar import by_grammar
from touchreport.vocabulary.heading_keys import (
    Parts,
    Qualifiers,
    Tokens,
    bag,
    parts,
    qualifiers,
    tokens,
    value_words,
)
from touchreport.vocabulary.heading_lists import by_list
from touchreport.vocabulary.store import stored

AsItStands = Callable[[str, str], tuple[str, ...]]
"""The fields of a heading as it stands: of a text, in a language."""

Keys = Callable[[str], Mapping[str, tuple[str, ...]]]
"""The fields of a language's headings by their key."""

Meant = tuple[str, tuple[str, ...]]
"""A language and the fields for which a heading stands in it."""

_Fields = frozenset[str] | None
_State = tuple[Tokens, _Fields]

_DEEPEST = 3  # qualifiers beside one heading
_LONGEST = 80  # letters; what is longer is a sentence
_UNSPACED = re.compile("[\u0600-\u06ff\u3005\u3040-\u30ff\u3400-\u9fff]")
_SCRIPTS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "en": re.compile("[a-z]"),
        "ru": re.compile("[\u0400-\u04ff№]"),
        "fa": re.compile("[\u0600-\u06ff]"),
        **dict.fromkeys(("zh-Hant", "zh-Hans", "ja"), re.compile("[\u3005\u3040-\u30ff\u3400-\u9fff]")),
    }
)
"""What a heading must hold to be worth asking for in a language."""

_LATIN_RUN = re.compile(r"[a-z][a-z0-9 .&'’-]*")
_REMARK = re.compile(r"\s*(?::|,|،|、(?=\S*/)|\s[-–—])\s*")
_COMMAS = frozenset(",،、")
_EXAMPLE = re.compile(r"e\.? ?g\b|for example|such as")
_BETWEEN = re.compile(r"\s*[/／|・、&+]\s*|(?<=\w)[,،] (?=\w)|\s[-–—]\s|(?<=\w): ")
_PARTICLES = ("的", "之", "の", "と")


def match(
    table: str, text: str, languages: tuple[str, ...], as_it_stands: AsItStands, keys: Keys
) -> Meant | None:
    """Return for which fields the heading `text` of `table` stands, in the first of `languages` that knows; or None."""
    if len(text) > _LONGEST or not any(map(str.isalpha, text)):
        return None
    taken = parts(text)
    found = _as_a_whole(table, taken, languages) or _without_remarks(
        table, taken, languages, as_it_stands, keys
    )
    listed = any(as_it_stands(taken.core, language) for language in languages)
    said = taken.notes if listed else (taken.core, *taken.notes)
    return None if found is None or turned_round(found[1], said, languages) else found


def _as_a_whole(table: str, taken: Parts, languages: tuple[str, ...]) -> Meant | None:
    """Return the field that a heading says together with what stands in its brackets."""
    if (field := by_list(table, taken, languages)) is not None:
        return languages[0], (field,)
    said = [note for note in taken.notes if any(map(str.isalpha, note))]  # "(1-5)" is no word
    if not said or taken.has_year:
        return None
    return _of_grammar(table, " ".join((taken.core, *said)), languages)


def _without_remarks(
    table: str, taken: Parts, languages: tuple[str, ...], as_it_stands: AsItStands, keys: Keys
) -> Meant | None:
    """Return the field that a heading says by itself; None where a remark contradicts it."""
    notes = taken.notes
    languages = tuple(each for each in languages if _SCRIPTS[each].search(taken.core))

    def known(part: str) -> Meant | None:
        return _of_core(table, part, languages, as_it_stands, keys)

    pieces = headings_in(taken.core, languages)
    if pieces:  # the words of several headings are no words beside one
        found = (
            _as_written(taken.core, languages, as_it_stands, keys)
            or _of_grammar(table, taken.core, languages)
            or _of_several(pieces, known)
        )
    else:
        found = known(taken.core) or _of_several(_by_script(taken.core), known)
    if found is None and (remark := _REMARK.search(taken.core)) is not None:
        head, rest = taken.core[: remark.start()], taken.core[remark.end() :]
        listed = _BETWEEN.split(rest)  # "effort: low / medium / high"
        found, notes = known(head), (*notes, *(() if len(listed) > 1 else listed))
        goes_on = remark[0].strip() in _COMMAS
        if goes_on and found is not None and _names_another(found, (rest, *listed), known):
            return None
    if found is not None and taken.has_year:
        found = found[0], tuple(field for field in found[1] if field in _timed())
    if found is None or not found[1]:
        return None
    return _with_notes(found, notes, languages, as_it_stands)


def _as_written(core: str, languages: tuple[str, ...], as_it_stands: AsItStands, keys: Keys) -> Meant | None:
    for language in languages:
        words = tokens(core, language)
        fields = (
            as_it_stands(core, language)
            or keys(language).get(" ".join(words))
            or keys(language).get(bag(words))
        )
        if fields:
            return language, fields
    return None


def _of_core(
    table: str, core: str, languages: tuple[str, ...], as_it_stands: AsItStands, keys: Keys
) -> Meant | None:
    found = _as_written(core, languages, as_it_stands, keys) or _of_grammar(table, core, languages)
    if found is not None:
        return found
    for language in languages:
        fields = _peeled(tokens(core, language), keys(language), qualifiers(table, language))
        if fields:
            return language, fields
    return None


def _of_grammar(table: str, core: str, languages: Iterable[str]) -> Meant | None:
    """Return the field of a heading all of whose words are known."""
    for language in languages:
        fields = by_grammar(table, core, language)
        if fields:
            return language, fields
    return None


def _peeled(words: Tokens, keys: Mapping[str, tuple[str, ...]], beside: Qualifiers) -> tuple[str, ...]:
    """Return the fields of the heading without as few qualifiers as possible."""
    states: list[_State] = [(words, None)]
    for _ in range(_DEEPEST + 1):
        found = [
            field
            for each, allowed in states
            for key in (" ".join(each), bag(each))
            for field in keys.get(key, ())
            if allowed is None or field in allowed
        ]
        if found:
            return tuple(dict.fromkeys(found))
        states = list(dict.fromkeys(shorter for state in states for shorter in _shorter(state, beside)))
    return ()


def _shorter(state: _State, beside: Qualifiers) -> Iterator[_State]:
    """Yield the heading without one qualifier, in each way."""
    words, allowed = state
    for size in (3, 2, 1):
        for start in range(len(words) - size + 1):
            key = " ".join(words[start : start + size])
            if key in beside.leading and start + size == len(words):
                continue
            if key in beside.fields and len(words) > size:
                yield words[:start] + words[start + size :], _both(allowed, beside.fields[key])
    for place, word in enumerate(words):
        if _UNSPACED.match(word):
            for rest, fields in _without_part(word, beside):
                yield (*words[:place], rest, *words[place + 1 :]), _both(allowed, fields)


def _without_part(word: str, beside: Qualifiers) -> Iterator[tuple[str, _Fields]]:
    """Yield an unspaced run without a qualifier: one letter at an end, or more anywhere."""
    for size in range(1, min(beside.longest, len(word) - 1) + 1):
        for start in range(len(word) - size + 1):
            key = word[start : start + size]
            if key not in beside.fields or (size == 1 and start not in (0, len(word) - 1)):
                continue
            if key in beside.leading and start + size == len(word):
                continue
            rest = word[:start].rstrip("".join(_PARTICLES)) + _after(word[start + size :])
            if rest:
                yield rest, beside.fields[key]


def _after(rest: str) -> str:
    return rest[1:] if rest.startswith(_PARTICLES) else rest


def _both(first: _Fields, second: _Fields) -> _Fields:
    if first is None or second is None:
        return second if first is None else first
    return first & second


def _of_several(pieces: Iterable[str], known: Callable[[str], Meant | None]) -> Meant | None:
    """Return what all of several headings mean; None where one is unknown or means something else."""
    found = [known(piece) for piece in pieces]
    meant = {fields for each in found if each is not None for fields in (each[1],)}
    return found[0] if len(found) > 1 and None not in found and len(meant) == 1 else None


def _names_another(found: Meant, pieces: Iterable[str], known: Callable[[str], Meant | None]) -> bool:
    """Return whether a list goes on with the heading of another field: "actions, thoughts and feelings"."""
    beside = {*stored("heading_rules")["notes"], *found[1]}
    named = (known(piece) for piece in pieces if not _EXAMPLE.match(piece))
    return any(beside.isdisjoint(each[1]) for each in named if each is not None)


def headings_in(core: str, languages: Iterable[str]) -> tuple[str, ...]:
    """Return the headings that a heading holds: "needs / wishes", "goals and motivations"; none where it is one."""
    pieces = [piece for piece in _BETWEEN.split(core) if piece.strip()]
    if len(pieces) > 1:
        return tuple(pieces)
    joiners = stored("heading_rules")["joiners"]
    for word in (word for language in languages for word in joiners.get(language, ())):
        pattern = word if _UNSPACED.match(word) and not "\u0600" <= word <= "\u06ff" else f" {word} "
        first, found, second = core.partition(pattern)
        if found and first.strip() and second.strip():
            return first.strip(), second.strip()
    return ()


def _by_script(core: str) -> tuple[str, ...]:
    """Return the Latin part of a heading and the other one: "負責人 Owner", "KPI指標"."""
    found = _LATIN_RUN.search(core)
    if found is None or core.isascii():
        return ()
    rest = f"{core[: found.start()]} {core[found.end() :]}".strip(" -–—/:：()")
    return (rest, found[0].strip()) if rest else ()


@cache
def _counted() -> frozenset[str]:
    """Return the fields that hold numbers or ratings."""
    rules = stored("heading_rules")["qualifiers"]
    groups = (entry["fields"] for entry in rules if entry["id"] in ("degree", "time", "kpi", "count"))
    return frozenset(field for fields in groups for field in fields)


@cache
def _timed() -> frozenset[str]:
    """Return the fields that may be said of one year."""
    rules = stored("heading_rules")["qualifiers"]
    return frozenset(field for entry in rules if entry["id"] == "time" for field in entry["fields"])


def _with_notes(
    found: Meant, notes: Iterable[str], languages: tuple[str, ...], as_it_stands: AsItStands
) -> Meant | None:
    """Return what is meant if brackets are counted in; None where they hold the heading of another field."""
    rules = stored("heading_rules")
    beside = {*rules["notes"], *found[1]}
    for note in notes:
        named = next(
            ((each, fields) for each in languages if (fields := as_it_stands(fold(note), each))), None
        )
        if any(fold(note) in value_words(language) for language in languages):
            if not _counted().issuperset(found[1]):
                return None
            continue
        if named is None or beside.intersection(named[1]):
            continue
        precise = set(rules["deciding"]["fields"]).issuperset(named[1])
        if precise and set(rules["deciding"]["beside"]).issuperset(found[1]):
            continue
        wider = set(rules["deciding"]["over"]).issuperset(found[1])
        return named if wider and precise else None
    return found
