"""Touchpoints without a channel, and channels without a touchpoint."""

from __future__ import annotations

import pytest

from tests.plugins.channels.worlds import channel, journey, persona, point, project, recorded, run
from tests.plugins.small import of_kind, text
from touchreport.model.provenance import Record
from touchreport.plugin import Ref, Severity, Touchpoint


def test_a_missing_column_is_one_finding() -> None:
    """No column for channels: one finding for the inventory, none for its rows."""
    world = project([point("a"), point("b")], records=recorded(without="ab"))
    result = run(world)
    found = of_kind(result, "not-recorded")
    assert [(f.seen.count, f.subjects) for f in found] == [
        (2, (Ref("touchpoint", "a"), Ref("touchpoint", "b")))
    ]
    assert of_kind(result, "without-channel") == ()
    assert result.headline == found[0].seen


def test_one_source_without_the_column_is_one_finding() -> None:
    """Two files, one without the column: its rows together, the empty cell of the other alone."""
    records = {**recorded("a", "b"), **recorded(without="cd")}
    result = run(project([point("a", "shop"), point("b"), point("c"), point("d")], records=records))
    assert [f.seen.count for f in of_kind(result, "not-recorded")] == [2]
    assert [f.subjects for f in of_kind(result, "without-channel")] == [(Ref("touchpoint", "b"),)]


def test_a_written_none_is_a_statement() -> None:
    """Who writes “none” has said it."""
    result = run(project([point("a", "shop"), point("b")], records=recorded("a", none="b")))
    assert of_kind(result, "without-channel") == of_kind(result, "not-recorded") == ()
    assert result.data["without_channel"] == ()


def test_a_project_without_records_is_read_by_its_values() -> None:
    """Built in memory: an empty cell where another touchpoint has a channel, no column where none has."""
    assert len(of_kind(run(project([point("a", "shop"), point("b")])), "without-channel")) == 1
    assert len(of_kind(run(project([point("a"), point("b")])), "not-recorded")) == 1


@pytest.mark.parametrize(
    ("importance", "moment", "severity"),
    [
        (None, None, Severity.LOW),
        (3.9, None, Severity.LOW),
        (4.0, None, Severity.MEDIUM),
        (None, True, Severity.MEDIUM),
        (1.0, True, Severity.MEDIUM),
    ],
)
def test_severity_follows_importance(
    importance: float | None, moment: bool | None, severity: Severity
) -> None:
    """4 on a scale from 1 to 5 is three quarters of it: from there on, and at moments of truth, it weighs more."""
    row = point("a", importance=importance, moment_of_truth=moment, owner=None)
    found = of_kind(run(project([row, point("b", "shop")])), "without-channel")
    assert [each.severity for each in found] == [severity]


def test_a_declared_channel_without_touchpoint_is_reported() -> None:
    """A channel of the project's own table that carries nothing."""
    declared = {Ref("channel", "radio"): Record(recorded=frozenset({"name"}))}
    world = project(
        [point("a", "shop")], [channel("radio"), channel("shop")], records={**declared, **recorded("a")}
    )
    found = of_kind(run(world), "unused")
    assert [each.subjects for each in found] == [(Ref("channel", "radio"),)]


@pytest.mark.parametrize("users", [(), ("mara",)])
def test_where_one_is_planned_it_is_to_be_finished(users: tuple[str, ...]) -> None:
    """A channel with planned touchpoints is not said to lack one: the most important of them is to be finished."""
    declared = {Ref("channel", "radio"): Record(recorded=frozenset({"name"}))}
    world = project(
        [
            point("a", "shop"),
            point("b", "radio", status="planned", importance=2),
            point("c", "radio", status="planned", importance=5),
        ],
        [channel("radio"), channel("shop")],
        [persona(user, "radio") for user in users],
        records={**declared, **recorded("a", "b", "c")},
    )
    (found,) = of_kind(run(world), "unused")
    planned = (Ref("touchpoint", "c"), Ref("touchpoint", "b"))
    assert found.subjects == (Ref("channel", "radio"), *(Ref("persona", user) for user in users), *planned)
    assert "only planned" in found.seen.text
    assert found.todo.text == "Finish {touchpoint}, which is planned for {channel}"
    assert found.todo.values["touchpoint"] == planned[0]
    assert [line.values["list"] for line in found.evidence] == [planned]


@pytest.mark.parametrize(
    "there",
    [point("b", name=text("Radio")), point("b", name=text("Radio advertisement"))],
    ids=["called by it", "on a step over it"],
)
def test_what_happens_on_a_channel_without_being_entered_counts(there: Touchpoint) -> None:
    """A row called by the channel, or a step over it, is a touchpoint on it: the channel is not said to carry none."""
    declared = {Ref("channel", "radio"): Record(recorded=frozenset({"name"}))}
    over = "radio" if str(there.name) != "Radio" else None
    world = project(
        [point("a", "shop"), there],
        [channel("radio"), channel("shop")],
        [persona("mara", "shop")],
        [journey("mara", ("a", "before", "shop"), ("b", "before", over))],
        records={**declared, **recorded("a", "b")},
    )
    assert of_kind(run(world), "unused") == ()


def test_a_channel_only_pulled_in_is_no_orphan() -> None:
    """A channel of the vocabulary that a planned touchpoint or a step names was never declared."""
    world = project(
        [point("a", "shop"), point("b", "radio", status="planned")],
        personas=[persona("mara")],
        journeys=[journey("mara", ("a", "before", "telephone"))],
        records=recorded("a", "b"),
    )
    assert {each.id for each in world.channels} == {"shop", "radio", "telephone"}
    assert of_kind(run(world), "unused") == ()


def test_a_channel_that_a_persona_uses_is_an_orphan() -> None:
    """Where customers are, something should happen; the finding names them."""
    world = project(
        [point("a", "shop")], personas=[persona("mara", "telegram"), persona("ali", "telegram", "shop")]
    )
    found = of_kind(run(world), "unused")
    assert [each.subjects for each in found] == [
        (Ref("channel", "telegram"), Ref("persona", "mara"), Ref("persona", "ali"))
    ]
