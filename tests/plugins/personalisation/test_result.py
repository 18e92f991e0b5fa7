"""The result as a whole."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
import touchreport_personalisation
from touchreport_personalisation import PERSONALISATION

from tests.plugins.personalisation.worlds import (
    groups,
    point,
    points,
    project,
    run,
    saying_none,
    segment,
    split,
    two_wishes,
    walk,
    who,
)
from tests.plugins.small import calls, fault, text
from touchreport.plugin import Project

PACKAGE = Path(touchreport_personalisation.__file__).parent


def crowded() -> Project:
    """Return a project with something of every kind but “none made”."""
    rows = [
        *points("all", 6, "before", "during", "after", nature=("human",), moment_of_truth=True),
        *points("a", 9, "before", segments=("a",)),
        point("b", "during", segments=("b",)),
        *points("bc", 3, "during", segments=("b", "c")),
    ]
    made = project(
        rows,
        [segment("a", 0.3), segment("b", 0.3), segment("c", 0.2), segment("d", 0.2)],
        [who("ann", "a", ("Speed",)), who("ben", "b", ("Quiet",))],
        [
            walk("ann", {"touchpoint": "all0", "emotion": 1.0}),
            walk("ben", {"touchpoint": "all0", "emotion": -1.0}),
        ],
    )
    return saying_none(made, "data", "b")


def worlds() -> dict[str, Project]:
    """Return worlds of all kinds, from none to crowded."""
    return {
        "nothing": project(),
        "bare": project([point("t")], where=("before",)),
        "untold": project([point("t")], [segment("a"), segment("b")]),
        "one": groups(segment("a"), rows=points("t", 3, "before", segments=("a",))),
        "same": split({"a": 0.5, "b": 0.5}, {"a": 0, "b": 0}, 6),
        "own": split({"a": 0.5, "b": 0.5}, {"a": 3, "b": 3}),
        "pairs": groups(
            *(segment(s) for s in "abc"),
            rows=[p for s in ("ab", "bc", "ca") for p in points(s, 4, "before", segments=tuple(s))],
        ),
        "personas": two_wishes(*points("t", 6, "before", data=(text("Orders"),))),
        "crowded": crowded(),
    }


@pytest.mark.parametrize("name", worlds())
def test_the_core_accepts_every_result(name: str) -> None:
    """Findings are declared, numbers finite, and references lead somewhere."""
    world = worlds()[name]
    assert fault(PERSONALISATION, run(world), world) is None
    assert fault(PERSONALISATION, run(world, most_groups=1, most_rows=1, singly=1), world) is None


def test_every_kind_of_finding_arises() -> None:
    """The worlds of these tests meet each kind that the analysis declares, and no other."""
    every = (*worlds().values(), split({"a": 0.6, "b": 0.4}, {"a": 9, "b": 1}))
    met = {finding.code for world in every for finding in run(world).findings}
    assert met == {f"personalisation/{kind.slug}" for kind in PERSONALISATION.findings}


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("nothing", "The inventory holds no touchpoint yet"),
        ("bare", "The inventory does not say who meets what"),
        ("untold", "The inventory does not say who meets what"),
        ("one", "The inventory does not say who meets what"),
        ("same", "Whatever one group meets, all of them meet"),
        ("own", "At most {share} of what a group meets is made for it alone"),
    ],
)
def test_without_findings_the_headline_says_what_is(name: str, headline: str) -> None:
    """Nothing found is said with the number that shows it, or with what is missing."""
    result = run(worlds()[name])
    assert (result.findings, result.headline.text) == ((), headline)


@pytest.mark.parametrize("name", ["nothing", "bare", "untold", "one"])
def test_too_little_is_said_once_and_shown_as_no_number(name: str) -> None:
    """Fewer than two known groups: one line says what is missing; no block, no figure."""
    result = run(worlds()[name])
    assert (len(result.not_enough), result.blocks, result.metrics) == (1, (), ())


def test_unknown_wishes_are_said() -> None:
    """Where needs and wishes are missing, what could be personal is not known."""
    lines = [line.text for line in run(worlds()["own"]).not_enough]
    assert any("neither needs nor wishes" in line for line in lines)


def test_drawn_is_bounded() -> None:
    """Of thirty groups twenty are drawn, the largest, and how many are left out is said."""
    names = [f"g{at}" for at in range(30)]
    rows = points("all", 5, "before")
    for name in names:
        rows += points(f"{name}-", 2, "before", segments=(name,))
    world = groups(*(segment(name, (at + 1) / 500) for at, name in enumerate(names)), rows=rows)
    for block in run(world).blocks[:3]:
        heads = getattr(block, "row_heads", None) or block.rows  # type: ignore[union-attr]
        assert len(heads) == 20


def test_large_inventories_take_linear_work() -> None:
    """Twice the touchpoints take about twice the calls: nothing compares every touchpoint with every other."""
    counts = [calls(partial(run, _large(n))) for n in (200, 400)]
    assert counts[1] <= 2.2 * counts[0]


def _large(n: int) -> Project:
    people = [f"p{at}" for at in range(20)]
    rows = [
        point(
            f"t{at}",
            ("before", "during", "after")[at % 3],
            personas=tuple(people[(at * 7 + k) % 20] for k in range(at % 10 + 1)),
            data=(text("Orders"),),
        )
        for at in range(n)
    ]
    return project(rows, personas=[who(ident, needs=(f"Need of {ident}", "Time")) for ident in people])
