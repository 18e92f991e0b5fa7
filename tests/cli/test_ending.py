"""However a command ends, its exit code says so, programs get data, and nothing is left half done."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from touchreport.cli.interrupts import Stopped


@pytest.mark.parametrize("command", ["check", "build"])
def test_programs_get_data_for_a_project_that_is_wrong(call: Call, project: Path, command: str) -> None:
    """With --format json standard output is JSON and nothing else, also where the project is refused."""
    config = project / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("title:", "tittle:"), encoding="utf-8")
    said = call(command, project, "--format", "json")
    data = json.loads(said.out)
    assert (said.code, data["ok"], data["exit_code"]) == (3, False, 3)
    assert [problem["code"] for problem in data["problems"]] == ["unknown-key"]
    assert "tittle" not in said.err


@pytest.mark.parametrize(("command", "told"), [("check", False), ("build", True)])
def test_that_nothing_was_written_is_said_only_where_something_could_have_been(
    call: Call, project: Path, command: str, told: bool
) -> None:
    """Checking writes nothing in any case, so that it does not say so."""
    config = project / "touchreport.yaml"
    config.write_text(config.read_text(encoding="utf-8").replace("title:", "tittle:"), encoding="utf-8")
    said = call(command, project)
    assert said.err.rstrip().splitlines()[-1].startswith("1 error")
    assert ("Nothing was written" in said.err) is told


def test_data_and_exit_code_say_the_same(call: Call, project: Path) -> None:
    """A program that reads the data need not look at the exit code."""
    said = call("check", project, "--format=json", "--fail-on", "low")
    assert json.loads(said.out)["exit_code"] == said.code == 1


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (Stopped(signal.SIGTERM), 143)],
    ids=["ctrl-c", "sigterm"],
)
def test_an_interrupt_leaves_with_the_code_of_its_signal(
    call: Call, project: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, code: int
) -> None:
    """130 and 143 are what shells and CI know; there is no traceback."""

    def interrupted(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("touchreport.build.examine_all", interrupted)
    said = call("check", project)
    assert (said.code, said.out) == (code, "")
    assert said.err.strip() == "Interrupted; nothing was left half done."


@pytest.mark.parametrize("theme", ["playbok", "{name: playbook, options: {covr: colour}}"])
def test_check_finds_what_a_build_would_stumble_over(call: Call, project: Path, theme: str) -> None:
    """A misspelt theme or option of a theme is a mistake of the project, at its place."""
    config = project / "touchreport.yaml"
    config.write_text(f"{config.read_text(encoding='utf-8')}theme: {theme}\n", encoding="utf-8")
    for command in ("check", "build"):
        said = call(command, project)
        assert said.code == 3
        assert "touchreport.yaml:10:" in said.err
        assert "did you mean" in said.err


def test_check_names_pictures_that_cannot_be_shown(call: Call, project: Path) -> None:
    """A drawing with a script is refused before anything is built."""
    (project / "logo.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', encoding="utf-8"
    )
    config = project / "touchreport.yaml"
    config.write_text(
        config.read_text(encoding="utf-8").replace("name: Tern", "name: Tern\n  logo: logo.svg"),
        encoding="utf-8",
    )
    said = call("check", project)
    assert said.code == 3
    assert "error[svg-unsafe] logo.svg" in said.err


def test_characters_without_a_font_are_named_with_their_place(call: Call, project: Path) -> None:
    """Nobody finds empty boxes in the PDF that check could have told."""
    sheet = project / "touchpoints.csv"
    sheet.write_text(sheet.read_text(encoding="utf-8").replace("station", "ᚠstation"), encoding="utf-8")
    said = call("check", project)
    assert said.code == 0
    assert "warning[characters-missing] touchpoints.csv:2:1" in said.err
    assert "ᚠ (U+16A0)" in said.err


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("pages/analysis/gap.md", "introduction-without-chapter"),
        ("pages/chapter/overveiw.md", "introduction-without-chapter"),
        ("theme/templates/screen/chanels.html", "theme-file-unused"),
        ("theme/channels.html", "theme-file-unused"),
    ],
)
def test_files_that_nobody_asks_for_are_told(call: Call, project: Path, file: str, told: str) -> None:
    """A misspelt name of a file is no silent loss."""
    (project / file).parent.mkdir(parents=True)
    (project / file).write_text("Words", encoding="utf-8")
    said = call("check", project)
    assert said.code == 0
    assert f"warning[{told}] {file}" in said.err


def test_a_page_outside_the_outline_is_told(call: Call, project: Path) -> None:
    """An outline that names chapters leaves the others out, and says which pages that are."""
    (project / "pages").mkdir()
    (project / "pages" / "a.md").write_text("Words", encoding="utf-8")
    assert "page-not-shown" not in call("check", project).err
    config = project / "touchreport.yaml"
    config.write_text(f"{config.read_text(encoding='utf-8')}outline: [overview]\n", encoding="utf-8")
    assert "note[page-not-shown] pages/a.md" in call("check", project).err


def test_a_failed_plugin_and_strictness_say_why_they_leave_so(call: Call, project: Path) -> None:
    """Whoever reads the log of a build sees which rule ended it."""
    assert call("check", project, "--fail-on", "low").err.endswith(
        "Exit code 1, since there are findings of severity low or above (--fail-on).\n"
    )
    (project / "plugins").mkdir()
    (project / "plugins" / "broken.py").write_text("raise RuntimeError('no luck')", encoding="utf-8")
    said = call("check", project)
    assert said.err.endswith(
        "Exit code 4, since a plugin failed; its chapter says so, and the rest is complete.\n"
    )
    assert "The project is valid, but a plugin failed: 1 error." in said.out


def test_a_folder_that_is_no_project_stays_as_it_is(call: Call, tmp_path: Path) -> None:
    """A build in the wrong folder leaves no trace."""
    assert call("build", tmp_path).code == 3
    assert list(tmp_path.iterdir()) == []


def test_a_build_of_nothing_is_refused_and_takes_nothing_away(call: Call, project: Path) -> None:
    """With neither website nor PDF the old output would go, and nothing would come."""
    (project / "playbook").mkdir()
    said = call("build", project, "--no-site", "--no-pdf")
    assert said.code == 3
    assert "no-outputs" in said.err
    assert (project / "playbook").is_dir()
