"""Headings that are a known word and others that nobody knows: "strategic importance", "рекомендуемые улучшения".

Only for fields that any word may stand before (``open`` in ``heading_rules.yaml``), only where no word in the heading
belongs to another field, and never where one names something that is no part of an inventory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from touchreport.text import fold
from touchreport.vocabulary.heading_keys import Tokens, tokens
from touchreport.vocabulary.store import stored

_CJK = ("zh-Hant", "zh-Hans", "ja")
_MOST_WORDS = 5
_MOST_LETTERS = 14
_FEWEST_LETTERS = 2
_ADJECTIVE = re.compile("(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|ого|его|ых|их|ую|юю)$")
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")

Keys = Mapping[str, tuple[str, ...]]


def by_head(core: str, language: str, keys: Keys) -> tuple[str, ...]:
    """Return the field, as the only item, of which `core` is a heading with more words; nothing where that is unsure."""
    if any(word in core for word in _foreign_parts(language)):
        return ()
    if language in _CJK:
        return _one(_behind(fold(core), keys)) if _HAN.search(core) else ()
    if language == "en" and not core.isascii():
        return ()
    words = _words(core, language)
    if not 1 < len(words) <= _MOST_WORDS or _foreign(language).intersection(words):
        return ()
    found = _within(words, keys, language)
    if language == "en" and words[-1] not in keys and " ".join(words[-2:]) not in keys:
        return ()  # the last word says what it is: a cost centre is no cost
    if language == "ru" and not _begins_with(core, keys):
        return ()  # what stands behind another noun belongs to that: "the channel's director"
    if language == "fa" and not any("".join(words[:size]) in keys for size in (1, 2, 3)):
        return ()
    return _one(found)


def _words(core: str, language: str) -> Tokens:
    if language != "fa":
        return tokens(core, language)
    return tuple(word for part in core.split() for word in tokens(part, language))


def _begins_with(core: str, keys: Keys) -> bool:
    """Return whether a Russian heading begins with a known word, or with adjectives and then one."""
    written = core.split()
    words = [" ".join(tokens(word, "ru")) for word in written]
    for place, word in enumerate(written):
        if any(" ".join(words[place : place + size]) in keys for size in (1, 2, 3)):
            return True
        if not _ADJECTIVE.search(word):
            return False
    return False


def _within(words: Tokens, keys: Keys, language: str) -> list[tuple[str, ...]]:
    """Return the fields of all known runs of words, the longest first and none inside another."""
    found: list[tuple[str, ...]] = []
    place = 0
    joint = "" if language == "fa" else " "
    while place < len(words):
        size = next(
            (
                n
                for n in (3, 2, 1)
                if joint.join(words[place : place + n]) in keys and place + n <= len(words)
            ),
            0,
        )
        if size:
            found.append(keys[joint.join(words[place : place + size])])
        place += size or 1
    return found


def _behind(core: str, keys: Keys) -> list[tuple[str, ...]]:
    """Return the fields of all known runs in unspaced writing; nothing unless the last one ends the heading."""
    text = core.replace(" ", "")
    if len(text) > _MOST_LETTERS:
        return []
    found: list[tuple[str, ...]] = []
    end = len(text)
    while end > 0:
        size = next(
            (n for n in range(min(8, end), _FEWEST_LETTERS - 1, -1) if text[end - n : end] in keys), 0
        )
        if not size and not found:
            return []
        if size:
            found.append(keys[text[end - size : end]])
        end -= size or 1
    return found


def _one(found: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the one field that all runs mean, if it is one that may have any word beside it."""
    fields = {field for each in found for field in each}
    return tuple(fields) if len(fields) == 1 and fields <= _open() else ()


@cache
def _open() -> frozenset[str]:
    return frozenset(stored("heading_rules")["open"])


@cache
def _foreign(language: str) -> frozenset[str]:
    listed = stored("heading_rules")["foreign"].get(language, ())
    return frozenset(word for each in listed for word in tokens(each.casefold(), language))


@cache
def _foreign_parts(language: str) -> tuple[str, ...]:
    """Return the foreign words of unspaced writing; a Chinese sheet may hold those of the other script."""
    group = _CJK if language in _CJK else ("fa",) if language == "fa" else ()
    listed = stored("heading_rules")["foreign"]
    return tuple(word.casefold() for each in group for word in listed[each])
