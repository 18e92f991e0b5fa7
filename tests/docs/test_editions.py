"""The page about editions does what it says."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.snippets import ROOT, follow, snippets
from touchreport.build import Wishes
from touchreport.comparing import as_data, compare_sides

PAGE = ROOT / "docs" / "editions.md"


@pytest.mark.slow
def test_the_page_leads_to_a_chapter_and_a_comparison(tmp_path: Path) -> None:
    """Whoever pastes the blocks gets the printed lines, and a playbook that says what changed."""
    follow(snippets(PAGE), tmp_path)
    (page,) = (tmp_path / "playbook" / "site").glob("changes.html")
    html = page.read_text(encoding="utf-8")
    assert "1 touchpoint is new" in html
    assert "Flyer in the letter box" in html


def test_the_page_names_every_key_of_the_data(tmp_path: Path) -> None:
    """A key that is not documented cannot be relied upon."""
    sample = str(ROOT / "sample_projects" / "coffee" / "editions" / "spring-2026.json")
    data = as_data(compare_sides(sample, sample, None, Wishes()))
    rows = re.findall(r"^\| (`[^|]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}
    assert named == {*data, "exit_code"}
