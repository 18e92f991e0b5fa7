"""The sample of the cosmetics boutique: Russian throughout, saved by a Russian Excel, scent and touch at its centre."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.samples.texts import found, repeated, sentences, texts, written_texts
from touchreport.build import Examined, examine
from touchreport.model.influence import influence_steps, influences
from touchreport.model.message import Share
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.result import Result

COSMETICS = Path(__file__).parents[2] / "sample_projects" / "cosmetics"


@cache
def cosmetics() -> Examined:
    return examine(COSMETICS)


def project() -> Project:
    return cosmetics().project


def result(ident: str) -> Result:
    """Return what an analysis found."""
    here = next(outcome.result for outcome in cosmetics().outcomes if outcome.id == ident)
    assert here is not None
    return here


def test_it_is_valid() -> None:
    """Every heading, word, number and date of a Russian inventory is understood as it is written."""
    assert [(problem.code, problem.location) for problem in cosmetics().problems] == []


def test_its_inventory_is_a_file_of_russian_excel() -> None:
    """Bytes of Windows-1251 that are no UTF-8, semicolons, decimal commas, days first, lines ended by CR and LF."""
    data = (COSMETICS / "touchpoints.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
    header, *rows = data.decode("cp1251").split("\r\n")
    assert header.startswith("ID;Точка контакта;")
    assert any(";6,8;2,5;" in row for row in rows)
    assert any(";06.07.2026;" in row for row in rows)
    testers = project().touchpoint_by_id["testers"]
    assert (testers.importance, testers.performance) == (6.8, 2.5)
    assert testers.reviewed is not None
    assert testers.reviewed.date.isoformat() == "2026-07-06"


def test_it_is_as_large_as_promised() -> None:
    """A real inventory has dozens of touchpoints, some planned and some retired, and numbers to judge them."""
    here = project()
    assert len(here.present) >= 60
    assert (len(here.planned), len(here.touchpoints) - len(here.present) - len(here.planned)) == (3, 2)
    assert (len(here.personas), len(here.segments), len(here.stages)) == (3, 3, 7)
    assert len(here.measures) >= 30
    assert sum(t.script is not None for t in here.present) >= 12
    assert sum(bool(t.do) and bool(t.dont) for t in here.present) >= 25
    assert sum(t.recovery is not None for t in here.present) >= 10
    assert sum(bool(t.call) for t in here.present) >= 8


def test_the_senses_are_met_at_each_stage_after_the_first_look() -> None:
    """A boutique is smelt, touched and heard: a third of what it controls is sensory, spread over the stages."""
    sensory = [t for t in project().present if "sensory" in t.nature]
    assert len(sensory) >= 15
    assert {stage for t in sensory for stage in t.stages} == {stage.id for stage in project().stages}
    assert all(t.control == "controllable" for t in sensory)


def test_journeys_are_recorded_and_derived() -> None:
    """Two journeys were recorded with feelings; the third follows from the inventory."""
    journeys = {journey.persona: journey for journey in project().journeys}
    assert {persona: journey.derived for persona, journey in journeys.items()} == {
        "vera": False,
        "gleb": False,
        "tamara": True,
    }
    recorded = [journeys["vera"], journeys["gleb"]]
    assert [len(journey.steps) for journey in recorded] == [27, 13]
    assert all(step.emotion is not None for journey in recorded for step in journey.steps)
    assert sum(step.quote is not None for journey in recorded for step in journey.steps) >= 15


def test_best_and_worst_of_vera_stand_side_by_side() -> None:
    """The warm water and the sticky shelf are the two ends of her curve, two steps apart."""
    steps = next(journey for journey in project().journeys if journey.persona == "vera").steps
    felt = [(step.emotion or 0, step.touchpoint) for step in steps]
    assert (max(felt), min(felt)) == ((1.9, "wash-stand"), (-1.8, "testers"))
    order = [step.touchpoint for step in steps]
    assert order.index("wash-stand") - order.index("testers") == 2


def test_it_is_patchy() -> None:
    """As in life some cells are empty, some say «нет», and some values are only assumed."""
    here = project()
    assert 8 <= sum(touchpoint.owner is None for touchpoint in here.present) <= 20
    assert any("influenced_by" in record.stated_none for record in here.records.values())
    assert any("data" in record.stated_none for record in here.records.values())
    assert any(touchpoint.evidence_status == "assumed" for touchpoint in here.present)
    assert any(measure.n is None for measure in here.measures)
    assert any(measure.target is None for measure in here.measures)


def test_both_classes_of_control_are_there_with_influences() -> None:
    """Some of what others decide is reached, some only on paper, and some not at all."""
    here = project()
    uncontrollable = {t.id for t in here.present if t.control == "uncontrollable"}
    assert len(uncontrollable) == 12
    assert {influence.steps for influence in influences(here)} >= {1}
    assert uncontrollable - set(influence_steps(here)) == {"doctor-advice", "grey-card", "review-site"}


def test_no_sentence_stands_twice() -> None:
    """Nobody copied and pasted: no sentence of five words or more stands in two places."""
    written = written_texts(cosmetics())
    assert sum(1 for text in written for _ in sentences(text)) > 400
    assert repeated(written) == []


def test_it_is_written_as_russian_is() -> None:
    """Quotation marks of its own, a dash and no hyphen between words, ё in the words that have one."""
    faults = {
        "foreign mark": "[\"“”'`](?!\\w)|(?<!\\w)[\"”'`]",
        "hyphen for a dash": r"(?<=\w) [-–] (?=\w)",
        "space before a mark": r" [,.;:!?»]",
        "missing ё": r"\b(все еще|еще|ее|свое|мое|твое|чем-нибудь еще|теплый|теплая|тепл[оу]й|партнер|надежн)\b",
    }
    own = [text.replace("„", "").replace("“", "") for text in written_texts(cosmetics())]
    assert [(fault, t) for t in own for fault, pattern in faults.items() if re.search(pattern, t)] == []


def test_names_and_numbers_are_invented() -> None:
    """Telephone numbers are of an area that nobody has, addresses of the domain that nobody owns."""
    numbers = [n for text in texts(project()) for n in re.findall(r"\+7 \(\d{3}\) \d{3}-\d\d-\d\d", text)]
    assert len(numbers) >= 15
    assert [number for number in numbers if not number.startswith("+7 (000) 555-01-")] == []
    mails = [str(person.email) for person in project().people if person.email is not None]
    assert mails
    assert [mail for mail in mails if not mail.endswith("@rosnik.example")] == []


def test_every_picture_is_used() -> None:
    """No file lies in the folder of pictures that no page shows, and none is missing."""
    here = project()
    named = {here.brand.logo, here.brand.logo_dark, *(persona.portrait for persona in here.personas)}
    assert named == {f"assets/{file.name}" for file in (COSMETICS / "assets").iterdir()}


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("gaps/no-owner", "testers"),
        ("gaps/performance", "testers"),
        ("gaps/target", "testers"),
        ("gaps/overdue", "testers"),
        ("gaps/performance", "skin-complaint"),
        ("gaps/target", "skin-complaint"),
        ("gaps/handover-break", "pump"),
        ("gaps/handover-dead", "e-receipt"),
        ("gaps/handover-apart", "guest-card"),
        ("gaps/persona", "tamara"),
        ("channels/names-channel", "telegram"),
        ("channels/names-channel", "marketplace"),
        ("channels/unused", "yard-board"),
        ("channels/content", "subway-poster"),
        ("channels/pillar", "small-batch"),
        ("channels/nature", "scent-online"),
        ("controllability/on-paper", "review-site"),
        ("controllability/unmonitored", "review-site"),
        ("controllability/uninfluenced", "doctor-advice"),
        ("controllability/stage", "consideration"),
        ("controllability/stage", "advocacy"),
        ("controllability/contradiction", "blogger-review"),
        ("controllability/contradiction", "courier"),
        ("controllability/tension", "friend-advice"),
    ],
)
def test_the_data_tell_the_story(code: str, subject: str) -> None:
    """What the sample is made to show comes out of the analyses, not out of its prose."""
    assert (code, subject) in found(cosmetics())


def test_tamara_is_forgotten_once_she_has_bought() -> None:
    """The one needed cell without a touchpoint is hers; what was printed for her once is retired."""
    stage = "loyalty"
    hers = [t for t in project().touchpoints if "tamara" in t.personas and stage in t.stages]
    assert [t.id for t in hers] == ["paper-catalogue"]
    assert [t.status for t in hers] == ["retired"]


def test_the_split_by_hand() -> None:
    """52 of 64 are controllable, 81.25 % by number; they hold 227.3 of 288.7 points of importance, 78.73 %.

    The repair of the pump, of which nobody hears, has no rating and adds nothing to the points.
    """
    shares = result("controllability").metrics[0].relative
    assert shares is not None
    found_shares = {name: value.value for name, value in shares.values.items() if isinstance(value, Share)}
    assert found_shares == pytest.approx({"count": 52 / 64, "importance": 227.3 / 288.7})


def test_the_last_stage_by_hand() -> None:
    """Of the 32.7 points of the last stage, 5.8, 5.7, 6.0 and 2.9 belong to others: 20.4, that is 62.4 %."""
    finding = next(
        f
        for f in result("controllability").findings
        if f.code == "controllability/stage" and Ref("stage", "advocacy") in f.subjects
    )
    share = finding.seen.values["share"]
    assert isinstance(share, Share)
    assert share.value == pytest.approx(20.4 / 32.7)


def test_the_shop_by_hand() -> None:
    """14 touchpoints on the shop alone and 2 that share it, of 61 with a channel: 15 of 61, more than a fifth."""
    share = result("channels").metrics[1].value
    assert isinstance(share, Share)
    assert share.value == pytest.approx(15 / 61)
    assert ("channels/concentration", "shop") in found(cosmetics())


def test_thin_numbers_are_there_to_be_held_back() -> None:
    """Two measures have too few cases to be shown, so that the sample shows how that looks."""
    thin = [measure.id for measure in project().measures if measure.n is not None and measure.n < 30]
    assert thin == ["music-level", "seed-kept"]
    assert project().exists(Ref("measure", "seed-kept"))
