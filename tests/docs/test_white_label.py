"""The page about the brand's own look does what it says."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.snippets import ROOT, follow, snippets

PAGE = ROOT / "docs" / "white-label.md"


@pytest.mark.proof
@pytest.mark.slow
def test_the_example_of_the_page_works(tmp_path: Path) -> None:
    """The files are right, and checking them prints the notes that the page shows."""
    follow(snippets(PAGE), tmp_path)
