"""Counterparts of a project's stages: from moments, unless the project says otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest

from touchreport.plugin import JourneyModel, Relation, Stage, StageRelation, Text, stage_counterparts
from touchreport.vocabulary.journey_models import crosswalk, journey_models

SAME, PART, BROADER, OVERLAPS = Relation.EXACT, Relation.NARROWER, Relation.BROADER, Relation.OVERLAPS


def own(*relations: StageRelation, **moments: tuple[str, ...]) -> JourneyModel:
    """Return a model of a project's own whose stages cover these moments."""
    stages = (Stage(name, Text.of(name, "en"), moments=found) for name, found in moments.items())
    return JourneyModel("custom", Text.of("Own", "en"), tuple(stages), relations)


def found(model: JourneyModel, other: str = "aida") -> dict[str, dict[str, Relation]]:
    return {
        stage: {each.stage: each.relation for each in row}
        for stage, row in stage_counterparts(model, other).items()
    }


@pytest.mark.parametrize("start", list(journey_models()))
def test_a_model_of_the_vocabulary_has_its_crosswalk(start: str) -> None:
    """Where a project declares nothing, its model's stages have the vocabulary's counterparts, exceptions included."""
    for end in journey_models():
        assert stage_counterparts(journey_models()[start], end) == crosswalk(start, end)


def test_own_stages_without_moments_have_none() -> None:
    """A stage of a project's own that names no moments answers to nothing; nothing is guessed from its name."""
    assert found(own(attention=())) == {"attention": {}}


def test_a_declared_line_stands_in_place_of_the_moments() -> None:
    """Moments make `a` broader than desire; the project says that it answers to interest: that alone counts."""
    model = own(StageRelation("a", "aida", (("interest", None),)), a=("compare", "want"), b=("notice",))
    assert found(model) == {"a": {"interest": SAME}, "b": {"attention": SAME}}
    assert [each.declared for row in stage_counterparts(model, "aida").values() for each in row] == [
        True,
        False,
    ]


def test_declared_none_is_none() -> None:
    """Where the project says that nothing answers to a stage, the moments are not asked."""
    assert found(own(StageRelation("a", "aida", ()), a=("want",))) == {"a": {}}


def test_a_line_for_another_model_changes_nothing_here() -> None:
    """What is declared for one model does not touch the views under others."""
    assert found(own(StageRelation("a", "mapping-order", ()), a=("want",))) == {"a": {"desire": SAME}}


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ({"a": ("desire",)}, {"a": {"desire": SAME}, "b": {}}),
        ({"a": ("desire",), "b": ("desire",)}, {"a": {"desire": PART}, "b": {"desire": PART}}),
        ({"a": ("interest", "desire")}, {"a": {"interest": BROADER, "desire": BROADER}, "b": {}}),
        (
            {"a": ("interest", "desire"), "b": ("desire",)},
            {"a": {"interest": BROADER, "desire": OVERLAPS}, "b": {"desire": PART}},
        ),
    ],
)
def test_a_relation_that_is_not_written_follows_from_the_numbers(
    lines: dict[str, tuple[str, ...]], expected: dict[str, dict[str, Relation]]
) -> None:
    """One to one is the same; several of ours to one are parts of it; one of ours to several is broader than each."""
    relations = (StageRelation(s, "aida", tuple((t, None) for t in row)) for s, row in lines.items())
    assert found(own(*relations, a=(), b=())) == expected


def test_what_the_moments_say_counts_for_the_numbers() -> None:
    """`b` is a part of action by its moments; that `a` is declared to answer to action, too, makes `a` a part of it."""
    model = own(StageRelation("a", "aida", (("action", None),)), a=(), b=("choose",))
    assert found(model) == {"a": {"action": PART}, "b": {"action": PART}}


def test_a_written_relation_is_kept() -> None:
    """The project's own word for a relation is not weighed against anything."""
    model = own(StageRelation("a", "aida", (("desire", OVERLAPS),)), a=("want",))
    (counterpart,) = stage_counterparts(model, "aida")["a"]
    assert (counterpart.relation, counterpart.shared, counterpart.declared) == (OVERLAPS, ("want",), True)


def test_a_model_of_the_vocabulary_can_be_corrected() -> None:
    """A project with a model of the vocabulary may see one of its stages otherwise; the others stay."""
    model = replace(
        journey_models()["purchase-process"],
        relations=(StageRelation("comparison", "aida", (("desire", None),)),),
    )
    assert found(model)["comparison"] == {"desire": SAME}
    assert found(model)["purchase"] == {"action": SAME}
