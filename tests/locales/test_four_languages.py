"""How Chinese, Japanese and Russian write what a report shows."""

from __future__ import annotations

import datetime

import pytest

from touchreport.locales import collation, icu_order, load_locale

DAY = datetime.date(2026, 11, 21)
NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("zh-Hant", ["2026年11月21日", "2026/11/21", "2026年11月", "2026年第4季", "2026年"]),
        ("zh-Hans", ["2026年11月21日", "2026-11-21", "2026年11月", "2026年第四季度", "2026年"]),
        ("ja", ["2026年11月21日", "2026/11/21", "2026年11月", "2026年第4四半期", "2026年"]),
        (
            "ru",
            [
                f"21{NBSP}ноября 2026{NBSP}г.",
                "21.11.2026",
                f"ноябрь 2026{NBSP}г.",
                f"IV{NBSP}квартал 2026{NBSP}г.",
                f"2026{NBSP}г.",
            ],
        ),
    ],
)
def test_dates(tag: str, written: list[str]) -> None:
    """A day in Russian has the month in the genitive, a month alone in the nominative; East Asia counts months."""
    locale = load_locale(tag)
    assert [
        locale.date(DAY, style) for style in ("full", "short", "month-year", "quarter", "year")
    ] == written


@pytest.mark.parametrize(
    ("tag", "number", "share"),
    [
        ("zh-Hant", "−12,345.67", "12.5%"),
        ("zh-Hans", "−12,345.67", "12.5%"),
        ("ja", "−12,345.67", "12.5%"),
        ("ru", f"−12{NBSP}345,67", f"12,5{NBSP}%"),
    ],
)
def test_numbers(tag: str, number: str, share: str) -> None:
    """Russian has a decimal comma and no-break spaces; the others write numbers as English does."""
    locale = load_locale(tag)
    assert (locale.number(-12345.67), locale.percent(0.125, 1)) == (number, share)


@pytest.mark.parametrize(
    ("tag", "rows"),
    [
        ("zh-Hant", ["甲", "甲、乙", "甲、乙、丙"]),
        ("zh-Hans", ["甲", "甲、乙", "甲、乙、丙"]),
        ("ja", ["甲", "甲、乙", "甲、乙、丙"]),
        ("ru", ["甲", "甲 и 乙", "甲, 乙 и 丙"]),
    ],
)
def test_rows(tag: str, rows: list[str]) -> None:
    """No space joins Chinese and Japanese things, and only Russian has a space before its last word."""
    assert [load_locale(tag).list(list("甲乙丙")[:count]) for count in (1, 2, 3)] == rows


@pytest.mark.parametrize(
    ("tag", "outer", "inner", "numbers", "days"),
    [
        ("zh-Hant", "「x」", "『x』", "2.9至3.3", "2026年11月21日至2026年11月22日"),
        ("zh-Hans", "“x”", "‘x’", "2.9至3.3", "2026年11月21日至2026年11月22日"),
        ("ja", "「x」", "『x』", "2.9～3.3", "2026年11月21日～2026年11月22日"),
        (
            "ru",
            "«x»",
            "„x“",
            "от 2,9 до 3,3",
            f"21{NBSP}ноября 2026{NBSP}г.{NBSP}— 22{NBSP}ноября 2026{NBSP}г.",
        ),
    ],
)
def test_quotes_and_ranges(tag: str, outer: str, inner: str, numbers: str, days: str) -> None:
    """Each has quotation marks of its own; a Russian range of numbers is in words, for a dash reads as a minus."""
    locale = load_locale(tag)
    assert (locale.quote("x"), locale.quote("x", inner=True)) == (outer, inner)
    assert locale.range(2.9, 3.3) == numbers
    assert locale.days(DAY, DAY + datetime.timedelta(1)) == days


@pytest.mark.parametrize(
    ("tag", "written"),
    [
        ("zh-Hant", ["4.5秒", "4分40秒", "3小時20分鐘", "4.2天"]),
        ("zh-Hans", ["4.5秒", "4分40秒", "3小时20分钟", "4.2天"]),
        ("ja", ["4.5秒", "4分40秒", "3時間20分", "4.2日"]),
        ("ru", [f"4,5{NBSP}с", "4:40", f"3{NBSP}ч 20{NBSP}мин", f"4,2{NBSP}дня"]),
    ],
)
def test_durations(tag: str, written: list[str]) -> None:
    """Units stand close to their numbers in East Asia; in Russian no line ends between them."""
    locale = load_locale(tag)
    assert [locale.duration(seconds) for seconds in (4.5, 280, 12000, 362880)] == written


def test_russian_days_are_counted() -> None:
    """One, few, many and a part of a day have four forms."""
    ru = load_locale("ru")
    found = [ru.duration(86400 * days).replace(NBSP, " ") for days in (1, 1.5, 3, 5, 21)]
    assert found == ["1 день", "1,5 дня", "3 дня", "5 дней", "21 день"]


@pytest.mark.parametrize(
    ("tag", "comma", "row"),
    [("zh-Hant", "，", "、"), ("zh-Hans", "，", "、"), ("ja", "、", "、"), ("ru", ", ", ", ")],
)
def test_marks_bring_their_space(tag: str, comma: str, row: str) -> None:
    """What stands between words has the space in it that follows, and full-width marks have none."""
    marks = load_locale(tag).punctuation
    assert (marks.comma, marks.enumeration) == (comma, row)
    assert all(mark.endswith(" ") for mark in (marks.colon, marks.semicolon)) is (tag == "ru")
    assert load_locale(tag).gap == (" " if tag == "ru" else "")


@pytest.mark.parametrize(
    ("number", "unit", "together"),
    [("3", "kg", f"3{NBSP}kg"), ("3", "回", "3回"), ("3", "шт.", f"3{NBSP}шт.")],
)
def test_a_unit_keeps_to_its_number(number: str, unit: str, together: str) -> None:
    """No line ends between a number and its unit, and none of East Asia has a space before it."""
    assert load_locale("en").with_unit(number, unit) == together


@pytest.mark.parametrize(
    ("tag", "found"),
    [
        ("zh-TW", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh-CN", "zh-Hans"),
        ("zh", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("ja-JP", "ja"),
        ("ru-RU", "ru"),
    ],
)
def test_regions_find_their_script(tag: str, found: str) -> None:
    """Who writes a region means the script that is read there."""
    assert load_locale(tag).tag == found


@pytest.mark.parametrize(
    ("tag", "ordered"),
    [
        ("zh-Hans", ["2号", "10号", "阿", "骨", "角", "一", "直", "Apple"]),
        ("zh-Hant", ["2號", "10號", "一", "角", "直", "骨", "Apple"]),
        ("ja", ["2番", "10番", "Apple", "アイ", "いぬ", "はし", "バス", "ハト", "はな", "角"]),
    ],
)
def test_words_without_an_alphabet_are_ordered_by_icu(tag: str, ordered: list[str]) -> None:
    """Simplified Chinese by pinyin, Traditional by strokes, Japanese by the fifty sounds; numbers by value."""
    locale = load_locale(tag)
    assert locale.collation.is_exact
    turned = ordered[::-1]
    assert sorted(turned, key=locale.sort_key) == ordered


@pytest.mark.parametrize(
    ("tag", "ordered"),
    [
        ("zh-Hans", ["2号", "10号", "Apple", "一", "直", "角", "骨"]),
        ("ja", ["2番", "10番", "Apple", "アイ", "いぬ", "がっこう", "かど", "バス", "はな", "角"]),
    ],
)
def test_without_icu_the_order_is_stable(
    monkeypatch: pytest.MonkeyPatch, tag: str, ordered: list[str]
) -> None:
    """Kana by their sounds, whatever their size, voice or kind; other characters as in Unicode; and it is said so."""
    monkeypatch.setattr(icu_order, "find_spec", lambda name: None)
    monkeypatch.setattr(collation, "icu_key", lambda tag: None)
    locale = load_locale(tag)
    assert not locale.collation.is_exact
    turned = ordered[::-1]
    assert sorted(turned, key=locale.sort_key) == ordered


def test_russian_puts_yo_beside_ye() -> None:
    """ё is no letter of its own in the order, as in every Russian dictionary."""
    assert sorted(["ёлка", "жук", "ель", "еда", "ёж"], key=load_locale("ru").sort_key) == [
        "еда",
        "ёж",
        "ёлка",
        "ель",
        "жук",
    ]
