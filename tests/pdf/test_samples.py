"""The PDFs of whole sample projects, read back: what a client gets, seen by other programs than ours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from tests.built import PRINTED, ROOT, SAMPLES, WITH_CARDS, Built, printed_project
from tests.pdf import readback
from touchreport.build import SITE, Examined, examine
from touchreport.locales import load_locale

pytestmark = [pytest.mark.pdf, pytest.mark.slow]

PAPERS = {"a4": (595.3, 841.9), "letter": (612.0, 792.0)}
FAMILIES = {"TR-Latin", "TR-Latin-Display", "TR-Fa"}
REGIONAL = {"ja": "TR-JP", "zh-Hans": "TR-SC", "zh-Hant": "TR-TC"}
"""The family that draws a language with the forms that are read there: 直, 骨 and 角 differ."""


@dataclass(frozen=True)
class Sample:
    """A sample's PDF and what it was made of.

    Attributes:
        path: the file.
        examined: the project with its results.
        texts: the text of each page as pdfium gives it.
        site: the website of the same project.
    """

    path: Path
    examined: Examined
    texts: tuple[str, ...]
    site: Path

    @property
    def language(self) -> str:
        """The project's language."""
        return self.examined.project.language


@cache
def _examined(project: Path) -> Examined:
    return examine(project)


@cache
def _texts(path: Path) -> tuple[str, ...]:
    with pypdfium2.PdfDocument(path) as document:
        return tuple(_plain(page.get_textpage().get_text_range()) for page in document)


@pytest.fixture(params=PRINTED)
def sample(built: Built, request: pytest.FixtureRequest) -> Sample:
    """Each sample on A4; its PDF is made once a run."""
    return _read(built.pdf(request.param))


@pytest.fixture(
    params=[each if each in WITH_CARDS else pytest.param(each, marks=pytest.mark.proof) for each in SAMPLES]
)
def sample_with_cards(built: Built, request: pytest.FixtureRequest) -> Sample:
    """Each sample with its cards; the full sweep has those that are printed without them otherwise."""
    return _read(built.pdf(request.param, whole=request.param not in WITH_CARDS))


def _read(path: Path) -> Sample:
    return Sample(path, _examined(printed_project(path)), _texts(path), path.parent / SITE)


def _plain(text: str) -> str:
    """Return text in single spaces, without zero-width non-joiners and the marks of broken words."""
    return " ".join(re.sub("[\u200c\u00ad\ufffe]", "", text).split())


def test_only_our_fonts_and_only_their_glyphs(sample: Sample) -> None:
    """No font of the machine, no other region's forms, and no glyph that its font does not draw; few fonts, each once."""
    names = readback.fonts(sample.path)
    families = {re.sub(r"-(Semi-)?Bold$", "", name) for name in names}
    regional = {REGIONAL[sample.language]} if sample.language in REGIONAL else set()
    assert regional <= families <= FAMILIES | regional
    assert len(names) == len(set(names)) <= 6
    assert readback.wrong_glyphs(sample.path) == []


def test_it_says_what_it_is(sample: Sample) -> None:
    """Title, language and date are the project's; the title is shown; the document is tagged, as PDF/UA asks."""
    facts, project = readback.facts(sample.path), sample.examined.project
    colon = load_locale(sample.language).punctuation.colon
    assert facts["title"] == f"{project.brand.name}{colon}{project.title}"
    assert facts["language"] == project.language
    assert facts["marked"]
    assert facts["shows title"]
    assert 'pdfuaid:part="1"' in facts["metadata"]
    assert project.date.isoformat() in facts["metadata"]
    assert facts["embedded files"] == []


class _Headline(HTMLParser):
    """Reads the headline of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.words = ""
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter the headline."""
        self._inside |= tag == "h1"

    def handle_endtag(self, tag: str) -> None:
        """Leave the headline."""
        self._inside &= tag != "h1"

    def handle_data(self, data: str) -> None:
        """Take its words."""
        self.words += data if self._inside else ""


def _headlines(sample: Sample) -> Iterator[str]:
    """Yield the headlines of the website's pages, in order, but for the cards."""
    assert sample.examined.site is not None
    for page in sample.examined.site.pages:
        if page.kind != "card":
            yield _plain(_Headline((sample.site / page.path).read_text(encoding="utf-8")).words)


def test_chapters_are_those_of_the_website(sample: Sample) -> None:
    """After the contents, the bookmarks of the first level are the headlines of the website's pages, in order."""
    with pypdfium2.PdfDocument(sample.path) as document:
        found = [_plain(mark.get_title()) for mark in document.get_toc() if mark.level == 0]
    assert found[1:] == list(_headlines(sample))
    assert len(found) > 10


def test_every_page_has_its_number(sample: Sample) -> None:
    """All pages but the cover say which of how many they are, in the language's digits."""
    locale, total = load_locale(sample.language), len(sample.texts)
    numbers = [locale.integer(number) for number in range(1, total + 1)]
    lacking = [
        number
        for number, text in zip(numbers, sample.texts, strict=True)
        if f"{number} / {numbers[-1]}" not in text
    ]
    assert lacking == numbers[:1]


def test_pictures_and_cells_speak(sample: Sample) -> None:
    """Every figure has words in its place, and every cell of a table knows its heads."""
    figures, cells = readback.elements(sample.path, "Figure"), readback.elements(sample.path, "TD")
    assert len(figures) > 50
    assert [figure for figure in figures if not figure.get("/Alt", "").strip()] == []
    assert len(cells) > 500
    assert [cell for cell in cells if "/Headers" not in cell.get("/A", "")] == []


def test_clients_words_are_read_back(sample_with_cards: Sample) -> None:
    """Every word of every script is in the PDF as it was written: nothing is lost between cell and paper."""
    sample = sample_with_cards
    scripts = [str(t.script) for t in sample.examined.project.touchpoints if t.script is not None]
    words = set(re.findall(r"[^\W\d_]{2,}", _plain(" ".join(scripts))))
    text = re.sub(r"(?<=\w)-\s?(?=\w)|\s", "", "".join(sample.texts))
    assert len("".join(words)) > 150  # Chinese puts no spaces between words, so letters are counted
    assert [word for word in sorted(words) if word not in text] == []


def test_nothing_of_this_machine_and_nothing_about_us(sample: Sample) -> None:
    """Neither the text nor any stream names a folder of this machine or the tool that made it."""
    with pikepdf.open(sample.path) as pdf:
        streams = [one.read_bytes() for one in pdf.objects if isinstance(one, pikepdf.Stream)]
    everything = b"".join([sample.path.read_bytes(), *streams, "".join(sample.texts).encode()])
    for trace in (ROOT, Path.home(), sample.path.parent):
        assert f"{trace}/".encode() not in everything
    assert not re.search(rb"touch[ _-]?report", everything, re.IGNORECASE)


@pytest.mark.parametrize(
    ("name", "paper"),
    [
        ("airline", "a4"),
        ("shoes", "a4"),
        pytest.param(SAMPLES[-1], "letter", marks=pytest.mark.proof),
    ],
)
def test_the_paper_is_what_was_asked_for(built: Built, name: str, paper: str) -> None:
    """Every page has the size of the paper, upright or, for maps, on its side.

    A whole sample on letter paper is one of the full sweep; tests/theme/test_print.py prints smaller worlds on it.
    """
    with pypdfium2.PdfDocument(built.pdf(name, paper)) as document:
        sizes = {tuple(round(side) for side in page.get_size()) for page in document}
    width, height = (round(side) for side in PAPERS[paper])
    assert sizes == {(width, height), (height, width)}
