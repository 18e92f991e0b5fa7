"""Hardly anything moves when a font arrives after the text: what stands in until then is as wide and as high."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Route

from tests.browser.looking import opened, until
from tests.browser.small import small_site
from tests.built import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

MOST = 0.1
"""What a page may shift by and still be called steady (Web Vitals: good)."""

OBSERVED = """window.shifted = 0;
new PerformanceObserver(list => { for (const entry of list.getEntries()) { window.shifted += entry.value; } })
  .observe({ type: "layout-shift", buffered: true });"""
PAINTED = "performance.getEntriesByType('paint').length > 0"
TWO_FRAMES = "new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(true), 100))))"


def shifted(browser: Browser, page: Path) -> float:
    """Return by how much a page shifts in a telephone's window when its fonts come after the first picture of it."""
    context = browser.new_context(viewport={"width": 412, "height": 823}, is_mobile=True, has_touch=True)
    try:
        it, held = context.new_page(), list[Route]()
        it.route("**/*.woff2", lambda route: held.append(route))
        it.add_init_script(OBSERVED)
        it.goto(page.as_uri(), wait_until="domcontentloaded")
        assert until(it, PAINTED)
        it.evaluate(TWO_FRAMES)
        assert held, "the page asked for no font"
        for route in held:
            route.continue_()
        it.evaluate("document.fonts.ready.then(() => true)")
        it.evaluate(TWO_FRAMES)
        return float(it.evaluate("window.shifted"))
    finally:
        context.close()


@pytest.mark.parametrize("language", ["en", "ru", "fa"])
def test_nothing_moves_when_the_font_comes(built: Built, browser: Browser, language: str) -> None:
    """On a telephone the overview and the journey map stay where they are, also in letters of another width."""
    site = small_site(built, "playbook", language)
    found = {name: shifted(browser, site / name) for name in ("index.html", "journey-ines.html")}
    assert {name: value for name, value in found.items() if value > MOST} == {}


WIDTHS = """names => {
  const words = document.querySelector("main").textContent.replace(/\\s+/g, " ").slice(0, 3000);
  const line = document.createElement("span");
  line.textContent = words;
  line.style.cssText = "position: absolute; white-space: nowrap; font-size: 16px";
  document.body.append(line);
  return names.map(name => {
    const family = getComputedStyle(document.documentElement).getPropertyValue(name) || name;
    line.style.fontFamily = family;
    return line.getBoundingClientRect().width;
  });
}"""


@pytest.mark.parametrize(
    ("language", "font", "stand_in"),
    [("en", '"TR Latin"', "--until-latin"), ("ru", '"TR Latin"', "--until-latin"), ("fa", '"TR Fa"', "--until-fa")],
)  # fmt: skip
def test_lines_are_as_long_until_the_font_comes(
    built: Built, browser: Browser, language: str, font: str, stand_in: str
) -> None:
    """The words of a page, written in one line, are as long in what stands in as in the font, to three hundredths."""
    page = small_site(built, "playbook", language) / "index.html"
    with opened(browser, page.as_uri(), page.parent.as_uri(), without_policy=True) as it:
        ours, meanwhile = it.page.evaluate(WIDTHS, [font, stand_in])
    assert meanwhile == pytest.approx(ours, rel=0.03)
