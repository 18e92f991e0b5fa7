"""touchreport.doctor: what it says of a machine in order, and of one where something is not."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from touchreport import doctor, platform
from touchreport.doctor import State, Trial

APT = platform.PACKAGE_MANAGERS[0]


def _fine(code: str, arguments: tuple[str, ...]) -> Trial:
    return Trial(0, "")


def _crashing(code: str, arguments: tuple[str, ...]) -> Trial:
    return Trial(-11, "")


@pytest.mark.parametrize(("version", "state"), [((3, 11, 0), State.OK), ((3, 10, 9), State.OLD)])
def test_python_must_be_new_enough(version: tuple[int, ...], state: State) -> None:
    """Python 3.11 is the oldest that will do; an older one is called old and comes with a remedy."""
    check = doctor.check_python(version)
    assert check.state is state
    assert bool(check.remedy) is (state is State.OLD)


def test_every_dependency_is_named_with_its_version() -> None:
    """Each package that touchreport declares gets a line of its own with the version found."""
    checks = {check.name: check for check in doctor.check_dependencies()}
    assert checks["jinja2"].detail == metadata.version("jinja2")
    assert {check.state for check in checks.values()} == {State.OK}


@pytest.fixture
def needing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """An installed distribution that needs a package that is missing, one that is too old, one of an extra."""
    info = tmp_path / "wanting-1.0.dist-info"
    info.mkdir()
    needs = ["no-such-package>=2", "pytest>=999", "pytest<1", "pytest>=1,<9999", 'cjk-fonts; extra == "cjk"']
    lines = [
        "Metadata-Version: 2.1",
        "Name: wanting",
        "Version: 1.0",
        *(f"Requires-Dist: {need}" for need in needs),
    ]
    (info / "METADATA").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    return "wanting"


def test_missing_and_old_dependencies_are_told_apart(needing: str) -> None:
    """A package that is not there is missing, one outside its bounds is old, and an extra's is no matter."""
    checks = list(doctor.check_dependencies(needing))
    assert [check.state for check in checks] == [State.MISSING, State.OLD, State.OLD, State.OK]
    assert "no-such-package>=2" in checks[0].remedy
    assert "999" in checks[1].detail


def test_an_uninstalled_touchreport_is_said_to_have_no_plugins() -> None:
    """Where touchreport runs without having been installed, the remedy is to install it."""
    (check,) = doctor.check_dependencies("no-such-distribution")
    assert check.state is State.MISSING
    assert "pip install" in check.remedy


def test_each_missing_library_comes_with_the_one_command() -> None:
    """A machine without Pango is told which single command of its own system brings it."""
    checks = list(doctor.check_libraries(platform.PDF_LIBRARIES, APT))
    assert {check.state for check in checks} == {State.MISSING}
    assert all(platform.install_command(APT, APT.pdf_packages) in check.remedy for check in checks)


def test_libraries_that_are_there_need_no_remedy() -> None:
    """Where nothing is missing there is nothing to do."""
    assert {(check.state, check.remedy) for check in doctor.check_libraries((), APT)} == {(State.OK, "")}


def test_the_fonts_are_those_that_were_shipped() -> None:
    """Each font that touchreport carries is there, to the last bit."""
    checks = list(doctor.check_fonts())
    assert len(checks) >= 2
    assert {check.state for check in checks} == {State.OK}
    assert len({check.name for check in checks}) == len(
        checks
    )  # a typeface of two cuts is one font to people


def test_a_damaged_font_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """A font file whose bytes are not those shipped is broken."""
    monkeypatch.setattr(doctor, "_intact", lambda path, checksum: path.suffix != ".ttf")
    assert {check.state for check in doctor.check_fonts()} == {State.BROKEN}


def test_a_crash_of_the_pdf_engine_is_told_in_words() -> None:
    """A PDF engine that kills its process is reported as a crash; the websites' fate is told too."""
    check = doctor.check_pdf(_crashing)
    assert check.state is State.BROKEN
    assert "SIGSEGV" in check.detail
    assert "Websites are built all the same" in check.remedy
    assert not check.required


@pytest.mark.pdf
def test_a_trial_pdf_is_really_made() -> None:
    """Where Pango is there, the trial makes a PDF."""
    assert doctor.check_pdf().state is State.OK


def test_a_trial_tells_the_last_line_of_a_failure() -> None:
    """What fails with an exception is told by the exception's own line."""
    trial = doctor.try_in_child("raise RuntimeError('no luck')")
    assert trial == Trial(1, "RuntimeError: no luck")
    assert trial.words == "RuntimeError: no luck"


def test_a_trial_that_never_ends_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A child that does not come back is stopped and reported."""
    monkeypatch.setattr(doctor, "_CHILD_SECONDS", 0.2)
    assert "did not end" in doctor.try_in_child("import time; time.sleep(60)").words


def test_replacing_a_report_leaves_nothing_behind(tmp_path: Path) -> None:
    """The trial of the file system removes what it made."""
    assert doctor.check_exchange(tmp_path).state is State.OK
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_to_is_reported(tmp_path: Path) -> None:
    """A place where nothing can be written is reported, not raised."""
    check = doctor.check_exchange(tmp_path / "not-there")
    assert check.state is State.BROKEN
    assert "not-there" in check.detail


@pytest.mark.parametrize("encoding", ["ascii", "cp1252", "no-such-encoding"])
def test_an_encoding_that_cannot_write_every_script_is_reported(encoding: str) -> None:
    """A terminal of a narrow encoding is named, with what to set."""
    check = doctor.check_encoding(terminal=encoding, files="utf-8")
    assert check.state is State.OLD
    assert "PYTHONUTF8" in check.remedy
    assert doctor.check_encoding("utf-8", "utf-8").state is State.OK


def test_a_crashing_plugin_is_named() -> None:
    """A plugin that kills its process when imported is named, with what killed it; the others are fine."""
    entries = [
        metadata.EntryPoint("good", "json", "touchreport.plugins"),
        metadata.EntryPoint("fatal", "fatal_plugin:thing", "touchreport.plugins"),
        metadata.EntryPoint("plain", "json", "touchreport.themes"),
    ]

    def run(code: str, arguments: tuple[str, ...]) -> Trial:
        return (_crashing if arguments == ("fatal_plugin",) else _fine)(code, arguments)

    checks = {check.name: check for check in doctor.check_extensions(run, entries)}
    assert {name for name, check in checks.items() if check.state is State.OK} == {
        "plugin good",
        "theme plain",
    }
    assert "SIGSEGV" in checks["plugin fatal"].detail


def test_a_plugin_that_cannot_be_imported_is_named() -> None:
    """A plugin whose module does not exist is reported with Python's own reason."""
    entry = metadata.EntryPoint("gone", "no_such_module_at_all", "touchreport.plugins")
    check = next(check for check in doctor.check_extensions(announced=[entry]) if check.name == "plugin gone")
    assert check.state is State.BROKEN
    assert "No module named 'no_such_module_at_all'" in check.detail


def test_no_announced_plugins_or_themes_is_a_lack() -> None:
    """An installation in which nobody announces a plugin or a theme is incomplete."""
    assert [check.state for check in doctor.check_extensions(_fine, [])] == [State.MISSING, State.MISSING]


def test_the_examination_imports_nothing_heavy(tmp_path: Path) -> None:
    """A whole examination never loads the PDF engine into the process that asks."""
    code = (
        "import sys, pathlib; from touchreport import doctor; doctor.examine(pathlib.Path(sys.argv[1]), "
        "lambda code, arguments: doctor.Trial(0, '')); sys.exit('weasyprint' in sys.modules)"
    )
    assert doctor.try_in_child(code, (str(tmp_path),)) == Trial(0, "")


def test_extras_that_are_there_are_named() -> None:
    """The large fonts and the library of orders get a line each, and neither is required."""
    checks = [doctor.check_extra_fonts(), doctor.check_order()]
    assert [(check.state, check.required) for check in checks] == [(State.OK, False)] * 2
    assert "Noto Sans TC" in checks[0].detail


def test_missing_extras_come_with_their_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each line says what is lost without the extra, and how it is installed."""
    monkeypatch.setattr("touchreport.render.fonts.extra.find_spec", lambda name: None)
    monkeypatch.setattr("touchreport.locales.icu_order.find_spec", lambda name: None)
    checks = [doctor.check_extra_fonts(), doctor.check_order()]
    assert [check.state for check in checks] == [State.MISSING] * 2
    assert ["cjk" in checks[0].remedy, "sorting" in checks[1].remedy] == [True, True]
    assert all("-m pip install" in check.remedy for check in checks)
