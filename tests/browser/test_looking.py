"""The measuring itself: each kind of fault is found where there is one, and none where there is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.hostile import DOT
from tests.browser.looking import Faults, faults, shown

pytestmark = pytest.mark.browser

FRAME = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<style>body {{ margin: 8px; font: 16px/1.2 sans-serif }} td {{ width: 60px }} table {{ table-layout: fixed; width: 120px }}
.ring {{ display: inline-block; border: 1px solid; border-radius: 50%; width: 20px; height: 20px }}</style></head>
<body><main><h1>A page</h1>{}</main></body></html>"""

WRONG = {
    "page scrolls sideways": '<p style="width: 2000px">wide</p>',
    "cut off": '<p style="width: 60px; overflow: hidden; white-space: nowrap">more words than there is room for</p>',
    "over each other": '<p>words below</p><p style="margin-top: -30px">words above</p>',
    "out of its cell": "<table><tr><td>Incomprehensibilities</td><td>two</td></tr></table>",
    "out of the window": '<p style="margin-left: -60px">these words start outside</p>',
    "accessibility": '<img src="dot.gif">',
    "console": "<script>1</script>",
    "asked for": '<img src="../elsewhere.gif" alt="A picture">',
    "not loaded": '<img src="missing.gif" alt="A picture">',
}

RIGHT = {
    "two lines close to each other": '<p style="line-height: 1; width: 90px">two lines of words that go down</p>',
    "a ring with its number": '<p><span class="ring">7</span> a stop</p>',
    "words for the ear": '<p style="position: absolute; width: 1px; height: 1px; overflow: hidden">heard only</p>',
    "a region that scrolls": (
        '<div tabindex="0" role="region" aria-label="A wide table" style="overflow-x: auto; width: 200px">'
        '<p style="width: 900px">words that go on and on, further than the region is wide</p></div>'
    ),
    "a folded part over other words": "<details><summary>More</summary><p>folded</p></details><p>other words</p>",
}


def _look(browser: Browser, axe: str, folder: Path, body: str) -> Faults:
    (folder / "site").mkdir()
    (folder / "site" / "dot.gif").write_bytes(DOT)
    (folder / "elsewhere.gif").write_bytes(DOT)
    page = folder / "site" / "page.html"
    page.write_text(FRAME.format(body), encoding="utf-8")
    with shown(browser, page.as_uri(), page.parent.as_uri(), width=600) as it:
        return faults(it, axe)


@pytest.mark.parametrize("rule", WRONG)
def test_what_is_wrong_is_found(browser: Browser, axe: str, tmp_path: Path, rule: str) -> None:
    """A page with one fault is reported under the fault's rule."""
    assert _look(browser, axe, tmp_path, WRONG[rule]).get(rule)


def test_what_a_region_scrolls_away_is_measured_too(browser: Browser, axe: str, tmp_path: Path) -> None:
    """Words over each other are found even where one has to scroll a region to see them."""
    words = '<p style="position: absolute; top: {}px; left: 500px">words and words</p>'
    body = (
        '<div tabindex="0" role="region" aria-label="A wide table" style="position: relative; overflow-x: auto; '
        f'width: 200px; height: 60px"><p style="width: 900px">wide</p>{words.format(2)}{words.format(6)}</div>'
    )
    assert _look(browser, axe, tmp_path, body).get("over each other")


def test_a_ring_over_words_is_found(browser: Browser, axe: str, tmp_path: Path) -> None:
    """A ring with a number that covers other words is reported, even where its number does not touch them."""
    body = '<p>covered words<span class="ring" style="position: relative; left: -14px; text-indent: 12px">7</span></p>'
    assert any("ring" in line for line in _look(browser, axe, tmp_path, body)["over each other"])


@pytest.mark.parametrize(("apart", "found"), [(18, False), (14, True)])
def test_discs_may_lap_over_by_their_rims(
    browser: Browser, axe: str, tmp_path: Path, apart: int, found: bool
) -> None:
    """Two discs of a quadrant may lie upon each other by a sixth, not by a third."""
    place = "position: absolute; top: 40px; width: 21px; height: 21px; border-radius: 50%; text-align: center; left: {}px"
    discs = "".join(
        f'<i class="qp" style="{place.format(at)}">{n}</i>' for n, at in ((1, 40), (2, 40 + apart))
    )
    faults = _look(browser, axe, tmp_path, f'<div style="position: relative; height: 100px">{discs}</div>')
    assert bool(faults.get("over each other")) is found


@pytest.mark.parametrize("case", RIGHT)
def test_what_is_right_is_not_reported(browser: Browser, axe: str, tmp_path: Path, case: str) -> None:
    """What only looks like a fault to a machine is none."""
    assert _look(browser, axe, tmp_path, RIGHT[case]) == {}


def test_no_page_answers_for_the_one_before(browser: Browser, axe: str, tmp_path: Path) -> None:
    """In a window that was looked into before, what an earlier page said, asked for and preferred is gone."""
    (tmp_path / "page.html").write_text(
        FRAME.format('<img src="missing.gif" alt="A picture">'), encoding="utf-8"
    )
    (tmp_path / "next.html").write_text(FRAME.format("<p>words</p>"), encoding="utf-8")
    first, second = ((tmp_path / name).as_uri() for name in ("page.html", "next.html"))
    dark = (
        "matchMedia('(prefers-color-scheme: dark)').matches || matchMedia('(forced-colors: active)').matches"
    )
    with shown(browser, first, tmp_path.as_uri(), width=600, scheme="dark", forced=True) as it:
        window = it.page
        assert faults(it, axe)
        assert window.evaluate(f"{dark} && innerWidth === 600")
    with shown(browser, second, tmp_path.as_uri(), width=900) as it:
        assert it.page is window
        assert faults(it, axe) == {}
        assert it.page.evaluate(f"!({dark}) && innerWidth === 900")
