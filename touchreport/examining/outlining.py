"""An output as data: the chapters and pages that are rendered, and what is wrong with them."""

from __future__ import annotations

from dataclasses import replace

from touchreport.analyse import slow
from touchreport.difference.since import Apart, since_then
from touchreport.draw.icons import icon_for
from touchreport.errors import Argument, Level, Problem
from touchreport.examining.analysing import Analysed, Surroundings
from touchreport.examining.examined import Examined
from touchreport.model.project import Project
from touchreport.model.settings import Settings
from touchreport.outline.material import analysis_path
from touchreport.outline.site import outline
from touchreport.parts import codes_of_owner
from touchreport.render.furnish import Furniture
from touchreport.waiving import as_told, waiver_problems

UNSHOWN = frozenset({"page-not-shown", "introduction-without-chapter", "block-leads-nowhere"})
"""What is told of words of the author that a playbook does not show."""

UNNAMED = frozenset({"page-not-shown", "changes-not-shown"})
"""What is told of chapters that the outline does not name."""


def outline_output(
    analysed: Analysed, around: Surroundings, first: bool
) -> tuple[Examined, tuple[Problem, ...]]:
    """Return an output as data, and what is wrong with the project; the first output tells how long analyses took."""
    output, loaded, registry = analysed.output, analysed.output.loaded, around.registry
    if analysed.outcomes is None:
        return Examined(loaded, registry, (), None, None, analysed.told, output.name), analysed.told
    outcomes, furniture = analysed.outcomes, analysed.furniture
    settings, set_aside = _for_theme(loaded.settings, furniture)
    if output.name:
        others = {analysis_path(each.analysis.id) for each in registry.analyses}
        settings = replace(settings, elsewhere=settings.elsewhere | others)
    difference, wrong_record = since_then(
        settings.since, loaded.project, outcomes, _apart(settings, around.loaded.project)
    )
    shown = replace(loaded, project=as_told(loaded.project, outcomes, codes_of_owner(registry)))
    site, wrong = outline(
        shown.project,
        settings,
        outcomes,
        loaded.counts,
        icons=_icons(loaded.project),
        whole=registry.is_whole,
        usual=furniture.themes[0].outline if furniture is not None else (),
        difference=difference,
    )
    if set_aside:  # which says it of every page at once
        wrong = tuple(problem for problem in wrong if problem.code not in UNNAMED)
    failed = {id(each.problem): each.problem for each in outcomes if each.problem is not None}
    broken = {id(problem): problem for problem in registry.problems}
    waivers = waiver_problems(settings.waivers, outcomes, loaded.project)
    late = slow(outcomes) if first else ()
    told = (*analysed.told, *set_aside, *wrong_record, *wrong)
    problems = (*told, *(broken | failed).values(), *late, *waivers)
    idle = (*waivers, *(problem for problem in wrong if problem.code in UNSHOWN))
    return Examined(shown, registry, outcomes, site, furniture, problems, output.name, idle), told


def _apart(settings: Settings, project: Project) -> Apart | None:
    """Return how an output is compared that does not show everything of the project."""
    if settings.view is None:
        return None
    return Apart(settings.view, project, any(wish.chapter == "changes" for wish in settings.outline))


def _for_theme(settings: Settings, furniture: Furniture | None) -> tuple[Settings, tuple[Problem, ...]]:
    """Set the project's outline aside where another theme than the project's has chapters of its own, and say so."""
    theme = furniture.themes[0] if furniture is not None else None
    project = settings.outline_theme
    if theme is None or not theme.outline or not settings.outline or project in (None, theme.name):
        return settings, ()
    told: dict[str, Argument] = {"theme": theme.name, "project": project, "chapters": theme.outline}
    place = settings.outline[0].location
    return replace(settings, outline=()), (Problem("outline-set-aside", place, told, Level.NOTE),)


def _icons(project: Project) -> dict[str, str]:
    return {
        channel.id: icon_for(channel.id, channel.nature, channel.presence) for channel in project.channels
    }
