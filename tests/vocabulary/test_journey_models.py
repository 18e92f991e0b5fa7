from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import pytest

from touchreport.model.stage import Relation
from touchreport.vocabulary.journey_models import (
    counterparts,
    crosswalk,
    journey_models,
    moments,
    stage_id,
)
from touchreport.vocabulary.languages import LANGUAGES, languages_to_try

INVERSE = {
    Relation.EXACT: Relation.EXACT,
    Relation.OVERLAPS: Relation.OVERLAPS,
    Relation.BROADER: Relation.NARROWER,
    Relation.NARROWER: Relation.BROADER,
}


def test_the_seven_models_and_their_stages() -> None:
    """The models of the field are there, each with its stages in the order of the field."""
    stages = {ident: [stage.id for stage in model.stages] for ident, model in journey_models().items()}
    assert stages["purchase-phases"] == ["before", "during", "after"]
    assert stages["aida"] == ["attention", "interest", "desire", "action"]
    assert stages["mapping-order"] == ["awareness", "consideration", "sale", "purchase"]
    assert stages["service-position"] == ["front-end", "mid-end", "back-end"]
    assert len(stages["relationship-lifecycle"]) == 7
    assert set(stages) == {
        "purchase-phases",
        "purchase-process",
        "service-position",
        "relationship-lifecycle",
        "aida",
        "optimisation",
        "mapping-order",
    }


def test_the_order_in_the_data_counts_from_one(content: Mapping[str, Any]) -> None:
    """Stages are numbered 1, 2, 3 ... without a hole, and stand in that order."""
    for model in content["journey_models"]["models"]:
        assert [stage["order"] for stage in model["stages"]] == list(range(1, len(model["stages"]) + 1))


def test_the_stages_of_a_model_share_no_moment() -> None:
    """Within one model a moment belongs to one stage at most, and every moment named exists."""
    assert len(moments()) == 11
    for model in journey_models().values():
        taken = Counter(moment for stage in model.stages for moment in stage.moments)
        assert set(taken) <= set(moments()), model.id
        assert max(taken.values()) == 1, model.id


def test_the_crosswalk_reads_the_same_from_both_sides() -> None:
    """If a stage is broader than another, the other is narrower; shared moments are the same."""
    for start in journey_models():
        for end in journey_models():
            back = crosswalk(end, start)
            for stage, found in crosswalk(start, end).items():
                for each in found:
                    mirrored = {other.stage: other for other in back[each.stage]}[stage]
                    assert mirrored.relation is INVERSE[each.relation], (start, stage, end, each.stage)
                    assert mirrored.shared == each.shared


@pytest.mark.parametrize(
    ("start", "stage", "end", "expected"),
    [
        ("aida", "action", "purchase-phases", {"during": Relation.EXACT}),
        ("aida", "desire", "purchase-process", {"comparison": Relation.NARROWER}),
        (
            "purchase-phases",
            "during",
            "optimisation",
            {"decision": Relation.BROADER, "action": Relation.BROADER},
        ),
        ("relationship-lifecycle", "satisfaction", "optimisation", {"loyalty": Relation.OVERLAPS}),
        ("optimisation", "decision", "mapping-order", {"sale": Relation.OVERLAPS}),
        ("mapping-order", "sale", "optimisation", {"decision": Relation.OVERLAPS}),
        ("optimisation", "loyalty", "aida", {}),
        ("relationship-lifecycle", "advocacy", "aida", {}),
    ],
)
def test_the_crosswalk_says_what_the_field_says(
    start: str, stage: str, end: str, expected: dict[str, Relation]
) -> None:
    """Counterparts follow from the moments, but for one declared exception; none is guessed."""
    assert {each.stage: each.relation for each in crosswalk(start, end)[stage]} == expected


def test_stages_that_a_project_declares_have_a_crosswalk_too() -> None:
    """Counterparts need nothing but the moments that the stages cover."""
    ours = journey_models()["aida"].stages
    found = counterparts(ours, ours)
    assert all([each.relation for each in row] == [Relation.EXACT] for row in found.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_stage_finds_it(content: Mapping[str, Any], language: str) -> None:
    """Name, synonyms and source terms find their own stage and no other, in each model and language."""
    for model in content["journey_models"]["models"]:
        for stage in model["stages"]:
            words = [stage["id"], stage["name"][language], *stage["synonyms"][language]]
            if language in stage["source_term"]:
                words.append(stage["source_term"][language])
            for word in words:
                assert stage_id(model["id"], word, (language,)) == stage["id"], word


@pytest.mark.parametrize(
    ("model", "text", "language", "expected"),
    [
        ("purchase-process", "認知階段", "zh-Hant", "awareness"),
        ("purchase-process", "认知阶段", "zh-Hans", "awareness"),
        ("purchase-process", "認知フェーズ", "ja", "awareness"),
        ("purchase-process", "認知期", "zh-Hant", "awareness"),
        ("purchase-process", "1. Awareness", "en", "awareness"),
        ("purchase-process", "② 興趣", "zh-Hant", "interest"),
        ("purchase-process", "Awareness phase", "en", "awareness"),
        ("optimisation", "مرحله آگاهی", "fa", "awareness"),
        ("optimisation", "۳) تصمیم", "fa", "decision"),
        ("aida", "توجه", "fa", "attention"),
        ("optimisation", "توجه", "fa", "consideration"),
        ("aida", "purchase of a boat", "en", None),
    ],
)
def test_stage_cells_as_people_write_them(model: str, text: str, language: str, expected: str | None) -> None:
    """A number, a word for "stage" and the project's model do not stand in the way; other words do."""
    assert stage_id(model, text, languages_to_try(language)) == expected


def test_an_unknown_model_is_an_error() -> None:
    """Asking for a model that does not exist is no "unknown stage"."""
    with pytest.raises(KeyError):
        stage_id("no-such-model", "x", ("en",))
