from __future__ import annotations

import pytest

from touchreport.vocabulary.catalogue import types
from touchreport.vocabulary.classes import axes, contradictions
from touchreport.vocabulary.languages import LANGUAGES
from touchreport.vocabulary.recognising import (
    PROPOSED,
    Recognised,
    fits_type,
    proposed_classes,
    recognised,
)


def known(name: str, language: str = "en", *channels: str, **classes: str) -> Recognised:
    """Return what a row is taken for; classes are words, an underscore in an axis stands for a hyphen."""
    given = {axis.replace("_", "-"): (value,) for axis, value in classes.items()}
    return recognised([(language, name)], given, channels)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_the_catalogue_is_recognised(language: str) -> None:
    """The catalogue's own name of a type is taken for that type, in each language."""
    for each in types().values():
        found = known(each.name.in_language(language), language)
        assert (found.types, found.whole) == ((each.id,), True)


def test_a_whole_name_is_recognised_in_any_language() -> None:
    """A mixed sheet is the rule: a name in another language than the project's is known, however it is spelt."""
    assert known("FEEDBACK  survey", "ja").types == ("feedback-survey",)
    assert known("Feedback survey (annual)", "en").types == ("feedback-survey",)


def test_an_ambiguous_name_has_all_its_readings() -> None:
    """ "Leaflet" is a flyer or a brochure, in the order of the catalogue; nothing is guessed."""
    assert known("leaflet").types == tuple(each for each in types() if each in {"flyer", "brochure"})


def test_a_word_for_a_family_is_no_type() -> None:
    """ "Advertising" stands for many types."""
    found = known("Advertising")
    assert (found.types, found.group) == ((), "advertising")


@pytest.mark.parametrize(
    ("language", "name", "channel", "kind"),
    [
        ("en", "Newsletter with the baking plan", "email", "email-newsletter"),
        ("ru", "Опрос через две недели", "sms", "feedback-survey"),
        ("fa", "نظرسنجی پیامکی پس از خرید", "sms", "feedback-survey"),
        ("zh-Hans", "航后满意度问卷", "sms", "feedback-survey"),
        ("zh-Hant", "每月一封電子報", "email", "email-newsletter"),
        ("ja", "カートに入れる", "online-shop", "online-checkout"),
    ],
)
def test_a_word_in_a_name_counts_if_the_channel_bears_it_out(
    language: str, name: str, channel: str, kind: str
) -> None:
    """With a usual channel of the type the row is taken for it; with another, or none, the word is only mentioned."""
    found = known(name, language, channel)
    assert (found.types, found.whole) == ((kind,), False)
    other = known(name, language, "radio")
    assert other.types == ()
    assert kind in other.mentioned
    assert known(name, language).types == ()


def test_a_class_that_differs_speaks_against_a_word_in_a_name() -> None:
    """A public reply of ours is no review by a customer, though the word stands in its name."""
    said = {"control": "controllable", "media_class": "owned"}
    found = known("Public reply to a rating", "en", "review-site", **said)
    assert "customer-review" not in found.types
    assert "customer-review" in found.mentioned


def test_words_are_whole_words() -> None:
    """ "Billing" is no bill, and "apple" no app."""
    assert known("Apple pie", "en", "mobile-app-channel") == Recognised()


def test_a_channel_in_a_name_says_where_and_not_what() -> None:
    """ "Menu on the website" is not the visit of a website."""
    assert "website-visit" not in known("Menu on the website", "en", "website").types


def test_the_longest_word_counts() -> None:
    """ "Video advertisement" in a name is more than "video"."""
    assert known("Our video advertisement of May", "en", "youtube").types == ("video-ad",)


def test_a_row_fits_a_type_where_they_share_a_class_on_each_axis() -> None:
    """What the row does not say is no difference; goal and owner class are not compared."""
    receipt = types()["receipt"]
    assert fits_type(receipt, {})
    assert fits_type(receipt, {"control": ("controllable",), "goal": ("awareness",)})
    assert not fits_type(receipt, {"control": ("uncontrollable",)})
    assert not fits_type(receipt, {"media-class": ("paid",)})


def test_classes_are_proposed_where_the_row_has_none() -> None:
    """Of the newsletter everything is proposed but what the row says itself; of goals the main one."""
    found, kind = known("Newsletter"), types()["email-newsletter"]
    proposed = proposed_classes(found, {"control": ("controllable",)})
    assert set(proposed) == set(PROPOSED) - {"control"}
    assert proposed["goal"] == kind.classes["goal"][:1]
    assert proposed["media-class"] == kind.classes["media-class"]


def test_nothing_is_proposed_against_what_the_row_says() -> None:
    """A row that differs from its type, or is not recognised, gets no proposal."""
    assert proposed_classes(known("Newsletter"), {"control": ("uncontrollable",)}) == {}
    assert proposed_classes(known("Talk"), {}) == {}


def test_an_ambiguous_row_gets_what_all_readings_share() -> None:
    """Flyer and brochure are both controllable; whether it is paid or owned nobody can tell."""
    first, second = (types()[each].classes for each in ("flyer", "brochure"))
    proposed = proposed_classes(known("leaflet"), {})
    assert proposed["control"] == ("controllable",)
    assert first["media-class"] != second["media-class"]
    assert "media-class" not in proposed


def test_no_proposal_contradicts_what_the_row_says() -> None:
    """Whatever single class a row of any type has, what is proposed beside it breaks no rule of the vocabulary."""
    pairs = [rule.between for rule in contradictions()]
    for kind in types().values():
        found = Recognised((kind.id,), True)
        for axis in axes().values():
            for each in axis.classes:
                proposed = proposed_classes(found, {axis.id: (each.id,)})
                new = {f"{a}/{name}" for a, names in proposed.items() for name in names}
                own = f"{axis.id}/{each.id}"
                assert not [p for p in pairs if own in p and set(p) - {own} <= new], (kind.id, own)
