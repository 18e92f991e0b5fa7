"""Every template, in both languages, on a telephone and on a desk: nothing wrong that can be measured."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import accessibility, faults, shown
from tests.browser.pages import PAGES, WORLD_PAGES, pages_of
from tests.built import SAMPLES, Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDTHS = (390, 1440)
BOTH = ("coffee", "shoes")
"""One sample from left to right and one from right to left: what one is looked at on a telephone is at a desk of the other."""

DARK = ("overview", "journey", "map", "fullest card", "actions", "brand")
IN_THE_DARK = [
    (sample, page)
    for turn, sample in enumerate(SAMPLES)
    for place, page in enumerate(DARK)
    if sample in BOTH or (turn + place) % 3 == 0
]
"""All of those in both directions; in the other languages they take turns."""


def _address(page: Path) -> str:
    assert page.is_file(), f"the sample has no {page.name}"
    return page.as_uri()


def _cases() -> Iterator[tuple[str, str, int]]:
    """Yield every page of the samples in both directions, at one width; of the others every third that is no analysis.

    Pages and widths take turns over the samples, so that each page is seen at both widths, and in some other language. The
    full sweep opens every page of every sample at both.
    """
    for turn, sample in enumerate(SAMPLES):
        first = BOTH.index(sample) if sample in BOTH else 0
        for place, page in enumerate(pages_of(sample)):
            in_turn = (turn + place) % 3 == 0 and not page.startswith("analysis")
            if sample in BOTH or in_turn:
                yield sample, page, WIDTHS[(first + place) % len(WIDTHS)]


CASES = tuple(_cases())


@pytest.mark.parametrize(("sample", "page", "width"), CASES)
def test_nothing_is_wrong(
    built: Built, browser: Browser, axe: str, sample: str, page: str, width: int
) -> None:
    """From disk, a page is accessible, quiet and offline; it does not scroll sideways; nothing is cut or covered."""
    site = built.sample(sample)
    with shown(browser, _address(PAGES[page](site)), site.as_uri(), width=width) as it:
        assert faults(it, axe) == {}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("page", WORLD_PAGES)
@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_no_state_is_wrong(
    built: Built, browser: Browser, axe: str, world: str, page: str, width: int
) -> None:
    """Every kind of block, and the states of too little data and of failure, hold to the same."""
    site = built.world(world)
    with shown(browser, _address(site / WORLD_PAGES[page]), site.as_uri(), width=width) as it:
        assert faults(it, axe) == {}


@pytest.mark.parametrize("page", ["index.html", "map.html", "touchpoints.html", "method.html"])
@pytest.mark.parametrize("world", ["bare-en", "bare-fa"])
def test_a_bare_project_is_not_wrong(built: Built, browser: Browser, axe: str, world: str, page: str) -> None:
    """A project with nothing but one touchpoint has pages that hold to the same."""
    site = built.world(world)
    with shown(browser, _address(site / page), site.as_uri()) as it:
        assert faults(it, axe) == {}


@pytest.mark.parametrize(("sample", "page"), IN_THE_DARK)
def test_dark_is_accessible(built: Built, browser: Browser, axe: str, sample: str, page: str) -> None:
    """In the dark scheme the ground is dark, and all pairs of colours still have their contrast."""
    site = built.sample(sample)
    with shown(browser, _address(PAGES[page](site)), site.as_uri(), scheme="dark") as it:
        ground = it.page.evaluate("getComputedStyle(document.body).backgroundColor")
        light = it.page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches") is False
        assert not light
        assert max(int(part) for part in ground.removeprefix("rgb(").removesuffix(")").split(",")) < 64
        assert accessibility(it.page, axe) == []
        assert it.said == []


@pytest.mark.proof
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_nothing_is_wrong_anywhere(built: Built, browser: Browser, axe: str, sample: str, width: int) -> None:
    """Every single page of a sample holds to the same, not only one of each template."""
    site, wrong = built.sample(sample), {}
    for page in sorted(site.rglob("*.html")):
        with shown(browser, page.as_uri(), site.as_uri(), width=width) as it:
            if found := faults(it, axe):
                wrong[page.name] = found
    assert wrong == {}
