"""Tests of playbooks whose outline leaves out chapters to which others point."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests import worlds
from touchreport.contexts import AnalysisPage
from touchreport.model.settings import ChapterWish, Settings
from touchreport.render.document import pdf_job
from touchreport.render.website import website

EVERY = (
    "brand",
    "personas",
    "journeys",
    "map",
    "channels",
    "analyses",
    "touchpoints",
    "actions",
    "findings",
    "method",
)


def _world(without: str) -> worlds.World:
    """Return a world whose outline leaves out a chapter."""
    world = worlds.tern()
    wishes = tuple(ChapterWish(name) for name in EVERY if name != without)
    return replace(world, settings=Settings(outline=wishes))


@pytest.mark.parametrize("without", EVERY)
def test_print_refers_to_nothing_that_is_left_out(without: str, tmp_path: Path) -> None:
    """Every link and every number of a page in the print document leads to an anchor that the document has."""
    html = pdf_job(worlds.open_world(_world(without), tmp_path), tmp_path / "playbook.pdf").html
    anchors = set(re.findall(r'\bid="([^"]+)"', html))
    assert set(re.findall(r'(?:href|data-to)="#([^"]*)"', html)) <= anchors
    words = re.sub(r'<span style="white-space: nowrap">([^<]*)</span>', r"\1", html)
    assert not re.search(r">\s*[Pp]age\s*(?:</p>|</span>|</li>)", words), "a page without its number"


@pytest.mark.parametrize("without", EVERY)
def test_the_website_refers_to_no_page_that_is_left_out(without: str, tmp_path: Path) -> None:
    """Every link between pages of the website leads to a page that it has."""
    pages = worlds.render_to(tmp_path, _world(without))
    links = {link for html in pages.values() for link in re.findall(r'href="([^"/:?#]+\.html)', html)}
    assert len(links) > 3
    assert links <= set(pages)


def test_a_reference_to_what_is_left_out_keeps_its_words(tmp_path: Path) -> None:
    """Without the chapter of the touchpoints their names still stand on the map and among the findings."""
    world = _world("touchpoints")
    printed = pdf_job(worlds.open_world(world, tmp_path), tmp_path / "playbook.pdf").html
    for html in (printed, worlds.render_to(tmp_path, world)["map.html"]):
        assert "Waiting for the order" in html


def test_every_finding_stands_in_print_without_the_list_of_findings(tmp_path: Path) -> None:
    """An analysis prints all of its findings where the list is left out that would hold those after the first ten."""
    world = _world("findings")
    first = next(
        outcome for outcome in world.outcomes if outcome.result is not None and outcome.result.findings
    )
    assert first.result is not None
    many = replace(first, result=replace(first.result, findings=first.result.findings * 5))
    world = replace(
        world, outcomes=tuple(many if outcome is first else outcome for outcome in world.outcomes)
    )
    bodies = [page.body for page in worlds.build_site(world).pages]
    anchors = [one.anchor for body in bodies if isinstance(body, AnalysisPage) for one in body.findings]
    html = pdf_job(worlds.open_world(world, tmp_path), tmp_path / "playbook.pdf").html
    assert len(anchors) > 14
    assert [anchor for anchor in anchors if f'id="{anchor}"' not in html] == []


@pytest.mark.parametrize("without", ["analyses", "actions"])
def test_the_method_sends_nobody_to_pages_that_are_not_there(without: str, tmp_path: Path) -> None:
    """Where a formula stands is told only where an analysis has a page at whose foot it can stand."""
    studio = worlds.open_world(_world(without), tmp_path)
    (method,) = (file for file in website(studio) if file.path == "method.html")
    assert isinstance(method.source, bytes)
    assert (b"at the foot of each" in method.source) is (without == "actions")
