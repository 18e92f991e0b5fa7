"""One page that holds the website works in a browser as the website does."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.built import SAMPLES, Built
from touchreport.delivery.single import single_page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SHOWN = "() => [...document.querySelectorAll('main > article')].filter(it => it.checkVisibility()).map(it => it.id)"


def written(built: Built, sample: str, folder: Path) -> str:
    """Return the address of the one page of a sample's website."""
    site = built.sample(sample)
    files = {
        path.relative_to(site).as_posix(): path.read_bytes()
        for path in sorted(site.rglob("*"))
        if path.is_file()
    }
    page = folder / "playbook.html"
    page.write_bytes(single_page(files))
    return page.as_uri()


@pytest.mark.parametrize("scripts", [True, False])
def test_one_page_is_seen_at_a_time(built: Built, browser: Browser, tmp_path: Path, scripts: bool) -> None:
    """The first one, then the one that a link leads to, also without a script; nothing is loaded and nothing refused."""
    address = written(built, SAMPLES[0], tmp_path)
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": 1440, "height": 900})
    try:
        page = context.new_page()
        told: list[str] = []
        asked: list[str] = []
        page.on("console", lambda message: told.append(message.text))
        page.on("request", lambda request: asked.append(request.url))
        page.goto(address)
        first = page.locator("main > article:visible").evaluate_all("all => all.map(it => it.id)")
        page.locator(".rail a[href='#map']").click()
        then = page.locator("main > article:visible").evaluate_all("all => all.map(it => it.id)")
    finally:
        context.close()
    assert (first, then, told) == (["index"], ["map"], [])
    assert [each for each in asked if not each.startswith(("data:", address))] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_what_is_searched_is_found_in_it(built: Built, browser: Browser, tmp_path: Path, sample: str) -> None:
    """The search leads to the article of what it found."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    try:
        page.goto(written(built, sample, tmp_path))
        page.locator("#find").fill("7")
        page.locator("#found [role=option]").first.click()
        page.wait_for_function(f"({SHOWN})()[0] !== 'index'")
        assert len(page.evaluate(SHOWN)) == 1
    finally:
        page.close()
