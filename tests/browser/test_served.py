"""Put on a server, under any path: the same website."""

from __future__ import annotations

import functools
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import opened
from tests.browser.pages import IN_BOTH_DIRECTIONS, PAGES
from tests.built import SAMPLES, Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

# A page in Chinese asks for none of its fonts by itself: its readers have theirs.
FONTS = """() => Promise.all(
    [...document.fonts].filter(font => !/ until-|^.?TR Own \\w+ /.test(font.family)).map(font => font.load())
).then(fonts => fonts.map(font => font.status))"""
"""Whether the fonts of the playbook come; those that stand in for them are the reader's own, who may not have them."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module", params=SAMPLES)
def served(
    built: Built, request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a sample's website two folders deep on a server of this machine."""
    top: Path = tmp_path_factory.mktemp("served")
    (top / "clients").mkdir()
    (top / "clients" / "autumn 2026").symlink_to(built.sample(request.param), target_is_directory=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(top)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/clients/autumn%202026/"
    server.shutdown()
    server.server_close()
    thread.join()


def test_it_is_whole_under_a_path(browser: Browser, served: str) -> None:
    """Nothing is missing, nothing lies outside the path, and the fonts and colours are there."""
    with opened(browser, served, served) as it:
        assert it.failed == it.asked == it.said == []
        assert set(it.page.evaluate(FONTS)) == {"loaded"}
        assert it.page.evaluate("getComputedStyle(document.querySelector('.rail')).display") != "inline"


@pytest.mark.parametrize("served", IN_BOTH_DIRECTIONS, indirect=True)
def test_one_can_walk_through_it(browser: Browser, served: str) -> None:
    """Each chapter of the contents is reached by its link, and leads back to the overview.

    In both directions; the full sweep walks through the other samples, whose links are held to be whole without a browser.
    """
    with opened(browser, served, served) as it:
        chapters = it.page.locator(".rail a").count()
        for number in range(chapters):
            fold = it.page.locator(".rail .t-fold:not([open]) > summary")
            link = it.page.locator(".rail a").nth(number)
            if fold.count() and not link.is_visible():
                fold.click()
            link.click()
            it.page.wait_for_load_state()
            assert it.page.locator(".rail a[aria-current]").count() == 1
        it.page.locator("a.home").click()
        it.page.wait_for_load_state()
        assert it.page.url == f"{served}index.html"
        assert it.failed == it.asked == it.said == []


def test_a_missing_page_is_ours(built: Built, browser: Browser, served: str) -> None:
    """The page for what does not exist works from where servers show it: the root of the website."""
    with opened(browser, f"{served}404.html", served) as it:
        it.page.locator("main a").first.click()
        it.page.wait_for_load_state()
        assert it.page.url == f"{served}{PAGES['overview'](built.shared).name}"
        assert it.failed == it.asked == it.said == []
