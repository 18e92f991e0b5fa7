from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

import pytest

from touchreport.text import fold
from touchreport.vocabulary.glossary import glossary
from touchreport.vocabulary.languages import LANGUAGES

CATEGORIES = {
    "en": {"one", "other"},
    "zh-Hant": {"other"},
    "zh-Hans": {"other"},
    "ja": {"other"},
    "ru": {"one", "few", "many", "other"},
    "fa": {"one", "other"},
}
KINDS = {"page", "term", "analysis", "label", "severity", "state", "button", "plural", "message"}
PLURAL = re.compile(r"\{(\w+), plural, ((?:(?:=\d+|\w+) \{[^{}]*\} ?)+)\}")
FORM = re.compile(r"(=\d+|\w+) \{([^{}]*)\}")


def test_ids_and_kinds(content: Mapping[str, Any]) -> None:
    """Ids are unique and every entry is of a known kind."""
    ids = [row["id"] for row in content["glossary"]["entries"]]
    assert len(set(ids)) == len(ids) >= 150
    assert {entry.kind for entry in glossary().entries.values()} == KINDS


def test_an_entry_speaks_each_language() -> None:
    """Regional tags find their language, and others get English."""
    entry = glossary().entry("term.touchpoint")
    assert entry.text("fa-IR") == "نقطه تماس"
    assert entry.text("zh-TW") == "接觸點"
    assert entry.text("zh-CN") == "触点"
    assert entry.text("de") == entry.text("en") == "Touchpoint"
    with pytest.raises(KeyError):
        glossary().entry("term.nothing")


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_the_forms_of_their_language(content: Mapping[str, Any], language: str) -> None:
    """A plural phrase has each category that Unicode's CLDR gives the language, and no other."""
    notes = content["glossary"]["language_notes"][language]
    assert set(notes["plural_categories"]) == CATEGORIES[language]
    plurals = [entry for entry in glossary().entries.values() if PLURAL.search(entry.text("en"))]
    assert plurals
    for entry in plurals:
        found = PLURAL.search(entry.text(language))
        if found is None:  # one form for all counts needs no choice
            assert CATEGORIES[language] == {"other"} or language == "fa", entry.id
            continue
        forms = {form for form, _ in FORM.findall(found[2]) if not form.startswith("=")}
        assert forms == CATEGORIES[language], entry.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_uses_the_same_arguments(language: str) -> None:
    """The names in braces are those declared, so that no translation fails when it is filled in."""
    for entry in glossary().entries.values():
        text = entry.text(language)
        plain = PLURAL.sub("", text)
        names = {*re.findall(r"\{(\w+)\}", plain), *(found[1] for found in PLURAL.finditer(text))}
        assert names == set(entry.arguments), entry.id
        assert plain.count("{") == plain.count("}"), entry.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_pages_or_analyses_share_a_title(language: str) -> None:
    """A reader can tell chapters apart by their titles."""
    for kind in ("page", "analysis"):
        titles = [fold(e.text(language)) for e in glossary().entries.values() if e.kind == kind]
        assert len(set(titles)) == len(titles)
