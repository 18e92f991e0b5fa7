"""Filters of the list of touchpoints: by keyboard alone, kept in the address, gone back to."""

from __future__ import annotations

from pathlib import Path

import pytest
import touchreport_theme_playbook
from playwright.sync_api import Browser, Page

from tests.browser.looking import accessibility, opened, until
from tests.built import Built
from touchreport.locales import load_locale

pytestmark = [pytest.mark.browser, pytest.mark.slow]

SHOWN = (
    "() => [...document.querySelectorAll('.index tr[data-has]')].filter(row => row.checkVisibility()).length"
)
SAID = "() => document.querySelector('.filters [role=status]').textContent"
WORDS = {
    "coffee": "{shown} of {all} shown",
    "shoes": "{shown} مورد از {all} مورد نمایش داده می‌شود",
    "fashion": "{all}件中{shown}件を表示",
}


def _said(sample: str, shown: int, all_: int) -> str:
    words = WORDS[sample].format(shown=shown, all=all_)
    return words.translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")) if sample == "shoes" else words


def _count(page: Page, script: str = SHOWN) -> int:
    return int(page.evaluate(script))


def _choose(page: Page, name: str, value: str) -> None:
    """Choose a value without a mouse: Enter opens its filter, Space checks it."""
    page.locator(f".axes details:has(input[name='{name}']) summary").focus()
    if not page.evaluate("() => document.activeElement.parentElement.open"):
        page.keyboard.press("Enter")
    box = page.locator(f".axes input[name='{name}'][value='{value}']")
    for _ in range(60):
        page.keyboard.press("Tab")
        if box.evaluate("it => it === document.activeElement"):
            break
    page.keyboard.press("Space")


@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("sample", WORDS)
def test_a_list_is_filtered_without_a_mouse(
    built: Built, browser: Browser, axe: str, sample: str, width: int
) -> None:
    """Values of one filter add up, filters narrow each other down; the number is said, the address tells it, stages
    without a touchpoint are gone, and going back undoes one step after the other."""
    site = built.sample(sample)
    with opened(browser, (site / "touchpoints.html").as_uri(), site.as_uri(), width=width) as it:
        page = it.page
        every = _count(page)
        _choose(page, "findings", "high")
        high = _count(page)
        assert 0 < high < every
        assert page.evaluate(SAID) == _said(sample, high, every)
        assert accessibility(page, axe) == []
        _choose(page, "findings", "-")
        both = _count(page)
        assert high < both < every
        _choose(page, "control", "controllable")
        assert 0 < _count(page) < both
        assert page.url.endswith("#control=controllable&findings=high,-")
        heads = "() => [...document.querySelectorAll('.index tbody')].filter(one => one.checkVisibility() && ![...one.querySelectorAll('tr[data-has]')].some(row => row.checkVisibility())).length"
        assert _count(page, heads) == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.evaluate("history.back()")
        assert until(page, f"() => ({SHOWN})() === {both}")
        page.evaluate("history.back()")
        assert until(page, f"() => ({SHOWN})() === {high}")
        page.keyboard.press("Escape")
        page.locator(".f-state button").focus()
        page.keyboard.press("Enter")
        assert _count(page) == every
        assert page.evaluate(SAID) == ""
        assert (it.said, it.failed) == ([], [])


def test_an_address_can_be_sent(built: Built, browser: Browser) -> None:
    """Whoever opens an address sees what its sender saw; what the list does not know is passed over."""
    site = built.sample("coffee")
    address = f"{(site / 'touchpoints.html').as_uri()}#owner=-&colour=red&stage=nowhere"
    with opened(browser, address, site.as_uri()) as it:
        rows = it.page.locator(".index tr[data-has]:visible")
        assert 0 < rows.count() < it.page.locator(".index tr[data-has]").count()
        assert rows.count() == rows.filter(has_text="nobody yet").count()


@pytest.mark.parametrize(("page", "link"), [
    ("channels.html", ".channels td.strong a"), ("personas.html", "a[href*='#persona=']"), ("touchpoints.html", ".t-people a[href*='#owner=']"),
])  # fmt: skip
def test_pages_lead_to_their_part_of_the_list(built: Built, browser: Browser, page: str, link: str) -> None:
    """From a channel, a persona and a person one link leads to their touchpoints in the list."""
    site = built.sample("coffee")
    with opened(browser, (site / page).as_uri(), site.as_uri()) as it:
        it.page.locator(link).first.focus()
        it.page.keyboard.press("Enter")
        it.page.wait_for_url("**/touchpoints.html#*")
        assert until(it.page, f"() => ({SAID})() !== ''")
        assert 0 < _count(it.page) < it.page.locator(".index tr[data-has]").count()


def test_nothing_that_fits_says_so(built: Built, browser: Browser) -> None:
    """Where no touchpoint fits, a line says so, and one key shows all again."""
    site = built.sample("coffee")
    name = "() => [...document.querySelectorAll('.axes input[name=channel]')].map(one => one.value)"
    with opened(browser, (site / "touchpoints.html").as_uri(), site.as_uri()) as it:
        page = it.page
        for channel in page.evaluate(name):
            page.goto(
                f"{(site / 'touchpoints.html').as_uri()}#channel={channel}&control=uncontrollable&findings=-"
            )
            page.wait_for_timeout(30)
            if _count(page) == 0:
                break
        assert page.locator(".filters .state").is_visible()
        assert page.evaluate(SAID).startswith("0 of ")


def test_without_a_script_the_list_is_whole(built: Built, browser: Browser) -> None:
    """Nothing is hidden and no filter is shown where no script runs, whatever the address says."""
    context = browser.new_context(java_script_enabled=False)
    try:
        page = context.new_page()
        page.goto(f"{(built.sample('coffee') / 'touchpoints.html').as_uri()}#findings=high")
        rows = page.locator(".index tr[data-has]")
        assert rows.count() == page.locator(".index tr[data-has]:visible").count() > 40
        assert not page.locator(".filters").is_visible()
    finally:
        context.close()


@pytest.mark.parametrize("language", ["en", "fa", "ru", "ja"])
def test_numbers_over_a_thousand_are_written_as_the_language_writes_them(
    browser: Browser, language: str
) -> None:
    """Among thousands of touchpoints their number has the digits and the separator that numbers on the page have."""
    locale = load_locale(language)
    script = Path(str(touchreport_theme_playbook.__file__)).parent / "static" / "filters.js"
    given = {
        "digits": locale.digits("0123456789"),
        "thousand": locale.integer(1000),
        "shown": "{shown} : {all}",
    }
    data = " ".join(f'data-{name}="{value}"' for name, value in given.items())
    rows = "".join(f'<tr data-has="{0 if place < 1_234 else 1}"><td>x</td></tr>' for place in range(12_345))
    page = browser.new_page()
    try:
        page.set_content(
            f'<div class="filters" {data} data-rows="" hidden><details open><summary>Stage<span class="f-on"></span></summary>'
            '<input type="checkbox" name="stage" value="a"></details><p role="status"></p><button type="button"></button>'
            f'<p class="state"></p></div><table class="index"><tbody>{rows}</tbody></table>'
        )
        page.add_script_tag(path=script)
        page.locator("input").check()
        assert page.evaluate(SAID) == f"{locale.integer(1_234)} : {locale.integer(12_345)}"
    finally:
        page.close()
