"""What a typesetter sees to, read back from the printed pages of the workshop."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest

from tests import worlds
from tests.built import Built
from tests.golden.printing import DOCUMENTS, printed
from tests.golden.world import LANGUAGES, ROWS, words_of, workshop
from touchreport.locales import load_locale
from touchreport.registry.themes import find_theme
from touchreport.render.document import pdf_job
from touchreport.render.pdf import write_pdf

pytestmark = [pytest.mark.pdf, pytest.mark.slow]

CONTENTS, PROSE, TABLE = 1, 4, 5
HEAD, FOOT = 60.0, 50.0
"""Points at the edges of a page in which running heads and feet stand."""

NEVER_FIRST = "、。，．」』）】》〉！？：；ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
NEVER_LAST = "「『（【《〈"
SHORT = [
    "в",
    "во",
    "к",
    "ко",
    "с",
    "со",
    "у",
    "о",
    "об",
    "и",
    "а",
    "но",
    "не",
    "ни",
    "на",
    "по",
    "за",
    "из",
    "от",
    "до",
]


def plain(text: str) -> str:
    """Return text without characters of no width, which viewers leave out."""
    return re.sub("[\u200b-\u200f\ufeff]", "", text)


def lines(pdf: Path, number: int) -> list[str]:
    """Return the lines of a page, from 0, without running heads and feet, without zero-width characters."""
    with pypdfium2.PdfDocument(pdf) as document:
        text = document[number].get_textpage()
        found = list(_bounded(text, document[number].get_height()))
    return [line for _, line in sorted(found, reverse=True)]


def _bounded(text: pypdfium2.PdfTextPage, height: float) -> Iterator[tuple[float, str]]:
    for place in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(place)
        words = plain(text.get_text_bounded(left, bottom, right, top)).strip()
        if words and bottom > FOOT and top < height - HEAD:
            yield bottom, words


def paragraphs(language: str, built: Built) -> list[str]:
    """Return the lines of the page of prose in a language as a viewer gives them."""
    with pypdfium2.PdfDocument(printed(f"playbook-{language}", built)) as document:
        return [
            line.strip()
            for line in document[PROSE].get_textpage().get_text_range().splitlines()
            if line.strip()
        ]


@pytest.mark.parametrize("language", ["ja", "zh-Hans", "zh-Hant"])
def test_no_line_begins_or_ends_with_what_it_must_not(language: str, built: Built) -> None:
    """No closing mark, long vowel or small kana begins a line of Chinese or Japanese, and no opening mark ends one."""
    found = paragraphs(language, built)
    assert len(found) > 15
    assert [line for line in found if line[0] in NEVER_FIRST or line[-1] in NEVER_LAST] == []


def test_no_russian_line_ends_with_a_short_word(built: Built) -> None:
    """Prepositions and conjunctions of one or two letters stand before their word; so does a number before its own."""
    found = paragraphs("ru", built)
    assert [line for line in found if line.split()[-1].lower() in SHORT] == []
    prose = found[: next(place for place, line in enumerate(found) if line.startswith("№"))]
    assert [line for line in prose if line.split()[-1].isdecimal()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_table_goes_on_with_its_head(language: str, built: Built) -> None:
    """The head of a table stands on each of its pages, and no row is parted or lost."""
    words, integer = words_of(language), load_locale(language).integer
    rows = [f"{integer(n)}{words['parts'][n % len(words['parts'])]}" for n in range(1, ROWS + 1)]
    found = []
    with pypdfium2.PdfDocument(printed(f"playbook-{language}", built)) as document:
        for number in (PROSE, TABLE):
            page = [
                "".join(plain(line).split())
                for line in document[number].get_textpage().get_text_range().splitlines()
            ]
            assert "".join("".join(words["table"]).split()) in page
            found.append(
                [
                    n
                    for n, row in enumerate(rows, start=1)
                    if any(line.startswith(plain(row).replace(" ", "")) for line in page)
                ]
            )
    assert found[0]
    assert found[1]
    assert [*found[0], *found[1]] == list(range(1, ROWS + 1))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_no_heading_is_the_last_line_of_a_page(name: str, built: Built) -> None:
    """Below each heading there is at least a line of what it is the heading of."""
    pdf = printed(name, built)
    titles: dict[int, list[str]] = defaultdict(list)
    with pypdfium2.PdfDocument(pdf) as document:
        for mark in document.get_toc():
            titles[mark.get_dest().get_index()].append("".join(plain(mark.get_title()).split()))
    assert len(titles) > 2
    for number in titles.keys() - {CONTENTS}:
        last = "".join(lines(pdf, number)[-1].split())
        assert [title for title in titles[number] if title.endswith(last)] == [], f"page {number + 1}"


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if name.endswith("fa")])
def test_persian_pages_have_persian_digits(name: str, built: Built) -> None:
    """No digit of a Persian page is a Latin one."""
    with pypdfium2.PdfDocument(printed(name, built)) as document:
        texts = [page.get_textpage().get_text_range() for page in document]
    assert sum(len(re.findall("[۰-۹]", text)) for text in texts) > 20
    assert [re.findall("[0-9]+", text) for text in texts if re.search("[0-9]", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_in_a_column_end_at_one_edge(language: str, built: Built) -> None:
    """What is counted in the same unit ends at the same place, from the first to the last row of a page.

    In Persian the unit stands to the left of the number, and it is the number that ends there.
    """
    sign = "٬" if language == "fa" else words_of(language)["units"][0]
    with pypdfium2.PdfDocument(printed(f"playbook-{language}", built)) as document:
        text = document[TABLE].get_textpage()
        edges = [
            text.get_rect(place)[2]
            for place in range(text.count_rects())
            if sign in text.get_text_bounded(*text.get_rect(place))
        ]
    assert len(edges) > 10
    assert max(edges) - min(edges) < 1.0


def test_no_line_of_a_paragraph_stands_alone(tmp_path: Path) -> None:
    """Where a paragraph goes over the page, at least two of its lines are on each side; so in items of lists."""
    job = pdf_job(worlds.open_world(workshop("en"), tmp_path, find_theme("playbook")), tmp_path / "lines.pdf")
    words = "".join(
        f"<{tag}>{'<br>'.join(f'{n}.{k}' for k in range(4))}</{tag}>"
        for n in range(60)
        for tag in [("p", "li")[n % 2]]
    )
    html = re.sub(
        "<body([^>]*)>.*</body>",
        rf"<body\1><div class=\"prose\">{words}</div></body>",
        job.html,
        flags=re.DOTALL,
    )
    pdf = write_pdf(replace(job, html=html)).path
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [re.findall(r"\b(\d+)\.\d\b", page.get_textpage().get_text_range()) for page in document]
    alone = [n for page in pages for n, lines in Counter(page).items() if lines == 1]
    assert len(pages) > 3
    assert sum(len(page) for page in pages) == 240
    assert alone == []
    assert any(lines < 4 for page in pages for lines in Counter(page).values())
