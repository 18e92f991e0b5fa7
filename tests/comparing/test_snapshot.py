"""Keeping the record of an edition."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, call, project

__all__ = ["call", "project"]


@pytest.fixture
def named(project: Path) -> Path:
    """The project as an edition with a name."""
    config = project / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "edition: Spring 2026\n", encoding="utf-8")
    return project


def test_it_is_called_after_the_edition_and_is_the_same_each_time(call: Call, named: Path) -> None:
    """Keeping it twice changes nothing that version control would see."""
    said = call("snapshot", named)
    file = named / "editions" / "spring-2026.json"
    assert (said.code, said.out.splitlines()[-1].partition(" (")[0]) == (0, f"Record: {file}")
    first = file.read_bytes()
    call("snapshot", named)
    assert file.read_bytes() == first
    assert [path.name for path in file.parent.iterdir()] == ["spring-2026.json"]
    assert json.loads(first)["edition"] == {"en": "Spring 2026"}


def test_what_was_found_is_kept_in_each_language_of_the_playbook(call: Call, named: Path) -> None:
    """What is closed by the next edition is told in the words of each reader."""
    config = named / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "languages: [en, ja]\n", encoding="utf-8")
    call("snapshot", named)
    record = json.loads((named / "editions" / "spring-2026.json").read_bytes())
    assert record["analyses"]["gaps"] == {"en": "Gaps", "ja": "ギャップ分析"}
    assert record["findings"]
    assert all(list(found["seen"]) == ["en", "ja"] for found in record["findings"])
    assert all(list(figure["label"]) == ["en", "ja"] for figure in record["figures"])


def test_an_edition_without_a_name_needs_a_file(call: Call, project: Path, tmp_path: Path) -> None:
    """A record that nobody finds again is of no use."""
    assert "snapshot-without-name" in call("snapshot", project).err
    assert call("snapshot", project, "-o", tmp_path / "x.json").code == 0


def test_no_other_file_gives_way(call: Call, named: Path) -> None:
    """A slip of the hand must not cost the inventory."""
    sheet = named / "touchpoints.csv"
    before = sheet.read_bytes()
    said = call("snapshot", named, "-o", sheet)
    assert (said.code, sheet.read_bytes()) == (3, before)
    assert "is there already, and is not the record of an edition" in said.err


def test_the_edition_before_is_not_written_over(call: Call, named: Path) -> None:
    """Whoever forgets to name the new edition would lose the old one."""
    call("snapshot", named)
    config = named / "touchreport.yaml"
    config.write_text(
        config.read_text(encoding="utf-8") + "since: {from: editions/spring-2026.json}\n", encoding="utf-8"
    )
    said = call("snapshot", named)
    assert (said.code, "snapshot-over-since" in said.err) == (3, True)


def test_half_an_edition_is_not_kept(call: Call, named: Path) -> None:
    """The next edition would call findings new that were only not looked for."""
    (named / "plugins").mkdir()
    (named / "plugins" / "broken.py").write_text("raise RuntimeError('no luck')", encoding="utf-8")
    assert "snapshot-incomplete" in call("snapshot", named).err
    assert not (named / "editions").exists()
    assert call("snapshot", named, "--safe").code == 0


def test_a_folder_that_cannot_be_written_to_is_told(call: Call, named: Path) -> None:
    """Nothing is left lying about."""
    (named / "editions").write_text("a file", encoding="utf-8")
    said = call("snapshot", named)
    assert (said.code, "snapshot-not-written" in said.err) == (3, True)
