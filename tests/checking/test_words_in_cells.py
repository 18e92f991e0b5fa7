"""What people write in cells, in the language of the project: stages, classes, answers, numbers, dates, none."""

from __future__ import annotations

from typing import Any

import pytest

from touchreport.model.ref import Ref

HEAD = "title: Playbook\ndate: 2026-11-01\nmodel: purchase-phases\nlanguage: {}\n"
CUSTOM = "title: Playbook\ndate: 2026-11-01\nlanguage: {}\nstages: [{}]\n"


def touchpoints(loaded: Any, config: str, *rows: str) -> Any:
    """Return the touchpoints of a project with an inventory of these lines."""
    files = {"touchreport.yaml": config, "touchpoints.csv": "\n".join(rows) + "\n"}
    return loaded(files).project.touchpoints


@pytest.mark.parametrize(
    ("language", "cells"),
    [
        ("zh-Hant", ["購買前", "購買前階段", "購買前期", "1. 購買前", "階段1：購買前", "第1階段 購買前"]),
        ("zh-Hans", ["购买前", "购买前阶段", "购买前期", "第1阶段：购买前"]),
        ("ja", ["購入前", "購入前フェーズ", "①購入前", "フェーズ1：購入前", "購入前段階"]),
        ("ru", ["До покупки", "Этап до покупки", "этап 1. До покупки", "1) до покупки", "Этап «До покупки»"]),
        ("fa", ["پیش از خرید", "مرحله پیش از خرید", "۱- پیش از خرید", "مرحله‌ی پیش از خرید"]),
        (
            "en",
            ["Before purchase", "Stage 1: Before purchase", "Before purchase (phase)", "1 - Before purchase"],
        ),
    ],
)
def test_a_stage_with_its_number_and_a_word_for_stage(loaded: Any, language: str, cells: list[str]) -> None:
    """The number and the word for stage beside a stage's name do not matter, in a known model and in one's own."""
    rows = ["name,stages", *(f"T{number},{cell}" for number, cell in enumerate(cells))]
    known = touchpoints(loaded, HEAD.format(language), *rows)
    own = touchpoints(loaded, CUSTOM.format(language, cells[0]), *rows)
    assert {each.stages for each in known} == {("before",)}
    assert len({each.stages for each in own}) == 1


@pytest.mark.parametrize(
    ("language", "answers", "ratings"),
    [
        ("ja", ["満足", "やや満足", "どちらともいえない", "やや不満", "不満"], [5, 4, 3, 2, 1]),
        ("ja", ["大変満足", "満足", "どちらともいえない", "不満", "大変不満"], [5, 4, 3, 2, 1]),
        ("ja", ["大変満足", "満足", "普通", "満足"], [5, 4, 3, 4]),
        ("ja", ["満足", "普通", "不満"], [5, 3, 1]),
        ("zh-Hant", ["滿意", "還算滿意", "普通", "不太滿意", "不滿意"], [5, 4, 3, 2, 1]),
        ("zh-Hans", ["非常满意", "满意", "一般", "不满意", "非常不满意"], [5, 4, 3, 2, 1]),
        (
            "ru",
            ["удовлетворён", "скорее доволен", "нейтрально", "скорее недоволен", "недоволен"],
            [5, 4, 3, 2, 1],
        ),
        ("fa", ["کاملاً راضی", "راضی", "متوسط", "ناراضی"], [5, 4, 3, 2]),
        ("en", ["Very satisfied", "Satisfied", "Neutral", "Dissatisfied"], [5, 4, 3, 2]),
        ("en", ["Satisfied", "Somewhat satisfied", "Neutral", "Somewhat dissatisfied"], [5, 4, 3, 2]),
    ],
)
def test_the_answers_of_a_column_say_which_are_its_ends(
    loaded: Any, language: str, answers: list[str], ratings: list[float]
) -> None:
    """ "Satisfied" is the top of the scale beside "rather satisfied", and the second step beside "very satisfied"."""
    rows = ["name,performance", *(f"T{number},{answer}" for number, answer in enumerate(answers))]
    found = touchpoints(loaded, HEAD.format(language), *rows)
    assert [each.performance for each in found] == ratings


def test_agreement_goes_the_same_way(loaded: Any) -> None:
    """Plain agreement in Japanese is the top where nobody agrees strongly."""
    config = HEAD.format("ja")
    plain = touchpoints(loaded, config, "name,visual_fit", "a,そう思う", "b,ややそう思う", "c,そう思わない")
    strong = touchpoints(
        loaded, config, "name,visual_fit", "a,とてもそう思う", "b,そう思う", "c,そう思わない"
    )
    assert [each.visual_fit for each in plain] == [5, 4, 1]
    assert [each.visual_fit for each in strong] == [5, 4, 2]


@pytest.mark.parametrize(
    ("language", "importance", "share", "control", "reviewed"),
    [
        ("ja", "４．５", "２５％", "○", "２０２６年１０月２日"),
        ("zh-Hant", "４.５", "25％", "可控", "2026年10月2日"),
        ("zh-Hans", "4.5", "25%", "是", "2026-10-02"),
        ("ru", "4,5", "25 %", "да", "2 октября 2026 г."),
        ("ru", "4,5", "0,25", "управляемая", "02.10.2026"),
        ("fa", "۴٫۵", "۲۵٪", "قابل کنترل", "۱۴۰۵/۰۷/۱۰"),
        ("en", "4.5", "25 %", "yes", "2 October 2026"),
    ],
)
def test_numbers_shares_answers_and_dates_as_a_language_writes_them(
    loaded: Any, language: str, importance: str, share: str, control: str, reviewed: str
) -> None:
    """Digits, decimal marks, per cent signs, yes and no, and dates are read as the language writes them."""
    files = {
        "touchreport.yaml": HEAD.format(language),
        "touchpoints.csv": f'name;importance;control;reviewed\nT;"{importance}";{control};{reviewed}\n',
        "personas.csv": f"name;share\nA;{share}\n",
    }
    project = loaded(files).project
    touchpoint = project.touchpoints[0]
    assert (touchpoint.importance, touchpoint.control) == (4.5, "controllable")
    assert touchpoint.reviewed.date.isoformat() == "2026-10-02"
    assert project.personas[0].share == 0.25


@pytest.mark.parametrize(
    ("language", "word"), [("en", "none"), ("ru", "нет"), ("fa", "ندارد"), ("ja", "なし")]
)
def test_no_measure_is_a_statement(loaded: Any, language: str, word: str) -> None:
    """Whoever writes that a touchpoint has no measure has said so, as with any other field."""
    files = {
        "touchreport.yaml": HEAD.format(language),
        "touchpoints.csv": f"id,name,measure,nps\na,T,{word},\nb,U,,{word}\nc,V,Wait,3\n",
    }
    records = loaded(files).project.records
    stated = {id: records[Ref("touchpoint", id)].stated_none for id in "abc"}
    assert stated == {"a": {"measure"}, "b": {"nps"}, "c": frozenset()}


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("ru", "нет"),
        ("fa", "ندارد"),
        ("ja", "なし"),
        ("ja", "×"),
        ("zh-Hant", "無"),
        ("zh-Hans", "无"),
        ("en", "no"),
    ],
)
def test_no_under_control_is_an_answer(loaded: Any, language: str, word: str) -> None:
    """Where one word says both "no" and "none", it means that the touchpoint is not controlled, as "yes" means that it is."""
    (touchpoint,) = touchpoints(loaded, HEAD.format(language), "name,control", f"T,{word}")
    assert touchpoint.control == "uncontrollable"


@pytest.mark.parametrize("digits", ["۱۲", "١٢", "１２", "12"])
def test_rows_are_numbered_in_the_digits_of_the_sheet(loaded: Any, digits: str) -> None:
    """A number in the column of ids is an id in any digits, and whoever refers to it may write either."""
    rows = ("شناسه,نام,اثرپذیر از", f"{digits},صندوق,", "13,پیامک,12", f"14,تابلو,{digits}")
    till, text, sign = touchpoints(loaded, HEAD.format("fa"), *rows)
    assert till.id == "12"
    assert text.influenced_by == sign.influenced_by == ("12",)
