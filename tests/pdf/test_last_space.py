"""A line of print does not end behind its first word where more words fit."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest

from tests.pdf.conftest import Make

pytestmark = pytest.mark.pdf

WORDS = "Complete the entries of this one touchpoint"
CSS = """
@page { size: 200mm 400mm; margin: 10mm }
body { margin: 0; font: 10pt/12pt 'TR Latin'; overflow-wrap: anywhere }
p { margin: 0 0 8pt }
.stop { display: inline-block; width: 15pt; white-space: nowrap }
"""


@pytest.mark.parametrize("space", [" ", "\u00a0"], ids=["space", "no-break"])
def test_words_before_a_number_in_a_ring_are_not_parted_behind_the_first(
    make: Make, tmp_path: Path, space: str
) -> None:
    """However wide the column is, no first word stands alone above words that would have gone beside it."""
    rows = [
        f'<p style="width: {width / 2}pt">{WORDS}{space}<a href="#x"><span class="stop">7</span></a></p>'
        for width in range(340, 430, 2)
    ]
    made = make(f'<html lang="en"><body><h1 id="x">Title</h1>{"".join(rows)}', stylesheets=(CSS,))
    with pypdfium2.PdfDocument(made.path) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    lines = [line.strip() for page in pages for line in page.splitlines()]
    assert sum(line.startswith("Complete the") for line in lines) == len(rows)
