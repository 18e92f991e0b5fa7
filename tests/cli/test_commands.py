"""Commands print what they promise and leave with the codes that the documentation lists."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from touchreport.locales import available
from touchreport.readers import load
from touchreport.vocabulary.journey_models import journey_models


def test_check_prints_rows_and_leaves_with_0(call: Call, project: Path) -> None:
    """Rows read are rows used and rows refused, with the numbers printed."""
    said = call("check", project)
    assert said.code == 0
    assert "touchpoints.csv: 3 touchpoints read, 3 used" in said.out
    assert "The project is valid" in said.out


def test_check_shows_place_line_mark_and_suggestion_and_leaves_with_3(call: Call, project: Path) -> None:
    """A misspelt key is shown as people need it, and nothing was written."""
    config = project / "touchreport.yaml"
    config.write_text(config.read_text().replace("title:", "tittle:"), encoding="utf-8")
    said = call("check", project)
    assert said.code == 3
    assert "error[unknown-key] touchreport.yaml:1:1" in said.err
    assert "  1 | tittle: Playbook\n    | ^^^^^^\n" in said.err
    assert "did you mean: “title”?" in said.err


def test_check_tells_all_mistakes_at_once_as_json(call: Call, project: Path) -> None:
    """A program gets code, level, message and place of each."""
    sheet = project / "touchpoints.csv"
    sheet.write_text(sheet.read_text().replace("Awareness", "Awarness").replace(",3", ",9"), encoding="utf-8")
    said = call("check", project, "--format", "json")
    data = json.loads(said.out)
    assert said.code == 3
    errors = [p for p in data["problems"] if p["level"] == "error"]
    assert {(p["location"]["file"], p["location"]["line"]) for p in errors} == {("touchpoints.csv", 2)}
    assert len(errors) == 2


@pytest.mark.parametrize(("severity", "code"), [("high", 0), ("medium", 1), ("low", 1)])
def test_fail_on_leaves_with_1_where_findings_are(
    call: Call, project: Path, severity: str, code: int
) -> None:
    """The project has findings of medium and low severity and none of high."""
    assert call("check", project, "--fail-on", severity).code == code


def test_an_empty_project_leaves_with_6(call: Call, project: Path) -> None:
    """Nothing to report is neither right nor wrong."""
    (project / "touchpoints.csv").unlink()
    said = call("check", project)
    assert said.code == 6
    assert "nothing-to-report" in said.err


def test_a_failing_plugin_leaves_with_4_and_is_named(call: Call, project: Path) -> None:
    """The playbook is built without it, and said to be incomplete."""
    (project / "plugins").mkdir()
    (project / "plugins" / "broken.py").write_text("raise RuntimeError('no luck')", encoding="utf-8")
    said = call("check", project)
    assert said.code == 4
    assert "broken" in said.err
    assert "no luck" in said.err
    assert call("check", project, "--safe").code == 0


def test_wrong_usage_leaves_with_2_and_a_suggestion(call: Call) -> None:
    """A misspelt command is met with the near one."""
    said = call("chek")
    assert said.code == 2
    assert "Did you mean “check”?" in said.err


@pytest.mark.slow
def test_build_writes_the_website_and_says_where(call: Call, project: Path, tmp_path: Path) -> None:
    """The output folder holds the site; what was written is printed."""
    output = tmp_path / "out"
    said = call("build", project, "--output", output, "--no-pdf")
    assert said.code == 0
    assert (output / "site" / "index.html").is_file()
    assert f"Website: {output / 'site' / 'index.html'}" in said.out
    assert "Writing pages" in said.err


@pytest.mark.slow
def test_a_broken_project_leaves_the_old_playbook(call: Call, project: Path, tmp_path: Path) -> None:
    """Bad input gets a clear error and loses nothing."""
    output = tmp_path / "out"
    call("build", project, "--output", output, "--no-pdf")
    before = {p: p.read_bytes() for p in output.rglob("*") if p.is_file()}
    (project / "touchpoints.csv").write_text("Touchpoint,Nonsense\nA,b\n", encoding="utf-8")
    said = call("build", project, "--output", output, "--no-pdf")
    assert said.code == 3
    assert {p: p.read_bytes() for p in output.rglob("*") if p.is_file()} == before


@pytest.mark.slow
def test_an_edited_output_stops_the_build(call: Call, project: Path, tmp_path: Path) -> None:
    """What somebody edited in the output is named and not overwritten."""
    output = tmp_path / "out"
    call("build", project, "--output", output, "--no-pdf")
    (output / "site" / "index.html").write_text("mine", encoding="utf-8")
    said = call("build", project, "--output", output, "--no-pdf")
    assert said.code == 3
    assert "site/index.html" in said.err
    assert (output / "site" / "index.html").read_text() == "mine"


@pytest.mark.parametrize("language", available())
@pytest.mark.parametrize("model", [m for m in journey_models() if m != "custom"])
def test_a_new_project_is_valid_at_once(call: Call, tmp_path: Path, language: str, model: str) -> None:
    """init writes a project that check has nothing to say against, in every language and under every model."""
    folder = tmp_path / "new"
    made = call(
        "init", folder, "--brand", "A: “B” & co", "--language", language, "--model", model, "--no-input"
    )
    assert made.code == 0
    said = call("check", folder, "--strict")
    assert (said.code, said.err) == (0, "")


def test_init_starts_from_a_sheet(call: Call, project: Path, tmp_path: Path) -> None:
    """--from takes an inventory over as it is, ready to be checked."""
    folder = tmp_path / "new"
    sheet = tmp_path / "Inventory 2026.csv"
    sheet.write_text("Touchpoint,Stage\nPoster,Awareness\n", encoding="utf-8")
    assert call("init", folder, "--from", sheet, "--no-input").code == 0
    assert (folder / "touchpoints.csv").read_bytes() == sheet.read_bytes()
    assert call("check", folder).code == 0


def test_init_proposes_classes_for_the_rows_of_a_sheet(call: Call, tmp_path: Path) -> None:
    """Where names suggest classes that rows have not, they stand in a file of their own, and the user is told."""
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("Touchpoint,Stage\nNewsletter,Awareness\n", encoding="utf-8")
    said = call("init", tmp_path / "new", "--from", sheet, "--no-input")
    assert said.code == 0
    assert "wrote" in said.out
    assert (tmp_path / "new" / "proposals" / "touchpoints.xlsx").is_file()
    assert "look through the proposals" in said.out
    assert (tmp_path / "new" / "touchpoints.csv").read_bytes() == sheet.read_bytes()
    assert "warning" not in call("check", tmp_path / "new").err


def test_init_starts_with_as_many_touchpoints_as_asked_for(call: Call, tmp_path: Path) -> None:
    """--typical says how many each stage gets from the catalogue; 0 leaves the sheet empty."""
    for number, rows in ((0, 0), (3, 15)):
        folder = tmp_path / str(number)
        assert call("init", folder, "--typical", str(number), "--no-input").code == 0
        assert len(load(folder).project.touchpoints) == rows


def test_a_project_is_named_by_its_folder(call: Call, project: Path) -> None:
    """Its own file stands for the folder; a sheet is no project, and the way from it to one is told."""
    assert call("check", project / "touchreport.yaml").code == call("check", project).code
    sheet = project / "sheet.csv"
    sheet.touch()
    said = call("check", sheet)
    assert said.code == 2
    assert f"touchreport init FOLDER --from {sheet}" in said.err


def test_the_project_beside_is_meant(call: Call, tmp_path: Path) -> None:
    """Whoever runs a command one folder too high or too low is told where the project is."""
    assert call("init", tmp_path / "tern", "--no-input").code == 0
    (tmp_path / "tern" / "notes").mkdir()
    assert "did you mean: “tern”?" in call("check", tmp_path).err
    assert "did you mean: “..”?" in call("check", tmp_path / "tern" / "notes").err


def test_the_folder_of_a_project_that_is_there_is_named(
    call: Call, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """“In .” names no folder: where none was given, it is told which one was meant."""
    monkeypatch.chdir(project)
    assert f"In “{project.resolve()}” there are already files" in call("init", ".", "--no-input").err


def test_init_overwrites_nothing(call: Call, project: Path) -> None:
    """Files that are there are named, and stay."""
    before = (project / "touchreport.yaml").read_bytes()
    said = call("init", project, "--no-input")
    assert said.code == 3
    assert "touchreport.yaml" in said.err
    assert (project / "touchreport.yaml").read_bytes() == before


def test_init_refuses_what_it_does_not_know(call: Call, tmp_path: Path) -> None:
    """Language and model are checked together, each with the known ones."""
    said = call("init", tmp_path / "new", "--language", "xx", "--model", "adia", "--no-input")
    assert said.code == 2
    assert said.err.count("error[init-unknown]") == 2
    assert "did you mean: “aida”?" in said.err
    assert not (tmp_path / "new").exists()


def test_plugins_list_and_order_name_the_bundled_ones(call: Call, tmp_path: Path) -> None:
    """Bundled plugins are found as anybody's are."""
    data = json.loads(call("plugins", "list", tmp_path, "--format", "json").out)
    assert {"channels", "controllability", "gaps"} <= {plugin["name"] for plugin in data["plugins"]}
    assert call("plugins", "order", tmp_path).out.startswith("1. controllability")


@pytest.mark.parametrize("name", ["channels", "controllability", "gaps"])
def test_plugins_show_tells_options_and_findings(call: Call, tmp_path: Path, name: str) -> None:
    """What an analysis reads, can be told and may find is printed without its source being opened."""
    said = call("plugins", "show", name, tmp_path)
    assert said.code == 0
    assert "option" in said.out
    assert f"finding {name}/" in said.out


def test_themes_list_and_show(call: Call) -> None:
    """A theme says what it is for and which templates it has."""
    assert "playbook" in call("themes", "list").out
    assert "template screen/overview.html" in call("themes", "show", "playbook").out
    report = call("themes", "show", "boardroom").out
    assert "option charts" in report
    assert "option cover" in report  # its parent's
    said = call("themes", "show", "playbok")
    assert said.code == 4
    assert "did you mean: “playbook”?" in said.err


def test_explain_knows_messages_and_findings(call: Call, tmp_path: Path) -> None:
    """A code of either kind is explained; a misspelt one gets a suggestion."""
    assert "misspelt" in call("explain", "unknown-key").out
    found = json.loads(call("plugins", "show", "gaps", tmp_path, "--format", "json").out)
    code = found[0]["findings"][0]["code"]
    assert call("explain", code).out.startswith(code)
    said = call("explain", "unknown-kee")
    assert said.code == 2
    assert "unknown-key" in said.err


def test_schema_is_json(call: Call) -> None:
    """The schema is what editors read."""
    assert json.loads(call("schema").out)["title"] == "touchreport.yaml"


def test_a_fault_of_ours_leaves_with_70_and_a_report(
    call: Call, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No traceback for the reader; a file with it for us."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("ours")

    monkeypatch.setattr("touchreport.build.examine_all", broken)
    said = call("check", project)
    assert said.code == 70
    assert "Traceback" not in said.err
    report = Path(said.err.split("Details are in ")[1].split(";")[0])
    assert "ZeroDivisionError: ours" in report.read_text(encoding="utf-8")
    report.unlink()


def test_check_counts_overdue_reviews_on_the_date_of_the_project(call: Call, project: Path) -> None:
    """One line and one number say how many reviews are overdue, whatever day it is; nothing is said where none is."""
    assert "overdue" not in call("check", project).out
    sheet = project / "touchpoints.csv"
    head, *rows = sheet.read_text(encoding="utf-8").splitlines()
    dated = [
        f"{head},Next review",
        *(f"{row},2026-10-{day}" for row, day in zip(rows, (30, 31), strict=False)),
    ]
    sheet.write_text("\n".join((*dated, f"{rows[2]},2026-11-01")) + "\n", encoding="utf-8")
    assert "2 reviews are overdue on 2026-11-01; “touchreport due” lists them." in call("check", project).out
    assert json.loads(call("check", project, "--format", "json").out)["reviews_overdue"] == 2


def test_init_says_what_it_took_from_a_sheet_and_what_it_could_not_read(call: Call, tmp_path: Path) -> None:
    """The calendar that was entered is told; so is a sheet of which nothing tells the encoding, with the line to complete."""
    dated, unread = tmp_path / "dated.csv", tmp_path / "unread.csv"
    dated.write_text("顧客接点,見直し日\n看板,令和8年11月12日\n", encoding="utf-8")
    unread.write_bytes("Touchpoint,Stage\nCafé,Awareness\n".encode("cp437"))
    said = call("init", tmp_path / "a", "--no-input", "--language", "ja", "--from", dated)
    assert "it stands in touchreport.yaml, as “calendar”" in said.out
    assert "could be read" not in said.out
    said = call("init", tmp_path / "b", "--no-input", "--from", unread)
    assert (
        "Nothing of the sheet could be read: neither its stages nor its customers were taken over."
        in said.out
    )
    assert "complete the line “encoding:” in touchreport.yaml" in said.out


def test_init_says_what_a_sheet_leaves_to_its_author(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Told from what was seen in the sheet, however the files that it is entered in are laid out."""
    from touchreport.scaffold.texts import config_text as plain

    monkeypatch.setattr(
        "touchreport.scaffold.project.config_text",
        lambda *told: plain(*told).replace("\n    ", "\n      ").replace("# left", "#"),
    )
    sheet = tmp_path / "sheet.csv"
    rows = (
        "Touchpoint,Phase,Where?,Channel",
        "Café,Booking,a,Vault",
        "Call,Booking,b,Vault",
        "Visit,Boking,c,Vault",
    )
    sheet.write_bytes("\n".join(rows).encode("cp1252"))
    said = call("init", tmp_path / "new", "--no-input", "--from", sheet).out
    assert "look whether names are shown right" in said
    assert "leaves questions open" in said
    assert "entered in channels.yaml" in said
    assert "looks like another was left out" in said
    assert "calendar" not in said


def test_an_inventory_without_rows_is_said_to_be_there(call: Call, project: Path) -> None:
    """Who has an inventory is not told to add one; an output of a project without touchpoints is not blamed either."""
    sheet, config = project / "touchpoints.csv", project / "touchreport.yaml"
    sheet.write_text(sheet.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    said = call("check", project)
    assert said.code == 6
    assert (
        "warning[inventory-without-rows] touchpoints.csv\n"
        f"  The project in “{project.name}” has no touchpoint. There is “touchpoints.csv”, with no row or entry for one.\n"
    ) in said.err
    assert "Add touchpoints.csv" not in said.err
    config.write_text(
        config.read_text(encoding="utf-8") + "outputs: {client: {audience: client}}\n", encoding="utf-8"
    )
    said = call("check", project)
    assert ("inventory-without-rows" in said.err, "output-empty" in said.err) == (True, False)


def test_more_than_two_sides_are_told_how_records_of_outputs_are_compared(call: Call) -> None:
    """Who hands all records over learns which two go together."""
    said = call("diff", "editions/spring.json", "editions/spring.client.json", ".")
    assert said.code == 2
    assert "touchreport diff editions/spring.client.json editions/autumn.client.json" in said.err
    assert "Usage: touchreport diff [OPTIONS] OLD NEW" in said.err


def test_each_output_says_how_many_touchpoints_it_shows(call: Call, project: Path) -> None:
    """In words and as data, so that nobody hands over a playbook with half an inventory unawares."""
    assert " of 3 touchpoints" not in call("check", project).out
    config, sheet = project / "touchreport.yaml", project / "touchpoints.csv"
    wished = "outputs: {office: {}, client: {audience: client}}\n"
    config.write_text(config.read_text(encoding="utf-8") + wished, encoding="utf-8")
    head, first, *rest = sheet.read_text(encoding="utf-8").splitlines()
    rows = [f"{head},Internal", f"{first},yes", *(f"{row},no" for row in rest)]
    sheet.write_text("\n".join(rows) + "\n", encoding="utf-8")
    lines = ["office: 3 of 3 touchpoints", "client: 2 of 3 touchpoints"]
    data = [
        {"output": "office", "touchpoints": 3, "of": 3},
        {"output": "client", "touchpoints": 2, "of": 3},
    ]
    assert [line for line in call("check", project).out.splitlines() if " of 3 " in line] == lines
    assert json.loads(call("check", project, "--format", "json").out)["shown"] == data
    built = call("build", project, "--no-pdf", "--format", "json", "--only", "client")
    assert json.loads(built.out)["shown"] == data[1:]
