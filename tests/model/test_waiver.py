"""Which findings a waiver is about, and what becomes of them."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.model.waiver import Waiver, is_kept_inside, upkeep, waived, without_untold
from touchreport.model.when import Precision, When
from touchreport.plugin import Finding, Method, Ref, Result, Severity, Text, say

REASON = Text.of("agreed", "en")


def about(*subjects: tuple[str, str], code: str = "gaps/no-owner") -> Finding:
    refs = tuple(Ref(kind, id) for kind, id in subjects)
    return Finding(code, Severity.HIGH, refs, say("seen"), say("why"), say("todo"))


def result(*findings: Finding) -> Result:
    return Result(say("h"), say("s"), Method((), (), say("none")), findings=findings)


BOTH = about(("touchpoint", "a"), ("touchpoint", "b"), ("persona", "ines"))


@pytest.mark.parametrize(
    ("waiver", "expected"),
    [
        (Waiver("gaps/no-owner", REASON), True),
        (Waiver("gaps/no-measure", REASON), False),
        (Waiver("gaps/no-owner", REASON, touchpoints=("a", "b")), True),
        (Waiver("gaps/no-owner", REASON, touchpoints=("a", "b", "c")), True),
        (Waiver("gaps/no-owner", REASON, touchpoints=("a",)), False),
        (Waiver("gaps/no-owner", REASON, personas=("ines",)), True),
        (Waiver("gaps/no-owner", REASON, touchpoints=("a", "b"), personas=("jonas",)), False),
        (Waiver("gaps/no-owner", REASON, channels=("shop",)), False),
    ],
)
def test_which_findings_it_is_about(waiver: Waiver, expected: bool) -> None:
    """Those of its code; for each kind that it names, those that speak of these things and no others of the kind."""
    assert waiver.is_about(BOTH) is expected


def test_what_is_lacking() -> None:
    """A waiver that names some of a finding's things lacks the others; one that names none of them has no part in it."""
    assert Waiver("gaps/no-owner", REASON, touchpoints=("a",)).lacking(BOTH) == (("touchpoint", "b"),)
    assert Waiver("gaps/no-owner", REASON, touchpoints=("c",)).lacking(BOTH) == ()
    assert Waiver("gaps/no-measure", REASON, touchpoints=("a",)).lacking(BOTH) == ()
    assert Waiver("gaps/no-owner", REASON).lacking(BOTH) == ()


@pytest.mark.parametrize(
    ("until", "last"),
    [
        (When(datetime.date(2026, 2, 3)), datetime.date(2026, 2, 3)),
        (When(datetime.date(2028, 2, 1), Precision.MONTH), datetime.date(2028, 2, 29)),
        (When(datetime.date(2026, 10, 1), Precision.QUARTER), datetime.date(2026, 12, 31)),
        (When(datetime.date(2026, 1, 1), Precision.YEAR), datetime.date(2026, 12, 31)),
    ],
)
def test_it_holds_to_the_end_of_its_last_day(until: When, last: datetime.date) -> None:
    """A month, a quarter or a year ends with its last day; without a date a waiver has no end."""
    waiver = Waiver("gaps/no-owner", REASON, until=until)
    assert waiver.holds_on(last)
    assert not waiver.holds_on(last + datetime.timedelta(days=1))
    assert Waiver("gaps/no-owner", REASON).holds_on(datetime.date.max)


def test_without_words_a_finding_is_left_out_and_kept_with_the_reason() -> None:
    """What is left out is not lost: it stands beside the result, with the waiver that did it."""
    waiver = Waiver("gaps/no-owner", REASON, touchpoints=("a",))
    told, left_out = waived(result(about(("touchpoint", "a")), about(("touchpoint", "b"))), [waiver])
    assert [finding.subjects[0].id for finding in told.findings] == ["b"]
    assert [(each.finding.subjects[0].id, each.waiver) for each in left_out] == [("a", waiver)]


def test_words_replace_those_they_stand_for_and_nothing_else() -> None:
    """A finding in other words keeps its code, severity and subjects, and every sentence that is not reworded."""
    words = Text.of("Ask the landlord", "en")
    (told,) = waived(result(BOTH), [Waiver("gaps/no-owner", REASON, todo=words)])[0].findings
    assert told.todo.values["words"] == words
    assert (told.seen, told.why, told.code, told.subjects) == (BOTH.seen, BOTH.why, BOTH.code, BOTH.subjects)


def test_the_first_of_several_counts() -> None:
    """A finding under two waivers is treated as the first of them says."""
    first = Waiver("gaps/no-owner", REASON, personas=("ines",), seen=Text.of("other", "en"))
    told, left_out = waived(result(BOTH), [first, Waiver("gaps/no-owner", REASON)])
    assert len(told.findings) == 1
    assert left_out == ()


IDS = st.sampled_from("abcd")
FINDINGS = st.lists(
    st.builds(
        lambda ids, slug: about(*(("touchpoint", id) for id in ids), code=f"gaps/{slug}"),
        st.lists(IDS, min_size=1, max_size=3, unique=True),
        st.sampled_from(["x", "y"]),
    ),
    max_size=6,
)
WAIVERS = st.lists(
    st.builds(
        lambda ids, slug: Waiver(f"gaps/{slug}", REASON, touchpoints=tuple(ids)),
        st.lists(IDS, max_size=3, unique=True),
        st.sampled_from(["x", "y"]),
    ),
    max_size=4,
)


@given(FINDINGS, WAIVERS)
def test_nothing_is_lost_or_told_twice(findings: list[Finding], waivers: list[Waiver]) -> None:
    """Findings told and findings left out are all there were, in their order, and applying twice changes nothing."""
    told, left_out = waived(result(*findings), waivers)
    gone = [each.finding for each in left_out]
    assert sorted(map(id, [*told.findings, *gone])) == sorted(map(id, findings))
    assert waived(told, waivers) == (told, ())


def test_a_headline_tells_nothing_of_what_is_kept_inside() -> None:
    """Where a finding stays inside, the heaviest that is left is the headline, or the title of the analysis."""
    inside = Waiver("gaps/no-owner", Text.of("x", "en"), mention=False, internal=True)
    heavy = Finding("gaps/no-owner", Severity.HIGH, (), say("Nobody answers"), say("Why"), say("Do"))
    light = replace(heavy, code="gaps/no-data", severity=Severity.LOW, seen=say("No data"))
    for findings, headline in (((heavy, light), "No data"), ((heavy,), "Gaps")):
        told, left_out = waived(replace(result(*findings), headline=heavy.seen), [inside])
        assert without_untold(told, left_out, say("Gaps")).headline.text == headline
        named = [replace(each, waiver=replace(inside, internal=None)) for each in left_out]
        assert without_untold(told, named, say("Gaps")).headline.text == "Nobody answers"


def test_the_upkeep_of_the_inventory_is_not_told_a_client() -> None:
    """What `record` settles is left out, whatever its code, unless the author rewords it; other headlines may stay."""
    entered = replace(about(("touchpoint", "a")), work="record", seen=say("Nobody has entered it"))
    other = replace(about(("touchpoint", "b")), work="watch", seen=say("Nobody watches"))
    told, left_out = waived(replace(result(entered, other), headline=say("Two things")), [upkeep()])
    assert (told.findings, [each.finding for each in left_out]) == ((other,), [entered])
    assert is_kept_inside(entered, [upkeep()])
    assert without_untold(told, left_out, say("Gaps")).headline.text == "Two things"
    named = replace(told, headline=entered.seen)
    assert without_untold(named, left_out, say("Gaps")).headline.text == "Nobody watches"
    own = Waiver("gaps/no-owner", REASON, touchpoints=("a",), seen=Text.of("Agree on it", "en"))
    assert [
        len(waived(result(entered), waivers)[1]) for waivers in ([upkeep([own]), own], [upkeep(), own])
    ] == [
        0,
        1,
    ]


def test_what_would_have_to_be_entered_is_not_told_a_client() -> None:
    """Those who keep the inventory read it, whatever else is waived; a client reads only what cannot be said."""
    told = replace(result(BOTH), not_enough=(say("Nobody knows"),), to_record=(say("Add a column"),))
    waiver = Waiver("gaps/no-owner", REASON)
    for waivers in ([], [waiver]):
        assert waived(told, waivers)[0].to_record == told.to_record
    for waivers in ([upkeep()], [waiver, upkeep()]):
        assert (waived(told, waivers)[0].to_record, waived(told, waivers)[0].not_enough) == (
            (),
            told.not_enough,
        )


def test_a_waiver_for_what_is_not_there() -> None:
    """Of the things that it names those that there are stay; with the last of a kind the waiver goes."""
    waiver = Waiver("gaps/no-owner", Text.of("x", "en"), touchpoints=("bill", "till"), stages=("after",))
    there = {Ref("touchpoint", "bill"), Ref("stage", "after")}
    assert waiver.among(there.__contains__) == replace(waiver, touchpoints=("bill",))
    assert waiver.among({Ref("stage", "after")}.__contains__) is None
    assert waiver.among(lambda _: True) is waiver
