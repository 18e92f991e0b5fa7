"""Where a page is cut, and how what is cut goes on."""

from __future__ import annotations

import re

import pytest

from touchreport.render.paging.cutting import cut
from touchreport.render.paging.tree import elements, size

MORE = "(continued)"


def _cut(markup: str, most: int) -> tuple[str, ...]:
    return cut(elements(markup), most, MORE)


def _items(count: int, words: str = "One of many things") -> str:
    return "".join(f'<li id="i{number}">{words} {number}</li>\n' for number in range(1, count + 1))


def _table(rows: int) -> str:
    body = "".join(f'<tr><th scope="row">Row {n}</th><td>{n}</td></tr>\n' for n in range(rows))
    return (
        '<table class="data" id="t"><caption class="vh">All</caption><thead><tr><th scope="col">Name</th></tr></thead>'
        f'<tbody><tr class="r-head"><th scope="rowgroup" colspan="2">Before</th></tr>\n{body}</tbody></table>'
    )


@pytest.mark.parametrize("markup", [
    f"<section><h2>List</h2><ol>{_items(90)}</ol></section>",
    f"<section><h2>Table</h2><div class='scroll'>{_table(120)}</div></section>",
    "".join(f"<section id='s{n}'><h2>Part {n}</h2><ul>{_items(9)}</ul></section>" for n in range(12)),
    f'<section><div class="row"><div class="body"><h2>Rows</h2>{_table(100)}</div><aside>How to read it</aside></div></section>',
    f"<div><p>Above</p><details class='fold'><summary>90 more</summary><ol start='11'>{_items(90)}</ol></details></div>",
])  # fmt: skip
def test_every_piece_is_whole_and_light(markup: str) -> None:
    """Each piece has at most the bytes that a page may have, all its elements are closed, and nothing is lost or told twice:
    the items and rows of all pieces are those of the page, in their order."""
    pieces = _cut(markup, 2_000)
    assert len(pieces) > 1
    for piece in pieces:
        assert size(piece) <= 2_000
        assert elements(piece)
    for told in (r"<li[^>]*>.*?</li>", r"<tr><th scope=\"row\">.*?</tr>", r"<aside>.*?</aside>"):
        whole, cut_ = re.findall(told, markup), re.findall(told, "".join(pieces))
        assert cut_ == whole


def test_what_goes_on_has_its_heads_again() -> None:
    """A table that goes on has its columns' heads, its group and the heading above it once more, each name says so, and an id
    stands once on all pages."""
    pieces = _cut(f'<section id="s"><h2 id="h">Rows</h2>{_table(100)}</section>', 2_000)
    for piece in pieces[1:]:
        assert piece.startswith("<section><h2>Rows (continued)</h2>")
        assert "<thead>" in piece
        assert "<caption" in piece
        assert '<th scope="rowgroup" colspan="2">Before (continued)</th>' in piece
    assert [name for piece in pieces for name in re.findall(r' id="([sht])"', piece)] == ["s", "h", "t"]


def test_numbers_of_a_list_go_on() -> None:
    """An ordered list counts on, from wherever it began; a fold that goes on is open, since nothing stands before it."""
    fold = f'<details class="fold"><summary>More</summary><ol start="11">{_items(60)}</ol></details>'
    pieces = _cut(f"<section><h2>List</h2>{fold}</section>", 1_500)
    for piece in pieces[1:]:
        first = int(re.findall(r'<li id="i(\d+)">', piece)[0])
        assert f'<ol start="{first + 10}">' in piece
        assert '<details class="fold" open><summary>More (continued)</summary>' in piece
    assert " open" not in pieces[0]


def test_a_heading_stays_with_what_it_names() -> None:
    """No piece ends with a heading or with the line below it."""
    markup = "".join(
        f"<div><h3>Head {n}</h3><p class='sub'>Below {n}</p><ul>{_items(20)}</ul></div>" for n in range(8)
    )
    for piece in _cut(f"<section><h2>All</h2>{markup}</section>", 1_700):
        assert not re.search(r"(</h[23]>|<p class='sub'>[^<]*</p>)\s*(</\w+>\s*)*$", piece)


def test_what_lies_beside_stays_with_the_first_piece() -> None:
    """What explains a table stands beside its first rows, not beside the last ones."""
    markup = f'<div class="row"><div class="body">{_table(100)}</div><aside>How to read it</aside></div>'
    first, *rest = _cut(markup, 2_000)
    assert first.endswith("<aside>How to read it</aside></div>")
    assert all("<aside>" not in piece for piece in rest)


@pytest.mark.parametrize(
    "whole",
    [
        f"<p>{'word ' * 600}</p>",
        "<svg><g>" + '<path d="M0 0"/>' * 200 + "</g></svg>",
        "<table><tbody>" + '<tr><td rowspan="2">a</td></tr>' * 100 + "</tbody></table>",
        f"<dl>{'<dt>a</dt><dd>b</dd>' * 150}</dl>",
        f"<div>{'words <b>and</b> words ' * 120}</div>",
    ],
)
def test_what_has_no_seam_is_never_cut(whole: str) -> None:
    """A paragraph, a drawing, rows that share a cell, a term with its meaning, text between elements: all stay whole."""
    pieces = _cut(f"<section><h2>A</h2><p>Before</p></section>{whole}<p>Behind</p>", 1_000)
    assert sum(whole in piece for piece in pieces) == 1


def test_pages_are_of_about_the_same_weight() -> None:
    """The last page is not a scrap: what is a little heavier than a page makes two halves."""
    first, second = (size(piece) for piece in _cut(f"<section><ol>{_items(100)}</ol></section>", 3_500))
    assert second > first / 2


def test_what_is_nested_very_deeply_is_no_fault() -> None:
    """Lists in lists in lists, thousands of them, are cut or left as they are, and never too much for the cutter."""
    markup = "<ul>" * 5_000 + "<li>one</li>" * 1_000 + "</ul>" * 5_000
    pages = cut(elements(markup), 10_000, "continued")
    assert "".join(pages).count("<li>") == 1_000


def test_what_says_that_it_is_whole_is_not_cut() -> None:
    """A section of the class “whole” stands on one page, as a map and its key do, however full the page before it is."""
    key = "".join(f"<p>Mark {number}</p>" for number in range(20))
    pieces = _cut(
        f'<section><ul>{_items(20)}</ul></section><section class="map whole"><div>{_table(8)}</div>{key}</section>',
        2_000,
    )
    assert sum('class="map whole"' in piece for piece in pieces) == 1
    assert any("Row 0<" in piece and "Mark 19<" in piece for piece in pieces)
