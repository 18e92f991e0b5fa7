"""Clients' words never run: neither in a browser nor in a template, whatever they are and wherever they stand."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.hostile import COMPUTED, MARKUP, SCRIPT, TEMPLATE, write_project
from tests.browser.looking import shown
from touchreport.build import Wishes, build
from touchreport.render.studio import CSP

pytestmark = [pytest.mark.browser, pytest.mark.slow]

DANGEROUS = """() => [...document.querySelectorAll("*")].flatMap(it => [
  ...[...it.attributes].filter(a => a.name.startsWith("on") || a.name === "srcdoc" || a.name === "autofocus").map(a => a.name),
  ...[it.href?.baseVal ?? it.href].filter(to => to && !/^(#|(file|https?|mailto|tel):|data:,$)/.test(to)),
  ...(["iframe", "object", "embed", "base", "form", "math"].includes(it.localName) ? [it.localName] : []),
])"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The website of a project whose every text is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    report = build(write_project(folder / "project"), folder / "output", Wishes(pdf=False))
    assert report.exit_code == 0, report.problems
    return folder / "output" / "site"


@pytest.mark.parametrize("without_policy", [True, False])
def test_attacks_work_where_nobody_defends(browser: Browser, tmp_path: Path, without_policy: bool) -> None:
    """The attacks run in a page that writes them as they are, and our content policy alone already stops them."""
    policy = f'<meta http-equiv="Content-Security-Policy" content="{CSP}">'
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html>{policy}<title>A page</title>{SCRIPT}<p>{MARKUP}", encoding="utf-8")
    with shown(browser, page.as_uri(), tmp_path.as_uri(), without_policy=without_policy) as it:
        it.page.wait_for_timeout(200)
        assert (it.page.evaluate("window.times || 0") > 3) is without_policy


def test_no_page_runs_them(browser: Browser, site: Path) -> None:
    """Without the content policy, too, nothing of the client's runs or could: the words are only words."""
    pages, ran, could = sorted(site.rglob("*.html")), [], {}
    for page in pages:
        with shown(browser, page.as_uri(), site.as_uri(), without_policy=True) as it:
            if it.said or it.failed or it.asked:
                ran.append((page.name, it.said, it.failed, it.asked))
            if found := it.page.evaluate(DANGEROUS):
                could[page.name] = found
    assert len(pages) > 12
    assert (
        ran == []
    )  # an attack that runs calls a function that does not exist, or asks for a missing picture
    assert could == {}


def test_templates_are_only_words(site: Path) -> None:
    """What looks like a template stands in the page as it was written; nothing of it is worked out."""
    texts = {page.name: page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    assert [name for name, text in texts.items() if COMPUTED in text] == []
    assert [name for name, text in texts.items() if TEMPLATE not in text] == []


def test_markup_is_shown_as_it_was_written(browser: Browser, site: Path) -> None:
    """A short text with markup in it is read on the page letter for letter."""
    with shown(browser, (site / "index.html").as_uri(), site.as_uri()) as it:
        assert MARKUP in it.page.locator(".top .home").inner_text()
