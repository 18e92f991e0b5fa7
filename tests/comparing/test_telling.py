"""A difference as people and programs read it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call, call, project

__all__ = ["call", "project"]

TEXT = """\
Old: {old} (2026-11-01)
New: {new} (Winter 2026, 2026-11-01)

Findings: {findings}
Touchpoints: 1 added, 1 removed, 1 changed, 1 moved to another stage, 1 renamed
  + Bill | _by post_ (bill)
  - Waiting for the order (wait)
  ~ Poster in the station (poster)
      Touchpoint: Poster at the station → Poster in the station
      Stage: Awareness → Interest
      Importance: 3 → 3.5
"""


@pytest.fixture
def sides(project: Path, tmp_path: Path) -> tuple[Path, Path]:
    """Two projects: one touchpoint came, one went, one moved and has another name."""
    new = tmp_path / "new"
    new.mkdir()
    config = (project / "touchreport.yaml").read_text(encoding="utf-8")
    (new / "touchreport.yaml").write_text(config + "edition: Winter 2026\n", encoding="utf-8")
    rows = (project / "touchpoints.csv").read_text(encoding="utf-8").splitlines(True)
    changed = "poster,Poster in the station,Interest,Outdoor,Ines,yes,3.5\n"
    bill = "bill,Bill | _by post_,Repeat purchase and after-sales,Letter,Ines,yes,3\n"
    (new / "touchpoints.csv").write_text(
        "".join([bill, rows[0], changed, rows[2]][1:]) + bill, encoding="utf-8"
    )
    return project, new


def test_text_is_grouped_sorted_and_says_what_was_and_is(call: Call, sides: tuple[Path, Path]) -> None:
    """Kinds, in them what came, went, differs; field by field in the project's language."""
    old, new = sides
    out = call("diff", old, new).out
    head, found, rest = out.partition("Touchpoints:")
    expected = TEXT.format(old=old, new=new, findings="")
    assert head.startswith(expected.partition("Findings")[0])
    assert (found + rest).startswith(expected[expected.index("Touchpoints:") :])
    assert out == call("diff", old, new).out


def test_nothing_in_markdown_is_markup_of_the_client(call: Call, sides: tuple[Path, Path]) -> None:
    """A name with a bar or an underline stays a name."""
    out = call("diff", *sides, "--format", "markdown").out
    assert out.startswith("## What changed\n\nFrom ")
    assert "- **+** Bill \\| \\_by post\\_ (bill)\n" in out
    assert "\n  - Importance: 3 → 3.5\n" in out


def test_data_have_stable_keys(call: Call, sides: tuple[Path, Path]) -> None:
    """The keys are documented; values are there as recorded and in words."""
    data = json.loads(call("diff", *sides, "--format", "json").out)
    assert list(data) == [
        "format", "same", "old", "new", "things", "reordered_journeys", "findings", "figures", "analyses", "exit_code",
    ]  # fmt: skip
    poster = next(each for each in data["things"] if each["id"] == "poster")
    assert {key: poster[key] for key in ("change", "renamed", "moved", "old_id")} == {
        "change": "changed", "renamed": True, "moved": True, "old_id": None,
    }  # fmt: skip
    assert poster["fields"][2] == {
        "field": "importance", "label": "Importance", "old": 3.0, "new": 3.5, "old_words": "3", "new_words": "3.5",
    }  # fmt: skip
    assert {each["change"] for each in data["findings"]} <= {
        "opened", "closed", "heavier", "lighter", "other-subjects", "open", "left-out", "taken-up",
    }  # fmt: skip


def test_a_project_does_not_differ_from_itself(call: Call, project: Path) -> None:
    """In every format that is said plainly."""
    assert call("diff", project, project).out.endswith("\n\nNothing differs.\n")
    assert call("diff", project, project, "--format", "markdown").out.endswith("\n\nNothing differs.\n")
    assert json.loads(call("diff", project, project, "--format", "json").out)["same"] is True


def test_a_failed_plugin_is_told_with_its_side(call: Call, sides: tuple[Path, Path]) -> None:
    """What it finds is missing on that side, which is not the same as closed."""
    old, new = sides
    (new / "plugins").mkdir()
    (new / "plugins" / "broken.py").write_text("raise RuntimeError('no luck')", encoding="utf-8")
    said = call("diff", old, new)
    assert said.code == 4
    assert f"{new}: " in said.err
    assert call("diff", old, new, "--safe").code == 0
