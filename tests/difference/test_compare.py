"""What is told of things, findings, figures and analyses."""

from __future__ import annotations

from typing import Any

import pytest

from tests.difference.editions import count_of, edition, found, poster, thing, words
from touchreport.difference import Difference, Edition, Figure, Found, Thing, compare
from touchreport.model.ref import Ref
from touchreport.model.result import Severity
from touchreport.model.text import Text


def fields(difference: Difference) -> list[tuple[str, object, object]]:
    (change,) = difference.changes
    return [(field.name, field.old, field.new) for field in change.fields]


def test_what_came_went_and_differs_is_told_by_kind_and_name() -> None:
    """Kinds in their order; in each those that came, went, differ, by name."""
    old = edition(poster(), thing("touchpoint", "fax"), thing("persona", "ann"))
    new = edition(poster(owner="bob"), thing("touchpoint", "app"), thing("persona", "cy"))
    assert [(c.state, c.ref.kind, c.ref.id) for c in compare(old, new).changes] == [
        ("added", "touchpoint", "app"), ("removed", "touchpoint", "fax"), ("changed", "touchpoint", "poster"),
        ("added", "persona", "cy"), ("removed", "persona", "ann"),
    ]  # fmt: skip


def test_a_field_is_told_with_what_was_and_what_is() -> None:
    """None stands for nothing on either side."""
    difference = compare(edition(poster(cost=5.0)), edition(poster(owner="ann")))
    assert fields(difference) == [("owner", None, "ann"), ("cost", 5.0, None)]


def test_another_name_under_the_same_id_is_a_new_name() -> None:
    """Nothing came and nothing went."""
    renamed = Thing(Ref("touchpoint", "poster"), {"name": words("Placard"), "stages": ("before",)})
    (change,) = compare(edition(poster()), edition(renamed)).changes
    assert (change.renamed, change.state, change.old_id) == (True, "changed", None)


def test_another_id_and_another_name_are_two_touchpoints() -> None:
    """Nothing says that they are one."""
    difference = compare(edition(poster()), edition(thing("touchpoint", "app")))
    assert [change.state for change in difference.changes] == ["added", "removed"]


def test_of_two_with_one_name_neither_is_guessed() -> None:
    """A name that occurs twice on a side tells nothing."""
    twins = [Thing(Ref("touchpoint", id), {"name": words("Poster")}) for id in ("one", "two")]
    assert [change.state for change in compare(edition(poster()), edition(*twins)).changes] == [
        "added", "added", "removed",
    ]  # fmt: skip


def test_the_first_stage_counts_and_the_order_of_personas_does_not() -> None:
    """A touchpoint stands at its first stage; whom it is for has no first."""
    old = edition(poster(personas=("ann", "bob"), channels=("web", "shop")))
    assert compare(old, edition(poster(personas=("bob", "ann"), channels=("web", "shop")))).is_empty
    assert fields(compare(old, edition(poster(personas=("ann", "bob"), channels=("shop", "web"))))) == [
        ("channels", ("web", "shop"), ("shop", "web"))
    ]


def test_a_move_to_another_stage_is_a_move() -> None:
    """It is told as such, and as a field."""
    moved = Thing(Ref("touchpoint", "poster"), {"name": words("Poster"), "stages": ("after",)})
    (change,) = compare(edition(poster()), edition(moved)).changes
    assert change.moved


def test_texts_are_the_same_in_any_order_of_languages() -> None:
    """A column of a language may stand before another."""
    one = Text((("en", "Bill"), ("fa", "قبض")))
    other = Text((("fa", "قبض"), ("en", "Bill")))
    pair = [Thing(Ref("touchpoint", "bill"), {"name": name}) for name in (one, other)]
    assert compare(edition(pair[0]), edition(pair[1])).is_empty


def test_a_measure_is_known_by_its_touchpoint_and_name_where_its_id_is_another() -> None:
    """A touchpoint with a new id takes its measures along."""
    old = edition(
        poster(), Thing(Ref("measure", "poster-seen"), {"name": words("Seen"), "touchpoint": "poster"})
    )
    new = edition(
        Thing(Ref("touchpoint", "placard"), poster().values),
        Thing(Ref("measure", "placard-seen"), {"name": words("Seen"), "touchpoint": "placard"}),
    )
    assert [(c.state, c.old_id, c.ref.id) for c in compare(old, new).changes] == [
        ("changed", "poster", "placard"), ("changed", "poster-seen", "placard-seen"),
    ]  # fmt: skip


def walk(*touchpoints: str) -> Edition:
    steps = [
        Thing(Ref("step", f"ann.{id}.1"), {"persona": "ann", "touchpoint": id, "stage": "before"})
        for id in touchpoints
    ]
    return edition(*(thing("touchpoint", id) for id in ("a", "b", "c")), thing("persona", "ann"), *steps)


def test_a_step_between_two_others_moves_none_of_them() -> None:
    """Steps are known by persona, touchpoint and which encounter it is, not by their number."""
    difference = compare(walk("a", "c"), walk("a", "b", "c"))
    assert [(c.state, c.ref.id) for c in difference.changes] == [("added", "ann.b.1")]
    assert difference.reordered == ()


def test_the_same_steps_another_way_round_are_told_by_persona() -> None:
    """No step came or went; the journey goes another way."""
    difference = compare(walk("a", "b"), walk("b", "a"))
    assert (difference.changes, difference.reordered, difference.is_empty) == ((), ("ann",), False)


# findings


def became(old: Edition, new: Edition) -> list[tuple[str, str]]:
    return [(change.state, change.latest.code) for change in compare(old, new).findings]


def with_findings(*findings: object, **rest: Any) -> Edition:
    return edition(poster(), thing("touchpoint", "app"), findings=tuple(findings), **rest)


def test_a_finding_is_known_by_code_and_subjects() -> None:
    """The words and the number in them may be others."""
    old, new = found("gaps/overdue", "poster"), found("gaps/overdue", "poster")
    old = type(old)(old.code, old.severity, old.subjects, words("29 days overdue"))
    assert became(with_findings(old), with_findings(new)) == [("open", "gaps/overdue")]


@pytest.mark.parametrize(
    ("old", "new", "state"),
    [
        (None, found("gaps/x", "poster"), "opened"),
        (found("gaps/x", "poster"), None, "closed"),
        (found("gaps/x", "poster", severity=Severity.LOW), found("gaps/x", "poster"), "heavier"),
        (found("gaps/x", "poster", severity=Severity.HIGH), found("gaps/x", "poster"), "lighter"),
        (found("gaps/x", "poster"), found("gaps/x", "poster", "app"), "other-subjects"),
        (found("gaps/x", "poster"), found("gaps/x", "poster", left_out=True), "left-out"),
        (found("gaps/x", "poster", left_out=True), found("gaps/x", "poster"), "taken-up"),
    ],
)
def test_what_became_of_a_finding(old: object, new: object, state: str) -> None:
    """A finding that is about one touchpoint more is not closed and opened; one that the author leaves out is not closed."""
    sides = [with_findings(*(each for each in (side,) if each is not None)) for side in (old, new)]
    assert became(*sides) == [(state, "gaps/x")]


def told(old: Edition, new: Edition) -> list[tuple[str, str, str, str]]:
    """Return what became of each finding, whom it is about, and what came and went inside of it."""

    def ids(refs: tuple[Ref, ...]) -> str:
        return " ".join(ref.id for ref in refs)

    return sorted(
        (each.state, ids(each.latest.subjects), ids(each.more), ids(each.fewer))
        for each in compare(old, new).findings
    )


def unmeasured(*several: str, **rest: Any) -> Edition:
    """Return an edition with findings of one code, each about touchpoints that are named with spaces between them."""
    return with_findings(*(found("gaps/x", *each.split()) for each in several), **rest)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        (("a", "b c d"), ("b c d a",), [("joined", "a", "", ""), ("open", "a b c d", "", "")]),
        (("a", "b c d"), ("b c d",), [("closed", "a", "", ""), ("open", "b c d", "", "")]),
        (("a", "b c d"), ("a b c e",), [("joined", "a", "", ""), ("other-subjects", "a b c e", "e", "d")]),
        (("a b c",), ("a", "b"), [("other-subjects", "a", "", "c"), ("parted", "b", "", "")]),
        (("a b",), ("a", "b"), [("open", "a", "", ""), ("parted", "b", "", "")]),
        (("a b c",), ("b", "c", "a w x y z"), [
            ("other-subjects", "a w x y z", "w x y z", ""), ("parted", "b", "", ""), ("parted", "c", "", ""),
        ]),
        (("c", "a b"), ("b", "a c"), [
            ("joined", "c", "", ""), ("open", "a c", "", ""), ("parted", "b", "", ""),
        ]),
        (("a", "a"), ("a",), [("closed", "a", "", ""), ("open", "a", "", "")]),
    ],
)  # fmt: skip
def test_which_of_many_are_told_one_by_one_changes_nothing(
    old: tuple[str, ...], new: tuple[str, ...], expected: list[tuple[str, str, str, str]]
) -> None:
    """What one finding tells of many is as open as what is told by itself; what came and went in it is told as that."""
    assert told(unmeasured(*old), unmeasured(*new)) == expected
    mirror = {"joined": "parted", "parted": "joined", "closed": "opened"}
    turned = [(mirror.get(state, state), fewer, more) for state, _, more, fewer in expected]
    back = [(state, more, fewer) for state, _, more, fewer in told(unmeasured(*new), unmeasured(*old))]
    assert sorted(back) == sorted(turned)


def _missed(*measures: tuple[str, str]) -> Found:
    subjects = {
        Ref(kind, id) for pair in measures for kind, id in zip(("measure", "touchpoint"), pair, strict=True)
    }
    return Found("gaps/target", Severity.LOW, tuple(sorted(subjects)), words("missed"))


def test_another_measure_of_the_same_touchpoint_is_another_finding() -> None:
    """All that it is about has to live on, as far as the larger finding names things of these kinds."""
    many = _missed(("time", "till"), ("stars", "door"), ("calls", "desk"))
    kept = found("gaps/target", "till", "door", "desk")
    old = with_findings(_missed(("speed", "till")), many)
    assert sorted(became(old, with_findings(many))) == [("closed", "gaps/target"), ("open", "gaps/target")]
    alone = with_findings(_missed(("speed", "till")), kept)
    assert sorted(became(alone, with_findings(kept))) == [("joined", "gaps/target"), ("open", "gaps/target")]


def test_what_weighs_more_by_itself_than_among_others_weighs_more() -> None:
    """The heaviest are told by themselves; among others, nothing weighs more than the heaviest of them."""
    low = found("gaps/x", "a", "b", "c", severity=Severity.LOW)
    rest = found("gaps/x", "b", "c", severity=Severity.LOW)
    (risen,) = compare(with_findings(low), with_findings(found("gaps/x", "a"), rest)).with_state("heavier")
    assert (risen.severities, risen.within) == ((Severity.LOW, Severity.MEDIUM), low)
    (sunk,) = compare(with_findings(found("gaps/x", "a"), rest), with_findings(low)).with_state("lighter")
    assert (sunk.severities, sunk.within) == ((Severity.MEDIUM, Severity.LOW), low)
    light = with_findings(rest, found("gaps/x", "a", severity=Severity.LOW))
    assert ("parted", "gaps/x") in became(with_findings(found("gaps/x", "a", "b", "c")), light)


def test_what_joined_a_finding_that_is_left_out_is_left_out() -> None:
    """The author waived what is told together; taken out of it again, it is taken up."""
    shown = with_findings(found("gaps/x", "a"), found("gaps/x", "b", "c", "d"))
    waived = with_findings(found("gaps/x", "a", "b", "c", "d", left_out=True))
    assert became(shown, waived) == [("left-out", "gaps/x"), ("left-out", "gaps/x")]
    assert became(waived, shown) == [("taken-up", "gaps/x"), ("taken-up", "gaps/x")]


def test_what_went_with_its_touchpoints_is_not_settled() -> None:
    """Those that are retired are gone too; one that has another id now is not."""
    old = edition(
        poster(), thing("touchpoint", "app"), findings=(found("gaps/x", "poster"), found("gaps/x", "app"))
    )
    new = edition(
        poster(status="retired"), Thing(Ref("touchpoint", "apps"), thing("touchpoint", "app").values)
    )
    difference = compare(old, new)
    went = {
        each.latest.subjects[0].id: difference.went_along(each) for each in difference.with_state("closed")
    }
    assert went == {"poster": True, "app": False}


def test_a_finding_that_was_left_out_and_is_gone_is_not_told() -> None:
    """Nobody read it, so nobody needs to hear that it closed."""
    assert became(with_findings(found("gaps/x", "poster", left_out=True)), with_findings()) == []


def test_findings_of_a_new_analysis_are_not_told_as_opened() -> None:
    """Nothing got worse: somebody looked for the first time."""
    new = with_findings(found("media/x", "poster"), analyses={"gaps": words("Gaps"), "media": words("Media")})
    difference = compare(with_findings(), new)
    assert difference.findings == ()
    assert [(each.id, each.added, each.findings) for each in difference.analyses] == [("media", True, 1)]
    (gone,) = compare(new, with_findings()).analyses
    assert (gone.added, gone.findings) == (False, 1)


# figures


def share(value: float, **rest: object) -> Figure:
    return count_of(value, kind="share", **rest)


def number(value: float, decimals: int | None = 2) -> Figure:
    return count_of(value, kind="number", decimals=decimals)


@pytest.mark.parametrize(
    ("old", "new", "matters"),
    [
        (count_of(300), count_of(301), True),
        (share(0.5), share(0.51), True),
        (share(0.5, decimals=1), share(0.507, decimals=1), False),
        (share(0.504), share(0.496), False),
        (number(100.0), number(100.9), False),
        (number(100.0), number(101.1), True),
        (number(0.001), number(0.002), False),
        (number(2.0, None), number(2.5, None), True),
        (share(0.5), count_of(3), True),
        (number(2.0), count_of(2.0, kind="number", decimals=2, unit=words("min")), True),
    ],
)
def test_a_change_matters_where_people_would_want_to_hear_of_it(
    old: Figure, new: Figure, matters: bool
) -> None:
    """Any change of a count; a point of a share; one per cent of a number; none that is not seen; any of the unit."""
    (change,) = compare(edition(figures=(old,)), edition(figures=(new,))).figures
    assert change.matters is matters


def test_a_number_in_another_unit_has_no_difference() -> None:
    """Five minutes less three seconds is no number."""
    old, new = number(5.0), count_of(3.0, kind="number", decimals=2, unit=words("s"))
    (change,) = compare(edition(figures=(old,)), edition(figures=(new,))).figures
    assert change.difference is None


def test_what_is_reduced_alike_tells_nothing_of_what_is_hidden() -> None:
    """Fields and things that somebody may not see leave no trace, nor do findings and figures about them."""
    old = with_findings(found("gaps/x", "app"), figures=(count_of(1, about=(Ref("touchpoint", "app"),)),))
    new = edition(poster(cost=7.0, owner="ann"), analyses=old.analyses)

    def seen(one: Edition) -> Edition:
        return one.reduced(lambda ref: ref.id != "app", lambda ref, field: field != "cost")

    difference = compare(seen(old), seen(new))
    assert fields(difference) == [("owner", None, "ann")]
    assert (difference.findings, difference.figures) == ((), ())
