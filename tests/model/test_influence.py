"""Influence: over how many steps, through what, and from whom alone."""

from __future__ import annotations

import datetime
from collections import deque

from hypothesis import given, settings
from hypothesis import strategies as st

from touchreport.model.brand import Brand
from touchreport.model.influence import (
    Influence,
    control_classes,
    influence_steps,
    influences,
    influences_by_target,
    sole_influences,
)
from touchreport.model.project import Project
from touchreport.model.stage import JourneyModel
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint

CONTROL = ("controllable", "uncontrollable", None)


def project(*touchpoints: Touchpoint) -> Project:
    """Return a project of touchpoints alone."""
    words = Text.of("Words", "en")
    model = JourneyModel("custom", words, ())
    return Project(words, "en", datetime.date(2026, 11, 1), Brand(words), model, touchpoints=touchpoints)


def touchpoint(ident: str, control: str | None, *by: str, status: str = "as-is") -> Touchpoint:
    """Return a touchpoint on which those of `by` act."""
    return Touchpoint(ident, Text.of(ident, "en"), status=status, control=control, influenced_by=by)


@st.composite
def graphs(draw: st.DrawFn) -> Project:
    """Draw up to nine touchpoints of any class and status, with any links among them, loops included."""
    size = draw(st.integers(1, 9))
    ids = [f"t{n}" for n in range(size)]
    links = st.lists(st.sampled_from(ids), max_size=4)
    status = st.sampled_from(("as-is", "as-is", "as-is", "planned", "retired"))
    return project(
        *(touchpoint(i, draw(st.sampled_from(CONTROL)), *draw(links), status=draw(status)) for i in ids)
    )


def by_brute_force(it: Project) -> set[Influence]:
    """Search from every controllable touchpoint on its own, link by link."""
    present = {t.id: t for t in it.present}
    found: set[Influence] = set()
    for source in present.values():
        if source.control != "controllable":
            continue
        distance = {source.id: 0}
        queue = deque([source.id])
        while queue:
            at = queue.popleft()
            for target in present.values():
                reached = at in target.influenced_by and target.control == "uncontrollable"
                if reached and target.id not in distance:
                    distance[target.id] = distance[at] + 1
                    queue.append(target.id)
        found |= {Influence(source.id, target, steps) for target, steps in distance.items() if steps}
    return found


def test_a_chain_by_hand() -> None:
    """A till acts on talk, talk on reviews: till to talk is 1 step, till to reviews 2."""
    it = project(
        touchpoint("till", "controllable"),
        touchpoint("talk", "uncontrollable", "till"),
        touchpoint("reviews", "uncontrollable", "talk"),
    )
    assert set(influences(it)) == {Influence("till", "talk", 1), Influence("till", "reviews", 2)}
    assert influence_steps(it) == {"talk": 1, "reviews": 2}
    assert control_classes(it) == {
        "till": "controllable",
        "talk": "influenceable",
        "reviews": "influenceable",
    }


def test_a_controllable_one_in_between_is_the_influence() -> None:
    """Poster acts on shop, shop on reviews: the shop is the influence, not the poster."""
    it = project(
        touchpoint("poster", "controllable"),
        touchpoint("shop", "controllable", "poster"),
        touchpoint("reviews", "uncontrollable", "shop"),
    )
    assert influences(it) == (Influence("shop", "reviews", 1),)


def test_what_is_not_there_does_not_act() -> None:
    """Planned, retired and unclassified touchpoints act on nothing, and let nothing through."""
    it = project(
        touchpoint("till", "controllable"),
        touchpoint("plan", "controllable", status="planned"),
        touchpoint("old", "controllable", status="retired"),
        touchpoint("vague", None, "till"),
        touchpoint("reviews", "uncontrollable", "plan", "old", "vague"),
    )
    assert influences(it) == ()
    assert control_classes(it)["reviews"] == "uncontrollable"


def test_a_circle_ends() -> None:
    """Two that act on each other and on themselves are no influence; with a till behind them they are reached."""
    circle = (touchpoint("a", "uncontrollable", "b", "a"), touchpoint("b", "uncontrollable", "a"))
    assert influences(project(*circle)) == ()
    reached = project(
        touchpoint("till", "controllable"), *circle, touchpoint("c", "uncontrollable", "b", "till")
    )
    assert influence_steps(reached) == {"c": 1}
    behind = project(
        touchpoint("till", "controllable"),
        touchpoint("a", "uncontrollable", "b"),
        touchpoint("b", "uncontrollable", "a", "till"),
    )
    assert influence_steps(behind) == {"a": 2, "b": 1}


@given(graphs())
@settings(max_examples=150, deadline=None)
def test_all_pairs_are_those_of_a_search_from_every_source(it: Project) -> None:
    """Pairs and steps are the shortest paths, on any small graph, circles included."""
    found = influences(it)
    assert len(found) == len(set(found))
    assert set(found) == by_brute_force(it)


@given(graphs())
@settings(max_examples=150, deadline=None)
def test_what_is_asked_without_the_pairs_agrees_with_them(it: Project) -> None:
    """Nearest steps, only sources and classes follow from the list of all pairs."""
    pairs = by_brute_force(it)
    sources: dict[str, set[str]] = {}
    for pair in pairs:
        sources.setdefault(pair.target, set()).add(pair.source)
    nearest = {target: min(p.steps for p in pairs if p.target == target) for target in sources}
    assert influence_steps(it) == nearest
    assert sole_influences(it) == {t: next(iter(s)) for t, s in sources.items() if len(s) == 1}
    classes = control_classes(it)
    assert {i for i, name in classes.items() if name == "influenceable"} == set(sources)


@given(graphs())
@settings(max_examples=60, deadline=None)
def test_targets_come_as_they_are_wanted(it: Project) -> None:
    """Asked for some targets, their pairs come in that order, nearest first; the unreached are passed over."""
    wanted = tuple(sorted((t.id for t in it.present if t.control == "uncontrollable"), reverse=True))
    groups = list(influences_by_target(it, wanted))
    assert [group[0].target for group in groups] == [t for t in wanted if t in influence_steps(it)]
    assert all([p.steps for p in group] == sorted(p.steps for p in group) for group in groups)
    assert sorted(p for group in groups for p in group) == sorted(influences(it))
