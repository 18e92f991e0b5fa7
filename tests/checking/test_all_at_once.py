"""All mistakes of a project are told at once, and no mistake is told twice."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from touchreport.errors import ProjectError
from touchreport.readers import load
from touchreport.wording import in_words

TWELVE = {
    "touchreport.yaml": (
        "title: Playbook\ndate: 2026-11-01\nmodel: purchase-phases\n"
        "currency: euros\n"  # 1
        "outlin: [overview]\n"  # 2
        "scales: {effort: [5, 1]}\n"  # 3
    ),
    "brand.yaml": "name: Tern\ncolour: green\n",  # 4
    "personas.yaml": (
        "- {id: anna, name: Anna, segment: Tourist}\n"  # 5
        "- {id: bo, name: Bo, portrait: bo.png}\n"  # 6
    ),
    "segments.csv": "Name,Share\nTourists,40\n",  # 7
    "touchpoints.csv": (
        "Name,Stage,Channel,Importance,Owner,Influenced by,Importence\n"  # 8
        "Bill,befor purchase,Website,4,Mia,,\n"  # 9
        "Poster,before,Carrier pigeon,9,Leo,Bill,\n"  # 10, 11
        "Bill,after,Website,3,Mia,Poster,\n"  # 12
    ),
}


def test_twelve_mistakes_are_exactly_twelve_errors(problems: Any) -> None:
    """A project with twelve different mistakes gives these twelve errors and no others."""
    codes = [problem.code for problem in problems(TWELVE) if problem.is_error]
    assert sorted(codes) == sorted(
        [
            "bad-currency",
            "unknown-key",
            "bad-scale",
            "bad-colour",
            "unknown-segment",
            "picture-not-there",
            "bad-share",
            "unknown-heading",
            "unknown-stage",
            "unknown-channel",
            "out-of-range",
            "duplicate-name",
        ]
    )


def test_a_row_with_a_mistake_is_still_known_to_others(problems: Any) -> None:
    """Whoever refers to a faulty row is not at fault."""
    files = {"touchpoints.csv": "ID,Name,Cost,Influenced by\nTP 1,Bill,cheap,\nad,Ad,,TP 1; Bill\n"}
    assert [p.code for p in problems(files) if p.is_error] == ["bad-id", "bad-number"]


def test_a_row_that_takes_the_name_of_one_and_the_id_of_another_has_two_mistakes(problems: Any) -> None:
    """Whoever mends the name is not told of the id in a second round; whoever takes both of one row is told once."""
    both = {"touchpoints.csv": "ID,Name\n,Bill\nad,Poster\nad,Bill\n"}
    found = [(p.code, str(p.location)) for p in problems(both) if p.is_error]
    assert found == [("duplicate-name", "touchpoints.csv:4:4"), ("duplicate-id", "touchpoints.csv:4:1")]
    same = {"touchpoints.csv": "ID,Name\nad,Poster\nad,Poster\n"}
    assert [p.code for p in problems(same) if p.code != "rows-refused"] == ["duplicate-id"]


def test_stages_that_are_no_list_are_one_mistake(problems: Any) -> None:
    """Where the stages could not be read, no row is told that its stage is unknown: the cause is told once."""
    for stages in ("3", "[before, [after]]"):
        files = {
            "touchreport.yaml": f"title: P\ndate: 2026-11-01\nstages: {stages}\n",
            "touchpoints.csv": "Name,Stage\nBill,before\nAd,after\n",
        }
        assert [p.location.file for p in problems(files) if p.is_error] == ["touchreport.yaml"]


def test_a_file_that_cannot_be_read_is_one_mistake(problems: Any) -> None:
    """Names that would stand in a broken file are not told as unknown."""
    files = {
        "personas.yaml": "- name: [Anna\n",
        "touchpoints.csv": "Name,Persona\nBill,Anna\n",
    }
    found = problems(files)
    assert {p.location.file for p in found if p.is_error} == {"personas.yaml"}


def test_a_broken_touchreport_yaml_is_the_only_mistake(problems: Any) -> None:
    """Without touchreport.yaml nothing else can be judged."""
    found = problems({"touchreport.yaml": "title: [\n", "touchpoints.csv": "Foo,Bar\n1,2\n"})
    assert {p.location.file for p in found if p.is_error} == {"touchreport.yaml"}


def test_a_folder_without_a_project(tmp_path: Path) -> None:
    """An empty folder is told about without a traceback."""
    with pytest.raises(ProjectError) as caught:
        load(tmp_path)
    assert [p.code for p in caught.value.problems if p.is_error] == ["no-project-file"]


def test_a_table_that_is_not_there_is_told_with_all_the_rest(problems: Any) -> None:
    """Names of segments without a table of segments are no second round: they are told beside other mistakes."""
    found = problems(
        {
            "personas.csv": "Name,Segment\nAnna,Young\n",
            "touchpoints.csv": "Name,Importance,Persona\nBill,99,Ana\n",
        }
    )
    assert sorted(p.code for p in found if p.is_error) == ["out-of-range", "table-needed", "unknown-persona"]


def test_rows_are_counted_where_some_are_refused(problems: Any) -> None:
    """The rows of a file are told as read, used and refused; rows that cannot even be read count as refused."""
    files = {"touchpoints.csv": "Name,Cost\nBill,x\nAd,3\nTalk,4,5\n"}
    note = next(p for p in problems(files) if p.code == "rows-refused")
    assert (note.arguments["read"], note.arguments["used"], note.arguments["refused"]) == (3, 1, 2)


def test_a_link_out_of_the_project_is_refused(problems: Any, tmp_path: Path) -> None:
    """A picture that is a link to a file outside the project is not shown."""
    outside = tmp_path.parent / f"{tmp_path.name}-secret.svg"
    outside.write_text("<svg/>", encoding="utf-8")
    (tmp_path / "a.svg").symlink_to(outside)
    found = problems({"personas.yaml": "- {name: A, portrait: a.svg}\n"})
    assert [p.code for p in found if p.is_error] == ["picture-outside"]


def errors(found: Any) -> list[str]:
    """The codes of the errors among problems."""
    return [problem.code for problem in found if problem.is_error]


STEPS = {
    "personas.csv": "ID,Name\nanna,Anna\nbo,Bo\n",
    "touchpoints.csv": "ID,Name,Stage,Persona,Importance\nbill,Bill,before,Anna,4\nad,Ad,after,Bo,9\n",
    "journeys.csv": "Persona,Touchpoint\nanna,Bill\nbo,Ad\n",
}


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"touchreport.yaml": "title: P\ndate: 2026-11-01\nmodel: purchase-phase\n"}, ["unknown-word"]),
        ({"touchreport.yaml": "title: P\ndate: 2026-11-01\nmodel: custom\n"}, ["stages-missing"]),
        ({"touchpoints.csv": b"ID,Name\n\xff\xfe\xfa"}, ["not-utf-8-looks-like"]),
        ({"touchpoints.csv": "ID,Name,Stage\n"}, ["table-needed"]),
        ({"touchpoints.csv": "ID,x-Label,Stage\nbill,Bill,before\nad,Ad,after\n"}, ["missing-column"]),
        ({"touchpoints.csv": "bill,Bill,before\nad,Ad,after\n"}, ["no-headings"]),
        ({"personas.csv": "ID,Name\nanna,Anna\nanna,Bo\n"}, ["duplicate-id"]),
        ({"personas.csv": "ID,Name\nanna,Anna\nbo,\n"}, ["missing-value"]),
        ({"brand.yaml": "name: [\n"}, ["yaml-open-bracket"]),
    ],
)
def test_one_cause_is_one_message(
    changed: dict[str, Any], told: list[str], problems: Any, tmp_path: Path
) -> None:
    """What could not be read gives one error, and none at the places that refer to it."""
    pillars = "ID,Name,Stage,Persona,Message pillar\nbill,Bill,before,Anna,Warmth\nad,Ad,after,Bo,Speed\n"
    brand = "name: Tern\npillars: [Warmth, Speed]\n"
    files = {**STEPS, "touchpoints.csv": pillars, "brand.yaml": brand, **changed}
    for name in [name for name, text in files.items() if isinstance(text, bytes)]:
        (tmp_path / name).write_bytes(files.pop(name))
    assert errors(problems(files)) == told


ERAS = "顧客接点,見直し日\n看板,令和8年11月12日\n扉,民國115年11月12日\n門,R8.11.12\n店,1405/06/12\n"
CALENDAR = "title: P\ndate: 2026-11-01\nlanguage: ja\nmodel: purchase-phases\nbrand: {name: Tern}\n"


@pytest.mark.parametrize(
    ("declared", "told"),
    [
        ("", [("Japanese", "Gregorian", 2), ("Minguo", "Gregorian", 1), ("Persian", "Gregorian", 1)]),
        ("calendar: wareki\n", [("Minguo", "Japanese", 1), ("Persian", "Japanese", 1)]),
        ("calendar: jalali\n", [("Japanese", "Persian", 2), ("Minguo", "Persian", 1)]),
    ],
)
def test_each_calendar_of_a_column_is_a_mistake_of_its_own(
    declared: str, told: list[tuple[str, str, int]], problems: Any
) -> None:
    """What declares one era does not mend dates of another; the calendar that is named as the project's is its own."""
    found = [
        p for p in problems({"touchreport.yaml": CALENDAR + declared, "touchpoints.csv": ERAS}) if p.is_error
    ]
    assert [
        (p.arguments.get("named", "Persian"), p.arguments["own"], p.arguments["count"]) for p in found
    ] == told


def test_a_date_of_a_month_and_a_year_of_two_calendars_is_no_date(problems: Any) -> None:
    """No declaration mends it, so that none is proposed."""
    for config in (CALENDAR, f"{CALENDAR}calendar: jalali\n"):
        found = problems(
            {"touchreport.yaml": config, "touchpoints.csv": "Name,Last reviewed\nBill,30 November 1404\n"}
        )
        assert errors(found) == ["bad-date"]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"touchpoints.csv": "Name,Last reviewed\nBill,1405/06/12\n"}, "one."),
        (
            {"touchpoints.csv": "Name,Last reviewed\nBill,1405/06/12\nAd,1405/06/13\n"},
            "one. First rows: 2, 3 (2 in all).",
        ),
        ({"touchpoints.yaml": "- name: Bill\n  reviewed: 1405/06/12\n"}, "one."),
        (
            {
                "touchpoints.yaml": "- name: Bill\n  reviewed: 1405/06/12\n"
                "- name: Ad\n  reviewed: 1405/06/13\n"
            },
            "one. First lines: 2, 4 (2 in all).",
        ),
    ],
)
def test_places_are_called_what_they_are(files: dict[str, str], said: str, problems: Any) -> None:
    """A table has rows and other files have lines; where there is one place alone, it is told above already."""
    (problem,) = (each for each in problems(files) if each.is_error)
    assert in_words(problem).message.endswith(f"the Gregorian {said}")


def test_a_scale_with_a_fault_is_no_fault_of_the_ratings(problems: Any) -> None:
    """Ratings are not held against a scale that nobody knows."""
    for scales in ("importance: [10, 1]", "importnce: [1, 10]", "importance: 10"):
        found = problems({**STEPS, "touchreport.yaml": f"title: P\ndate: 2026\nscales: {{{scales}}}\n"})
        assert len(errors(found)) == 1


def test_a_misspelt_name_is_told_even_where_others_are_missing(problems: Any) -> None:
    """A name that is near a known one is a mistake of its own."""
    files = {"personas.csv": "ID,Name\nanna,Anna\nbo,\n", "touchpoints.csv": "Name,Persona\nBill,Annna\n"}
    assert errors(problems(files)) == ["missing-value", "unknown-persona"]


def test_rows_that_only_refer_to_a_broken_file_need_no_correction(problems: Any) -> None:
    """The numbers of rows to be corrected count mistakes, not their consequences."""
    found = problems({**STEPS, "touchpoints.csv": "ID,x-Label,Stage\nbill,Bill,before\n"})
    assert [p.location.file for p in found if p.code == "rows-refused"] == ["touchpoints.csv"]


def test_a_misspelt_stage_is_no_fault_of_the_steps(problems: Any) -> None:
    """A step whose stage, or whose touchpoint's stage, nobody knows is not also on no stage."""
    steps = "Persona,Touchpoint,Stage\nanna,Bill,\nbo,Ad,aftr\n"
    touchpoints = "ID,Name,Stage\nbill,Bill,bfore\nad,Ad,\n"
    found = problems({**STEPS, "touchpoints.csv": touchpoints, "journeys.csv": steps})
    assert errors(found) == ["unknown-stage", "unknown-stage"]


@pytest.mark.parametrize(
    ("line", "meant"), [("modle: aida", "model"), ("stagse: [One, Two]", "stages"), ("model: aidaa", "aida")]
)
def test_a_misspelt_journey_model_is_the_only_mistake(problems: Any, line: str, meant: str) -> None:
    """Which stages there are is not known then, so no stage that is named anywhere else is called unknown."""
    config = f"title: Playbook\ndate: 2026-11-01\n{line}\nstage_weights: {{attention: 40%, One: 60%}}\n"
    files = {"touchreport.yaml": config, "touchpoints.csv": "Name,Stage\nBill,Attention\nPoster,Two\n"}
    found = [problem for problem in problems(files) if problem.is_error]
    assert [(problem.location.line, problem.suggestion) for problem in found] == [(3, meant)]


def test_a_misspelt_key_of_a_required_value_is_one_mistake(problems: Any) -> None:
    """A required value under a misspelt key is not called missing, too; under a key that resembles none it is."""
    files = {
        "brand.yaml": "nmae: Tern\n",
        "personas.yaml": "- {id: anna, nmae: Anna}\n- {id: bo, nmae: ''}\n- {id: kim, colour: Kim}\n",
        "touchpoints.yaml": "- {naem: Bill, stages: before}\n- {name: Poster, stages: before}\n",
    }
    told = [(p.code, p.location.file, p.location.line) for p in problems(files) if p.is_error]
    assert sorted(told) == [
        ("missing-value", "personas.yaml", 2),
        ("missing-value", "personas.yaml", 3),
        ("unknown-key", "brand.yaml", 1),
        ("unknown-key", "personas.yaml", 1),
        ("unknown-key", "personas.yaml", 3),
        ("unknown-key", "touchpoints.yaml", 1),
    ]
