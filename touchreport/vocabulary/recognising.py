"""Recognising which type of the catalogue a touchpoint is, by its name and what the row says beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from touchreport.text import fold, fold_variants
from touchreport.vocabulary.catalogue import TouchpointType, group_index, type_index, type_keys, types
from touchreport.vocabulary.channels import channel_keys
from touchreport.vocabulary.classes import contradictions
from touchreport.vocabulary.languages import LANGUAGES, languages_to_try

COMPARED = ("presence", "nature", "control", "media-class")
"""Axes on which a row and a type must not differ."""

PROPOSED = ("presence", "nature", "goal", "control", "media-class", "owner-class")
"""Axes on which a class is proposed; the position follows from the stages."""

_TOKEN = re.compile(r"[^\s.,;:!?()\[\]“”„«»\"‘’/|–—、。・，；：！？（）「」『』【】]+")
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]")
_ARABIC = re.compile("[\u0620-\u06ff]")
_LOOSE = re.compile("[*:)\\]】〕）：]\\s*$|[\u0620-\u06ff]")  # names of which there are looser forms
_MOST_TOKENS = 5
_LEAST_UNSPACED = 2


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a touchpoint was taken for.

    Attributes:
        types: ids of the types that it may be, in the order of the catalogue; one where nothing is ambiguous, none
            where it was not recognised.
        whole: whether the whole name is a word of the catalogue; else such a word is a part of the name.
        group: id of the family of types for which the whole name stands ("advertising"); None for none.
        mentioned: ids of the types of which a word stands in the name though the rest of the row does not bear it out.
    """

    types: tuple[str, ...] = ()
    whole: bool = False
    group: str | None = None
    mentioned: tuple[str, ...] = ()


def recognised(
    names: Iterable[tuple[str, str]],
    classes: Mapping[str, tuple[str, ...]],
    channels: Iterable[str],
) -> Recognised:
    """Return what a touchpoint is, as far as its name tells.

    A whole name that is a word of the catalogue is taken for it, in the language of the name first, then in any. Else
    the longest word of the catalogue that stands in the name counts, if the row shares a channel with that type and
    differs from it on no axis of :data:`COMPARED`. Words are compared by :func:`fold`, as whole words; in Chinese and
    Japanese, which write no spaces, from two characters on. The name of a channel inside a name tells where a moment
    happens, not what it is. So a name in words of its own is missed, and a word that is there by chance is kept off by
    channel and classes alone.

    Args:
        names: pairs of a BCP 47 language tag and the name in that language.
        classes: the row's classes by axis, those that are known.
        channels: ids of the row's channels, as the vocabulary has them.
    """
    pairs = tuple(names)
    whole = next((found for tag, name in pairs if (found := _by_whole_name(name, tag))), None)
    if whole is not None:
        return whole
    media, mentioned = frozenset(channels), dict[str, None]()
    for tag, name in pairs:
        for idents in _words_within(name, tag):
            kinds = [types()[each] for each in idents]
            borne_out = [k.id for k in kinds if fits_type(k, classes) and not media.isdisjoint(k.channels)]
            if borne_out:
                return Recognised(tuple(borne_out))
            mentioned.update(dict.fromkeys(idents))
    return Recognised(mentioned=tuple(mentioned))


def fits_type(kind: TouchpointType, classes: Mapping[str, tuple[str, ...]]) -> bool:
    """Return whether a row and a type share a class on each axis of :data:`COMPARED` on which the row has one."""
    return all(
        not classes.get(axis) or not set(classes[axis]).isdisjoint(kind.classes[axis]) for axis in COMPARED
    )


def proposed_classes(
    found: Recognised, classes: Mapping[str, tuple[str, ...]]
) -> Mapping[str, tuple[str, ...]]:
    """Return classes for the axes of :data:`PROPOSED` on which a recognised row has none, by axis.

    Nothing is proposed where the row differs from its type on an axis of :data:`COMPARED`, where the types that it may
    be disagree, or where the class would contradict one that the row has. Of several goals the main one is proposed.

    Args:
        found: what the row was taken for.
        classes: the row's classes by axis, those that are known.
    """
    kinds = [types()[each] for each in found.types]
    if not kinds or not all(fits_type(kind, classes) for kind in kinds):
        return MappingProxyType({})
    held = {f"{axis}/{name}" for axis, names in classes.items() for name in names}
    proposals = {}
    for axis in PROPOSED:
        readings = {kind.classes[axis][:1] if axis == "goal" else kind.classes[axis] for kind in kinds}
        if classes.get(axis) or len(readings) > 1:
            continue
        (names,) = readings
        if not _contradicts({f"{axis}/{name}" for name in names}, held):
            proposals[axis] = names
    return MappingProxyType(proposals)


def _contradicts(proposed: set[str], held: set[str]) -> bool:
    return any(
        (first in proposed and second in held) or (second in proposed and first in held)
        for first, second in (rule.between for rule in contradictions())
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """Whole names by folded word, those of types and those of families: as they are written, and in looser forms."""

    exact: Mapping[str, Recognised]
    loose: Mapping[str, Recognised]

    def find(self, name: str) -> Recognised | None:
        found = self.exact.get(fold(name))
        if found is not None or not _LOOSE.search(name):
            return found
        tables = (self.exact, self.loose)
        return next((each[form] for form in fold_variants(name) for each in tables if form in each), None)


def _by_whole_name(name: str, tag: str) -> Recognised | None:
    return _names(tag).find(name)


@cache
def _names(tag: str) -> _Names:
    """Return the words of all languages in one; of the same word in two, what it means in that of `tag` or near it."""
    exact: dict[str, Recognised] = {}
    loose: dict[str, Recognised] = {}
    for language in dict.fromkeys((*languages_to_try(tag), *LANGUAGES)):
        for of, make in ((type_index(language), _of_types), (group_index(language), _of_group)):
            for into, known in ((exact, of.exact), (loose, of.loose)):
                for word, idents in known.items():
                    into.setdefault(word, make(idents))
    return _Names(exact, loose)


def _of_types(idents: tuple[str, ...]) -> Recognised:
    return Recognised(tuple(each for each in types() if each in idents), True)


def _of_group(idents: tuple[str, ...]) -> Recognised:
    return Recognised(whole=True, group=idents[0])


@dataclass(frozen=True, slots=True)
class _Words:
    """The words by which a type is known inside a name.

    Attributes:
        types: types by folded word.
        starts: the first words of those in several words.
        unspaced: the words in scripts without spaces, by their first character.
    """

    types: Mapping[str, tuple[str, ...]]
    starts: frozenset[str]
    unspaced: Mapping[str, tuple[str, ...]]


@cache
def _words(tag: str) -> _Words:
    """Return the words of the languages to try for `tag`, those of the first before the next, without ids and channels."""
    known: dict[str, tuple[str, ...]] = {}
    for language in languages_to_try(tag):
        channels = channel_keys(language)
        for word, idents in type_keys(language).items():
            if word not in channels and word not in types():
                known.setdefault(word, idents)
    by_letter: dict[str, list[str]] = {}
    for word in known:
        if len(word) >= _LEAST_UNSPACED and _UNSPACED.search(word):
            by_letter.setdefault(word[0], []).append(word)
    starts = frozenset(word.partition(" ")[0] for word in known if " " in word)
    return _Words(known, starts, {letter: tuple(words) for letter, words in by_letter.items()})


def _words_within(name: str, tag: str) -> Iterator[tuple[str, ...]]:
    """Yield the types for which a part of the name stands, the longest part first."""
    words = _words(tag)
    found = {part: words.types[part] for part in _parts(name, words) if part in words.types}
    yield from (found[part] for part in sorted(found, key=lambda each: (-len(each), each)))


def _parts(name: str, words: _Words) -> Iterator[str]:
    """Yield the folded parts of a name: runs of whole words, and in unspaced scripts words of the catalogue."""
    tokens = [fold(token) for token in _TOKEN.findall(name)]
    for start, first in enumerate(tokens):
        part = first
        yield part
        if first not in words.starts and not _ARABIC.match(first):
            continue
        for token in tokens[start + 1 : start + _MOST_TOKENS]:
            part += token if _ARABIC.match(part[-1:]) and _ARABIC.match(token) else f" {token}"
            yield part
    if _UNSPACED.search(name):
        folded = fold(name)
        for at, letter in enumerate(folded):
            yield from (word for word in words.unspaced.get(letter, ()) if folded.startswith(word, at))
