"""The handbook on a telephone and on a desk: nothing wrong that can be measured, and everything that one taps is large."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults, shown
from tests.browser.pages import PAGES as EVERY
from tests.built import SAMPLES, Built
from touchreport.build import SITE

pytestmark = [pytest.mark.browser, pytest.mark.slow]

PAGES: dict[str, Callable[[Path], Path]] = {
    name: EVERY[name] for name in ("overview", "touchpoints", "fullest card", "barest card", "404")
}
FIRST = ("coffee", "shoes")
"""One from left to right, one from right to left; the full sweep opens the others."""

LOOKS: tuple[tuple[int, Literal["light", "dark"]], ...] = ((390, "light"), (390, "dark"), (1440, "light"))
UNFOLD = "document.querySelectorAll('main details').forEach(part => { part.open = true; })"
SMALL = """() => [...document.querySelectorAll('main summary, main .pick a, main .names a, main .dial')]
  .filter(one => one.getBoundingClientRect().height < 44 && one.getBoundingClientRect().height > 0)
  .map(one => one.textContent.trim())"""


@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "sample", [name if name in FIRST else pytest.param(name, marks=pytest.mark.proof) for name in SAMPLES]
)
def test_nothing_is_wrong(
    built: Built,
    browser: Browser,
    axe: str,
    sample: str,
    page: str,
    width: int,
    scheme: Literal["light", "dark"],
) -> None:
    """Folded out, a page is accessible, quiet and offline; nothing is cut or covered; what one taps is 44 pixels high."""
    site = built.handbook(sample) / SITE
    with shown(browser, PAGES[page](site).as_uri(), site.as_uri(), width=width, scheme=scheme) as it:
        it.page.evaluate(UNFOLD)
        assert faults(it, axe) == {}
        assert it.page.evaluate(SMALL) == []
