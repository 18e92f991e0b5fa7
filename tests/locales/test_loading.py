"""A language is a folder of data."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

import pytest

from touchreport.errors import ProjectError, RenderError
from touchreport.locales import available, load_locale


def test_a_folder_is_enough_to_add_a_language(languages: Path) -> None:
    """Ukrainian, with marks, months and plurals of its own, needs no code."""
    uk = load_locale("uk", roots=[languages])
    assert available([languages]) == tuple(sorted((*available(), "uk")))
    assert uk.number(1234.5) == "1\u00a0234,5"
    assert uk.percent(0.12) == "12\u00a0%"
    assert uk.date(datetime.date(2025, 3, 9)) == "9 березня 2025 р."
    assert uk.month_year(datetime.date(2025, 3, 9)) == "березень 2025"
    assert [uk.duration(86400 * days) for days in (1, 1.5, 3, 5, 21)] == [
        "1 день",
        "1,5 дня",
        "3 дні",
        "5 днів",
        "21 день",
    ]
    assert sorted(["жук", "ґава", "дуб", "гра", "яма"], key=uk.sort_key) == [
        "гра",
        "ґава",
        "дуб",
        "жук",
        "яма",
    ]


@pytest.mark.parametrize("tag", ["fa", "FA", "fa-IR", "fa_IR", "fa-Arab-IR"])
def test_a_longer_tag_finds_its_language(tag: str) -> None:
    """A region or a script that has no folder of its own falls back to the language."""
    assert load_locale(tag).tag == "fa"


def test_an_unknown_language_is_named_with_those_there_are() -> None:
    """The problem lists the languages and suggests none that is not near."""
    with pytest.raises(ProjectError) as caught:
        load_locale("xx")
    problem = caught.value.problems[0]
    assert problem.code == "unknown-language"
    assert problem.arguments == {"tag": "xx", "known": available()}


def test_a_later_root_replaces_a_language(languages: Path) -> None:
    """A project can bring its own rules for a language that touchreport has."""
    own = languages / "en"
    own.mkdir()
    rules = (load_locale("en").folder / "locale.yaml").read_text(encoding="utf-8")
    (own / "locale.yaml").write_text(rules.replace('"{number}%"', '"{number} %"'), encoding="utf-8")
    assert load_locale("en", [languages]).percent(0.5) == "50 %"


def test_all_mistakes_in_a_locale_are_told_at_once(languages: Path) -> None:
    """Missing, unknown and wrong rules are collected, each with its key and the near name."""
    file = languages / "uk" / "locale.yaml"
    text = file.read_text(encoding="utf-8")
    text = text.replace("fonts: latin\n", "").replace("quotes: [«, », „, “]", "quotes: «»")
    file.write_text(text.replace('  join: " "', '  joins: " "'), encoding="utf-8")
    with pytest.raises(ProjectError) as caught:
        load_locale("uk", [languages])
    found = {
        (problem.code, problem.arguments["key"], problem.suggestion) for problem in caught.value.problems
    }
    assert found == {
        ("locale-key-missing", "fonts", None),
        ("locale-key-missing", "durations.join", None),
        ("locale-key-unknown", "durations.joins", "join"),
        ("locale-value-wrong", "quotes", None),
    }


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("direction: ltr", "direction: left", "direction"),
        ("plurals: [one, few, many]", "plurals: []", "plurals"),
        ('digits: "0123456789"', 'digits: "012"', "numerals.digits"),
        ("calendar: gregorian", "calendar: lunar", "dates.calendar"),
        ("calendar: gregorian", "calendar: jalali", "dates.months"),
        ("quotes: [«, », „, “]", "quotes: [«, »]", "quotes"),
        ('second: {other: "{n} с"}', 'second: {one: "{n} с"}', "durations.second"),
        ("name: Українська", "- a\n- b\n", None),
        ("name: Українська", "name: [unclosed", None),
    ],
)
def test_a_rule_that_cannot_be_meant_is_refused(languages: Path, old: str, new: str, key: str | None) -> None:
    """A rule of the right kind but without sense is a problem of the file, never a crash later."""
    file = languages / "uk" / "locale.yaml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    with pytest.raises(ProjectError) as caught:
        load_locale("uk", [languages])
    keys = {problem.arguments.get("key") for problem in caught.value.problems}
    assert key in keys
    assert all(
        problem.location and problem.location.file.endswith("locale.yaml")
        for problem in caught.value.problems
    )


def test_persian_dates_without_jdatetime_say_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """A missing package is a problem with a code, and other languages do not need it."""
    monkeypatch.setitem(sys.modules, "jdatetime", None)
    day = datetime.date(2026, 11, 12)
    assert load_locale("en").date(day) == "12 November 2026"
    with pytest.raises(RenderError) as caught:
        load_locale("fa").date(day)
    assert caught.value.problems[0].code == "calendar-needs-jdatetime"
