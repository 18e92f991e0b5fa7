"""The engine of the search in a browser: it folds as the index was folded, and finds what readers look for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.built import SAMPLES, Built
from tests.queries import NOT_FOUND, QUERIES
from touchreport.render.search import INDEX, fold, keys
from touchreport.render.search.script import engine, folding_table

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SCRIPTS = ((0x20, 0x250), (0x300, 0x530), (0x600, 0x700), (0x1E00, 0x2070), (0x3000, 0x3100), (0x3400, 0x3500),
           (0x4E00, 0x5200), (0xF900, 0xFA20), (0xFB50, 0xFC00), (0xFF00, 0xFFF0), (0x20000, 0x20040))  # fmt: skip
"""Letters of all scripts that our languages are written in, and their compatibility forms."""


@pytest.fixture(scope="module")
def blank(browser: Browser) -> Iterator[Page]:
    """A page without anything."""
    context = browser.new_context()
    yield context.new_page()
    context.close()


def _opened(blank: Page, site: Path) -> Page:
    blank.evaluate(
        (site / INDEX).read_text(encoding="utf-8").replace("var siteSearch", "window.siteSearch", 1)
    )
    return blank


def test_both_sides_fold_alike(blank: Page) -> None:
    """Each letter of each script, and words of all of them, fold and part the same in Python and in the browser."""
    words = [chr(code) for start, end in SCRIPTS for code in range(start, end)]
    words += [f"ア{letter}b{letter}پ" for letter in words]
    words += [
        "کسب‌وکار می‌شود",
        "ユーザー、サーバー",
        "the customer’s café",
        "Учёт ёлки",
        "用App在客廳12",
        "ｶﾞｲﾄﾞ",
        "ΌΣΟΣ",
    ]
    blank.evaluate(engine().replace("var siteSearch", "window.siteSearch", 1))
    there = blank.evaluate(
        "([table, words]) => { siteSearch.learn(table); return words.map(w => [siteSearch.fold(w), siteSearch.keys(w)]) }",
        [folding_table(), words],
    )
    assert [(w, *found) for w, found in zip(words, there, strict=True) if found != [fold(w), keys(w)]] == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_readers_find_what_they_look_for(built: Built, blank: Page, sample: str) -> None:
    """What people of that language type, in their spellings, has the touchpoint among the first three found."""
    page, lost = _opened(blank, built.sample(sample)), []
    for words, wanted in QUERIES[sample]:
        found = page.evaluate(
            "words => siteSearch.find(words).filter(e => e.kind === 'touchpoint').slice(0, 3)", words
        )
        if f"touchpoint-{wanted}.html" not in [each["path"] for each in found]:
            lost.append((words, wanted, [each["title"] for each in found]))
    assert lost == []
    assert page.evaluate("words => siteSearch.find(words)", NOT_FOUND[sample]) == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_every_page_is_found_by_its_title(built: Built, blank: Page, sample: str) -> None:
    """Whoever types the title of a page finds it, its first part where it has several; a card comes first."""
    site = built.sample(sample)
    page, lost = _opened(blank, site), []
    for file in sorted(site.glob("*.html")):
        html = file.read_text(encoding="utf-8")
        if '<link rel="prev"' in html:
            continue
        title = re.search(r"<title>(.*) · ", html)
        assert title is not None
        found = page.evaluate(
            "words => siteSearch.find(words).map(e => e.path.split('#')[0])", unescape(title[1])
        )
        if file.name != "404.html" and (
            file.name not in found or (file.name.startswith("touchpoint-") and found[0] != file.name)
        ):
            lost.append((file.name, title[1], found[:3]))
    assert lost == []


@pytest.mark.parametrize("sample", SAMPLES)
def test_an_index_is_small_beside_its_pages(built: Built, sample: str) -> None:
    """An index has at most 12 % of the bytes of the pages that it leads to."""
    site = built.sample(sample)
    assert (site / INDEX).stat().st_size < 0.12 * sum(page.stat().st_size for page in site.glob("*.html"))


def test_marks_stand_on_what_was_asked_for(built: Built, blank: Page) -> None:
    """Marks cover the beginning of a word, not its middle; in letters without spaces they cover the letters."""
    page = _opened(blank, built.sample("coffee"))
    marks = (
        "([text, words]) => siteSearch.marks(text, words).filter(piece => piece[1]).map(piece => piece[0])"
    )
    cases = {
        ("Waiting for the order, reordered", "order wait"): ["Wait", "order"],
        ("خبر کفش‌های تازه", "كفش"): ["کفش"],
        ("サイズガイドの確認", "さいず"): ["サイズ"],
        ("用App在客廳試擺沙發", "客廳 app"): ["App", "客廳"],
        ("Умывальник с тёплой водой", "теплой"): ["тёплой"],
        ("Café Straße", "cafe strasse"): ["Café", "Straße"],
        ("Nothing of it", "zebra"): [],
    }
    found = {case: page.evaluate(marks, list(case)) for case in cases}
    assert found == cases
