"""Words come from ``.po`` files, and what is missing is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.errors import ProjectError
from touchreport.locales import (
    Catalogue,
    PlaceholderError,
    added_messages_file,
    available,
    interpolate,
    load_locale,
    messages_file,
    placeholders,
)
from touchreport.locales.plurals import plural_category, whole_categories

HEADER = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'


def po(folder: Path, name: str, text: str, header: str = HEADER) -> Path:
    """Write a catalogue and return its file."""
    file = folder / name
    file.write_text(header + text, encoding="utf-8")
    return file


def core(tag: str) -> Catalogue:
    """Return touchreport's own words in a language."""
    return Catalogue(tag, [messages_file(load_locale(tag))])


def test_persian_words_are_those_of_the_glossary() -> None:
    """Terms, labels, states, severities and buttons have their Persian word."""
    fa = core("fa")
    words = ["Overview", "Touchpoint", "Not given", "High", "Show all", "Moment of truth", "Concentrate here"]
    assert [fa.gettext(word) for word in words] == [
        "نمای کلی",
        "نقطه تماس",
        "ثبت نشده",
        "زیاد",
        "نمایش همه",
        "لحظه حقیقت",
        "نیازمند تمرکز",
    ]
    assert fa.missing == ()


def test_persian_counts_choose_the_verb() -> None:
    """None and one take the singular verb, more the plural."""
    fa = core("fa")
    forms = [
        fa.ngettext("{n} touchpoint has no owner", "{n} touchpoints have no owner", n) for n in (0, 1, 2, 11)
    ]
    assert [form.rsplit(" ", 1)[1] for form in forms] == ["ندارد", "ندارد", "ندارند", "ندارند"]


@pytest.mark.parametrize("tag", available())
def test_the_forms_of_each_catalogue_are_those_of_its_language(tag: str) -> None:
    """The rule in the file agrees with Unicode's CLDR for every number up to two hundred."""
    locale = load_locale(tag)
    assert locale.plurals == whole_categories(tag)
    catalogue = core(tag)
    plurals = [each for each in catalogue.translations.values() if len(each.forms) > 1]
    assert all(len(each.forms) == len(locale.plurals) for each in plurals)
    by_cldr = [plural_category(tag, number) for number in range(201)]
    for each in plurals[:1]:
        found = [locale.plurals[each.form_of(number)] for number in range(201)]
        assert found == by_cldr


def test_persian_is_written_with_persian_letters() -> None:
    """No Arabic yeh or kaf, and no Latin digit, in any Persian word."""
    words = "".join("".join(each.forms) for each in core("fa").translations.values())
    assert len(words) > 1000
    assert not set(words) & set("يكىة0123456789")


def _of_ukrainian(languages: Path) -> Path:
    """Return the words that came with the rules of Ukrainian."""
    file = added_messages_file(load_locale("uk", [languages]))
    assert file is not None
    return file


def test_three_plural_forms_work(languages: Path) -> None:
    """Ukrainian chooses between three forms by the rule in its file."""
    uk = Catalogue("uk", [_of_ukrainian(languages)])
    forms = [
        uk.ngettext("{n} touchpoint", "{n} touchpoints", number) for number in (1, 2, 5, 11, 21, 104, -1)
    ]
    assert [form.split()[1] for form in forms] == [
        "точка",
        "точки",
        "точок",
        "точок",
        "точка",
        "точки",
        "точка",
    ]


def test_three_plural_forms_work_without_a_rule_in_the_file(tmp_path: Path) -> None:
    """Where the header has no rule, the rule is CLDR's, in gettext's order of the forms."""
    text = '\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "one"\nmsgstr[1] "few"\nmsgstr[2] "many"\n'
    uk = Catalogue("ru", [po(tmp_path, "ru.po", text)])
    assert [uk.ngettext("a", "b", number) for number in (1, 2, 5, 21)] == ["one", "few", "many", "one"]


def test_a_word_can_differ_by_its_context(languages: Path) -> None:
    """A context has its own translation, and falls back to the one without."""
    uk = Catalogue("uk", [languages / "uk" / "messages.po"])
    assert (uk.gettext("Search"), uk.pgettext("button", "Search"), uk.pgettext("page", "Search")) == (
        "Пошук",
        "Знайти",
        "Пошук",
    )
    assert uk.npgettext("count", "{n} touchpoint", "{n} touchpoints", 2) == "{n} точки"
    assert uk.missing == ()


def test_later_catalogues_win(tmp_path: Path) -> None:
    """A project's own words replace those of a theme, and a file that is not there is passed over."""
    theme = po(tmp_path, "theme.po", '\nmsgid "a"\nmsgstr "theme a"\n\nmsgid "b"\nmsgstr "theme b"\n')
    project = po(tmp_path, "project.po", '\nmsgid "a"\nmsgstr "project a"\n')
    merged = Catalogue("fa", [theme, project, tmp_path / "none.po"])
    assert (merged.gettext("a"), merged.gettext("b")) == ("project a", "theme b")


def test_what_is_missing_is_english_and_is_listed(tmp_path: Path) -> None:
    """Empty, fuzzy, incomplete and absent translations fall back to English and are remembered once each."""
    file = po(
        tmp_path,
        "fa.po",
        '\nmsgid "empty"\nmsgstr ""\n\n#, fuzzy\nmsgid "fuzzy"\nmsgstr "x"\n'
        '\nmsgid "one"\nmsgid_plural "many"\nmsgstr[0] "x"\nmsgstr[1] ""\n',
    )
    fa = Catalogue("fa", [file])
    assert [fa.gettext(word) for word in ("empty", "fuzzy", "absent", "absent")] == [
        "empty",
        "fuzzy",
        "absent",
        "absent",
    ]
    assert (fa.ngettext("one", "many", 1), fa.ngettext("one", "many", 2)) == ("one", "many")
    assert fa.pgettext("here", "there") == "there"
    assert fa.missing == (
        (None, "empty"),
        (None, "fuzzy"),
        (None, "absent"),
        (None, "one"),
        ("here", "there"),
    )


def test_english_needs_no_translation() -> None:
    """In English every message is its own translation, and nothing is missing."""
    en = core("en")
    assert en.gettext("Search") == "Search"
    assert [en.ngettext("{n} channel", "{n} channels", n) for n in (0, 1, 2)] == [
        "{n} channels",
        "{n} channel",
        "{n} channels",
    ]
    assert en.missing == ()


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    """While a project is edited, the next build has the new words."""
    file = po(tmp_path, "fa.po", '\nmsgid "a"\nmsgstr "old"\n')
    assert Catalogue("fa", [file]).gettext("a") == "old"
    po(tmp_path, "fa.po", '\nmsgid "a"\nmsgstr "newer"\n')
    assert Catalogue("fa", [file]).gettext("a") == "newer"


def test_an_empty_file_has_no_words(tmp_path: Path) -> None:
    """An empty catalogue is valid."""
    assert Catalogue("fa", [po(tmp_path, "fa.po", "", header="")]).gettext("a") == "a"


@pytest.mark.parametrize(
    ("text", "header"),
    [
        ('\nmsgid "a"\nmsgstr b\n', HEADER),
        ('\nmsgid "a"\nmsgstr "b\n', HEADER),
        ('\nmsgid "a"\nmsgstr "b" c\n', HEADER),
        ('\nmsgid "a"\nmsgid "b"\n', HEADER),
        ('msgid "a"\nmsgstr "b"\n', ""),
        ('"Plural-Forms: nplurals=2; plural=__import__(1);\\n"\n\nmsgid "a"\nmsgstr "b"\n', HEADER),
    ],
)
def test_a_broken_catalogue_is_a_problem_with_its_place(tmp_path: Path, text: str, header: str) -> None:
    """A file that is no catalogue stops with a code and its name, never with a traceback."""
    with pytest.raises(ProjectError) as caught:
        Catalogue("fa", [po(tmp_path, "fa.po", text, header)]).gettext("a")
    problem = caught.value.problems[0]
    assert problem.code == "catalogue-unreadable"
    assert problem.location is not None
    assert problem.location.file.endswith("fa.po")


def test_bytes_that_are_no_utf8_are_a_problem(tmp_path: Path) -> None:
    """A catalogue in a local encoding is refused, not half read."""
    file = tmp_path / "fa.po"
    file.write_bytes(HEADER.encode() + b'\nmsgid "a"\nmsgstr "\xc8"\n')
    with pytest.raises(ProjectError, match="catalogue-unreadable"):
        Catalogue("fa", [file]).gettext("a")


def test_a_translation_with_a_wrong_name_is_told_with_its_line(tmp_path: Path) -> None:
    """All names that the English text does not have are told at once, with the near one."""
    first = po(tmp_path, "one.po", '\nmsgid "see {page}"\nmsgstr "{pagee}"\n')
    second = po(tmp_path, "two.po", '\nmsgid "b"\nmsgid_plural "{n} b"\nmsgstr[0] "{n}"\nmsgstr[1] "{m}"\n')
    with pytest.raises(ProjectError) as caught:
        Catalogue("fa", [first, second]).gettext("b")
    found = [(each.code, each.arguments["name"], each.suggestion) for each in caught.value.problems]
    assert found == [("translation-placeholder", "pagee", "page"), ("translation-placeholder", "m", None)]
    assert [each.location.line for each in caught.value.problems if each.location] == [5, 5]


def test_values_are_put_in_as_they_are() -> None:
    """A value with braces is text, doubled braces are braces, and an unused value is no error."""
    assert interpolate("{a} of {b}", {"a": "{b}", "b": "2", "c": "3"}) == "{b} of 2"
    assert interpolate("{{a}} {a}", {"a": "1"}) == "{a} 1"
    assert placeholders("{a} {{b}} {c}") == {"a", "c"}


@pytest.mark.parametrize(
    ("template", "name"), [("{a} {b}", "b"), ("a {", "{"), ("a } b", "}"), ("{0}", "{"), ("{a.x}", "{")]
)
def test_a_name_without_value_is_an_error(template: str, name: str) -> None:
    """A sentence is never shown with a hole in it, and no attribute of a value can be reached."""
    with pytest.raises(PlaceholderError) as caught:
        interpolate(template, {"a": "1"})
    assert caught.value.name == name


def test_a_value_alone_needs_no_words() -> None:
    """A message that is nothing but one value is the same in every language, and nobody is asked to translate it."""
    fa = Catalogue("fa")
    assert [fa.gettext(key) for key in ("{words}", "{first} {second}")] == ["{words}", "{first} {second}"]
    assert fa.missing == ((None, "{first} {second}"),)


def test_one_sentence_may_mean_two_things(tmp_path: Path) -> None:
    """Words that are preferred go before the others and leave them as they are; what is missing is known to both."""
    plugins = po(tmp_path, "plugins.po", '\nmsgid "Next"\nmsgstr "later"\n\nmsgid "a"\nmsgstr "plugin a"\n')
    theme = po(tmp_path, "theme.po", '\nmsgid "Next"\nmsgstr "next page"\n')
    messages = Catalogue("fa", [theme, plugins])
    templates = messages.preferring([theme])
    assert (messages.gettext("Next"), templates.gettext("Next")) == ("later", "next page")
    assert (messages.gettext("a"), templates.gettext("a")) == ("plugin a", "plugin a")
    templates.gettext("nowhere")
    assert messages.missing == ((None, "nowhere"),)
