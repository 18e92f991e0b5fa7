"""Accessibility in every theme and every language: rules, keyboard, small windows, large letters, forced colours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import MEASURE, Faults, accessibility, opened, shown
from tests.browser.pages import kind_of
from tests.browser.small import LANGUAGES, THEMES, small_site
from tests.browser.walking import troubles
from tests.built import SAMPLES, Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

Scheme = Literal["light", "dark"]
LOOKS: tuple[tuple[int, Scheme], ...] = ((1440, "light"), (390, "dark"), (390, "light"), (1440, "dark"))
UNFOLD = "document.querySelectorAll('main details:not([name])').forEach(part => { part.open = true; })"
SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; } p { margin-block-end: 2em !important; }");
  document.adoptedStyleSheets = [sheet];
}"""
"""What readers may set of their own without losing a word, as WCAG 1.4.12 has it."""


def one_of_each(site: Path) -> Iterator[Path]:
    """Yield the largest page that was made from each template."""
    largest: dict[str, Path] = {}
    for page in sorted(site.glob("*.html")):
        kind = kind_of(page)
        if kind not in largest or page.stat().st_size > largest[kind].stat().st_size:
            largest[kind] = page
    yield from largest.values()


def looks_of(theme: str, language: str) -> tuple[int, Scheme]:
    """Return in which window and scheme a theme is opened in a language: over all languages, each of the four occurs."""
    return LOOKS[(LANGUAGES.index(language) + THEMES.index(theme)) % len(LOOKS)]


def _rules_broken(
    browser: Browser, axe: str, site: Path, pages: list[Path], width: int, scheme: Scheme
) -> Faults:
    broken: Faults = {}
    for page in pages:
        with shown(browser, page.as_uri(), site.as_uri(), width=width, scheme=scheme) as it:
            it.page.evaluate(UNFOLD)
            if found := accessibility(it.page, axe):
                broken[page.name] = found
    return broken


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", ["boardroom", "handbook"])
def test_no_rule_is_broken(built: Built, browser: Browser, axe: str, theme: str, language: str) -> None:
    """A page of each template, folded out, breaks no rule; all templates of `playbook` are opened elsewhere."""
    site = small_site(built, theme, language)
    assert _rules_broken(browser, axe, site, list(one_of_each(site)), *looks_of(theme, language)) == {}


@pytest.mark.parametrize(("width", "scheme"), LOOKS[:2])
def test_what_changed_breaks_no_rule(
    built: Built, browser: Browser, axe: str, width: int, scheme: Scheme
) -> None:
    """Nor does the chapter on what changed, which one sample has."""
    site = built.sample("coffee")
    assert _rules_broken(browser, axe, site, [site / "changes.html"], width, scheme) == {}


@pytest.mark.proof
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize(("theme", "language"), list(product(THEMES, LANGUAGES)))
def test_no_rule_is_broken_anywhere(
    built: Built, browser: Browser, axe: str, theme: str, language: str, width: int, scheme: Scheme
) -> None:
    """Nor does any page of any theme in any language, wide or narrow, light or dark."""
    site = small_site(built, theme, language)
    assert _rules_broken(browser, axe, site, sorted(site.glob("*.html")), width, scheme) == {}


@pytest.mark.proof
@pytest.mark.parametrize(("width", "scheme"), LOOKS)
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_rule_is_broken_in_a_sample(
    built: Built, browser: Browser, axe: str, sample: str, width: int, scheme: Scheme
) -> None:
    """Nor does a page of any template of a sample, folded out."""
    site = built.sample(sample)
    assert _rules_broken(browser, axe, site, list(one_of_each(site)), width, scheme) == {}


@pytest.mark.parametrize(
    ("theme", "language", "width"),
    [("boardroom", "ru", 1440), ("handbook", "fa", 390), ("playbook", "ja", 1440), ("playbook", "fa", 390)],
)
def test_everything_is_reached_and_seen(
    built: Built, browser: Browser, theme: str, language: str, width: int
) -> None:
    """Tab reaches every control once, in the order of the text, uncovered, with a ring of contrast; none is too small."""
    site = small_site(built, theme, language)
    kinds = ("index.html", "touchpoints.html", "journey-ines.html", "actions.html", "404.html")
    assert _troubles(browser, site, [site / name for name in kinds if (site / name).is_file()], width) == {}


@pytest.mark.proof
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1440])
@pytest.mark.parametrize("sample", SAMPLES)
def test_everything_is_reached_and_seen_in_a_sample(
    built: Built, browser: Browser, sample: str, width: int, scheme: Scheme
) -> None:
    """The same on a page of each template of a sample, light and dark."""
    site = built.sample(sample)
    assert _troubles(browser, site, list(one_of_each(site)), width, scheme) == {}


def _troubles(
    browser: Browser, site: Path, pages: list[Path], width: int, scheme: Scheme = "light"
) -> dict[str, dict[str, list[str]]]:
    found = {}
    for page in pages:
        with opened(browser, page.as_uri(), site.as_uri(), width=width, scheme=scheme) as it:
            if wrong := troubles(it.page):
                found[page.name] = wrong
    return found


SIZES = {
    "320 px": 320,
    "text at 200 %": 1440,
    "letters at 200 %": 1440,
    "letters at 200 % on a telephone": 390,
    "wide spacing": 390,
}
"""What readers set, and in a window of how many pixels."""

LETTERS = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% !important; }");
  document.adoptedStyleSheets = [sheet];
}"""
"""Makes letters twice as large, and tells the window nothing of it."""

LONGEST = ("index", "journey", "personas", "touchpoints", "method", "map", "analysis-priority")
"""Pages with the drawings and tables that have least room."""


def _words_lost(browser: Browser, pages: Iterable[Path], size: str) -> dict[str, Faults]:
    """Return what is wrong with pages where there is little room, one after the other in one window."""
    context, found = browser.new_context(viewport={"width": SIZES[size], "height": 900}), {}
    try:
        it = context.new_page()
        if size == "text at 200 %":  # as the browser's own setting does it, without a larger window
            sizes = {"fontSizes": {"standard": 32, "fixed": 26}}
            context.new_cdp_session(it).send("Page.setFontSizes", sizes)
        for page in pages:
            it.goto(page.as_uri())
            if size.startswith("letters"):
                it.evaluate(LETTERS)
            if size == "wide spacing":
                it.evaluate(SPACED)
            it.evaluate("document.fonts.ready.then(() => true)")
            assert "200 %" not in size or it.evaluate("getComputedStyle(document.body).fontSize") == "34px"
            if wrong := dict(it.evaluate(MEASURE)):
                found[page.name] = wrong
    finally:
        context.close()
    return found


@pytest.mark.parametrize("size", SIZES)
def test_no_word_is_lost_where_there_is_little_room(built: Built, browser: Browser, size: str) -> None:
    """With 320 pixels, letters twice as large or a reader's own spacing, nothing is cut, covered or out of the window,
    and only maps, tables and drawings scroll sideways, each in a region of its own; in the language of the longest words."""
    site = built.sample("cosmetics")
    assert _words_lost(browser, [min(site.glob(f"{name}*.html")) for name in LONGEST], size) == {}


@pytest.mark.parametrize(
    ("theme", "language", "size"),
    [
        ("boardroom", "fa", "letters at 200 % on a telephone"),
        ("handbook", "en", "letters at 200 % on a telephone"),
        ("handbook", "fa", "letters at 200 %"),
        ("playbook", "ja", "letters at 200 % on a telephone"),
    ],
)
def test_letters_may_be_twice_as_large(
    built: Built, browser: Browser, theme: str, language: str, size: str
) -> None:
    """Where a reader enlarges letters and nothing else, the page takes the layout of a narrower window, and loses no word."""
    assert _words_lost(browser, one_of_each(small_site(built, theme, language)), size) == {}


@pytest.mark.proof
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(("theme", "language"), list(product(THEMES, LANGUAGES)))
def test_no_word_is_lost_in_any_theme(
    built: Built, browser: Browser, theme: str, language: str, size: str
) -> None:
    """The same in each theme and language, whatever a reader sets."""
    assert _words_lost(browser, one_of_each(small_site(built, theme, language)), size) == {}


@pytest.mark.proof
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sample", SAMPLES)
def test_no_word_is_lost_anywhere(built: Built, browser: Browser, sample: str, size: str) -> None:
    """The same holds for every page of every sample, but for its cards, of which the largest stands for all."""
    site = built.sample(sample)
    card = next(page for page in one_of_each(site) if kind_of(page) == "card")
    pages = [page for page in sorted(site.glob("*.html")) if kind_of(page) != "card"]
    assert _words_lost(browser, [*pages, card], size) == {}


SIGNS = """([part, before]) => {
  const style = getComputedStyle(document.querySelector(part), before), sides = ["Top", "Right", "Bottom", "Left"];
  return sides.filter(side => parseFloat(style[`border${side}Width`]) && !/^rgba\\(.*, 0\\)$/.test(style[`border${side}Color`])).length;
}"""
"""How many sides of a sign made of borders can be seen."""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    ("theme", "name", "part", "before"),
    [
        ("playbook", "index.html", ".t-fold summary .nn", "::before"),
        ("playbook", "touchpoints.html", ".axes summary", "::after"),
        ("handbook", "index.html", ".pick summary", "::before"),
    ],
)
def test_what_unfolds_is_a_triangle_in_forced_colours(
    built: Built, browser: Browser, theme: str, name: str, part: str, before: str, scheme: Scheme
) -> None:
    """Where readers force the system's colours, the sign of what unfolds still points somewhere: one side is seen."""
    site = small_site(built, theme, "en")
    with shown(browser, (site / name).as_uri(), site.as_uri(), scheme=scheme, forced=True) as it:
        assert it.page.evaluate(SIGNS, [part, before]) == 1


def test_more_contrast_is_given_to_those_who_ask(built: Built, browser: Browser) -> None:
    """Where readers ask for more contrast, quiet words and fine lines are as dark as the text."""
    context = browser.new_context(contrast="more")
    try:
        it = context.new_page()
        it.goto((small_site(built, "playbook", "en") / "index.html").as_uri())
        colours = "getComputedStyle(document.querySelector('.kick')).color === getComputedStyle(document.body).color"
        assert it.evaluate(colours)
    finally:
        context.close()
