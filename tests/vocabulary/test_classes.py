from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from touchreport.vocabulary.classes import axes, class_ids, contradictions, media_to_owner
from touchreport.vocabulary.journey_models import journey_models
from touchreport.vocabulary.languages import LANGUAGES, languages_to_try

GOALS = [
    "awareness",
    "acquisition",
    "sale",
    "continued-use",
    "repurchase",
    "loyalty-and-image",
    "participation",
    "trust",
]


def test_the_axes_of_the_field() -> None:
    """Seven independent axes, with the classes that the field distinguishes."""
    found = {axis.id: [each.id for each in axis.classes] for axis in axes().values()}
    assert found["goal"] == GOALS
    assert found["control"] == ["controllable", "uncontrollable"]
    assert list(found) == [
        "presence",
        "nature",
        "goal",
        "position",
        "control",
        "media-class",
        "owner-class",
    ]


def test_influenceable_is_computed_never_declared() -> None:
    """The third class of control has a name for pages, and no cell is read as it."""
    assert [each.id for each in axes()["control"].computed] == ["influenceable"]
    assert class_ids("control", "influenceable", ("en",)) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_class_finds_it(content: Mapping[str, Any], language: str) -> None:
    """Id, name and synonyms find their own class and no other, on each axis and in each language."""
    for axis in content["classes"]["axes"]:
        for entry in axis["classes"]:
            for word in (entry["id"], entry["name"][language], *entry["synonyms"][language]):
                assert class_ids(axis["id"], word, (language,)) == (entry["id"],), (axis["id"], word)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("both", "en"),
        ("Both", "en"),
        ("online and offline", "en"),
        ("online/offline", "en"),
        ("هر دو", "fa"),
        ("هردو", "fa"),
        ("آنلاین و آفلاین", "fa"),
        ("線上線下", "zh-Hant"),
        ("线上线下", "zh-Hans"),
        ("线上线下", "zh-Hant"),
        ("両方", "ja"),
        ("онлайн и офлайн", "ru"),
        ("both", "ru"),
    ],
)
def test_both_means_online_and_offline(text: str, language: str) -> None:
    """One word for both classes of presence is read as the two."""
    assert class_ids("presence", text, languages_to_try(language)) == ("online", "offline")


def test_the_column_decides_an_ambiguous_word(content: Mapping[str, Any]) -> None:
    """A word that stands on two axes has a class on each of them."""
    for row in content["classes"]["ambiguous_words"]:
        for axis in row["axes"]:
            assert class_ids(axis, row["word"], (row["language"],)), (row["word"], axis)


def test_an_unknown_word_has_no_class() -> None:
    """Nothing near is guessed."""
    assert class_ids("goal", "world peace", ("en",)) == ()
    with pytest.raises(KeyError):
        class_ids("no-such-axis", "online", ("en",))


def test_contradictions_name_what_exists() -> None:
    """Each is between two different known classes, or a class and a known stage, once; the id is its own."""
    known = {f"{axis.id}/{each.id}" for axis in axes().values() for each in axis.classes}
    known |= {f"{model.id}/{stage.id}" for model in journey_models().values() for stage in model.stages}
    pairs = [frozenset(each.between) for each in contradictions()]
    assert all(len(pair) == 2 and pair <= known for pair in pairs)
    assert len(set(pairs)) == len(pairs) == len({each.id for each in contradictions()})
    assert {each.severity for each in contradictions()} == {"error", "tension"}
    assert {each.condition for each in contradictions()} == {None, "sole-class", "sole-stage"}


def test_earned_and_controllable_contradict_each_other() -> None:
    """The contradiction that the field names first is an error."""
    found = {frozenset(each.between): each.severity for each in contradictions()}
    assert found[frozenset(("media-class/earned", "control/controllable"))] == "error"


def test_each_media_class_meets_each_owner_class() -> None:
    """The table is complete, agrees with the contradictions, and knows a usual owner for each media class."""
    media, owners = axes()["media-class"].classes, axes()["owner-class"].classes
    assert set(media_to_owner()) == {(m.id, o.id) for m in media for o in owners}
    severities = {each.id: each.severity for each in contradictions()}
    for pair, fit in media_to_owner().items():
        assert severities.get(fit.contradiction or "") == (fit.fit if fit.contradiction else None), pair
        assert bool(fit.contradiction) == (fit.fit in ("error", "tension")), pair
    assert {m.id for m in media} == {pair[0] for pair, fit in media_to_owner().items() if fit.fit == "usual"}


def test_older_forms_lead_to_classes_that_exist(content: Mapping[str, Any]) -> None:
    """What takes the place of an older word is a class of its axis."""
    for row in content["classes"]["older_forms"]:
        assert row["class"] in {each.id for each in axes()[row["axis"]].classes}


def test_every_class_has_an_example_and_synonyms(content: Mapping[str, Any]) -> None:
    """A class is explained by examples, and read under two words more than its name at least."""
    for axis in content["classes"]["axes"]:
        for entry in axis["classes"]:
            assert entry["examples"], entry["id"]
            assert min(len(words) for words in entry["synonyms"].values()) >= 2, entry["id"]
