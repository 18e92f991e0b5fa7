"""The sample of the three inns: what an agency sells, small: two languages, three playbooks, nothing internal outside."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from tests.built import ROOT, SEVERAL, Built, copy_sample
from tests.samples.reading import broken_links, files_of
from tests.samples.texts import found, repeated, sentences, written_texts
from touchreport.build import Examined, Wishes, build, examine
from touchreport.readers import load
from touchreport.translated import lacking

INNS = ROOT / "sample_projects" / "inns"
KEPT_INSIDE = (
    "commission",
    "手数料",
    "Open questions",
    "未決事項",
    "git.hosoda-lund.example",
    "640000",
    "640,000",
)
"""What only the office reads: a row, a chapter, costs, where the files are edited."""

TEXTS = {".html", ".js", ".json", ".txt", ".xml"}


@cache
def inns() -> Examined:
    return examine(INNS)


def test_it_is_valid() -> None:
    """Nothing of it is wrong, and nothing of it has to be explained."""
    assert [(problem.code, problem.location) for problem in inns().problems] == []


def test_it_is_one_of_several_playbooks() -> None:
    """The tests know it as a sample with several websites, so that none looks for the only one."""
    assert SEVERAL == ("inns",)


def test_it_is_small() -> None:
    """Some twenty encounters, three guests, two of them followed step by step."""
    here = inns().project
    assert 18 <= len(here.present) <= 24
    assert len(here.planned) == 1
    assert (len(here.personas), len(here.segments), len(here.people)) == (3, 3, 4)
    assert {j.persona for j in here.journeys if not j.derived} == {"hanneke", "moritas"}


def test_every_word_is_written_in_both_languages() -> None:
    """No reader of Japanese meets an English sentence, and none of English a Japanese one."""
    assert lacking(load(INNS)) == ()


def test_no_sentence_stands_twice() -> None:
    """Nobody copied and pasted; what a guest said is quoted on a page of our own."""
    written = written_texts(inns())
    assert sum(1 for text in written for _ in sentences(text)) > 120
    twice = [sentence for sentence in repeated(written) if sentence.isascii()]
    assert twice == ["they had lit the fire for me"]


@pytest.mark.parametrize(
    ("code", "subject"),
    [
        ("gaps/no-owner", "night"),
        ("gaps/performance", "dietary-question"),
        ("gaps/target", "answer-to-review"),
        ("gaps/performance", "booking-online"),
    ],
)
def test_the_data_tell_the_story(code: str, subject: str) -> None:
    """What the sample is made to show comes out of the analyses, not out of its prose."""
    assert (code, subject) in found(inns())


def test_every_picture_is_used() -> None:
    """No file lies in the folder of pictures that no page shows."""
    here = inns()
    brand = here.project.brand
    named = {brand.logo, brand.logo_dark, brand.cover_picture, *here.loaded.settings.dress.pictures}
    named |= {persona.portrait for persona in here.project.personas}
    shown = " ".join(written_texts(here))
    unused = [
        file.name
        for file in (INNS / "assets").iterdir()
        if f"assets/{file.name}" not in named and f"assets/{file.name}" not in shown
    ]
    assert unused == []


@pytest.fixture(scope="module")
def output(built: Built) -> Path:
    """The folder with all playbooks, without their PDFs."""

    def make(folder: Path) -> None:
        report = build(copy_sample("inns", folder / "project"), folder / "output", Wishes(pdf=False))
        assert report.exit_code == 0, report.problems

    return built.once("several-inns", make) / "output"


@pytest.mark.slow
@pytest.mark.parametrize("name", ["office", "client", "staff"])
def test_every_link_leads_somewhere(output: Path, name: str) -> None:
    """Each playbook is whole by itself, in both languages and from one to the other."""
    assert broken_links(output / name / "site") == []
    assert [(output / name / "site" / tag / "index.html").is_file() for tag in ("en", "ja")] == [True, True]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["client", "staff"])
def test_nothing_internal_gets_out(output: Path, name: str) -> None:
    """What the office alone reads is in the office's pages, and in no file of any other playbook."""

    def words(folder: Path) -> str:
        return "\n".join(p.read_text(encoding="utf-8") for p in files_of(folder) if p.suffix in TEXTS)

    office, theirs = words(output / "office"), words(output / name)
    assert [word for word in KEPT_INSIDE[:5] if word not in office] == []
    assert [word for word in KEPT_INSIDE if word in theirs] == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("page", "words"),
    [
        (
            "client/site/en/index.html",
            ("The fire is lit. The way to it is dark.", "20 encounters", "Who comes"),
        ),
        ("client/site/ja/index.html", ("火は入っている。そこまでの道が暗い。", "お越しになる方々", "出会い")),
        (
            "client/site/en/page-after-five.html",
            ("<figcaption", "They had lit the fire for me.", "How far we are"),
        ),
        ("client/site/en/changes.html", ("Spring 2026", "Booking by fax")),
        ("staff/site/ja/touchpoint-dinner.html", ("tel:0572000114", "栗ご飯です")),
    ],
)
def test_it_shows_what_is_sold(output: Path, page: str, words: tuple[str, ...]) -> None:
    """Own headline, own words, own chapters, a picture with a caption, what changed, whom to call."""
    html = (output / page).read_text(encoding="utf-8")
    assert [word for word in words if word not in html] == []


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["en", "ja"])
def test_the_house_has_its_own_word(output: Path, tag: str) -> None:
    """No sentence says touchpoint, in either language, but the ones that quote what the field calls it."""
    pages = [p for p in (output / "client" / "site" / tag).glob("*.html") if p.name != "method.html"]
    assert len(pages) > 20
    said = re.compile(r">[^<]*(?:\btouchpoint|顧客接点|タッチポイント)[^<]*<", re.IGNORECASE)
    assert [(p.name, m[0]) for p in pages for m in said.finditer(p.read_text(encoding="utf-8"))] == []


@pytest.mark.proof
@pytest.mark.pdf
def test_the_client_and_the_staff_get_pdfs(tmp_path: Path) -> None:
    """A PDF for each language of both; the office prints none."""
    report = build(copy_sample("inns", tmp_path / "project"), tmp_path / "output", Wishes())
    assert report.exit_code == 0, report.problems
    pdfs = {p.relative_to(tmp_path / "output").as_posix() for p in (tmp_path / "output").rglob("*.pdf")}
    assert pdfs == {f"{name}/playbook-{tag}.pdf" for name in ("client", "staff") for tag in ("en", "ja")}
