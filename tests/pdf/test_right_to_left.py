"""Right-to-left text in viewers: what is copied is what was written, in poppler and in pdfium."""

from __future__ import annotations

import re
from pathlib import Path

import pikepdf
import pytest

from tests.pdf import readback
from tests.pdf.conftest import Make

pytestmark = pytest.mark.pdf

CSS = """
@page { size: 150mm 400mm; margin: 10mm }
body { font: 11pt 'TR Fa', 'TR Latin'; line-height: 1.6; margin: 0 }
p { margin: 0 0 3pt }
table { width: 100% } td { padding: 2pt 12pt }
"""

LINES = (
    "متن ۱۲ متن",
    "متن ۱۲، متن دیگر؛ و بعد: پایان.",
    "قیمت ۱۲٫۵٪ است، یا ۱۵٪؟",
    "(متن) در «گیومه» و [کروشه]",
    "مدل Nike Air Max (2024) خوب است",
    "فروشگاه Nike Air Max",
    "شاخص (NPS) در (Net Promoter Score)، همین",
    "تاریخ ۱۴۰۵/۰۸/۰۹ و ۱۲-۱۵ و ۱۰:۳۰",
    "مثلاً این، نسبتاً خوب؛ حتماً",
    "محمّدِ مُؤدَّب و حلّال و اِلّا",
    "تلاش برای اطلاعات بهتر؛ الآن، لأن و لإ.",
    "سلام، کار (۱۲ عدد) بود؛ ۳۰: پایان",
    "صفحه (ص. ۱۲).",
    "۱٬۲۰۰٬۰۰۰ ریال",
    "گفت: “سلام” و 'خوب' و ‘بد’",
    "رایانامه: a@b.com است",
    "کد R-12 و https://a.ir/b?c=1 است",
    "تلفن (۰۲۱) ۵۵۵۰",
    "می‌خواهم سازمان‌ها را ببینم!",
    "خانهٔ ما، ۵ از ۱۰ + ۲ = ۳",
    "پیش از این: ۸\u00a0ساعت؛ امروز ۷\u00a0زنگ، نه ۳\u00a0زنگ",
    "قیمت ۳–۵ و ۲۰—۳۰ تا +۵ و C++ و A/B",
    "Plan B: نقشه دوم (آخر)",
    "«Touchpoint» یعنی «نقطه تماس»",
    "[۱۲] و {۳} و <الف>",
    "۳ × ۴ = ۱۲ → درست",
    "۱۰۰ × r\u200f ÷ (۱ + r)",
    "مجموع (c\u200f ÷ k) × O(g)\u200f ÷ C(g) برای همه",
)
"""Lines that viewers get wrong if nothing is done: brackets, numbers with signs, Latin words, vowel signs, marks."""


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A PDF of the lines, each a paragraph."""
    return _written(tmp_path_factory.mktemp("lines"), "".join(f"<p>{_escaped(line)}</p>" for line in LINES))


def _written(folder: Path, body: str) -> Path:
    from touchreport.render.pdf import PdfJob, write_pdf

    html = f"<html lang=fa dir=rtl><body>{body}"
    return write_pdf(PdfJob(html, folder / "out.pdf", "عنوان", "fa", stylesheets=(CSS,))).path


def _escaped(text: str) -> str:
    return text.replace("<", "&lt;").replace(">", "&gt;")


def _without_joiners(text: str) -> str:
    """Return text without what viewers may leave out: joiners, marks of direction, the width of a space."""
    return re.sub("[\u200c\u200f]", "", text).replace("\u00a0", " ")


@pytest.mark.parametrize("number", range(len(LINES)))
def test_each_line_is_copied_from_every_viewer(lines: Path, number: int) -> None:
    """poppler, with and without the layout of the page, and pdfium give back what was written."""
    written = _without_joiners(LINES[number])
    assert readback.poppler_lines(lines)[number] == written
    assert readback.poppler_lines(lines, "-layout")[number] == written
    assert _without_joiners(readback.pdfium_lines(lines)[number]) == written


BODIES = {
    "elements in a line": (
        '<p>مسئول: <bdi dir="ltr">Sara (UX)</bdi>، <strong>تیم «وب»</strong> (<em>از ۱۲ مهر</em>) و <a>CRM</a>.</p>',
        "مسئول: Sara (UX)، تیم «وب» (از ۱۲ مهر) و CRM.",
    ),
    "a sentence in another language": (
        '<p><bdi dir="ltr">Nike Air Max (2024), the best: 12.5% off!</bdi></p>',
        "Nike Air Max (2024), the best: 12.5% off!",
    ),
    "both directions in a sentence from left to right": (
        '<p><bdi dir="ltr">Our shop فروشگاه گامان (Tehran) opens at 10:30.</bdi></p>',
        "Our shop فروشگاه گامان (Tehran) opens at 10:30.",
    ),
    "cells side by side": (
        "<table><tr><td>مشاور (C)</td><td>دکتر شیرین والا</td><td>(۱۲)</td></tr></table>",
        "مشاور (C) دکتر شیرین والا (۱۲)",
    ),
    "a cell that begins with a bracket beside a Latin one": (
        "<table><tr><td>CRM</td><td>(سامانه)</td></tr></table>",
        "CRM (سامانه)",
    ),
    "a mark beside a number in other elements": (
        "<p><b>۱۲</b>، <b>۱۳</b>. <b>۱۴</b>؛ پس (<b>۱۵</b>)</p>",
        "۱۲، ۱۳. ۱۴؛ پس (۱۵)",
    ),
}
PERSIAN = "متنی فارسی که صفحه را برای همه نرمافزارها صفحهای فارسی میکند، نه لاتین"
"""poppler decides for a whole page whether it is read from the right."""


@pytest.mark.parametrize("name", BODIES)
def test_lines_of_several_parts(tmp_path: Path, name: str) -> None:
    """So they do where a line consists of several elements or cells, in either direction."""
    body, expected = BODIES[name]
    path = _written(tmp_path, f"<p>{PERSIAN}</p>{body}")
    assert readback.poppler_text(path) == f"{PERSIAN} {expected}"
    assert _without_joiners(readback.pdfium_text(path)) == f"{PERSIAN} {expected}"


def test_paragraphs_over_several_lines(tmp_path: Path) -> None:
    """A paragraph that is broken into lines comes back whole, with a space where a line ends."""
    written = _without_joiners("؛ ".join(line for line in LINES if "<" not in line and "://" not in line))
    path = _written(tmp_path, f"<p>{written}</p>")
    assert len(readback.poppler_lines(path)) > 5
    assert readback.poppler_text(path) == written
    assert _without_joiners(readback.pdfium_text(path)) == written


def test_the_file_is_sound(lines: Path) -> None:
    """The file has no errors, is read from the right, and has the glyphs of its fonts only."""
    assert readback.wrong_glyphs(lines) == []
    with pikepdf.open(lines) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.Root.ViewerPreferences.Direction == "/R2L"
        for page in pdf.pages:
            _assert_balanced(page)


def _assert_balanced(page: pikepdf.Page) -> None:
    """Assert that marked content ends where it began: within one text object or around whole ones."""
    depths: list[int] = [0]
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name in ("BT", "q"):
            depths.append(0)
        elif name in ("ET", "Q"):
            assert depths.pop() == 0
        elif name in ("BMC", "BDC"):
            depths[-1] += 1
        elif name == "EMC":
            depths[-1] -= 1
    assert depths == [0]


def test_glyphs_are_drawn_as_before(lines: Path, make: Make) -> None:
    """What is said to viewers changes nothing of what is seen: other codes draw the same glyphs in the same places."""
    plain = make(
        "".join(f"<p dir=rtl>{_escaped(line)}</p>" for line in LINES), stylesheets=(CSS,), language="fa"
    )
    assert readback.picture(lines) == readback.picture(plain.path)


def test_documents_from_left_to_right_are_left_alone(make: Make) -> None:
    """A document that is read from the left has no words round its glyphs."""
    result = make("<body><p>Our shop فروشگاه (Tehran)", stylesheets=(CSS,))
    with pikepdf.open(result.path) as pdf:
        assert "/Direction" not in pdf.Root.ViewerPreferences
        assert b"ActualText" not in b"".join(page.Contents.read_bytes() for page in pdf.pages)


def test_same_job_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two runs give one and the same file, whatever the hash seed."""
    made = []
    for seed in ("1", "2"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        folder = tmp_path / seed
        folder.mkdir()
        made.append(_written(folder, "".join(f"<p>{_escaped(line)}</p>" for line in LINES)).read_bytes())
    assert made[0] == made[1]
