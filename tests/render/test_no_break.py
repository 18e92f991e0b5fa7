"""What stays on one line in running text of the print document."""

from __future__ import annotations

import pytest

from touchreport.locales.loading import known_tag, load_locale
from touchreport.locales.rules import Lines
from touchreport.render.no_break import tied, tied_on_screen


def lines(language: str) -> Lines:
    """Return the rules of a language; none for one that there is not."""
    return load_locale(language).lines if known_tag(language) else Lines()


def shown(words: str, language: str, tag: str = "p") -> str:
    """Return words as they are bound in an element, with a tilde for each no-break space."""
    html = tied(f"<body><{tag}>{words}</{tag}>", language, lines(language))
    return html.removeprefix(f"<body><{tag}>").removesuffix(f"</{tag}>").replace("\u00a0", "~")


@pytest.mark.parametrize("language", ["en", "ru", "fa", "ja", "zh-Hant", "zh-Hans", "de"])
def test_a_number_keeps_its_unit_and_an_initial_its_name(language: str) -> None:
    """In every language: signs of units, initials, the dash with the word before it."""
    words = "25 kg, 0.75 %, 8 °C, 12 EUR; M. T. Okafor — yes"
    assert shown(words, language) == "25~kg, 0.75~%, 8~°C, 12~EUR; M.~T.~Okafor~— yes"


@pytest.mark.parametrize(
    ("language", "words", "bound_words"),
    [
        ("en", "see p. 14 and No. 7, Dr. Okafor has 3 days at 8 meters", "see p.~14 and No.~7, Dr.~Okafor has 3 days at 8 meters"),
        ("ru", "работа с клиентом и в доме", "работа с~клиентом и~в~доме"),
        ("ru", "если бы он же знал ли", "если~бы он~же знал~ли"),
        ("ru", "в течение 4 часов с 8:00 до 18:00", "в~течение 4~часов с~8:00 до~18:00"),
        ("ru", "см. с. 14 и № 7, т. е. день и т. д.", "см. с.~14 и~№~7, т.~е. день и~т.~д."),
        ("ru", "В городе, На «стойке»", "В~городе, На~«стойке»"),
        ("ru", "письмо для гостя без подписи или как чек", "письмо для~гостя без~подписи или~как~чек"),
        ("ru", "записка-на память, кто-то по-своему", "записка-на память, кто-то по-своему"),
        ("fa", "در ۴ ساعت پاسخ (صفحهٔ ۱۴، بند ۷)", "در ۴~ساعت پاسخ (صفحهٔ~۱۴، بند~۷)"),
        ("en", "9.3 of 10 in importance, 4 of them, one of 3", "9.3~of~10 in importance, 4 of them, one of 3"),
        ("ru", "важность 9,3 из 10, один из 3", "важность 9,3~из~10, один из~3"),
        ("fa", "اهمیت ۹٫۳ از ۱۰، یکی از ۳", "اهمیت ۹٫۳~از~۱۰، یکی از ۳"),
        ("fa", "از ۸ تا ۱۸", "از ۸ تا ۱۸"),
        ("en", "call +49 (30) 555 01 42 before 8 am", "call +49~(30)~555~01~42 before 8 am"),
        ("ru", "Матвей Снегов, +7 (000) 555-01-24", "Матвей Снегов, +7~(000)~555-01-24"),
        ("ja", "残り2 mmで交換", "残り2~mmで交換"),
    ],
)  # fmt: skip
def test_each_language_has_rules_of_its_own(language: str, words: str, bound_words: str) -> None:
    """Short prepositions hang to the next word, particles to the one before, numbers to what they count or name."""
    assert shown(words, language) == bound_words


@pytest.mark.parametrize(
    ("language", "words", "bound_words"),
    [
        (
            "ja",
            "第7項を10月21日に3つ、5から、6か月、8をもう一度",
            "第+7+項を10+月+21+日に3+つ、5から、6+か月、8をもう一度",
        ),
        ("zh-Hant", "第3章，2026年11月6日，12個接觸點，5在", "第+3+章，2026+年+11+月+6+日，12+個接觸點，5在"),
        ("zh-Hans", "第3章，12个触点", "第+3+章，12+个触点"),
        ("zh-Hant", "2026年第3季，重要性6.8（滿分7）", "2026+年+第+3季，重要性6.8+（+滿+分+7+）"),
        ("zh-Hant", "沒有A、沒有R，查App", "沒有+A、沒有+R，查App"),
        ("ja", "区間は14.1～15.1、3～週", "区間は14.1+～+15.1、3～週"),
        ("en", "第7項", "第7項"),
    ],
)
def test_a_number_keeps_its_counter(language: str, words: str, bound_words: str) -> None:
    """In Chinese and Japanese, where there is no space that could: with what it counts, and with 第 before it."""
    assert shown(words, language).replace("\u2060", "+") == bound_words


def test_the_end_of_a_line_of_the_source_is_a_space() -> None:
    """Where the author began a new line, the words are kept together all the same."""
    assert shown("работа с\n  клиентом", "ru") == "работа с~клиентом"


@pytest.mark.parametrize("html", ["<table><td>25 kg</td></table>", "<svg><title>25 kg</title></svg>", "<p><code>25 kg</code></p>", '<p title="25 kg">x</p>', "<li class='label'>25 kg</li>"])  # fmt: skip
def test_what_is_no_running_text_is_let_be(html: str) -> None:
    """Cells, drawings, codes, attributes and labels have a width of their own."""
    assert tied(f"<head><title>25 kg</title></head><body>{html}", "en", lines("en")).count("\u00a0") == 0


@pytest.mark.parametrize("tag", ["p", "h1", "h3", "li", "figcaption", "dd"])
def test_running_text_is_paragraphs_headings_items_and_captions(tag: str) -> None:
    """Words inside of them are bound, in elements too."""
    assert shown("<bdi>25 kg</bdi> of 3 cm", "en", tag) == "<bdi>25~kg</bdi> of 3~cm"


def test_a_word_with_a_hyphen_stays_on_one_line() -> None:
    """Viewers leave out the hyphen of a line's end, so it is none of spelling; a chain of words may break at any."""
    bound = '<span style="white-space: nowrap">казённо-радостный</span>'
    assert shown("тон казённо-радостный, кто-то", "ru") == f"тон {bound}, кто-то"
    long = "door-to-door-and-back-again-service"
    assert shown(long, "en") == long


@pytest.mark.parametrize(
    ("language", "words", "bound_words"),
    [
        ("en", "Receipt and Menu (and 16 more) and more", "Receipt and Menu (and~16~more) and more"),
        ("ru", "Чек и Меню (и ещё 16), (всего 7), ещё раз", "Чек и Меню (и~ещё~16), (всего~7), ещё раз"),
        ("fa", "رسید (و ۱۶ مورد دیگر)", "رسید (و~۱۶~مورد~دیگر)"),
        ("ja", "店頭、ほか16件", "店頭、ほ+か+16+件"),
        ("zh-Hans", "小票（另有16项）", "小票（另+有+16+项）"),
        ("zh-Hant", "收據、另16項", "收據、另+16+項"),
    ],
)
@pytest.mark.parametrize("tag", ["td", "p"])
def test_how_many_more_there_are_is_one_piece(language: str, words: str, bound_words: str, tag: str) -> None:
    """“And 16 more” stays on one line, in the cells of tables, too, where nothing else is bound."""
    shown_words = shown(f"<b>{words}</b>", language, tag).replace("\u2060", "+")
    assert shown_words.replace("и~Меню", "и Меню") == f"<b>{bound_words}</b>"


def test_how_many_more_there_are_is_let_be_in_attributes() -> None:
    """What is read aloud and not seen needs no binding."""
    html = '<td title="and 16 more">x</td>'
    assert tied(f"<body>{html}", "en", lines("en")) == f"<body>{html}"


@pytest.mark.parametrize(
    ("html", "bound_html"),
    [
        ('<span class="stop stop-mot">5</span> <a href="#five">Bill</a>', "~<a"),
        ('<span class="stop">5</span>「<a href="#five">会計</a>」', "+「<a"),
        ('<span class="stop">5</span><span class="vh"> Bill</span>', '</span><span class="vh">'),
    ],
)
def test_a_ring_stays_with_the_name_behind_it(html: str, bound_html: str) -> None:
    """No line ends between the number of a touchpoint and its name, wherever both stand."""
    found = tied(f"<body><td>{html}</td>", "en", lines("en")).replace("\u00a0", "~").replace("\u2060", "+")
    assert bound_html in found


@pytest.mark.parametrize(
    ("language", "words", "bound_words"),
    [
        ("ru", "На руках 14 точек, а по силам — 12", "На~руках 14~точек, а~по~силам~—~12"),
        ("ru", "Вода убеждает, тестер прогоняет", "Вода убеждает, тестер~прогоняет"),
        ("en", "It feels worst at the <b>door</b>", "It feels worst at the~<b>door</b>"),
        ("en", "It feels worst at the<b> door</b> ", "It feels worst at the<b>~door</b> "),
        ("en", "Unforgettable disappointments", "Unforgettable disappointments"),
        ("fa", "حس در پایان خوب است", "حس در پایان خوب~است"),
        ("en", "Alone", "Alone"),
        ("ja", "駅 前", "駅 前"),
    ],
)
def test_no_short_word_is_alone_on_the_last_line_of_a_headline(
    language: str, words: str, bound_words: str
) -> None:
    """Its last two words stay together, unless both are long; those of a paragraph do not."""
    assert shown(words, language, "h1") == bound_words
    assert shown("It feels worst at the door", "en") == "It feels worst at the door"


def test_no_letter_is_alone_below_a_large_number() -> None:
    """The caption of a figure is a headline, too."""
    html = '<body><span class="f-l">персоны хотя бы с одним R</span>'
    assert tied(html, "ru", lines("ru")).endswith("одним\u00a0R</span>")


@pytest.mark.parametrize(
    "opening",
    [
        '<p class="c-title c-middling">',
        '<p class="c-sub">',
        '<span class="t-head">',
        '<a class="t-head" href="#x">',
    ],
)
def test_no_short_word_is_alone_on_a_cover_or_in_the_contents(opening: str) -> None:
    """The title and the words below it on a cover, and the headlines in the contents, are headlines, too."""
    closing = f"</{opening[1 : opening.index(' ')]}>"
    html = f"<body>{opening}کتابچه راهنمای نقاط تماس{closing}"
    assert tied(html, "fa", lines("fa")).endswith(f"راهنمای نقاط\u00a0تماس{closing}")


@pytest.mark.parametrize("tag", ["h1", "p", "td", "a", "figcaption"])
def test_on_the_screen_no_line_ends_behind_a_short_word_of_russian(tag: str) -> None:
    """Wherever it stands, names in tables included: a short preposition or conjunction hangs to the next word, a particle and a
    dash to the one before. Numbers and last words are the browser's.
    """
    html = f"<{tag}>Полка с тестерами\nи «Письмо о том» для гостя — 5 кг, если бы</{tag}>"
    found = tied_on_screen(f"<body>{html}", lines("ru")).replace("\u00a0", "~")
    assert found == f"<body><{tag}>Полка с~тестерами и~«Письмо о~том» для~гостя~— 5 кг, если~бы</{tag}>"


@pytest.mark.parametrize("html", ["<head><title>Чай с мёдом</title></head>", "<svg><title>Чай с мёдом</title></svg>", "<code>с мёдом</code>", "<script>с мёдом</script>", '<a title="Чай с мёдом">x</a>', "<header></header>\n<p>Чай</p>\n"])  # fmt: skip
def test_on_the_screen_only_what_is_read_there_is_bound(html: str) -> None:
    """Titles, drawings, code and attributes have no lines; nor is anything bound between elements."""
    assert tied_on_screen(html, lines("ru")) == html


@pytest.mark.parametrize("language", ["en", "fa", "ja", "zh-Hans", "de"])
def test_on_the_screen_other_languages_break_as_browsers_do(language: str) -> None:
    """Only Russian calls a hanging preposition a mistake."""
    html = "<h1>Полка с тестерами — a shelf of 5 testers</h1>"
    assert tied_on_screen(html, lines(language)) == html


def test_a_language_says_by_data_alone_what_it_keeps_together() -> None:
    """A language that nobody here has heard of has short words, pairs and counted things of its own, from its rules."""
    own = Lines(short_words=("sa",), pairs=("u. m.",), counted="yes", uncounted=("ug",), more=("kag {n} pa",))
    html = tied("<body><p>sa balay u. m., 3 ka, 3 ug 3 Ana (kag 16 pa)</p>", "xx", own)
    assert html.replace("\u00a0", "~") == "<body><p>sa~balay u.~m., 3~ka, 3 ug 3 Ana (kag~16~pa)</p>"
