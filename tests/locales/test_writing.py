"""How English and Persian write what a report shows."""

from __future__ import annotations

import datetime
import itertools
import unicodedata

import pytest

from touchreport.locales import Locale, available, load_locale

NOVEMBER = datetime.date(2026, 11, 12)
LRM = "\u200e"


@pytest.fixture(scope="module")
def en() -> Locale:
    """English."""
    return load_locale("en")


@pytest.fixture(scope="module")
def fa() -> Locale:
    """Persian."""
    return load_locale("fa")


@pytest.mark.parametrize(
    ("value", "decimals", "english", "persian"),
    [
        (1234.5, None, "1,234.5", "۱٬۲۳۴٫۵"),
        (1234567, None, "1,234,567", "۱٬۲۳۴٬۵۶۷"),
        (3, 2, "3.00", "۳٫۰۰"),
        (2.5, 0, "3", "۳"),
        (0.125, 2, "0.13", "۰٫۱۳"),
        (1 / 3, None, "0.33", "۰٫۳۳"),
        (100, None, "100", "۱۰۰"),
        (-1.5, None, "−1.5", f"{LRM}−۱٫۵"),
        (-0.001, None, "0", "۰"),
        (0, 1, "0.0", "۰٫۰"),
    ],
)
def test_numbers_have_the_marks_and_digits_of_their_language(
    en: Locale, fa: Locale, value: float, decimals: int | None, english: str, persian: str
) -> None:
    """Numbers are rounded half up and written with the language's digits and marks; zero has no sign."""
    assert en.number(value, decimals) == english
    assert fa.number(value, decimals) == persian


def test_grouping_and_sign_can_be_chosen(en: Locale, fa: Locale) -> None:
    """A year has no thousands mark, and a difference may show its plus sign."""
    assert en.number(2026, grouping=False) == "2026"
    assert fa.number(1405, grouping=False) == "۱۴۰۵"
    assert en.number(0.3, signed=True) == "+0.3"
    assert fa.number(0.3, signed=True) == f"{LRM}+۰٫۳"
    assert en.number(0, signed=True) == "0"


@pytest.mark.parametrize("value", [float("nan"), float("inf")])
def test_what_is_no_number_is_not_written(en: Locale, value: float) -> None:
    """A report never shows "nan"."""
    with pytest.raises(ValueError, match="cannot be written"):
        en.number(value)


def test_shares_are_written_in_per_cent(en: Locale, fa: Locale) -> None:
    """The sign stands after the number in both languages; a share of 0.145 is 14.5, not 14.499."""
    assert en.percent(0.12) == "12%"
    assert fa.percent(0.12) == "\N{ARABIC LETTER MARK}۱۲٪"
    assert en.percent(0.145) == "15%"
    assert fa.percent(0.145, 1) == "\N{ARABIC LETTER MARK}۱۴٫۵٪"
    assert fa.percent(12) == "\N{ARABIC LETTER MARK}۱٬۲۰۰٪"


def test_a_persian_percent_sign_keeps_to_one_side(fa: Locale) -> None:
    """Digits that follow a letter are Arabic ones to the bidirectional algorithm, others European, which would take the sign
    to their right. A mark that counts as a letter stands before each number, and nothing within what readers search for.
    """
    written = fa.percent(0.64)
    assert unicodedata.bidirectional(written[0]) == "AL"
    assert written[1:] == "۶۴٪"


def test_a_persian_share_below_nothing_has_minus_and_percent_sign_at_the_left(fa: Locale) -> None:
    """The minus leads its number, from left to right; a mark that counts as a letter keeps the percent sign out of that,
    so that it ends the whole. What is rounded to nothing has no sign.
    """
    assert fa.percent(-0.05) == "\N{LEFT-TO-RIGHT MARK}−۵\N{ARABIC LETTER MARK}٪"
    assert fa.percent(-0.001) == "\N{ARABIC LETTER MARK}۰٪"


@pytest.mark.parametrize(
    ("style", "english", "persian"),
    [
        ("full", "12 November 2026", "۲۱ آبان ۱۴۰۵"),
        ("short", "12 Nov 2026", "۱۴۰۵/۰۸/۲۱"),
        ("month-year", "November 2026", "آبان ۱۴۰۵"),
        ("quarter", "Q4 2026", "پاییز ۱۴۰۵"),
        ("year", "2026", "۱۴۰۵"),
    ],
)
def test_dates_are_in_the_calendar_of_the_language(
    en: Locale, fa: Locale, style: str, english: str, persian: str
) -> None:
    """English dates are Gregorian, Persian dates Solar Hijri."""
    assert en.date(NOVEMBER, style) == english  # type: ignore[arg-type]
    assert fa.date(NOVEMBER, style) == persian  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("gregorian", "persian"),
    [
        ((2025, 3, 20), "۳۰ اسفند ۱۴۰۳"),  # the last day of a leap year
        ((2025, 3, 21), "۱ فروردین ۱۴۰۴"),
        ((2026, 3, 20), "۲۹ اسفند ۱۴۰۴"),
        ((2026, 3, 21), "۱ فروردین ۱۴۰۵"),
        ((2026, 9, 22), "۳۱ شهریور ۱۴۰۵"),
        ((2026, 9, 23), "۱ مهر ۱۴۰۵"),
    ],
)
def test_the_persian_year_turns_at_the_equinox(
    fa: Locale, gregorian: tuple[int, int, int], persian: str
) -> None:
    """Leap years and the lengths of the months are those of the Persian calendar."""
    assert fa.date(datetime.date(*gregorian)) == persian


def test_the_time_of_a_datetime_does_not_matter(fa: Locale) -> None:
    """A datetime is written as its day."""
    assert fa.month_year(datetime.datetime(2026, 11, 12, 23, 59)) == "آبان ۱۴۰۵"


@pytest.mark.parametrize(
    ("seconds", "english", "persian"),
    [
        (0, "0 s", "۰ ثانیه"),
        (4.5, "4.5 s", "۴٫۵ ثانیه"),
        (9.96, "10 s", "۱۰ ثانیه"),
        (45, "45 s", "۴۵ ثانیه"),
        (59.6, "1:00", "۱:۰۰"),
        (280, "4:40", "۴:۴۰"),
        (3599.7, "1 h", "۱ ساعت"),
        (12000, "3 h 20 min", "۳ ساعت و ۲۰ دقیقه"),
        (86399, "1 day", "۱ روز"),
        (362880, "4.2 days", "۴٫۲ روز"),
        (864000, "10 days", "۱۰ روز"),
        (-100, "−1:40", f"{LRM}−۱:۴۰"),
    ],
)
def test_a_duration_is_as_exact_as_it_needs_to_be(
    en: Locale, fa: Locale, seconds: float, english: str, persian: str
) -> None:
    """Seconds, then a clock, then hours and minutes, then days; no unit ever shows sixty of a smaller one."""
    assert en.duration(seconds) == english
    assert fa.duration(seconds) == persian


def test_things_in_a_row_are_joined_as_the_language_joins_them(en: Locale, fa: Locale) -> None:
    """One thing stands alone, two have a word between them, more have commas and a word."""
    assert [en.list(list("abcd")[:count]) for count in range(5)] == [
        "",
        "a",
        "a and b",
        "a, b and c",
        "a, b, c and d",
    ]
    assert fa.list(["الف", "ب"]) == "الف و ب"
    assert fa.list(["الف", "ب", "پ"]) == "الف، ب و پ"


def test_braces_in_a_name_are_kept(en: Locale) -> None:
    """What a client writes is never taken for a pattern."""
    assert en.list(["{second}", "{{", "c"]) == "{second}, {{ and c"
    assert en.range("{to}", "b") == "{to} to b"


def test_quotations_inside_quotations(en: Locale, fa: Locale) -> None:
    """What is quoted inside a quotation gets the inner marks; a mark that stands alone, and any other, stays."""
    assert fa.quote("تبلیغ «گام نو» در سایت") == "«تبلیغ ‹گام نو› در سایت»"
    assert en.quote("the “new” and the “old”") == "“the ‘new’ and the ‘old’”"
    assert en.quote("don’t “go") == "“don’t “go”"
    assert fa.nested("یک «دو و «سه»") == "یک «دو و ‹سه›"


def test_quotes_and_ranges(en: Locale, fa: Locale) -> None:
    """Quotation marks have an inner form; a range has words in text and a dash in tables."""
    assert (en.quote("a"), en.quote("a", inner=True)) == ("“a”", "‘a’")
    assert (fa.quote("الف"), fa.quote("الف", inner=True)) == ("«الف»", "‹الف›")
    assert (en.range(2.9, 3.3), en.range(2.9, 3.3, table=True)) == ("2.9 to 3.3", "2.9–3.3")
    assert (fa.range(2.9, 3.3), fa.range(1, 5, table=True)) == ("۲٫۹ تا ۳٫۳", "۱–۵")


def test_digits_are_translated_one_by_one(en: Locale, fa: Locale) -> None:
    """Page numbers and clocks change their digits and nothing else."""
    assert fa.digits("p. 10:45") == "p. ۱۰:۴۵"
    assert en.digits("10") == "10"


def test_each_language_names_itself_and_its_direction() -> None:
    """What a theme needs to set a page is in the locale."""
    found = {tag: load_locale(tag) for tag in available()}
    assert {tag: (each.name, each.direction, each.calendar) for tag, each in found.items()} == {
        "en": ("English", "ltr", "gregorian"),
        "fa": ("فارسی", "rtl", "jalali"),
        "ja": ("日本語", "ltr", "gregorian"),
        "ru": ("Русский", "ltr", "gregorian"),
        "zh-Hans": ("简体中文", "ltr", "gregorian"),
        "zh-Hant": ("繁體中文", "ltr", "gregorian"),
    }
    assert found["fa"].numerals.counter_style == "persian"
    assert found["fa"].punctuation.comma == "، "
    assert found["ja"].punctuation.brackets == ("（", "）")


def test_the_persian_alphabet_decides_the_order(fa: Locale) -> None:
    """Code points would put ه before پ; the non-joiner and Arabic letter forms do not matter."""
    ordered = [
        "۲ کانال",
        "۱۰ کانال",
        "آب",
        "ابر",
        "پایان",
        "تماس",
        "چاپ",
        "ژاله",
        "كتاب",
        "کتابچه",
        "گل",
        "مؤثر",
        "مور",
        "می\u200cروم",
        "میز",
        "نامه",
        "وب",
        "همه",
        "یک",
        "Zebra",
    ]
    assert sorted([*ordered[7:], *ordered[:7]], key=fa.sort_key) == ordered


def test_a_non_joiner_sorts_as_nothing(fa: Locale) -> None:
    """A word sorts in the same place with and without its non-joiner."""
    assert fa.sort_key("می‌روم")[0] == fa.sort_key("میروم")[0]
    assert fa.sort_key("علي")[0] == fa.sort_key("علی")[0]


def test_english_sorts_without_case_and_accents(en: Locale) -> None:
    """Case and accents do not separate words; numbers sort by value, other scripts come last."""
    ordered = [
        "2nd shop",
        "10th shop",
        "Ångström",
        "apple",
        "Émile",
        "emu",
        "oat",
        "Œuvre",
        "shop",
        "Shop 2",
        "Shop 10",
        "Zebra",
        "تماس",
    ]
    assert sorted([*ordered[7:], *ordered[:7]], key=en.sort_key) == ordered


def test_the_order_of_equal_words_is_fixed(en: Locale) -> None:
    """Words that differ by case or accent alone keep one order, whatever the order given."""
    words = ["résumé", "Resume", "resume"]
    assert len({tuple(sorted(order, key=en.sort_key)) for order in itertools.permutations(words)}) == 1


@pytest.mark.parametrize(
    ("tag", "code", "written"),
    [
        ("en", "EUR", "1,200\u00a0EUR"),
        ("fa", "IRR", "۱٬۲۰۰\u00a0ریال"),
        ("ja", "JPY", "1,200円"),
        ("zh-Hant", "TWD", "1,200元"),
        ("zh-Hans", "CNY", "1,200元"),
        ("ru", "RUB", "1\u00a0200\u00a0₽"),
        ("ru", "XAF", "1\u00a0200\u00a0XAF"),
    ],
)
def test_money_is_written_as_its_readers_write_it(tag: str, code: str, written: str) -> None:
    """A currency that the language has a word or a sign for has it behind the amount; any other has its code."""
    locale = load_locale(tag)
    assert locale.with_unit(locale.number(1200), code) == written
