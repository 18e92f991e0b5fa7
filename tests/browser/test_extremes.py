"""Every kind of drawing and table in a browser, with names of one letter and of sixty, and with nothing, one thing, many."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import MEASURE, Faults, shown
from tests.crowds import SCRIPTS, Names
from tests.extremes import PAGE, extremes
from tests.worlds import open_world
from touchreport.render.website import website

pytestmark = [pytest.mark.browser, pytest.mark.slow]

UNFOLD = """() => document.querySelectorAll("main details").forEach(it => { it.open = true; })"""


def written(folder: Path, language: str, names: Names) -> list[Path]:
    """Write the analysis that shows every kind of block and return its pages, of which a long chapter has several."""
    studio = open_world(extremes(language, names), folder)
    pages = tuple(page for page in studio.site.pages if page.path == PAGE)
    for file in website(replace(studio, site=replace(studio.site, pages=pages))):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.source if isinstance(file.source, bytes) else file.source.read_bytes())
    return sorted(folder.glob(f"{PAGE.removesuffix('.html')}*.html"))


def wrong(browser: Browser, folder: Path, language: str, names: Names) -> dict[tuple[str, int], Faults]:
    """Return what is wrong with these pages, unfolded, on a telephone and at a desk: words cut, covered, out of their cell."""
    found: dict[tuple[str, int], Faults] = {}
    for page in written(folder, language, names):
        for width in (390, 1440):
            with shown(browser, page.as_uri(), folder.as_uri(), width=width) as it:
                it.page.evaluate(UNFOLD)
                found[page.name, width] = dict(it.page.evaluate(MEASURE))
    return {place: faults for place, faults in found.items() if faults}


@pytest.mark.parametrize(("language", "names"), [("ja", "long"), ("ru", "long"), ("fa", "short")])
def test_every_block_holds(browser: Browser, tmp_path: Path, language: str, names: Names) -> None:
    """No two labels overlap, none is cut or sticks out of its cell, and no page scrolls sideways."""
    assert wrong(browser, tmp_path, language, names) == {}


@pytest.mark.proof
@pytest.mark.parametrize("names", ["usual", "short", "long"])
@pytest.mark.parametrize("language", SCRIPTS)
def test_every_script_holds(browser: Browser, tmp_path: Path, language: str, names: Names) -> None:
    """The same in six scripts, with usual, short and long names."""
    assert wrong(browser, tmp_path, language, names) == {}
