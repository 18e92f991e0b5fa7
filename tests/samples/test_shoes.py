"""The sample of the running-shoe shop: Persian throughout, with what is out of its control at the centre."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.samples.texts import found, repeated, sentences, texts, written_texts
from touchreport.build import Examined, examine
from touchreport.model.influence import influence_steps, influences
from touchreport.model.project import Project

SHOES = Path(__file__).parents[2] / "sample_projects" / "shoes"


@cache
def shoes() -> Examined:
    return examine(SHOES)


def project() -> Project:
    return shoes().project


def test_it_is_valid() -> None:
    """Every heading, word, number and date of a Persian inventory is understood as it is written."""
    assert [(problem.code, problem.location) for problem in shoes().problems] == []


def test_it_is_as_large_as_promised() -> None:
    """A real inventory has dozens of touchpoints, some planned and one retired, and numbers to judge them."""
    here = project()
    assert len(here.present) >= 40
    assert (len(here.planned), len(here.touchpoints) - len(here.present) - len(here.planned)) == (3, 1)
    assert (len(here.personas), len(here.segments)) == (3, 3)
    assert len(here.measures) >= 15
    assert sum(bool(t.script or t.do) and bool(t.dont) for t in here.present) >= 15
    assert sum(t.recovery is not None for t in here.present) >= 12
    assert sum(bool(t.call) for t in here.present) >= 10


def test_journeys_are_recorded_and_derived() -> None:
    """Two journeys were recorded, one of them beside its plan; that of those who buy presents follows from the list."""
    journeys = {journey.persona: journey for journey in project().journeys}
    assert {persona: journey.derived for persona, journey in journeys.items()} == {
        "nasrin": False,
        "arash": False,
        "farhad": True,
    }
    assert len(journeys["nasrin"].steps) >= 20
    assert all(step.emotion is not None for step in journeys["nasrin"].steps)
    assert sum(step.quote is not None for step in journeys["nasrin"].steps) >= 8
    walked = journeys["arash"].steps
    assert [(step.persona, step.touchpoint) for journey in journeys.values() for step in journey.plan] == [
        ("arash", "product-page"),
        ("arash", "online-checkout"),
        ("arash", "delivery"),
        ("arash", "friday-run"),
    ]
    assert (len(walked), {step.actual for step in walked}) == (16, {"actual"})
    assert [step.id for step in walked if step.emotion is None or step.success_rate is None] == []


def test_both_classes_of_control_are_there_with_influences() -> None:
    """Some of what others decide is reached directly, some over others, and some not at all."""
    here = project()
    uncontrollable = {t.id for t in here.present if t.control == "uncontrollable"}
    assert len(uncontrollable) >= 12
    assert sum(t.control == "controllable" for t in here.present) >= 25
    assert {influence.steps for influence in influences(here)} >= {1, 2}
    assert len(uncontrollable - set(influence_steps(here))) >= 3
    assert any("influenced_by" in record.stated_none for record in here.records.values())


def test_it_is_patchy() -> None:
    """As in life some cells are empty, some say «ندارد», and some values are only assumed."""
    here = project()
    assert 4 <= sum(touchpoint.owner is None for touchpoint in here.present) <= 15
    assert any("owner" in record.stated_none for record in here.records.values())
    assert any(touchpoint.evidence_status == "assumed" for touchpoint in here.present)
    assert any(measure.n is None for measure in here.measures)
    assert any(measure.n is not None and measure.n < 30 for measure in here.measures)


def test_no_sentence_stands_twice() -> None:
    """Nobody copied and pasted: no sentence of five words or more stands in two places."""
    written = written_texts(shoes())
    assert sum(1 for text in written for _ in sentences(text)) > 300
    assert repeated(written) == []


def test_it_is_spelt_as_persian_is() -> None:
    """No Arabic yeh or kaf, no hamze over heh, no space where a joiner belongs, and quotation marks of its own."""
    faults = {
        "Arabic letter": "[يكىةۀ]|ه\u0654",
        "space after the prefix": r"(?<!\w)ن?می (?=\w)",
        "space before the plural": r"(?<=\w) های?(?!\w)",
        "foreign mark": r"[\"“”,;?%]",
    }
    files = (file for kind in ("yaml", "csv", "md") for file in SHOES.rglob(f"*.{kind}"))
    read = {file.name: file.read_text(encoding="utf-8") for file in files}
    assert [name for name, text in read.items() if re.search(faults["Arabic letter"], text)] == []
    assert [
        (fault, text)
        for text in written_texts(shoes())
        for fault, pattern in faults.items()
        if re.search(pattern, text)
    ] == []


def test_names_and_numbers_are_invented() -> None:
    """Telephone numbers are of the range that nobody has, addresses of the domain that nobody owns."""
    numbers = [n for text in texts(project()) for n in re.findall(r"\d{3}-\d{4}-\d{4}", text)]
    assert len(numbers) >= 20
    assert [number for number in numbers if not number.startswith("۰۲۱-۵۵۵۰-۰۱")] == []
    mails = [str(person.email) for person in project().people if person.email is not None]
    assert mails
    assert [mail for mail in mails if not mail.endswith("@gaman.example")] == []


def test_every_picture_is_used() -> None:
    """No file lies in the folder of pictures that no page shows, and none is missing."""
    here = project()
    named = {here.brand.logo, here.brand.logo_dark, *(persona.portrait for persona in here.personas)}
    assert named == {f"assets/{file.name}" for file in (SHOES / "assets").iterdir()}


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("gaps/no-owner", "phone-address"),
        ("gaps/performance", "phone-address"),
        ("gaps/target", "phone-address"),
        ("gaps/target", "gait-test"),
        ("gaps/persona", "farhad"),
        ("gaps/handover-dead", "gym-poster"),
        ("gaps/overdue", "address-page"),
        ("channels/names-channel", "instagram"),
        ("channels/names-channel", "telegram"),
        ("channels/unused", "board"),
        ("channels/content", "insta-posts"),
        ("controllability/stage", "desire"),
        ("controllability/on-paper", "map-listing"),
        ("controllability/unmonitored", "digikala-comments"),
        ("controllability/uninfluenced", "family-opinion"),
        ("controllability/contradiction", "site-reviews"),
        ("controllability/contradiction", "athlete-mention"),
        ("controllability/tension", "delivery"),
    ],
)
def test_the_data_tell_the_story(code: str, subject: str) -> None:
    """What the sample is made to show comes out of the analyses, not out of its prose."""
    assert (code, subject) in found(shoes())
