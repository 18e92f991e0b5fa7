"""Themes by name: what is told of one that there is not, and whose chapters hold where a project has an outline."""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.errors import Problem, ProjectError
from touchreport.examining import Examined, Wishes, examine, examine_all

HEAD = "title: Playbook\ndate: 2026-11-01\nmodel: purchase-phases\n"
OUTLINE = "outline: [overview, map, touchpoints]\n"
BOARDROOM = ["overview", "actions", "method"]


def project(folder: Path, config: str, table: str = "Name,Stage\nBill,after\n") -> Path:
    """Write a project of one touchpoint."""
    (folder / "touchreport.yaml").write_text(HEAD + config, encoding="utf-8")
    (folder / "touchpoints.csv").write_text(table, encoding="utf-8")
    return folder


def told(folder: Path, wishes: Wishes | None = None) -> dict[str, Problem]:
    """Return the errors of a project by their codes."""
    with pytest.raises(ProjectError) as caught:
        examine(folder, wishes)
    return {problem.code: problem for problem in caught.value.problems if problem.is_error}


def chapters(examined: Examined) -> list[str]:
    """Return the chapters of a playbook, which are its files without those of single things."""
    assert examined.site is not None
    names = dict.fromkeys(page.chapter for page in examined.site.pages)
    paths = {page.chapter: page.path for page in reversed(examined.site.pages)}
    return [paths[name].removesuffix(".html").replace("index", "overview") for name in names]


def notes(examined: Examined) -> list[tuple[str, str]]:
    """Return what is told of the outline, with its place."""
    codes = {"outline-set-aside", "page-not-shown"}
    return [(each.code, str(each.location)) for each in examined.problems if each.code in codes]


@pytest.mark.parametrize(
    "named", ["theme: playbok\n", "theme: {name: playbok}\n", "outputs: {a: {theme: playbok}}\n"]
)
def test_a_theme_that_there_is_not_is_told_with_everything_else(named: str, tmp_path: Path) -> None:
    """A misspelt theme is one error among those of the tables, at its name, with the name that was meant."""
    found = told(project(tmp_path, named, "Name,Stage\nBill,nowhere\n"))
    assert set(found) == {"unknown-stage", "unknown-theme"}
    theme = found["unknown-theme"]
    assert (theme.suggestion, theme.excerpt is not None) == ("playbook", True)


@pytest.mark.parametrize("table", ["Name,Stage\nBill,nowhere\n", "Name,Stage\nBill,after\n"])
def test_a_wanted_theme_that_there_is_not_is_told_too(table: str, tmp_path: Path) -> None:
    """What the command line names is told with the faults of the project, and by itself where it has none."""
    found = told(project(tmp_path, "", table), Wishes(theme="handbok"))
    assert found["unknown-theme"].suggestion == "handbook"
    assert ("unknown-stage" in found) is ("nowhere" in table)


def test_another_theme_makes_a_project_whose_own_is_not_here(tmp_path: Path) -> None:
    """Who names a theme on the command line does not need the one that the project names."""
    assert examine(project(tmp_path, "theme: of-somebody-else\n"), Wishes(theme="playbook")).site is not None


def test_the_outline_holds_for_the_theme_that_the_project_names(tmp_path: Path) -> None:
    """A theme has chapters of its own, and the author of the project chose it together with hers."""
    examined = examine(project(tmp_path, f"theme: boardroom\n{OUTLINE}"))
    assert (chapters(examined), notes(examined)) == (["overview", "map", "touchpoints"], [])


@pytest.mark.parametrize("config", [f"{OUTLINE}", f"theme: playbook\n{OUTLINE}"])
def test_another_theme_brings_its_own_chapters(config: str, tmp_path: Path) -> None:
    """With ``--theme`` the project's outline is set aside for the theme's own, and a note at the outline says so."""
    project(tmp_path, config)
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages" / "about.md").write_text("# About\n\nUs.\n", encoding="utf-8")
    examined = examine(tmp_path, Wishes(theme="boardroom"))
    assert chapters(examined) == BOARDROOM
    assert [code for code, _ in notes(examined)] == ["outline-set-aside"]


def test_a_theme_without_chapters_of_its_own_keeps_the_outline(tmp_path: Path) -> None:
    """A theme that is only another look shows what the author chose."""
    examined = examine(project(tmp_path, f"theme: boardroom\n{OUTLINE}"), Wishes(theme="playbook"))
    assert (chapters(examined), notes(examined)) == (["overview", "map", "touchpoints"], [])


def test_an_output_has_the_chapters_of_its_theme_unless_it_names_them(tmp_path: Path) -> None:
    """An outline below an output's name wins; the same theme, named again, keeps the project's."""
    outputs = """\
outputs:
  board: {theme: boardroom}
  short: {theme: boardroom, outline: [overview, brand]}
  again: {theme: playbook}
"""
    made = examine_all(project(tmp_path, OUTLINE + outputs))
    assert [chapters(each) for each in made] == [
        BOARDROOM,
        ["overview", "brand"],
        ["overview", "map", "touchpoints"],
    ]
    assert [bool(notes(each)) for each in made] == [True, False, False]


def test_another_theme_gets_the_options_that_it_has(tmp_path: Path) -> None:
    """Options are written for the project's theme; with ``--theme`` those that the other has hold, and none is wrong."""
    config = "theme: {name: boardroom, options: {cover: colour, charts: 2}}\n"
    examined = examine(project(tmp_path, config), Wishes(theme="playbook"))
    assert examined.furniture is not None
    assert getattr(examined.furniture.theme_options, "cover", None) == "colour"
