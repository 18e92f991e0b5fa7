"""The pages of each chapter."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from touchreport.analyse import Outcome
from touchreport.contexts import (
    Action,
    ActionsPage,
    AnalysisPage,
    Body,
    Failure,
    FindingsPage,
    Page,
    TextPage,
    WayOn,
)
from touchreport.model.message import Message, count, say
from touchreport.model.ref import Ref
from touchreport.outline import bodies, headlines
from touchreport.outline.cards import card_of, shared
from touchreport.outline.changes import changes_body
from touchreport.outline.changes_head import changes_head
from touchreport.outline.chapters import Chapter
from touchreport.outline.editing import edit_link
from touchreport.outline.journeys import journey_page
from touchreport.outline.material import Material, analysis_path
from touchreport.outline.news import counted
from touchreport.outline.overview import headline_of, overview_of
from touchreport.outline.ranking import left_out_findings
from touchreport.wording import in_words


def pages_of(chapter: Chapter, material: Material) -> list[Page]:
    """Return the pages of one chapter."""
    if chapter.key == "journeys":
        return _journey_pages(chapter, material)
    if chapter.key == "touchpoints":
        return _touchpoint_pages(chapter, material)
    if chapter.key.startswith("analysis/"):
        return [_analysis_page(chapter, material)]
    if chapter.key.startswith("page/"):
        return [_text_page(chapter, material)]
    return [_single_page(chapter, material)]


def _single_page(chapter: Chapter, material: Material) -> Page:
    project, key = material.project, chapter.key
    body: Body
    if key == "overview":
        body = overview_of(
            project,
            material.outcomes,
            material.findings,
            material.stops,
            material.journey_paths,
            _ways(material),
            () if material.difference is None else counted(changes_body(material.difference, material)),
        )
        head: headlines.Head = headline_of(project, material.findings)
    elif key == "brand":
        body, head = bodies.brand_body(project, material.stops), headlines.brand_head(project)
    elif key == "personas":
        body = bodies.personas_body(project, material.stops, material.journey_paths)
        head = headlines.personas_head(body)
    elif key == "map":
        body = bodies.map_body(project, material.stops)
        head = headlines.map_head(project)
    elif key == "channels":
        body = bodies.channels_body(project, material.stops, material.icons)
        head = headlines.channels_head(project, body)
    elif key == "actions":
        body = _actions_body(material.actions)
        head = headlines.actions_head(body)
    elif key == "findings":
        body = FindingsPage(material.findings, left_out_findings(material.outcomes, material.stops))
        head = headlines.findings_head(material.findings)
    elif key == "changes":
        assert material.difference is not None  # else there is no such chapter
        body = changes_body(material.difference, material)
        head = changes_head(body)
    else:
        told = {chapter.key for chapter in material.chapters}
        ids = (outcome.id for outcome in material.outcomes if f"analysis/{outcome.id}" in told)
        paths = {ident: analysis_path(ident) for ident in ids}
        body = bodies.method_body(project, material.outcomes, material.counts, paths)
        head = say("How each number came about"), None
    path = "index.html" if key == "overview" else f"{key}.html"
    return _page(key, key, path, chapter, head, body, material)


def _actions_body(actions: Sequence[Action]) -> ActionsPage:
    return ActionsPage(
        now=tuple(action for action in actions if action.when == "now"),
        next=tuple(action for action in actions if action.when == "next"),
        later=tuple(action for action in actions if action.when == "later"),
    )


def _journey_pages(chapter: Chapter, material: Material) -> list[Page]:
    pages = []
    for journey in material.project.journeys:
        if journey.persona not in material.journey_paths:
            continue
        path = material.journey_paths[journey.persona]
        body = journey_page(
            journey,
            material.project,
            material.stops,
            material.findings,
            material.actions,
            material.journey_paths,
        )
        name = path.removesuffix(".html")
        pages.append(_page(name, "journey", path, chapter, headlines.journey_head(body), body, material))
    return pages


def _touchpoint_pages(chapter: Chapter, material: Material) -> list[Page]:
    project = material.project
    body = bodies.touchpoints_body(project, material.stops, material.control, material.findings)
    head = headlines.touchpoints_head(project)
    pages = [_page("touchpoints", "touchpoints", "touchpoints.html", chapter, head, body, material)]
    results = (outcome.result for outcome in material.outcomes)
    few = frozenset(ref.id for each in results if each is not None for ref in each.unjudged)
    common = shared(project, material.stops, material.control, material.findings, material.actions, few)
    for stop in common.ordered:
        touchpoint = project.touchpoint_by_id[stop.id]
        lede = touchpoint.purpose or touchpoint.description
        name = stop.path.removesuffix(".html")
        card = card_of(touchpoint, common)
        page = _page(name, "card", stop.path, chapter, (stop.name, lede), card, material)
        record = project.records.get(Ref("touchpoint", stop.id))
        place = None if record is None else record.location
        pages.append(replace(page, edit=edit_link(material.settings.edit, place)))
    return pages


def _analysis_page(chapter: Chapter, material: Material) -> Page:
    identifier = chapter.key.removeprefix("analysis/")
    outcome = next(o for o in material.outcomes if o.id == identifier)
    title = outcome.title
    body = AnalysisPage(
        id=identifier,
        title=title,
        result=outcome.result,
        failure=_failure(outcome, material.settings.reticent),
        findings=tuple(ranked for ranked in material.findings if ranked.analysis == identifier),
    )
    head: headlines.Head = (say("This analysis could not be completed."), None)
    if outcome.result is not None:
        head = outcome.result.headline, outcome.result.summary
    path = analysis_path(identifier)
    return _page(path.removesuffix(".html"), "analysis", path, chapter, head, body, material)


def _failure(outcome: Outcome, reticent: bool) -> Failure | None:
    problem = outcome.problem
    if problem is None:
        return None
    if reticent:
        return Failure("", "", "", problem.code)
    reason = problem.arguments.get("reason")
    return Failure(
        plugin=outcome.plugin.name,
        version=outcome.version,
        reason=str(reason) if reason else in_words(problem).message,
        code=problem.code,
    )


def _text_page(chapter: Chapter, material: Material) -> Page:
    identifier = chapter.key.removeprefix("page/")
    page = next(p for p in material.settings.pages if p.id == identifier)
    path = f"page-{identifier}.html"
    body = TextPage(page.body)
    made = _page(f"page-{identifier}", "text", path, chapter, (page.title, None), body, material)
    return replace(made, edit=edit_link(material.settings.edit, page.location))


def _page(
    name: str,
    kind: str,
    path: str,
    chapter: Chapter,
    head: headlines.Head,
    body: Body,
    material: Material,
) -> Page:
    """Return a page; the author's introduction of the chapter replaces headline and comes above the rest.

    On chapters of several pages it stands on the first one only.
    """
    title, lede = head
    own = material.settings.introductions.get(chapter.key)
    if kind == "card" or (kind == "journey" and not _is_first(path, material)):
        own = None
    introduction = None
    if own is not None:
        introduction = own.body if str(own.body).strip() else None
        title = own.title if str(own.title) else title
    return Page(name, kind, path, chapter.number, chapter.title, title, body, lede, introduction)


def _is_first(path: str, material: Material) -> bool:
    return path == next(iter(material.journey_paths.values()), path)


def _actions_told(n: int, *, withheld: bool) -> Message:
    """Return what stands beside each action; what it costs only where the readers are shown efforts."""
    if withheld:
        return count(
            "{n} action in order, with owner, effect and what will show that it worked.",
            "{n} actions in order, with owner, effect and what will show that they worked.",
            n,
        )
    return count(
        "{n} action in order, with owner, effect, effort and what will show that it worked.",
        "{n} actions in order, with owner, effect, effort and what will show that they worked.",
        n,
    )


def _ways(material: Material) -> list[WayOn]:
    """Return ways on for people at touchpoints, for those who decide, and for those who check."""
    numbers: Mapping[str, Chapter] = {chapter.key: chapter for chapter in material.chapters}
    n_cards, n_actions = len(material.stops), len(material.actions)
    offers: list[tuple[str, str, Message, Message]] = [
        (
            "touchpoints", "touchpoints.html", say("You work at a touchpoint"),
            count("{n} card says what a good moment looks like, what to do and whom to call.",
                  "{n} cards say what a good moment looks like, what to do and whom to call.", n_cards),
        ),
        (
            "actions", "actions.html", say("You decide what is done"),
            _actions_told(n_actions, withheld="touchpoint.effort" in material.project.withheld),
        ),
        (
            "method", "method.html", say("You want to check us"),
            say("Every number with its formula, its number of cases and the threshold that fired."),
        ),
    ]  # fmt: skip
    return [WayOn(who, what, path, numbers[key].number) for key, path, who, what in offers if key in numbers]
