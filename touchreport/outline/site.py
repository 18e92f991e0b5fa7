"""The whole playbook as data: every page with its path, its headline and its body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby
from types import MappingProxyType

from touchreport.analyse import Outcome
from touchreport.contexts import NavItem, Page, Picture, Site
from touchreport.difference import Difference
from touchreport.errors import Problem
from touchreport.model.influence import control_classes
from touchreport.model.message import Message, say
from touchreport.model.project import Project
from touchreport.model.settings import Settings
from touchreport.outline.actions import actions_of
from touchreport.outline.chapters import chapters_of
from touchreport.outline.highlights import highlights_of
from touchreport.outline.links import broken_links
from touchreport.outline.material import Material, analysis_path
from touchreport.outline.news import with_new_findings, with_news
from touchreport.outline.overview import telling_curve
from touchreport.outline.pages import pages_of
from touchreport.outline.placed import blocks_of, lost_blocks
from touchreport.outline.ranking import rank, with_places
from touchreport.outline.stops import number_stops
from touchreport.readers.loaded import TableCount

_NARROWED_BY: Mapping[str, Message] = MappingProxyType(
    {
        "personas": say("Personas"),
        "segments": say("Segments"),
        "channels": say("Channels"),
        "stages": say("Stages"),
        "owners": say("Owner"),
    }
)


def outline(
    project: Project,
    settings: Settings,
    outcomes: Sequence[Outcome],
    counts: Sequence[TableCount] = (),
    *,
    icons: Mapping[str, str] | None = None,
    pictures: Mapping[str, Picture] | None = None,
    whole: bool = True,
    usual: Sequence[str] = (),
    difference: Difference | None = None,
) -> tuple[Site, tuple[Problem, ...]]:
    """Turn a project and its results into a playbook.

    Args:
        project: the project.
        settings: the author's wishes.
        outcomes: what became of the analyses, in running order.
        counts: rows read and used, for the page about the method.
        icons: name of the drawing for each channel.
        pictures: pictures of the project as they will stand in the output.
        whole: whether every analysis that the author may name is known; else an unknown one is a warning.
        usual: the theme's own order of chapters, where the author wishes none.
        difference: what differs from the edition before; None where there is none.

    Returns:
        the playbook, and what is wrong with the author's outline and with the links on her pages.
    """
    stops = with_news(number_stops(project), difference)
    journeys = {j.persona: f"journey-{j.persona}.html" for j in project.journeys if j.steps}
    chapters, problems = chapters_of(
        settings,
        outcomes,
        personas=bool(project.personas),
        journeys=bool(journeys),
        whole=whole,
        usual=usual,
        changes=difference is not None,
    )
    found = with_new_findings(rank(outcomes, project, stops, analysis_path), difference)
    findings = with_places(found, {chapter.key for chapter in chapters})
    material = Material(
        project=project,
        settings=settings,
        outcomes=tuple(outcomes),
        counts=tuple(counts),
        stops=stops,
        findings=findings,
        actions=actions_of(findings, project),
        control=control_classes(project),
        journey_paths=journeys,
        icons=icons or {},
        chapters=chapters,
        difference=difference,
    )
    pages = tuple(page for chapter in chapters for page in pages_of(chapter, material))
    site = _site(material, pages, pictures or {})
    return site, (*problems, *broken_links(settings, site), *lost_blocks(settings, site))


def _site(material: Material, pages: tuple[Page, ...], pictures: Mapping[str, Picture]) -> Site:
    project = material.project
    first = {page.chapter: page.path for page in reversed(pages)}
    topics = {f"analysis/{outcome.id}": outcome.topic or "effect" for outcome in material.outcomes}
    return Site(
        title=project.title,
        subtitle=project.subtitle,
        brand=project.brand,
        edition=project.edition,
        client=project.client,
        prepared_by=project.prepared_by,
        confidentiality=project.confidentiality,
        date=project.date.isoformat(),
        navigation=tuple(
            NavItem(c.number, c.title, first[c.number], topics.get(c.key))
            for c in material.chapters
            if c.number in first
        ),
        pages=pages,
        stops=material.stops,
        cover=telling_curve(project, material.stops),
        pictures=pictures,
        failed=any(outcome.result is None for outcome in material.outcomes),
        noindex=material.settings.noindex,
        dress=material.settings.dress,
        blocks=blocks_of(material.outcomes, pages),
        highlights=highlights_of(material),
        narrowed=tuple(
            (_NARROWED_BY[by], tuple(ref for _, ref in group))
            for by, group in groupby(material.settings.narrowed, key=lambda pair: pair[0])
        ),
        reticent=material.settings.reticent,
    )
