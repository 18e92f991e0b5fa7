"""The list of a thousand touchpoints in a browser: its filters go over all of its pages, and load them only then."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import accessibility, opened, until
from tests.large_worlds import large
from tests.worlds import render_to

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SAID = "() => document.querySelector('.filters [role=status]').textContent"
ROWS = "() => document.querySelectorAll('.index tbody th[scope=row]').length"
LOADED = "() => performance.getEntriesByType('resource').some(one => one.name.endsWith('-rows.js'))"
COUNTED = (
    "() => { window.added = []; new MutationObserver(all => window.added.push(all.flatMap(one => [...one.addedNodes])"
    ".filter(node => node.matches && node.matches('tr:has(th[scope=row])')).length)).observe(document.querySelector('.index'),"
    " { childList: true, subtree: true }); }"
)


@pytest.fixture(scope="module", params=[1_000, pytest.param(3_000, marks=pytest.mark.proof)])
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """Return the website of a large playbook, and how many touchpoints it has."""
    folder = tmp_path_factory.mktemp("large")
    render_to(folder, large(request.param))
    return folder, request.param


@pytest.mark.parametrize("width", [390, 1440])
def test_filters_go_over_all_pages(made: tuple[Path, int], browser: Browser, axe: str, width: int) -> None:
    """From any page of the list one filters all rows by keys alone: the rows of the other pages are loaded when somebody
    chooses, the first hundred that fit are there at once, all of them in the end; their number is said, the address
    tells what is chosen, and without a choice the page is as it was."""
    site, count = made
    every_fifth = count // 5
    with opened(browser, (site / "touchpoints-2.html").as_uri(), site.as_uri(), width=width) as it:
        page = it.page
        before = page.evaluate(ROWS)
        assert 0 < before < count
        assert page.evaluate(LOADED) is False
        page.evaluate(COUNTED)
        page.locator(".axes details:has(input[name=control]) summary").focus()
        page.keyboard.press("Enter")
        page.locator(".axes input[value=uncontrollable]").focus()
        page.keyboard.press("Space")
        assert until(page, f"() => ({ROWS})() === {every_fifth}")
        assert page.evaluate(SAID) == f"{every_fifth:,} of {count:,} shown"
        assert page.evaluate("window.added.filter(Boolean)[0]") <= 100
        assert page.url.endswith("touchpoints-2.html#control=uncontrollable")
        assert page.locator(".leaves").is_hidden()
        assert accessibility(page, axe) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("Escape")
        page.locator(".f-state button").focus()
        page.keyboard.press("Enter")
        assert page.evaluate(ROWS) == before
        assert page.evaluate(SAID) == ""
        assert page.locator(".leaves").is_visible()
        assert (it.said, it.failed) == ([], [])


def test_an_address_of_a_filter_shows_all_that_fit(made: tuple[Path, int], browser: Browser) -> None:
    """Who opens an address with a filter sees what fits of all pages, in the order of the list, each below its stage."""
    site, count = made
    address = f"{(site / 'touchpoints.html').as_uri()}#channel=web&findings=-"
    with opened(browser, address, site.as_uri()) as it:
        assert until(it.page, f"() => ({ROWS})() === {count // 2}")
        heads = it.page.locator(".index tbody th[scope=rowgroup]").all_text_contents()
        assert heads == ["awareness", "interest", "purchase", "care"]
        stops = it.page.locator(".index tbody .stop").all_text_contents()
        numbers = [int(stop.replace(",", "")) for stop in stops]
        assert numbers == sorted(numbers)


def test_pages_follow_each_other(made: tuple[Path, int], browser: Browser, axe: str) -> None:
    """The way on, the way back and the numbers are links that work by keys; the last page leads back alone."""
    site, _ = made
    with opened(browser, (site / "touchpoints.html").as_uri(), site.as_uri()) as it:
        page = it.page
        page.locator(".leaves a[rel=next]").focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/touchpoints-2.html")
        assert accessibility(page, axe) == []
        last = page.locator(".leaves li:nth-last-child(2) a")
        address = last.get_attribute("href")
        last.click()
        page.wait_for_url(f"**/{address}")
        assert page.locator(".leaves a[rel=next]").count() == 0
        back = page.locator(".leaves a[rel=prev]")
        address = back.get_attribute("href")
        back.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{address}")
        assert page.locator(".leaves a[rel=next]").count() == 1
        assert (it.said, it.failed) == ([], [])
