"""What holds for every project."""

from __future__ import annotations

from dataclasses import replace
from math import isclose
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.consistency.worlds import PILLARS, STAGES, person, point, project, run
from tests.plugins.small import names, renamed, told
from touchreport.plugin import Project, Ref, SplitBars, Touchpoint

WORDS = ("bring the old guests back again", "bring the new guests back again", "show the way", "")
KINDS = ("picture", "face-to-face", "audio")
PEOPLE = (person("anna", 2.0), person("ben", 1.0, "shop"), person("shop", 3.0))


def some(values: tuple[str, ...], most: int = 2) -> Any:
    """Return tuples of different values."""
    return st.lists(st.sampled_from(values), max_size=most, unique=True).map(tuple)


rating = st.none() | st.sampled_from((1.0, 2.0, 3.5, 5.0))
touchpoints = st.builds(
    lambda stages, pillar, kinds, visual, tone, words, people, owner, status: point(
        "x",
        *stages,
        pillar=pillar,
        content_kind=kinds,
        visual_fit=visual,
        tone_fit=tone,
        purpose=words or None,
        personas=people,
        owner=owner,
        status=status,
    ),
    some(STAGES),
    some(PILLARS),
    some(KINDS),
    rating,
    rating,
    st.sampled_from(WORDS),
    some(("ines", "jo", "max")),
    st.none() | st.sampled_from(("anna", "ben", "shop")),
    st.sampled_from(("as-is", "as-is", "as-is", "planned")),
)
worlds = st.lists(touchpoints, max_size=12).map(
    lambda rows: project([replace(t, id=f"t{n}", name=_name(n)) for n, t in enumerate(rows)], PEOPLE)
)


def _name(n: int) -> Any:
    return point(f"t{n}").name


@settings(max_examples=80, deadline=None)
@given(worlds)
def test_ranges_hold(world: Project) -> None:
    """Shares and K lie between 0 and 1; no group has fewer than two; nobody stands in two groups of one sort."""
    data: Any = run(world).data
    assert data["told"] is None or 0 < data["told"] <= 1
    assert all(0 <= reach <= 1 + 1e-9 for reach in data["reach"].values())
    assert all(-1e-9 <= k <= 1 for k in data["consistency"].values())
    assert all(0 <= mean <= 1 for mean in data["mean"].values())
    for sort in ("same_purpose", "similar_purpose"):
        assert all(len(set(group)) == len(group) >= 2 for group in data[sort])
        members = [ident for group in data[sort] for ident in group]
        assert len(set(members)) == len(members)


@settings(max_examples=60, deadline=None)
@given(worlds)
def test_parts_of_a_pillar_sum_to_its_touchpoints(world: Project) -> None:
    """Own, another's, something else and not recorded are all touchpoints of today that tell the pillar."""
    bars = [b for b in run(world).blocks if isinstance(b, SplitBars)]
    for label, amounts in (row for block in bars for row in block.rows):
        assert isinstance(label, Ref)
        assert sum(amounts) == sum(label.id in t.message_pillar for t in world.present)


@settings(max_examples=60, deadline=None)
@given(worlds, touchpoints)
def test_one_more_touchpoint_shifts_the_share_by_the_formula(world: Project, new: Touchpoint) -> None:
    """With n known touchpoints: told' = (n · told + 1 if it carries a message) / (n + 1)."""
    before: Any = run(world).data["told"]
    if before is None:
        return
    added = replace(new, id="new", status="as-is")
    after: Any = run(project([*world.touchpoints, added], PEOPLE)).data["told"]
    n = len(world.present)
    assert isclose(after, (n * before + bool(new.message_pillar)) / (n + 1))


@settings(max_examples=60, deadline=None)
@given(worlds, st.sampled_from((1.0, 2.0, 5.0)))
def test_one_more_rating_shifts_the_mean_by_the_formula(world: Project, tone: float) -> None:
    """With n ratings: mean' = (n · mean + place) / (n + 1), and the mean of squares likewise, which gives K."""
    places = [(t.tone_fit - 1) / 4 for t in world.present if t.tone_fit is not None]
    added = [*places, (tone - 1) / 4]
    data: Any = run(project([*world.touchpoints, point("new", tone_fit=tone)], PEOPLE)).data
    if len(added) < 5:
        assert "tone_fit" not in data["mean"]
        return
    mean = sum(added) / len(added)
    squares = sum(place * place for place in added) / len(added)
    assert isclose(data["mean"]["tone_fit"], mean, abs_tol=1e-12)
    spread = max(0.0, squares - mean * mean) ** 0.5
    assert isclose(data["consistency"]["tone_fit"], 1 - 2 * spread, abs_tol=1e-6)


@settings(max_examples=60, deadline=None)
@given(worlds, st.randoms(use_true_random=False))
def test_order_of_rows_changes_nothing(world: Project, chance: Any) -> None:
    """Shuffled rows of touchpoints and people say the same and count the same."""
    rows, people = list(world.touchpoints), list(world.people)
    chance.shuffle(rows)
    chance.shuffle(people)
    before, after = run(world), run(replace(world, touchpoints=tuple(rows), people=tuple(people)))
    assert told(before.findings, names(world)) == told(after.findings, names(world))
    assert before.data["same_purpose"] == after.data["same_purpose"]
    assert before.data["similar_purpose"] == after.data["similar_purpose"]
    assert before.headline == after.headline


@settings(max_examples=60, deadline=None)
@given(worlds)
def test_ids_do_not_matter(world: Project) -> None:
    """Other ids, whose order is another too, change nothing that is said."""
    other = renamed(world)
    assert told(run(other).findings, names(other)) == told(run(world).findings, names(world))
