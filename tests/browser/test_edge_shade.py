"""What is wider than its frame says so at the edge where it goes on."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SHEET = Path(__file__).parents[2] / "themes/touchreport_theme_playbook/static/screen.css"
FRAME = """<!doctype html><html dir="{direction}"><style>{sheet}</style><style>:root {{ --paper: {paper}; --ink: {ink} }}
body {{ display: block; background: var(--paper) }}</style>
<div class="scroll" style="position: fixed; left: 20px; top: 20px; width: 300px"><div style="width: {wide}px; height: 100px"></div></div>"""
LIGHT, DARK = ("#ffffff", "#111111"), ("#111111", "#eeeeee")


def shaded(
    browser: Browser, direction: str, wide: int, at: float, colours: tuple[str, str] = LIGHT
) -> tuple[bool, bool]:
    """Return whether there is a shade at the left and at the right edge of a frame scrolled to a share of its way."""
    page = browser.new_page(viewport={"width": 400, "height": 200})
    page.set_content(
        FRAME.format(
            sheet=SHEET.read_text("utf-8"), direction=direction, wide=wide, paper=colours[0], ink=colours[1]
        )
    )
    page.evaluate(
        "at => { const it = document.querySelector('.scroll'); const way = (it.scrollWidth - it.clientWidth) * at;"
        " it.scrollLeft = document.dir === 'rtl' ? -way : way }",
        at,
    )
    picture = Image.open(io.BytesIO(page.screenshot())).convert("L")
    page.close()
    paper = picture.getpixel((10, 70))
    left, right = picture.getpixel((21, 70)), picture.getpixel((318, 70))
    assert isinstance(paper, int)
    assert isinstance(left, int)
    assert isinstance(right, int)
    return abs(left - paper) > 20, abs(right - paper) > 20


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_there_is_a_shade_where_a_table_goes_on(
    browser: Browser, direction: str, colours: tuple[str, str]
) -> None:
    """At the end at first, at both edges on the way, and none at an edge where nothing is left; in either direction of reading."""
    states = [shaded(browser, direction, 900, at, colours) for at in (0, 0.5, 1)]
    expected = [(False, True), (True, True), (True, False)]
    assert states == (expected if direction == "ltr" else expected[::-1])


def test_what_fits_has_no_shade(browser: Browser) -> None:
    """Nothing goes on beside a table that is as wide as its frame."""
    assert shaded(browser, "ltr", 300, 0) == (False, False)
