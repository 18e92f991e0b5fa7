"""What a PDF says to readers who cannot see it: heads of tables, languages, margins, and the order of it all."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest

from tests.built import SAMPLES, Built, printed_project
from tests.pdf.conftest import Make
from tests.pdf.structure import Node, Structure
from tests.theme import reported
from touchreport.build import PDF, examine

pytestmark = pytest.mark.pdf

CSS = """
@page { @top-left { content: "Edition 7" } @bottom-left { content: element(foot) } }
.foot { position: running(foot) }
body { font-family: "TR Latin", "TR Fa" }
.next { break-before: page }
"""

TABLE = """<table>
<thead><tr><th scope="col" rowspan="2">Stop</th><th scope="colgroup" colspan="2">Rating</th></tr>
<tr><th scope="col">Now</th><th scope="col">Wanted</th></tr></thead>
<tbody><tr><th scope="rowgroup" colspan="3">Before</th></tr>
<tr><th scope="row">Poster</th><td>one</td><td>two</td></tr></tbody>
<tbody><tr><th scope="rowgroup" colspan="3">After</th></tr>
<tr><th scope="row">Bill</th><td colspan="2">three</td></tr></tbody></table>"""

HEADS = {
    "one": ["Rating", "Now", "Before", "Poster"],
    "two": ["Rating", "Wanted", "Before", "Poster"],
    "three": ["Rating", "Now", "Wanted", "After", "Bill"],
}
"""From a cell to all the heads that it stands under, as one reads the table."""


def test_each_cell_stands_under_its_heads(make: Make) -> None:
    """A cell has the heads over all of its columns, those of its row, and the name of its own group of rows alone."""
    structure = Structure(make(f"<body>{TABLE}", stylesheets=(CSS,)).path)
    heads = {str(head.entries.ID): structure.words(head) for head in structure.of("TH")}
    cells = {
        structure.words(cell): [heads[str(name)] for name in cell.attribute("/Headers")]
        for cell in structure.of("TD")
    }
    assert cells == HEADS


def test_each_head_says_where_it_rules(make: Make) -> None:
    """A head of a row or of a group of rows rules over rows, any other over columns; their names are listed."""
    structure = Structure(make(f"<body>{TABLE}", stylesheets=(CSS,)).path)
    scopes = {structure.words(head): str(head.attribute("/Scope")) for head in structure.of("TH")}
    assert {words for words, scope in scopes.items() if scope == "/Row"} == {
        "Before",
        "Poster",
        "After",
        "Bill",
    }
    assert {words for words, scope in scopes.items() if scope == "/Column"} == {
        "Stop",
        "Rating",
        "Now",
        "Wanted",
    }
    assert structure.names == {str(head.entries.ID) for head in structure.of("TH")}


def test_a_table_without_a_head_row_has_heads_of_rows(make: Make) -> None:
    """In a table of two columns, names and values, each value stands under its name."""
    table = (
        "<table><tr><th scope=row>Now<td>one</tr><tr><th scope=row>Wanted<td rowspan=2>two</tr>"
        "<tr><th scope=row>Best</table>"
    )
    structure = Structure(make(f"<body>{table}", stylesheets=(CSS,)).path)
    heads = {str(head.entries.ID): structure.words(head) for head in structure.of("TH")}
    found = [[heads[str(name)] for name in cell.attribute("/Headers")] for cell in structure.of("TD")]
    assert found == [["Now"], ["Wanted", "Best"]]


def test_words_in_another_language_say_so(make: Make) -> None:
    """The voice changes where the language does: in a line, in a part, in a cell, and back again within it."""
    html = (
        '<body dir="rtl"><p>فروشگاه <bdi lang="en" dir="ltr">Tern Coffee</bdi> باز است.</p>'
        '<div lang="en"><p>One <span lang="fa">دو</span></p></div>'
        '<table><tr><th scope="row">نام<td lang="ja">Nippon</table>'
    )
    structure = Structure(make(html, stylesheets=(CSS,), language="fa").path)
    marked = [
        (str(node.entries.Lang), structure.words(node)) for node in structure.nodes if "/Lang" in node.entries
    ]
    assert structure.language == "fa"
    assert ("en", "TernCoffee") in marked
    assert ("ja", "Nippon") in marked
    assert [language for language, _ in marked] == ["en", "en", "fa", "ja"]


def test_margins_are_no_part_of_the_text(make: Make) -> None:
    """Head and foot of a page are artifacts on each page: nobody hears them between two sentences."""
    html = '<body><p class="foot">Tern Coffee</p><p>First</p><p class="next">Second</p>'
    structure = Structure(make(html, stylesheets=(CSS,)).path)
    assert "".join(structure.words(node) for node in structure.of("P")) == "FirstSecond"
    for page in structure.pdf.pages:
        margins = [
            one.operands[1]
            for one in pikepdf.parse_content_stream(page)
            if str(one.operator) == "BDC" and str(one.operands[0]) == "/Artifact"
        ]
        assert [str(marks.Type) for marks in margins] == ["/Pagination", "/Pagination"]
    assert structure.faults() == {}


@pytest.mark.parametrize(("language", "side"), [("en", "right"), ("fa", "left"), ("fa", "inline-end")])
def test_a_note_in_the_margin_is_read_after_its_text(make: Make, language: str, side: str) -> None:
    """What floats at the end of the line stands before its text in the document, and is read after it."""
    direction = "rtl" if language == "fa" else "ltr"
    html = (
        f'<body dir="{direction}"><div><p style="float: {side}; width: 30mm">Note</p>'
        '<p style="float: inline-start; width: 9mm">No</p><p>First</p><p>Second</p></div>'
    )
    structure = Structure(make(html, stylesheets=(CSS,), language=language).path)
    assert [structure.words(node) for node in structure.of("P")] == ["No", "First", "Second", "Note"]


WRONG = {
    "headings": "<h1>One</h1><h3>Three</h3>",
    "nesting": "<ul><p>no item</p></ul>",
    "tables": "<table><tr><td>one</td></tr></table>",
    "figures": '<p><svg width="9" height="9"><title>12</title><rect width="9" height="9"/></svg>',
    "languages": '<p lang="klingon!">word</p>',
    "order": '<h1>One</h1><h2 style="position: absolute; top: -9mm; left: 0">Two</h2>',
}


@pytest.mark.parametrize("rule", WRONG)
def test_what_is_wrong_is_found(make: Make, rule: str) -> None:
    """A document with one fault is reported under the fault's rule, and under no other."""
    result = make(f"<body>{WRONG[rule]}", stylesheets=("body { font-family: 'TR Latin' }",))
    assert set(Structure(result.path).faults()) == {rule}


def test_unmarked_text_is_found(make: Make, tmp_path: Path) -> None:
    """So is text that neither belongs to the structure nor is an artifact."""
    structure = Structure(make("<body><p>One</p>", stylesheets=(CSS,)).path)
    structure.pdf.Root.StructTreeRoot.K = pikepdf.Array()
    structure.pdf.save(tmp_path / "changed.pdf")
    assert set(Structure(tmp_path / "changed.pdf").faults()) == {"neither text nor artifact"}


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [
        name if name in ("airline", "coffee", "fashion") else pytest.param(name, marks=pytest.mark.proof)
        for name in SAMPLES
    ],
)
def test_nothing_is_wrong_in_a_playbook(built: Built, name: str) -> None:
    """In every language, a playbook's headings, lists, tables, figures, languages, margins and order are right."""
    assert Structure(built.pdf(name)).faults() == {}


@pytest.mark.slow
@pytest.mark.parametrize(
    "name",
    [name if name == "fashion" else pytest.param(name, marks=pytest.mark.proof) for name in SAMPLES],
)
def test_a_chapter_is_read_as_it_stands_on_its_page(built: Built, name: str) -> None:
    """Headings, paragraphs, items and tables of a chapter of the author's own are read from the top of a page to its end."""
    path = built.pdf(name)
    site = examine(printed_project(path)).site
    assert site is not None
    structure = Structure(path)
    title = next(page.title for page in site.pages if page.kind == "text")
    parts = _chapter(structure, "".join(str(title).split()))
    starts = [(page, -box[3]) for page, box in _starts(structure, parts)]
    assert len(starts) > 5
    assert starts == sorted(starts)


def _chapter(structure: Structure, title: str) -> list[Node]:
    parts: list[Node] = []
    for node in structure.of("H1", "H2", "H3", "P", "LI", "Table"):
        if node.kind == "H1":
            if parts:
                return parts
            if structure.words(node) != title:
                continue
        elif not parts:
            continue
        parts.append(node)
    return parts


def _starts(structure: Structure, parts: list[Node]) -> list[tuple[int, tuple[float, float, float, float]]]:
    found = []
    for node in parts:
        places = [place for place in node.places if place in structure.drawn]
        if places:
            found.append((places[0][0], structure.drawn[places[0]][1]))
    return found


@pytest.mark.slow
@pytest.mark.parametrize(
    "name", [name if name == "shoes" else pytest.param(name, marks=pytest.mark.proof) for name in SAMPLES]
)
def test_nothing_is_wrong_in_a_handbook(built: Built, name: str) -> None:
    """The same holds in the handbook."""
    assert Structure(built.handbook(name) / PDF).faults() == {}


@pytest.mark.slow
@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_nothing_is_wrong_in_a_report(world: str) -> None:
    """The same holds in the report for the boardroom."""
    assert Structure(reported.report(world)).faults() == {}


@pytest.mark.proof
@pytest.mark.parametrize("name", SAMPLES)
def test_nothing_is_wrong_in_the_report_of_a_sample(name: str) -> None:
    """And in the reports of all samples, in every language."""
    assert Structure(reported.sample_report(name)).faults() == {}
