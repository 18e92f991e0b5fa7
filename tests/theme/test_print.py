"""The PDF of the playbook theme: sheets, running heads, contents, bookmarks, tags, words."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from tests import worlds
from tests.built import Built
from tests.pdf import readback
from tests.theme.printed import job, links, long_journey, pages_of, plain, printed, studio
from tests.theme.rendered import Reader
from touchreport.locales import load_locale
from touchreport.render.document import pdf_job

pytestmark = pytest.mark.pdf

LANGUAGES = [("tern", "en"), ("gaman", "fa")]
PAPERS = {"a4": (210.0, 297.0), "letter": (215.9, 279.4)}
POINT = 72 / 25.4


def headings(html: str) -> list[tuple[int, str]]:
    """Return level and words of the headings that are bookmarks."""
    found = Reader(html).elements
    return [(int(one.tag[1]), plain(one.text)) for one in found if one.tag in {"h1", "h2"}]


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_sheets(built: Built, world: str, language: str, paper: str) -> None:
    """Every page has the paper asked for; maps, and nothing else, lie on their side."""
    made = printed(world, built, paper)
    width, height = (side * POINT for side in PAPERS[paper])
    for number, size in enumerate(made.sizes, start=1):
        expected = (height, width) if number in made.landscape else (width, height)
        assert size == pytest.approx(expected, abs=0.1)
    assert len(made.landscape) == len(pages_of(world, "journey", "map"))
    assert not {1, 2} & set(made.landscape)


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_number_of_pages(built: Built, world: str, language: str) -> None:
    """Cover, contents, overview, maps and lists have pages of their own; short cards and short chapters share theirs."""
    site = studio(world).site
    least = 3 + len(pages_of(world, "journey", "map", "touchpoints", "actions"))
    assert least < len(printed(world, built).sizes) < 2 + len(site.navigation) + len(site.stops)


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_running_heads(built: Built, world: str, language: str) -> None:
    """Every page but the cover bears the brand, its number and the number of pages.

    In a line of Persian digits alone, viewers put the first number last.
    """
    made, locale = printed(world, built), load_locale(language)
    total = locale.integer(len(made.texts))
    brand = plain(str(studio(world).site.brand.name))
    cover, *rest = made.texts
    assert f"/ {total}" not in cover
    for number, text in enumerate(rest, start=2):
        place = (locale.integer(number), total)
        assert any(" / ".join(order) in text for order in (place, place[::-1]))
        assert brand in text


def test_confidentiality_is_at_the_foot_of_every_page_but_the_cover(built: Built) -> None:
    """What the project says about confidentiality stands on each page after the cover."""
    cover, *rest = printed("tern", built).texts
    assert "Confidential" not in cover
    assert all("Confidential" in text for text in rest)


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_contents_tell_the_page(built: Built, world: str, language: str) -> None:
    """Each line of the contents has the page to which its link leads; every chapter and every map has a line."""
    locale, site = load_locale(language), studio(world).site
    lines = list(dict.fromkeys(links(printed(world, built).path, 2)))
    assert [line for line, page in lines if locale.integer(page) not in re.findall(r"\d+", line)] == []
    pages = [page for _, page in lines]
    assert pages == sorted(pages)
    assert len(pages) == len(site.navigation) + len(pages_of(world, "journey")) - 1


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_bookmarks_are_the_headings(built: Built, world: str, language: str) -> None:
    """Bookmarks are the chapters and their sections, in order, in the words of the page."""
    with pypdfium2.PdfDocument(printed(world, built).path) as document:
        found = [(mark.level + 1, plain(mark.get_title())) for mark in document.get_toc()]
    assert found == headings(job(world).html)
    assert found[0][0] == 1
    names = {plain(stop.name.in_language(language)) for stop in studio(world).site.stops.values()}
    assert sum(any(title.endswith(name) for name in names) for level, title in found if level == 2) >= len(
        names
    )


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_headings_skip_no_level(world: str, language: str) -> None:
    """A heading is at most one level deeper than the one before."""
    found = Reader(job(world).html).elements
    levels = [int(one.tag[1]) for one in found if re.fullmatch("h[1-6]", one.tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_every_touchpoint_is_found(built: Built, world: str, language: str) -> None:
    """Searching in a browser's viewer finds every touchpoint by its name."""
    text = " ".join(printed(world, built).texts)
    names = [plain(stop.name.in_language(language)) for stop in studio(world).site.stops.values()]
    assert names
    assert [name for name in names if name not in text] == []


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_every_touchpoint_is_found_in_poppler(built: Built, world: str, language: str) -> None:
    """Other viewers find every word of a name; poppler puts a space before some vowel signs."""
    text = readback.poppler_text(printed(world, built).path).replace("\u200c", "")
    stops = studio(world).site.stops.values()
    words = {word for stop in stops for word in re.findall(r"\w+", plain(stop.name.in_language(language)))}
    assert [word for word in sorted(words) if word not in text] == []


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_nothing_to_complain_about(built: Built, world: str, language: str, paper: str) -> None:
    """No character without a glyph, no link that leads nowhere, no anchor twice, no image missing."""
    made = printed(world, built, paper)
    assert made.problems == ""
    assert readback.wrong_glyphs(made.path) == []


@pytest.mark.parametrize(
    ("world", "families"),
    [("tern", {"TR-Latin", "TR-Latin-Display"}), ("gaman", {"TR-Latin", "TR-Fa"})],
)
def test_fonts(built: Built, world: str, families: set[str]) -> None:
    """Few fonts: each family in a regular and one heavier weight."""
    names = readback.fonts(printed(world, built).path)
    assert {re.sub(r"-(Semi-)?Bold$", "", name) for name in names} == families
    assert len(names) <= 4


@pytest.mark.parametrize(("world", "language"), LANGUAGES)
def test_tags(built: Built, world: str, language: str) -> None:
    """Figures have words, cells have heads, lists have items alone, and the document has title and language."""
    path = printed(world, built).path
    assert all("/Alt" in figure for figure in readback.elements(path, "Figure"))
    assert all("/Headers" in cell["/A"] for cell in readback.elements(path, "TD"))
    with pikepdf.open(path) as pdf:
        in_lists = {str(kid.get("/S")) for kid in _children(pdf.Root.StructTreeRoot, "/L")}
    assert in_lists - {"/L"} == {"/LI"}  # a list in columns is a list a column
    facts = readback.facts(path)
    assert facts["language"] == language
    assert plain(str(studio(world).site.title)) in plain(facts["title"])


@pytest.mark.parametrize(("language", "mark"), [("en", ": "), ("zh-Hant", "："), ("ja", "：")])
def test_the_title_has_the_colon_of_its_language(tmp_path: Path, language: str, mark: str) -> None:
    """Viewers show it in the window: the brand, and what the playbook is called."""
    title = pdf_job(worlds.open_world(worlds.bare(language), tmp_path), tmp_path / "out.pdf").title
    assert title == f"Tern{mark}Playbook"


def _children(node: Any, kind: str) -> list[Any]:
    """Return what stands directly in elements of a kind."""
    inside: Any = node.get("/K", [])
    every = inside if isinstance(inside, pikepdf.Array) else [inside]
    kids: list[Any] = [kid for kid in every if isinstance(kid, pikepdf.Dictionary)]
    found = kids if node.get("/S") == kind else []
    return [*found, *(deeper for kid in kids for deeper in _children(kid, kind))]


@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_nothing_of_this_machine(built: Built, world: str) -> None:
    """No path of the machine that made it is in the document."""
    made = printed(world, built)
    with pikepdf.open(made.path) as pdf:
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
    everything = b"".join([made.path.read_bytes(), job(world).html.encode(), *streams])
    for place in (Path.home(), Path.cwd(), made.path.parent, Path(__file__).parent):
        assert str(place).encode() not in everything


@pytest.mark.parametrize("world", ["bare-en", "bare-fa", "empty-en", "empty-fa"])
def test_bare_projects_make_a_document(built: Built, world: str) -> None:
    """A project with next to nothing still has a cover, contents and its chapters."""
    made = printed(world, built)
    assert made.problems == ""
    with pypdfium2.PdfDocument(made.path) as document:
        chapters = [mark for mark in document.get_toc() if mark.level == 0]
    assert len(chapters) == 1 + len(studio(world).site.navigation)


def test_long_journey_goes_over_two_pages(tmp_path: Path) -> None:
    """More stops than one sheet holds are split by stage; heads and lanes are on both sheets, the heading on one."""
    html = pdf_job(worlds.open_world(long_journey(56), tmp_path), tmp_path / "out.pdf").html
    sheets = html.split('<section class="wide"')[1:3]
    lanes = [re.findall(r'<th scope="row"[^>]*>.*?</th>', sheet.split("<tbody class")[1]) for sheet in sheets]
    assert [sheet.count("<h1") for sheet in sheets] == [1, 0]
    assert lanes[0] == lanes[1] != []
    assert all('class="r-stage"' in sheet for sheet in sheets)


@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_cover_is_no_heading(world: str) -> None:
    """The title stands on the cover once and the first heading is that of the contents."""
    elements = Reader(job(world).html).elements
    title = next(one for one in elements if one.attributes.get("class", "").startswith("c-title"))
    assert title.tag == "p"
    assert plain(title.text) == plain(str(studio(world).site.title))


def test_cover_on_paper() -> None:
    """With the option `paper`, the cover is white and the curve has the brand's colour."""
    colour, paper = job("tern").html, job("tern", "a4", "paper").html
    assert "background: var(--brand)" in colour
    assert "background: var(--brand)" not in paper
    accent = studio("tern").palette.light["accent"]
    art = paper[paper.index('class="c-art"') : paper.index('class="c-stages"')]
    assert f'stroke="{accent}"' in art


def test_persian_sentences_run_from_right_to_left() -> None:
    """No sentence in Persian letters is set in the direction of English."""
    english = re.findall(r'<bdi dir="ltr" lang="en">(.*?)</bdi>', job("gaman").html)
    assert [words for words in english if re.search("[\u0600-\u06ff]{3}", words)] == []


def test_style_sheet_keeps_to_what_is_drawn_right_in_both_directions() -> None:
    """No grid, no wrapping flex, no physical sides of text, no optical size in the print style sheet."""
    sheet = "\n".join(job("gaman").stylesheets)
    physical = r"(?:margin|padding|border)-(?:left|right)\b|(?:float|clear|text-align):\s*(?:left|right)"
    assert re.findall(rf"display:\s*grid|flex-wrap|opsz|{physical}", sheet) == []
    assert re.findall(r'<text\b|dir="auto"', job("gaman").html) == []
