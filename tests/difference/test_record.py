"""The record of an edition says everything that is compared, and is believed in nothing."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from click import unstyle
from hypothesis import given

from tests.difference.editions import count_of, edition, editions, found, poster, words
from touchreport.build import examine, studio_of
from touchreport.cli.printing import as_text
from touchreport.difference import Edition, compare, edition_of, read_record, record_text, spoken
from touchreport.errors import ProjectError

SAMPLES = Path(__file__).parents[2] / "sample_projects"


def data_of(one: Edition) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(record_text(one, "1.2.3"))
    return found


def problem_of(data: bytes | dict[str, Any]) -> str:
    raw = data if isinstance(data, bytes) else json.dumps(data).encode()
    with pytest.raises(ProjectError) as caught:
        read_record(raw, "spring.json")
    (problem,) = caught.value.problems
    return unstyle(as_text(problem))


@given(editions())
def test_what_is_written_is_read(one: Edition) -> None:
    """An edition and its record do not differ, and the record of what was read is the same to the byte."""
    text = record_text(one, "1.2.3")
    back = read_record(text.encode(), "spring.json")
    assert compare(one, back).is_empty
    assert record_text(back, "1.2.3") == text


@pytest.mark.parametrize("sample", ["shoes", "coffee"])
def test_the_record_of_a_sample_says_all_that_the_sample_says(sample: str) -> None:
    """Every field of every kind comes back; months of the Persian calendar, too."""
    folder = SAMPLES / sample
    examined = examine(folder)
    says = {examined.project.language: studio_of(examined, folder).speaker().plain}
    now = spoken(edition_of(examined.project, examined.outcomes), says)
    text = record_text(now, "1.2.3")
    back = read_record(text.encode(), "x.json")
    assert compare(back, now).is_empty
    assert compare(back, edition_of(examined.project, examined.outcomes)).is_empty
    assert {"touchpoint", "persona", "channel", "step", "measure", "pillar", "brand"} <= {
        ref.kind for ref in back.things
    }
    assert text == record_text(back, "1.2.3")


def test_a_record_of_another_kind_is_named() -> None:
    """JSON that is no record is not guessed at."""
    assert problem_of(b'{"a": 1}') == (
        "error[edition-no-record] spring.json\n"
        "  The file spring.json is not the record of an edition.\n"
        "  hint: “touchreport snapshot” makes a record of a project.\n"
    )


def test_a_record_of_another_version_is_named_with_both_versions() -> None:
    """A record from the future is refused, not misread."""
    assert problem_of({**data_of(edition()), "format": "touchreport-edition/2", "touchreport": "9.0"}) == (
        "error[edition-other-version] spring.json\n"
        "  The record spring.json is of another format, “touchreport-edition/2”, written by touchreport 9.0. This version "
        "reads “touchreport-edition/1”.\n"
        "  hint: Use the version of touchreport that wrote it, or keep the record anew from the files of that edition.\n"
    )


def test_half_a_record_is_named_with_the_place_where_it_ends() -> None:
    """A download that broke off is told from a file that was edited."""
    whole = record_text(edition(poster()), "1.2.3").encode()
    said = problem_of(whole[: whole.index(b'"findings"')])
    assert said.startswith("error[edition-cut-off] spring.json:")
    assert "The record spring.json ends in the middle." in said


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\xff\xfe",
        b"{'a': 1}",
        b'{"format": "touchreport-edition/1", "format": "x"}',
        b'{"a": NaN}',
        b"1" * 5000,
    ],
)
def test_what_is_no_json_is_told(data: bytes) -> None:
    """Not UTF-8, a key twice, a number that is none, a number of thousands of digits: all are told, none is a traceback."""
    assert "spring.json" in problem_of(data)


def test_a_deep_file_meets_a_limit_with_a_name() -> None:
    """A file that is made to use up the machine is refused before it is looked into."""
    assert "more than 12 deep" in problem_of(b'{"format": ' + b"[" * 200_000)
    assert "more than 12 deep" not in problem_of(b'{"a": "' + b"[" * 200 + b'"}')


def broken(path: str, value: object) -> dict[str, Any]:
    """Return the data of a record with one value put in the place of another."""
    measure = {"name": {"en": "Seen"}, "touchpoint": "poster", "actual": 3.0}
    data = data_of(edition(poster(), findings=(found("gaps/x", "poster"),), figures=(count_of(3),)))
    data["things"]["measure"] = {"seen": measure}
    place: Any = data
    *above, last = path.split("/")
    for key in above:
        place = place[int(key)] if isinstance(place, list) else place[key]
    place[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        ("date", "yesterday", "“date”: that has to be a day such as 2026-11-30"),
        ("things", [], "“things”: that has to be an object"),
        ("things/gremlin", {}, "“things/gremlin”: that has to be one of touchpoint"),
        ("things/touchpoint/poster/nmae", {"en": "x"}, "“things/touchpoint/poster/nmae”: that has to be a field of a touchpoint"),
        ("things/touchpoint/poster/name", {}, "“things/touchpoint/poster/name”: that has to be words by language"),
        ("things/touchpoint/poster/name", {"en": "a\u202eb"}, "without hidden marks of direction"),
        ("things/touchpoint/poster/importance", True, "“things/touchpoint/poster/importance”: that has to be a number"),
        ("things/touchpoint/poster/control", "perhaps", "that has to be a word of the vocabulary"),
        ("things/touchpoint/poster/reviewed", "2026-13", "that has to be a date such as"),
        ("things/touchpoint/poster/moment_of_truth", "yes", "that has to be true or false"),
        ("things/measure/seen/actual", "many", "“things/measure/seen/actual”: that has to be a number"),
        ("things/step", {"a.b.1": {"persona": "a", "touchpoint": "b"}}, "that has to be of a persona of the record"),
        ("findings/0/severity", "dire", "“findings/1”: that has to be a finding with code and severity"),
        ("findings/0/subjects", [["touchpoint"]], "that has to be pairs of a kind and an id"),
        ("figures/0/kind", "guess", "that has to be one of count, share, number, words"),
        ("figures/0/value", 1e999, "is no JSON"),
        ("analyses", {"gaps": "Gaps"}, "“analyses/gaps”: that has to be an object"),
    ],
)  # fmt: skip
def test_every_value_is_checked_and_told_with_its_place(path: str, value: object, told: str) -> None:
    """What somebody edited is named by where it stands and what it has to be."""
    assert told in problem_of(broken(path, value))


def test_the_record_that_is_broken_in_these_tests_is_right_before() -> None:
    """Each fault above is the only one."""
    assert read_record(json.dumps(broken("date", "2026-03-31")).encode(), "x").name == words("Spring")
