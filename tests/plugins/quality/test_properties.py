"""What holds for every project."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from math import fsum, isclose
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.quality.worlds import day, point, project, run
from tests.plugins.small import text
from touchreport.plugin import Project, Result, Touchpoint

STAGES = ("seek", "buy", "use")
READERS = {"touchpoint.owner": ("gaps", "priority"), "touchpoint.importance": ("gaps",)}
touchpoints = st.builds(
    lambda stages, **values: point("x", *stages, **values),
    st.lists(st.sampled_from(STAGES), max_size=2, unique=True),
    owner=st.sampled_from((None, "mia", "tom")),
    monitored_by=st.sampled_from(((), ("ada",))),
    control=st.sampled_from((None, "controllable", "uncontrollable")),
    importance=st.sampled_from((None, 1.0, 3.5, 5.0)),
    purpose=st.sampled_from((None, text("To sell"))),
    evidence_status=st.sampled_from((None, "observed", "assumed", "proposed")),
    reviewed=st.sampled_from((None, day(2026, 10, 1), day(2026, 3, 1))),
    review_cadence=st.sampled_from((None, "monthly", "quarterly", "continuously")),
    moment_of_truth=st.sampled_from((None, True)),
)
inventories = st.lists(touchpoints, min_size=1, max_size=14).map(
    lambda every: [replace(each, id=f"t{n:02}", name=text(f"Moment {n:02}")) for n, each in enumerate(every)]
)


def world(rows: list[Touchpoint]) -> Project:
    """Return a project of three stages."""
    return project(rows, dict.fromkeys(STAGES))


def told(result: Result, old: dict[str, str] | None = None) -> Counter[Any]:
    """Return what findings say, with the first ids in place of new ones."""
    names = old or {}
    return Counter(
        (f.code, f.severity, f.seen.text, f.seen.count, tuple(names.get(r.id, r.id) for r in f.subjects))
        for f in result.findings
    )


@settings(max_examples=60, deadline=None)
@given(inventories)
def test_shares_are_shares(rows: list[Touchpoint]) -> None:
    """What is recorded lies between 0 and 1; confidence and what is open sum to 1, or there is none."""
    data: Any = run(world(rows), READERS).data
    every = [data["completeness"], *data["by_field"].values(), *data["by_stage"].values()]
    assert all(0 <= share <= 1 for share in [*every, *data["by_touchpoint"].values()])
    assert sum(data["freshness"].values()) == len(rows)
    for parts in (data["confidence"], data["open"], data["open_fields"], data["ask"]):
        total = fsum(parts.values())
        assert isclose(total, 1) or total == 0
        assert all(-1e-12 <= share <= 1 + 1e-12 for share in parts.values())


@settings(max_examples=40, deadline=None)
@given(inventories, touchpoints)
def test_adding_a_touchpoint_shifts_completeness_by_what_the_formula_says(
    rows: list[Touchpoint], more: Touchpoint
) -> None:
    """(R + r) / (N + n): needed are 37, 36 or 39, as the class of control says."""
    needs = {"controllable": 37, "uncontrollable": 36, None: 39}
    more = replace(more, id="more", name=text("More"))
    before, after = run(world(rows)).data, run(world([*rows, more])).data
    needed = sum(needs[t.control] for t in rows)
    of: Any = after["by_touchpoint"]
    whole: Any = before["completeness"]
    recorded = whole * needed + of["more"] * needs[more.control]
    assert isclose(recorded / (needed + needs[more.control]), after["completeness"])  # type: ignore[arg-type]


@settings(max_examples=40, deadline=None)
@given(inventories, st.randoms(use_true_random=False))
def test_order_and_ids_change_nothing(rows: list[Touchpoint], random: Any) -> None:
    """Rows in another order, and under other ids, give the same findings and numbers."""
    first = run(world(rows), READERS)
    shuffled = list(rows)
    random.shuffle(shuffled)
    again = run(world(shuffled), READERS)
    assert told(again) == told(first)
    assert again.headline == first.headline
    assert dict(again.data) == dict(first.data)
    names = {t.id: f"z{len(rows) - n:02}" for n, t in enumerate(rows)}
    renamed = run(world([replace(t, id=names[t.id]) for t in rows]), READERS)
    assert told(renamed, {new: old for old, new in names.items()}) == told(first)
    for key in ("completeness", "by_field", "by_stage", "freshness", "confidence", "open_fields", "ask"):
        assert renamed.data[key] == first.data[key]
