"""Messages become sentences in the reader's language, with client text kept apart and references led somewhere."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from touchreport.contexts import Stop
from touchreport.locales import Catalogue, load_locale
from touchreport.plugin import (
    Brand,
    JourneyModel,
    Message,
    Number,
    Precision,
    Project,
    Ref,
    Share,
    Stage,
    Term,
    Text,
    Touchpoint,
    Value,
    When,
    count,
    listed,
    say,
)
from touchreport.render.speaker import Speaker

WAIT = Ref("touchpoint", "wait")

PERSIAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Nobody answers for {it}"
msgstr "هیچ‌کس پاسخ‌گوی «{it}» نیست"

msgid "{n} touchpoint"
msgid_plural "{n} touchpoints"
msgstr[0] "{n} نقطه تماس"
msgstr[1] "{n} نقطه تماس"
"""

JAPANESE = """
msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "Nobody answers for {it}"
msgstr "「{it}」の担当者がいない"
"""


def speaker(language: str, tmp_path: Path, name: Text | None = None) -> Speaker:
    catalogue = tmp_path / f"{language}.po"
    if language == "fa":
        catalogue.write_text(PERSIAN, encoding="utf-8")
    label = name or Text.from_map({"en": "Waiting for the order", "fa": "انتظار برای سفارش"})
    project = Project(
        title=Text.of("P", language),
        language=language,
        date=datetime.date(2026, 11, 1),
        brand=Brand(Text.of("B", language)),
        model=JourneyModel("custom", Text.of("M", "en"), (Stage("visit", Text.of("Visit", "en")),)),
        touchpoints=(Touchpoint("wait", label),),
    )
    stops = {"wait": Stop(19, "wait", label, "touchpoint-wait.html", moment_of_truth=True)}
    return Speaker(project, load_locale(language), Catalogue(language, [catalogue]), stops)


def test_a_touchpoint_in_a_sentence_is_quoted_and_beside_its_number_is_not(tmp_path: Path) -> None:
    """“Nobody answers for Waiting for the order” reads badly; the stop number sets a name apart by itself."""
    english = speaker("en", tmp_path)
    sentence = say("Nobody answers for {it}", it=WAIT)
    assert english.plain(sentence) == "Nobody answers for “Waiting for the order”"
    assert english.html(sentence, "none") == "Nobody answers for “Waiting for the order”"
    assert english.html(sentence) == (
        'Nobody answers for <span class="ref"><span class="stop stop-mot">19</span> '
        '<a href="touchpoint-wait.html">Waiting for the order</a></span>'
    )


def test_the_only_touchpoint_of_a_list_is_told_like_any_single_one(tmp_path: Path) -> None:
    """A finding on one or many lists its touchpoints; where it is one, its name is quoted as in every sentence, once."""
    english = speaker("en", tmp_path, Text.of("The queue, at noon", "en"))
    sentence = say("{them} is classed as two things at once", them=(WAIT,))
    assert english.plain(sentence) == "“The queue, at noon” is classed as two things at once"
    assert english.html(sentence, "none") == english.plain(sentence)
    assert "“" not in english.html(sentence)


def test_quotation_marks_of_a_translation_are_not_doubled(tmp_path: Path) -> None:
    """Whoever writes «{it}» in a translation gets one pair of marks, and none round a stop number."""
    persian = speaker("fa", tmp_path)
    sentence = say("Nobody answers for {it}", it=WAIT)
    assert persian.plain(sentence) == "هیچ‌کس پاسخ‌گوی «انتظار برای سفارش» نیست"
    assert "«" not in persian.html(sentence)
    assert "۱۹" in persian.html(sentence)


def test_a_name_in_a_language_without_spaces_is_quoted_behind_its_number(tmp_path: Path) -> None:
    """Nothing else would tell where the name ends; in Japanese the sentence goes on with the next letter."""
    file = tmp_path / "ja.po"
    file.write_text(JAPANESE, encoding="utf-8")
    japanese = speaker("ja", tmp_path)
    assert japanese.html(say("Nobody answers for {it}", it=WAIT)) == (
        '<span class="ref"><span class="stop stop-mot">19</span>'
        '「<a href="touchpoint-wait.html"><bdi lang="en">Waiting for the order</bdi></a>」</span>の担当者がいない'
    )
    assert "「" not in japanese.html(WAIT)


def test_touchpoints_listed_in_a_sentence_are_quoted_like_a_single_one(tmp_path: Path) -> None:
    """In one plan “Improve “The queue”” stood beside “Improve The queue and The door”; stop numbers part names by themselves."""
    english, sentence = speaker("en", tmp_path), say("Look at {touchpoints}", touchpoints=(WAIT, WAIT))
    said = "Look at “Waiting for the order” and “Waiting for the order”"
    assert english.plain(sentence) == said
    assert english.html(sentence, "none") == said
    assert "“" not in str(english.html(sentence))
    assert speaker("ja", tmp_path).plain(sentence).count("「") == 0


def test_names_with_commas_are_quoted_in_a_list(tmp_path: Path) -> None:
    """A comma in one name of a list would end it too early: all names have marks then, in a cell, too; else a cell has none."""
    named = speaker("en", tmp_path, Text.of("The queue, at noon", "en"))
    assert named.plain((WAIT, WAIT)) == "“The queue, at noon” and “The queue, at noon”"
    assert "“" not in str(named.html((WAIT, WAIT)))
    assert (
        speaker("en", tmp_path, Text.of("The queue", "en")).plain((WAIT, WAIT)) == "The queue and The queue"
    )


@pytest.mark.parametrize("language", ["en", "fa", "ru", "ja", "zh-Hant", "zh-Hans"])
@pytest.mark.parametrize(("name", "parts"), [("A, b", True), ("A، b", True), ("排隊、等候", True), ("排队，等候", True), ("Café,2026 menu", True), ("10,000", False)])  # fmt: skip
def test_a_comma_of_any_script_parts_a_name(tmp_path: Path, language: str, name: str, parts: bool) -> None:
    """What parts the names of a list may stand in one of them, whatever language the name is in; not in a number."""
    said = speaker(language, tmp_path, Text.of(name, language)).plain((WAIT, WAIT))
    assert (load_locale(language).quotes[0] in said) is parts


def test_a_message_that_is_only_names_has_no_quotation_marks(tmp_path: Path) -> None:
    """A cell of a table that holds a name holds the name."""
    assert speaker("en", tmp_path).plain(say("{it}", it=WAIT)) == "Waiting for the order"


@pytest.mark.parametrize(
    ("value", "english", "persian"),
    [
        (1234, "1,234", "۱٬۲۳۴"),
        (Number(3.14159, 2), "3.14", "۳٫۱۴"),
        (Number(38, unit=Text.of("%", "en")), "38%", "\N{ARABIC LETTER MARK}۳۸٪"),
        (Share(0.125, 1), "12.5%", "\N{ARABIC LETTER MARK}۱۲٫۵٪"),
        (Term("control", "controllable"), "Controllable", "قابل‌کنترل"),
        (When(datetime.date(2026, 11, 21)), "21 November 2026", "۳۰ آبان ۱۴۰۵"),
        (When(datetime.date(2026, 1, 1), Precision.YEAR), "2026", None),
        (("a", "b", "c"), "a, b and c", "a، b و c"),
        (count("{n} touchpoint", "{n} touchpoints", 1), "1 touchpoint", "۱ نقطه تماس"),
        (count("{n} touchpoint", "{n} touchpoints", 5), "5 touchpoints", "۵ نقطه تماس"),
    ],
)
def test_values_follow_the_language(value: Value, english: str, persian: str | None, tmp_path: Path) -> None:
    """Digits, dates, lists, plurals and terms are the reader's."""
    assert speaker("en", tmp_path).plain(value) == english
    if persian is not None:
        assert speaker("fa", tmp_path).plain(value) == persian


def test_client_text_is_escaped_everywhere(tmp_path: Path) -> None:
    """Markup in a name, a value or a translation stays text."""
    hostile = Text.of('<b onclick="x">&', "en")
    english = speaker("en", tmp_path, hostile)
    html = english.html(say("<i>{it}</i> {other}", it=WAIT, other="<script>"))
    assert "<i>" not in html
    assert "<b" not in html
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_braces_in_values_are_never_filled(tmp_path: Path) -> None:
    """A value that looks like a placeholder is written as it is."""
    assert speaker("en", tmp_path).html(say("{a} {b}", a="{b}", b="x")) == "{b} x"


def test_runs_of_the_other_direction_are_isolated(tmp_path: Path) -> None:
    """A Latin name in Persian text and a telephone number keep their order."""
    persian = speaker("fa", tmp_path)
    assert persian.run("Acme (IR) Ltd.") == '<bdi dir="ltr">Acme (IR) Ltd.</bdi>'
    assert persian.run("+98 (21) 1234-5678") == '<bdi dir="ltr">+98 (21) 1234-5678</bdi>'
    assert persian.run("سلام") == "سلام"
    assert speaker("en", tmp_path).run("سلام") == '<bdi dir="rtl">سلام</bdi>'


def test_a_sentence_may_begin_with_a_name_in_another_script(tmp_path: Path) -> None:
    """Persian that begins with a Latin name is set as Persian, and so is its number in groups; a code is not."""
    persian = speaker("fa", tmp_path)
    assert persian.run("iPhone را هم بخرید.") == "iPhone را هم بخرید."
    assert persian.run("CRM: انبار، ۰۲۱-۵۵۵۰-۰۱۴۲") == 'CRM: انبار، <bdi dir="ltr">۰۲۱-۵۵۵۰-۰۱۴۲</bdi>'
    assert persian.run("shop.example/a") == '<bdi dir="ltr">shop.example/a</bdi>'
    assert speaker("en", tmp_path).run("iPhone را هم بخرید.") == '<bdi dir="rtl">iPhone را هم بخرید.</bdi>'


def test_quotations_inside_quotation_marks(tmp_path: Path) -> None:
    """Marks inside a name that is put into marks are the inner ones, and so inside the marks of a sentence."""
    name = Text.of("The “new” shop", "en")
    english = speaker("en", tmp_path, name)
    assert english.plain(say("After {it}.", it=WAIT)) == "After “The ‘new’ shop”."
    assert english.html(say("After {it}.", it=WAIT), "none") == "After “The ‘new’ shop”."
    assert english.plain(say("After “{it}”.", it="a “b” c")) == "After “a ‘b’ c”."
    assert english.plain(say("After {it}.", it="a “b” c")) == "After a “b” c."


def test_text_of_another_language_says_which(tmp_path: Path) -> None:
    """Words that nobody translated are shown as they are, marked with their language."""
    assert speaker("fa", tmp_path).text(Text.of("Hello", "en")) == '<bdi dir="ltr" lang="en">Hello</bdi>'


def test_controls_of_direction_do_not_reach_beyond_their_text(tmp_path: Path) -> None:
    """An override that nobody closes is closed at the end of its value."""
    html = speaker("en", tmp_path).html(Message("{a} end", {"a": "\u202eabc"}))
    assert html.index("\u202c") < html.index("end")


def test_a_telephone_number_in_persian_text_keeps_its_order(tmp_path: Path) -> None:
    """After a right-to-left letter the groups of a number would change places, so that they are isolated."""
    assert speaker("fa", tmp_path).html("انبار، ۰۲۱-۵۵۵۰-۰۱۴۲") == (
        'انبار، <bdi dir="ltr">۰۲۱-۵۵۵۰-۰۱۴۲</bdi>'
    )
    assert speaker("en", tmp_path).html("انبار، ۰۲۱-۵۵۵۰-۰۱۴۲") == (
        '<bdi dir="rtl">انبار، <bdi dir="ltr">۰۲۱-۵۵۵۰-۰۱۴۲</bdi></bdi>'
    )
    assert speaker("en", tmp_path).html("Warehouse, 030 555 0142") == "Warehouse, 030 555 0142"


def test_a_formula_in_persian_words_reads_from_left_to_right(tmp_path: Path) -> None:
    """Otherwise its quantities would change places with the numbers and the brackets."""
    assert speaker("fa", tmp_path).html(say("شکاف = q × (۱ − p) برای {it}", it=7)) == (
        'شکاف = <bdi dir="ltr">q × (۱ − p)</bdi> برای ۷'
    )


def test_a_short_formula_that_stands_alone_is_not_torn(tmp_path: Path) -> None:
    """At the head of a narrow column its spaces are no places to break; in a sentence they are."""
    assert speaker("en", tmp_path).html(say("P − I")) == "P\N{NO-BREAK SPACE}−\N{NO-BREAK SPACE}I"
    assert speaker("en", tmp_path).html(say("Gap: P − I")) == "Gap: P − I"


def test_a_sentence_that_nobody_translated_keeps_its_direction(tmp_path: Path) -> None:
    """English in a Persian page is marked and isolated, so that its full stop stays at its end."""
    html = speaker("fa", tmp_path).html(say("Nobody knows {it}.", it=WAIT))
    assert html.startswith('<bdi dir="ltr" lang="en">Nobody knows')
    assert "<bdi" not in speaker("en", tmp_path).html(say("Nobody knows {it}.", it=WAIT))


@pytest.mark.parametrize(
    ("language", "whole", "cut"),
    [("en", "a, b and c", "a, b, c, and 2 more"), ("ja", "a、b、c", "a、b、c, and 2 more")],
)
def test_a_list_that_is_cut_has_no_and_before_its_last_name(
    language: str, whole: str, cut: str, tmp_path: Path
) -> None:
    """The last thing that is named is not the end of the list; a whole list has its “and”."""
    told = speaker(language, tmp_path)
    assert told.plain(listed("abc", most=3)) == str(told.html(listed("abc", most=3))) == whole
    assert told.plain(listed("abcde", most=3)) == str(told.html(listed("abcde", most=3))) == cut
    assert told.plain(listed("ab", most=1)) == str(told.html(listed("ab", most=1))) == "a, and 1 more"


def test_a_day_is_marked_so_that_no_hyphen_parts_its_month(tmp_path: Path) -> None:
    """In narrow columns of print words break at syllables; “11 Janu-ary 2027” is none that anybody would write."""
    day = When(datetime.date(2026, 11, 21))
    assert (
        str(speaker("en", tmp_path).html(say("By {day}", day=day)))
        == 'By <span class="day">21 November 2026</span>'
    )
