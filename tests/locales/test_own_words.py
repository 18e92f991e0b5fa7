"""A project's own word stands in every sentence where ours stood, in the form that the sentence needs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from babel.messages import pofile

from touchreport.locales import available
from touchreport.locales.own_words import TERMS, Forms, complete, rewording
from touchreport.locales.po import read_po

ROOT = Path(__file__).parents[2]
ENGLISH = {"one": "encounter", "many": "encounters"}
RUSSIAN = {
    "one": "встреча",
    "genitive": "встречи",
    "dative": "встрече",
    "accusative": "встречу",
    "instrumental": "встречей",
    "prepositional": "встрече",
    "many": "встречи",
    "many-genitive": "встреч",
    "many-dative": "встречам",
    "many-instrumental": "встречами",
    "many-prepositional": "встречах",
}
OWN: Mapping[str, Forms] = {
    "en": ENGLISH,
    "fa": {"one": "لحظه", "many": "لحظات"},
    "ja": {"one": "出会い"},
    "ru": RUSSIAN,
    "zh-Hans": {"one": "相遇时刻"},
    "zh-Hant": {"one": "相遇時刻"},
}
OLD = {
    "en": r"(?i)touch-?point",
    "fa": r"نق(?:طه|اط) تماس|(?<![\w\u200c])نق(?:طه|اط)(?!\u200c?چین)",
    "ja": r"接点|タッチポイント",
    "ru": r"(?i)(?<!\w)точ(?:ек|к\w+)",
    "zh-Hans": r"触点",
    "zh-Hant": r"接觸點|觸點",
}
LEFT = re.compile(r"\bpoints?\b|\bDotted\b|^Sources disagree on the words")
"""English of sentences in which a point is one of a drawing, or that quote what others call ours."""


def catalogues(language: str) -> Iterator[Path]:
    """Return the catalogues of a language: those of the core, of plugins and of themes."""
    yield ROOT / "touchreport" / "locales" / language / "messages.po"
    yield from sorted(
        [*ROOT.glob(f"plugins/*/locale/{language}.po"), *ROOT.glob(f"themes/*/locale/{language}.po")]
    )


def sentences(language: str) -> Iterator[tuple[str, str]]:
    """Return every sentence of ours in a language: in English and as translated, each plural form for itself."""
    for file in catalogues("fa" if language == "en" else language):
        if language == "en":
            with file.open("rb") as opened:
                keys = [message.id for message in pofile.read_po(opened) if message.id]
            yield from ((one, one) for key in keys for one in ((key,) if isinstance(key, str) else key))
            continue
        for (_, english), entry in read_po(file, language).translations.items():
            yield from ((english, form) for form in entry.forms)


def said(language: str, english: str, sentence: str) -> str:
    """Return a sentence with the word of OWN."""
    reword = rewording(language, {"touchpoint": OWN[language]})
    assert reword is not None
    return reword(english, sentence)


def test_every_language_has_its_forms() -> None:
    """Whatever language touchreport speaks, the term can have another word in it."""
    assert set(TERMS["touchpoint"]) == set(available()) == set(OWN)


@pytest.mark.parametrize("language", OWN)
def test_no_sentence_keeps_the_old_word(language: str) -> None:
    """In each sentence of core, plugins and themes the word is another one; other points stay."""
    reword = rewording(language, {"touchpoint": OWN[language]})
    assert reword is not None
    changed, kept = 0, []
    for english, sentence in sentences(language):
        new = reword(english, sentence)
        changed += new != sentence
        bare = re.sub(r"\{\w+\}|%\(\w+\)s", "", new)
        if re.search(OLD[language], bare) and not LEFT.search(english):
            kept.append((sentence, new))
    assert kept == []
    assert changed > 500


@pytest.mark.parametrize("language", OWN)
def test_values_keep_their_places(language: str) -> None:
    """Names in braces are the same before and after, so that every value still finds its place."""
    places = re.compile(r"\{\w+\}|%\(\w+\)s|%%")
    for english, sentence in sentences(language):
        assert places.findall(said(language, english, sentence)) == places.findall(sentence)


@pytest.mark.parametrize(
    ("language", "english", "sentence", "expected"),
    [
        ("en", "", "Touchpoints of a touchpoint’s owner", "Encounters of an encounter’s owner"),
        (
            "en",
            "",
            "A touchpoint at {touchpoint}, {n} touchpoints.",
            "An encounter at {touchpoint}, {n} encounters.",
        ),
        (
            "en",
            "",
            "Put it into touchpoints.csv or least_touchpoints",
            "Put it into touchpoints.csv or least_touchpoints",
        ),
        ("ru", "", "Ни одна точка контакта не отмечена", "Ни одна встреча не отмечена"),
        ("ru", "", "Управляемые и\xa0неуправляемые точки контакта", "Управляемые и\xa0неуправляемые встречи"),
        ("ru", "", "Точки контакта по этапам", "Встречи по этапам"),
        (
            "ru",
            "a touchpoint",
            "В\xa0этой точке люди; у важной точки",
            "В\xa0этой встрече люди; у важной встречи",
        ),
        ("ru", "", "цель с\xa0точками контакта, {n}\xa0точек контакта", "цель с\xa0встречами, {n}\xa0встреч"),
        ("ru", "a point", "{n}\xa0точка лежит в\xa0углу", "{n}\xa0точка лежит в\xa0углу"),
        ("ru", "card", "На карточке каждой точки", "На карточке каждой встречи"),
        ("fa", "", "هیچ نقطه تماسی بر آن اثر نمی‌گذارد", "هیچ لحظه‌ای بر آن اثر نمی‌گذارد"),
        ("fa", "", "{n} نقطه تماس و نقاط تماسشان", "{n} لحظه و لحظاتشان"),
        ("fa", "", "از نقاطی که {n} نقطه‌ای", "از لحظاتی که {n} لحظه‌ای"),
        ("fa", "Dotted", "نقطه‌چین", "نقطه‌چین"),
        ("ja", "", "顧客接点マップ：{n}件の接点", "出会いマップ：{n}件の出会い"),
        ("ja", "", "間接点と接点", "間接点と出会い"),
        ("zh-Hant", "", "{n}個接觸點中", "{n}個相遇時刻中"),
        ("zh-Hans", "", "个触点，%(n)s", "个相遇时刻，%(n)s"),
    ],
)
def test_sentences_by_hand(language: str, english: str, sentence: str, expected: str) -> None:
    """Numbers, cases, articles, capitals and endings are those of the place; files and options keep their names."""
    assert said(language, english, sentence) == expected


def test_the_article_can_be_said() -> None:
    """Where letters mislead, the author says which article the word has."""
    hour = rewording("en", {"touchpoint": {"one": "hour", "many": "hours", "article": "an"}})
    assert hour is not None
    assert hour("", "A touchpoint") == "An hour"


def test_persian_forms_follow_from_two() -> None:
    """A consonant takes the ending itself, a silent he its own; what the author gives goes before."""
    term = TERMS["touchpoint"]["fa"]
    made = complete(term, {"one": "لحظه", "many": "دیدار", "one-its": "لحظه خود"})
    assert made["one-indefinite"] == "لحظه‌ای"
    assert made["many-indefinite"] == "دیداری"
    assert made["one-its"] == "لحظه خود"


def test_without_words_nothing_changes() -> None:
    """No word, or a language that is not known, gives nothing that could change a sentence."""
    assert rewording("en", {}) is None
    assert rewording("de", {"touchpoint": {"one": "a"}}) is None
