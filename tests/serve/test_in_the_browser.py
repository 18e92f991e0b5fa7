"""A reader with the page open while somebody writes."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.looking import accessibility, opened, until
from touchreport.serve.server import Server

EVENTS = "{}_touchreport/events"
"""The line that breaks off whenever a page is left."""

pytestmark = [pytest.mark.browser, pytest.mark.slow]


def _write(project: Path, rows: str) -> None:
    (project / "touchpoints.csv").write_text(f"Touchpoint,Stage,Channel\n{rows}", encoding="utf-8")


def _many(name: str) -> str:
    return "".join(f"{name} {n},Awareness,Shop\n" for n in range(80))


def test_the_page_is_reloaded_where_it_is(
    server: Server,
    project: Path,
    browser: Browser,
) -> None:
    """After a save the reader sees the new words at the place where she was."""
    _write(project, _many("Ask"))
    server.desk.renew()
    with opened(browser, f"{server.address}touchpoints.html", server.address) as it:
        it.page.evaluate("scrollTo(0, 900)")
        _write(project, _many("Offer"))
        server.desk.renew()
        expect(it.page.get_by_text("Offer 7").first).to_be_attached(timeout=20_000)
        assert until(it.page, "scrollY === 900")
        assert it.said == it.asked == []
        assert {*it.failed} <= {EVENTS.format(server.address)}


def test_problems_stand_over_the_last_good_page(
    server: Server,
    project: Path,
    browser: Browser,
    axe: str,
) -> None:
    """Errors appear with file and line over the page, as text and never as markup, and go when they are mended."""
    with opened(browser, f"{server.address}touchpoints.html", server.address) as it:
        _write(project, "Ask,<b id=bad>Nowhere</b>,Shop\n")
        server.desk.renew()
        box = it.page.get_by_role("alert")
        expect(box).to_contain_text("touchpoints.csv:2", timeout=20_000)
        expect(box).to_contain_text("<b id=bad>Nowhere</b>")
        assert it.page.locator("#bad").count() == 0
        assert "Pay" in (it.page.locator("main").text_content() or "")
        assert accessibility(it.page, axe) == []
        box.get_by_role("button").click()
        expect(box).to_have_count(0)
        _write(project, "Ask,Awareness,Shop\n")
        server.desk.renew()
        expect(it.page.get_by_text("Pay", exact=True)).to_have_count(0, timeout=20_000)
        assert it.said == it.asked == []
        assert {*it.failed} <= {EVENTS.format(server.address)}
