"""Headings as people write them and as the data does not have them: nearly all are recognised, none as a wrong field.

``unseen/<language>.txt`` holds one line a field, ``table.field: heading | heading``, and lines ``- table: heading |
heading`` of headings that belong to no field. A ``\\n`` stands for a line break.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.text import fold
from touchreport.vocabulary.headings import Ambiguous, headings
from touchreport.vocabulary.languages import LANGUAGES, languages_to_try
from touchreport.vocabulary.store import stored

UNSEEN = Path(__file__).with_name("unseen")
ENOUGH = 0.95
FEWEST = 500


def lines(language: str) -> list[tuple[str, str]]:
    """Return what stands before the colon, and each heading behind it."""
    rows = (line.partition(": ") for line in (UNSEEN / f"{language}.txt").read_text("utf-8").splitlines())
    return [(head, each.strip().replace("\\n", "\n")) for head, _, rest in rows for each in rest.split(" | ")]


def known_words(field: str, language: str) -> set[str]:
    """Return the headings of a field that stand in the data, in the languages that are tried."""
    entry = next(each for each in stored("headings")["fields"] if each["id"] == field)
    tried = languages_to_try(language)
    words = (word for each in tried for word in (entry["name"][each], *entry["synonyms"][each]))
    return {fold(word) for word in (field.partition(".")[2], *words)}


def found(table: str, heading: str, language: str) -> set[str]:
    """Return the fields for which a heading stands; several where the cells decide."""
    field = headings(table).find(heading, languages_to_try(language))
    if isinstance(field, Ambiguous):
        return {each for _, each in field.readings}
    return set() if field is None else {field}


@pytest.mark.parametrize("language", LANGUAGES)
def test_most_headings_are_known_and_none_is_taken_for_another_field(language: str) -> None:
    """Of several hundred headings that are not in the data 95 % or more are recognised, and not one wrongly."""
    asked = [(head, text) for head, text in lines(language) if not head.startswith("- ")]
    new = [(head, text) for head, text in asked if fold(text) not in known_words(head, language)]
    results = [(head, text, found(head.partition(".")[0], text, language)) for head, text in new]
    wrong = [(head, text, got) for head, text, got in results if got and head.partition(".")[2] not in got]
    missed = [(head, text) for head, text, got in results if not got]
    assert len(new) >= FEWEST
    assert wrong == []
    assert 1 - len(missed) / len(new) >= ENOUGH, missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_of_other_things_are_not_taken(language: str) -> None:
    """What is no field of an inventory stays unknown, also where it holds a known word: a cost centre is no cost."""
    asked = [(head[2:], text) for head, text in lines(language) if head.startswith("- ")]
    assert len(asked) >= 50
    assert [(table, text) for table, text in asked if found(table, text, language)] == []


@pytest.mark.parametrize(
    ("text", "language", "field"),
    [
        ("Importance (owner)", "en", None),  # in brackets stands another field
        ("Importance (1-5, owner's view)", "en", "importance"),
        ("Satisfaction (NPS)", "en", "nps"),  # in brackets stands what it is precisely
        ("Target (NPS)", "en", "target"),
        ("Owner 2026", "en", None),  # nobody has an owner for one year only
        ("Cost 2026", "en", "cost"),
        ("Cost / owner", "en", None),
        ("Process: owner", "en", "process_owner"),
        ("Purpose (value)", "en", None),
        ("收房前/收房中/交房后", "zh-Hans", "stages"),  # the stages of any trade
        ("阶段（试听前/试听中/报名后）", "zh-Hans", "stages"),
        ("試乗前・試乗中・納車後", "ja", "stages"),
        ("改善前／改善中／改善後", "zh-Hant", None),
        ("負責人 Owner", "zh-Hant", "owner"),
        ("負責人 Cost", "zh-Hant", None),
        ("Цель 2026", "ru", None),
        ("2) Важность\nдля клиента", "ru", "importance"),
        ("【必須】重要度（5段階）", "ja", "importance"),
        ("۲. میزان اهمیت (۱ تا ۵):", "fa", "importance"),
        ("Strategic importance", "en", None),  # the company's view, or the customers'?
        ("Strategic owner", "en", None),  # the owner of what?
        ("x" * 90 + " importance", "en", None),
        ("3", "en", None),
    ],
)
def test_what_stands_beside_a_heading_can_change_it(text: str, language: str, field: str | None) -> None:
    """Brackets, years, a second heading and unknown words are weighed, not passed over."""
    assert found("touchpoint", text, language) == (set() if field is None else {field})
