"""A line below a table that sums up its rows is told, and is no touchpoint."""

from __future__ import annotations

from typing import Any

import pytest

HEADS = {
    "en": "ID,Touchpoint,Stage,Importance",
    "fa": "شناسه,نقطه تماس,مرحله,اهمیت",
    "ru": "ID,Точка контакта,Этап,Важность",
    "ja": "ID,顧客接点,フェーズ,重要度",
    "zh-Hant": "編號,接觸點,階段,重要性",
    "zh-Hans": "编号,触点,阶段,重要性",
}


def _files(language: str, *rows: str) -> dict[str, str]:
    config = f"title: P\ndate: 2026-11-01\nmodel: purchase-phases\nlanguage: {language}\n"
    sheet = "\n".join((HEADS[language], ",Alpha,,3", *rows))
    return {"touchreport.yaml": config, "touchpoints.csv": f"{sheet}\n"}


@pytest.mark.parametrize(
    ("language", "row", "words"),
    [
        ("en", ",Average,,3.4", "Average"),
        ("en", ",Total,,", "Total"),
        ("en", "Total,,,12", "Total"),
        ("en", "Total,25,,12", "Total"),
        ("en", ",25 contact points,,", "25 contact points"),
        ("en", ",Total: 25 touchpoints,,n/a", "Total: 25 touchpoints"),
        ("en", ",Sub-total (25),,=SUM(D2:D9)", "Sub-total (25)"),
        ("en", "26,Count,,25", "Count"),
        ("fa", ",جمع کل,,۱۲", "جمع کل"),
        ("fa", ",جمع\u200cکل: ۲۵ نقطه تماس,,", "جمع\u200cکل: ۲۵ نقطه تماس"),
        ("fa", "میانگین,,,۳٫۴", "میانگین"),
        ("ru", ",Итого,,12", "Итого"),
        ("ru", ",ВСЕГО: 25 точек контакта,,", "ВСЕГО: 25 точек контакта"),
        ("ru", ",Среднее,,«—»", "Среднее"),
        ("ja", ",合計,,12", "合計"),
        ("ja", ",合計25件,,", "合計25件"),
        ("ja", "平均,,,３．４", "平均"),
        ("zh-Hant", ",合計,,12", "合計"),
        ("zh-Hant", ",共 25 個接觸點,,", "共 25 個接觸點"),
        ("zh-Hans", ",总计,,12", "总计"),
        ("zh-Hans", "平均值,,,3.4", "平均值"),
        ("ja", ",Total,,12", "Total"),
    ],
)
def test_a_row_of_a_total_is_told_and_left_out(
    language: str, row: str, words: str, problems: Any, loaded: Any
) -> None:
    """A word for a sum, an average or a count with numbers or nothing beside it: one warning, and no touchpoint."""
    told = [p for p in problems(_files(language, row)) if p.code not in {"ids-from-names"}]
    assert [(p.code, p.level.value, p.arguments["words"]) for p in told] == [("total-row", "warning", words)]
    project = loaded(_files(language, row))
    assert [str(each.name) for each in project.project.touchpoints] == ["Alpha"]
    (count,) = (each for each in project.counts if each.table == "touchpoints")
    assert (count.read, count.used, count.refused) == (1, 1, 0)


@pytest.mark.parametrize(
    ("language", "row"),
    [
        ("en", ",Sum Insured calculator,,4"),
        ("en", ",Total,before,4"),
        ("en", "tp-total,Total,,4"),
        ("en", ",Touchpoint 25,before,4"),
        ("en", ",Total Care 24,,"),
        ("en", ",Items,,4"),
        ("ja", ",合計画面,,4"),
        ("ja", ",合計,購入前,4"),
        ("ru", ",Итоговый чек,,4"),
        ("fa", ",جمع کردن امتیاز,,۴"),
        ("zh-Hant", ",合計頁,,4"),
        ("zh-Hans", ",平均分查询,,4"),
    ],
)
def test_what_is_more_than_a_total_is_a_touchpoint(language: str, row: str, problems: Any) -> None:
    """A name that only begins so is a name, and a total with words in another column is a touchpoint."""
    assert "total-row" not in {p.code for p in problems(_files(language, row))}


def test_several_totals_are_told_one_by_one(problems: Any) -> None:
    """Two lines of sums do not give two touchpoints of one name."""
    found = problems(_files("en", ",Total,,3", ",Beta,,4", ",Total,,7"))
    assert [p.code for p in found if p.code != "ids-from-names"] == ["total-row", "total-row"]


def test_what_says_in_a_left_out_column_that_it_is_a_sum_is_none(problems: Any) -> None:
    """The word may stand in a column that is for the author alone; words there say as well that a row is none."""
    head = "title: P\ndate: 2026-11-01\nmodel: purchase-phases\n"
    sheet = "x-block,Touchpoint,Importance\nA,Alpha,3\nTotal,,3\n,Total,5\nkept by Anna,Total,5\n"
    found = problems({"touchreport.yaml": head, "touchpoints.csv": sheet})
    assert [(p.code, str(p.location)) for p in found if p.code != "ids-from-names"] == [
        ("total-row", "touchpoints.csv:3:1"),
        ("total-row", "touchpoints.csv:4:2"),
    ]
