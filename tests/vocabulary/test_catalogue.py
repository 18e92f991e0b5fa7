from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from touchreport.text import fold
from touchreport.vocabulary.catalogue import (
    data_kinds,
    group_id,
    groups,
    measures,
    roles,
    type_ids,
    type_keys,
    types,
)
from touchreport.vocabulary.channels import channels
from touchreport.vocabulary.classes import axes, contradictions
from touchreport.vocabulary.journey_models import journey_models
from touchreport.vocabulary.languages import LANGUAGES

NAMED_IN_THE_FIELD = [
    "tv-ad",
    "radio-ad",
    "magazine-ad",
    "billboard",
    "transit-ad",
    "flyer",
    "exhibition",
    "brand-event",
    "website-visit",
    "banner-ad",
    "social-post",
    "blog-article",
    "webinar",
    "search-result",
    "brand-video",
    "press-release",
    "press-coverage",
    "partnership",
    "influencer-post",
    "word-of-mouth",
    "referral-programme",
    "telephone-sales",
    "visiting-sales",
    "direct-mail",
    "email-newsletter",
    "white-paper",
    "paid-social",
    "store-visit",
    "product-demo",
    "product-trial",
    "online-meeting",
    "customer-review",
    "faq-chatbot",
    "point-of-sale",
    "checkout-line",
    "brochure",
    "catalogue",
    "packaging",
    "product-features",
    "ecommerce-order",
    "online-payment",
    "product-page",
    "service-call",
    "service-email",
    "invoice",
    "thank-you-note",
    "follow-up-message",
    "member-community",
    "community-management",
    "feedback-survey",
    "mailing-list",
    "push-notification",
    "text-message",
    "loyalty-programme",
    "brand-perception",
    "store-sound",
    "store-lighting",
    "store-scent",
]


def test_the_types_that_the_field_names_are_there() -> None:
    """An inventory can be started from, and classified by, what practitioners list."""
    assert set(NAMED_IN_THE_FIELD) <= set(types())
    assert len(types()) >= 100


def test_every_reference_leads_somewhere() -> None:
    """Stages, classes, channels, role, measures, data and influences of a type exist."""
    for each in types().values():
        for model, stages in each.stages.items():
            assert stages, each.id
            assert set(stages) <= {stage.id for stage in journey_models()[model].stages}, each.id
        assert list(each.classes) == list(axes()), each.id
        for axis, classes in each.classes.items():
            assert classes, (each.id, axis)
            assert set(classes) <= {known.id for known in axes()[axis].classes}, (each.id, axis)
            assert len(classes) == 1 or axes()[axis].several_allowed, (each.id, axis)
        assert set(each.channels) <= set(channels()), each.id
        assert each.owner_role in roles()
        assert set(each.measures) <= set(measures())
        assert set(each.data) <= set(data_kinds())
        assert set(each.influenced_by) <= set(types()) - {each.id}


def test_nothing_that_a_type_needs_is_missing() -> None:
    """A type has channels, measures, data and a line on what good looks like."""
    assert [t.id for t in types().values() if not (t.channels and t.measures and t.data and t.good)] == []


def test_an_uncontrollable_type_is_influenced_by_something() -> None:
    """What the company cannot decide, it can act on."""
    loose = [
        each.id
        for each in types().values()
        if each.classes["control"] == ("uncontrollable",) and not each.influenced_by
    ]
    assert loose == []


def test_the_stages_of_the_two_models_agree() -> None:
    """A type stands in those phases that share a moment with its stages of the purchase process."""
    covers = {
        (model.id, stage.id): set(stage.moments)
        for model in journey_models().values()
        for stage in model.stages
    }
    for each in types().values():
        process = set().union(
            *(covers["purchase-process", stage] for stage in each.stages["purchase-process"])
        )
        phases = {p for p in ("before", "during", "after") if covers["purchase-phases", p] & process}
        assert set(each.stages["purchase-phases"]) == phases, each.id


def test_the_usual_classes_contradict_only_on_purpose() -> None:
    """No type has classes that cannot hold together, and its tensions are all declared."""
    for each in types().values():
        held = {f"{axis}/{name}" for axis, names in each.classes.items() for name in names}
        raised = [
            (rule.severity, rule.id)
            for rule in contradictions()
            if set(rule.between) <= held
            and (
                rule.condition is None
                or (rule.condition == "sole-class" and _sole(each.classes, rule.between[0]))
            )
        ]
        assert sorted(raised) == [("tension", ident) for ident in each.tensions], each.id


def test_every_goal_is_the_main_goal_of_some_types() -> None:
    """The catalogue can suggest a touchpoint for each goal."""
    assert {each.classes["goal"][0] for each in types().values()} == {g.id for g in axes()["goal"].classes}


def test_no_role_measure_or_kind_of_data_is_idle() -> None:
    """Everything that types can refer to is referred to."""
    assert {t.owner_role for t in types().values()} == set(roles())
    assert {m for t in types().values() for m in t.measures} == set(measures())
    assert {d for t in types().values() for d in t.data} == set(data_kinds())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_finds_its_type(content: Mapping[str, Any], language: str) -> None:
    """A word stands for one type, or for just those that the list of ambiguous words names."""
    ambiguous = {
        fold(row["word"]): set(row["types"])
        for row in content["catalogue"]["ambiguous_words"]
        if row["language"] == language
    }
    met = set()
    for entry in content["catalogue"]["types"]:
        for word in (entry["name"][language], *entry["synonyms"][language]):
            expected = ambiguous.get(fold(word), {entry["id"]})
            assert set(type_ids(word, (language,))) == expected, word
            met.add(fold(word))
    assert set(ambiguous) <= met


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_word_for_a_family_is_no_word_for_a_type(content: Mapping[str, Any], language: str) -> None:
    """ "Advertising" is a family to be split into types; no type is called so."""
    for entry in content["catalogue"]["groups"]:
        for word in (entry["name"][language], *entry["synonyms"][language]):
            assert group_id(word, (language,)) == entry["id"], word
            assert fold(word) not in type_keys(language), word


def test_what_is_usual_between_companies_is_marked(content: Mapping[str, Any]) -> None:
    """A tender is for companies, a newsletter for anybody; every id of the list is a type."""
    assert {each.id for each in types().values() if each.business} == set(content["catalogue"]["business"])
    assert types()["tender-response"].business
    assert not types()["email-newsletter"].business


def test_families_hold_types() -> None:
    """What a family may be split into is in the catalogue."""
    assert groups()
    assert all(group.types and set(group.types) <= set(types()) for group in groups().values())


def _sole(classes: Mapping[str, tuple[str, ...]], ref: str) -> bool:
    return len(classes[ref.partition("/")[0]]) == 1
