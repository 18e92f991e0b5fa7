"""Without a mouse: everything is reached, in order, and one sees where one is; in both directions, and in all samples by `make proof`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import opened
from tests.browser.pages import FIRST, IN_BOTH_DIRECTIONS, PAGES
from tests.built import SAMPLES, Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

HERE = """() => {
  const it = document.activeElement, box = it.getClientRects()[0], style = getComputedStyle(it);
  const ring = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
  const middle = document.elementFromPoint(
    Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1), Math.min(Math.max(box.top + Math.min(box.height, 20) / 2, 1), innerHeight - 1));
  return {
    what: it === document.body ? null : it.localName, words: it.textContent.trim().replace(/\\s+/g, " ").slice(0, 40),
    href: it.getAttribute("href"), place: (it.closest("nav, main, header, footer") || document.body).localName,
    ring, inside: box.width > 0 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight,
    covered: !(middle && (it.contains(middle) || middle.contains(it))),
  };
}"""

REACHABLE = """() => [...document.querySelectorAll("a[href], summary, input, .scroll[tabindex='0']")]
  .filter(it => it.checkVisibility({ visibilityProperty: true })).length"""


SHOWN = "all => all.filter(it => it.checkVisibility({ visibilityProperty: true })).length"


def _walk(page: Page, most: int = 400) -> list[dict[str, Any]]:
    """Press Tab until the page is left, and return where each press led."""
    stops: list[dict[str, Any]] = []
    for _ in range(most):
        page.keyboard.press("Tab")
        stop = page.evaluate(HERE)
        if stop["what"] is None:
            return stops
        stops.append(stop)
    return stops


def _walks() -> Iterator[object]:
    """Yield samples and pages: the overview in each language, the others in both directions and else in the full sweep."""
    for sample, name in product(SAMPLES, ("overview", "journey", "fullest card")):
        always = name == "overview" or sample in FIRST
        yield pytest.param(sample, name, marks=[] if always else pytest.mark.proof)


@pytest.mark.parametrize(("sample", "name"), list(_walks()))
def test_every_stop_is_reached_and_seen(built: Built, browser: Browser, sample: str, name: str) -> None:
    """Tab reaches every link, every field and every scrolling region once, each in the window, uncovered, with a ring round it."""
    site = built.sample(sample)
    with opened(browser, PAGES[name](site).as_uri(), site.as_uri()) as it:
        wanted = it.page.evaluate(REACHABLE)
        stops = _walk(it.page)
    assert [stop for stop in stops if not stop["ring"]] == []
    assert [stop for stop in stops if not stop["inside"] or stop["covered"]] == []
    assert len(stops) == wanted


@pytest.mark.parametrize("sample", IN_BOTH_DIRECTIONS)
def test_the_contents_can_be_skipped(built: Built, browser: Browser, sample: str) -> None:
    """The first stop leads past the contents: after it, the next stop lies in the main part."""
    site = built.sample(sample)
    with opened(browser, PAGES["overview"](site).as_uri(), site.as_uri()) as it:
        it.page.keyboard.press("Tab")
        first = it.page.evaluate(HERE)
        assert first["href"] == "#main"
        it.page.keyboard.press("Enter")
        it.page.keyboard.press("Tab")
        assert it.page.evaluate("!!document.activeElement.closest('main')")


@pytest.mark.parametrize("sample", IN_BOTH_DIRECTIONS)
def test_contents_come_before_the_text(built: Built, browser: Browser, sample: str) -> None:
    """After the skip link come the contents, all of them, and then the links of the main part."""
    site = built.sample(sample)
    with opened(browser, PAGES["overview"](site).as_uri(), site.as_uri()) as it:
        chapters = it.page.locator(".rail a").evaluate_all(SHOWN) + it.page.locator(".rail summary").count()
        places = [stop["place"] for stop in _walk(it.page)]
    assert places.count("nav") == chapters > 5
    assert places.index("nav") < places.index("main")
    assert "nav" not in places[places.index("main") :]


@pytest.mark.parametrize("sample", IN_BOTH_DIRECTIONS)
def test_the_analyses_unfold(built: Built, browser: Browser, sample: str) -> None:
    """On the overview the analyses are one line of the contents; Enter shows all, and on their pages they are open."""
    site = built.sample(sample)
    with opened(browser, PAGES["overview"](site).as_uri(), site.as_uri()) as it:
        links = it.page.locator(".rail .t-fold a")
        assert links.count() > 4
        assert links.evaluate_all(SHOWN) == 0
        it.page.locator(".rail .t-fold summary").focus()
        it.page.keyboard.press("Enter")
        assert links.evaluate_all(SHOWN) == links.count()
        it.page.goto(links.first.evaluate("link => link.href"))
        assert it.page.locator(".rail .t-fold a").evaluate_all(SHOWN) > 4


@pytest.mark.parametrize("sample", IN_BOTH_DIRECTIONS)
def test_the_menu_of_a_telephone_opens_and_closes(built: Built, browser: Browser, sample: str) -> None:
    """Where the contents are folded, Enter opens them, Tab walks through them, and Escape gives the focus back."""
    site = built.sample(sample)
    with opened(browser, PAGES["overview"](site).as_uri(), site.as_uri(), width=390) as it:
        page = it.page
        page.locator(".menu > summary").focus()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate(HERE)["place"] == "nav"
        page.keyboard.press("Escape")
        assert page.evaluate(HERE)["what"] == "summary"
        assert page.evaluate("document.querySelector('.menu').open") is False
