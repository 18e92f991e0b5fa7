"""Findings that one piece of work settles are put together; nothing else is."""

from __future__ import annotations

import datetime
import itertools
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.outline.worlds import shop, words
from touchreport.model.horizons import Horizons
from touchreport.model.ranking import in_order
from touchreport.model.when import Precision, When
from touchreport.model.work import Work, works_of
from touchreport.plugin import Finding, Method, Person, Project, Ref, Result, Severity, WorkKind, say

HIGH, MEDIUM, LOW = Severity.HIGH, Severity.MEDIUM, Severity.LOW
VISIT, BILL, POSTER = (Ref("touchpoint", ident) for ident in ("visit", "bill", "poster"))
STAGE = Ref("stage", shop().stages[0].id)


@dataclass(frozen=True, slots=True)
class Given:
    finding: Finding
    share: float = 0.0


def asks(code: str, *subjects: Ref, todo: str = "", work: WorkKind | None = None, **values: Any) -> Finding:
    severity = values.pop("severity", MEDIUM)
    return Finding(
        code, severity, subjects, say("Seen"), say("Why."), say(todo or f"Do {code}"), work=work, **values
    )


def rating(**importance: float) -> Project:
    """Return the shop with these ratings of importance by touchpoint, and no others."""
    rows = tuple(replace(each, importance=importance.get(each.id)) for each in shop().touchpoints)
    return replace(shop(), touchpoints=rows)


def works(*findings: Finding, project: Project | None = None) -> list[Work[Given]]:
    return list(works_of([Given(finding) for finding in findings], project or shop()))


def settled(*findings: Finding, project: Project | None = None) -> list[list[str]]:
    return [[each.finding.code for each in work.settles] for work in works(*findings, project=project)]


def test_the_same_work_at_the_same_touchpoint_is_one() -> None:
    """Whoever found it, and whatever else the findings are about; the heaviest finding leads."""
    (work,) = works(
        asks("a/one", VISIT, Ref("channel", "x"), work="experience", severity=HIGH),
        asks("b/two", VISIT, work="experience", severity=LOW),
    )
    assert [each.finding.code for each in work.settles] == ["a/one", "b/two"]
    assert work.todo.text == "Make {touchpoint} better for customers"
    assert work.todo.values["touchpoint"] == VISIT
    assert [part.text for part in work.parts] == ["Do a/one", "Do b/two"]
    assert work.when == "now"


@pytest.mark.parametrize("kind", WorkKind.__args__)  # type: ignore[attr-defined]
def test_every_kind_of_work_has_its_words(kind: WorkKind) -> None:
    """Two findings with different todos get a sentence of the kind, which names the touchpoint."""
    (work,) = works(asks("a/one", VISIT, work=kind), asks("b/two", VISIT, work=kind))
    assert work.todo.text not in ("Do a/one", "Do b/two")
    assert work.todo.values == {"touchpoint": VISIT}


def test_what_differs_stays_apart() -> None:
    """Another kind of work, another touchpoint, more touchpoints, no kind of work: each is its own."""
    findings = [
        asks("a/1", VISIT, work="watch"),
        asks("a/2", VISIT, work="record"),
        asks("a/3", BILL, work="watch"),
        asks("a/4", VISIT, BILL, work="watch"),
        asks("a/5", VISIT),
        asks("a/6", work="watch"),
        asks("a/7", work="watch"),
    ]
    assert settled(*findings, project=rating()) == [[f.code] for f in findings]
    assert {work.todo.text for work in works(*findings)} == {f"Do {f.code}" for f in findings}


def test_the_same_todo_on_the_same_subjects_is_one() -> None:
    """Without a kind of work the sentence decides; with nothing that it is about, nothing does."""
    same = [asks(code, VISIT, Ref("persona", "ines"), todo="Ask her") for code in ("a/1", "b/2")]
    assert settled(*same) == [["a/1", "b/2"]]
    assert works(*same)[0].parts == ()
    assert settled(same[0], asks("b/2", VISIT, todo="Ask her")) == [["a/1"], ["b/2"]]
    assert settled(asks("a/1", todo="Add it"), asks("b/2", todo="Add it")) == [["a/1"], ["b/2"]]


def test_two_doers_do_not_share_a_piece_of_work() -> None:
    """A finding without a doer goes with the first that has one."""
    project = shop(people=(Person("ann", words("Ann")), Person("bob", words("Bob"))))
    findings = [
        asks("a/1", VISIT, work="watch", owner="ann"),
        asks("a/2", VISIT, work="watch", owner="bob"),
        asks("a/3", VISIT, work="watch"),
    ]
    found = works(*findings, project=project)
    assert [([e.finding.code for e in w.settles], w.owner) for w in found] == [
        (["a/1", "a/3"], "ann"),
        (["a/2"], "bob"),
    ]


@pytest.mark.parametrize(
    ("visit", "bill", "owner"),
    [
        ({"owner": "ann"}, {"owner": "ann"}, "ann"),
        ({"accountable": ("ann",)}, {"accountable": ("ann",)}, "ann"),
        ({"owner": "ann", "accountable": ("bob",)}, {"accountable": ("ann",)}, "ann"),
        ({"owner": "ann"}, {"accountable": ("bob",)}, None),
        ({"accountable": ("ann", "bob")}, {"accountable": ("ann", "bob")}, None),
        ({"owner": "ann"}, {}, None),
    ],
)
def test_who_answers_for_all_of_it_does_it(
    visit: dict[str, Any], bill: dict[str, Any], owner: str | None
) -> None:
    """The owner, else the only person accountable, if that is one and the same at every touchpoint."""
    project = shop(people=(Person("ann", words("Ann")), Person("bob", words("Bob"))))
    bare = {"owner": None, "accountable": ()}
    own = {"visit": {**bare, **visit}, "bill": {**bare, **bill}}
    rows = tuple(replace(t, **own.get(t.id, {})) for t in project.touchpoints)
    (work,) = works(asks("a/1", VISIT, BILL), project=replace(project, touchpoints=rows))
    assert work.owner == owner


@pytest.mark.parametrize(
    ("efforts", "effort", "when"),
    [((1, 2), 2, "now"), ((1, 3), 3, "next"), ((1, None), None, "now")],
)
def test_the_largest_effort_counts(efforts: tuple[int | None, ...], effort: int | None, when: str) -> None:
    """An effort of 2 of 5 is still little; where one finding is not estimated, the whole is not."""
    findings = [
        asks(f"a/{n}", VISIT, work="watch", effort=each, severity=HIGH) for n, each in enumerate(efforts)
    ]
    (work,) = works(*findings)
    assert (work.effort, work.when) == (effort, when)


def test_the_largest_effect_counts() -> None:
    """By hand: shares of 0.3 and 0.6, the largest is 0.6; 0.3/0.6 gives step 1 + int(2.5) = 3, 0.6/0.6 step 5."""
    together = [Given(asks("a/1", VISIT, work="watch"), 0.3), Given(asks("a/2", VISIT, work="watch"), 0.6)]
    alone = Given(asks("a/3", BILL), 0.3)
    assert [work.effect for work in works_of([*together, alone], rating())] == [5, 3]


@pytest.mark.parametrize(("severity", "effect"), [(HIGH, 5), (MEDIUM, 4), (LOW, 3)])
def test_what_matters_most_to_customers_promises_most(severity: Severity, effect: int) -> None:
    """Importance 5 of 1 to 5 is step 5, one less at medium and two at low severity.

    That the touchpoint is a small part of the journey, a twentieth here, takes nothing away from it: to name who
    answers for what matters most and disappoints is worth much.
    """
    rated = rating(visit=5.0)
    wide = Given(asks("a/2", STAGE), 1.0)
    found = works_of([Given(asks("a/1", VISIT, severity=severity), 0.05), wide], rated)
    assert next(work.effect for work in found if work.settles[0].finding.code == "a/1") == effect


def test_an_unimportant_touchpoint_promises_little() -> None:
    """The lowest rating is step 1 at every severity, which is known and no want of an estimate."""
    (work,) = works_of([Given(asks("a/1", VISIT, severity=LOW))], rating(visit=1.0))
    assert work.effect == 1


@pytest.mark.parametrize(("subject", "share"), [(VISIT, 0.05), (VISIT, 0.0), (STAGE, 0.0)])
def test_an_effect_of_which_nothing_is_known_is_not_estimated(subject: Ref, share: float) -> None:
    """Neither the importance of its touchpoints is known nor does it reach far: not estimated, and last in its order."""
    found = works_of([Given(asks("a/1", subject), share), Given(asks("a/2", BILL), 1.0)], rating())
    assert [(work.settles[0].finding.code, work.effect) for work in found] == [("a/2", 5), ("a/1", None)]


def test_work_is_due_by_its_horizon() -> None:
    """From 1 November 2026: 30 days end on 1 December, 90 on 30 January; the project may set other numbers."""
    project = shop()
    asked = [
        asks("a/1", VISIT, severity=Severity.HIGH, effort=1),
        asks("a/2", BILL, severity=Severity.MEDIUM),
    ]
    ends = [work.due for work in works(*asked, project=project)]
    assert ends == [When(datetime.date(2026, 12, 1)), When(datetime.date(2027, 1, 30))]
    sooner = replace(project, horizons=Horizons(now=7))
    assert works(*asked, project=sooner)[0].due == When(datetime.date(2026, 11, 8))


def test_a_horizon_ends_with_the_calendar() -> None:
    """The last day that there is, where the horizon lies beyond it."""
    assert Horizons().due("later", datetime.date(9999, 12, 1)) == When(datetime.date.max)


def test_the_next_review_is_the_first_to_come() -> None:
    """The earliest review of its touchpoints that is not past; a month counts as to come before it begins."""
    project = shop()
    day, month = datetime.date(2026, 11, 1), datetime.date(2026, 12, 1)
    reviews = {
        "visit": When(month, Precision.MONTH),
        "bill": When(datetime.date(2026, 10, 31)),
        "poster": When(day),
    }
    project = replace(
        project,
        touchpoints=tuple(replace(t, next_review=reviews.get(t.id)) for t in project.touchpoints),
    )
    asked = [asks("a/1", VISIT), asks("a/2", BILL), asks("a/3", BILL, VISIT), asks("a/4", VISIT, POSTER)]
    due = {
        w.settles[0].finding.code: w.next_review and w.next_review.date
        for w in works(*asked, project=project)
    }
    assert due == {"a/1": month, "a/2": None, "a/3": month, "a/4": day}


drawn = st.builds(
    lambda number, refs, work, severity, effort: asks(
        f"a/{number}", *refs, todo=f"Do {number % 3}", work=work, severity=severity, effort=effort
    ),
    st.integers(0, 9),
    st.lists(st.sampled_from((VISIT, BILL, POSTER)), unique=True, max_size=2),
    st.sampled_from((None, "watch", "record")),
    st.sampled_from(tuple(Severity)),
    st.sampled_from((None, 1, 2, 3, 5)),
)


@settings(max_examples=50, deadline=None)
@given(st.lists(drawn, max_size=8))
def test_every_finding_is_settled_once(findings: list[Finding]) -> None:
    """Whatever is put together: nothing is lost and nothing done twice, and now comes before next and later."""
    found = works(*findings)
    assert sorted(e.finding.code for w in found for e in w.settles) == sorted(f.code for f in findings)
    order = [("now", "next", "later").index(work.when) for work in found]
    assert order == sorted(order)
    for one, other in itertools.pairwise(found):
        assert one.when != other.when or (one.effect or 0) >= (other.effect or 0)


def test_findings_come_in_the_published_order() -> None:
    """Severity, then the share of the journey (the visit is 0.5 of it, the poster 0.083), then the code."""
    method = Method((), (), say("n"))
    results = [
        ("b", Result(say("h"), say("s"), method, findings=(asks("b/x", POSTER), asks("b/w", VISIT)))),
        ("a", Result(say("h"), say("s"), method, findings=(asks("a/x", POSTER, severity=HIGH),))),
    ]
    found = in_order(results, shop())
    assert [(each.analysis, each.number) for each in found] == [("a", 1), ("b", 2), ("b", 1)]
    assert found[1].share == pytest.approx(0.5)
