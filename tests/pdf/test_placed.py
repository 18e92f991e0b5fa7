"""Drawings with a place of their own (marks, pieces of the locator) stand beside their words on every page."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PIL import ImageChops

from tests.pdf.conftest import Make

pytestmark = pytest.mark.pdf

CSS = """
@page { size: 100mm 100mm; margin: 10mm }
body { margin: 0; font: 10pt/10mm 'TR Latin' }
p { margin: 0 }
.no::after { content: target-counter(attr(data-to), page) }
.before { height: 40mm }
.card { position: relative; height: 35mm; break-inside: avoid }
.m { position: absolute; top: 0; inset-inline-start: 0; width: 5mm; height: 5mm }
"""
MARK = '<svg class="m" viewBox="0 0 1 1"><title>Mark</title><path fill="#f00" d="M0 0h1v1h-1z"/></svg>'
DRAWINGS = {"svg": MARK, "img": '<img class="m" alt="Mark" src="red.svg">'}


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("drawing", DRAWINGS)
def test_a_mark_goes_with_its_card_to_the_next_page(
    make: Make, tmp_path: Path, direction: str, drawing: str
) -> None:
    """A card that does not fit takes its mark to the head of the next page, though the page before is laid out twice."""
    picture = tmp_path / "red.svg"
    picture.write_text(MARK.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"'), encoding="utf-8")
    body = (
        '<p class="no" data-to="#last">The number of this page becomes known later: </p><div class="before"></div>'
        f'<div class="card">{DRAWINGS[drawing]}</div><p id="last">A chapter that follows</p>'
    )
    html = f'<html lang="en" dir="{direction}"><body dir="{direction}">{body}'
    made = make(html, stylesheets=(CSS,), assets={"red.svg": picture})
    assert red_on(made.path, 1) is None
    left = 10 if direction == "ltr" else 85
    assert red_on(made.path, 2) == pytest.approx((left, 10, left + 5, 15), abs=0.6)


def red_on(path: Path, number: int) -> tuple[float, ...] | None:
    """Return left, top, right and bottom, in millimetres, of what is red on a page, or None."""
    dots = 4
    with pypdfium2.PdfDocument(path) as document:
        picture = document[number - 1].render(scale=dots * 25.4 / 72).to_pil().convert("RGB")
    red = picture.getchannel("R").point(lambda value: 255 if value > 200 else 0)
    other = picture.getchannel("G").point(lambda value: 255 if value < 100 else 0)
    box = ImageChops.multiply(red, other).getbbox()
    return tuple(edge / dots for edge in box) if box else None
