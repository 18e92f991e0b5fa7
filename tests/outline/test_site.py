"""A playbook's pages, numbers, order and actions come out of the project and its results."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.outline.worlds import finding, outcome, shop, step, touchpoint, words
from touchreport.contexts import Card, JourneyPage, MethodPage, Site
from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.model.provenance import Record
from touchreport.model.settings import CHAPTERS, AuthorPage, ChapterWish, Settings
from touchreport.outline.actions import actions_of
from touchreport.outline.chapters import TITLES
from touchreport.outline.headlines import touchpoints_head
from touchreport.outline.journeys import journey_page
from touchreport.outline.ranking import rank
from touchreport.outline.site import outline
from touchreport.outline.stops import number_stops
from touchreport.plugin import Journey, Message, Person, Project, Ref, Severity, Term, Value, count, say


def made(
    project: Project, settings: Settings | None = None, usual: tuple[str, ...] = ()
) -> tuple[Site, tuple[Problem, ...]]:
    return outline(
        project,
        settings or Settings(),
        [outcome("gaps", [finding("gaps/x", Severity.HIGH, touchpoint("visit"))])],
        usual=usual,
    )


def test_stops_follow_the_journey_then_the_inventory_then_the_plan() -> None:
    """Stage by stage; the main persona's order within a stage; planned ones last; retired ones never.

    Ines (share 0.75) meets the visit first, so it comes before the poster although the poster's row is earlier.
    """
    stops = number_stops(shop())
    assert {identifier: stop.number for identifier, stop in stops.items()} == {
        "visit": 1, "poster": 2, "bill": 3, "app": 4,
    }  # fmt: skip
    assert stops["app"].planned


def test_numbers_do_not_depend_on_the_order_of_rows_where_the_journey_decides() -> None:
    """Sorting the spreadsheet does not renumber what the journey orders."""
    project = shop()
    turned = replace(project, touchpoints=project.touchpoints[::-1])
    assert {k: v.number for k, v in number_stops(turned).items()} == {
        k: v.number for k, v in number_stops(project).items()
    }


def test_the_usual_chapters_stand_in_the_usual_order() -> None:
    """Overview first, method last, one page a persona, one card a touchpoint that is not retired."""
    site, problems = made(shop())
    assert problems == ()
    assert [item.path for item in site.navigation] == [
        "index.html", "brand.html", "personas.html", "journey-ines.html", "map.html", "channels.html",
        "analysis-gaps.html", "touchpoints.html", "actions.html", "findings.html", "method.html",
    ]  # fmt: skip
    kinds = [page.kind for page in site.pages]
    assert (kinds.count("journey"), kinds.count("card")) == (2, 4)


def test_navigation_does_not_grow_with_the_touchpoints() -> None:
    """Every page carries the chapters and no card."""
    site, _ = made(shop())
    assert not any(item.path.startswith("touchpoint-") for item in site.navigation)


def test_the_author_chooses_and_renames_chapters() -> None:
    """`outline:` is the whole order; the overview stays first."""
    wishes = (ChapterWish("actions", words("What we do")), ChapterWish("page/hello"), ChapterWish("analyses"))
    page = AuthorPage("hello", words("Hello"), words("Text"), Location("pages/hello.md"))
    site, problems = made(shop(), Settings(outline=wishes, pages=(page,)))
    assert problems == ()
    assert [str(item.title) if not hasattr(item.title, "text") else item.title.text for item in site.navigation] == [
        "Overview", "What we do", "Hello", "Title",
    ]  # fmt: skip


def test_a_theme_has_an_order_of_its_own_and_the_author_the_last_word() -> None:
    """Without `outline:` the chapters are those of the theme, but for analyses that nobody has; with it, hers."""
    usual = ("overview", "analysis/gone", "analysis/gaps", "actions")
    site, problems = made(shop(), usual=usual)
    assert problems == ()
    assert [item.path for item in site.navigation] == ["index.html", "analysis-gaps.html", "actions.html"]
    site, problems = made(shop(), Settings(outline=(ChapterWish("method"),)), usual)
    assert problems == ()
    assert [item.path for item in site.navigation] == ["index.html", "method.html"]


def test_every_chapter_that_can_be_named_has_a_title() -> None:
    """What an outline may name is what there are titles for, beside the groups of pages and of analyses."""
    assert set(CHAPTERS) - {"pages", "analyses"} == set(TITLES)


def test_an_unknown_chapter_is_a_problem_with_a_suggestion() -> None:
    """A misspelt chapter is not left out in silence."""
    _site, problems = made(
        shop(), Settings(outline=(ChapterWish("acitons", None, Location("touchreport.yaml", 9)),))
    )
    assert [(p.code, p.suggestion, p.location.line if p.location else 0) for p in problems] == [
        ("unknown-chapter", "actions", 9)
    ]


def test_a_project_without_personas_has_neither_personas_nor_journeys() -> None:
    """A chapter of which there is nothing is left out."""
    site, _ = made(shop(personas=(), journeys=()))
    assert not {"personas", "journey"} & {page.kind for page in site.pages}


def test_the_authors_words_replace_headline_and_stand_above() -> None:
    """pages/chapter/overview.md: its heading is the headline, its text the introduction."""
    own = AuthorPage("overview", words("We lose them at the counter"), words("Read on."), Location("x.md"))
    site, _ = made(shop(), Settings(introductions={"overview": own}))
    first = site.pages[0]
    assert (first.title, first.introduction) == (words("We lose them at the counter"), words("Read on."))


def test_cards_have_neighbours_and_know_their_stage() -> None:
    """The locator of a card marks the stops of its stage; previous and next follow the line."""
    site, _ = made(shop())
    cards = {page.body.stop.id: page.body for page in site.pages if isinstance(page.body, Card)}
    assert cards["poster"].near == (1, 2)
    assert (cards["poster"].previous or cards["poster"].stop).id == "visit"
    assert (cards["poster"].next or cards["poster"].stop).id == "bill"
    assert cards["visit"].previous is None
    assert [ranked.finding.code for ranked in cards["visit"].findings] == ["gaps/x"]


def test_cards_and_glossary_call_control_what_the_list_of_touchpoints_calls_it() -> None:
    """What is declared uncontrollable and acted upon is influenceable wherever it is shown; other classes are explained nowhere."""
    classes: dict[str, dict[str, Any]] = {
        "visit": {"control": "controllable"},
        "bill": {"control": "uncontrollable"},
    }
    rows = tuple(replace(t, **classes.get(t.id, {})) for t in shop().touchpoints)
    rows = tuple(replace(t, influenced_by=("visit",)) if t.id == "bill" else t for t in rows)
    site, _ = made(shop(touchpoints=rows))
    card = next(p.body for p in site.pages if isinstance(p.body, Card) and p.body.stop.id == "bill")
    (fact,) = (fact for fact in card.facts if fact.mark is not None)
    assert (fact.mark, fact.values) == ("influenceable", (Term("control", "influenceable"),))
    (method,) = (page.body for page in site.pages if isinstance(page.body, MethodPage))
    terms = [entry.term for entry in method.glossary if isinstance(entry.term, Term)]
    explained = {term.id for term in terms if term.axis == "control"}
    assert explained == {"controllable", "influenceable"}


def test_lanes_keep_the_fullest_rows_and_gather_the_rest() -> None:
    """At most eight channels: seven and one row for the rest, with its count."""
    steps = tuple(
        replace(step("ines", "visit", "before"), id=f"s{n}", channel=f"c{n % 10}") for n in range(11)
    )
    project = shop(journeys=(Journey("ines", steps, derived=False),))
    page = journey_page(project.journeys[0], project, number_stops(project), (), (), {})
    assert isinstance(page, JourneyPage)
    assert len(page.channels) == 8
    assert page.channels[0].label == Ref("channel", "c0")
    assert page.channels[-1].columns == frozenset({7, 8, 9})


def test_who_is_accountable_answers_where_no_owner_is_named() -> None:
    """The lane of a journey and the headline of the inventory ask whoever answers: the owner, else the only A."""
    people = (Person("shops", words("Shops")), Person("lena", words("Lena")))
    held: dict[str, Any] = {
        "bill": {"accountable": ("shops",)},
        "visit": {"owner": "lena", "accountable": ("shops",)},
    }
    rows = tuple(replace(t, **held.get(t.id, {})) for t in shop().touchpoints)
    column = Record(recorded=frozenset({"accountable"}))
    records = {Ref("touchpoint", name): column for name in ("bill", "poster")}
    project = shop(people=people, touchpoints=rows, records=records)
    page = journey_page(project.journeys[0], project, number_stops(project), (), (), {})
    assert isinstance(page, JourneyPage)
    assert [(lane.label, set(lane.columns)) for lane in page.owners] == [
        (Ref("person", "lena"), {0}),
        (Ref("person", "shops"), {1}),
    ]
    headline, _ = touchpoints_head(project)
    assert isinstance(headline, Message)
    assert (headline.text, headline.count) == ("Nobody answers for {n} of {total} touchpoints", 1)


def test_the_name_of_a_fact_fits_the_number_of_its_values() -> None:
    """A field is called after one value, as its column is; two stages are “Stages”."""
    rows = tuple(replace(t, stages=("before", "after")) if t.id == "bill" else t for t in shop().touchpoints)
    site, _ = made(shop(touchpoints=rows))
    cards = {page.body.stop.id: page.body for page in site.pages if isinstance(page.body, Card)}
    label = Term("field", "touchpoint.stages")
    headings = {
        name: [fact.heading for fact in card.facts if fact.label == label] for name, card in cards.items()
    }
    assert (headings["bill"], headings["poster"]) == ([say("Stages")], [label])


def test_a_written_none_is_a_decision_wherever_it_is_told_who_answers() -> None:
    """It is shown as nobody on purpose and is no alarm; counted is only the empty cell, as among the findings."""
    empty = Record(recorded=frozenset({"owner"}))
    none = Record(recorded=frozenset({"owner"}), stated_none=frozenset({"owner"}))
    records = {
        Ref("touchpoint", name): record
        for name, record in (("bill", none), ("visit", empty), ("poster", empty))
    }
    project = shop(records=records)
    assert touchpoints_head(project)[0] == count(
        "Nobody answers for {n} of {total} touchpoints",
        "Nobody answers for {n} of {total} touchpoints",
        2,
        total=3,
    )
    page = journey_page(project.journeys[0], project, number_stops(project), (), (), {})
    assert isinstance(page, JourneyPage)
    assert [(lane.label, lane.alarm) for lane in page.owners] == [
        (say("Nobody, on purpose"), False),
        (say("Nobody"), True),
    ]
    site, _ = made(project)
    cards = {page.body.stop.id: page.body for page in site.pages if isinstance(page.body, Card)}
    facts = {name: _owner(card) for name, card in cards.items()}
    assert facts["bill"] == ((say("nobody, on purpose"),), False)
    assert facts["visit"] == ((), True)


def test_a_card_misses_no_owner_where_somebody_is_accountable() -> None:
    """Who is accountable answers, as in the list of touchpoints: the empty cell of the owner is no alarm."""
    rows = tuple(replace(t, accountable=("lena",)) if t.id == "bill" else t for t in shop().touchpoints)
    record = Record(recorded=frozenset({"owner", "accountable"}))
    people = (Person("lena", words("Lena")),)
    site, _ = made(shop(people=people, touchpoints=rows, records={Ref("touchpoint", "bill"): record}))
    cards = {page.body.stop.id: page.body for page in site.pages if isinstance(page.body, Card)}
    assert _owner(cards["bill"]) is None


def _owner(card: Card) -> tuple[tuple[Value, ...], bool] | None:
    label = Term("field", "touchpoint.owner")
    return next(((fact.values, fact.alarm) for fact in card.facts if fact.label == label), None)


def test_urgent_actions_come_first_and_take_the_owner_of_their_touchpoint() -> None:
    """High severity with little or unknown effort is for now; the one owner of all stops is the action's."""
    project = shop(people=(Person("shops", words("Shops")),))
    owned = tuple(
        replace(t, owner="shops", effort=5.0 if t.id == "bill" else None) for t in project.touchpoints
    )
    project = replace(project, touchpoints=owned)
    findings = [
        finding("a/dear", Severity.HIGH, touchpoint("bill")),
        finding("a/small", Severity.LOW, touchpoint("visit")),
        finding("a/urgent", Severity.HIGH, touchpoint("poster")),
    ]
    actions = actions_of(rank([outcome("a", findings)], project, number_stops(project), str), project)
    assert [(a.source.finding.code, a.when, a.effort) for a in actions] == [
        ("a/urgent", "now", None),
        ("a/dear", "next", 5),
        ("a/small", "later", None),
    ]
    assert {action.owner for action in actions} == {Ref("person", "shops")}


def test_findings_that_one_piece_of_work_settles_are_one_action() -> None:
    """The action knows every finding that it settles, with its page, and stands where the heaviest would."""
    project = shop()
    findings = [
        replace(finding("a/low", Severity.LOW, touchpoint("visit")), work="watch"),
        replace(finding("a/high", Severity.HIGH, touchpoint("visit")), work="watch", todo=say("Count")),
        finding("a/other", Severity.MEDIUM, touchpoint("visit")),
    ]
    actions = actions_of(rank([outcome("a", findings)], project, number_stops(project), str), project)
    assert [[s.anchor for s in action.settles] for action in actions] == [["a-2", "a-1"], ["a-3"]]
    assert [(action.number, action.when, len(action.parts)) for action in actions] == [
        (1, "now", 2),
        (2, "next", 0),
    ]
    assert [stop.id for stop in actions[0].stops] == ["visit"]


def test_a_map_shows_only_actions_at_its_own_stops() -> None:
    """An action at a touchpoint that the persona never meets does not stand on her map."""
    project = shop()
    findings = [
        finding("a/hers", Severity.HIGH, touchpoint("visit")),
        finding("a/his", Severity.HIGH, touchpoint("poster")),
    ]
    stops = number_stops(project)
    actions = actions_of(rank([outcome("a", findings)], project, stops, str), project)
    page = journey_page(project.journeys[0], project, stops, (), actions, {})
    shown = [action.source.finding.code for span in page.curve.spans for action in span.actions]
    assert shown == ["a/hers"]
