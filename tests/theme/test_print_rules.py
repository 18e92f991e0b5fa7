"""Small rules of the printed page, each shown with the theme's own style sheets and a page of a few words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest

from tests import worlds
from tests.theme.printed import job, pages_of
from touchreport.locales import load_locale
from touchreport.locales.rules import Lines
from touchreport.render.document import pdf_job
from touchreport.render.fonts import bundled_fonts, fonts_for
from touchreport.render.heads import whole
from touchreport.render.no_break import tied
from touchreport.render.pdf import write_pdf
from touchreport.render.phrasing import held
from touchreport.text.unseen import WORD_JOINER

pytestmark = pytest.mark.pdf

ACTIONS = """<section class="sec"><h2>Next</h2><p class="ev">Due by 28 January</p><table class="data t-actions">
<thead><tr><th>No.</th><th>Action</th><th>Effect</th><th>Effort</th><th>Owner</th><th>Shown by</th></tr></thead>
<tbody><tr><td>A1</td><th class="strong">First row<div style="height: 60mm"></div></th><td></td><td></td>
<td>Ingrid Solheim</td><td></td></tr></tbody></table></section>"""
INDEX = """<table class="data t-index"><thead><tr><th>番号</th><th>顧客接点</th><th>チャネル</th><th>可否</th><th>担当</th>
<th class="num">指摘</th><th class="num">頁</th></tr></thead><tbody><tr><td>1</td><th>商品</th><td>LINE</td>
<td><svg class="m" viewBox="0 0 1 1"></svg> コントロール可能</td><td>久保田 直樹</td><td class="num">3</td><td class="num">9</td>
</tr></tbody></table>"""
PEOPLE = """<table class="data t-people"><thead><tr><th scope="col">Name</th><th scope="col" class="num">Touchpoints</th>
<th scope="col" class="num">Capacity</th><th scope="col">Phone</th><th scope="col">E-mail</th></tr></thead><tbody>
<tr><th scope="row"><b>Yusuf Arslan</b> <span class="meta">Food safety and allergens, Roastery</span></th>
<td class="num">3</td><td class="num">4</td><td><span class="tel">030 555 0164</span></td><td>y.arslan@tern.example</td></tr>
</tbody></table>"""


def pages(folder: Path, body: str, classes: str = "", language: str = "en") -> Sequence[str]:
    """Print a body with the sheets of the theme `playbook` on A4, and return the words of each page."""
    given = job("tern")
    html = f'<html lang="{language}"><body class="{classes}" lang="{language}">{body}'
    families = fonts_for(html, (load_locale(language).fonts,), bundled_fonts())
    made = write_pdf(
        replace(given, html=html, output=folder / "out.pdf", families=families, language=language)
    )
    with pypdfium2.PdfDocument(made.path) as document:
        return [page.get_textpage().get_text_range() for page in document]


@pytest.mark.parametrize("above", [150, 215, 235])
def test_a_head_and_its_day_stand_above_the_first_action(tmp_path: Path, above: int) -> None:
    """What a group of actions is called, and by when it is due, never end a page: the first row goes along."""
    found = pages(tmp_path, f'<div style="height: {above}mm">Above</div>{ACTIONS}')
    (page,) = [words for words in found if "First row" in words]
    assert "Next" in page
    assert "Due by" in page
    assert ("Above" in page) == (above == 150)


def test_a_long_name_of_an_owner_stays_on_one_line(tmp_path: Path) -> None:
    """The column of the owner has room for first and last name."""
    (page,) = pages(tmp_path, ACTIONS)
    assert "Ingrid Solheim" in page


def test_the_kind_of_control_stays_on_one_line(tmp_path: Path) -> None:
    """The Japanese words for what is controllable fill their column, and do not leave a letter for a second line."""
    (page,) = pages(tmp_path, INDEX, "cjk f-japanese", "ja")
    assert "コントロール可能" in page


@pytest.mark.parametrize("above", [208, 212, 216, 232, 236, 240])
def test_no_row_stands_alone(tmp_path: Path, above: int) -> None:
    """Where a table goes on over the page, two rows of it or more stand on each of its pages."""
    rows = "".join(f"<tr><td>Row {number}</td></tr>" for number in range(1, 9))
    table = f'<table class="data"><thead><tr><th>Head</th></tr></thead><tbody>{rows}</tbody></table>'
    found = pages(tmp_path, f'<div style="height: {above}mm">Above</div>{table}')
    counts = [words.count("Row ") for words in found]
    assert sum(counts) == 8
    assert 1 not in counts
    assert ["Head" in words for words in found] == [count > 0 for count in counts]


@pytest.mark.parametrize(("above", "class_", "goes_along"), [(238, "key", False), (238, "reading", True)])
def test_a_table_may_begin_a_page(tmp_path: Path, above: int, class_: str, goes_along: bool) -> None:
    """What stands above a table that goes to the next page stays, but for the words that say how to read it."""
    rows = "".join(f"<tr><td>Row {number}</td></tr>" for number in range(1, 9))
    table = f'<table class="data"><thead><tr><th>Head</th></tr></thead><tbody>{rows}</tbody></table>'
    body = f'<div style="height: {above}mm">Above</div><p class="{class_}">Words</p><div>{table}</div>'
    first, second = pages(tmp_path, body)
    assert "Above" in first
    assert "Row 1" in second
    assert ("Words" in second) == goes_along


@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_the_overview_does_not_say_its_first_figure_twice(world: str) -> None:
    """Where figures stand below the headline, the sentence that only says the first of them is left out."""
    (page,) = pages_of(world, "overview")
    overview = job(world).html.split(f'id="{page.id}"')[1].split("</section>")[0]
    assert 'class="figures' in overview
    assert 'class="lede"' not in overview


def test_a_lane_in_which_nothing_stands_is_not_drawn(tmp_path: Path) -> None:
    """A journey of which nothing is measured has no lane for that; another one has it."""
    world = worlds.tern()
    bare = replace(world, project=replace(world.project, measures=()))
    for given, expected in ((world, True), (bare, False)):
        html = pdf_job(worlds.open_world(given, tmp_path), tmp_path / "out.pdf").html
        assert ('<th scope="row">Measured</th>' in html) == expected


def lines_of(page: str) -> Sequence[str]:
    """Return the lines of a page in single spaces."""
    return [" ".join(line.split()) for line in page.splitlines()]


def test_a_person_and_their_post_stay_on_one_line(tmp_path: Path) -> None:
    """In the list of people the names have the room that numbers, telephone and mail leave."""
    (page,) = pages(tmp_path, PEOPLE)
    assert any("Yusuf Arslan Food safety and allergens, Roastery" in line for line in lines_of(page))


@pytest.mark.parametrize(
    ("language", "classes", "words", "parts"),
    [
        ("en", "", "Neighbours", ["What it asks for", "Another message’s", "Something else", "Not recorded"]),
        ("ja", "cjk f-japanese", "フェーズ", ["ほかの人も見る", "担当責任者のみ", "誰も見ない", "データなし", "記録なし"]),
    ],
)  # fmt: skip
def test_names_beside_bars_stay_whole(
    tmp_path: Path, language: str, classes: str, words: str, parts: Sequence[str]
) -> None:
    """The bars of many parts are shorter, so that short names before them and their head are not broken."""
    heads = "".join(f'<th scope="col" class="num">{part}</th>' for part in parts)
    cells = '<td class="num">2</td>' * len(parts)
    bar = '<svg class="split" width="100%" height="14"></svg>'
    table = f"""<table class="data splits many" data-room="53"><thead><tr><th scope="col">{words}</th>
    <th scope="col" data-least="15"></th>{heads}</tr></thead>
    <tbody><tr><th scope="row">{words} and families</th><td class="splitcell">{bar}</td>{cells}</tr></tbody></table>"""
    (page,) = pages(tmp_path, whole(table), classes, language)
    assert page.replace(WORD_JOINER, "").count(words) == 2


@pytest.mark.parametrize(
    ("caption", "lines"),
    [("均等な11チャネルに相当", ["均等な", "11チャネルに相当"]), ("うちコントロール可能3件", ["うちコントロール", "可能3件"])],
)  # fmt: skip
def test_a_caption_of_a_figure_leaves_no_letter_alone(
    tmp_path: Path, caption: str, lines: Sequence[str]
) -> None:
    """Below each of five figures in Japanese, a line ends where a phrase ends."""
    figure = (
        f'<li class="figure"><span class="f-n">26</span> <span class="f-r">{held(caption, 10)}</span></li>'
    )
    (page,) = pages(tmp_path, f'<ul class="figures f-5">{figure}</ul>', "cjk f-japanese", "ja")
    found = [line.replace(WORD_JOINER, "") for line in lines_of(page)]
    assert found[1:3] == lines


def test_a_sentence_in_place_of_the_curve_stands_clear_of_the_rules(tmp_path: Path) -> None:
    """Where no feeling is recorded, the words that say so have air between the rule above and the one below."""
    words = "恵子さんの感情は、どのステップにも記録されていません。"
    rows = f"""<tr class="r-names"><td class="lh">接点</td><td>検索</td></tr>
    <tr class="r-curve"><td class="lh">感情</td><td class="plotcell"><p class="state">{words}</p></td></tr>
    <tr class="r-no"><th scope="row">番号</th><th>2</th></tr>"""
    body = f'<section class="wide w-tight"><table class="score">{rows}</table></section>'
    pages(tmp_path, body, "cjk f-japanese", "ja")
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        (page,) = document
        text = page.get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
        (sentence,) = [box for box in boxes if "記録されていません" in text.get_text_bounded(*box)]
        (below,) = [box for box in boxes if "番号" in text.get_text_bounded(*box)]
    assert sentence[1] - below[3] > 8


@pytest.mark.parametrize(
    ("language", "classes"), [("en", ""), ("fa", "f-persian"), ("ja", "cjk f-japanese"), ("ru", "l-ru")]
)
def test_contents_of_many_chapters_are_one_page(tmp_path: Path, language: str, classes: str) -> None:
    """Twenty-eight chapters stand on one page, each with its headline beside its name."""
    chapter = (
        '<li class="t-item"><span class="t-no">{0}</span><a class="t-title">Name {0}</a>'
        '<span class="t-head">What chapter {0} found</span><span class="t-page">{0}</span></li>'
    )
    rows = "".join(chapter.format(number) for number in range(1, 29))
    body = f'<section class="contents c-many c-most c-tight"><h1 class="h-toc">Contents</h1><ol class="toc">{rows}</ol></section>'
    found = pages(tmp_path, body, classes, language)
    assert sum("What chapter" in words for words in found) == 1
    assert any("Name 28 What chapter 28 found" in line for line in lines_of(found[0]))


def test_what_an_action_settles_stands_below_all_its_columns(tmp_path: Path) -> None:
    """The findings that one piece of work settles have a row of their own, as wide as the table beside the number."""
    todo = (
        "Find out why the measure “Clean tester at the moment of the visit” misses its target, and act on it"
    )
    rest = f'<tr class="a-rest"><td></td><td colspan="5"><div class="a-more"><p>{todo}</p></div></td></tr>'
    (page,) = pages(tmp_path, ACTIONS.replace("</tbody>", f"{rest}</tbody>"))
    assert any(todo in line for line in lines_of(page))


def test_a_column_of_marks_is_as_narrow_as_its_head(tmp_path: Path) -> None:
    """Columns in which nothing but marks stands leave their room to the names, which stay on one line."""
    heads = '<th scope="col" class="marked">Who keeps watch</th>' * 6
    row = f"<tr><th>Gift box of an order in the online shop</th>{'<td></td>' * 6}</tr>"
    table = f'<table class="data"><thead><tr><th scope="col">Touchpoint</th>{heads}</tr></thead><tbody>{row}</tbody></table>'
    (page,) = pages(tmp_path, table)
    assert any("Gift box of an order in the online shop" in line for line in lines_of(page))


BLUE = """<table class="blue" style="--n: 2"><colgroup><col class="lane"><col><col></colgroup><tbody><tr>
<th scope="row">Видно</th><td><span class="b-w">{0}</span> <span class="b-w">{1}</span></td><td></td></tr></tbody></table>"""


def test_entries_of_a_cell_stand_apart(tmp_path: Path) -> None:
    """Where a cell of a blueprint has several entries, the gap between two is wider than that between lines of one."""
    pages(tmp_path, BLUE.format("Aaaaaaaaaaa Aaaaaaaaaaa", "Aaaaaaa"))
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        text = document[0].get_textpage()
        boxes = [text.get_rect(place) for place in range(text.count_rects())]
    tops = sorted({round(box[3], 1) for box in boxes if box[0] > 110}, reverse=True)
    gaps = [above - below for above, below in pairwise(tops)]
    assert len(gaps) >= 2
    assert gaps[-1] > gaps[0] + 2


def test_no_word_of_a_blueprint_leaves_two_letters_behind(tmp_path: Path) -> None:
    """A word is parted where three letters or more go to the next line, here as in all tables."""
    words = "льняные салфетки", "ученик технолога"
    (page,) = pages(tmp_path, BLUE.format(*words), "l-ru", "ru")
    ends = [line.split(" ")[0] for line in lines_of(page)]
    assert not {"ки", "га"} & set(ends)


@pytest.mark.parametrize("width", range(30, 60, 3))
def test_a_ring_never_ends_a_line(tmp_path: Path, width: int) -> None:
    """However wide a line is, the number of a touchpoint goes to the next with the first word of its name."""
    ring = '<span class="ref"><span class="stop">{0}</span> <a href="#x">Page of a product</a></span>'
    words = f'<p style="width: {width}mm">Decide what they see: {ring.format(13)}, {ring.format(17)} and {ring.format(19)}</p>'
    (page,) = pages(tmp_path, tied(f"<body>{words}", "en", Lines()).removeprefix("<body>"))
    assert [line for line in lines_of(page) if re.search(r"1[379]$", line.strip())] == []


def places(folder: Path, body: str) -> dict[str, tuple[float, float]]:
    """Print a body in Japanese and return where each letter begins and ends, by the letter."""
    pages(folder, body, "cjk f-japanese", "ja")
    with pypdfium2.PdfDocument(folder / "out.pdf") as document:
        text = document[0].get_textpage()
        boxes = ((text.get_text_range(n, 1), text.get_charbox(n)) for n in range(text.count_chars()))
        return {letter: (box[0], box[2]) for letter, box in boxes if letter.strip()}


def test_a_number_in_a_list_stands_in_its_ring(tmp_path: Path) -> None:
    """Lists draw their first line out; the line in the ring of a number is none of theirs."""
    found = places(tmp_path, '<ul class="texts"><li>前<span class="stop">7</span>後</li></ul>')
    assert found["前"][1] < found["7"][0] < found["7"][1] < found["後"][0]


def test_english_has_the_quotation_marks_of_latin_letters(tmp_path: Path) -> None:
    """Those of a Japanese face are as wide as high, and leave a gap inside of an English reference."""
    found = places(tmp_path, '<p>文献<bdi dir="ltr" lang="en">Pielou, “Measure”, J</bdi></p>')
    assert found["M"][0] - found["“"][0] < 6


def test_how_many_more_there_are_is_as_small_as_the_list_it_ends(tmp_path: Path) -> None:
    """A list of touchpoints in a cell is set small, so are the words at its end; in a sentence a name is as large as the rest."""
    name = '<span class="ref"><span class="stop">2</span> <a href="#x">Counter</a></span>'
    body = (
        f'<table class="data"><tbody><tr><th scope="row" id="x">Row</th><td class="listing">{name}, and 7 more</td></tr></tbody>'
        f'</table><div class="f-main"><p class="todo"><span class="lead">What to do:</span> See {name} again</p></div>'
    )
    pages(tmp_path, body)
    with pypdfium2.PdfDocument(tmp_path / "out.pdf") as document:
        words = document[0].get_textpage()
        text = words.get_text_range()

        def height(start: str, word: str, letter: str) -> float:
            _, bottom, _, top = words.get_charbox(
                text.index(letter, text.index(word, text.index(start))), loose=False
            )
            return float(round(top - bottom, 1))

        assert height("Row", "Counter", "e") == height("Row", "more", "e")
        assert height("See", "Counter", "n") == height("See", "again", "n")
