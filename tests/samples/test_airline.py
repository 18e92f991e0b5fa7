"""The sample of the airline: Simplified Chinese throughout, an inventory in YAML by front-end, mid-end and back-end."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from tests.samples.texts import found, texts, written_texts
from touchreport.build import Examined, examine
from touchreport.model.project import Project
from touchreport.model.result import Result

AIRLINE = Path(__file__).parents[2] / "sample_projects" / "airline"
FRONT, MID, BACK = "front-end", "mid-end", "back-end"
LONG = 10
"""Han letters from which on a sentence may stand only once; Chinese has no spaces to count words by."""


@cache
def airline() -> Examined:
    return examine(AIRLINE)


def project() -> Project:
    return airline().project


def result_of(analysis: str) -> Result:
    """Return what an analysis found."""
    results = (outcome.result for outcome in airline().outcomes if outcome.id == analysis)
    return next(result for result in results if result is not None)


def sentences(text: str) -> list[str]:
    """Return the long sentences of a Chinese text, without marks and numbers."""
    parts = (re.sub(r"[^\u4e00-\u9fff]", "", part) for part in re.split("[。！？；：\n|]", text))
    return [part for part in parts if len(part) >= LONG]


def test_it_is_valid() -> None:
    """Every class, rating, share and date of a Chinese inventory in YAML is understood as it is written."""
    assert [(problem.code, problem.location) for problem in airline().problems] == []


def test_it_is_as_large_as_promised() -> None:
    """A real inventory has dozens of touchpoints, some planned and some retired, and numbers to judge them."""
    here = project()
    assert len(here.present) >= 60
    assert (len(here.planned), len(here.touchpoints) - len(here.present) - len(here.planned)) == (5, 2)
    assert (len(here.personas), len(here.segments)) == (3, 4)
    assert len(here.measures) >= 35
    assert sum(t.script is not None for t in here.present) >= 12
    assert sum(bool(t.do) for t in here.present) >= 25
    assert sum(t.recovery is not None for t in here.present) >= 12
    assert sum(bool(t.call) for t in here.present) >= 10


def test_its_stages_are_front_mid_and_back() -> None:
    """The journey model is that of positions; each has touchpoints, and some touchpoints stand in two."""
    here = project()
    assert [stage.id for stage in here.model.stages] == [FRONT, MID, BACK]
    counted = Counter(stage for touchpoint in here.present for stage in touchpoint.stages)
    assert (counted[FRONT], counted[MID], counted[BACK]) == (15, 19, 36)
    assert sum(len(touchpoint.stages) == 2 for touchpoint in here.present) == 15 + 19 + 36 - len(here.present)


def test_each_file_holds_one_position() -> None:
    """The inventory is a folder of three YAML files, one for each position, and all of it was read."""
    files = sorted(file.name for file in (AIRLINE / "touchpoints").iterdir())
    assert files == ["1-front-end.yaml", "2-mid-end.yaml", "3-back-end.yaml"]
    read = {row.file: (row.read, row.used) for row in airline().loaded.counts if row.table == "touchpoints"}
    assert {file: read[f"touchpoints/{file}"] for file in files} == dict(
        zip(files, ((16, 16), (20, 20), (37, 37)), strict=True)
    )


def test_journeys_are_recorded() -> None:
    """Two journeys were recorded with feelings; that of the man who never flew is held against what was planned."""
    journeys = {journey.persona: journey for journey in project().journeys}
    assert {persona: journey.derived for persona, journey in journeys.items()} == {
        "zhou-lan": False,
        "wu-qian": False,
        "tao-jianping": False,
    }
    for persona in ("zhou-lan", "wu-qian"):
        steps = journeys[persona].steps
        assert len(steps) == 25
        assert all(step.emotion is not None for step in steps)
        assert sum(step.quote is not None for step in steps) >= 3
    his = journeys["tao-jianping"]
    assert Counter(step.actual for step in his.steps) == {"actual": 14}
    assert Counter(step.actual for step in his.plan) == {"planned": 12}


def test_it_is_patchy() -> None:
    """As in life some cells are empty, some say 无 or none, and some values are only assumed."""
    here = project()
    assert 8 <= sum(touchpoint.owner is None for touchpoint in here.present) <= 15
    assert any("owner" in record.stated_none for record in here.records.values())
    assert any(touchpoint.evidence_status == "assumed" for touchpoint in here.present)
    assert any(measure.n is None for measure in here.measures)
    wanted = [m for m in here.measures if not m.id.endswith("-top-imp")]  # how much matters has no target
    assert [measure.id for measure in wanted if measure.target is None] == ["rebook-self", "lightbox-recall"]
    assert [m.id for m in here.measures if m.n is not None and m.n < 30] == ["lounge-work"]


def test_the_distance_of_the_delay_notice() -> None:
    """Importance 9.6 and performance 2.9 from 1 to 10: (9.6 - 1) / 9 - (2.9 - 1) / 9 = 6.7 / 9 = 0.744."""
    notice = next(touchpoint for touchpoint in project().present if touchpoint.id == "delay-notice")
    assert (notice.importance, notice.performance) == (9.6, 2.9)
    distances = result_of("gaps").data["distance"]
    assert isinstance(distances, Mapping)
    assert distances["delay-notice"] == pytest.approx(6.7 / 9)


def test_families_miss_their_seats() -> None:
    """Choosing a seat: families 91 % and 24 %: 9.1 + 6.7 = 15.8. The others' 874 answers: 55.5 % and 43.3 %: 5.5 + 1.2."""
    (found,) = [f for f in result_of("priority").findings if f.code == "priority/opportunity-in-segment"]
    assert [ref.id for ref in found.subjects] == ["seat-choice", "families"]
    assert getattr(found.seen.values["score"], "value", None) == pytest.approx(15.8)
    others = (0.55 * 670 + 0.57 * 204) / 874, (0.44 * 670 + 0.41 * 204) / 874
    wanted = 10 * (others[0] + others[0] - others[1])
    assert getattr(found.seen.values["others"], "value", None) == pytest.approx(wanted)


def test_the_split_of_control() -> None:
    """66 touchpoints: 51 of the company's own; of the other 15 only two are out of its reach."""
    first, second, third = result_of("controllability").metrics
    assert (first.value, second.value, third.value) == (51, 2, 8)
    here = project()
    reached = {"ai-answer", "ota-reviews"}
    outside = {t.id for t in here.present if t.control == "uncontrollable"}
    assert (len(outside), reached <= outside) == (15, True)


def test_no_sentence_stands_twice() -> None:
    """Nobody copied and pasted: no sentence of ten Han letters or more stands in two places."""
    counted = Counter(sentence for text in written_texts(airline()) for sentence in sentences(text))
    assert sum(counted.values()) > 300
    assert [sentence for sentence, times in counted.items() if times > 1] == []


def test_it_is_written_as_on_the_mainland() -> None:
    """No half-width marks between Han letters, no word of Taiwan, no space beside Latin letters, quotes in pairs."""
    faults = {
        "half-width mark": r"[\u4e00-\u9fff][,;:?!()][\u4e00-\u9fff]",
        "corner bracket": "[「」『』]",
        "straight quote": '["\u2019](?=[\u4e00-\u9fff])',
        "word of Taiwan": "网路|资讯|软体|品质|影片|简讯|部落格|透过|登机证|机位",
        "space": r"[\u4e00-\u9fff] [A-Za-z]|[A-Za-z] [\u4e00-\u9fff]",
        "traditional letter": "[個們這為與點關於說還開過]",
    }
    written = written_texts(airline())
    assert len(written) > 800
    wrong = [
        (fault, text) for text in written for fault, pattern in faults.items() if re.search(pattern, text)
    ]
    assert wrong == []
    assert [text for text in written if text.count("“") != text.count("”")] == []


def test_names_and_numbers_are_invented() -> None:
    """Telephone numbers are extensions of the company's own, addresses of the domain that nobody owns."""
    phones = [
        phone for person in project().people if person.phone is not None for phone in texts(person.phone)
    ]
    assert len(phones) >= 12
    assert [phone for phone in phones if not re.fullmatch(r"内线6\d{3}", phone)] == []
    mails = [mail for person in project().people if person.email is not None for mail in texts(person.email)]
    assert mails
    assert [mail for mail in mails if not mail.endswith("@qingchuan-air.example")] == []


def test_every_picture_is_used() -> None:
    """No file lies in the folder of pictures that no page shows, and none is missing."""
    here = project()
    named = {here.brand.logo, here.brand.logo_dark, *(persona.portrait for persona in here.personas)}
    assert named == {f"assets/{file.name}" for file in (AIRLINE / "assets").iterdir()}


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("gaps/no-owner", "delay-notice"),
        ("gaps/performance", "delay-notice"),
        ("gaps/target", "notice-first"),
        ("gaps/target", "hotline-wait"),
        ("gaps/target", "refund-days"),
        ("gaps/target", "seat-split"),
        ("experience/off-plan", "tao-jianping"),
        ("gaps/segment", "transfer"),
        ("gaps/handover-dead", "gate-briefing"),
        ("gaps/handover-apart", "award-ticket"),
        ("gaps/handover-break", "baggage-rules"),
        ("gaps/overdue", "delay-notice"),
        ("channels/names-channel", "weibo"),
        ("channels/names-channel", "tv"),
        ("channels/unused", "seat-magazine"),
        ("channels/content", "metro-lightbox"),
        ("channels/pillar", "window-seat"),
        ("channels/presence", "e-receipt"),
        ("channels/nature", "refund"),
        ("controllability/on-paper", "ota-reviews"),
        ("controllability/unmonitored", "ota-reviews"),
        ("controllability/uninfluenced", "ai-answer"),
        ("controllability/sole-influence", "gate-briefing"),
        ("controllability/contradiction", "blogger-flight"),
        ("controllability/contradiction", "ota-refund"),
        ("controllability/tension", "corporate-booking"),
    ],
)
def test_the_data_tell_the_story(code: str, subject: str) -> None:
    """What the sample is made to show comes out of the analyses, not out of its prose."""
    assert (code, subject) in found(airline())


def test_waiting_got_shorter_where_it_was_worked_on() -> None:
    """Chat and social networks keep their promise of a quick answer since last time; the telephone does not."""
    measures = {measure.id: measure for measure in project().measures}

    def kept(name: str) -> bool:
        actual, target = measures[name].actual, measures[name].target
        assert actual is not None
        assert target is not None
        return actual <= target

    assert (kept("chat-wait"), kept("social-first"), kept("hotline-wait")) == (True, True, False)
    for name, shorter in (("chat-wait", True), ("social-first", True), ("hotline-wait", False)):
        actual, before = measures[name].actual, measures[name].previous
        assert actual is not None
        assert before is not None
        assert (actual < before) is shorter


def test_nothing_before_the_purchase_is_for_mr_tao() -> None:
    """The cell of the map that is empty is his: only the plan has a step there, at a class that is planned itself."""
    here = project()
    his = here.journey_by_persona["tao-jianping"]
    assert [step.touchpoint for step in his.steps if step.stage == FRONT] == []
    assert [step.touchpoint for step in his.plan if step.stage == FRONT] == ["first-flight-class"]
    assert [t.id for t in here.present if "tao-jianping" in t.personas and FRONT in t.stages] == []
    assert [t.id for t in here.planned if "tao-jianping" in t.personas and FRONT in t.stages] == [
        "first-flight-class"
    ]
