from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from touchreport.model.audience import Persona, Segment
from touchreport.model.brand import Brand, Pillar
from touchreport.model.channel import Channel
from touchreport.model.field import fields_of
from touchreport.model.journey import Step
from touchreport.model.measure import Measure
from touchreport.model.person import Person
from touchreport.model.stage import Stage
from touchreport.model.touchpoint import Touchpoint
from touchreport.text import fold
from touchreport.vocabulary.catalogue import measures
from touchreport.vocabulary.classes import axes
from touchreport.vocabulary.headings import Ambiguous, headings, tables
from touchreport.vocabulary.languages import LANGUAGES, languages_to_try

MODEL: dict[str, type] = {
    "touchpoint": Touchpoint,
    "step": Step,
    "measure": Measure,
    "persona": Persona,
    "segment": Segment,
    "stage": Stage,
    "channel": Channel,
    "person": Person,
    "brand": Brand,
    "pillar": Pillar,
}


@pytest.mark.parametrize("table", MODEL)
def test_every_column_of_the_model_has_a_heading(table: str) -> None:
    """Each field that a flat file can hold is found by a heading."""
    columns = {named.name for named in fields_of(MODEL[table]) if named.field.flat}
    assert columns - set(headings(table).headings) == set()
    assert set(tables()) == set(MODEL)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_heading_finds_its_field(content: Mapping[str, Any], language: str) -> None:
    """Name, synonyms and spelling variants find their own field, but for the ambiguous words."""
    ambiguous = {
        (row["table"], fold(row["word"])): {each["field"] for each in row["decide"]}
        for row in content["headings"]["ambiguous"]
        if row["language"] == language
    }
    wrong = []
    for entry in content["headings"]["fields"]:
        table, _, field = entry["id"].partition(".")
        for word in _spellings(entry, language):
            found = headings(table).find(word, (language,))
            if isinstance(found, Ambiguous):
                fields = {f"{table}.{each}" for _, each in found.readings}
                ok = fields == ambiguous.get((table, fold(word)))
            else:
                ok = found == field or found == word  # a field's own name comes first
            if not ok:
                wrong.append((entry["id"], word, found))
    assert wrong == []


def test_the_ambiguous_words_are_ambiguous(content: Mapping[str, Any]) -> None:
    """Each names two fields of its table, a known test for the cells, and ends with words, which always holds."""
    for row in content["headings"]["ambiguous"]:
        found = headings(row["table"]).find(row["word"].capitalize(), (row["language"],))
        assert isinstance(found, Ambiguous), row["word"]
        kinds = [each["cells"] for each in row["decide"]]
        assert set(kinds[:-1]) <= {"numbers", "shares", *axes()}
        assert kinds[-1] == "words"


def test_each_field_is_known_under_many_words(content: Mapping[str, Any]) -> None:
    """Real sheets vary: five other spellings and synonyms at least, in each language."""
    poor = [
        (entry["id"], language)
        for entry in content["headings"]["fields"]
        for language in LANGUAGES
        if len(_spellings(entry, language)) < 6
    ]
    assert poor == []


def test_ids_are_unique(content: Mapping[str, Any]) -> None:
    """One entry a field."""
    ids = [entry["id"] for entry in content["headings"]["fields"]]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize(
    ("table", "text", "language", "field"),
    [
        ("touchpoint", "owner_class", "fa", "owner_class"),
        ("touchpoint", "goal", "en", "goal"),
        ("touchpoint", "Importance (1-5) *", "en", "importance"),
        ("touchpoint", "重要度（5段階）", "ja", "importance"),
        ("touchpoint", "كانال", "fa", "channels"),
        ("touchpoint", "کانال ها", "fa", "channels"),
        ("touchpoint", "Owner", "fa", "owner"),
        ("touchpoint", "负责人", "zh-Hant", "owner"),
        ("touchpoint", "负责人", "ru", None),
        ("touchpoint", "Favourite colour", "en", None),
        ("step", "Stage", "ja", "stage"),
        ("person", "ФИО", "ru", "name"),
        ("measure", "n", "zh-Hans", "n"),
    ],
)
def test_headings_as_people_write_them(table: str, text: str, language: str, field: str | None) -> None:
    """Marks, brackets, letter forms, the other Chinese and English do not stand in the way."""
    assert headings(table).find(text, languages_to_try(language)) == field


@pytest.mark.parametrize(
    ("table", "text", "language", "cells", "field"),
    [
        ("touchpoint", "Goal", "en", ["Sale", "", "trust"], "goal"),
        ("touchpoint", "Goal", "en", ["Bring people in", "trust"], "purpose"),
        ("touchpoint", "目標", "ja", ["30", "45 %"], "target"),
        ("touchpoint", "目標", "zh-Hant", ["讓顧客安心"], "purpose"),
        ("touchpoint", "目標", "zh-Hant", ["", ""], "purpose"),
        ("step", "گام", "fa", ["۱", "۲"], "order"),
        ("step", "Step", "en", ["Orders online"], "does"),
    ],
)
def test_the_cells_decide_an_ambiguous_heading(
    table: str, text: str, language: str, cells: list[str], field: str
) -> None:
    """A heading that stands for two fields is read by what its column holds."""
    languages = languages_to_try(language)
    found = headings(table).find(text, languages)
    assert isinstance(found, Ambiguous)
    assert found.decide(cells, languages) == field


def test_measures_in_an_inventory_say_where_they_belong() -> None:
    """A column such as NPS of a flat inventory names a field of the measures, and a measure of the catalogue."""
    found = [each for each in headings("touchpoint").headings.values() if each.into]
    assert {each.into for each in found} <= {f"measure.{field}" for field in headings("measure").headings}
    assert {each.measure for each in found if each.measure} <= set(measures())
    assert headings("touchpoint").headings["nps"].measure == "nps"


def test_an_unknown_table_is_an_error() -> None:
    """Asking for a table that does not exist is no "unknown heading"."""
    with pytest.raises(KeyError):
        headings("no-such-table")


def _spellings(entry: Mapping[str, Any], language: str) -> list[str]:
    return [entry["name"][language], *entry["synonyms"][language], *entry["variants"].get(language, ())]
