"""Owner classes: declared or derived; owned media on ground of others; shared media without an owner."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from touchreport_media.owners import CLASSES, CROSSWALK, owner_of, owners

from tests.plugins.media.worlds import point, project, run
from tests.plugins.small import of_kind
from touchreport.plugin import Cell, Ref, Severity, Table, Touchpoint

media_classes = st.none() | st.sampled_from(tuple(CROSSWALK))
owner_classes = st.none() | st.sampled_from(CLASSES)


@pytest.mark.parametrize(
    ("media", "owner"),
    [
        ("owned", "brand-owned"),
        ("paid", "brand-owned"),
        ("managed", "brand-owned"),
        ("shared", "partner-owned"),
        ("earned", "social-external"),
        (None, None),
    ],
)
def test_the_crosswalk(media: str | None, owner: str | None) -> None:
    """Each media class leads to its owner class where none is declared; without a class there is none."""
    assert owner_of(point("a", media)) == owner


@given(media_classes, st.sampled_from(CLASSES))
def test_what_is_declared_always_wins(media: str | None, owner: str) -> None:
    """A declared owner class is never replaced."""
    assert owner_of(point("a", media, owner_class=owner)) == owner


@given(st.lists(st.tuples(media_classes, owner_classes), max_size=12))
def test_every_touchpoint_is_counted_once(pairs: list[tuple[str | None, str | None]]) -> None:
    """Declared, derived and unknown sum to all touchpoints; the owner classes sum to those that are known."""
    world = project([point(f"t{n}", media, owner_class=owner) for n, (media, owner) in enumerate(pairs)])
    found = owners(world)
    assert found.declared + len(found.derived) + len(found.unknown) == len(pairs)
    assert sum(found.whole) == len(found.of) == found.declared + len(found.derived)


def test_the_table_by_hand() -> None:
    """Paid: one declared brand-owned (so), one partner-owned (otherwise), one without (derived). Shared: one derived."""
    world = project(
        [
            point("a", "paid", owner_class="brand-owned"),
            point("b", "paid", owner_class="partner-owned"),
            point("c", "paid"),
            point("d", "shared"),
        ]
    )
    table = next(b for b in run(world).blocks if isinstance(b, Table) and b.caption.id == "owner-crosswalk")
    assert [tuple(cell.value for cell in row[2:5]) for row in table.rows] == [(1, 1, 1), (0, 0, 1)]
    assert table.rows[0][5] == Cell((Ref("touchpoint", "b"),))
    derived = next(b for b in run(world).blocks if isinstance(b, Table) and b.caption.id == "owners-derived")
    assert [row[0].value for row in derived.rows] == [Ref("touchpoint", "c"), Ref("touchpoint", "d")]


def test_the_list_of_derived_ones_is_cut_and_says_so() -> None:
    """With one row allowed, two derived ones are one row and a line that says what is left out."""
    result = run(project([point("a", "paid"), point("b", "paid")]), most_rows=1)
    table = next(b for b in result.blocks if isinstance(b, Table) and b.caption.id == "owners-derived")
    assert len(table.rows) == 1
    assert table.caption.source is not None
    assert table.caption.source.count == 1


def on(*channels: str, **values: object) -> Touchpoint:
    return point("a", "owned", channels=channels, **values)


def test_owned_media_on_ground_of_others() -> None:
    """A page on a network belongs to the network; on a channel of one's own beside it, it does not depend on it."""
    (finding,) = of_kind(run(project([on("instagram")])), "rented-ground")
    assert finding.subjects == (Ref("touchpoint", "a"),)
    assert finding.severity is Severity.LOW
    assert of_kind(run(project([on("instagram", "website")])), "rented-ground") == ()
    assert of_kind(run(project([on()])), "rented-ground") == ()
    assert of_kind(run(project([on("venue")])), "rented-ground") == (), "offline ground is left out"


def test_another_owner_class_is_for_the_other_analysis() -> None:
    """Owned and partner-owned at once contradict each other, which controllability says; it is not said here."""
    assert of_kind(run(project([on("instagram", owner_class="partner-owned")])), "rented-ground") == ()
    assert len(of_kind(run(project([on("instagram", owner_class="brand-owned")])), "rented-ground")) == 1


@pytest.mark.parametrize(
    ("importance", "moment", "severity"),
    [
        (3.9, None, Severity.LOW),
        (4.0, None, Severity.MEDIUM),
        (4.1, None, Severity.MEDIUM),
        (None, True, Severity.MEDIUM),
        (None, None, Severity.LOW),
    ],
)
def test_ground_of_others_weighs_more_where_much_depends_on_it(
    importance: float | None, moment: bool | None, severity: Severity
) -> None:
    """4 on a scale from 1 to 5 is 0.75, the line; a moment of truth counts as well, a missing rating does not."""
    (finding,) = of_kind(
        run(project([on("instagram", importance=importance, moment_of_truth=moment)])), "rented-ground"
    )
    assert finding.severity is severity


def test_shared_media_without_an_owner_is_to_be_checked() -> None:
    """Shared and no owner class: one finding for all of them; with one declared, none."""
    (finding,) = of_kind(run(project([point("a", "shared"), point("b", "shared")])), "shared-owner")
    assert finding.seen.count == 2
    assert of_kind(run(project([point("a", "shared", owner_class="social-external")])), "shared-owner") == ()
