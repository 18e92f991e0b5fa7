"""A heading that nobody understands as a whole is read with its cells, where both leave hardly a doubt."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.checking.conftest import write
from touchreport.errors import Problem, ProjectError
from touchreport.readers import load

ONLINE = ("online", "offline", "online")


def told(
    folder: Path, columns: Sequence[tuple[str, Sequence[str]]], language: str = "en", more: str = ""
) -> dict[str, list[Problem]]:
    """Return what is said of headings in an inventory of these columns beside one of names, by code."""
    config = f"title: T\nlanguage: {language}\ndate: 2026-11-22\nbrand: {{name: B}}\n{more}"
    rows = [["name", *(heading for heading, _ in columns)]]
    rows += [[f"place {n}", *cells] for n, cells in enumerate(zip(*(c for _, c in columns), strict=True))]
    sheet = "".join(f"{';'.join(row)}\n" for row in rows)
    write(folder, {"touchreport.yaml": config, "touchpoints.csv": sheet})
    try:
        found = load(folder).problems
    except ProjectError as error:
        found = error.problems
    by_code: dict[str, list[Problem]] = {}
    for problem in found:
        by_code.setdefault(problem.code, []).append(problem)
    return by_code


def read(
    folder: Path, columns: Sequence[tuple[str, Sequence[str]]], language: str = "en"
) -> dict[object, object]:
    """Return the headings that were read with their cells, with their fields."""
    found = told(folder, columns, language).get("heading-read-with-cells", [])
    return {each.arguments["heading"]: each.arguments["field"] for each in found}


@pytest.mark.parametrize(
    ("language", "heading", "cells", "field"),
    [
        ("en", "Screen or face", ONLINE, "presence"),
        ("en", "By way of", ("Website", "E-mail", "Website"), "channels"),
        ("zh-Hans", "依据靠谱吗", ("观察", "假设", "提议"), "evidence_status"),
        ("zh-Hans", "前面还是后面", ("前端", "前端", "后端"), "position"),
        ("ru", "Чья площадка", ("платные", "собственные", "платные"), "media_class"),
    ],
)
def test_an_idea_and_cells_of_one_field_are_enough(
    tmp_path: Path, language: str, heading: str, cells: Sequence[str], field: str
) -> None:
    """The heading has an idea of the field and of nothing else; each cell is a word of it, and no column competes."""
    assert read(tmp_path, [(heading, cells)], language) == {heading: field}


def test_what_was_read_so_is_told_with_the_line_that_settles_it(tmp_path: Path) -> None:
    """Nothing is taken in silence: a warning names column, field and cells; a line in the settings ends it."""
    found = told(tmp_path, [("Screen or face", ONLINE)])
    (problem,) = found["heading-read-with-cells"]
    assert (problem.level.value, problem.arguments["cells"]) == ("warning", ("“online”", "“offline”"))
    assert "headings-understood" not in found
    settled = 'files:\n  touchpoints.csv:\n    headings: {"Screen or face": presence}\n'
    assert "heading-read-with-cells" not in told(tmp_path, [("Screen or face", ONLINE)], more=settled)


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Screen or face", ("online", "", "offline")),
        ("Screen or face", ("online", "online", "online")),
        ("Screen or face", ("online", "offline", "at Anna's")),
        ("Screen or face of the competitor", ONLINE),
        ("Screen or zorb", ONLINE),
        ("Zorb", ONLINE),
        ("Channel for staff", ("Website", "E-mail", "Phone")),
        ("Secondary zorb channel", ("Website", "E-mail", "Phone")),
        ("Former stage", ("Awareness", "Purchase", "Loyalty")),
        ("Zorb made by", ("yes", "no", "yes")),
        ("Zorb of importance", ("3", "4", "5")),
    ],
    ids=[
        "two cells",
        "one answer",
        "another word",
        "a word that points elsewhere",
        "a word that nobody knows",
        "no idea of the field",
        "somebody else's",
        "another one",
        "the one before",
        "yes and no",
        "ratings",
    ],
)
def test_less_is_a_question(tmp_path: Path, heading: str, cells: Sequence[str]) -> None:
    """Where any part of the evidence is missing, the column stays unknown."""
    found = told(tmp_path, [(heading, cells)])
    assert "heading-read-with-cells" not in found
    assert [each.arguments["heading"] for each in found["unknown-heading"]] == [heading]


def test_words_that_nobody_knows_ask_for_three_classes(tmp_path: Path) -> None:
    """Beside them a mark counts with three different classes of an axis whose words hardly stand elsewhere."""
    heading = "依据靠谱吗"
    assert read(tmp_path, [(heading, ("观察", "假设", "观察"))], "zh-Hans") == {}
    assert read(tmp_path, [(heading, ("观察", "假设", "提议"))], "zh-Hans") == {heading: "evidence_status"}


def test_the_very_names_of_plain_classes_need_no_word_of_the_heading(tmp_path: Path) -> None:
    """Three classes of an axis, or both of two, each by its name; other words for them stand elsewhere, too."""
    assert read(tmp_path, [("Zorb", ("paid", "owned", "earned"))]) == {"Zorb": "media_class"}
    assert read(tmp_path, [("Zorb", ("controllable", "uncontrollable", "controllable"))]) == {
        "Zorb": "control"
    }
    assert read(tmp_path, [("Zorb", ("direct", "indirect", "direct"))]) == {}
    assert read(tmp_path, [("Zorb", ("paid", "unpaid", "paid"))]) == {}
    assert read(tmp_path, [("Zorb of a competitor", ("paid", "owned", "earned"))]) == {}


def test_two_columns_that_could_be_one_field_are_both_asked_about(tmp_path: Path) -> None:
    """Which of them is meant, nobody can say; nor is a second column read beside one that is known."""
    both = [("Screen or face", ONLINE), ("Zorb", ONLINE)]
    assert read(tmp_path, both) == {}
    assert read(tmp_path, [("Screen or face", ONLINE), ("presence", ONLINE)]) == {}


def test_names_of_touchpoints_say_where_it_goes_on(tmp_path: Path) -> None:
    """Cells that name other rows are evidence for a heading that has an idea of what comes next."""
    cells = ("place 1", "place 2", "place 0")
    assert read(tmp_path, [("Next zorb", cells)]) == {"Next zorb": "hands_over_to"}
    assert read(tmp_path, [("Zorb", cells)]) == {}


def test_a_heading_that_rules_read_is_read_anew_where_its_cells_are_another_field(tmp_path: Path) -> None:
    """“Where does it come from” is the source, but not where only channels stand below: it is asked about."""
    found = told(tmp_path, [("从哪儿来", ("官网", "电话", "微信"))], "zh-Hans")
    (problem,) = found["heading-against-cells"]
    assert (problem.arguments["field"], problem.suggestion) == ("source", "channels")
    assert "heading-against-cells" not in told(tmp_path, [("从哪儿来", ("访谈", "系统", "官网"))], "zh-Hans")


def test_what_a_touchpoint_is_called_may_be_any_word(tmp_path: Path) -> None:
    """A sheet may call its touchpoints by their channels."""
    config = "title: T\nlanguage: en\ndate: 2026-11-22\nbrand: {name: B}\n"
    rows = "Touchpoint with guests\nWebsite\nE-mail\nTelephone\n"
    write(tmp_path, {"touchreport.yaml": config, "touchpoints.csv": rows})
    assert "heading-against-cells" not in {each.code for each in load(tmp_path).problems}
