"""The keys by which headings are compared when they are not known as they stand.

A heading in a sheet is seldom the bare word: ``2. Importance [1–5] *``, ``【必須】重要度（5段階）``, ``Затраты, руб.``. What
does not change its meaning is taken away: numbering, brackets, marks, years, units, small words, and the endings of
English and Russian words.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType

from touchreport.text import fold, to_ascii_digits
from touchreport.vocabulary.store import stored

Tokens = tuple[str, ...]
"""A heading as folded words; a run of Chinese, Japanese or Persian is one of them, however it is spaced."""

_NUMBERING = re.compile(
    r"^\s*(?:[*•●■□◆◇▼▶★☆※]+|\(?[0-9]{1,2}\s*[.):、-](?![0-9])|[一二三四五六七八九十]{1,2}、|[a-z][.)](?=\s))\s*"
)
_BRACKETS = re.compile(
    r"\(([^()]*)\)|\[([^\[\]]*)\]|【([^【】]*)】|〔([^〔〕]*)〕|〈([^〈〉]*)〉|「([^「」]*)」|\{([^{}]*)\}"
)
_END_MARKS = " \t\r\n*:?!.,;★☆※…。：؟،؛®™"
_ONE_YEAR = r"(?<!\d)(?:19|20|13|14)\d\d(?:\s*(?:年度?|г\.|год))?(?!\d)"
_QUARTER = (
    r"(?:(?<=[\s(])q[1-4](?!\w)|[1-4](?:-?й)?\s?кв(?:\.|артал\w*|(?!\w))|第[1-4一二三四]?(?:季度?|四半期)"
    r"|[一二三四1-4]季度|第[1-4一二三四]四半期)"
)
_YEAR = re.compile(
    rf"(?:{_QUARTER}|q[1-4]|[1-4]q|h[12])[ /'’-]*{_ONE_YEAR}|{_ONE_YEAR}[ /-]*\d{{1,2}}月(?:\d{{1,2}}日)?"
    rf"|{_ONE_YEAR}[ /-]*(?:q[1-4]|h[12])(?!\w)|{_ONE_YEAR}|{_QUARTER}"
    r"|(?:民[國国]|令和|平成|\b[rh]|\bfy)\s?\d{1,3}(?:年度?)?(?!\d)|(?<!\d)1[01]\d年度?"  # of an era; 114年 in Taiwan
    r"|(?<=[至到])\d{1,2}月(?:\d{1,2}日|底|末)?|(?<!\d)\d{1,2}[./]\d{1,2}(?:[./](?:20)?\d\d)?(?!\d)"
)
_RANGE = re.compile(r"(?<!\d)[+\-−]?\d{1,3}\s*(?:[-–—~…]|\.\.+|تا|to)\s*[+\-−]?\d{1,3}(?!\d)")
_EZAFE = re.compile(r"(?<=ه)[\u200c ]?ی(?=\s|$|[/،])|(?<=[او])ی(?=\s)")
_UNSPACED = "\u0600-\u06ff\u3005\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]+(?: [{_UNSPACED}]+)*|[^\W_{_UNSPACED}]+(?:['’][^\W\d_]+)?|[#№%]")
_RUSSIAN_ENDING = re.compile(
    "(?:иями|ями|ами|иях|ях|ах|ием|ией|ого|его|ому|ему|ыми|ими|ые|ие|ый|ым|ий|ой|ая|яя|ое|ее|ых|их|ую|юю|ов|ев|ей|ам|ям"
    "|ом|ем|ия|ию|ии|а|я|ы|и|о|е|у|ю|ь|й)$"
)
_IDENTIFIER = re.compile(r"[A-Za-z]\w*", re.ASCII)
_HUMP = re.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_SHORTEST_STEM = 3
_STEMMED = ("en", "ru")
_INNER_PARTICLES = {"zh-Hant": "(?<!目)[的之]", "zh-Hans": "(?<!目)[的之]", "ja": "の"}


@dataclass(frozen=True, slots=True)
class Parts:
    """A heading taken apart.

    Attributes:
        core: what is left of it, to be compared.
        notes: what stood in brackets.
        has_year: whether a year was taken away.
    """

    core: str
    notes: tuple[str, ...]
    has_year: bool


def words_apart(text: str) -> str:
    """Return the words of an identifier, as databases and programs name columns: TouchPointName, journeyStage."""
    return _HUMP.sub(" ", text) if _IDENTIFIER.fullmatch(text.strip()) else text


def parts(text: str) -> Parts:
    """Return the heading without numbering, brackets, marks, years, scales and units around it."""
    plain = to_ascii_digits(unicodedata.normalize("NFKC", text)).casefold()
    plain = " ".join(plain.split())
    notes: list[str] = []
    while (found := _BRACKETS.search(plain)) is not None:
        inside = next(group for group in found.groups() if group is not None).strip()
        rest = f"{plain[: found.start()]} {plain[found.end() :]}"
        if not rest.strip(_END_MARKS):
            plain = inside
            break
        notes.append(inside)
        plain = rest
    return Parts(_trimmed(plain), tuple(notes), _YEAR.search(plain) is not None)


def _trimmed(text: str) -> str:
    previous = None
    while text and text != previous:
        previous = text
        text = _NUMBERING.sub("", text).strip().strip("-–—/").strip(_END_MARKS + "-–—/")
        text = _YEAR.sub(" ", _RANGE.sub(" ", text)).strip() or text
        text = _without_unit(text)
    return " ".join(text.split())


def _without_unit(text: str) -> str:
    if not text.endswith(_units()):
        return text
    for unit in _units():
        rest = text.removesuffix(unit)
        if rest != text and rest.rstrip(", /،-–").strip() and not (rest[-1].isalpha() and unit[0].isalpha()):
            return rest.rstrip(", /،-–")
    return text


@lru_cache(maxsize=8192)
def tokens(text: str, language: str) -> Tokens:
    """Return the words of `text` as they are compared in `language`, without small words."""
    spoken = _EZAFE.sub("", text) if language == "fa" else text
    dropped = _particles(language)
    found: list[str] = []
    for word in _WORD.findall(_alike(spoken.casefold(), language).replace("\u200c", "")):
        if language == "fa" and " " in word:
            word = " ".join(each for each in word.split() if each not in dropped)
        key = _without_inner(fold(word), language)
        if key and key not in dropped:
            found.append(_alike_stems(language).get(stem := _stem(key, language), stem))
    return tuple(found)


def _without_inner(word: str, language: str) -> str:
    """Return a run of Chinese or Japanese without the small word between its parts."""
    pattern = _INNER_PARTICLES.get(language)
    return word if pattern is None else re.sub(pattern, "", word) or word


def bag(words: Tokens) -> str:
    """Return one key for `words` in any order."""
    return " ".join(sorted(set(words)))


def stemmed(word: str, language: str) -> str:
    """Return a folded word of English or Russian without its ending, and any other word as it is."""
    return _stem(word, language)


def _stem(word: str, language: str) -> str:
    if language == "en" or word.isascii():
        return _english_stem(word)
    if language == "ru" and len(word) > _SHORTEST_STEM:
        stem = _RUSSIAN_ENDING.sub("", word)
        return stem if len(stem) >= _SHORTEST_STEM else word
    return word


def _english_stem(word: str) -> str:
    word = word.replace("'", "").replace("’", "")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return (
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) else word
    )


def _alike(text: str, language: str) -> str:
    """Return `text` with one word for all that mean the same."""
    pattern, words = _alike_words(language)
    return pattern.sub(lambda found: words[found[0]], text) if words else text


@cache
def _alike_words(language: str) -> tuple[re.Pattern[str], Mapping[str, str]]:
    rows = [row.split(" = ") for row in stored("heading_rules")["alike"].get(language, ())]
    words = {
        word.casefold(): row[0].casefold()
        for row in rows
        for word in row[1:]
        if " " in f"{word}{row[0]}" or language not in _STEMMED
    }
    listed = "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
    edge = r"(?<!\w)(?:{})(?!\w)" if language in _STEMMED else "(?:{})"
    return re.compile(edge.format(listed)), MappingProxyType(words)


@cache
def _alike_stems(language: str) -> Mapping[str, str]:
    """Return the first word of each row by the others, all without their endings; for languages that have some."""
    if language not in _STEMMED:
        return MappingProxyType({})
    rows = [row.split(" = ") for row in stored("heading_rules")["alike"].get(language, ())]
    return MappingProxyType(
        {
            _stem(fold(word), language): _stem(fold(row[0]), language)
            for row in rows
            for word in row[1:]
            if " " not in f"{word}{row[0]}"
        }
    )


@cache
def _particles(language: str) -> frozenset[str]:
    return frozenset(map(fold, stored("heading_rules")["particles"].get(language, ())))


@cache
def value_words(language: str) -> frozenset[str]:
    """Return the words, folded, by which a heading in brackets says that its column holds numbers."""
    rules = stored("heading_rules")["qualifiers"]
    listed = (entry["words"].get(language, ()) for entry in rules if entry["id"] == "degree")
    return frozenset(fold(word) for words in listed for word in words)


@cache
def _units() -> tuple[str, ...]:
    units = (unicodedata.normalize("NFKC", unit).casefold() for unit in stored("heading_rules")["units"])
    return tuple(sorted(units, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Qualifiers:
    """The words that may stand beside a heading of one table in one language.

    Attributes:
        fields: by the words' key, the fields beside which they may stand; None stands for every field.
        longest: the greatest number of letters of a key.
        leading: the keys that stand before what they qualify, never behind it.
    """

    fields: Mapping[str, frozenset[str] | None]
    longest: int
    leading: frozenset[str]


@cache
def qualifiers(table: str, language: str) -> Qualifiers:
    """Return the qualifiers of `table` in `language`."""
    rules = stored("heading_rules")
    found: dict[str, frozenset[str] | None] = {}
    for entry in rules["qualifiers"]:
        named = frozenset("name" if field == "own" else field for field in entry["fields"])
        fields = None if "any" in named else named
        for word in entry["words"].get(language, ()):
            key = " ".join(tokens(word.casefold(), language))
            known = found.get(key, frozenset())
            found[key] = None if known is None or fields is None else known | fields
    for word in rules["objects"].get(table, {}).get(language, ()):
        found[" ".join(tokens(word.casefold(), language))] = None
    found.pop("", None)
    return Qualifiers(MappingProxyType(found), max(map(len, found), default=0), leading(language))


@cache
def leading(language: str) -> frozenset[str]:
    """Return the words that qualify what follows them and nothing before: 目標客群, not 客群目標."""
    return frozenset(map(fold, stored("heading_rules")["leading"].get(language, ())))
