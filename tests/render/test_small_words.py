"""Tests of words of the vocabulary inside of sentences and lists."""

from __future__ import annotations

import datetime
from types import MappingProxyType

import pytest

from touchreport.locales import Catalogue, load_locale
from touchreport.model.brand import Brand
from touchreport.model.message import Message, Term, say
from touchreport.model.project import Project
from touchreport.model.stage import JourneyModel, Stage
from touchreport.model.text import Text
from touchreport.render.speaker import Speaker

KINDS = (Term("content-kind", "short-text"), Term("content-kind", "picture"))


def speaker(language: str) -> Speaker:
    """Return a speaker of a language; sentences are shown as they are given."""
    words = Text.of("Имя", language)
    model = JourneyModel("custom", words, (Stage("visit", words),))
    project = Project(words, language, datetime.date(2026, 10, 31), Brand(words), model)
    return Speaker(project, load_locale(language), Catalogue(language, []), MappingProxyType({}))


@pytest.mark.parametrize(
    ("sentence", "shown"),
    [
        (say("{kind}", kind=KINDS[0]), "Короткий текст"),
        (say("Нужно: {kind}", kind=KINDS[0]), "Нужно: короткий текст"),
        (say("Контент ({kind})", kind=KINDS), "Контент (короткий текст и изображения)"),
        (say("Вид — «{kind}»", kind=KINDS[0]), "Вид — «Короткий текст»"),
        (say("Нет. {kind}", kind=KINDS[0]), "Нет. Короткий текст"),
        (say("Канал: {kind}", kind=Term("channel", "telegram")), "Канал: Telegram"),
    ],
)
def test_russian_words_begin_small_inside_of_a_sentence(sentence: Message, shown: str) -> None:
    """A Russian class has a capital at the beginning and in quotation marks alone; a channel is a name."""
    assert speaker("ru").plain(sentence) == shown
    assert str(speaker("ru").html(sentence)) == shown


def test_russian_words_begin_small_in_a_list() -> None:
    """Of classes in a row the first alone has a capital."""
    assert str(speaker("ru").html(KINDS)) == speaker("ru").plain(KINDS) == "Короткий текст и изображения"
    assert str(speaker("ru").within(KINDS)) == "короткий текст и изображения"


def test_russian_words_begin_small_in_a_list_that_is_cut() -> None:
    """What stands first in a list of which the rest is counted begins as the list would: small inside of a sentence."""
    cut = say("{list} (и ещё {n})", list=KINDS, n=3)
    shown = "Показано: короткий текст и изображения (и ещё 3)"
    assert speaker("ru").plain(say("Показано: {kinds}", kinds=cut)) == shown
    assert str(speaker("ru").html(say("Показано: {kinds}", kinds=cut))) == shown
    assert speaker("ru").plain(cut) == "Короткий текст и изображения (и ещё 3)"
    two = say("{first} {second}", first=say("Первое."), second=say("{kind}: второе.", kind=KINDS[0]))
    assert speaker("ru").plain(two) == "Первое. Короткий текст: второе."


def test_other_languages_keep_their_words() -> None:
    """A language whose rules say nothing about it has its words as the vocabulary writes them."""
    assert speaker("en").plain(say("Wanted: {kind}", kind=KINDS[0])) == "Wanted: Short text"


def test_a_list_with_an_and_inside_has_commas() -> None:
    """Where one of the things has an “and”, commas alone show where each of them ends."""
    english, russian, chinese = (load_locale(tag) for tag in ("en", "ru", "zh-Hant"))
    assert english.list(["box and bottle", "shop"]) == "box and bottle, shop"
    assert english.list(["sand", "shop", "box"]) == "sand, shop and box"
    assert russian.list(["касса", "коробка и флакон", "сайт"]) == "касса, коробка и флакон, сайт"
    assert "和" in chinese.list(["和平", "店"]) or "與" in chinese.list(["和平", "店"])
