"""Long journeys and long names on the journey map: what is cut, and what a page weighs."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.crowds import SCRIPTS, Names, crowd
from tests.worlds import open_world
from touchreport.contexts import JourneyPage
from touchreport.render.drawings.drawings import Drawings
from touchreport.render.drawings.scores import Score
from touchreport.render.paging import MOST_BYTES
from touchreport.render.website import website

pytestmark = pytest.mark.slow


def planned(folder: Path, language: str, count: int, names: Names) -> tuple[Score, ...]:
    """Return the sheets that a journey map is laid out for."""
    studio = open_world(crowd(language, count, names), folder)
    page = next(page for page in studio.site.pages if isinstance(page.body, JourneyPage))
    draw = studio.environment("print").globals["draw"]
    assert isinstance(draw, Drawings)
    assert isinstance(page.body, JourneyPage)
    return draw.scores(page.body, heading=studio.speaker().plain(page.title))


def told(sheets: tuple[Score, ...]) -> set[str]:
    """Return the names that sheets tell."""
    return {str(stop.name) for sheet in sheets for one in sheet.stages for stop in one.stops}


@pytest.mark.parametrize("language", ["fa", "ja"])
def test_endless_names_are_cut(tmp_path: Path, language: str) -> None:
    """Sixty names of sixty letters without a space take a few sheets: each begins as it does and ends with an ellipsis."""
    sheets = planned(tmp_path, language, 60, "long")
    whole = SCRIPTS[language].long
    cut = told(sheets) - {whole}
    assert len(sheets) <= 6
    assert all(sheet.brief for sheet in sheets)
    assert cut
    assert all(name.endswith("…") and whole.startswith(name[:-1]) and len(name) > 9 for name in cut)


@pytest.mark.parametrize("language", ["en", "ru"])
def test_usual_names_are_whole(tmp_path: Path, language: str) -> None:
    """Names as people write them are never cut, however many there are."""
    sheets = planned(tmp_path, language, 60, "usual")
    assert not any(sheet.brief for sheet in sheets)
    assert not any("…" in name for name in told(sheets))


def test_a_long_journey_has_light_pages(tmp_path: Path) -> None:
    """A journey of three hundred steps is told on pages of which none is heavier than set, and on few of them."""
    studio = open_world(crowd("ru", 300), tmp_path)
    pages = tuple(page for page in studio.site.pages if page.kind == "journey")
    files = website(replace(studio, site=replace(studio.site, pages=pages)))
    found = {
        file.path: file.source.decode()
        for file in files
        if file.path.startswith("journey") and isinstance(file.source, bytes)
    }
    assert {path: len(html.encode()) for path, html in found.items() if len(html.encode()) > MOST_BYTES} == {}
    assert 2 < len(found) < 16
