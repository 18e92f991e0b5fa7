"""A build hands a playbook over as one file and as a zip file, where that is wanted."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from touchreport.build import Wishes, build

CONFIG = "title: T\nlanguage: en\ndate: 2026-11-30\nbrand: {name: Tern}\n"
ROWS = "ID,Touchpoint,Stage,Channel\nordering,Ordering,Purchase,Shop\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project of one touchpoint."""
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "touchreport.yaml").write_text(CONFIG, encoding="utf-8")
    (folder / "touchpoints.csv").write_text(ROWS, encoding="utf-8")
    return folder


def configured(project: Path, more: str) -> Path:
    """Return the project with more lines in its configuration."""
    (project / "touchreport.yaml").write_text(CONFIG + more, encoding="utf-8")
    return project


def test_the_zip_file_holds_all_that_is_made(project: Path, tmp_path: Path) -> None:
    """Website and one file, byte for byte, in a folder called after the output; the project says so, or the caller."""
    output = tmp_path / "out"
    report = build(configured(project, "outputs: {pdf: no, single-file: yes, zip: yes}\n"), output)
    (made,) = report.made
    assert (made.single_file, made.zip) == (output / "playbook.html", output / "playbook.zip")
    files = {path.relative_to(output).as_posix(): path for path in output.rglob("*") if path.is_file()}
    with zipfile.ZipFile(io.BytesIO(files.pop("playbook.zip").read_bytes())) as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    assert packed == {f"playbook/{path}": file.read_bytes() for path, file in files.items()}


def test_each_output_has_its_own(project: Path, tmp_path: Path) -> None:
    """One that says no has none, although the project says yes for all."""
    wishes = "outputs:\n  pdf: no\n  zip: yes\n  office: {}\n  client: {audience: client, zip: no}\n"
    report = build(configured(project, wishes), tmp_path / "out")
    assert [(made.output, made.zip is not None) for made in report.made] == [
        ("office", True),
        ("client", False),
    ]
    with zipfile.ZipFile(tmp_path / "out" / "office" / "playbook.zip") as archive:
        assert {name.partition("/")[0] for name in archive.namelist()} == {"office"}


def test_one_file_needs_no_website(project: Path, tmp_path: Path) -> None:
    """It can be all that is made."""
    report = build(project, tmp_path / "out", Wishes(pdf=False, site=False, single_file=True))
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["playbook.html"]
    assert report.exit_code == 0


def test_a_website_too_large_for_one_file_is_made_without(project: Path, tmp_path: Path) -> None:
    """The limit is named, the rest is there, and the exit code says that something is missing."""
    configured(project, "limits: {single-file-megabytes: 1}\n")
    (project / "assets").mkdir()
    (project / "assets" / "map.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
        + '<path d="'
        + "M0 0h9v9z" * 120_000
        + '"/>'
        + "</svg>"
    )
    (project / "pages").mkdir()
    (project / "pages" / "own.md").write_text("# Own\n\n![Map](../assets/map.svg)\n")
    report = build(project, tmp_path / "out", Wishes(pdf=False, single_file=True))
    assert [problem.code for problem in report.problems if problem.is_error] == ["single-file-too-large"]
    assert report.exit_code == 5
    assert report.made[0].single_file is None
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["site"]
