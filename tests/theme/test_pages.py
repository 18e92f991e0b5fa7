"""What every page of the website keeps, in both languages, for rich projects and bare ones."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.theme.rendered import WORLDS, Reader, every_page, pages

NUMBERS = re.compile(r"--[a-z]+:-?\d+(\.\d+)?(;--[a-z]+:-?\d+(\.\d+)?)*")


@pytest.mark.parametrize("world", WORLDS)
def test_every_kind_of_page_is_rendered(world: str) -> None:
    """A project has all pages that belong to every project, however little it holds."""
    always = {"index", "brand", "map", "channels", "touchpoints", "actions", "findings", "method", "404"}
    assert always <= {path.removesuffix(".html") for path in pages(world)}


def test_elements_are_closed_in_order() -> None:
    """No page has an element that is left open or closed out of turn."""
    assert {name: r.unbalanced for name, html in every_page() if (r := Reader(html)).unbalanced} == {}


def test_one_headline_and_headings_in_order() -> None:
    """Each page has one h1, it comes first, and no heading skips a level."""
    wrong = {}
    for name, html in every_page():
        levels = [int(e.tag[1]) for e in Reader(html).all("h1", "h2", "h3", "h4", "h5", "h6")]
        jumps = [b for a, b in pairwise(levels) if b > a + 1]
        if levels.count(1) != 1 or levels[0] != 1 or jumps:
            wrong[name] = levels
    assert wrong == {}


def test_language_and_direction_are_said() -> None:
    """The reader's language and its direction stand on the root element."""
    found = {
        (e.attributes["lang"], e.attributes["dir"])
        for _, html in every_page()
        for e in Reader(html).all("html")
    }
    assert found == {("en", "ltr"), ("fa", "rtl")}


def test_the_policy_comes_before_anything_is_loaded() -> None:
    """The content policy stands before the first style sheet and script."""
    for name, html in every_page():
        policy = html.index('http-equiv="Content-Security-Policy"')
        assert policy < html.index("<link"), name
        assert policy < html.index("<script"), name


def test_nothing_is_inline_but_numbers() -> None:
    """No page has a script or style of its own, nor an event attribute; style attributes hold only numbers."""
    for name, html in every_page():
        reader = Reader(html)
        assert reader.all("style") == [], name
        assert [e for e in reader.all("script") if e.text or "src" not in e.attributes] == [], name
        for element in reader.elements:
            assert not [key for key in element.attributes if key.startswith("on")], name
            style = element.attributes.get("style")
            assert style is None or NUMBERS.fullmatch(style), f"{name}: {style}"


def test_ids_are_unique() -> None:
    """No page gives an id twice, patterns of drawings included."""
    for name, html in every_page():
        ids = [e.attributes["id"] for e in Reader(html).elements if "id" in e.attributes]
        assert sorted(ids) == sorted(set(ids)), name


def _choices(reader: Reader) -> set[str]:
    """Return the addresses of single values of the filters of a page."""
    return {f"{e.attributes.get('name')}={e.attributes.get('value')}" for e in reader.all("input")}


@pytest.mark.parametrize("world", WORLDS)
def test_links_lead_somewhere(world: str) -> None:
    """Every link of ours leads to a page, and to a place on it or a filter of it, that the website has."""
    readers = {path: Reader(html) for path, html in pages(world).items()}
    places = {
        path: {e.attributes.get("id") for e in reader.elements} | _choices(reader)
        for path, reader in readers.items()
    }
    dead = []
    for path, reader in readers.items():
        for link in reader.all("a"):
            target, _, place = link.attributes["href"].partition("#")
            page = target or path
            if page not in places or (place and place not in places[page]):
                dead.append(f"{path}: {link.attributes['href']}")
    assert dead == []


def test_search_engines_are_asked_to_stay_away() -> None:
    """Unless a project says otherwise, each page asks not to be indexed."""
    assert all('name="robots" content="noindex' in html for _, html in every_page())


def test_pictures_and_drawings_have_names_or_are_hidden() -> None:
    """Each drawing has a title or is hidden from readers who cannot see it; each picture has a text."""
    for name, html in every_page():
        for element in Reader(html).all("svg"):
            assert element.attributes.get("aria-hidden") == "true" or element.text, name
        assert all("alt" in e.attributes for e in Reader(html).all("img")), name


def test_tables_have_heads() -> None:
    """Each head of a table of ours says whether it heads a row, a column or a group of them."""
    for name, html in every_page():
        ours = re.sub(r'<div class="prose.*?</div>', "", html, flags=re.DOTALL)
        assert all("scope" in e.attributes for e in Reader(ours).all("th")), name


def test_the_navigation_does_not_grow_with_the_touchpoints() -> None:
    """The contents list chapters only, and mark the one that is open."""
    for path, html in pages("tern").items():
        contents = re.search(r'<ol class="toc">(.*?)</ol>', html, re.DOTALL)
        assert contents is not None
        assert "touchpoint-" not in contents[1]
        assert contents[1].count("aria-current") == (0 if path == "404.html" else 1)


def test_a_stop_has_one_number_everywhere() -> None:
    """A touchpoint has the same number on its card, in the list, on the map and beside its name."""
    for html in pages("tern").values():
        for number in re.findall(
            r'<span class="stop[^"]*">(\d+)</span>\s*<a href="touchpoint-wait.html"', html
        ):
            assert number == "12"
    assert '<span class="bigstop">12</span>' in pages("tern")["touchpoint-wait.html"]


def test_persian_pages_have_persian_digits() -> None:
    """Numbers that we write are in the reader's digits; only addresses, codes and names keep theirs."""
    html = pages("gaman")["touchpoint-phone.html"]
    text = (
        Reader(re.sub(r"<bdi dir=.ltr.*?</bdi>|<svg.*?</svg>|<head>.*?</head>", "", html, flags=re.DOTALL))
        .elements[0]
        .text
    )
    assert re.findall(r"\d*[0-9]\d*", re.sub("[۰-۹]", "", text)) == []


def test_persian_pages_have_no_english_sentence() -> None:
    """Where all catalogues are complete, no page of a Persian playbook falls back on English."""
    for path, html in pages("gaman").items():
        body = Reader(html[html.index("<body") :]).elements[0].text
        assert (
            re.findall(
                r"[A-Za-z]+(?: [A-Za-z,]+){2,}",
                body.replace("Martilla & James", "")
                .replace("Journal of Marketing", "")
                .replace("row 31 holds <a formula>", ""),
            )
            == []
        ), path
