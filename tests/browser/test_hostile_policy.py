"""The content policy alone: with the cleaning of clients' words switched off, their scripts stand in the pages and do not run."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest
from markupsafe import Markup
from playwright.sync_api import Browser

from tests.browser.hostile import write_project
from tests.browser.looking import shown
from touchreport.build import Wishes, build
from touchreport.render import speaker
from touchreport.render.markdown import Converter

pytestmark = [pytest.mark.browser, pytest.mark.slow]

COUNTING = "window.times = 0; window.ran = () => { window.times += 1; };"


@pytest.fixture(scope="module")
def open_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of the hostile project, made by a product that neither cleans nor escapes clients' words."""
    folder = tmp_path_factory.mktemp("undefended")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Converter, "_clean", lambda _, html: html)
        patch.setattr(speaker, "escape", Markup)
        patch.setattr(speaker, "_isolated", lambda words, *_: Markup(words))
        report = build(write_project(folder / "project"), folder / "output", Wishes(pdf=False))
    assert report.exit_code == 0, report.problems
    return folder / "output" / "site"


def _times(browser: Browser, site: Path, page: Path, *, without_policy: bool) -> int:
    """Open a page and return how often a script of the client ran in it."""
    with shown(browser, page.as_uri(), site.as_uri(), without_policy=without_policy, before=COUNTING) as it:
        it.page.wait_for_timeout(100)
        return int(it.page.evaluate("window.times || 0"))


def test_without_both_walls_they_run(browser: Browser, open_site: Path) -> None:
    """The positive control: with neither cleaning nor policy, the attacks in page after page run."""
    pages = sorted(open_site.rglob("*.html"))
    ran = (page.name for page in pages if _times(browser, open_site, page, without_policy=True))
    assert len(list(islice(ran, 11))) == 11


def test_the_policy_alone_stops_them(browser: Browser, open_site: Path) -> None:
    """With the policy, none of the same attacks runs in any of the same pages."""
    pages = sorted(open_site.rglob("*.html"))
    assert [page.name for page in pages if _times(browser, open_site, page, without_policy=False)] == []
