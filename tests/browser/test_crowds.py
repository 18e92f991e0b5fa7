"""The journey map in a browser, with sixty and three hundred stops, and names of one letter and of sixty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import MEASURE, shown
from tests.crowds import SCRIPTS, Names, crowd
from tests.worlds import open_world
from touchreport.render.website import website

pytestmark = [pytest.mark.browser, pytest.mark.slow]

LEAST_STAGE = 100
"""Pixels that the words of each stage have at least."""

STAGES = """() => [...document.querySelectorAll(".score .r-stage th")].slice(1).map(it => it.getBoundingClientRect().width)"""
SCROLLED = """() => {
  const region = document.querySelector(".map .scroll"), left = (it) => it.getBoundingClientRect();
  region.focus();
  const way = getComputedStyle(region).direction === "rtl" ? -1 : 1;
  region.scrollLeft = way * 250;
  const box = left(region), head = left(document.querySelector(".score .r-no th")), name = left(document.querySelector(".score .sname"));
  return {
    named: document.activeElement.getAttribute("aria-label") || "",
    scrolled: Math.abs(region.scrollLeft) > 200,
    head: way > 0 ? head.left - box.left : box.right - head.right,
    name: way > 0 ? name.left - head.right : head.left - name.right,
  };
}"""


def written(folder: Path, language: str, count: int, names: Names) -> Path:
    """Write the journey map of a crowd and return its page."""
    studio = open_world(crowd(language, count, names), folder)
    pages = tuple(page for page in studio.site.pages if page.kind == "journey")
    for file in website(replace(studio, site=replace(studio.site, pages=pages))):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.source if isinstance(file.source, bytes) else file.source.read_bytes())
    return folder / pages[0].path


def holds(browser: Browser, page: Path, width: int) -> Mapping[str, object]:
    """Return what is wrong with a page at a width: words cut, covered, out of their cell; stages too narrow to read."""
    with shown(browser, page.as_uri(), page.parent.as_uri(), width=width) as it:
        wrong = dict(it.page.evaluate(MEASURE))
        if width > 768 and min(it.page.evaluate(STAGES)) < LEAST_STAGE:
            wrong["narrow stages"] = it.page.evaluate(STAGES)
        return wrong


@pytest.mark.parametrize(("language", "names"), [("en", "long"), ("fa", "usual")])
def test_sixty_stops_hold(browser: Browser, tmp_path: Path, language: str, names: Names) -> None:
    """Sixty stops on a telephone, on its side, and at a desk: nothing cut or covered, each stage wide enough to read."""
    page = written(tmp_path, language, 60, names)
    assert {width: wrong for width in (390, 844, 1440) if (wrong := holds(browser, page, width))} == {}


@pytest.mark.parametrize("language", ["en", "fa"])
def test_lane_heads_stay(browser: Browser, tmp_path: Path, language: str) -> None:
    """A long map is a region with a name that the keyboard reaches; scrolled, lane heads and the stage stay in sight."""
    page = written(tmp_path, language, 60, "usual")
    with shown(browser, page.as_uri(), tmp_path.as_uri(), width=844) as it:
        found = it.page.evaluate(SCROLLED)
    assert found["named"]
    assert found["scrolled"]
    assert abs(found["head"]) < 1
    assert -1 < found["name"] < 40


@pytest.mark.proof
@pytest.mark.parametrize(("count", "names"), [(1, "usual"), (60, "short"), (60, "long"), (300, "usual")])
@pytest.mark.parametrize("language", SCRIPTS)
def test_every_script_holds(
    browser: Browser, tmp_path: Path, language: str, count: int, names: Names
) -> None:
    """The same for one stop, sixty and three hundred, with short and with long names, in six scripts."""
    page = written(tmp_path, language, count, names)
    assert {width: wrong for width in (390, 844, 1440) if (wrong := holds(browser, page, width))} == {}
