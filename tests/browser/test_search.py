"""The search field, by keyboard alone: on a desk and on a telephone, in three languages and both directions."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import Opened, accessibility, opened, until
from tests.built import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

WIDTHS = (390, 1440)
WORDS = {"coffee": ("waiting", "touchpoint-waiting.html"), "shoes": ("كفش دستدوم", "touchpoint-divar-ads.html"), "fashion": ("さいずがいど", "touchpoint-size-guide.html")}  # fmt: skip
"""For a sample in English, Persian and Japanese what somebody types, and the card found first."""

STATE = """() => {
  const field = document.getElementById("find"), list = document.getElementById("found");
  const chosen = document.getElementById(field.getAttribute("aria-activedescendant"));
  return {
    expanded: field.getAttribute("aria-expanded"), shown: list.checkVisibility(), focus: document.activeElement === field,
    options: list.querySelectorAll("[role=option]").length, chosen: chosen && chosen.getAttribute("href"),
    selected: [...list.querySelectorAll("[aria-selected=true]")].map(one => one.id), said: document.querySelector(".find [role=status]").textContent,
    groups: [...list.querySelectorAll("[role=group]")].map(group => document.getElementById(group.getAttribute("aria-labelledby")).textContent),
    marks: list.querySelectorAll("mark").length,
  };
}"""


def _state(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(STATE)
    return found


def _search(page: Page, words: str) -> None:
    """Press the key of the search, type, and wait until something was said about it."""
    page.keyboard.press("/")
    page.keyboard.insert_text(words)
    assert until(page, "() => document.querySelector('.find [role=status]').textContent !== ''")


def _is_quiet(it: Opened) -> bool:
    return (it.said, it.asked, it.failed) == ([], [], [])


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("sample", WORDS)
def test_a_card_is_found_without_a_mouse(
    built: Built, browser: Browser, axe: str, sample: str, width: int
) -> None:
    """One key, some letters, an arrow and Enter lead from any page to a card; nothing is loaded before, nothing breaks
    a rule of accessibility while the list is open."""
    site, (words, card) = built.sample(sample), WORDS[sample]
    with opened(browser, (site / "method.html").as_uri(), site.as_uri(), width=width) as it:
        page = it.page
        assert not page.evaluate("'siteSearch' in window")
        _search(page, words)
        before = _state(page)
        assert (before["expanded"], before["shown"], before["focus"], before["chosen"]) == (
            "true",
            True,
            True,
            None,
        )
        assert before["groups"]
        assert before["marks"] > 0
        page.keyboard.press("ArrowDown")
        after = _state(page)
        assert after["chosen"] == card
        assert len(after["selected"]) == 1
        assert accessibility(page, axe) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.keyboard.press("Enter")
        page.wait_for_url(f"**/{card}")
        assert _is_quiet(it)


def test_enter_alone_takes_the_first(built: Built, browser: Browser) -> None:
    """Whoever knows what it is called types it and presses Enter."""
    site = built.sample("coffee")
    with opened(browser, (site / "index.html").as_uri(), site.as_uri()) as it:
        _search(it.page, "Waiting for the order")
        it.page.keyboard.press("Enter")
        it.page.wait_for_url("**/touchpoint-waiting.html")
        assert _is_quiet(it)


def test_the_arrows_stay_in_the_list_and_escape_closes_it(built: Built, browser: Browser) -> None:
    """Up from nothing leads to the last, down from there stays; Escape closes the list and keeps the words; and
    leaving the field closes it, too."""
    site = built.sample("coffee")
    with opened(browser, (site / "index.html").as_uri(), site.as_uri()) as it:
        page = it.page
        _search(page, "order")
        last = _state(page)["options"] - 1
        page.keyboard.press("ArrowUp")
        assert _state(page)["selected"] == [f"found-{last}"]
        page.keyboard.press("ArrowDown")
        assert _state(page)["selected"] == [f"found-{last}"]
        page.keyboard.press("Escape")
        closed = _state(page)
        assert (closed["expanded"], closed["shown"], closed["focus"], closed["selected"]) == (
            "false",
            False,
            True,
            [],
        )
        assert page.evaluate("document.getElementById('find').value") == "order"
        page.keyboard.press("ArrowDown")
        assert _state(page)["shown"]
        for _ in range(2):
            page.keyboard.press("Tab")
        assert not _state(page)["shown"]


def test_a_long_group_unfolds(built: Built, browser: Browser) -> None:
    """Of many results a few of each kind are shown; the last line of a kind shows the rest, and the choice stays there."""
    site = built.sample("coffee")
    with opened(browser, (site / "index.html").as_uri(), site.as_uri()) as it:
        page = it.page
        _search(page, "order")
        few = _state(page)["options"]
        for _ in range(7):
            page.keyboard.press("ArrowDown")
        assert page.evaluate("document.querySelector('.f-more').getAttribute('aria-selected')") == "true"
        page.keyboard.press("Enter")
        more = _state(page)
        assert more["options"] > few
        assert more["selected"] == ["found-6"]


@pytest.mark.parametrize(
    ("sample", "said"),
    [("coffee", "Nothing found."), ("shoes", "چیزی پیدا نشد."), ("fashion", "見つかりませんでした。")],
)
def test_nothing_found_says_so(built: Built, browser: Browser, axe: str, sample: str, said: str) -> None:
    """Where nothing is found, that is announced, and a line says what to try."""
    site = built.sample(sample)
    with opened(browser, (site / "index.html").as_uri(), site.as_uri(), width=390) as it:
        _search(it.page, "qqqq")
        state = _state(it.page)
        assert (state["said"], state["shown"], state["expanded"]) == (said, False, "false")
        assert it.page.locator(".f-none").is_visible()
        assert accessibility(it.page, axe) == []


@pytest.mark.parametrize(("sample", "query", "said"), [
    ("coffee", "buggies and sticks", "1 result"), ("shoes", "دستدوم گامان", "۳ نتیجه"),
])  # fmt: skip
def test_the_number_is_said_in_the_readers_words(
    built: Built, browser: Browser, sample: str, query: str, said: str
) -> None:
    """How many were found is said with the digits and the form of the noun that the language has for it."""
    site = built.sample(sample)
    with opened(browser, (site / "index.html").as_uri(), site.as_uri()) as it:
        _search(it.page, query)
        assert _state(it.page)["said"].split()[1:] == said.split()[1:]
        number = it.page.evaluate("q => siteSearch.find(q).length", query)
        assert _state(it.page)["said"].split()[0].translate(str.maketrans("۰۱۲۳۴۵۶۷۸۹", "0123456789")) == str(
            number
        )


def test_the_key_can_be_switched_off(built: Built, browser: Browser) -> None:
    """Somebody who speaks to the machine switches the key off; the next page knows, and the field still works."""
    site = built.sample("coffee")
    with opened(browser, (site / "index.html").as_uri(), site.as_uri()) as it:
        page = it.page
        _search(page, "order")
        page.keyboard.press("Tab")
        page.keyboard.press("Space")
        page.goto((site / "map.html").as_uri())
        page.keyboard.press("/")
        assert not _state(page)["focus"]


def test_without_a_script_there_is_no_field(built: Built, browser: Browser) -> None:
    """A field that could find nothing is not shown."""
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto((built.sample("coffee") / "index.html").as_uri())
        assert not page.locator("#find").is_visible()
    finally:
        context.close()


def test_an_index_that_is_missing_is_told(built: Built, browser: Browser, tmp_path: Path) -> None:
    """Where the index cannot be loaded, the field says so instead of finding nothing."""
    site = built.sample("coffee")
    with opened(browser, (site / "index.html").as_uri(), site.as_uri()) as it:
        it.page.evaluate("document.querySelector('.find').dataset.index = 'assets/gone.js'")
        it.page.keyboard.press("/")
        assert until(
            it.page, "() => document.querySelector('.find [role=status]').textContent.includes('could not')"
        )
