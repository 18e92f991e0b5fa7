"""A playbook of a thousand touchpoints: light pages, and every link on its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.large_worlds import large
from tests.samples.reading import broken_links
from tests.worlds import open_world, render_to
from touchreport.registry.themes import find_theme
from touchreport.render.paging import MOST_BYTES
from touchreport.render.website import website

pytestmark = pytest.mark.slow

TOUCHPOINTS = 1_000


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Mapping[int, Path]:
    """Return the websites of two playbooks, one with twice the touchpoints of the other."""
    found = {}
    for count in (TOUCHPOINTS // 2, TOUCHPOINTS):
        found[count] = tmp_path_factory.mktemp(f"large-{count}")
        render_to(found[count], large(count))
    return found


@pytest.fixture
def site(sites: Mapping[int, Path]) -> Path:
    """Return the website of the larger one."""
    return sites[TOUCHPOINTS]


def _pages(site: Path, stem: str) -> Iterator[str]:
    """Yield the pages of a chapter in order, over their own ways on."""
    path: str | None = f"{stem}.html"
    while path:
        html = (site / path).read_text(encoding="utf-8")
        yield html
        found = re.search(r'<link rel="next" href="([^"]+)">', html)
        path = found[1] if found else None


def test_no_page_is_heavy(site: Path) -> None:
    """Every page has at most the bytes that are set, whatever it lists."""
    heavy = {page.name: page.stat().st_size for page in site.rglob("*.html")}
    assert {name: size for name, size in heavy.items() if size > MOST_BYTES} == {}
    assert len(list(_pages(site, "findings"))) > 1
    assert len(list(_pages(site, "touchpoints"))) > 2


@pytest.mark.parametrize("theme", ["handbook", "boardroom"])
def test_no_page_of_another_theme_is_heavy(theme: str, tmp_path: Path) -> None:
    """The rule holds for every theme: also where the page that opens lists all touchpoints."""
    studio = open_world(large(TOUCHPOINTS), tmp_path, find_theme(theme))
    sizes = {
        file.path: len(file.source)
        for file in website(studio)
        if file.path.endswith(".html") and isinstance(file.source, bytes)
    }
    assert {path: size for path, size in sizes.items() if size > MOST_BYTES} == {}
    assert ("index-2.html" in sizes) == (theme == "handbook")


def test_a_website_grows_with_its_touchpoints_alone(sites: Mapping[int, Path]) -> None:
    """Twice the touchpoints make at most 2.1 times the bytes."""
    small, big = (
        sum(file.stat().st_size for file in each.rglob("*") if file.suffix in {".html", ".js"})
        for each in sites.values()
    )
    assert big <= 2.1 * small


def test_everything_is_there_without_a_script(site: Path) -> None:
    """Over plain links from page to page one sees every touchpoint, every finding and every row once."""
    listed = re.findall(
        r'<th scope="row"><a href="touchpoint-(t\d+)\.html">', "".join(_pages(site, "touchpoints"))
    )
    assert sorted(listed) == sorted(f"t{n}" for n in range(TOUCHPOINTS))
    findings = re.findall(r' id="finding-(\d+)"', "".join(_pages(site, "findings")))
    assert findings == [str(n) for n in range(1, TOUCHPOINTS // 4 + 1)]
    rows = re.findall(
        r'<th scope="row" class="named"><span class="ref">.*?href="touchpoint-(t\d+)',
        "".join(_pages(site, "analysis-family")),
    )
    assert rows == [f"t{n}" for n in range(TOUCHPOINTS)]


def test_every_link_leads_to_its_place(site: Path) -> None:
    """Links to findings, actions and people lead to the page on which they stand; so do the results of the search."""
    assert broken_links(site) == []
    index = (site / "assets" / "search.js").read_text(encoding="utf-8")
    named = set(re.findall(r"analysis-family(?:-\d+)?\.html#[\w-]+", index))
    assert any(not address.startswith("analysis-family.html") for address in named)
    for address in named:
        page, _, place = address.partition("#")
        assert f' id="{place}"' in (site / page).read_text(encoding="utf-8")


def test_filters_know_all_rows(site: Path) -> None:
    """The script that filters load has each touchpoint once; no page names it but to load it when somebody filters."""
    script = (site / "assets" / "touchpoints-rows.js").read_text(encoding="utf-8")
    groups = json.loads(script.removeprefix("window.listRows=").removesuffix(";\n"))
    rows = [row for _, found in groups for _, row in found]
    assert len(rows) == len(set(rows)) == TOUCHPOINTS
    for html in _pages(site, "touchpoints"):
        assert '<script src="assets/touchpoints-rows.js"' not in html
        assert html.count('data-rows="assets/touchpoints-rows.js"') == 1
