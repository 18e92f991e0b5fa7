"""Long lists are folded without a script, opened by what leads into them, and seen in forced colours."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import HEIGHT, opened, shown, until
from tests.built import SAMPLES, Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

FOLDED = "() => [...document.querySelectorAll('main details.fold')].map(fold => fold.open)"


_FINDING = re.compile(r'<details class="fold".*?<ol.*?<li class="f-brief" id="([^"]+)"', re.DOTALL)


def _folded_place(site: Path) -> tuple[Path, str]:
    """Return a finding that is folded on the page of the gaps, on its last part that has one: the page and its id."""
    for page in sorted(site.glob("analysis-gaps*.html"), reverse=True):
        html = page.read_text(encoding="utf-8")
        found = _FINDING.search(html, max(html.rfind('<details class="fold"'), 0))
        if found is not None:
            return page, found[1]
    raise AssertionError("no finding is folded")


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_an_address_leads_to_is_seen(built: Built, browser: Browser, sample: str) -> None:
    """A finding in a fold is in the window when its address is opened; other folds of the page stay closed."""
    site = built.sample(sample)
    page, place = _folded_place(site)
    with opened(browser, f"{page.as_uri()}#{place}", site.as_uri()) as it:
        assert until(it.page, "id => document.getElementById(id).checkVisibility()", place)
        top = it.page.evaluate("id => document.getElementById(id).getBoundingClientRect().top", place)
        folds = it.page.evaluate(FOLDED)
    assert -1 <= top < HEIGHT
    assert folds.count(True) == 1


def test_folds_open_with_the_keyboard_and_without_a_script(built: Built, browser: Browser) -> None:
    """Enter on the line of a fold shows its rows, under heads of their own, though no script runs."""
    site = built.sample(SAMPLES[0])
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto((site / "analysis-gaps.html").as_uri())
        fold = page.locator("main details.fold:has(table)").first
        assert not fold.locator("tbody tr").first.is_visible()
        fold.locator("summary").focus()
        page.keyboard.press("Enter")
        assert fold.locator("tbody tr").first.is_visible()
        assert fold.locator("thead th").first.is_visible()
    finally:
        context.close()


@pytest.mark.parametrize("sample", SAMPLES)
def test_paper_shows_everything(built: Built, browser: Browser, sample: str) -> None:
    """What is printed from the browser has no fold."""
    site = built.sample(sample)
    with shown(browser, (site / "analysis-gaps.html").as_uri(), site.as_uri()) as it:
        it.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
        assert set(it.page.evaluate(FOLDED)) == {True}


PAINT = """() => {
  const ground = getComputedStyle(document.body).backgroundColor, gone = [];
  for (const it of document.querySelectorAll(".ba, .pt:not(.pt-open):not(.pt-mot), .qp:not(.qp-as), .gapbar i, .ticks .here")) {
    if (it.checkVisibility() && getComputedStyle(it).backgroundColor === ground) gone.push(it.className);
  }
  for (const it of document.querySelectorAll("main svg:not(.sprite) *")) {
    const style = getComputedStyle(it);
    if (it.checkVisibility() && it.localName !== "use" && [style.fill, style.stroke].includes(ground) && ![style.fill, style.stroke].some(colour => colour !== ground && colour !== "none")) gone.push(it.outerHTML.slice(0, 80));
  }
  return gone;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["index.html", "actions.html", "analysis-gaps.html", "map.html"])
def test_nothing_drawn_vanishes_in_forced_colours(
    built: Built, browser: Browser, name: str, scheme: Literal["light", "dark"]
) -> None:
    """Where readers force the system's colours, no mark, bar or point has the colour of the ground."""
    site = built.sample(SAMPLES[0])
    with shown(browser, (site / name).as_uri(), site.as_uri(), scheme=scheme, forced=True) as it:
        assert it.page.evaluate("matchMedia('(forced-colors: active)').matches")
        assert it.page.evaluate(PAINT) == []


def test_nothing_moves_for_readers_who_want_no_motion(built: Built, browser: Browser) -> None:
    """Where readers ask for reduced motion, nothing has a transition or an animation."""
    context = browser.new_context(reduced_motion="reduce")
    try:
        page = context.new_page()
        page.goto((built.sample(SAMPLES[0]) / "index.html").as_uri())
        moving = (
            "() => [...document.querySelectorAll('*')].filter(it => { const s = getComputedStyle(it);"
            " return parseFloat(s.transitionDuration) || parseFloat(s.animationDuration); }).length"
        )
        assert page.evaluate(moving) == 0
    finally:
        context.close()
