"""What is new or has changed since the edition before is marked wherever it stands."""

from __future__ import annotations

import datetime
from dataclasses import replace

from tests.outline.worlds import finding, outcome, shop, touchpoint, words
from touchreport.analyse import Outcome
from touchreport.contexts import ChangesPage, FindingsPage, Overview, Site, TouchpointsPage
from touchreport.difference import Difference, compare, edition_of
from touchreport.model.message import Message
from touchreport.model.settings import Settings
from touchreport.outline.site import outline
from touchreport.plugin import Project, Severity, Touchpoint

OLD = replace(shop(), edition=words("Spring"), date=datetime.date(2026, 3, 31))
KIOSK = Touchpoint("kiosk", words("Kiosk"), stages=("before",))


def found(*codes: str) -> Outcome:
    return outcome("gaps", [finding(f"gaps/{code}", Severity.HIGH, touchpoint("visit")) for code in codes])


def changed(project: Project, id: str, **values: object) -> Project:
    return replace(
        project,
        touchpoints=tuple(
            replace(each, **values) if each.id == id else each  # type: ignore[arg-type]
            for each in project.touchpoints
        ),
    )


def site(new: Project, was: Outcome, now: Outcome, difference: Difference | None = None) -> Site:
    since = difference or compare(edition_of(OLD, [was]), edition_of(new, [now]))
    return outline(new, Settings(), [now], difference=since)[0]


NEW = changed(replace(shop(), touchpoints=(*shop().touchpoints, KIOSK)), "visit", cost=7.0)


def test_what_came_is_new_and_what_differs_has_changed() -> None:
    """All else, and all of a playbook that is compared with nothing, has no mark."""
    made = site(NEW, found("a"), found("a"))
    assert {id: stop.news for id, stop in made.stops.items() if stop.news} == {
        "kiosk": "new",
        "visit": "changed",
    }
    alone, _ = outline(NEW, Settings(), [found("a")])
    assert not any(stop.news for stop in alone.stops.values())


def test_what_the_chapter_does_not_tell_is_not_marked() -> None:
    """A note, or the day of a review, says nothing of a touchpoint itself."""
    made = site(changed(shop(), "visit", notes=words("Ask Ann")), found("a"), found("a"))
    assert not any(stop.news for stop in made.stops.values())


def test_a_touchpoint_that_had_been_retired_is_new() -> None:
    """The edition before had no card of it; one that is planned no more has changed."""
    old = changed(OLD, "visit", status="retired")
    new = changed(shop(), "app", status="as-is")
    made = site(new, found(), found(), compare(edition_of(old, [found()]), edition_of(new, [found()])))
    assert {id: stop.news for id, stop in made.stops.items() if stop.news} == {
        "visit": "new",
        "app": "changed",
    }


def test_findings_are_new_where_they_were_looked_for_before() -> None:
    """One that was there is not new; nor is any of an analysis that is new itself."""
    made = site(shop(), found("a"), found("a", "b"))
    listed = next(page.body for page in made.pages if isinstance(page.body, FindingsPage))
    assert {each.finding.code: each.is_new for each in listed.findings} == {"gaps/a": False, "gaps/b": True}
    before = replace(edition_of(OLD, [found("a")]), analyses={})
    first = site(shop(), found("a"), found("b"), compare(before, edition_of(shop(), [found("b")])))
    listed = next(page.body for page in first.pages if isinstance(page.body, FindingsPage))
    assert [each.is_new for each in listed.findings] == [False]


def test_the_overview_counts_what_the_chapter_lists() -> None:
    """The same numbers stand in both, and none that is nought."""
    made = site(NEW, found("a"), found("b"))
    overview = next(page.body for page in made.pages if isinstance(page.body, Overview))
    told = {each.text: each.values["n"] for each in overview.news if isinstance(each, Message)}
    assert told == {
        "{n} touchpoint is new": 1,
        "{n} touchpoint has changed": 1,
        "{n} finding is closed": 1,
        "{n} finding is new": 1,
    }
    chapter = next(page.body for page in made.pages if isinstance(page.body, ChangesPage))
    assert (len(chapter.closed), len(chapter.opened)) == (1, 1)


def test_the_list_can_be_filtered_by_it() -> None:
    """Where something is marked; a playbook that is compared with nothing has no such filter."""
    made = site(NEW, found("a"), found("a"))
    listed = next(page.body for page in made.pages if isinstance(page.body, TouchpointsPage))
    at, news = next((at, each) for at, each in enumerate(listed.filters) if each.id == "news")
    assert [(value.id, value.count) for value in news.values] == [("new", 1), ("changed", 1)]
    entries = [entry for _, stage in listed.stages for entry in stage] + list(listed.planned)
    assert {entry.stop.id: entry.values[at] for entry in entries if entry.values[at]} == {
        "kiosk": (0,),
        "visit": (1,),
    }
    alone, _ = outline(NEW, Settings(), [found("a")])
    listed = next(page.body for page in alone.pages if isinstance(page.body, TouchpointsPage))
    assert "news" not in {each.id for each in listed.filters}
