"""The chapter about what changed says what happened, and no more than pages show."""

from __future__ import annotations

import datetime
from dataclasses import replace

import pytest

from tests.outline.worlds import finding, outcome, shop, touchpoint, words
from touchreport.analyse import Outcome
from touchreport.contexts import ChangesPage, Page
from touchreport.difference import Difference, compare, edition_of
from touchreport.errors import Problem
from touchreport.locales import load_locale
from touchreport.location import Location
from touchreport.model.settings import ChapterWish, Settings, Since
from touchreport.outline.site import outline
from touchreport.plugin import Finding, Measure, Message, Number, Project, Ref, Severity, Touchpoint, say

BEFORE = replace(shop(), edition=words("Spring"), date=datetime.date(2026, 3, 31))
SINCE = Since("editions/spring.json", b"", Location("touchreport.yaml", 3))


def found(*codes: str, at: str = "visit") -> Outcome:
    return outcome("gaps", [finding(f"gaps/{code}", Severity.HIGH, touchpoint(at)) for code in codes])


def difference(old: Project, new: Project, was: Outcome, now: Outcome) -> Difference:
    return compare(edition_of(old, [was]), edition_of(new, [now]))


def page(new: Project, was: Outcome | None = None, now: Outcome | None = None, old: Project = BEFORE) -> Page:
    was, now = was or found(), now or found()
    site, problems = outline(new, Settings(since=SINCE), [now], difference=difference(old, new, was, now))
    assert problems == ()
    assert site.navigation[1].path == "changes.html"
    return next(each for each in site.pages if each.kind == "changes")


def body(made: Page) -> ChangesPage:
    assert isinstance(made.body, ChangesPage)
    return made.body


def said(made: Page) -> str:
    """Return the headline with its numbers."""
    message = made.title
    assert isinstance(message, Message)
    parts = [message, *(value for value in message.values.values() if isinstance(value, Message))]
    return " / ".join(f"{each.values.get('n', '')} {each.text}".strip() for each in parts)


def with_touchpoints(*touchpoints: Touchpoint) -> Project:
    return replace(shop(), touchpoints=(*shop().touchpoints, *touchpoints))


def test_the_headline_is_what_came_and_what_is_done() -> None:
    """Two things are said, those that weigh most."""
    made = page(
        with_touchpoints(Touchpoint("kiosk", words("Kiosk"), stages=("before",))), found("a", "b"), found("c")
    )
    assert said(made) == "{first}, {second} / 1 {n} touchpoint is new / 2 {n} finding is closed"
    assert [each.finding.code for each in body(made).opened] == ["gaps/c"]


def test_where_nothing_changed_it_says_so() -> None:
    """An edition that is as it was has its chapter, too."""
    made = page(shop())
    assert (said(made), body(made).empty) == ("Nothing has changed since the edition before", True)


def test_a_retired_touchpoint_is_gone_and_its_findings_are_not_closed() -> None:
    """Nobody settled them; a planned one that is there now has changed."""
    new = replace(
        shop(),
        touchpoints=tuple(
            replace(t, status={"poster": "retired", "app": "as-is"}.get(t.id, t.status))
            for t in shop().touchpoints
        ),
        journeys=(),
    )
    made = body(page(new, found("a", at="poster")))
    (touchpoints,) = (each for each in made.things if each.kind == "touchpoint")
    assert touchpoints.went == (Ref("touchpoint", "poster"),)
    assert [thing.name for thing in touchpoints.changed] == [Ref("touchpoint", "app")]
    assert (made.closed, made.gone) == ((), 1)


def together(*sets: str, severity: Severity = Severity.HIGH) -> Outcome:
    """Return findings of one code, each about touchpoints that are named with spaces between them."""
    made = (finding("gaps/a", severity, *map(touchpoint, each.split())) for each in sets)
    return outcome("gaps", [replace(each, seen=say(at)) for each, at in zip(made, sets, strict=True)])


def test_what_is_told_with_others_is_neither_closed_nor_new() -> None:
    """It is counted apart; the others that a finding tells of say what came and what went."""
    made = page(shop(), together("visit", "poster bill"), together("poster", "visit bill app"))
    told = body(made)
    assert (told.closed, told.opened, told.joined, told.parted, told.open) == ((), (), 1, 1, 2)
    ((shifted),) = told.shifted
    assert (shifted.more, shifted.fewer) == ((Ref("touchpoint", "app"),), None)
    assert said(made) == "Only details have changed since the edition before"


def test_the_chapter_adds_up_to_the_findings_of_this_edition() -> None:
    """What is open still and what is new are all there are."""
    was, now = together("visit", "poster bill"), together("poster", "bill app", "visit")
    told = body(page(shop(), was, now))
    assert told.open + len(told.opened) == 3


def test_what_lost_weight_among_others_stands_in_its_own_words() -> None:
    """The finding that tells of it now is about more than it."""
    was = outcome("gaps", [*_of(together("visit")), *_of(together("poster bill", severity=Severity.LOW))])
    (lost,) = body(page(shop(), was, together("poster bill visit", severity=Severity.LOW))).lighter
    assert (lost.seen, lost.before) == (say("visit"), Severity.HIGH)
    assert len(lost.ranked.finding.subjects) == 3


def _of(made: Outcome) -> tuple[Finding, ...]:
    assert made.result is not None
    return made.result.findings


def test_long_texts_are_not_told_twice_and_notes_not_at_all() -> None:
    """A description in other words is told as such; what no page shows is not shown here."""
    bill, *rest = shop().touchpoints
    new = replace(
        bill, description=words("Comes by post."), owner="ann", notes=words("Secret"), tags=(words("x"),)
    )
    (touchpoints,) = body(page(replace(shop(), touchpoints=(new, *rest)))).things
    (thing,) = touchpoints.changed
    assert [(value.label.id, value.reworded, value.new) for value in thing.values if hasattr(value.label, "id")] == [
        ("touchpoint.description", True, None), ("touchpoint.owner", False, "ann"),
    ]  # fmt: skip


def test_notes_alone_are_no_change() -> None:
    """The chapter would name a touchpoint of which it can say nothing."""
    bill, *rest = shop().touchpoints
    made = page(replace(shop(), touchpoints=(replace(bill, notes=words("Secret")), *rest)))
    assert (body(made).things, said(made)) == ((), "Only details have changed since the edition before")


def test_steps_and_measures_are_counted() -> None:
    """Twenty steps of a journey that somebody recorded at last are one line."""
    old = replace(BEFORE, journeys=())
    measures = (Measure("seen", "poster", words("Seen")), Measure("paid", "bill", words("Paid")))
    changes = body(page(replace(shop(), measures=measures), old=old)).things
    counted = {each.kind: [(line.text, line.count) for line in each.counted] for each in changes}
    assert counted == {
        "step": [("{persona}: {n} step is new", 2), ("{persona}: {n} step is new", 1)],
        "measure": [("{n} measure is new", 2)],
    }


@pytest.mark.parametrize(("direction", "better"), [("higher", True), ("lower", False), (None, None)])
def test_a_measure_says_whether_it_got_better(direction: str | None, better: bool | None) -> None:
    """Where somebody said which way that is."""
    one = Measure("seen", "poster", words("Seen"), actual=3.0, direction=direction)
    made = page(replace(shop(), measures=(replace(one, actual=4.5),)), old=replace(BEFORE, measures=(one,)))
    (number,) = body(made).measures
    assert (number.of, number.better, number.change) == (
        Ref("touchpoint", "poster"), better, Number(1.5, signed=True),
    )  # fmt: skip


def problems(settings: Settings, compared: bool) -> list[Problem]:
    one = found()
    made = difference(BEFORE, shop(), one, one) if compared else None
    return list(outline(shop(), settings, [one], difference=made)[1])


@pytest.mark.parametrize(
    ("was", "now", "shown"), [(99.91, 99.98, ("99.91", "99.98", "+0.07")), (70.0, 72.0, ("70", "72", "+2"))]
)
def test_a_percentage_is_as_exact_as_it_was_recorded(
    was: float, now: float, shown: tuple[str, str, str]
) -> None:
    """Who records 99.91 and 99.98 reads these, and what lies between them."""
    rate = Measure("up", "poster", words("Uptime"), words("%"), actual=was)
    made = page(replace(shop(), measures=(replace(rate, actual=now),)), old=replace(BEFORE, measures=(rate,)))
    (moved,) = body(made).measures
    told = [each for each in (moved.old, moved.new, moved.change) if isinstance(each, Number)]
    locale = load_locale("en")
    assert tuple(locale.number(each.value, each.decimals, signed=each.signed) for each in told) == shown


def test_an_outline_without_the_chapter_is_told() -> None:
    """And one that names it while nothing is compared."""
    without = Settings(outline=(ChapterWish("map"),), since=SINCE)
    assert [(p.code, p.location) for p in problems(without, compared=True)] == [
        ("changes-not-shown", SINCE.location)
    ]
    named = Settings(outline=(ChapterWish("changes", location=Location("touchreport.yaml", 9)),))
    assert [(p.code, p.level.value) for p in problems(named, compared=False)] == [
        ("changes-without-since", "warning")
    ]
    assert problems(Settings(), compared=False) == []
