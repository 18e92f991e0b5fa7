"""Headings are read by what all their words say together, and only then."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from touchreport.vocabulary.heading_cells import stands_in_cells
from touchreport.vocabulary.heading_grammar import by_grammar
from touchreport.vocabulary.headings import Ambiguous, headings, tables
from touchreport.vocabulary.languages import LANGUAGES, languages_to_try
from touchreport.vocabulary.store import stored


@pytest.mark.parametrize(
    ("table", "text", "language", "field"),
    [
        ("touchpoint", "last audited on", "en", "reviewed"),
        ("touchpoint", "顧客接著去哪裡", "zh-Hant", "hands_over_to"),
        ("touchpoint", "кого уведомить", "ru", "informed"),
        ("touchpoint", "مشتری بعد کجا می‌رود", "fa", "hands_over_to"),
        ("touchpoint", "last audited", "en", "reviewed"),
        ("touchpoint", "last zebra audited", "en", None),  # a word that nobody knows
        ("touchpoint", "owner cost", "en", None),  # two fields
        ("measure", "online", "en", None),  # no field of this table
    ],
)
def test_all_words_have_to_say_one_field(table: str, text: str, language: str, field: str | None) -> None:
    """A heading is taken if all its words are known and what they say is one field's pattern, no more and no less."""
    assert by_grammar(table, text, language) == (() if field is None else (field,))


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("User goals for this stage", "desired_outcome"),
        ("What is the customer trying to achieve?", "desired_outcome"),
        ("Onstage / visible contact employee actions", "interactions"),
        ("Frontstage", "interactions"),
        ("Frontstage (visible)", "interactions"),
        ("Backstage / invisible contact employee actions", "processes"),
        ("Supporting systems", "processes"),
        ("System response", "processes"),
        ("System response time", None),
        ("Frontstage / backstage", "position"),
        ("Frontstage and backstage actions", None),
        ("Line of visibility", None),
        ("Thoughts & feelings", "emotion"),
        ("Thoughts", None),
        ("Target emotion", "optimal_experience"),
        ("Failure points", "pains"),
        ("Design response", "opportunities"),
        ("Pain points / opportunities", None),  # two fields
    ],
)
def test_lanes_of_journey_maps_and_service_blueprints_are_fields(text: str, field: str | None) -> None:
    """What customers want and do, what is on stage and behind it, and what they feel stand in published maps as lanes."""
    assert headings("touchpoint").find(text, ("en",)) == field


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("TouchPointName", "name"),
        ("touchpointID", "id"),
        ("journeyStage", "stages"),
        ("journey_stage", "stages"),
        ("NPSScore", "nps"),
        ("createdAt", None),
        ("userId", None),
        ("SwarmSync", None),
    ],
)
def test_identifiers_are_read_by_their_words(text: str, field: str | None) -> None:
    """A column of a database or a program has its words one against the other, with capitals or low lines between."""
    assert headings("touchpoint").find(text, ("en",)) == field


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Effort score (1-5)", "ces"),  # as without the scale
        ("Effort score", "ces"),
        ("Actions, thoughts and feelings", None),
        ("Cost, monthly", "cost"),
        ("Owner, department", "owner"),
        ("Experience", None),
        ("Target experience", "optimal_experience"),
        ("Response target", None),
        ("Digital touchpoints", "name"),
        ("Digital or physical touchpoint", "presence"),
    ],
)
def test_a_scale_is_no_word_and_a_list_of_fields_is_none(text: str, field: str | None) -> None:
    """What stands in brackets counts where it says something, and a heading that goes on with another field is neither."""
    assert headings("touchpoint").find(text, ("en",)) == field


@pytest.mark.parametrize(
    ("text", "language", "field"),
    [
        ("成本", "zh-Hant", "cost"),
        ("去年成本", "zh-Hant", None),  # not 去, 年, 成本: the cost of a year
        ("年度成本", "zh-Hant", "cost"),
        ("上次复核日期", "zh-Hans", "reviewed"),
        ("上次重要度", "zh-Hans", None),
        ("目標客群", "zh-Hant", "segments"),
        ("客群目標", "zh-Hant", None),
        ("目标渠道", "zh-Hans", "channels"),
        ("渠道目标", "zh-Hans", None),
        ("目標 Persona", "zh-Hant", "personas"),
        ("Persona 目標", "zh-Hant", None),
        ("是否可控", "zh-Hans", "control"),
        ("是否涉及客户数据", "zh-Hans", None),
        ("痛點說明", "zh-Hant", "pains"),
        ("費用說明", "zh-Hant", None),
        ("負責單位", "zh-Hant", "owner"),
        ("負責人崗位", "zh-Hant", None),  # the post is not the person
    ],
)
def test_where_a_word_ends_and_where_it_stands_count(text: str, language: str, field: str | None) -> None:
    """In writing without spaces a time is not torn apart, the last word is the noun, and whether asks for two answers."""
    assert headings("touchpoint").find(text, languages_to_try(language)) == field


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Online", "en"),
        ("не знаю", "ru"),
        ("電話", "ja"),
        ("線上", "zh-Hant"),
        ("فیزیکی", "fa"),
        ("Physical", "en"),
    ],
)
def test_an_answer_alone_is_no_heading(text: str, language: str) -> None:
    """A word that stands in cells says no field by itself, or a row of data would be taken for the headings."""
    assert headings("touchpoint").find(text, languages_to_try(language)) is None


def test_cells_are_known_by_language() -> None:
    """Classes, channels, stages, types of touchpoints and answers count; words of headings do not."""
    assert stands_in_cells("Offline", "en")
    assert stands_in_cells("はい", "ja")
    assert not stands_in_cells("importance", "en")


@pytest.mark.parametrize(
    ("text", "language", "field"),
    [
        ("Paid / owned / earned", "en", "media_class"),
        ("目標（認知、銷售、回購）", "zh-Hant", "goal"),
        ("Type (online/offline)", "en", "presence"),
        ("接触チャネル(オン/オフ)", "ja", "presence"),
        ("Via (e-mail, phone, counter)", "en", "channels"),
        ("Где происходит контакт (магазин, сайт, и т.д.)", "ru", "channels"),
        ("Where does it happen? (blue, green)", "en", None),
        ("Owner (online/offline)", "en", "owner"),  # no wide word, so it stays what it is
        ("Paid / online", "en", None),  # of two axes
    ],
)
def test_a_list_of_classes_says_which_axis(text: str, language: str, field: str | None) -> None:
    """Two classes of one axis are a heading, and decide beside a word as wide as "type" only."""
    assert headings("touchpoint").find(text, languages_to_try(language)) == field


@pytest.mark.parametrize(
    ("text", "language", "field"),
    [
        ("Before fitting / fitting / after fitting", "en", "stages"),
        ("До примерки / примерка / после примерки", "ru", "stages"),
        ("App, website, telephone", "en", "channels"),
        ("Telephone / e-mail / fax", "en", None),  # somebody's address
        ("App, website, zebra", "en", None),
    ],
)
def test_a_list_of_times_or_media_is_a_heading(text: str, language: str, field: str | None) -> None:
    """Three that run from before to after are the stages, whatever they are about, and three channels the channels."""
    assert headings("touchpoint").find(text, languages_to_try(language)) == field


@pytest.mark.parametrize(
    ("text", "language", "field"),
    [
        ("Pre-arrival / stay / departure", "en", "stages"),
        ("认知→兴趣→出愿→入学", "zh-Hans", "stages"),  # where arrows lead on, most of them are enough
        ("预订—抵店—住店—离店", "zh-Hans", "stages"),
        ("Open / closed / coming soon", "en", "status"),
        ("Работает / в планах / отключили", "ru", "status"),
        ("Marketing / sales / service", "en", None),  # departments
        ("前／中／後端", "zh-Hant", "position"),
        ("Awareness / sales / loyalty", "en", "goal"),
    ],
)
def test_a_list_along_a_journey_is_the_stages(text: str, language: str, field: str | None) -> None:
    """Three and more steps of a journey are the stages, three states the status, and classes what they class."""
    assert headings("touchpoint").find(text, languages_to_try(language)) == field


def test_expectations_are_no_waiting_time() -> None:
    """Russian has one word for both, but says expectations in the plural; they stay unknown, with a proposal."""
    index, tried = headings("touchpoint"), languages_to_try("ru")
    assert index.find("Ожидания клиента", tried) is None
    assert index.maybe("Ожидания клиента", tried) == "wish"
    assert index.find("Время ожидания", tried) == "waiting_time"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("کانال پیش\u200cفرض", "channels"),  # a word that stands beside a heading
        ("نقطه\u200cهای شکست", "pains"),  # all words are known
        ("خلاصه\u200cای از اتفاق", "description"),  # so are they, with an ending
        ("گام\u200cهای کاربر", "interactions"),  # listed for another word for the customer
    ],
)
def test_a_persian_heading_may_be_written_with_spaces_or_joined(text: str, field: str) -> None:
    """A zero-width non-joiner, a space and nothing are one spelling, in every step that reads a heading."""
    spellings = (text, text.replace("\u200c", " "), text.replace("\u200c", ""))
    assert [headings("touchpoint").find(each, ("fa",)) for each in spellings] == [field] * 3


def test_a_latin_word_may_have_a_persian_ending() -> None:
    """A foreign word is known with the plural of the language around it."""
    assert headings("touchpoint").find("همه channelها", languages_to_try("fa")) == "channels"


@pytest.mark.parametrize(
    ("cells", "field"),
    [
        (["87 %", "", "91%"], "csat"),
        (["4", "3,5"], "performance"),
        (["good"], "performance"),
        ([], "performance"),
    ],
)
def test_shares_make_satisfaction_the_measure(cells: list[str], field: str) -> None:
    """Satisfaction in per cent is the share of satisfied customers, and a rating is how well it does."""
    found = headings("touchpoint").find("Satisfaction", ("en",))
    assert isinstance(found, Ambiguous)
    assert found.decide(cells, ("en",)) == field


def test_every_pattern_is_made_of_known_ideas(content: Mapping[str, Any]) -> None:
    """A pattern names a field that exists and ideas that have words."""
    grammar = content["heading_grammar"]
    ideas = {entry["id"] for entry in grammar["concepts"]}
    assert [entry["id"] for entry in grammar["concepts"] if not any(entry["synonyms"].values())] == []
    assert all(set(entry["synonyms"]) == set(LANGUAGES) for entry in grammar["concepts"])
    fields = {entry["id"] for entry in stored("headings")["fields"]} | {"listed.any", "listed.channels"}
    assert {row["field"] for row in grammar["patterns"]} <= fields
    said = {idea.rstrip("?+") for row in grammar["patterns"] for each in row["said"] for idea in each.split()}
    assert said <= ideas
    assert {row["field"].partition(".")[0] for row in grammar["patterns"]} == {*tables(), "listed"}
