from __future__ import annotations

import pytest

from tests.plugins.suggestions.worlds import point, project, run, standing, suggested
from touchreport.plugin import Touchpoint, journey_models, touchpoint_types


def test_what_is_named_is_there() -> None:
    """A row called by the name of a type stands for it, wherever it acts; it is never suggested."""
    result = run(project([point("a", "Radio advertisement", "purchase")]), least_reasons=1)
    assert standing(result)["radio-ad"] == "there"
    assert "radio-ad" not in suggested(result)


@pytest.mark.parametrize(("status", "stands"), [("planned", "planned"), ("retired", None)])
def test_what_is_planned_or_given_up_is_not_suggested(status: str, stands: str | None) -> None:
    """A planned row is said to be planned; a retired one takes its type out of the question."""
    result = run(project([point("a", "Radio advertisement", status=status)]), least_reasons=1)
    assert standing(result).get("radio-ad") == stands
    assert "radio-ad" not in suggested(result)


def test_today_counts_before_plans() -> None:
    """A type that is there and planned again is there."""
    rows = [point("a", "Radio advertisement", status="planned"), point("b", "Radio spot")]
    assert standing(run(project(rows)))["radio-ad"] == "there"


def test_what_is_not_wanted_is_out_of_the_question() -> None:
    """The option without takes a type out of every number."""
    before, after = run(project([point("a")])), run(project([point("a")]), without=("radio-ad",))
    assert set(standing(before)) - set(standing(after)) == {"radio-ad"}


def test_a_row_with_channel_and_classes_of_a_type_is_perhaps_it() -> None:
    """Something on the radio at awareness may be a radio advertisement; something earned there is not."""
    paid = point("a", channels=("radio",), media_class="paid")
    earned = point("a", channels=("radio",), media_class="earned")
    elsewhere = point("a", "", "purchase", channels=("radio",), media_class="paid")
    assert standing(run(project([paid])))["radio-ad"] == "perhaps"
    assert standing(run(project([earned])))["radio-ad"] == "missing"
    assert standing(run(project([elsewhere])))["radio-ad"] == "missing"


def test_where_the_company_does_not_decide_the_stage_does_not_matter() -> None:
    """A customer's picture may turn up at any stage."""
    row = point("a", "", "purchase", channels=("instagram",), control="uncontrollable", media_class="earned")
    assert "purchase" not in touchpoint_types()["user-content"].stages["purchase-process"]
    assert standing(run(project([row])))["user-content"] == "perhaps"


def test_a_row_that_is_explained_hides_nothing_else() -> None:
    """The newsletter goes by e-mail, and so do other types; it is none of them."""
    stage = "repeat-and-after-sales"
    named = run(project([point("a", "Newsletter", stage, channels=("email",))]))
    unnamed = run(project([point("a", "", stage, channels=("email",))]))
    assert standing(named)["follow-up-message"] == "missing"
    assert standing(unnamed)["follow-up-message"] == "perhaps"


def test_a_row_called_by_a_channel_runs_over_it() -> None:
    """ "Radio" without a channel may be the radio advertisement."""
    assert standing(run(project([point("a", "Radio")])))["radio-ad"] == "perhaps"


def test_a_word_in_a_name_is_enough_for_a_perhaps() -> None:
    """Nothing is suggested of which a name already speaks."""
    assert standing(run(project([point("a", "Back to the newsletter")])))["email-newsletter"] == "perhaps"


def test_types_for_companies_need_a_sign_of_them() -> None:
    """A tender is out of the question until the inventory shows that the company sells to companies."""
    assert "tender-response" not in standing(run(project([point("a")])))
    shown = run(project([point("a"), point("b", "Quotation", "purchase")]))
    assert standing(shown)["tender-response"] == "missing"


def test_each_type_stands_somewhere_once() -> None:
    """There, perhaps, planned and missing make up all types in question: 145 less the 13 for companies."""
    rows = [
        point("a", "Radio spot"),
        point("b", "Newsletter", status="planned"),
        point("c", channels=("tv",)),
    ]
    stands = list(standing(run(project(rows))).values())
    business = sum(each.business for each in touchpoint_types().values())
    assert len(stands) == len(touchpoint_types()) - business
    assert stands.count("there") == 1
    assert stands.count("planned") == 1
    assert stands.count("perhaps") == sum(
        "tv" in each.channels and "awareness" in each.stages["purchase-process"]
        for each in touchpoint_types().values()
    )


def test_stages_answer_to_those_of_the_catalogue() -> None:
    """Under another model a stage has the types of the stages to which it answers; nothing is guessed for the rest."""
    model = journey_models()["relationship-lifecycle"]
    result = run(project([Touchpoint("a", point("a").name)], model=model))
    assert any("advocacy" in str(line.values) for line in result.not_enough)
    assert "radio-ad" in standing(result)
