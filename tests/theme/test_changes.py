"""The chapter about what changed, on screen and in print."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests import worlds
from tests.theme.rendered import Reader
from touchreport.difference import Edition, Thing, compare, edition_of
from touchreport.model.ref import Ref
from touchreport.model.settings import Settings
from touchreport.outline.site import outline
from touchreport.render.document import pdf_job
from touchreport.render.studio import Studio
from touchreport.render.website import environment_of, page_html

MAKE = {"en": worlds.tern, "fa": worlds.gaman}


def before(now: Edition) -> Edition:
    """Return an edition that had one touchpoint less, other owners, and no findings."""
    first, second = [ref for ref in now.things if ref.kind == "touchpoint"][:2]
    things = {ref: thing for ref, thing in now.things.items() if ref != first}
    values = {**things[second].values, "cost": 1234.0}
    things[second] = Thing(second, values)
    gone = Ref("touchpoint", "fax")
    things[gone] = Thing(gone, {"name": now.things[first].values["name"]})
    return replace(now, name=None, things=things, findings=())


def studio_of(language: str, folder: Path, *, same: bool = False) -> Studio:
    world = MAKE[language]()
    now = edition_of(world.project, world.outcomes)
    difference = compare(now if same else before(now), now)
    site, _ = outline(world.project, Settings(), world.outcomes, world.counts, difference=difference)
    return replace(worlds.open_world(world, folder), site=site)


@pytest.mark.parametrize("language", list(MAKE))
def test_the_page_is_whole_and_its_tables_have_heads(language: str, tmp_path: Path) -> None:
    """Every row has a head, every group of rows one that spans it; no list is empty."""
    studio = studio_of(language, tmp_path)
    page = next(each for each in studio.site.pages if each.kind == "changes")
    html = page_html(environment_of(studio), page)
    reader = Reader(html)
    assert reader.unbalanced == []
    heads = [each.attributes.get("scope") for each in reader.elements if each.tag == "th"]
    assert {"col", "row", "rowgroup"} <= set(heads)
    assert '<ol class="findings news"></ol>' not in html
    assert ("1,234" if language == "en" else "۱٬۲۳۴") in html


@pytest.mark.parametrize("language", list(MAKE))
def test_the_print_document_has_the_chapter_once(language: str, tmp_path: Path) -> None:
    """With its anchor, and with no anchor twice."""
    html = pdf_job(studio_of(language, tmp_path), tmp_path / "playbook.pdf").html
    assert html.count('id="changes"') == 1
    anchors = [each.attributes["id"] for each in Reader(html).elements if "id" in each.attributes]
    assert len(anchors) == len(set(anchors))


def test_an_edition_that_is_as_it_was_says_so(tmp_path: Path) -> None:
    """In a sentence, without an empty table."""
    studio = studio_of("en", tmp_path, same=True)
    page = next(each for each in studio.site.pages if each.kind == "changes")
    html = page_html(environment_of(studio), page)
    assert "Every touchpoint, every finding and every number is as it was." in html
    assert "<table" not in html
