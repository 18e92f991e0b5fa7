"""Tables of many columns on a desk: read without scrolling, their rows named without a tower of single words."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import opened
from tests.built import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TABLES = """() => [...document.querySelectorAll('.scroll > table.data:not(.dots, .heat)')]
    .filter(table => table.checkVisibility())
    .map(table => ({
        columns: table.querySelectorAll('thead th').length,
        scrolls: table.parentElement.scrollWidth > table.parentElement.clientWidth + 1,
        narrowest: Math.min(...[...table.querySelectorAll('tbody th.named:has(.stop)')].map(cell => cell.clientWidth)),
    }))"""
TWO_WORDS = 160
"""Pixels: room for two words of an ordinary name beside the number of its station."""


@pytest.mark.parametrize("sample", ["coffee", "shoes", "居家選品"])
def test_many_columns_are_read_without_scrolling(built: Built, browser: Browser, sample: str) -> None:
    """Who answers for what has nine columns or more: all of them are seen on a desk, and names have room beside them."""
    page = built.sample(sample) / "analysis-responsibility.html"
    with opened(browser, page.as_uri(), page.parent.as_uri(), width=1440) as it:
        tables = it.page.evaluate(TABLES)
    assert max(table["columns"] for table in tables) >= 9
    assert [table for table in tables if table["scrolls"]] == []
    assert [table for table in tables if table["narrowest"] and table["narrowest"] < TWO_WORDS] == []


PHONE = """() => ({
    scrolls: [...document.querySelectorAll('.scroll:has(.index)')].some(frame => frame.scrollWidth > frame.clientWidth + 1),
    name: Math.min(...[...document.querySelectorAll('.index tbody th[scope=row]')].map(cell => cell.clientWidth)),
    small: [...document.querySelectorAll('.mark .home, .menu summary, .to')].filter(it => it.checkVisibility())
        .map(it => it.getBoundingClientRect()).filter(box => box.width < 24 || box.height < 24).length,
})"""


@pytest.mark.parametrize("sample", ["cosmetics", "shoes"])
def test_the_list_of_touchpoints_fits_a_telephone(built: Built, browser: Browser, sample: str) -> None:
    """All its columns are seen, names have half of the page, and what a finger is for measures 24 pixels, however long heads are."""
    page = built.sample(sample) / "touchpoints.html"
    with opened(browser, page.as_uri(), page.parent.as_uri(), width=390) as it:
        found = it.page.evaluate(PHONE)
    assert not found["scrolls"]
    assert found["name"] >= 390 / 2
    assert found["small"] == 0
