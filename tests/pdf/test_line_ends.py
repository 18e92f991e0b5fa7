"""Where lines of text end beside a text that has a space at its end."""

from __future__ import annotations

import pypdfium2
import pytest

from tests.pdf.conftest import Make

pytestmark = pytest.mark.pdf

CSS = "@page { size: 150mm 400mm; margin: 10mm } body { margin: 0; font: 10pt/12pt 'TR Latin' } p { margin: 0 0 12pt }"
WIDTHS = tuple(60 + step / 4 for step in range(160))
TEXTS = {
    "before an element": "The share of points from which on it is told: 20 %, <i>as anywhere</i>.",
    "that holds an element": "Three types go through: a page of goods, the review of a buyer and an order in~<i>mail-orders</i>.",
    "that holds a whole one": "Three types go through: a page of goods, the review of a buyer and "
    'an order in~<span style="white-space: nowrap">mail-orders</span>.',
}


@pytest.mark.parametrize("case", TEXTS)
def test_no_word_is_left_behind_on_a_line_that_has_room_for_more(make: Make, case: str) -> None:
    """Whatever the width of the paragraph: a line is filled, although a space at the end of its text has no room there.

    WeasyPrint broke such a text behind its first word. A no-break space at its end still holds what follows.
    """
    body = "".join(
        f'<p style="width: {width}mm">{TEXTS[case].replace("~", "&#160;")}</p>' for width in WIDTHS
    )
    made = make(f'<html lang="en"><body>{body}', stylesheets=(CSS,))
    with pypdfium2.PdfDocument(made.path) as document:
        lines = [line for page in document for line in page.get_textpage().get_text_range().splitlines()]
    assert sum(line.startswith("Th") for line in lines) == len(WIDTHS)
    ends = [line for line in lines if not line.rstrip().endswith(".")]
    assert ends
    assert min(len(line.split()) for line in ends) > 3
    assert not any(line.rstrip().endswith(" in") for line in lines)
