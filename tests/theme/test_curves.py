"""Emotion curves as a block of an analysis, on screen and in print."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests import worlds
from tests.theme.rendered import WORLDS
from touchreport.model.blocks import Caption, Curves, CurveStep, PersonaCurve
from touchreport.model.message import say
from touchreport.model.ref import Ref
from touchreport.plugin import Project
from touchreport.render.document import pdf_job
from touchreport.render.drawings.curves import stops_of
from touchreport.render.drawings.persona_curves import curves_of

FELT = (0.5, -1.5, None, 1.0, 2.0)
"""Down to a valley, a gap, and up to the end."""


def block(project: Project, personas: Iterable[str]) -> Curves:
    """Return the same short curve for each of these personas, over the first touchpoints and stages."""
    steps = tuple(
        CurveStep(
            Ref("touchpoint", touchpoint.id),
            Ref("stage", project.stages[at // 3].id),
            emotion,
            say("Valley, in words") if emotion == -1.5 else None,
            moment_of_truth=at == 4,
            assumed=at == 0,
        )
        for at, (touchpoint, emotion) in enumerate(zip(project.present, FELT, strict=False))
    )
    low, high = project.scales["emotion"]
    drawn = tuple(PersonaCurve(Ref("persona", persona), steps) for persona in personas)
    return Curves(Caption("felt", say("How it feels"), reading=say("Up is good.")), low, high, drawn)


def world(personas: Iterable[str]) -> worlds.World:
    """Return a world whose analyses show that block and nothing else."""
    tern = worlds.tern()
    shown = (block(tern.project, personas),)
    outcomes = tuple(
        replace(outcome, result=replace(outcome.result, blocks=shown)) if outcome.result else outcome
        for outcome in tern.outcomes
    )
    return replace(tern, outcomes=outcomes)


@cache
def page(*personas: str) -> str:
    """Return the page of an analysis that shows the curves of these personas."""
    with TemporaryDirectory() as folder:
        return worlds.render_to(Path(folder), world(personas))["analysis-family.html"]


def persona() -> str:
    return worlds.tern().project.personas[0].id


def test_each_curve_has_a_name_a_drawing_and_its_values() -> None:
    """The persona's name stands over it; points, words, what is recorded and a table belong to it."""
    name = worlds.tern().project.personas[0].name.in_language("en")
    html = page(persona())
    assert f"<h3>{name}</h3>" in html
    assert len(re.findall(r'<i class="pt[ "]', html)) == 4, "one a feeling; the gap has none"
    assert len(re.findall(r'<i class="pt pt-mot"', html)) == 1
    assert len(re.findall(r'<i class="pt pt-open"', html)) == 1
    assert "Valley, in words" in html
    assert "A feeling is recorded for 4 of 5 steps." in html
    assert "All 5 steps as a table" in html


def test_help_in_reading_leaves_curves_their_width() -> None:
    """It stands over the curves and not in the margin beside them."""
    section = page(persona()).split('id="felt"')[1].split("</section>")[0]
    assert '<div class="how"><p><b>How to read it.</b> Up is good.</p></div>' in section
    assert "<aside" not in section


def test_no_curve_is_said() -> None:
    """A block without curves says that there is nothing to show."""
    assert "Nothing to show here." in page().split('id="felt"')[1].split("</section>")[0]


def test_print_has_the_values_at_the_end_of_the_chapter(tmp_path: Path) -> None:
    """The drawing stands in the chapter, its table behind the method."""
    studio = worlds.open_world(world([persona()]), tmp_path)
    html = pdf_job(studio, tmp_path / "out.pdf").html
    assert html.count('class="curve"><h3>') >= 1
    at = html.index('-felt"')
    assert at < html.index('-felt-values-1"', at)


@pytest.mark.parametrize("world_name", ["tern", "gaman"])
def test_rings_and_bands_are_explained_where_the_curve_stands(tmp_path: Path, world_name: str) -> None:
    """The overview says below its curve what a ring on a tinted band is, on the site and on paper."""
    given = WORLDS[world_name]()
    words = {"tern": "moment of truth", "gaman": "لحظه حقیقت"}[world_name]
    printed = pdf_job(worlds.open_world(given, tmp_path), tmp_path / "out.pdf").html
    for html in (worlds.render_to(tmp_path, given)["index.html"], printed):
        legends = re.findall(r'<span class="k-mot">.*?</i></span> (.*?)</span>', html)
        assert legends[:1] == [words]


def test_no_ring_is_explained_where_none_is_drawn(tmp_path: Path) -> None:
    """A journey without a moment of truth has no legend of one."""
    given = worlds.tern()
    still = tuple(replace(one, moment_of_truth=False) for one in given.project.touchpoints)
    walks = tuple(
        replace(walk, steps=tuple(replace(step, moment_of_truth=False) for step in walk.steps))
        for walk in given.project.journeys
    )
    project = replace(given.project, touchpoints=still, journeys=walks)
    html = worlds.render_to(tmp_path, replace(given, project=project))["index.html"]
    assert 'class="plot"' in html
    assert 'class="k-mot"' not in html


def test_what_a_persona_said_stands_in_quotation_marks_on_a_curve_of_a_block(tmp_path: Path) -> None:
    """Her own words have them, what an analysis calls a point has none."""
    given = block(worlds.tern().project, [persona()])
    speaker = worlds.open_world(worlds.tern(), tmp_path).speaker()
    (spoken,) = (
        replace(one, steps=tuple(replace(step, quoted=True) for step in one.steps)) for one in given.curves
    )
    for one, words in [(given.curves[0], "Valley, in words"), (spoken, "“Valley, in words”")]:
        (curve,) = curves_of(replace(given, curves=(one,)), speaker)
        assert [stop.label for stop in stops_of(curve, speaker) if stop.label] == [words]
