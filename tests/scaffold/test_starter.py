from __future__ import annotations

import pytest

from touchreport.locales import available
from touchreport.model.stage import Stage
from touchreport.scaffold.starter import EACH_STAGE, starter_rows
from touchreport.vocabulary.catalogue import types
from touchreport.vocabulary.journey_models import journey_models
from touchreport.vocabulary.terms import term


@pytest.mark.parametrize("language", available())
def test_rows_speak_the_language_of_the_project(language: str) -> None:
    """Name, stage and classes are the vocabulary's words in that language, and each row is marked as proposed."""
    rows = starter_rows("purchase-process", language)
    stages = {term("purchase-process", s.id).in_language(language) for s in stages_of("purchase-process")}
    assert {row["stages"] for row in rows} == stages
    for row in rows:
        kind = types()[row["id"]]
        assert row["name"] == kind.name.in_language(language)
        assert row["control"] == term("control", kind.classes["control"][0]).in_language(language)
        assert row["evidence_status"] == term("evidence", "proposed").in_language(language)


@pytest.mark.parametrize("model", [name for name in journey_models() if name != "custom"])
@pytest.mark.parametrize("each", [0, 1, EACH_STAGE, 50])
def test_a_stage_gets_as_many_as_asked_for_at_most(model: str, each: int) -> None:
    """No stage gets more, no type stands twice, and each is usual at a stage to which its own answers."""
    rows = starter_rows(model, "en", each)
    assert len({row["id"] for row in rows}) == len(rows)
    counts = [
        sum(row["stages"] == stage.name.in_language("en") for row in rows) for stage in stages_of(model)
    ]
    assert sum(counts) == len(rows)
    assert all(n <= each for n in counts)
    if each == 1:
        assert max(counts) == 1


def stages_of(model: str) -> tuple[Stage, ...]:
    """Return the stages of a model."""
    return journey_models()[model].stages
