"""The tutorial does what it says: every file is written and every command run, in order, in an empty folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.snippets import ROOT, follow, snippets

PAGE = ROOT / "docs" / "tutorial.md"


@pytest.mark.proof
@pytest.mark.slow
@pytest.mark.pdf
def test_the_tutorial_leads_to_a_playbook(tmp_path: Path) -> None:
    """Whoever pastes the blocks gets what the page promises, down to the printed lines, and a website and a PDF.

    It is one of the full sweep: what the README says is tried at every run.
    """
    follow(snippets(PAGE), tmp_path)
    playbook = tmp_path / "bakery" / "playbook"
    assert (playbook / "playbook.pdf").read_bytes().startswith(b"%PDF-")
    overview = (playbook / "site" / "index.html").read_text(encoding="utf-8")
    assert "The bread wins them. The queue at five loses them." in overview
    assert "Fennel &amp; Rye" in overview
    gaps = (playbook / "site" / "analysis-gaps.html").read_text(encoding="utf-8")
    assert "What is missing is mostly a name" in gaps
    assert (playbook / "site" / "page-next-steps.html").is_file()
    assert not (playbook / "notes.txt").exists()


def test_every_block_of_the_tutorial_is_tried() -> None:
    """No block is passed over: each is a file, a command, or what a command printed."""
    blocks = list(snippets(PAGE))
    assert len(blocks) > 20
    assert [b.line for b in blocks if b.file is None and b.language not in {"bash", "text"}] == []
