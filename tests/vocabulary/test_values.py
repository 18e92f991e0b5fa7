from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from touchreport.model.field import Kind, fields_of
from touchreport.model.journey import Step
from touchreport.model.measure import Measure
from touchreport.model.touchpoint import Touchpoint
from touchreport.vocabulary.languages import LANGUAGES, languages_to_try
from touchreport.vocabulary.values import value_lists, value_word


def test_the_lists_that_the_model_asks_for_exist() -> None:
    """Every field that holds a word of a closed list finds that list."""
    asked = {
        named.field.of
        for cls in (Touchpoint, Step, Measure)
        for named in fields_of(cls)
        if named.field.kind is Kind.WORD
    }
    assert {"status", "evidence", "cadence", "direction", "planned-actual"} <= asked
    assert asked <= set(value_lists())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_finds_its_value(content: Mapping[str, Any], language: str) -> None:
    """Id, name, synonyms and spelling variants find their own word and no other of the list."""
    wrong = []
    for entry in content["headings"]["value_words"]:
        for row in entry["words"]:
            variants = row.get("variants", {}).get(language, ())
            for word in (row["id"], row["name"][language], *row["synonyms"][language], *variants):
                found = value_word(entry["id"], word, (language,))
                if not word.isspace() and (found is None or found.id != row["id"]):
                    wrong.append((entry["id"], row["id"], word, found and found.id))
    assert wrong == []


def test_each_word_is_known_under_three_others(content: Mapping[str, Any]) -> None:
    """Cells vary as headings do."""
    poor = [
        (entry["id"], row["id"])
        for entry in content["headings"]["value_words"]
        for row in entry["words"]
        if min(len(words) for words in row["synonyms"].values()) < 3
    ]
    assert poor == []


@pytest.mark.parametrize(
    ("list_id", "text", "language", "value"),
    [
        ("yes-no", "Yes", "en", True),
        ("yes-no", "بله", "fa", True),
        ("yes-no", "×", "ja", False),
        ("yes-no", "ندارد", "fa", False),
        ("cadence", "half yearly", "en", 2),
        ("cadence", "هر سه ماه", "fa", 4),
        ("cadence", "Monthly", "ja", 12),
        ("cadence", "毎週", "ja", 52),
        ("direction", "Lower is better", "ru", "lower"),
        ("direction", "کمتر بهتر", "fa", "lower"),
        ("planned-actual", "Observed", "en", "actual"),
        ("status", "برنامه ریزی شده", "fa", "planned"),
        ("evidence", "observed", "fa", "observed"),
        ("empty", "none", "en", "none"),
        ("empty", "ندارد", "fa", "none"),
        ("empty", "N/A", "ja", "not-applicable"),
        ("empty", "未定", "zh-Hant", "not-given"),
        ("empty", "-", "fa", "not-given"),
        ("emotion", "2", "en", 2),
    ],
)
def test_cells_as_people_write_them(list_id: str, text: str, language: str, value: object) -> None:
    """Words of the project's language and of English are read as their value."""
    found = value_word(list_id, text, languages_to_try(language))
    assert found is not None
    assert found.value == value


def test_an_unknown_word_has_no_value() -> None:
    """Nothing near is guessed, and a list that does not exist is an error."""
    assert value_word("yes-no", "perhaps on Sundays", ("en",)) is None
    with pytest.raises(KeyError):
        value_word("no-such-list", "yes", ("en",))
