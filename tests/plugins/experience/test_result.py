"""The result as a whole."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from touchreport_experience import EXPERIENCE

from tests.plugins.experience.worlds import felt, journey, point, points, project, rated, run, step, walked
from tests.plugins.small import calls, fault, shape
from touchreport.plugin import Project


def rich() -> Project:
    """Return a world in which nearly every kind of finding arises."""
    rows = [
        point(each, importance=max(9 - at, 1) / 2 + 0.5, moment_of_truth=each in "cf" or None)
        for at, each in enumerate("abcdefghij")
    ]
    journeys = [
        felt("mara", 2, 1, -1.5, 1, -1.2, 1, -0.4),
        felt("ali", 1, 1, 1, 1, 1, 1, -2),
        rated("ina", 0.9, 0.3, 0.5),
        walked("otto", "abcf", "agbd"),
        journey("eva", step("a"), step("e", outcome="failed")),
        journey("lea", step("a", 1), step("b", 1), derived=True),
    ]
    return project(journeys, rows)


def worlds() -> dict[str, Project]:
    """Return worlds of all kinds, from none to rich."""
    return {
        "nothing": project([], []),
        "silent": project([journey("mara", step("a"), step("b"))]),
        "quiet": project([felt("mara", 1, 1, 1)]),
        "rich": rich(),
        "none declared": project(
            [felt("mara", 2, 1, 0)], [point(each, importance=5 - at) for at, each in enumerate("abcde")]
        ),
        "bad ends": project([felt("mara", 0, 0, -0.5), felt("ali", 0, 0, -0.5)]),
        "nobody": project([], points("abc")),
    }


@pytest.mark.parametrize("name", worlds())
def test_the_core_accepts_every_result(name: str) -> None:
    """Findings are declared, numbers finite, and references lead somewhere."""
    world = worlds()[name]
    assert fault(EXPERIENCE, run(world), world) is None


def test_every_kind_of_finding_arises() -> None:
    """The worlds of these tests meet each kind that the analysis declares, and no other."""
    met = {finding.code for world in worlds().values() for finding in run(world).findings}
    assert met == {f"experience/{kind.slug}" for kind in EXPERIENCE.findings}


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("nothing", "No journey records enough feelings to be judged"),
        ("silent", "No journey records enough feelings to be judged"),
        ("quiet", "No journey ends badly, and no moment of truth feels bad"),
        ("bad ends", "{n} of {total} journeys ends badly"),
        ("none declared", "No moment of truth is declared, and {n} touchpoint behaves like one"),
    ],
)
def test_headlines(name: str, headline: str) -> None:
    """The heaviest finding; of several of its kind, how many; without any, what is, or what is missing."""
    assert run(worlds()[name]).headline.text == headline


def test_without_personas_there_is_one_line() -> None:
    """Nothing else is missing where nobody walks."""
    result = run(worlds()["nobody"])
    assert [message.text for message in result.not_enough] == ["Journeys: there are no personas."]
    assert result.blocks == ()


def test_data_for_other_analyses() -> None:
    """The documented numbers are there: mean 1/3, peak 1 (the later of 1 and 1), end -1: worst of equals."""
    data = run(project([felt("mara", 1, 1, -1)])).data
    assert data == {
        "mean": {"mara": pytest.approx(1 / 3)},
        "remembered": {"mara": -1.0},
        "valleys": {"mara": ("c",)},
        "reliability": {},
        "conformance": {},
        "failed": (),
        "declared_moments": (),
        "shown_moments": (),
    }


@settings(max_examples=20)
@given(st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(chance: Random) -> None:
    """Shuffled touchpoints, personas and journeys give the same findings and the same numbers."""
    world = rich()
    rows, people, journeys = list(world.touchpoints), list(world.personas), list(world.journeys)
    for each in (rows, people, journeys):
        chance.shuffle(each)
    again = replace(world, touchpoints=tuple(rows), personas=tuple(people), journeys=tuple(journeys))
    before, after = run(world), run(again)
    assert shape(after) == shape(before)
    assert after.headline == before.headline
    assert {k: v for k, v in after.data.items() if k not in {"shown_moments", "failed"}} == {
        k: v for k, v in before.data.items() if k not in {"shown_moments", "failed"}
    }


@settings(max_examples=20)
@given(st.permutations("abcdefghij"))
def test_names_of_ids_change_nothing(ids: list[str]) -> None:
    """Other ids of touchpoints give the same findings; only references differ."""
    world = rich()
    new = {old: f"z-{ident}" for old, ident in zip("abcdefghij", ids, strict=True)}
    again = replace(
        world,
        touchpoints=tuple(replace(t, id=new[t.id]) for t in world.touchpoints),
        journeys=tuple(
            replace(
                j,
                steps=tuple(replace(s, touchpoint=new[s.touchpoint]) for s in j.steps),
                plan=tuple(replace(s, touchpoint=new[s.touchpoint]) for s in j.plan),
            )
            for j in world.journeys
        ),
    )
    before, after = run(world), run(again)
    assert shape(after) == shape(before)
    assert after.data["remembered"] == before.data["remembered"]


def test_large_inventories_take_linear_work() -> None:
    """Twice the steps ask for at most little more than twice the calls; no pair of touchpoints is ever compared."""
    counts = [calls(partial(run, _large(n))) for n in (200, 400)]
    assert counts[1] <= 2.2 * counts[0]


def _large(n: int) -> Project:
    rows = [point(f"t{at}", importance=at % 5 + 1) for at in range(n)]
    steps = [
        step(row.id, at % 5 - 2, success_rate=0.9, actual="planned" if at % 2 else "actual")
        for at, row in enumerate(rows)
    ]
    return project([journey("mara", *steps), journey("ali", *steps, derived=True)], rows)


def test_findings_name_the_work_that_settles_them() -> None:
    """What feels bad or fails is made better, what is not declared is recorded, who goes astray is led."""
    works = {f.code.split("/")[1]: f.work for world in worlds().values() for f in run(world).findings}
    assert works == {
        **dict.fromkeys(
            ("moment-low", "valley", "peak-end", "ends-low", "weakest-step", "failed-step"), "experience"
        ),
        **dict.fromkeys(("undeclared", "none-declared"), "record"),
        **dict.fromkeys(("missed-moment", "off-plan"), "hand-over"),
    }
