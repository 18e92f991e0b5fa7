"""What a client's playbook shows of fields that are kept inside: nothing, not even an empty column."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests import worlds
from touchreport.model.person import Person
from touchreport.model.settings import ChapterWish, Settings
from touchreport.model.text import Text
from touchreport.registry.themes import find_theme
from touchreport.render.document import pdf_job


def whole(world: worlds.World, folder: Path) -> str:
    """Return the website and the print documents of a world, one behind the other."""
    pages = worlds.render_to(folder, world).values()
    themes = (find_theme("playbook"), find_theme("boardroom"))
    printed = (pdf_job(worlds.open_world(world, folder, each), folder / "out.pdf").html for each in themes)
    return "\n".join((*pages, *printed))


def test_efforts_that_are_kept_inside_have_no_column(tmp_path: Path) -> None:
    """Nor does the list of actions, the overview or the glossary speak of them; for the office all three do."""
    world = worlds.tern()
    inside = replace(world.project, withheld=frozenset({"touchpoint.effort"}))
    shown, kept = whole(world, tmp_path), whole(replace(world, project=inside), tmp_path)
    for html, told in ((shown, True), (kept, False)):
        assert bool(re.search(r">Effort</(?:th|span|dt)>", html)) is told
        assert ("with owner, effect, effort and" in html) is told
        assert ("How much work a touchpoint is for the company." in html) is told
    assert "with owner, effect and what will show" in kept


@pytest.mark.parametrize("name", ["capacity", "phone", "email"])
def test_a_column_of_the_people_in_which_nothing_stands_is_not_made(name: str, tmp_path: Path) -> None:
    """Whether nobody recorded it or it is kept inside; what one of them has keeps its column for all."""
    world = worlds.tern()
    first, *others = world.project.people
    nothing: dict[str, Any] = {name: None}
    filled = replace(
        first, capacity=3, phone=Text.of("030 555 0142", "en"), email=Text.of("till@tern.example", "en")
    )
    bare = [replace(each, capacity=None, phone=None, email=None) for each in others]

    def heads(person: Person) -> int:
        project = replace(world.project, people=(person, *bare))
        (table,) = re.findall(
            r'<table class="data t-people".*?</table>',
            worlds.render_to(tmp_path, replace(world, project=project))["touchpoints.html"],
            re.DOTALL,
        )
        rows = [len(re.findall(r"<t[hd]\b", row)) for row in re.findall(r"<tr.*?</tr>", table, re.DOTALL)]
        assert set(rows) == {rows[0]}
        return rows[0]

    assert (heads(filled), heads(replace(filled, **nothing))) == (5, 4)


def test_the_method_names_no_analysis_that_has_no_chapter(tmp_path: Path) -> None:
    """“At the foot of each” leads nowhere where there is no foot."""
    world = worlds.tern()
    first = world.outcomes[0].id
    chapters = (ChapterWish("overview"), ChapterWish(f"analysis/{first}"), ChapterWish("method"))
    html = worlds.render_to(tmp_path, replace(world, settings=Settings(outline=chapters)))["method.html"]
    assert re.findall(r'<th scope="row"><a href="(analysis-[^"]+)"', html) == [f"analysis-{first}.html"]
    listed = html.partition(">Analyses<")[2].partition("</table>")[0]
    assert listed.count('<th scope="row">') == 1


def test_all_findings_are_promised_only_where_they_stand(tmp_path: Path) -> None:
    """In print the overview says how many findings there are in all where the playbook has a list of them."""
    world = worlds.tern()
    for names, told in ((("overview", "findings"), True), (("overview", "method"), False)):
        chapters = tuple(ChapterWish(name) for name in names)
        studio = worlds.open_world(replace(world, settings=Settings(outline=chapters)), tmp_path)
        html = pdf_job(studio, tmp_path / "out.pdf").html
        assert bool(re.search(r">All\s\d+\sfindings\b", html)) is told


def test_a_client_is_told_no_name_of_an_option(tmp_path: Path) -> None:
    """She sets nothing in the project; the office reads what can be set, and as what."""
    world = worlds.tern()
    for reticent in (False, True):
        pages = worlds.render_to(tmp_path, replace(world, settings=Settings(reticent=reticent)))
        assert ("can be set in the project" in "".join(pages.values())) is not reticent
