"""The page about the brand's own look does what it says."""

from __future__ import annotations

from pathlib import Path

from tests.docs.snippets import ROOT, follow, snippets

PAGE = ROOT / "docs" / "white-label.md"


def test_the_example_of_the_page_works(tmp_path: Path) -> None:
    """The files are right, and checking them prints the notes that the page shows."""
    follow(snippets(PAGE), tmp_path)
