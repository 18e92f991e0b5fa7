"""What cards show of a measure with too few cases: its value and how few they are, and no judgement."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests import worlds
from touchreport.model.measure import Measure
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.outline.cards import bullet_of
from touchreport.registry.themes import find_theme
from touchreport.render.document import pdf_job
from touchreport.render.drawings.cards import bullet_drawing

LATE = Measure(
    id="late",
    touchpoint="",
    name=Text.of("In time", "en"),
    unit=Text.of("%", "en"),
    direction="higher",
    target=90.0,
    actual=50.0,
    n=7,
)


def told(folder: Path, theme: str | None, *, few: bool) -> str:
    """Return cards of a world with the measure on each touchpoint, on screen or, of a theme, in print."""
    world = worlds.tern()
    measures = tuple(
        replace(LATE, id=f"late-{each.id}", touchpoint=each.id) for each in world.project.touchpoints
    )
    first, *rest = world.outcomes
    assert first.result is not None
    unjudged = tuple(Ref("measure", each.id) for each in measures) if few else ()
    outcomes = (replace(first, result=replace(first.result, unjudged=unjudged)), *rest)
    world = replace(world, project=replace(world.project, measures=measures), outcomes=outcomes)
    if theme is None:
        return "\n".join(worlds.render_to(folder, world).values())
    return str(pdf_job(worlds.open_world(world, folder, find_theme(theme)), folder / "out.pdf").html)


def test_what_has_too_few_cases_is_held_against_nothing() -> None:
    """It has neither bar nor mark nor distance; enough of them have all three."""
    many, few = (bullet_drawing(bullet_of(LATE, few=few)) for few in (False, True))
    assert None not in (many.bar, many.mark, many.miss)
    assert (few.bar, few.mark, few.miss) == (None, None, None)
    assert few.actual is not None


@pytest.mark.parametrize("theme", [None, "playbook"])
def test_a_card_says_how_few_they_are(theme: str | None, tmp_path: Path) -> None:
    """On screen and on paper; the bar and the distance from the target stand where nobody calls them too few."""
    for few in (True, False):
        html = told(tmp_path, theme, few=few)
        assert ("7, too few to judge" in html) is few
        assert ('class="bullet"' in html) is not few
        assert ("points short of" in html) is not few


def test_the_handbook_says_what_is_aimed_at_alone(tmp_path: Path) -> None:
    """Where too few cases tell how things are now, only the aim is told."""
    for few in (True, False):
        html = told(tmp_path, "handbook", few=few)
        assert "at least" in html
        assert ("; now " in html) is not few
