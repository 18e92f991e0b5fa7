"""The contents on a telephone, opened from the head of the page."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import opened
from tests.built import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

EDGES = """() => {
    const bottom = Math.max(...[...document.querySelectorAll('.mark *')].map(one => one.getBoundingClientRect().bottom));
    return {bottom, top: document.querySelector('.menu nav').getBoundingClientRect().top};
}"""


@pytest.mark.parametrize("sample", ["coffee", "shoes"])
def test_open_contents_leave_the_brand_to_be_seen(built: Built, browser: Browser, sample: str) -> None:
    """They open below the mark, the title and the edition, and cover none of them."""
    page = built.sample(sample) / "index.html"
    with opened(browser, page.as_uri(), page.parent.as_uri(), width=390) as it:
        it.page.locator(".menu > summary").click()
        edges = it.page.evaluate(EDGES)
    assert edges["top"] >= edges["bottom"]
