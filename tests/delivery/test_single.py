"""One page that holds the whole website, and nothing that leads out of it."""

from __future__ import annotations

import base64
import hashlib
import html
import re
from collections import Counter
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests import worlds
from touchreport.delivery.single import single_page
from touchreport.registry.themes import find_theme
from touchreport.render.website import website

WORLDS: Mapping[str, Callable[[], worlds.World]] = {
    "tern": worlds.tern,
    "gaman": worlds.gaman,
    "bare": partial(worlds.bare, "en"),
    "boardroom": worlds.tern,
    "handbook": worlds.gaman,
}

THEMES: Mapping[str, str] = {"boardroom": "boardroom", "handbook": "handbook"}
"""Worlds that are drawn with another theme than the usual one."""


@cache
def site(name: str) -> Mapping[str, bytes]:
    """Return the files of the website of a world."""
    with TemporaryDirectory() as folder:
        studio = worlds.open_world(WORLDS[name](), Path(folder), find_theme(THEMES.get(name, "playbook")))
        return {
            file.path: file.source if isinstance(file.source, bytes) else file.source.read_bytes()
            for file in website(studio)
        }


@cache
def page(name: str) -> str:
    """Return the one page of a world."""
    return single_page(site(name)).decode("utf-8")


def values(markup: str, name: str) -> list[str]:
    """Return the values of an attribute."""
    return re.findall(rf'<[^<>]* {name}="([^"]*)"', markup)


@pytest.mark.parametrize("name", WORLDS)
def test_every_page_is_in_it(name: str) -> None:
    """Each page but the one for lost addresses is an article with its words; the page that opens comes first."""
    articles = re.findall(r'<article id="([^"]*)"', page(name))
    pages = {path.removesuffix(".html") for path in site(name) if path.endswith(".html")} - {"404"}
    assert set(articles) == pages
    assert len(articles) == len(pages)
    assert articles[0] == "index"


@pytest.mark.parametrize("name", WORLDS)
def test_names_are_unique_and_links_arrive(name: str) -> None:
    """No two things of one name; every address within the page is there, and so is every drawing that is referred to."""
    named = Counter(values(page(name), "id"))
    assert [each for each, count in named.items() if count > 1] == []
    lost = {each for each in values(page(name), "href") if each.startswith("#")} - {
        f"#{each}" for each in named
    }
    assert lost == set()
    assert set(re.findall(r"url\(#([^)]+)\)", page(name))) <= set(named)


@pytest.mark.parametrize("name", WORLDS)
def test_nothing_is_loaded(name: str) -> None:
    """Pictures, fonts, styles and scripts stand in the page; addresses lead within it, or to the wide world as before."""
    body = page(name)[page(name).index("</head>") :]
    inside = [*values(page(name), "src"), *values(page(name), "srcset")]
    assert all(each.startswith("data:") for each in inside)
    assert set(re.findall(r"url\(([^)#]{5})", page(name))) <= {"data:"}
    assert not [each for each in values(body, "href") if each.endswith(".html") and "//" not in each]
    assert not re.search(r'<script [^>]*src=|<link rel="stylesheet"', page(name))


@pytest.mark.parametrize("name", WORLDS)
def test_the_policy_allows_what_is_in_it_alone(name: str) -> None:
    """Styles and scripts are allowed by what they hold; anything else would not run."""
    (policy,) = re.findall(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page(name))
    held = [
        *re.findall(r"<style>(.*?)</style>", page(name), re.DOTALL),
        *re.findall(r"<script>(.*?)</script>", page(name), re.DOTALL),
    ]
    sums = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in held]
    assert re.findall(r"'sha256-([^']+)'", html.unescape(policy)) == [*sums[1:], sums[0]]
    assert "'self'" not in html.unescape(policy)


def test_the_same_website_makes_the_same_page() -> None:
    """Whatever the order in which files that are no pages come."""
    files = site("bare")
    others = sorted((path for path in files if not path.endswith(".html")), reverse=True)
    turned = [*others, *(path for path in files if path.endswith(".html"))]
    assert single_page({path: files[path] for path in turned}) == single_page(files)


def test_scripts_that_are_loaded_on_demand_are_in_it() -> None:
    """What a page would load when it is used stands behind the scripts that pages name, but for the index of the search,
    which they ask for at once; ours is the last."""
    files = {
        "index.html": b'<html><head><script src="a.js" defer></script></head>'
        b'<body><p data-index="i.js"></p><main>x</main></body></html>',
        "i.js": b"index()",
        "a.js": b"use()",
        "z.js": b"offer()",
    }
    found = re.findall(r"<script>(.*?)</script>", single_page(files).decode(), re.DOTALL)
    assert found[:2] == ["index()", "use()"]
    assert found[2] == "offer()"
    assert len(found) == 4
