"""From a page to itself in another language, with the keyboard alone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.looking import accessibility
from tests.test_build_languages import write
from touchreport.build import Wishes, build

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def test_the_same_page_in_the_other_language_by_keyboard(browser: Browser, axe: str, tmp_path: Path) -> None:
    """From the choice of languages to a page, to the same page from right to left, and back, with Tab and Enter; none of
    them breaks a rule of accessibility."""
    build(write(tmp_path / "p"), tmp_path / "out", Wishes(pdf=False))
    page = browser.new_page(viewport={"width": 390, "height": 800})
    page.goto((tmp_path / "out/site/index.html").as_uri())
    assert accessibility(page, axe) == []
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/site/en/index.html")
    page.goto((tmp_path / "out/site/en/page-work.html").as_uri())
    for there, direction in (("fa", "rtl"), ("en", "ltr")):
        for _ in range(40):
            page.keyboard.press("Tab")
            if page.evaluate("document.activeElement.closest('.langs') !== null"):
                break
        assert page.evaluate("document.activeElement.lang") == there
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/site/{there}/page-work.html")
        root = page.evaluate("[document.documentElement.lang, document.documentElement.dir]")
        assert root == [there, direction]
        assert accessibility(page, axe) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()
