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


def studio_of(language: str, folder: Path, *, same: bool = False, met: bool = True) -> Studio:
    """Return a studio for a playbook with the chapter; `met`: its first touchpoint was there under another id."""
    world = MAKE[language]()
    now = edition_of(world.project, world.outcomes)
    then = now if same else before(now)
    if not met:
        then = replace(then, things={ref: t for ref, t in then.things.items() if ref.id != "fax"})
    difference = compare(then, now)
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


@pytest.mark.parametrize("language", list(MAKE))
def test_what_is_new_is_marked_where_it_stands(language: str, tmp_path: Path) -> None:
    """On the overview, in the list, on cards and findings, in words that need no key; nowhere without an edition before."""
    studio = studio_of(language, tmp_path, met=False)
    environment = environment_of(studio)
    first = next(each for each in studio.site.stops.values() if each.news == "new")
    new = "New in this edition" if language == "en" else "تازه در این ویرایش"
    differs = "Changed since the edition before" if language == "en" else "نسبت به ویرایش پیش تغییر کرده"
    pages = dict.fromkeys(("overview", "touchpoints", "card", "findings"), "")
    for page in studio.site.pages:
        if page.kind in pages and (page.kind != "card" or page.path == first.path):
            pages[page.kind] = page_html(environment, page)
    assert 'class="since"' in pages["overview"]
    assert 'name="news"' in pages["touchpoints"]
    assert [new in html for html in (pages["touchpoints"], pages["card"], pages["findings"])] == [True] * 3
    assert differs in pages["touchpoints"]
    printed = pdf_job(studio, tmp_path / "playbook.pdf").html
    assert printed.count('class="fresh"') > 3
    same = pdf_job(studio_of(language, tmp_path, same=True), tmp_path / "playbook.pdf").html
    assert 'class="fresh"' not in same
    assert 'class="since"' not in same
