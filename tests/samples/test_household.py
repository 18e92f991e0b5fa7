"""The sample of the household-goods retailer: Traditional Chinese, its inventory a CSV file as Excel saves it."""

from __future__ import annotations

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.samples.texts import found, texts, written_texts
from touchreport.build import Examined, examine
from touchreport.model.project import Project

HOUSEHOLD = Path(__file__).parents[2] / "sample_projects" / "居家選品"
HAN = "\u4e00-\u9fff"


@cache
def household() -> Examined:
    return examine(HOUSEHOLD)


def project() -> Project:
    return household().project


def data_of(analysis: str) -> Mapping[str, Any]:
    results = {outcome.id: outcome.result for outcome in household().outcomes}
    result = results[analysis]
    assert result is not None
    return result.data


def clauses(text: str) -> Iterator[str]:
    """Yield the sentences of a Chinese text that have ten characters or more, without marks."""
    for part in re.split(r"[。！？；：\n]", text):
        letters = re.sub(r"[^\w]", "", part)
        if len(letters) >= 10:
            yield letters


def words_in_the_files() -> Iterator[str]:
    """Yield every cell, value and line that the author wrote."""
    for table in HOUSEHOLD.glob("*.csv"):
        with table.open(encoding="utf-8-sig", newline="") as rows:
            yield from (cell for row in csv.reader(rows) for cell in row)
    for file in HOUSEHOLD.glob("*.yaml"):
        yield from scalars(yaml.safe_load(file.read_text(encoding="utf-8")))
    for page in HOUSEHOLD.rglob("*.md"):
        for line in page.read_text(encoding="utf-8").splitlines():
            yield from (part.strip() for part in line.split("|"))


def scalars(value: object) -> Iterator[str]:
    """Yield the words at the leaves of what a YAML file holds."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from (word for each in value.values() for word in scalars(each))
    elif isinstance(value, list):
        yield from (word for each in value for word in scalars(each))


def test_it_is_valid() -> None:
    """Every heading, word, number and date of a Chinese inventory is understood as it is written."""
    assert [(problem.code, problem.location) for problem in household().problems] == []


@pytest.mark.parametrize("name", ["touchpoints.csv", "journeys.csv", "measures.csv"])
def test_tables_are_as_excel_saves_them(name: str) -> None:
    """UTF-8 with a byte order mark, rows that end in CR LF, and headings in Chinese alone."""
    read = (HOUSEHOLD / name).read_bytes()
    assert read.startswith(b"\xef\xbb\xbf")
    assert read.endswith(b"\r\n")
    headings = next(csv.reader(read.decode("utf-8-sig").splitlines()))
    assert [heading for heading in headings if not re.match(f"[{HAN}]", heading)] == []


def test_it_is_as_large_as_promised() -> None:
    """A real inventory has dozens of touchpoints, some planned and one retired, and numbers to judge them."""
    here = project()
    assert (len(here.present), len(here.planned), len(here.touchpoints)) == (66, 4, 71)
    assert (len(here.personas), len(here.segments), len(here.stages)) == (3, 3, 7)
    assert len(here.measures) >= 35
    assert sum(t.script is not None for t in here.present) >= 10
    assert sum(bool(t.do) and bool(t.dont) for t in here.present) >= 20
    assert sum(len(t.stages) > 1 for t in here.present) >= 15


def test_journeys_are_recorded_and_derived() -> None:
    """Two journeys were walked with customers; the third follows from the inventory."""
    journeys = {journey.persona: journey for journey in project().journeys}
    assert {persona: journey.derived for persona, journey in journeys.items()} == {
        "ruolin": False,
        "yongchang": False,
        "suqing": True,
    }
    recorded = [journey.steps for journey in journeys.values() if not journey.derived]
    assert [len(steps) for steps in recorded] == [28, 23]
    assert all(step.emotion is not None for steps in recorded for step in steps)


def test_it_is_patchy() -> None:
    """As in life some cells are empty, some say 「無」, and some values are only assumed."""
    here = project()
    assert sum(t.answering is None and t.owner is None for t in here.present) >= 5
    assert any("owner" in record.stated_none for record in here.records.values())
    assert any(t.evidence_status == "assumed" for t in here.present)
    assert any(measure.n is None for measure in here.measures)
    assert any(measure.target is None for measure in here.measures)
    assert [m.id for m in here.measures if m.n is not None and m.n < 30] == ["map-errors", "class-photo"]


def test_no_sentence_stands_twice() -> None:
    """Nobody copied and pasted: no sentence of ten characters or more stands in two places."""
    counted = Counter(clause for text in written_texts(household()) for clause in clauses(text))
    assert len(counted) > 400
    assert [clause for clause, times in counted.items() if times > 1] == []


def test_it_is_written_as_in_taiwan() -> None:
    """Full-width marks, corner brackets, no space beside Latin letters, no words of the mainland."""
    faults = {
        "half-width mark": f"[{HAN}][,;:!?()]|[,;:!?()][{HAN}]",
        "foreign quotation mark": '[“”‘’"]',
        "space beside Chinese": f"[{HAN}，。；：] |[^|#>*.-] [{HAN}]",
        "word of the mainland": "質量|信息|視頻|短信|用戶|默認|渠道|客戶端|軟件|網絡|激活|反饋|性價比",
        "simplified character": "[们这为时间门问见说话让头来过还进请师设计]",
    }
    words = list(words_in_the_files())
    assert len(words) > 1500
    assert [
        (fault, text) for text in words for fault, pattern in faults.items() if re.search(pattern, text)
    ] == []


def test_names_and_numbers_are_invented() -> None:
    """Telephone numbers are extensions of a company that does not exist, addresses of a domain that nobody owns."""
    here = project()
    assert [
        str(p.phone) for p in here.people if p.phone and not re.fullmatch(r"內線2\d{3}", str(p.phone))
    ] == []
    mails = [str(person.email) for person in here.people if person.email is not None]
    assert mails
    assert [mail for mail in mails if not mail.endswith("@nuanyan.example")] == []
    assert [text for text in texts(here) if re.search(r"\b0\d{1,2}-\d{6,8}|09\d{8}", text)] == []


def test_every_picture_is_used() -> None:
    """No file lies in the folder of pictures that no page shows, and none is missing."""
    here = project()
    named = {here.brand.logo, here.brand.logo_dark, *(persona.portrait for persona in here.personas)}
    assert named == {f"assets/{file.name}" for file in (HOUSEHOLD / "assets").iterdir()}


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("gaps/no-owner", "slot-choice"),
        ("gaps/no-owner", "delivery-notice"),
        ("gaps/performance", "delivery-day"),
        ("gaps/performance", "return-large"),
        ("gaps/target", "return-large"),
        ("gaps/target", "shop-phone"),
        ("gaps/persona", "suqing"),
        ("gaps/handover-dead", "window-season"),
        ("gaps/handover-apart", "fabric-swatch"),
        ("gaps/handover-break", "living-with-it"),
        ("gaps/overdue", "map-reviews"),
        ("channels/names-channel", "app-row"),
        ("channels/names-channel", "sms-row"),
        ("channels/unused", "community-board"),
        ("channels/content", "mrt-lightbox"),
        ("channels/pillar", "hands"),
        ("channels/presence", "stock-kiosk"),
        ("channels/never-met", "yongchang"),
        ("controllability/on-paper", "map-reviews"),
        ("controllability/unmonitored", "map-reviews"),
        ("controllability/uninfluenced", "parents-opinion"),
        ("controllability/sole-influence", "product-page"),
        ("controllability/stage", "advocacy"),
        ("controllability/contradiction", "designer-unboxing"),
        ("controllability/tension", "delivery-day"),
    ],
)
def test_the_data_tell_the_story(code: str, subject: str) -> None:
    """What the sample is made to show comes out of the analyses, not out of its prose."""
    assert (code, subject) in found(household())


def test_who_brings_the_customers_is_forgotten_at_the_end() -> None:
    """No touchpoint of 「推薦」 is for 素卿姨: 15 % × 19 / 90 of all journeys; what is planned fills nothing."""
    *_, share, cost = next(cell for cell in data_of("gaps")["cells"] if cell[0] == "persona")
    assert share == pytest.approx(19 / 90)
    assert cost == pytest.approx(0.15 * 19 / 90)
    planned = [t.id for t in project().planned if "suqing" in t.personas and "advocacy" in t.stages]
    assert planned == ["senior-line"]


def test_figures_by_hand() -> None:
    """Shares, distances and misses as somebody with the inventory and a pencil finds them."""
    # nine in shops alone, one beside the website, one beside LINE, one beside website and app
    shop = 9 + 2 / 2 + 1 / 3
    assert data_of("channels")["shares"]["shop"] == pytest.approx(shop / 63)
    outside = (5.9 + 5.2 + 2.7) / (3.8 + 2.9 + 4.2 + 5.9 + 4 + 5.2 + 3.9 + 3.6 + 2.7)
    awareness = data_of("controllability")["stages"]["awareness"]["importance"]
    assert 1 - awareness["controllable"] == pytest.approx(outside)
    assert data_of("gaps")["distance"]["slot-choice"] == pytest.approx((6.5 - 2.6) / 6)
    assert data_of("gaps")["overdue"]["return-large"] == 124  # due on 28 June, looked at on 30 October
