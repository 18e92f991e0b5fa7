"""The part of a project that one audience may see."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.small import small, stages, text
from touchreport.model.excerpt import KINDS, Cut, excerpt, fields_to_leave_out
from touchreport.model.field import Kind, fields_of
from touchreport.model.journey import Journey, Step, derived_journey
from touchreport.model.narrowing import Narrowing
from touchreport.model.provenance import State
from touchreport.plugin import Channel, Measure, Person, Persona, Project, Record, Ref, Segment, Touchpoint

IDS = ("a", "b", "c")
INSIDE = Cut(marked=True)
some = st.lists(st.sampled_from(IDS), unique=True, max_size=2).map(tuple)
STAGES = ("x", "y")
stands = st.lists(st.sampled_from(STAGES), unique=True, min_size=1).map(tuple)
one = st.none() | st.sampled_from(IDS)
hidden = st.sampled_from((None, None, True))


@st.composite
def projects(draw: st.DrawFn) -> Project:
    """A project with three things of each kind that name each other as they like."""
    rows: Any = [
        Touchpoint(
            id, text(f"touchpoint {id}"), stages=draw(stands), channels=draw(some), personas=draw(some),
            segments=draw(some), owner=draw(one), responsible=draw(some), hands_over_to=draw(some),
            influenced_by=draw(some), internal=draw(hidden),
        )
        for id in IDS
    ]  # fmt: skip
    personas = tuple(
        Persona(id, text(f"persona {id}"), segment=draw(one), channels_work=draw(some), internal=draw(hidden))
        for id in IDS
    )
    project = small(
        stages(*STAGES),
        touchpoints=tuple(rows),
        personas=personas,
        segments=tuple(Segment(id, text(f"segment {id}"), internal=draw(hidden)) for id in IDS),
        channels=tuple(Channel(id, text(f"channel {id}"), internal=draw(hidden)) for id in IDS),
        people=tuple(Person(id, text(f"person {id}"), team=draw(one), internal=draw(hidden)) for id in IDS),
        measures=tuple(
            Measure(f"m{id}", draw(st.sampled_from(IDS)), text(f"measure m{id}"), internal=draw(hidden))
            for id in IDS
        ),
    )
    return replace(project, journeys=tuple(_journey(draw, persona, project) for persona in personas))


def _journey(draw: st.DrawFn, persona: Persona, project: Project) -> Journey:
    if draw(st.booleans()):
        return derived_journey(persona, project.model, project.touchpoints)
    met = draw(st.lists(st.sampled_from(IDS), max_size=3))
    steps = (
        Step(
            f"{persona.id}{at}", persona.id, id, stage=draw(st.sampled_from(STAGES)), channel=draw(one), internal=draw(hidden),
            does=text(f"step {persona.id}{at}"), actual=draw(st.sampled_from((None, "planned"))),
        )
        for at, id in enumerate(met)
    )  # fmt: skip
    return Journey.recorded(persona.id, steps)


FIELDS = sorted(
    (kind, named.name)
    for kind, cls in KINDS.items()
    for named in fields_of(cls)
    if (kind, named.name) in fields_to_leave_out()
    and (named.field.kind in (Kind.REF, Kind.REFS) or named.name in ("does", "actual", "internal"))
)
"""Fields that the drawn projects fill, and those that name things."""

CHOSEN_BY = {
    ("touchpoint", "owner"), ("touchpoint", "accountable"), ("touchpoint", "channels"), ("step", "channel"),
    ("persona", "segment"), ("person", "team"), ("touchpoint", "personas"), ("touchpoint", "segments"),
}  # fmt: skip
"""Fields by which it is decided what belongs to a narrowed playbook."""

cuts = st.builds(
    Cut,
    fields=st.frozensets(st.sampled_from(FIELDS), max_size=4),
    marked=st.booleans(),
    only=st.builds(
        Narrowing,
        *(st.just(frozenset()) | st.frozensets(st.sampled_from(IDS), max_size=2) for _ in range(3)),
        stages=st.just(frozenset()) | st.frozensets(st.sampled_from(STAGES), max_size=1),
        owners=st.just(frozenset()) | st.frozensets(st.sampled_from(IDS), max_size=2),
    ),
)


def things(project: Project) -> list[tuple[str, Any]]:
    """Return everything in a project, with its kind."""
    tables = (
        ("touchpoint", project.touchpoints),
        ("persona", project.personas),
        ("segment", project.segments),
        ("channel", project.channels),
        ("person", project.people),
        ("measure", project.measures),
    )
    found: list[tuple[str, Any]] = [(kind, thing) for kind, table in tables for thing in table]
    return found + [("step", step) for j in project.journeys for step in (*j.steps, *j.plan)]


@settings(max_examples=60)
@given(projects(), cuts)
def test_every_reference_leads_somewhere(project: Project, cut: Cut) -> None:
    """Whatever is left out, what is left names only what is left, and journeys are those of who is left."""
    left = excerpt(project, cut)
    for _, thing in things(left):
        for named in fields_of(type(thing)):
            value = getattr(thing, named.name)
            ids = value if named.field.kind is Kind.REFS else (value,) if named.field.kind is Kind.REF else ()
            assert all(left.exists(Ref(named.field.of or "", id)) for id in ids if id is not None)
    assert [journey.persona for journey in left.journeys] == [persona.id for persona in left.personas]
    assert set(left.records) <= set(project.records)


@settings(max_examples=60)
@given(projects(), cuts)
def test_nothing_is_left_of_what_goes(project: Project, cut: Cut) -> None:
    """No word of an object that says it stays inside, and no value of a field that does, is anywhere in the rest."""
    left = excerpt(project, cut)
    said = repr(replace(left, model=project.model))
    if cut.marked:
        gone = [
            (kind, thing)
            for kind, thing in things(project)
            if thing.internal and thing not in _derived(project)
        ]
        assert not [thing.id for kind, thing in gone if f"'{kind} {thing.id}'" in said]
    for kind, name in cut.fields:
        assert not any(getattr(thing, name) for of, thing in things(left) if of == kind)


def _derived(project: Project) -> list[Step]:
    return [step for journey in project.journeys if journey.derived for step in journey.steps]


def _choosable(project: Project) -> Project:
    """Return the project with no segment, channel or person that stays inside: they decide what belongs to a part."""
    return replace(
        project,
        segments=tuple(replace(each, internal=None) for each in project.segments),
        channels=tuple(replace(each, internal=None) for each in project.channels),
        people=tuple(replace(each, internal=None) for each in project.people),
    )


@settings(max_examples=60)
@given(projects(), cuts)
def test_an_excerpt_of_an_excerpt_is_the_same(project: Project, cut: Cut) -> None:
    """Leaving the same out twice leaves out no more than once; by what stays inside nothing can be chosen again."""
    cut = replace(cut, fields=cut.fields - CHOSEN_BY)
    once = excerpt(_choosable(project), cut)
    assert excerpt(once, cut) == once


def test_nothing_left_out_is_the_project_itself() -> None:
    """An output that may know everything is made of the very same project."""
    project = small(stages("x"))
    assert excerpt(project, Cut()) is project


def row(id: str, **values: Any) -> Touchpoint:
    return Touchpoint(id, text(id), stages=("x",), **values)


def test_what_was_for_one_is_not_for_everybody() -> None:
    """A touchpoint goes with the last of those whom it is for, unless somebody who stays meets it."""
    ann, bob = Persona("ann", text("Ann")), Persona("bob", text("Bob"), internal=True)
    project = small(
        stages("x"),
        personas=(ann, bob),
        touchpoints=(row("hers", personas=("ann",)), row("his", personas=("bob",)), row("met", personas=("bob",)), row("all")),
        journeys=(Journey.recorded("ann", [Step("1", "ann", "met", stage="x")]),),
    )  # fmt: skip
    left = excerpt(project, INSIDE)
    assert [(t.id, t.personas) for t in left.touchpoints] == [
        ("hers", ("ann",)),
        ("met", ("ann",)),
        ("all", ()),
    ]


def test_who_is_named_by_nothing_any_more_goes() -> None:
    """Channels, people and teams go with the last thing that named them; those that nothing named stay."""
    project = small(
        stages("x"),
        channels=(
            Channel("radio", text("Radio")),
            Channel("shop", text("Shop")),
            Channel("idle", text("Idle")),
        ),
        people=(
            Person("eve", text("Eve"), team="lab"),
            Person("lab", text("Lab")),
            Person("new", text("New")),
        ),
        touchpoints=(
            row("ad", channels=("radio",), owner="eve", internal=True),
            row("till", channels=("shop",)),
        ),
    )
    left = excerpt(project, INSIDE)
    assert [channel.id for channel in left.channels] == ["shop", "idle"]
    assert [person.id for person in left.people] == ["new"]


def test_a_field_that_nobody_may_see_was_never_recorded() -> None:
    """Neither its values nor that there is a column for it is known; what was only emptied is no gap either."""
    ref = Ref("touchpoint", "till")
    record = Record(recorded=frozenset({"owner", "cost", "hands_over_to"}), stated_none=frozenset({"cost"}))
    project = small(
        stages("x"),
        people=(Person("eve", text("Eve")),),
        touchpoints=(row("till", owner="eve", hands_over_to=("ad",)), row("ad", internal=True)),
        records=MappingProxyType({ref: record}),
    )
    left = excerpt(project, Cut(frozenset({("touchpoint", "cost")}), marked=True))
    assert left.state(ref, "owner") is State.GIVEN
    assert left.state(ref, "cost") is State.NOT_RECORDED
    assert left.state(ref, "hands_over_to") is State.NOT_RECORDED
    assert project.state(ref, "cost") is State.NONE
    assert (left.withheld, project.withheld) == (frozenset({"touchpoint.cost"}), frozenset())


def test_a_step_tells_no_channel_that_its_touchpoint_may_not() -> None:
    """A step without a channel got that of its touchpoint; without the one there is not the other."""
    project = small(
        stages("x"),
        channels=(Channel("shop", text("Shop")),),
        personas=(Persona("ann", text("Ann")),),
        touchpoints=(row("till", channels=("shop",)),),
        journeys=(Journey.recorded("ann", [Step("1", "ann", "till", stage="x", channel="shop")]),),
    )
    left = excerpt(project, Cut(frozenset({("touchpoint", "channels")})))
    assert left.journeys[0].steps[0].channel is None
    assert left.channels == ()


def test_what_a_thing_cannot_be_without_is_never_left_out() -> None:
    """Ids, names, what is required, status and stages stay: without them a row would be nothing, or something else."""
    kept = {("touchpoint", n) for n in ("id", "name", "status", "stages")} | {
        ("step", "stage"),
        ("measure", "touchpoint"),
    }
    assert not kept & fields_to_leave_out()
    assert {("touchpoint", "cost"), ("person", "phone"), ("brand", "competitors")} <= fields_to_leave_out()
