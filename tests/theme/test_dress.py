"""Cover, foot and numbers as the project wants them; and nothing that names the tool unless it asks for it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from tests import worlds
from tests.theme.printed import plain, studio
from touchreport.model.dress import Agency, Dress
from touchreport.model.text import Text
from touchreport.render.document import pdf_job
from touchreport.render.fonts import bundled_fonts
from touchreport.render.look import tokens_css
from touchreport.render.own_fonts import own_fonts
from touchreport.render.pdf import write_pdf
from touchreport.render.studio import Studio
from touchreport.render.website import website


def text(words: str) -> Text:
    """Return words in English and Persian."""
    return Text.from_map({"en": words, "fa": words})


AGENCY = Agency(text("Quay and Marlow"), url="https://quay.example")
KINDS = ("overview", "text")


def dressed(world: str, **fields: Any) -> Studio:
    """Return the studio of a world that bears these things, with a few of its pages."""
    opened = studio(world)
    site = replace(
        opened.site,
        dress=Dress(**fields),
        pages=tuple(page for page in opened.site.pages if page.kind in KINDS),
        cover=None,
    )
    return replace(opened, site=site)


@cache
def pages(world: str, fields: tuple[tuple[str, Any], ...]) -> dict[str, str]:
    """Return the pages of the website by path."""
    files = list(website(dressed(world, **dict(fields))))
    return {
        f.path: f.source.decode() for f in files if isinstance(f.source, bytes) and f.path.endswith(".html")
    }


def index(world: str = "tern", **fields: Any) -> str:
    """Return the first page."""
    return pages(world, tuple(fields.items()))["index.html"]


def printed_html(**fields: Any) -> str:
    """Return the print document."""
    return pdf_job(dressed("tern", **fields), Path("unused.pdf")).html


def test_the_agency_stands_at_the_foot_with_its_address() -> None:
    """On screen the name leads to the agency's website; in print it stands in the running foot."""
    address = '<a href="https://quay.example" rel="noopener noreferrer">'
    assert address not in index(agency=AGENCY)  # somebody else prepared it
    opened = dressed("tern", agency=AGENCY)
    opened = replace(opened, site=replace(opened.site, prepared_by=AGENCY.name))
    (first,) = [file.source for file in website(opened) if file.path == "index.html"]
    assert isinstance(first, bytes)
    assert f"{address}Quay and Marlow</a>" in first.decode()
    foot = re.search(r'<div class="run-secret">(.*?)</div>', printed_html(agency=AGENCY))
    assert foot is not None
    assert [plain(part) for part in re.findall(r">([^<]+)</span>", foot[1])] == [
        "Confidential",
        "Quay and Marlow",
    ]


@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_the_foot_has_the_words_of_the_author(world: str) -> None:
    """They stand on every page of the website."""
    fields = (("footer", text("Not for onward distribution")),)
    assert all("Not for onward distribution" in html for html in pages(world, fields).values())


def test_the_cover_has_words_of_the_author_and_may_have_no_facts() -> None:
    """The words stand below the subtitle; without facts the cover bears nothing at its foot."""
    with_words = printed_html(cover_text=text("Draft for discussion"))
    assert '<p class="c-own">Draft for discussion</p>' in with_words
    assert '<ul class="c-facts">' in with_words
    bare = printed_html(cover_facts=False)
    assert "c-facts" not in bare
    assert "c-own" not in bare


def test_chapters_without_numbers() -> None:
    """Neither menu nor head of a page, neither contents nor heads in print have the number of a chapter."""
    numbers = r'class="(?:nn|kn|t-no)"[^>]*>\d|class="kick">\d|data-chapter="\d'
    assert re.search(numbers, index())
    assert re.search(numbers, printed_html())
    assert not re.search(numbers, "".join(pages("tern", (("numbered", False),)).values()))
    assert not re.search(numbers, printed_html(numbered=False))


@pytest.mark.pdf
@pytest.mark.parametrize(
    ("first", "feet"),
    [
        ("cover", ["", "2 / 4", "3 / 4", "4 / 4"]),
        ("contents", ["", "1", "2", "3"]),
        ("chapters", ["", "", "1", "2"]),
    ],
)
def test_pages_count_from_where_the_author_says(first: str, feet: list[str], tmp_path: Path) -> None:
    """Numbers begin at the cover, the contents or the first chapter, and the contents name the same numbers."""
    opened = dressed("tern", pages_from=first, numbered=False)
    overview = next(page for page in opened.site.pages if page.kind == "overview")
    pair = (overview, replace(overview, id="again", path="again.html", chapter=2))
    site = replace(opened.site, pages=pair, confidentiality=None)
    made = write_pdf(pdf_job(replace(opened, site=site), tmp_path / "made.pdf"))
    document = pypdfium2.PdfDocument(made.path)
    ends = []
    for page in document:
        width, _ = page.get_size()
        ends.append(" ".join(page.get_textpage().get_text_bounded(width - 130, 0, width, 50).split()))
    assert ends == feet
    contents = document[1].get_textpage().get_text_range().splitlines()
    told = [line.strip() for line in contents if line.strip().isdecimal()]
    assert told[:2] == [foot.split(" ")[0] for foot in feet[2:]]


@pytest.mark.pdf
@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_nothing_names_the_tool_unless_asked(world: str, tmp_path: Path) -> None:
    """No byte of website and PDF has its name, not in style sheets, licences or metadata; with credit the foot has."""
    for wanted in (False, True):
        opened = replace(dressed(world, credit=wanted), families=studio(world).families)
        files = {
            file.path: file.source if isinstance(file.source, bytes) else file.source.read_bytes()
            for file in website(opened)
        }
        naming = {path for path, data in files.items() if b"touchreport" in data.lower()}
        assert naming == ({path for path in files if path.endswith(".html")} if wanted else set())
        made = write_pdf(pdf_job(opened, tmp_path / f"{wanted}.pdf"))
        said = " ".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made.path))
        assert ("touchreport" in said.lower()) == wanted
        assert not _named_inside(made.path)


def _named_inside(path: Path) -> list[str]:
    """Return what names the tool in a PDF apart from its pages' words: metadata, streams, names of fonts."""
    with pikepdf.open(path) as pdf:
        parts = {"info": str(pdf.docinfo), "metadata": str(pdf.open_metadata())}
        for number, each in enumerate(pdf.objects):
            data = each.read_bytes() if isinstance(each, pikepdf.Stream) else b""
            parts[f"object {number}"] = data.decode("latin-1") + (
                str(each.get("/BaseFont", "")) if isinstance(each, pikepdf.Dictionary) else ""
            )
    return [name for name, content in parts.items() if "touchreport" in content.lower()]


@pytest.mark.pdf
def test_the_mark_of_confidentiality_is_everywhere(tmp_path: Path) -> None:
    """It stands at the foot of each page on screen and in print, and in what the PDF says of itself, with its maker."""
    opened = dressed("tern")
    assert all("Confidential" in html for html in pages("tern", ()).values())
    made = write_pdf(pdf_job(opened, tmp_path / "made.pdf"))
    with pikepdf.open(made.path) as pdf:
        said = [str(pdf.docinfo[key]) for key in ("/Subject", "/Author")]
    assert said == ["Confidential", "Halm & Rau, service design"]


def test_worlds_bear_nothing_by_themselves() -> None:
    """A project that says nothing of all this has the facts, numbers from the cover, and no agency."""
    assert worlds.tern().settings.dress == Dress()


@pytest.mark.pdf
def test_own_fonts_are_in_the_pdf(tmp_path: Path) -> None:
    """Text and titles are drawn in the brand's files, and website and PDF carry them."""
    (tmp_path / "Own.ttf").write_bytes(bundled_fonts()[2].print.path.read_bytes())
    opened = studio("tern")
    brand = replace(opened.project.brand, text_font="Own.ttf", title_font="Own.ttf")
    fonts = own_fonts(tmp_path, brand, {}, opened.locale, ())
    tokens = tokens_css(None, fonts.names)
    opened = replace(dressed("tern"), families=(*opened.families, *fonts.families), tokens=tokens)
    made = write_pdf(pdf_job(opened, tmp_path / "made.pdf"))
    with pikepdf.open(made.path) as pdf:
        named = {
            str(each.BaseFont)
            for each in pdf.objects
            if isinstance(each, pikepdf.Dictionary) and "/BaseFont" in each
        }
    assert named
    assert all("Vazirmatn" in name or "Own" in name for name in named), named
    files = {file.path for file in website(opened)}
    assert any(path.startswith("assets/fonts/own-") for path in files)
