"""What must not matter: the order of rows, and what the rows are called."""

from __future__ import annotations

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.plugins.controllability.worlds import analyse, ours, project, rich, theirs
from touchreport.plugin import Project, Ref, Touchpoint

IDS = tuple(t.id for t in rich().touchpoints)


@given(st.permutations(range(len(IDS))))
@settings(max_examples=25, deadline=None)
def test_the_order_of_the_rows_does_not_matter(order: list[int]) -> None:
    """Every message, number, finding and row is the same, whatever the order of the inventory."""
    it = rich()
    shuffled = replace(it, touchpoints=tuple(it.touchpoints[n] for n in order))
    before, after = analyse(it), analyse(shuffled)
    assert (after.headline, after.summary, after.metrics) == (before.headline, before.summary, before.metrics)
    assert after.findings == before.findings
    assert after.blocks == before.blocks
    assert after.data == before.data


@given(st.permutations([f"renamed-{n}" for n in range(len(IDS))]))
@settings(max_examples=25, deadline=None)
def test_the_ids_do_not_matter(new: list[str]) -> None:
    """With other ids for the same touchpoints the result is the same but for the ids."""
    names = dict(zip(IDS, new, strict=True))
    before, after = analyse(rich()), analyse(renamed(rich(), names))
    back = {f"'{value}'": f"'{key}'" for key, value in names.items()}
    said = re.sub(
        r"'renamed-\d+'", lambda found: back[found[0]], repr((after.findings, after.blocks, after.metrics))
    )
    assert said == repr((before.findings, before.blocks, before.metrics))


def renamed(it: Project, names: dict[str, str]) -> Project:
    """Return the same project with other ids for its touchpoints."""

    def row(t: Touchpoint) -> Touchpoint:
        return replace(t, id=names[t.id], influenced_by=tuple(names[i] for i in t.influenced_by))

    return replace(
        it,
        touchpoints=tuple(row(t) for t in it.touchpoints),
        journeys=tuple(
            replace(j, steps=tuple(replace(s, touchpoint=names[s.touchpoint]) for s in j.steps))
            for j in it.journeys
        ),
        measures=tuple(replace(m, touchpoint=names[m.touchpoint]) for m in it.measures),
        records={Ref(r.kind, names[r.id]): record for r, record in it.records.items()},
    )


def test_sums_do_not_depend_on_the_order_to_the_last_digit() -> None:
    """0.1 + 0.2 + 0.3 and 0.3 + 0.2 + 0.1 differ as floats; the shares are exactly the same."""
    rows = (ours("a", 0.1), ours("b", 0.2), ours("c", 0.3), theirs("d", 1, "a"))
    assert analyse(project(*rows)).data["shares"] == analyse(project(*reversed(rows))).data["shares"]
