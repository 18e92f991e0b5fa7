"""A finished PDF: what it says, what it says of itself, and that it is the same each time."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from tests.pdf import readback
from tests.pdf.conftest import Make
from touchreport.render.pdf import PdfJob, PdfResult, write_pdf

pytestmark = pytest.mark.pdf

CSS = """
body { font-family: "TR Latin", "TR Fa" }
h1 { font-family: "TR Latin Display"; font-size: 40pt }
h2 { break-before: page; font-size: 20pt }
:lang(fa) { font-family: "TR Fa", "TR Latin" }
"""

DRAWING = '<svg width="9" height="9"><title>A square</title><rect width="9" height="9"/></svg>'

ENGLISH = f"""<html lang="de"><head><title>Another title</title></head><body>
<h1>Touchpoints</h1><p>The café’s office: 12 → 15 ≥ 10. <b>Bold</b></p>
<table><thead><tr><th>Stage</th><th>Count</th></tr></thead><tbody><tr><td>Before</td><td>7</td></tr></tbody></table>
<p>{DRAWING}</p><p><img src="logo.gif" alt="The logo" width="9"></p>
<h2 id="two">Findings</h2><p><a href="#two">Here</a> and <a href="https://example.org/">there</a>,
not <a href="other.html">beside</a>.</p></body></html>"""

GIF = bytes.fromhex("47494638396101000100800000ffffff00000021f90401000000002c000000000100010000020144003b")

PERSIAN = """<html dir="rtl"><body><h1>نقاط تماس</h1>
<p>تلاش برای اطلاعات بهتر؛ الآن، لأن و لإ. می‌خواهم سازمان‌ها را ببینم.</p>
<p>رقم‌ها: ۱۲۳۴۵۶۷۸۹۰</p><p>خانهٔ ما و «نقل» و (پرانتز)</p>
<table><thead><tr><th>مرحله</th><th>تعداد</th></tr></thead><tbody><tr><td>آگاهی</td><td>۱۲</td></tr></tbody></table>
<p><span dir="ltr">Acme (IR) Ltd</span></p></body></html>"""


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> PdfResult:
    """The English document, made once."""
    return _make(tmp_path_factory.mktemp("english") / "en.pdf", ENGLISH, "en", "Playbook")


@pytest.fixture(scope="module")
def persian(tmp_path_factory: pytest.TempPathFactory) -> PdfResult:
    """The Persian document, made once."""
    return _make(tmp_path_factory.mktemp("persian") / "fa.pdf", PERSIAN, "fa", "کتاب راهنما")


def _make(path: Path, html: str, language: str, title: str) -> PdfResult:
    assets = {"logo.gif": GIF}
    day = date(2026, 11, 21)
    job = PdfJob(html, path, title, language, assets, stylesheets=(CSS,), date=day)
    return write_pdf(job)


def test_text_is_what_was_written(english: PdfResult) -> None:
    """English text is read back letter for letter, in both families of viewers, ligatures included."""
    for text in (readback.poppler_text(english.path), readback.pdfium_text(english.path)):
        assert "The café’s office: 12 → 15 ≥ 10." in text


def test_it_says_what_it_is(english: PdfResult) -> None:
    """Title and language come from the job, not the document; the title is shown; tags and date are there."""
    facts = readback.facts(english.path)
    assert (facts["title"], facts["language"]) == ("Playbook", "en")
    assert facts["marked"]
    assert facts["shows title"]
    assert "2026-11-21" in facts["metadata"]
    assert 'pdfuaid:part="1"' in facts["metadata"]


def test_headings_are_bookmarks(english: PdfResult) -> None:
    """Every heading is a bookmark, in order, and a page break is a page."""
    assert readback.bookmarks(english.path) == ["Touchpoints", "Findings"]
    assert english.pages == 2


def test_pictures_and_cells_speak(english: PdfResult) -> None:
    """Each figure has words in its place, and each cell of a table knows its headings."""
    assert {figure["/Alt"] for figure in readback.elements(english.path, "Figure")} == {
        "A square",
        "The logo",
    }
    cells = readback.elements(english.path, "TD")
    assert len(cells) == 2
    assert all("/Headers" in cell["/A"] for cell in cells)


def test_decoration_is_passed_over(make: Make) -> None:
    """A drawing whose title is blank is no figure: there is nothing to say about it. Others stay what they are."""
    plain = '<svg width="9" height="9"><title> </title><rect width="9" height="9"/></svg>'
    result = make(f"<body><p>{plain} word {DRAWING}</p>", stylesheets=(CSS,))
    assert [figure["/Alt"] for figure in readback.elements(result.path, "Figure")] == ["A square"]
    assert len(readback.elements(result.path, "NonStruct")) == 1


def test_link_beside_the_pdf_is_dropped_and_told(english: PdfResult) -> None:
    """A link to a file beside the PDF is text, and a warning says which; links to the web stay."""
    dropped = [problem.arguments for problem in english.problems if problem.code == "pdf-link-dropped"]
    assert dropped == [{"address": "other.html"}]
    with pikepdf.open(english.path) as pdf:
        targets = [str(note.A.URI) for page in pdf.pages for note in page.get("/Annots", []) if "/A" in note]
    assert targets == ["https://example.org/"]


@pytest.mark.parametrize("document", ["english", "persian"])
def test_only_our_fonts_and_only_their_glyphs(document: str, request: pytest.FixtureRequest) -> None:
    """No font of the machine is in the PDF, and no glyph is used that its font does not draw."""
    path = request.getfixturevalue(document).path
    ours = {"TR-Latin", "TR-Latin-Bold", "TR-Latin-Display-Bold", "TR-Fa", "TR-Fa-Bold"}
    assert set(readback.fonts(path)) <= ours
    assert readback.wrong_glyphs(path) == []


def test_one_font_a_weight_whatever_the_size(english: PdfResult) -> None:
    """A family in one weight is one font in the PDF, at all its sizes."""
    names = readback.fonts(english.path)
    assert len(names) == len(set(names)) == 3


def test_persian_text_is_what_was_written(persian: PdfResult) -> None:
    """Persian reads back as written but for the zero-width non-joiner, in both families of viewers."""
    for given in (readback.poppler_text(persian.path), readback.pdfium_text(persian.path)):
        text = given.replace("\u200c", "")
        assert "تلاش برای اطلاعات بهتر؛ الآن، لأن و لإ. میخواهم سازمانها را ببینم." in text
        assert "رقمها: ۱۲۳۴۵۶۷۸۹۰" in text
        assert "خانهٔ ما" in text
        assert "(پرانتز)" in text
        assert "«نقل»" in text
        assert "Acme (IR) Ltd" in text


def test_persian_says_what_it_is(persian: PdfResult) -> None:
    """Language, title and bookmarks of a Persian PDF are Persian, and its cells know their headings."""
    facts = readback.facts(persian.path)
    assert (facts["title"], facts["language"]) == ("کتاب راهنما", "fa")
    assert readback.bookmarks(persian.path) == ["نقاط تماس"]
    assert all("/Headers" in cell["/A"] for cell in readback.elements(persian.path, "TD"))


def test_vowel_sign_over_a_ligature(make: Make) -> None:
    """A ligature with a vowel sign over it still stands for its letters."""
    result = make("<body lang=fa dir=rtl><p>حلّال", stylesheets=(CSS,), language="fa")
    letters = set(readback.pdfium_text(result.path))
    assert letters >= set("حلا")
    assert not any(ord(letter) in range(0x0500, 0x0530) for letter in letters)


def test_same_job_same_bytes(make: Make, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs of a job give one and the same file, whatever the hash seed."""
    digests = set()
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        result = make(ENGLISH, output=tmp_path / f"{seed}.pdf", stylesheets=(CSS,), assets={"logo.gif": GIF})
        digests.add(hashlib.sha256(result.path.read_bytes()).hexdigest())
    assert len(digests) == 1
