"""What a project says of its stages and those of other journey models."""

from __future__ import annotations

from typing import Any

import pytest

from touchreport.plugin import Relation, StageRelation

HEAD = "title: Playbook\ndate: 2026-11-01\n"
YAML = "touchreport.yaml"


def declared(loaded: Any, text: str, head: str = "model: purchase-phases\n") -> tuple[StageRelation, ...]:
    relations: tuple[StageRelation, ...] = loaded({YAML: HEAD + head + text}).project.model.relations
    return relations


def test_without_the_key_nothing_is_declared(loaded: Any) -> None:
    """A project that says nothing has no relations of its own."""
    assert declared(loaded, "") == ()


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("desire", (("desire", None),)),
        ("[desire, action]", (("desire", None), ("action", None))),
        ("desire; Action; desire", (("desire", None), ("action", None))),
        ("none", ()),
        ("{desire: part}", (("desire", Relation.NARROWER),)),
        (
            "{attention: broader, Desire: overlaps, action: same}",
            (
                ("attention", Relation.BROADER),
                ("desire", Relation.OVERLAPS),
                ("action", Relation.EXACT),
            ),
        ),
    ],
)
def test_what_may_stand_behind_a_stage(
    loaded: Any, written: str, expected: tuple[tuple[str, Relation | None], ...]
) -> None:
    """One stage, a list of them, none, or each with its relation."""
    (found,) = declared(loaded, f"crosswalk:\n  aida:\n    before: {written}\n")
    assert found == StageRelation("before", "aida", expected)


def test_names_in_the_languages_of_the_project(loaded: Any) -> None:
    """Stages of both models may be called as the project's language calls them."""
    text = "language: fa\ncrosswalk:\n  aida:\n    حین خرید: اقدام\n    پس از خرید: ندارد\n"
    assert declared(loaded, text) == (
        StageRelation("during", "aida", (("action", None),)),
        StageRelation("after", "aida", ()),
    )


def test_own_stages_may_be_related(loaded: Any) -> None:
    """A project with stages of its own relates them to any model, in the order in which it writes them."""
    text = "crosswalk:\n  mapping-order: {stay: purchase}\n  aida: {Arrival: [attention, interest]}\n"
    assert declared(loaded, text, "stages: [Arrival, Stay]\n") == (
        StageRelation("stay", "mapping-order", (("purchase", None),)),
        StageRelation("arrival", "aida", (("attention", None), ("interest", None))),
    )


def test_weights_and_relations_stand_side_by_side(loaded: Any) -> None:
    """A model keeps its weights where relations are declared, too."""
    text = "stage_weights: {before: 30, during: 30, after: 40}\ncrosswalk: {aida: {after: none}}\n"
    model = loaded({YAML: HEAD + "model: purchase-phases\n" + text}).project.model
    assert [stage.weight for stage in model.stages] == [0.3, 0.3, 0.4]
    assert len(model.relations) == 1
