"""Text of several languages in one PDF: each in the family of its region, and nothing else draws it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import touchreport_theme_playbook

from tests.pdf import readback
from touchreport.render.fonts import bundled_fonts, fonts_for
from touchreport.render.pdf import PdfJob, write_pdf

SHEET = Path(str(touchreport_theme_playbook.__file__)).parent / "static" / "print.css"
WORDS = "直骨角"


@pytest.mark.pdf
def test_each_language_is_drawn_with_its_own_forms(tmp_path: Path) -> None:
    """Three families draw the same three characters, each for its language; Cyrillic is Inter, Persian Vazirmatn."""
    families = fonts_for(WORDS, ("latin", "hant", "hans", "japanese"), bundled_fonts())
    stack = ", ".join(f'"{family.name}"' for family in families)
    runs = "".join(f'<p><bdi lang="{tag}">{WORDS}</bdi></p>' for tag in ("zh-Hant", "zh-Hans", "ja"))
    job = PdfJob(
        html=f'<!doctype html><html lang="en"><title>x</title><body><p>Точка فارسی</p>{runs}</body></html>',
        output=tmp_path / "regions.pdf",
        title="Regions",
        language="en",
        stylesheets=(
            f":root {{ --ink: #000; --numerals: decimal; --all-fonts: {stack} }}",
            SHEET.read_text(encoding="utf-8"),
        ),
        families=families,
    )
    assert write_pdf(job).problems == ()
    drawn = {re.sub(r"-(Semi-)?Bold$", "", name) for name in readback.fonts(job.output)}
    assert drawn == {"TR-Latin", "TR-Fa", "TR-TC", "TR-SC", "TR-JP"}
    assert readback.wrong_glyphs(job.output) == []
    assert readback.pdfium_text(job.output).count(WORDS) == 3
