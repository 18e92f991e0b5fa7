"""What holds for any two editions."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.difference.editions import edition, editions, found, poster, thing
from touchreport.difference import Change, Difference, Edition, FindingChange, Thing, compare
from touchreport.model.ref import Ref

MIRRORED = {
    "opened": "closed", "closed": "opened", "heavier": "lighter", "lighter": "heavier",
    "left-out": "taken-up", "taken-up": "left-out", "open": "open", "other-subjects": "other-subjects",
    "joined": "parted", "parted": "joined",
}  # fmt: skip


def told(difference: Difference) -> tuple[object, ...]:
    """Return everything that is told, without an order."""
    return (
        sorted(map(_change, difference.changes), key=repr),
        sorted(map(_finding, difference.findings), key=repr),
        sorted(((c.old.key, c.old.value, c.new.value, c.matters) for c in difference.figures), key=repr),
        difference.reordered,
    )


def mirrored(difference: Difference) -> tuple[object, ...]:
    """Return everything that is told, with old and new exchanged."""
    return (
        sorted(
            (_change(replace(c, old=c.new, new=c.old, fields=tuple(replace(f, old=f.new, new=f.old) for f in c.fields))) for c in difference.changes),
            key=repr,
        ),
        sorted(
            ((MIRRORED[state], new, old, fewer, more, within) for state, old, new, more, fewer, within in map(_finding, difference.findings)),
            key=repr,
        ),
        sorted(((c.old.key, c.new.value, c.old.value, c.matters) for c in difference.figures), key=repr),
        difference.reordered,
    )  # fmt: skip


def _change(change: Change) -> object:
    ends = tuple(None if end is None else (end.ref, sorted(end.values)) for end in (change.old, change.new))
    return ends, tuple((field.name, field.old, field.new) for field in change.fields)


def _finding(change: FindingChange) -> tuple[str, object, object, object, object, object]:
    return change.state, change.old, change.new, change.more, change.fewer, change.within


@given(editions())
def test_an_edition_does_not_differ_from_itself(one: Edition) -> None:
    """Comparing an edition with itself tells nothing."""
    assert compare(one, one).is_empty


@given(editions(), editions())
@settings(max_examples=300)
def test_the_other_way_round_it_is_the_mirror_image(one: Edition, other: Edition) -> None:
    """What came one way went the other; what was one way is the other; nothing else is told."""
    assert told(compare(other, one)) == mirrored(compare(one, other))


@given(editions(), editions())
@settings(max_examples=300)
def test_each_finding_is_told_once(one: Edition, other: Edition) -> None:
    """Numbers of what closed, opened and stayed add up to those of both editions; what is left out is counted by nobody."""
    difference = compare(one, other)
    for side, edition_of_it in (("old", one), ("new", other)):
        told = [getattr(each, side) for each in difference.findings if getattr(each, side) is not None]
        expected = [each for each in edition_of_it.findings if not each.left_out]
        assert sorted((each for each in told if not each.left_out), key=repr) == sorted(expected, key=repr)


@given(editions(), editions())
@settings(max_examples=300)
def test_what_a_larger_finding_tells_of_is_neither_closed_nor_new(one: Edition, other: Edition) -> None:
    """Whether it is told by itself or together with others of its code."""
    difference = compare(one, other)
    for state, elsewhere in (("closed", other), ("opened", one)):
        for change in difference.findings:
            alike = [each for each in elsewhere.findings if each.code == change.latest.code]
            among = [each for each in alike if set(change.latest.subjects) < set(each.subjects)]
            assert change.state != state or not change.latest.subjects or not among


@given(editions(), st.randoms())
def test_the_order_of_rows_changes_nothing(one: Edition, chance: object) -> None:
    """An inventory that was only sorted otherwise holds the same things, findings and figures."""
    things, findings, figures = list(one.things.values()), list(one.findings), list(one.figures)
    for each in (things, findings, figures):
        chance.shuffle(each)  # type: ignore[attr-defined]
    turned = replace(
        one, things={each.ref: each for each in things}, findings=tuple(findings), figures=tuple(figures)
    )
    assert compare(one, turned).is_empty
    assert told(compare(one, turned)) == told(compare(one, one))


@given(editions())
def test_one_touchpoint_more_is_that_touchpoint_and_what_it_opens(one: Edition) -> None:
    """A new touchpoint with a finding of its own is one thing added and one finding opened."""
    new = replace(
        one,
        things={**one.things, Ref("touchpoint", "kiosk"): thing("touchpoint", "kiosk")},
        findings=(*one.findings, found("gaps/no-owner", "kiosk")),
    )
    difference = compare(one, new)
    assert [(change.state, change.ref.id) for change in difference.changes] == [("added", "kiosk")]
    assert [change.latest.subjects for change in difference.findings if change.state != "open"] == [
        (Ref("touchpoint", "kiosk"),)
    ]
    assert len(difference.with_state("opened")) == 1


@given(editions())
def test_a_new_id_is_one_difference(one: Edition) -> None:
    """A touchpoint with another id and the same name is known by it, wherever it is named."""
    ids = {each.ref.id for each in one.things.values() if each.ref.kind == "touchpoint"}
    if "poster" not in ids:
        return
    other = renamed_id(one, "poster", "plakat")
    difference = compare(one, other)
    (change,) = difference.changes
    assert (change.state, change.old_id, change.ref.id, change.fields) == ("changed", "poster", "plakat", ())
    assert all(finding.state == "open" for finding in difference.findings)


def renamed_id(one: Edition, old: str, new: str) -> Edition:
    def of(ref: Ref) -> Ref:
        return Ref("touchpoint", new) if ref == Ref("touchpoint", old) else ref

    return replace(
        one,
        things={of(each.ref): Thing(of(each.ref), each.values) for each in one.things.values()},
        findings=tuple(
            replace(each, subjects=tuple(sorted(map(of, each.subjects)))) for each in one.findings
        ),
    )


def test_the_law_of_mirrors_can_fail() -> None:
    """What is told does tell two different changes apart."""
    bare, owned = edition(poster()), edition(poster(owner="ann"))
    assert told(compare(bare, owned)) != told(compare(owned, bare))
