"""What the README and the page about publishing show is what happens."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.docs.snippets import ROOT, follow, snippets


@pytest.mark.slow
@pytest.mark.pdf
def test_the_readme_does_what_it_says(tmp_path: Path) -> None:
    """The first steps and the small project, pasted in order, print what stands there and make both outputs."""
    follow(snippets(ROOT / "README.md"), tmp_path)
    for playbook in (tmp_path / "tern" / "playbook", tmp_path / "playbook"):
        assert (playbook / "site" / "index.html").is_file()
        assert (playbook / "playbook.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.proof
@pytest.mark.slow
def test_scripts_get_what_the_page_about_publishing_says(tmp_path: Path) -> None:
    """JSON has the keys that are named, and a playbook that may be found asks nobody to stay away."""
    follow(snippets(ROOT / "docs" / "publishing.md"), tmp_path)
    checked = json.loads((tmp_path / "checked.json").read_text(encoding="utf-8"))
    assert {"problems", "findings", "rows"} <= set(checked)
    assert all({"code", "level", "message", "location"} <= set(problem) for problem in checked["problems"])
    site = tmp_path / "playbook" / "site"
    assert not (site / "robots.txt").exists()
    assert "noindex" not in (site / "index.html").read_text(encoding="utf-8")


def test_the_readme_names_the_commands_there_are() -> None:
    """Each command of the command line stands in the README, and no other."""
    from touchreport.cli import _COMMANDS

    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    line = next(line for line in readme.splitlines() if line.startswith("`init`"))
    assert [word for word in line.split("`")[1::2] if not word.startswith("-")] == list(_COMMANDS)
