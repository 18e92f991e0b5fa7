"""Problems as hosts of git repositories read them."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Call
from touchreport.cli.annotations import github, sarif
from touchreport.errors import Level, Problem
from touchreport.location import Location

CELL = Problem(
    "unknown-key",
    Location("data/touch points.xlsx", sheet="Inventory", cell="C14"),
    {"key": "a, 50% off:\nnow", "known": ("b",)},
    Level.WARNING,
    suggestion="b",
)


def test_github_annotates_the_line(call: Call, project: Path) -> None:
    """Each problem is a workflow command with file, line and columns; nothing else is printed."""
    sheet = project / "touchpoints.csv"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("Awareness", "Awarness"), encoding="utf-8")
    said = call("check", project, "--format", "github")
    assert said.code == 3
    assert said.out.startswith(
        f"::error file={project.as_posix()}/touchpoints.csv,line=2,col=30,endColumn=37,title=unknown-stage::"
    )
    assert "Did you mean “Awareness”?" in said.out
    assert all(line.startswith(("::error ", "::notice ")) for line in said.out.splitlines())


def test_what_workflow_commands_cannot_hold_is_escaped() -> None:
    """Line ends, commas and colons of the client stay text; a cell, which no line shows, comes first."""
    (line,) = github([CELL], Path("playbooks/tern"))
    head, text = line.removeprefix("::warning ").split("::")
    assert head == "file=playbooks/tern/data/touch points.xlsx,title=unknown-key"
    assert text.startswith("Inventory!C14: “a, 50%25 off:%0Anow” is not a known word here. Did you mean “b”?")


def test_sarif_holds_everything(call: Call, project: Path) -> None:
    """The log names the rules with their help, and each result with level, words, file and region."""
    config = project / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8") + "edtion: Autumn\n", encoding="utf-8")
    said = call("check", project, "--format", "sarif")
    assert said.code == 3
    log = json.loads(said.out)
    (run,) = log["runs"]
    (result,) = run["results"]
    assert (log["version"], run["columnKind"]) == ("2.1.0", "unicodeCodePoints")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "unknown-key"
    assert result["level"] == "error"
    assert "“edition”" in result["message"]["text"]
    physical = result["locations"][0]["physicalLocation"]
    assert physical["artifactLocation"]["uri"] == f"{project.as_posix()}/touchreport.yaml"
    assert physical["region"] == {"startLine": 10, "startColumn": 1, "endColumn": 7}


def test_sarif_of_a_workbook_names_the_cell() -> None:
    """A cell is a logical location, a file name is written as an address, and there is no line."""
    (run,) = json.loads(json.dumps(sarif([CELL], Path("tern"))))["runs"]
    (location,) = run["results"][0]["locations"]
    assert location["physicalLocation"] == {"artifactLocation": {"uri": "tern/data/touch%20points.xlsx"}}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "Inventory!C14", "kind": "member"}]


def test_a_valid_project_has_an_empty_log(call: Call, project: Path) -> None:
    """Where nothing is wrong there is no annotation, and the log has no result but says who looked."""
    quiet = call("check", project, "--format", "github")
    log = json.loads(call("check", project, "--format", "sarif").out)
    assert (quiet.code, [line for line in quiet.out.splitlines() if line.startswith("::error")]) == (0, [])
    assert [each for each in log["runs"][0]["results"] if each["level"] == "error"] == []
    assert log["runs"][0]["tool"]["driver"]["name"] == "touchreport"


def test_overdue_reviews_are_notes_at_their_rows(call: Call, tmp_path: Path) -> None:
    """A review that is overdue on the project's date is marked in its row, once for all outputs."""
    config = "title: P\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-phases\nbrand: {name: T}\noutputs: {a: {}, b: {}}\n"
    rows = "Touchpoint,Stage,Next review\nBill,After,2026-10-30\nPoster,Before,2026-12-01\n"
    (tmp_path / "touchreport.yaml").write_text(config, encoding="utf-8")
    (tmp_path / "touchpoints.csv").write_text(rows, encoding="utf-8")
    said = call("check", tmp_path, "--format", "github", "--strict")
    notices = [line for line in said.out.splitlines() if "review-overdue" in line]
    assert len(notices) == 1
    assert notices[0].startswith(f"::notice file={tmp_path.as_posix()}/touchpoints.csv,line=2,")
    assert "“Bill” was due on 2026-10-30, 2 days before" in notices[0]
    data = json.loads(call("check", tmp_path, "--format", "sarif").out)
    found = [each for each in data["runs"][0]["results"] if each["ruleId"] == "review-overdue"]
    assert [each["level"] for each in found] == ["note"]
