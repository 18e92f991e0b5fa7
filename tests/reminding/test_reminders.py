"""What is due is told by day and by who answers for it, on the day that the caller names."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from touchreport.cli import cli
from touchreport.errors import ProjectError
from touchreport.reminding import Reminders, as_calendar, as_data, as_markdown, as_text, remind
from touchreport.reminding.as_text import escaped

ON = datetime.date(2026, 11, 22)

FILES = {
    "touchreport.yaml": """\
title: "Playbook; *first*"
language: en
date: 2026-11-01
model: purchase-phases
horizons: {now: 14, next: 60, later: 120}
brand: {name: Tern}
waivers:
  - {finding: gaps/no-data, reason: Agreed upon., until: 2026-12-05}
  - {finding: gaps/no-outcome, reason: Agreed upon.}
""",
    "people.csv": "ID,Name\nmia,Mia Reed\njan,Ян Орлов\n",
    "touchpoints.csv": """\
ID,Touchpoint,Status,Stage,Channel,Owner,Reviewed,Review cadence,Next review
bill,"The bill, paid",,After,Shop,mia,2026-01-10,quarterly,
poster,Poster,,Before,Shop,jan,2026-10-20,yearly,
call,Call,,After,Telephone,mia,,monthly,
leaflet,Leaflet,,Before,Shop,,,,2026-11-22
app,App,planned,Before,Shop,mia,2020-01-01,weekly,
old,Old shop,retired,Before,Shop,mia,2020-01-01,weekly,
""",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def found(project: Path) -> Reminders:
    return remind(project, ON, kinds=("review", "waiver"))


def told(found: Reminders) -> list[tuple[str, str, str]]:
    return [(due.day.isoformat(), found.words(due), found.lateness(due)) for due in found.dues]


def test_no_review_is_told_twice(project: Path) -> None:
    """What the plan asks for since a review is overdue is that review, which is told by itself and not as an action."""
    dues = remind(project, ON, within=400).dues
    words = [each.about for each in dues if each.kind == "action"]
    assert words
    assert sum(each.kind == "review" and "bill" in each.key for each in dues) == 1
    assert not any(
        "whose review is overdue" in str(each) or "and record the day" in str(each) for each in words
    )


def test_reviews_and_waivers_in_order_of_their_days(found: Reminders) -> None:
    """Overdue first, then what comes within thirty days; planned and retired touchpoints need no review.

    A touchpoint that is to be reviewed every month and never was is due for the first time since the project's date: that
    is how late it is, and beside an action that sets a day it says what comes first. A waiver without a last
    day never ends.
    """
    assert told(found) == [
        ("2026-04-10", "Review The bill, paid", "226 days overdue"),
        ("2026-11-01", "Review Call for the first time", "21 days overdue"),
        ("2026-11-22", "Review Leaflet", "today"),
        ("2026-12-05", "Waiver for gaps/no-data ends", "in 13 days"),
    ]
    assert [str(due.place) for due in found.dues] == [
        "touchpoints.csv:2:1", "touchpoints.csv:4:1", "touchpoints.csv:5:1", "touchreport.yaml:8:5",
    ]  # fmt: skip


def test_actions_of_the_plan_are_due_at_the_end_of_their_horizon(project: Path) -> None:
    """Each piece of work is due as many days after the project's date as its horizon has."""
    found = remind(project, ON, within=3650, kinds=("action",))
    days = {due.day.isoformat() for due in found.dues}
    assert days
    assert days <= {"2026-11-15", "2026-12-31", "2027-03-01"}
    assert {due.kind for due in found.dues} == {"action"}
    assert len({due.key for due in found.dues}) == len(found.dues)


@pytest.mark.parametrize(("by", "days"), [("Mia Reed", 2), ("MIA", 2), ("Ян Орлов", 0)])
def test_of_one_person(project: Path, by: str, days: int) -> None:
    """Somebody is named by name or id, in any case; waivers are nobody's."""
    assert len(remind(project, ON, by=by, kinds=("review", "waiver")).dues) == days


def test_nobody_called_so_is_told_with_a_near_name(project: Path) -> None:
    """A misspelt name is no empty list."""
    with pytest.raises(ProjectError) as caught:
        remind(project, ON, by="Mia Read")
    assert [(p.code, p.suggestion) for p in caught.value.problems] == [("nobody-called-so", "Mia Reed")]


@pytest.mark.parametrize(
    ("own", "days"),
    [
        ("", ["2026-04-10", "2026-04-20", "2026-11-01", "2026-11-22"]),
        ("none", ["2026-04-20", "2026-11-01", "2026-11-22"]),
    ],
)
def test_the_project_says_how_often_where_a_touchpoint_does_not(
    project: Path, own: str, days: list[str]
) -> None:
    """`review_every` holds for touchpoints without a time of their own, and not where somebody wrote that there is none."""
    config, rows = project / "touchreport.yaml", project / "touchpoints.csv"
    config.write_text(f"{FILES['touchreport.yaml']}review_every: half-yearly\n", encoding="utf-8")
    text = FILES["touchpoints.csv"].replace("2026-01-10,quarterly", f"2025-10-10,{own}")
    rows.write_text(text.replace("2026-10-20,yearly", "2025-10-20,"), encoding="utf-8")
    assert [due.day.isoformat() for due in remind(project, ON, kinds=("review",)).dues] == days


def test_as_text_under_the_names_of_people(found: Reminders) -> None:
    """People in the order of their names, then what nobody answers for, then what the playbook's author looks after."""
    text = as_text(found)
    assert text.splitlines()[0] == "On 2026-11-22: 2 overdue, 2 due within 30 days."
    assert [line for line in text.splitlines()[1:] if line and not line.startswith(" ")] == [
        "Mia Reed",
        "Nobody yet",
        "Author of the playbook",
    ]


def test_as_markdown_shows_words_as_they_are(found: Reminders) -> None:
    """A list to tick off; nothing in the words of a project becomes markup or calls an account."""
    text = as_markdown(found)
    assert text.startswith("## Playbook; \\*first\\*\n")
    assert "- [ ] 2026-04-10, **226 days overdue**: Review The bill, paid (touchpoints.csv:2:1)" in text
    assert escaped("@all <b>") == "\\@all \\<b\\>"


def test_as_data(found: Reminders) -> None:
    """A program gets day, days, owner, words and place."""
    data = json.loads(json.dumps(as_data(found)))
    assert (data["on"], data["within"], data["overdue"]) == ("2026-11-22", 30, 2)
    assert data["due"][0] == {
        "kind": "review", "day": "2026-04-10", "days_overdue": 226, "never_reviewed": False, "owner": "mia",
        "owner_name": "Mia Reed", "reviewed_by": None, "reviewed_by_name": None, "words": "Review The bill, paid", "place": "touchpoints.csv:2:1",
    }  # fmt: skip


def test_as_a_calendar(project: Path, found: Reminders) -> None:
    """Lines end as the standard says and are 75 octets long at most; commas and semicolons are marked.

    On another day the same thing has the same number.
    """
    text = as_calendar(found)
    lines = text.split("\r\n")
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert "\n" not in text.replace("\r\n", "")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert "X-WR-CALNAME:Playbook\\; *first*" in lines
    assert "SUMMARY:Review The bill\\, paid" in lines
    assert "DTSTART;VALUE=DATE:20260410" in lines
    assert "DTEND;VALUE=DATE:20260411" in lines
    numbers = [line for line in lines if line.startswith("UID:")]
    assert len(set(numbers)) == len(found.dues) == 4
    later = as_calendar(remind(project, ON + datetime.timedelta(days=7), kinds=("review", "waiver")))
    assert [line for line in later.split("\r\n") if line.startswith("UID:")] == numbers


def test_long_lines_are_folded_between_letters() -> None:
    """A line goes on behind a space, and no letter is cut in two."""
    from touchreport.reminding.as_calendar import _folded

    line = "SUMMARY:" + "Обзор точки контакта " * 12
    pieces = list(_folded(line))
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


def test_the_command_leaves_with_1_where_asked(project: Path) -> None:
    """`--exit-code` tells that something is overdue; what is only coming is not."""
    run = CliRunner().invoke
    asked = ["due", str(project), "--only", "review", "--on"]
    assert run(cli, [*asked, "2026-11-22", "--exit-code"], standalone_mode=False).return_value == 1
    assert run(cli, [*asked, "2026-11-22"], standalone_mode=False).return_value == 0
    early = run(cli, [*asked, "2026-03-01", "--within", "0", "--exit-code"], standalone_mode=False)
    assert (early.return_value, early.output) == (0, "Nothing is due on 2026-03-01.\n")
    for wrong in ("yesterday", "31.02.2026", "2026-02-31"):
        said = run(cli, [*asked, wrong])
        assert said.exit_code == 2
        assert f"“{wrong}” is no day, written with year, month and day, such as 2026-11-30." in said.stderr


def test_a_playbook_does_not_know_the_day(project: Path) -> None:
    """Without `--on` the day is that of the call, and only in what the command prints."""
    said = CliRunner().invoke(
        cli, ["due", str(project), "--only", "review", "--format", "json"], standalone_mode=False
    )
    assert json.loads(said.output)["on"] >= "2026-11-22"
    assert not (project / "playbook").exists()


def test_who_reviewed_it_last_is_told(project: Path) -> None:
    """A review names who did the last one, in words and as data; an action and a first review name nobody."""
    rows = "ID,Touchpoint,Stage,Reviewed,Reviewed by,Review cadence\nbill,Bill,After,2026-01-10,mia,quarterly\nad,Ad,After,,,monthly\n"
    (project / "touchpoints.csv").write_text(rows, encoding="utf-8")
    found = remind(project, ON, kinds=("review",))
    assert sorted(found.words(due) for due in found.dues) == [
        "Review Ad for the first time",
        "Review Bill, last reviewed by Mia Reed",
    ]
    data = as_data(found)["due"]
    assert isinstance(data, list)
    assert {(each["reviewed_by"], each["reviewed_by_name"]) for each in data} == {
        ("mia", "Mia Reed"),
        (None, None),
    }
