"""The result as a whole."""

from __future__ import annotations

from pathlib import Path

import pytest
import touchreport_lifecycle
from touchreport_lifecycle import LIFECYCLE

from tests.plugins.collect import messages_in, sayable
from tests.plugins.lifecycle.worlds import persona, point, points, project, run, segment, two_segments
from tests.plugins.small import fault
from touchreport.plugin import Number, Project, RankedBars, Share


def crowded() -> Project:
    """Return a project in which every stage is off and journeys are apart, alike and parting."""
    return project(
        [
            *points("ab", 10, "before", segments=("a", "b", "d")),
            *points("during", 4, "during", segments=("a",)),
            *points("other", 2, "during", segments=("a", "b")),
            *points("c", 9, "before", segments=("c",)),
        ],
        [segment(name) for name in "abcd"],
        weights={"before": 0.2, "during": 0.2, "after": 0.6},
    )


def worlds() -> dict[str, Project]:
    """Return worlds of all kinds, from none to crowded."""
    return {
        "nothing": project(),
        "bare": project([point("t")], weights={"before": None}),
        "one segment": project(points("t", 3, "before"), [segment("a")], weights={"before": None}),
        "personas": project(
            points("t", 12, "before", personas=("mara",)), personas=[persona("mara"), persona("ali")]
        ),
        "two": two_segments(3, 4, 2),
        "same": two_segments(6, 0, 0),
        "crowded": crowded(),
    }


@pytest.mark.parametrize("name", worlds())
def test_the_core_accepts_every_result(name: str) -> None:
    """Findings are declared, numbers finite, and references lead somewhere."""
    world = worlds()[name]
    assert fault(LIFECYCLE, run(world), world) is None
    assert fault(LIFECYCLE, run(world, most_columns=1), world) is None


def test_every_kind_of_finding_arises() -> None:
    """The worlds of these tests meet each kind that the analysis declares, and no other."""
    met = {finding.code for world in worlds().values() for finding in run(world).findings}
    assert met == {f"lifecycle/{kind.slug}" for kind in LIFECYCLE.findings}


def test_what_is_said_is_written_in_the_source() -> None:
    """Nothing is said in these worlds that a search through the source, and so a translator, would not see."""
    said = messages_in(LIFECYCLE, *(run(world) for world in worlds().values()))
    assert said.keys() <= sayable(Path(touchreport_lifecycle.__file__).parent)


@pytest.mark.parametrize(
    ("name", "headline"),
    [
        ("nothing", "The inventory holds no touchpoint yet"),
        ("bare", "{n} touchpoint stands on a stage, and nothing tells customers apart"),
        ("one segment", "{share} of the cells of the map hold a touchpoint"),
    ],
)
def test_without_findings_the_headline_says_what_is(name: str, headline: str) -> None:
    """Nothing found is said with the number that shows it, or with what is missing."""
    result = run(worlds()[name])
    assert (result.findings, result.headline.text) == ((), headline)


def test_quiet_headlines_carry_the_number() -> None:
    """Stages that fit are said first; without weights the largest distance is."""
    fits = [*points("b", 5, "before"), *points("d", 3, "during"), *points("a", 2, "after")]
    assert run(project(fits)).headline.text == "No stage has much more or much less than its weight"
    near = two_segments(6, 2, 2)
    bare = project(near.touchpoints, near.segments, weights={"before": None})
    assert run(bare).headline.values == {"share": Share(0.4)}


def test_headline_is_the_heaviest_finding() -> None:
    """Alone it is the finding's own sentence; several of a kind are counted."""
    weights = {"before": 0.1, "during": 0.45, "after": 0.45}
    two = run(
        project([*points("b", 8, "before"), point("d", "during"), point("a", "after")], weights=weights)
    )
    assert (two.headline.text[:9], two.headline.count) == ("{n} stage", 2)
    one = run(worlds()["two"])
    assert one.headline == one.findings[0].seen


def test_nothing_to_look_at_is_said_once() -> None:
    """Without a touchpoint there is one line, no block, no number."""
    result = run(project())
    assert (len(result.not_enough), result.blocks, result.metrics) == (1, (), ())


def test_figures() -> None:
    """Coverage 2 of 6 cells; no D for nine touchpoints; the largest distance, 1 - 3/9."""
    result = run(worlds()["two"])
    assert [metric.value for metric in result.metrics] == [Share(2 / 6), Share(round(2 / 3, 9))]


def test_data_for_other_analyses() -> None:
    """The documented numbers are there."""
    assert run(worlds()["two"]).data == {
        "rows": "segment",
        "coverage": 2 / 6,
        "cases": 9,
        "shares": {"before": 1.0, "during": 0.0, "after": 0.0},
        "weights": {"before": 0.5, "during": 0.3, "after": 0.2},
        "dissimilarity": None,
        "distances": (("a", "b", round(2 / 3, 9), {"before": round(2 / 3, 9)}),),
        "playbooks": (("a",), ("b",)),
    }


def test_points_are_shown_with_their_sign() -> None:
    """A plus is written, so that more and less are told apart without the bar."""
    bars = next(block for block in run(crowded()).blocks if isinstance(block, RankedBars))
    assert all(isinstance(row.numbers[-1], Number) and row.numbers[-1].signed for row in bars.rows)
