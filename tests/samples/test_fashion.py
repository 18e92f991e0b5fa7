"""The Japanese sample, an online clothing shop: read as Excel in Japan saves it, patchy, with figures that add up."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.samples.texts import found, written_texts
from touchreport.build import Examined, examine
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.plugin import Finding, Severity

FASHION = Path(__file__).parents[2] / "sample_projects" / "fashion"

LONG = 12
"""Characters from which on a sentence may stand only once; Japanese has no spaces by which words could be counted."""


@cache
def fashion() -> Examined:
    return examine(FASHION)


def project() -> Project:
    return fashion().project


def findings(code: str) -> list[Finding]:
    results = [outcome.result for outcome in fashion().outcomes if outcome.result is not None]
    return [finding for result in results for finding in result.findings if finding.code == code]


def sentences(text: str) -> Iterator[str]:
    """Yield the long sentences of a Japanese text."""
    for part in re.split("[。！？\n]", text):
        if len(part.strip()) >= LONG:
            yield part.strip()


def test_it_is_valid() -> None:
    """Nothing of it is wrong, and nothing of it has to be explained."""
    assert [(problem.code, problem.location) for problem in fashion().problems] == []


def test_the_inventory_is_as_excel_in_japan_saves_it() -> None:
    """Shift_JIS with Windows line ends, which is no UTF-8; all of its letters arrive, the numbered and the wide ones too."""
    data = (FASHION / "touchpoints.csv").read_bytes()
    with pytest.raises(UnicodeDecodeError):
        data.decode("utf-8")
    assert data.decode("cp932").startswith("ID,顧客接点,説明,")
    assert data.splitlines(keepends=True)[0].endswith(b"\r\n")
    names = {touchpoint.id: touchpoint.name.in_language("ja") for touchpoint in project().touchpoints}
    assert names["season-booklet"] == "季節の冊子『まどべだより』"
    assert names["size-line"] == "LINEのサイズ相談"


def test_it_is_as_large_as_promised() -> None:
    """Dozens of touchpoints, some planned and some retired, most of them with instructions, and measures to judge them."""
    here = project()
    assert (len(here.present), len(here.planned), len(here.touchpoints)) == (45, 4, 51)
    assert (len(here.personas), len(here.segments), len(here.measures)) == (3, 3, 53)
    assert sum(touchpoint.script is not None for touchpoint in here.present) >= 10
    assert sum(len(touchpoint.stages) > 1 for touchpoint in here.present) == 5
    assert sum("line" in touchpoint.channels for touchpoint in here.present) == 11


def test_journeys_are_recorded_and_derived() -> None:
    """Two journeys were recorded with feelings, one of them beside its plan; the third follows from the inventory."""
    assert {journey.persona: journey.derived for journey in project().journeys} == {
        "aya": False,
        "hinata": False,
        "keiko": True,
    }
    steps = {journey.persona: journey.steps for journey in project().journeys if not journey.derived}
    assert {persona: len(walked) for persona, walked in steps.items()} == {"aya": 22, "hinata": 18}
    assert all(step.emotion is not None for walked in steps.values() for step in walked)
    plans = {journey.persona: journey.plan for journey in project().journeys if journey.plan}
    assert {persona: len(plan) for persona, plan in plans.items()} == {"hinata": 11}
    assert all(step.emotion is None for step in plans["hinata"])


def test_it_is_patchy() -> None:
    """As in life some cells are empty, some say “none”, and some values are only assumed."""
    here = project()
    without = [touchpoint.id for touchpoint in here.present if touchpoint.owner is None]
    stated = {t for t in without if "owner" in here.records[Ref("touchpoint", t)].stated_none}
    assert (len(without), stated) == (6, {"friend-says"})
    assert any(touchpoint.evidence_status == "assumed" for touchpoint in here.present)
    assert any(measure.n is None for measure in here.measures)
    # how much eight touchpoints matter and how well they do are shares of answers, which have no target
    asked = ("size", "line", "return", "refund", "pay", "product", "box", "phone")
    answers = [f"{where}-{what}" for where in asked for what in ("important", "satisfied")]
    assert [measure.id for measure in here.measures if measure.target is None] == ["news-open", *answers]
    assert [measure.id for measure in here.measures if measure.n is not None and measure.n < 30] == [
        "morning-fix"
    ]


def test_no_sentence_stands_twice() -> None:
    """Nobody copied and pasted: no long sentence stands in two places."""
    counted = Counter(sentence for text in written_texts(fashion()) for sentence in sentences(text))
    assert len(counted) > 400
    assert [sentence for sentence, times in counted.items() if times > 1] == []


def test_it_is_written_as_japanese_write() -> None:
    """Japanese marks and quotes in Japanese sentences, no space between Japanese letters, none of Latin's commas."""
    japanese = "[ぁ-んァ-ヶ一-龠々]"
    people = {person.name.in_language("ja") for person in project().people}  # whose two names stand apart
    faults = [
        text
        for text in written_texts(fashion())
        if re.search(f"{japanese}[,.;:?!]|[“”〜]|{japanese} +(?={japanese})", _without(text, people))
    ]
    assert faults == []


def _without(text: str, names: set[str]) -> str:
    for name in names:
        text = text.replace(name, "")
    return text


def test_every_picture_is_used() -> None:
    """No file lies in the folder of pictures that no page shows, and none is missing."""
    here = project()
    named = {here.brand.logo, here.brand.logo_dark, *(persona.portrait for persona in here.personas)}
    assert named == {f"assets/{file.name}" for file in (FASHION / "assets").iterdir()}


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("gaps/no-owner", "size-guide"),
        ("gaps/no-owner", "return-request"),
        ("gaps/performance", "refund-notice"),
        ("gaps/target", "refund-days"),
        ("gaps/handover-dead", "thanks-card"),
        ("gaps/handover-dead", "season-booklet"),
        ("gaps/handover-apart", "chatbot"),
        ("gaps/overdue", "mall-review"),
        ("channels/concentration", "line"),
        ("channels/names-channel", "instagram"),
        ("channels/names-channel", "phone"),
        ("channels/unused", "fitting-room"),
        ("channels/content", "line-news"),
        ("channels/pillar", "fabric"),
        ("channels/presence", "restock-notice"),
        ("controllability/on-paper", "mall-review"),
        ("controllability/uninfluenced", "board-talk"),
        ("controllability/unmonitored", "customer-photo"),
        ("controllability/contradiction", "influencer-movie"),
        ("controllability/tension", "konbini-pickup"),
        ("controllability/stage", "before"),
    ],
)
def test_the_data_tell_the_story(code: str, subject: str) -> None:
    """What the sample is made to show comes out of the analyses, not out of its prose."""
    assert (code, subject) in found(fashion())


def test_keiko_cannot_buy() -> None:
    """The one empty cell that matters is hers at the purchase; ordering by telephone is planned and does not fill it."""
    (gap,) = findings("gaps/persona")
    assert {subject.id for subject in gap.subjects} == {"keiko", "during"}
    assert [t.id for t in project().present if "keiko" in t.personas and "during" in t.stages] == []
    assert [t.id for t in project().planned if "keiko" in t.personas and "during" in t.stages] == [
        "phone-order"
    ]
    # weight of the stage 30 %, her share 24 of the 91 described: 0.3 x 24 / 91 = 7.9 %, from 3 % on medium
    assert pytest.approx(0.0791, abs=0.0001) == 0.3 * 24 / 91
    assert gap.severity is Severity.MEDIUM


def test_figures_worked_out_by_hand() -> None:
    """The share of LINE, of what is outside control before the purchase, and the miss of the refund, are as on paper."""
    here = project()
    # LINE: seven touchpoints alone, four with a second channel, which count half: 9 of 45
    on_line = [1 / len(t.channels) for t in here.present if "line" in t.channels]
    assert (on_line.count(1), on_line.count(0.5)) == (7, 4)
    assert sum(on_line) / len(here.present) == pytest.approx(9 / 45)
    # before the purchase: 4.2 + 4.1 + 4.6 + 3.2 + 4.4 + 3.0 = 23.5 of 73.3 uncontrollable
    before = [t for t in here.present if "before" in t.stages]
    outside = sum(t.importance or 0 for t in before if t.control == "uncontrollable")
    assert outside == pytest.approx(23.5)
    assert outside / sum(t.importance or 0 for t in before) == pytest.approx(23.5 / 73.3)
    # the refund: 9.4 days where 3 were promised is 213 % off
    refund = next(measure for measure in here.measures if measure.id == "refund-days")
    assert refund.actual is not None
    assert refund.target is not None
    assert abs(refund.actual - refund.target) / refund.target == pytest.approx(6.4 / 3)
