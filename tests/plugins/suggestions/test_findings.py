from __future__ import annotations

from collections.abc import Mapping

from touchreport_suggestions.kinds import KINDS

from tests.plugins.suggestions.test_reasons import even
from tests.plugins.suggestions.worlds import of_kind, persona, point, project, run, table
from tests.worlds import bare
from touchreport.plugin import Channel, Message, Project, Ref, Severity, SplitBars, Table, touchpoint_types


def test_each_kind_of_finding_arises() -> None:
    """One project has them all, and every suggestion weighs low."""
    rows = [*even(4, awareness=0), point("ads", "Advertising"), point("news", "Newsletter")]
    result = run(project(rows))
    assert {each.code for each in result.findings} == {f"suggestions/{kind.slug}" for kind in KINDS}
    assert {each.severity for each in result.findings} == {Severity.LOW}


def test_a_stage_has_one_finding_at_most() -> None:
    """With everything suggested, three stages stand alone and the other two together."""
    found = of_kind(run(project(even()), least_reasons=1), "missing-at-stage")
    assert len(found) == 4
    stages = [ref.id for each in found for ref in each.subjects if ref.kind == "stage"]
    assert len(stages) == len(set(stages)) == 5
    assert found[-1].seen.count == 2


def test_what_is_planned_stands_beside_the_gap() -> None:
    """A planned type is named in the evidence, and not suggested."""
    rows = [*even(4, awareness=0), point("spot", "Radio spot", status="planned")]
    (found,) = of_kind(run(project(rows)), "missing-at-stage")
    planned = [line for line in found.evidence if line.text == "Planned: {touchpoints}"]
    assert planned[0].values["touchpoints"] == (Ref("touchpoint", "spot"),)


def test_a_finding_counts_the_types_of_the_bar_of_its_stage() -> None:
    """Types that nobody wants, or that only companies meet, are counted in neither."""
    result = run(project(even()), least_reasons=1, without=("radio-ad",))
    bars = next(each for each in result.blocks if each.caption.id == "standing")
    assert isinstance(bars, SplitBars)
    totals = {row[0]: int(sum(row[1])) for row in bars.rows}
    alone = [each for each in of_kind(result, "missing-at-stage") if each.seen.count != 2]
    counted = {
        each.subjects[0]: line.values["total"]
        for each in alone
        for line in each.evidence
        if line.text.startswith("{there} of {total}")
    }
    assert counted
    assert counted.items() <= totals.items()


def test_with_little_speaking_for_anything_nothing_is_found() -> None:
    """Even stages and no habits give single reasons only."""
    result = run(project(even()))
    assert of_kind(result, "missing-at-stage") == ()
    assert "little speaks for the others" in result.headline.text


def test_a_family_is_to_be_split() -> None:
    """A row called “advertising” is one finding of the kind that completes the inventory."""
    (found,) = of_kind(run(project([point("ads", "Advertising")])), "family")
    assert (found.subjects, found.work) == ((Ref("touchpoint", "ads"),), "record")


def test_many_families_are_gathered() -> None:
    """Of five, three stand alone."""
    rows = [point(f"ads-{n}", "Advertising") for n in range(5)]
    found = of_kind(run(project(rows)), "family")
    assert [len(each.subjects) for each in found] == [1, 1, 1, 2]


def test_classes_are_one_finding_an_axis_for_all_rows() -> None:
    """Two newsletters lack all six classes: three axes stand alone, three together; all complete the record."""
    rows = [point("a", "Newsletter"), point("b", "E-mail newsletter")]
    found = of_kind(run(project(rows)), "classes")
    assert [each.seen.count for each in found] == [2, 2, 2, None]
    assert all({ref.id for ref in each.subjects} == {"a", "b"} for each in found)
    assert {each.work for each in found} == {"record"}


def proposed(world: Project) -> dict[str, set[str]]:
    """Return the axes proposed, by touchpoint."""
    data = run(world).data["proposed"]
    assert isinstance(data, Mapping)
    return {ident: set(axes) for ident, axes in data.items()}


def test_nothing_is_proposed_where_something_is_said() -> None:
    """A class, a written “none” and what the channels tell leave nothing to propose; a planned row is left alone."""
    mail = Channel("email", point("x").name, presence=("online",), nature=("communication",))
    rows = [
        point("a", "Newsletter", channels=("email",), control="controllable"),
        point("b", "Newsletter", channels=("email",), status="planned"),
    ]
    world = project(rows, channels=[mail], none={"a": "goal"})
    assert proposed(world) == {"a": {"media-class", "owner-class"}}


def test_the_table_of_classes_says_what_a_row_was_taken_for() -> None:
    """One row for the newsletter: the row, the type, and a sentence for each axis."""
    found = table(run(project([point("a", "Newsletter", control="controllable")])), "classes")
    ((row, taken, said),) = found.rows
    assert row.value == Ref("touchpoint", "a")
    assert isinstance(taken.value, tuple)
    assert isinstance(taken.value[0], Message)
    assert taken.value[0].values["type"] == touchpoint_types()["email-newsletter"].name
    assert isinstance(said.value, Message)


def test_tables_hold_as_many_rows_as_asked_for() -> None:
    """The option most_rows bounds each table, and the source says how many more there are."""
    rows = [*even(4, awareness=0), *(point(f"n{n}", "Newsletter", "purchase") for n in range(5))]
    result = run(project(rows), most_rows=3)
    for ident in ("stage-awareness", "classes"):
        assert len(table(result, ident).rows) == 3
        assert table(result, ident).caption.source is not None


def test_a_tick_marks_each_reason() -> None:
    """Of the radio advertisement with a habit and the main goal, those two cells are ticked."""
    result = run(project(even(), [persona("ines", "radio")]))
    first = table(result, "stage-awareness").rows[0]
    assert [cell.mark for cell in first] == [None, None, "yes", None, "yes", None, None, None]
    assert first[1].value == 2


def test_channels_that_the_project_knows_come_before_all_others() -> None:
    """Of the many channels of a type those are named that the project has or personas use; else the most usual."""
    kind = touchpoint_types()["messenger-broadcast"]
    assert len(kind.channels) > 3
    used = run(project(even(), [persona("ines", kind.channels[-1])]), least_reasons=1, most_rows=100)
    unused = run(project(even()), least_reasons=1, most_rows=100)
    for result, n in ((used, 1), (unused, 3)):
        rows = [row for block in result.blocks if isinstance(block, Table) for row in block.rows]
        (channels,) = (row[3].value for row in rows if row[0].value == kind.name and len(row) > 3)
        assert isinstance(channels, tuple)
        assert len(channels) == n


def test_without_known_stages_it_says_so() -> None:
    """The stages of a model of one's own that name no moments have nothing usual: no numbers, but what is missing."""
    result = run(bare("en").project)
    assert result.blocks == ()
    assert result.data["suggested"] == ()
    assert any("is not known" in line.text for line in result.not_enough)


def test_without_channels_of_personas_it_says_so() -> None:
    """Habits cannot speak where nobody recorded what personas use."""
    result = run(project(even(), [persona("ines")]))
    assert any("no persona has channels" in line.text for line in result.not_enough)
    heard = run(project(even(), [persona("ines", "radio")]))
    assert not any("no persona has channels" in line.text for line in heard.not_enough)
