"""The website of a report: nothing wrong that can be measured, on a telephone and on a desk, light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import accessibility, faults, shown
from tests.theme.reported import write_site

pytestmark = [pytest.mark.browser, pytest.mark.slow]


@pytest.fixture(scope="module", params=["tern", "gaman"])
def site(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the report of a world, from left to right and from right to left."""
    world: str = request.param
    return write_site(world, tmp_path_factory.mktemp(world))


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("page", ["index.html", "actions.html"])
def test_nothing_is_wrong(site: Path, browser: Browser, axe: str, page: str, width: int) -> None:
    """From disk, a page is accessible, quiet and offline; it does not scroll sideways; nothing is cut or covered."""
    with shown(browser, (site / page).as_uri(), site.as_uri(), width=width) as it:
        assert faults(it, axe) == {}


def test_dark_is_accessible(site: Path, browser: Browser, axe: str) -> None:
    """In the dark scheme all pairs of colours have their contrast."""
    with shown(browser, (site / "index.html").as_uri(), site.as_uri(), scheme="dark") as it:
        assert accessibility(it.page, axe) == []
        assert it.said == []
