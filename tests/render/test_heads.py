"""Which words of tables are never broken in print."""

from __future__ import annotations

import re

import pytest
from markupsafe import Markup

from touchreport.render.heads import kept_in_cell, whole
from touchreport.text.unseen import WORD_JOINER


def shown(
    heads: str,
    first: str = "",
    room: str = ' data-room="53"',
    rest: str = "<td></td>",
    names: tuple[str, ...] = (),
) -> str:
    """Return a table with one row as it is printed: short words in braces, no-break places as a plus sign."""
    table = f'<table class="data"{room}><thead><tr>{heads}</tr></thead><tbody><tr><th scope="row">{first}</th>{rest}</tr></tbody></table>'
    html = re.sub(' style="min-width: [^"]*"', "", whole(f"<body>{table}", names=names))
    return (
        html.replace('<span style="white-space: nowrap">', "{")
        .replace("</span>", "}")
        .replace(WORD_JOINER, "+")
    )


def head(words: str, kinds: str = "") -> str:
    """Return the head of a column."""
    return f'<th scope="col"{kinds}>{words}</th>'


@pytest.mark.parametrize("words", ["Awareness", "Neighbours", "Осведомление", "フェーズ", "理由", "影响"])
def test_short_words_of_heads_and_first_cells_stay_whole(words: str) -> None:
    """Words of up to twelve letters, in Chinese and Japanese heads of up to six."""
    found = shown(head(words) + head("Other"), words)
    assert f'<th scope="col">{{{words}}}</th>' in found
    assert f'<th scope="row">{{{words}}}</th>' in found


@pytest.mark.parametrize("word", ["Communication", "Осведомлённость", "Удовлетворённость"])
def test_long_words_stay_whole_where_there_is_room(word: str) -> None:
    """Words of up to eighteen letters stay whole beside short ones; where the table is too narrow, only those up to twelve do."""
    assert f'<th scope="col">{{{word}}} {{channels}}</th>' in shown(head(f"{word} channels"))
    narrow = shown(head(f"{word} channels"), word, room=' data-room="9"')
    assert f'<th scope="col">{word} {{channels}}</th>' in narrow


def test_the_longest_words_break_as_ever() -> None:
    """A word of nineteen letters may break at its syllables, and the short ones beside it do not."""
    assert '<th scope="col">Intercommunications {channels}</th>' in shown(
        head("Intercommunications channels")
    )


def test_longer_heads_break_between_phrases() -> None:
    """More than six letters break where a phrase ends; no letter or two stand alone on the last line."""
    assert ">対+応+可+能+な接+点+数<" in shown(head("対応可能な接点数"))
    assert ">見+分+け+る手+が+か+り<" in shown(head("見分ける手がかり"))
    assert ">與通路平均的+差+距<" in shown(head("與通路平均的差距"))


@pytest.mark.parametrize(
    "words",
    ["若琳", "尚未指定", "久保田 直樹", "Q&Aサイト", "1.86～1.94", "9月17日", "2026年11月29日", "配送師傅"],
)
def test_names_days_and_ranges_stay_whole_in_every_column(words: str) -> None:
    """In Chinese and Japanese a column would else be as narrow as a letter; where there is no room for all, heads stay whole."""
    table = f'<table data-room="{{}}"><tr><th scope="col">A</th></tr><tr><th scope="row">B</th><td>{words}</td></tr></table>'
    assert f'<span style="white-space: nowrap">{words}</span>' in whole(f"<body>{table}".format(53), "ja")
    for narrow in (whole(f"<body>{table}".format(3), "ja"), whole(f"<body>{table}".format(53), "ru")):
        assert f"<td>{words}</td>" in narrow


def test_a_day_in_a_sentence_stays_whole() -> None:
    """What is said of it goes on the next line, and a name in it is not parted."""
    words = "2026年11月29日（下次檢視：2026年11月20日）由蔡宗翰負責"
    table = f'<table data-room="53"><tr><th scope="row">B</th><td>{words}</td></tr></table>'
    found = whole(f"<body>{table}", "zh-Hant", ["蔡宗翰"]).replace(WORD_JOINER, "+")
    assert "2026+年+11+月+29+日（" in found
    assert "2026+年+11+月+20+日" in found
    assert "蔡+宗+翰" in found


@pytest.mark.parametrize("words", ["Mrs Adeyemi of the shop", "nobody yet", "2 × A, no R"])
def test_a_cell_that_is_a_name_a_day_or_short_stays_on_one_line(words: str) -> None:
    """In any column, and only where the table has the room for all of them; a sentence breaks as ever."""
    names = ("Mrs Adeyemi of the shop",)
    cells = f"<td>{words}</td><td>Find out why it is so</td>"
    found = shown(head("Who") * 3, words, rest=cells, names=names)
    assert f'<th scope="row">{{{words}}}</th><td>{{{words}}}</td><td>Find out why it is so</td>' in found
    narrow = shown(head("Who") * 3, words, rest=cells, names=names, room=' data-room="11"')
    assert f"<td>{words}</td>" in narrow


def test_a_cell_that_is_a_day_stays_on_one_line() -> None:
    """However many letters the name of its month has; a day in a sentence may break at its spaces."""
    day = '<span class="day">11 September 2027</span>'
    found = shown(head("When") * 2, "A", rest=f"<td>{day}</td><td>By {day}</td>")
    assert "<td>{11 September 2027}</td><td>By <" in found


def test_drawings_and_marks_are_let_be() -> None:
    """What stands in a drawing is no word of the head; a word behind it is."""
    mark = "<svg><title>Controllable</title></svg>"
    assert f"{mark}<b> {{Observed}}</b>" in shown(head(f"{mark}<b> Observed</b>"))


def test_a_table_without_room_stays_as_it_is() -> None:
    """Where the words of all columns side by side are wider than the page, they may break as they did."""
    heads = "".join(head("Awareness") for _ in range(12))
    assert "{" not in shown(heads, rest="<td></td>" * 11)


def test_a_first_column_gives_way_to_the_heads() -> None:
    """Where there is room for the words of the heads only, these stay whole."""
    heads = head("Any") + "".join(head("Selection") for _ in range(8))
    found = shown(head("Place") + heads, "Establishing", rest="<td></td>" * 9)
    assert "{Selection}" in found
    assert "{Establishing}" not in found


def test_columns_of_a_given_width_stay_as_they_are() -> None:
    """A table that does not say how much room it has gives none; one says it in letters, the head of a column by itself."""
    assert "{Awareness}" in shown(head("Awareness"))
    assert "{" not in shown(head("Awareness"), room="")
    assert "{" not in shown(head("Awareness"), room=' data-room="4"')
    drawn = head("", ' data-least="50"')
    assert "{" not in shown(head("Awareness") + drawn, rest="<td></td>")


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("2026年11月29日", "{2026年11月29日}"),
        ("2027年1月28日（次回の見直し：2026年12月9日）", "{2027年1月28日}（次回の見直し：{2026年12月9日}）"),
        ("n=17,640、95%信頼区間14.1～15.1", "n=17,640、95%信頼区間{14.1～15.1}"),
        ('<a href="a.html">久保田 直樹</a>', '<a href="a.html">{久保田 直樹}</a>'),
        ("指摘事項をすべて読む", "指摘事項をすべて読む"),
        ("29", "29"),
        ("", ""),
    ],
)
def test_on_the_screen_days_ranges_and_narrow_words_of_cells_stay_whole(cell: str, kept: str) -> None:
    """A browser breaks Chinese and Japanese between any two letters of a column; in other languages nothing changes."""
    html = str(kept_in_cell(Markup(cell), "ja"))
    assert html.replace('<span class="uncut">', "{").replace("</span>", "}") == kept
    assert kept_in_cell(Markup(cell), "en") == cell


def test_bars_give_way_to_the_names_of_their_rows() -> None:
    """Where a table has no room for its words and long bars, the bars are shorter and the words whole."""
    wide = '<td class="num">22ステップ中12ステップ、うち失敗</td>' * 2
    table = (
        '<table class="data ranked" data-room="53"><thead><tr><th scope="col">ペルソナ</th><th scope="col" data-least="16">0</th>'
        + '<th scope="col" class="num">数</th>' * 2
        + f'</tr></thead><tbody><tr><th scope="row">陽向さん</th><td class="barcell"></td>{wide}</tr></tbody></table>'
    )
    found = whole(f"<body>{table}", "ja")
    assert 'class="data ranked slim"' in found
    assert '<th scope="row"><span style="white-space: nowrap">陽向さん</span></th>' in found
    assert 'class="data ranked"' in whole(f"<body>{table.replace(wide, '<td></td>' * 2)}", "ja")


def first_width(html: str) -> float:
    """Return how wide the first column is at least, as its head says; 0 where it says nothing."""
    found = re.search('<th scope="col"[^>]* style="min-width: ([0-9.]+)em"', html)
    return float(found[1]) if found else 0.0


def numbers(title: str, columns: int, name: str, language: str = "en") -> str:
    """Return a table of one name and so many columns of numbers below the same title, as it is printed."""
    heads = "".join(head(title, ' class="num"') for _ in range(columns))
    cells = '<td class="num">4</td>' * columns
    table = f'<table data-room="53"><tr>{head("Name")}{heads}</tr><tr><th scope="row">{name}</th>{cells}</tr></table>'
    return whole(f"<body>{table}", language)


def test_a_first_column_is_as_wide_as_its_names_where_there_is_room() -> None:
    """A name of two words has one line beside a few numbers; a long one has two, and never more than a third of the page."""
    assert 7 < first_width(numbers("Share", 2, "Birthday text")) < 10
    assert 10 < first_width(numbers("Share", 2, "A reply to the complaint about a rash")) <= 17.1


def test_heads_of_numbers_take_two_lines_where_names_need_the_room() -> None:
    """They stay on one line as long as the names have enough."""
    name = "A reply to the complaint about a rash"
    assert " long" not in numbers("Agreement with the tone", 1, name)
    assert "num long" in numbers("Agreement with the tone", 4, name)
    assert first_width(numbers("Agreement with the tone", 4, name)) > 9


def test_a_first_column_takes_a_share_of_what_is_left() -> None:
    """Beside many columns it is narrower, and says nothing where there is no room at all."""
    name = "A reply to the complaint"
    wide, narrow = (first_width(numbers("Importance", columns, name)) for columns in (3, 6))
    assert wide > narrow
    assert first_width(numbers("Importance", 12, name)) == 0


@pytest.mark.parametrize("language", ["ja", "zh-Hant"])
def test_first_columns_of_chinese_and_japanese_are_as_their_phrases_make_them(language: str) -> None:
    """Their lines may end anywhere but within a phrase."""
    assert first_width(numbers("Share", 2, "Birthday text", language)) == 0


def test_a_first_column_gives_way_to_columns_of_sentences() -> None:
    """A column of sentences grows by a line for each letter that it has less."""

    def beside(cell: str) -> float:
        row = f'<tr><th scope="row">A reply to the complaint</th><td>{cell}</td></tr>'
        return first_width(
            whole(f'<body><table data-room="20"><tr>{head("Name")}{head("Said")}</tr>{row}</table>')
        )

    assert beside("What customers say of it in so many words, and how many of them do") < beside("Short")
