from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from touchreport.text import fold
from touchreport.vocabulary.catalogue import types
from touchreport.vocabulary.channel_names import Verdict, names_a_channel
from touchreport.vocabulary.channels import (
    ambiguity,
    channel_ids,
    channels,
    content_kind_id,
    content_kinds,
)
from touchreport.vocabulary.classes import axes
from touchreport.vocabulary.languages import LANGUAGES, languages_to_try


def test_every_reference_leads_somewhere() -> None:
    """Classes, kinds of content, markets and touchpoint readings of a channel exist."""
    ids = {axis.id: {each.id for each in axis.classes} for axis in axes().values()}
    assert len(channels()) >= 60
    for known in channels().values():
        channel = known.channel
        assert set(channel.presence) <= ids["presence"]
        assert set(channel.nature) <= ids["nature"]
        assert channel.owner_class in ids["owner-class"]
        assert channel.suits
        assert set(channel.suits) <= set(content_kinds())
        assert set(known.markets) <= {*LANGUAGES, "all"}
        assert known.touchpoint_reading is None or known.touchpoint_reading in types()


def test_an_ambiguous_channel_says_how_to_decide(content: Mapping[str, Any]) -> None:
    """A word that may also be a touchpoint comes with a rule, and no other does."""
    assert [c["id"] for c in content["channels"]["channels"] if c["ambiguous"] != ("decide" in c)] == []


def test_every_kind_of_content_has_a_channel() -> None:
    """Whatever a touchpoint shows, some channel suits it."""
    assert {kind for known in channels().values() for kind in known.channel.suits} == set(content_kinds())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_finds_its_channel(content: Mapping[str, Any], language: str) -> None:
    """A word stands for one channel, or for just those that the list of ambiguous words names."""
    ambiguous = {
        fold(row["word"]): set(row["channels"])
        for row in content["channels"]["ambiguous_words"]
        if row["language"] == language
    }
    met = set()
    for entry in content["channels"]["channels"]:
        cell_words = entry.get("in_column", {}).get(language, ())
        for word in (entry["id"], entry["name"][language], *entry["synonyms"][language], *cell_words):
            expected = ambiguous.get(fold(word), {entry["id"]})
            assert set(channel_ids(word, (language,))) == expected, word
            met.add(fold(word))
    assert set(ambiguous) <= met


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_finds_its_kind_of_content(content: Mapping[str, Any], language: str) -> None:
    """Id, name and synonyms of a kind of content find it and no other."""
    for entry in content["channels"]["content_kinds"]:
        for word in (entry["id"], entry["name"][language], *entry["synonyms"][language]):
            assert content_kind_id(word, (language,)) == entry["id"], word


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            {
                "Front desk": "service-counter",
                "Call centre": "telephone",
                "ATM": "atm",
                "Office": "branch",
                "Face to face": "in-person",
                "online ads": "display-network",
            },
        ),
        (
            "ja",
            {
                "窓口": "service-counter",
                "ＡＴＭ": "atm",
                "チラシ": "print",
                "支店": "branch",
                "お店": "shop",
                "ウェブ": "website",
                "対面": "in-person",
                "屋外": "outdoor",
                "交通広告": "transport-media",
            },
        ),
        (
            "zh-Hant",
            {
                "櫃檯": "service-counter",
                "提款機": "atm",
                "傳單": "print",
                "分行": "branch",
                "面對面": "in-person",
                "戶外": "outdoor",
                "搜索": "search-engine",
            },
        ),
        (
            "zh-Hans",
            {
                "柜台": "service-counter",
                "ATM机": "atm",
                "传单": "print",
                "网点": "branch",
                "面对面": "in-person",
                "网络广告": "display-network",
                "电商": "online-shop",
            },
        ),
        (
            "ru",
            {
                "Офис": "branch",
                "Банк-клиент": "online-banking",
                "Банкомат": "atm",
                "Листовка": "print",
                "веб": "website",
                "Лично": "in-person",
                "пуши": "app-push",
            },
        ),
        (
            "fa",
            {
                "جستجو": "search-engine",
                "جست‌وجو": "search-engine",
                "حضوری": "in-person",
                "شعبه": "branch",
                "باجه": "service-counter",
                "عابربانک": "atm",
                "همراه بانک": "mobile-app-channel",
            },
        ),
    ],
)
def test_everyday_words_in_the_column_of_channels(language: str, words: Mapping[str, str]) -> None:
    """What people of a branch write there is known, and an office or a counter is no shop."""
    found = {word: channel_ids(word, languages_to_try(language)) for word in words}
    assert found == {word: (ident,) for word, ident in words.items()}


def test_a_word_of_the_column_is_no_channel_in_a_name(content: Mapping[str, Any]) -> None:
    """ "Flyer" in the column of channels is printed matter; a touchpoint called "Flyer" is none, in any language."""
    for entry in content["channels"]["channels"]:
        for language, words in entry.get("in_column", {}).items():
            for word in words:
                found = names_a_channel(
                    word, languages_to_try(language), has_channel=False, has_purpose=False
                )
                assert found.verdict is Verdict.MOMENT, word


@pytest.mark.parametrize(("word", "language"), [("Poster", "en"), ("ポスター", "ja"), ("Плакат", "ru")])
def test_a_word_for_two_channels_is_none(word: str, language: str) -> None:
    """A poster hangs in a shop, at a stop, on a wall: the author says which."""
    assert channel_ids(word, languages_to_try(language)) == ()


def test_an_ambiguous_word_comes_with_its_rule() -> None:
    """Two channels for one word are both returned, with a rule for a person to decide by."""
    assert set(channel_ids("mail", ("en",))) == {"email", "post"}
    assert "newsletter" in (ambiguity("mail", "en") or "")
    assert ambiguity("website", "en") is None


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("Instagram", "en"),
        ("Radio", "en"),
        ("instagram ", "fa"),
        ("اینستاگرام", "fa"),
        ("رادیو", "fa"),
        ("電視", "zh-Hant"),
        ("微信", "zh-Hans"),
        ("ラジオ", "ja"),
        ("Телевидение", "ru"),
        ("X", "en"),
    ],
)
def test_a_bare_channel_name_is_certain(name: str, language: str) -> None:
    """A channel's name where a touchpoint belongs, whatever else the row says."""
    found = names_a_channel(name, languages_to_try(language), has_channel=True, has_purpose=True)
    assert found.verdict is Verdict.CERTAIN
    assert found.channels


@pytest.mark.parametrize(
    "name",
    [
        "Instagram story about the workshop",
        "Instagram (story)",
        "Asks on the telephone",
        "line at the till",
        "پست اینستاگرام درباره کارگاه",
        "Waiting for the order",
    ],
)
def test_more_words_make_it_a_moment(name: str) -> None:
    """A name that holds a channel's name and more is a touchpoint."""
    found = names_a_channel(name, ("fa", "en"), has_channel=False, has_purpose=False)
    assert found.verdict is Verdict.MOMENT


def test_a_word_for_both_is_decided_by_the_row() -> None:
    """A word of the catalogue is taken as the touchpoint if the row has a channel or a purpose."""
    for channel, purpose in ((True, False), (False, True), (True, True)):
        found = names_a_channel("وب‌سایت", ("fa", "en"), has_channel=channel, has_purpose=purpose)
        assert found.verdict is Verdict.AS_TYPE
    found = names_a_channel("وب سایت", ("fa", "en"), has_channel=False, has_purpose=False)
    assert found.verdict is Verdict.PROBABLE
    assert found.types == ("website-visit",)
    assert found.channels == ("website",)


def test_the_projects_own_channels_are_known_too() -> None:
    """A channel that only the project has is certain, unless its name is also a word of the catalogue."""
    own = {"river radio": ("river",), "newsletter": ("letter",)}
    found = names_a_channel("River-Radio", ("en",), has_channel=True, has_purpose=True, own=own)
    assert (found.verdict, found.channels) == (Verdict.CERTAIN, ("river",))
    found = names_a_channel("Newsletter", ("en",), has_channel=False, has_purpose=False, own=own)
    assert (found.verdict, found.channels) == (Verdict.PROBABLE, ("letter",))


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_of_the_catalogue_is_certainly_a_channel(content: Mapping[str, Any], language: str) -> None:
    """A project that names its touchpoints as the catalogue does hears no certain accusation, in any mix."""
    every = ("en", *LANGUAGES)
    accused = [
        word
        for entry in content["catalogue"]["types"]
        for word in (entry["name"][language], *entry["synonyms"][language])
        if names_a_channel(word, every, has_channel=False, has_purpose=False).verdict is Verdict.CERTAIN
    ]
    assert accused == []
