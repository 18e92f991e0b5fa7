"""Which data there is, who sees it, and what could be collected."""

from __future__ import annotations

from typing import Any

import pytest

from tests.plugins.small import of_kind, text, touched
from tests.plugins.use.worlds import collecting, measure, point, project, run
from touchreport.plugin import Person, Project, Ref, Severity, SplitBars, Table


def sorts(**counts: int) -> dict[str, int]:
    """Return how many touchpoints are of each sort."""
    return {**dict.fromkeys(("shared", "kept", "unseen", "none", "unknown"), 0), **counts}


def test_every_touchpoint_is_of_one_sort() -> None:
    """Watched by another, by the owner, measured, by nobody; none written; nothing written."""
    world = project(
        [
            collecting("other", owner="anna", monitored_by=("ben",)),
            collecting("told", owner="anna", informed=("ben",)),
            collecting("own", owner="anna", monitored_by=("anna",)),
            collecting("measured", owner="anna"),
            collecting("nobody", owner="anna"),
            point("none"),
            point("silent"),
        ],
        [measure("measured", "Visits", 3)],
        none={"none": "data"},
    )
    result = run(world)
    assert result.data["data"] == sorts(shared=2, kept=2, unseen=1, none=1, unknown=1)
    (finding,) = of_kind(result, "data-unseen")
    assert (touched(finding), finding.severity) == (["nobody"], Severity.LOW)
    bars = next(block for block in result.blocks if isinstance(block, SplitBars))
    assert [amounts for _, amounts in bars.rows] == [(2, 2, 1, 1, 1)]


def test_unseen_data_weighs_more_where_it_matters() -> None:
    """One moment of truth among them makes it medium; all share one finding."""
    world = project([collecting("a"), collecting("b", moment_of_truth=True)])
    (finding,) = of_kind(run(world), "data-unseen")
    assert (touched(finding), finding.severity, finding.seen.count) == (["b", "a"], Severity.MEDIUM, 2)


def test_where_watching_is_not_recorded_nothing_is_unseen() -> None:
    """An inventory without such columns and without measures does not say who looks."""
    result = run(project([collecting("a")], recorded={"data"}))
    assert of_kind(result, "data-unseen") == ()
    assert any("Who looks at data" in m.text for m in result.not_enough)


def handing(**values: Any) -> Project:
    """Return two touchpoints; anna hands customers over to ben."""
    first = collecting("a", owner="anna", hands_over_to=("b",), **{"monitored_by": ("anna",), **values})
    return project([first, point("b", owner="ben")], people=[Person("ben", text("ben"), team="shop")])


def test_the_next_owner_who_does_not_see_the_data_is_named() -> None:
    """ben takes over and neither watches nor is told."""
    result = run(handing())
    (finding,) = of_kind(result, "data-unshared")
    assert [ref.id for ref in finding.subjects] == ["a", "b", "ben"]
    assert result.data["unshared"] == (("a", "b", "ben"),)
    assert finding.owner == "anna"


@pytest.mark.parametrize("field", ["monitored_by", "informed", "consulted", "responsible", "accountable"])
@pytest.mark.parametrize("who", ["ben", "shop"])
def test_whoever_sees_the_data_or_whose_team_does_is_not_named(field: str, who: str) -> None:
    """Watching, being told or asked, and working there let ben, or his team, see the data."""
    assert of_kind(run(handing(**{field: (who,)})), "data-unshared") == ()


def test_the_same_owner_a_planned_target_and_no_owner_are_no_hand_over() -> None:
    """Only what is there today and has an owner on both sides counts; each receiver once."""
    world = project(
        [
            collecting(
                "a",
                owner="anna",
                monitored_by=("anna",),
                hands_over_to=("same", "planned", "nobody", "x", "y"),
            ),
            collecting("free", monitored_by=("carl",), hands_over_to=("x",)),
            point("same", owner="anna"),
            point("planned", owner="ben", status="planned"),
            point("nobody"),
            point("x", owner="ben"),
            point("y", owner="ben", moment_of_truth=True),
        ]
    )
    result = run(world)
    assert result.data["unshared"] == (("a", "y", "ben"),)
    assert of_kind(result, "data-unshared")[0].severity is Severity.MEDIUM


def test_many_hand_overs_are_gathered() -> None:
    """After the first three, the others share a finding; it is about all that each of them is about."""
    sources = [
        collecting(f"a{n}", owner="anna", monitored_by=("anna",), hands_over_to=("b",)) for n in range(6)
    ]
    findings = of_kind(run(project([*sources, point("b", owner="ben")])), "data-unshared")
    assert [len(f.subjects) for f in findings] == [3, 3, 3, 5]


def channel_of(collects: int, silent: int, **values: Any) -> Project:
    """Return touchpoints of one channel, some with data and some with “none”; the first of those has `values`."""
    mute = [point(f"s{n}", channels=("shop",), control="controllable") for n in range(1, silent)]
    given = {"channels": ("shop",), "control": "controllable", **values}
    return project(
        [
            *(collecting(f"c{n}", channels=("shop",), monitored_by=("anna",)) for n in range(collects)),
            point("s0", **given),
            *mute,
        ],
        none={f"s{n}": "data" for n in range(silent)},
    )


@pytest.mark.parametrize(
    ("collects", "silent", "found"), [(1, 1, 0), (2, 1, 1), (2, 3, 3), (2, 4, 0), (3, 4, 4)]
)
def test_what_most_others_on_the_channel_collect_could_be_collected(
    collects: int, silent: int, found: int
) -> None:
    """At least two, and half of the others: with 2 and 3 silent ones 2 of 4 others have data, with 4 it is 2 of 5."""
    result = run(channel_of(collects, silent))
    assert [len(touched(f)) for f in of_kind(result, "data-possible")] == ([found] if found else [])


@pytest.mark.parametrize(
    "values", [{"control": "uncontrollable"}, {"control": None}, {"channels": ("other",)}]
)
def test_where_the_company_does_not_decide_nothing_is_asked_for(values: dict[str, object]) -> None:
    """What belongs to others, and what is on a channel of its own, is left alone."""
    assert run(channel_of(3, 1, **values)).data["possible"] == ()


def test_an_empty_cell_and_a_measure_are_no_lack_of_data() -> None:
    """Empty cells are the business of gaps; what is measured leaves a trace already."""
    peers = [collecting(f"c{n}", channels=("shop",)) for n in range(3)]
    silent = point("s", channels=("shop",), control="controllable")
    assert run(project([*peers, silent])).data["possible"] == ()
    measured = project([*peers, silent], [measure("s", "Guests", 5)], none={"s": "data"})
    assert run(measured).data["possible"] == ()


def test_the_table_stays_short_and_fair() -> None:
    """Of 30 unseen rows and one that could collect, six rows show five and one."""
    many = [collecting(f"c{n}", channels=("shop",)) for n in range(30)]
    silent = point("s", channels=("shop",), control="controllable")
    result = run(project([*many, silent], none={"s": "data"}), most_rows=6)
    table = next(block for block in result.blocks if isinstance(block, Table))
    assert len(table.rows) == 6
    assert table.rows[-1][0].value == Ref("touchpoint", "s")


def test_nothing_recorded_says_so() -> None:
    """An inventory without numbers and data has a headline, no block and no finding."""
    result = run(project([point("a")], recorded=()))
    assert (result.findings, result.blocks, result.metrics) == ((), (), ())
    assert len(result.not_enough) >= 3
    assert run(project([])).headline.text == "The inventory holds no touchpoint yet"
