"""The sample of the coffee-shop chain: as large, as patchy and as well written as it promises to be."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.samples.texts import found, repeated, sentences, written_texts
from touchreport.build import Examined, examine
from touchreport.model.project import Project
from touchreport.model.ref import Ref

COFFEE = Path(__file__).parents[2] / "sample_projects" / "coffee"


@cache
def coffee() -> Examined:
    return examine(COFFEE)


def project() -> Project:
    return coffee().project


def test_it_is_valid() -> None:
    """Nothing of it is wrong, and nothing of it has to be explained."""
    assert [(problem.code, problem.location) for problem in coffee().problems] == []


def test_it_is_as_large_as_promised() -> None:
    """A real inventory has dozens of touchpoints, some planned and some retired, and numbers to judge them."""
    here = project()
    assert len(here.present) >= 60
    assert len(here.planned) >= 3
    assert len(here.touchpoints) > len(here.present) + len(here.planned)
    assert (len(here.personas), len(here.segments)) == (3, 3)
    assert len(here.measures) >= 20
    assert sum(touchpoint.script is not None for touchpoint in here.present) >= 20
    assert sum(len(touchpoint.stages) > 1 for touchpoint in here.present) >= 5


def test_journeys_are_recorded_and_planned() -> None:
    """All three journeys were recorded with feelings; the shortest stands beside what had been planned for it."""
    here = {journey.persona: journey for journey in project().journeys}
    assert not any(journey.derived for journey in here.values())
    assert [len(here[persona].steps) >= 20 for persona in ("ines", "jonas")] == [True, True]
    assert {persona: len(journey.plan) for persona, journey in here.items() if journey.plan} == {
        "mrs-adeyemi": 5
    }
    walked = [step for journey in here.values() for step in journey.steps]
    assert {step.actual for step in walked} == {"actual"}
    assert [step.id for step in walked if step.emotion is None] == []
    assert [step.id for step in here["mrs-adeyemi"].plan if step.emotion is not None] == []
    assert len(here["mrs-adeyemi"].steps) == 15
    assert [step.id for step in here["mrs-adeyemi"].steps if step.success_rate is None] == []


def test_it_is_patchy() -> None:
    """As in life some cells are empty, some say “none”, and some values are only assumed."""
    here = project()
    assert 5 <= sum(touchpoint.owner is None for touchpoint in here.present) <= 20
    assert any("owner" in record.stated_none for record in here.records.values())
    assert any(touchpoint.evidence_status == "assumed" for touchpoint in here.present)
    assert any(measure.n is None for measure in here.measures)
    assert any(measure.target is None for measure in here.measures)


def test_no_sentence_stands_twice() -> None:
    """Nobody copied and pasted: no sentence of five words or more stands in two places."""
    written = written_texts(coffee())
    assert sum(1 for text in written for _ in sentences(text)) > 500
    assert repeated(written) == []


def test_every_picture_is_used() -> None:
    """No file lies in the folder of pictures that no page shows, and none is missing."""
    here = project()
    logos = {here.brand.logo, here.brand.logo_dark, *coffee().loaded.settings.dress.pictures}
    named = logos | {persona.portrait for persona in here.personas}
    assert named == {f"assets/{file.name}" for file in (COFFEE / "assets").iterdir()}


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("gaps/no-owner", "waiting"),
        ("gaps/performance", "waiting"),
        ("gaps/performance", "complaint-reply"),
        ("gaps/target", "waiting"),
        ("gaps/handover-dead", "receipt"),
        ("gaps/handover-apart", "newsletter"),
        ("gaps/overdue", "map-search"),
        ("channels/names-channel", "instagram"),
        ("channels/names-channel", "radio"),
        ("channels/unused", "community-board"),
        ("channels/content", "station-poster"),
        ("channels/pillar", "from-the-farm"),
        ("controllability/on-paper", "map-reviews"),
        ("controllability/unmonitored", "map-reviews"),
        ("controllability/sole-influence", "complaint-reply"),
        ("controllability/contradiction", "blogger-visit"),
        ("controllability/contradiction", "delivery-listing"),
        ("controllability/stage", "comparison"),
    ],
)
def test_the_data_tell_the_story(code: str, subject: str) -> None:
    """What the sample is made to show comes out of the analyses, not out of its prose."""
    assert (code, subject) in found(coffee())


def test_mrs_adeyemi_is_forgotten_after_the_purchase() -> None:
    """Her plan goes on after the purchase, her two Thursdays do not: all there is for her there is itself planned."""
    assert ("experience/off-plan", "mrs-adeyemi") in found(coffee())
    stage = "repeat-and-after-sales"
    hers = project().journey_by_persona["mrs-adeyemi"]
    assert [step.touchpoint for step in hers.steps if step.stage == stage] == []
    assert [step.touchpoint for step in hers.plan if step.stage == stage] == ["story-hour"]
    assert not [t for t in project().present if "mrs-adeyemi" in t.personas and stage in t.stages]
    assert [t.id for t in project().planned if "mrs-adeyemi" in t.personas and stage in t.stages] == [
        "story-hour"
    ]


def test_thin_numbers_are_there_to_be_held_back() -> None:
    """One measure has too few cases to be shown, so that the sample shows how that looks."""
    assert [measure.id for measure in project().measures if measure.n is not None and measure.n < 30] == [
        "smell-noticed"
    ]
    assert project().exists(Ref("measure", "smell-noticed"))
