"""What stands on a page when there is little, nothing, or a failure."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from tests import worlds
from tests.theme.printed import job
from tests.theme.rendered import Reader, pages


def text(world: str, path: str) -> str:
    """Return all words of a page's main part."""
    return next(e for e in Reader(pages(world)[path]).elements if e.tag == "main").text


def test_a_failed_analysis_says_so_and_why() -> None:
    """Its page says that it failed, with plugin, version, reason and the code to look up."""
    page = text("tern", "analysis-broken.html")
    assert "This analysis could not be completed." in page
    assert "broken 1.2.0" in page
    assert "row 31 holds <a formula>" in page
    assert "analysis-failed" in page


def test_an_incomplete_playbook_says_so() -> None:
    """Every page says that an analysis is missing, and the overview says which."""
    assert all("This playbook is incomplete" in html for html in pages("tern").values())
    assert "Channel or touchpoint" in text("tern", "index.html").split("could not be completed:")[1]
    assert not any("incomplete" in html for html in pages("bare-en").values())


def test_thin_data_is_said_instead_of_shown() -> None:
    """An analysis with too few cases says how many there are and from how many it shows a number."""
    assert "7 answers; shown from 30." in text("tern", "analysis-answers.html")


def test_empty_pages_say_what_is_missing_and_where_it_goes() -> None:
    """Where nothing is recorded, a sentence says so and names the column in the reader's language."""
    assert "“Emotion”" in text("bare-en", "index.html")
    assert "“Channel”" in text("bare-en", "channels.html")
    assert "“Message pillars”" in text("bare-en", "brand.html")


@pytest.mark.parametrize("world", ["bare", "empty"])
@pytest.mark.parametrize("language", ["en", "fa", "ja", "ru", "zh-Hans", "zh-Hant"])
def test_a_client_is_not_told_in_which_column_it_goes(tmp_path: Path, world: str, language: str) -> None:
    """What a client reads says what is missing in the same words, without the advice to whoever keeps the files."""
    inside = {"bare": worlds.bare, "empty": worlds.empty}[world](language)
    outside = replace(inside, settings=replace(inside.settings, reticent=True))
    told, quiet = (states(tmp_path / str(n), one) for n, one in enumerate((inside, outside)))
    advised = [(here, there) for here, there in zip(told, quiet, strict=True) if here != there]
    assert advised
    assert all(here.startswith(there.rstrip()) and 5 < len(there) < len(here) for here, there in advised)


def states(folder: Path, world: worlds.World) -> list[str]:
    """Return the sentences in place of what a project lacks, on all pages."""
    found = worlds.render_to(folder, world)
    return [
        e.text
        for path in sorted(found)
        for e in Reader(found[path]).elements
        if e.attributes.get("class") == "state"
    ]


def test_derived_journeys_say_so() -> None:
    """A journey that nobody recorded is marked as derived on its map and in the chapter on method."""
    assert "ساخته شده است" in text("gaman", "journey-jonas.html")
    assert "بهرام" in text("gaman", "method.html")
    assert "derived" not in text("tern", "journey-jonas.html")


def test_provenance_is_explained_once() -> None:
    """A card with assumed or proposed facts underlines them and explains the lines at the foot, once."""
    card = pages("tern")["touchpoint-wait.html"]
    assert card.count("assumed, not yet observed") == 1
    assert 'class="proposed" title="Proposed"' in card
    assert "assumed, not yet observed" not in pages("tern")["touchpoint-receipt.html"]


def test_a_gap_is_not_the_palest_tone() -> None:
    """An empty cell of a heat table that should not be empty is outlined and says “none”."""
    page = pages("tern")["analysis-family.html"]
    assert '<td class="gap">none</td>' in page


def test_planned_touchpoints_are_marked() -> None:
    """A planned touchpoint has a dashed ring, and its card says that it does not exist yet."""
    assert "it does not exist yet" in text("tern", "touchpoint-screen.html")
    assert '<span class="stop stop-planned">19</span>' in pages("tern")["map.html"]


def test_every_drawing_has_a_table_behind_it() -> None:
    """Quadrant, influence map and curve come with the same values as a table."""
    page = pages("tern")["analysis-family.html"]
    assert "All 18 values as a table" in page
    assert "The same as a table" in page
    assert "All 18 steps as a table" in pages("tern")["journey-ines.html"]


def test_a_mark_in_an_influence_map_follows_the_last_word_of_its_name() -> None:
    """What nothing acts on has its mark in the line of its name, on screen and in print, wherever that ends."""
    for html in (pages("tern")["analysis-family.html"], job("tern").html):
        names = re.findall(r"<li(?: style=[^>]*)?><span>(.*?)</span></li>", html)
        marked = [name for name in names if "<title>nothing acts on it</title>" in name]
        assert marked
        assert all(re.search(r"</a></span>\xa0<svg|</a></span>&nbsp;<svg", name) for name in marked)
