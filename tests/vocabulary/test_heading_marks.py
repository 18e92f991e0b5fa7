"""What a heading says that nobody understands as a whole."""

from __future__ import annotations

import pytest

from touchreport.vocabulary.heading_grammar import patterns
from touchreport.vocabulary.heading_marks import Marks, marks
from touchreport.vocabulary.headings import headings
from touchreport.vocabulary.store import stored

EN = ("en",)


@pytest.mark.parametrize(
    ("heading", "languages", "field"),
    [
        ("Screen or face", EN, "presence"),
        ("By way of", EN, "channels"),
        ("線上線下都有", ("zh-Hant", "zh-Hans", "en"), "presence"),
    ],
)
def test_a_heading_speaks_for_the_field_of_its_idea(
    heading: str, languages: tuple[str, ...], field: str
) -> None:
    """Every word is known, one is an idea of the field, and none points elsewhere."""
    assert field in marks("touchpoint", heading, languages).speaks_for


def test_beside_words_that_nobody_knows_it_only_hints() -> None:
    """They may say anything; only of a few fields may that be confirmed."""
    found = marks("touchpoint", "Zorb stage", EN)
    assert "stages" in found.hints_at & found.leans_to
    assert not found.speaks_for
    found = marks("touchpoint", "Zorb channel", EN)
    assert "channels" in found.hints_at - found.leans_to


@pytest.mark.parametrize(
    ("heading", "languages"),
    [
        ("Channel of the competitor", EN),
        ("Channel for staff", EN),
        ("Former channel", EN),
        ("競品渠道", ("zh-Hant", "zh-Hans", "en")),
        ("Канал конкурента", ("ru", "en")),
        ("社内連絡のチャネル", ("ja", "en")),
    ],
)
def test_a_known_word_that_points_elsewhere_takes_the_field_away(
    heading: str, languages: tuple[str, ...]
) -> None:
    """It is the heading of something else, whatever stands in its cells; no letters of it are passed over as unknown."""
    found = marks("touchpoint", heading, languages)
    assert "channels" not in found.speaks_for | found.hints_at


def test_plain_classes_need_nothing_said_but_nothing_against_them() -> None:
    """A heading without any known word allows them; one that speaks of a competitor does not."""
    assert marks("touchpoint", "Zorb", EN).allows == {"control", "media_class", "nature", "evidence_status"}
    assert marks("touchpoint", "Competitor", EN) == Marks()


def test_signs_and_sentences_say_nothing() -> None:
    """Neither has words that could be weighed."""
    assert marks("touchpoint", "***", EN) == Marks()
    assert marks("touchpoint", "screen " * 20, EN) == Marks()


def test_the_data_name_fields_and_ideas_that_there_are() -> None:
    """Every mark belongs to a field of the inventory, and every idea to the grammar."""
    rules = stored("heading_rules")["marks"]
    fields = {f"touchpoint.{field}" for field in headings("touchpoint").headings}
    named = {row["field"] for row in rules["fields"]}
    assert fields.issuperset({*named, *rules["plain"], *rules["partly"]})
    assert named.issuperset(rules["partly"])
    known = {idea for ideas in stored("heading_words.en")["ideas"].values() for idea in ideas.split()}
    known |= frozenset().union(*(each.allowed for each in patterns("touchpoint")))
    used = {idea for row in rules["fields"] for idea in row["ideas"]}
    assert known.issuperset({*used, *rules["beside"], *rules["elsewhere"]})
