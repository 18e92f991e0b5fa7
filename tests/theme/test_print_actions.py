"""The actions on paper: what the overview promises of them is told of each, not of the first few alone."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests.theme.printed import pages_of, studio
from tests.theme.rendered import Reader
from touchreport.contexts import ActionsPage
from touchreport.render.document import pdf_job

HEADS = 6
"""Number, action, effect, effort, owner, what shows that it worked."""


def rows(world: str, count: int, folder: Path) -> list[list[str]]:
    """Return the cells of every action of a printed list of so many."""
    opened = studio(world)
    (page,) = pages_of(world, "actions")
    assert isinstance(page.body, ActionsPage)
    first = (*page.body.now, *page.body.next, *page.body.later)[0]
    many = tuple(replace(first, number=number, when="now") for number in range(1, count + 1))
    new = replace(page, body=replace(page.body, now=many, next=(), later=()))
    site = replace(opened.site, pages=tuple(new if one is page else one for one in opened.site.pages))
    html = pdf_job(replace(opened, site=site), folder / "out.pdf").html
    found = re.findall(rf'<tr id="{page.id}-\d+".*?</tr>', html, re.DOTALL)
    return [[cell.text for cell in Reader(row).all("td", "th")] for row in found]


@pytest.mark.parametrize("world", ["tern", "gaman"])
def test_every_action_is_told_with_what_it_does_and_costs(tmp_path: Path, world: str) -> None:
    """Effect, effort, owner and what shows that it worked stand beside the twentieth action as beside the first."""
    found = rows(world, 20, tmp_path)
    assert len(found) == 20
    assert {len(row) for row in found} == {HEADS}
    assert all(cell for row in found for cell in row)
    assert {tuple(row[2:]) for row in found} == {tuple(found[0][2:])}
