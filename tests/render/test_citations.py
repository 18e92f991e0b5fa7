"""How sources are cited in each language, and how plugins write them."""

from __future__ import annotations

import re

from touchreport.locales import load_locale
from touchreport.model.result import Citation
from touchreport.registry.discovery import discover
from touchreport.render.citations import citation_html

LATIN = Citation("Hirschman", 1964, "The Paternity of an Index", "American Economic Review 54(5), 761–762")
PERSIAN = Citation("رضایی", 2015, "سفر مشتری", "فصلنامه بازاریابی")


def test_an_english_page_cites_in_its_own_marks() -> None:
    """Authors, the title in quotation marks, the container and the year in brackets."""
    assert citation_html(LATIN, load_locale("en")) == (
        "Hirschman, “The Paternity of an Index”, American Economic Review 54(5), 761–762 (1964)"
    )


def test_a_latin_source_stays_latin_on_a_persian_page() -> None:
    """It is one run from left to right with Latin digits and marks, so that a reader can copy and find it."""
    html = citation_html(LATIN, load_locale("fa"))
    assert html.startswith('<bdi dir="ltr" lang="en">')
    assert html.endswith("761–762 (1964)</bdi>")
    assert "«" not in html


def test_a_persian_source_is_written_as_its_page() -> None:
    """A source in Persian letters has Persian digits and quotation marks."""
    assert citation_html(PERSIAN, load_locale("fa")) == "رضایی، «سفر مشتری»، فصلنامه بازاریابی (۲۰۱۵)"


def test_what_is_cited_is_escaped() -> None:
    """A title is text, whatever it holds."""
    assert "&lt;b&gt;" in citation_html(Citation("A", 2000, "<b>"), load_locale("fa"))


def test_pages_of_bundled_citations_have_an_en_dash() -> None:
    """No bundled plugin writes a range of pages with a hyphen."""
    sources = [path for one in discover().plugins if one.folder for path in one.folder.glob("*.py")]
    assert sources
    hyphens = re.compile(r"\), \d+-\d+")
    assert [path.name for path in sources if hyphens.search(path.read_text(encoding="utf-8"))] == []
