"""The first half of the story: from a project folder to playbooks as data, read, checked, analysed and outlined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from touchreport.analyse import Outcome, Plan, analyse, plan, slow
from touchreport.contexts import Site
from touchreport.difference.since import Apart, since_then
from touchreport.draw.icons import icon_for
from touchreport.errors import Argument, Level, Problem, ProjectError
from touchreport.location import Location
from touchreport.made import Shown
from touchreport.model.parting import Whole
from touchreport.model.project import Project
from touchreport.model.result import Finding, Severity
from touchreport.model.settings import Settings
from touchreport.outline.material import analysis_path
from touchreport.outline.site import outline
from touchreport.outputs import Output, outputs_of, without_analyses
from touchreport.parts import for_whole_alone, whole_of
from touchreport.readers import load
from touchreport.readers.loaded import Loaded, TableCount
from touchreport.registry.discovery import Watching, discover
from touchreport.registry.plugins import Registry, unknown_inside
from touchreport.registry.themes import theme_names, unknown_theme
from touchreport.registry.witness import Witness
from touchreport.render.furnish import Furniture, furnish
from touchreport.translated import Lacking, lacking, untranslated_words
from touchreport.waiving import standing, waiver_problems

GRACE = 30
"""Seconds that a plugin has beyond its limit to come back by itself, before the whole build is ended."""

UNSHOWN = frozenset({"page-not-shown", "introduction-without-chapter", "block-leads-nowhere"})
"""What is told of words of the author that a playbook does not show."""

UNNAMED = frozenset({"page-not-shown", "changes-not-shown"})
"""What is told of chapters that the outline does not name."""

Progress = Callable[[str, int, int], None]
"""Called with the name of a step, how much of it is done, and how much there is in all (0: unknown)."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the caller of a build wants beyond what the project says.

    Attributes:
        pdf: whether to make a PDF; None leaves it to the project.
        site: whether to make the website; None leaves it to the project.
        theme: name of another theme; None leaves it to the project.
        safe: leave the project's own plugins and its folder ``theme/`` out.
        disabled: names of plugins to leave out.
        keep_foreign: carry files of others in the output over instead of stopping.
        allow_empty: build even without touchpoints.
        only: names of the only outputs to look at; none for all.
        whole: look at the project as a whole, whatever outputs it names.
        options_of: wishes of another project whose options of analyses are used instead of the project's own.
        single_file: whether to make the website as one file, too; None leaves it to the project.
        zip: whether to pack everything in a zip file, too; None leaves it to the project.
        url: where the website will stand, as :func:`touchreport.text.site_address` gives it; None leaves it to the project.
    """

    pdf: bool | None = None
    site: bool | None = None
    theme: str | None = None
    safe: bool = False
    disabled: tuple[str, ...] = ()
    keep_foreign: bool = False
    allow_empty: bool = False
    only: tuple[str, ...] = ()
    whole: bool = False
    options_of: Settings | None = None
    single_file: bool | None = None
    zip: bool | None = None
    url: str | None = None

    def settled(self, settings: Settings) -> Wishes:
        """Return the wishes with what is made decided: by the caller, else by the project."""
        return replace(
            self,
            pdf=settings.pdf if self.pdf is None else self.pdf,
            site=settings.site if self.site is None else self.site,
            single_file=settings.single_file if self.single_file is None else self.single_file,
            zip=settings.zip if self.zip is None else self.zip,
            url=self.url or settings.url,
        )


@dataclass(frozen=True, slots=True)
class Examined:
    """A project that was read, checked and analysed for one output, and nothing written yet.

    Attributes:
        loaded: the checked project with the author's wishes, as far as the output may know them.
        registry: the plugins.
        outcomes: what became of each analysis.
        site: the playbook as data; None where the project is empty.
        furniture: theme and pictures; None where the project is empty.
        problems: warnings and notes, and what plugins did wrong.
        output: name of the output; empty for the only one.
        idle: those of the problems that are about waivers without effect and pages that nobody sees.
        lacking: words of the whole project that some language of its playbooks lacks.
        rows: rows read and used of the whole project, whatever the output may know.
    """

    loaded: Loaded
    registry: Registry
    outcomes: tuple[Outcome, ...]
    site: Site | None
    furniture: Furniture | None
    problems: tuple[Problem, ...]
    output: str = ""
    idle: tuple[Problem, ...] = ()
    rows: tuple[TableCount, ...] = ()
    lacking: tuple[Lacking, ...] = ()

    @property
    def project(self) -> Project:
        """The project."""
        return self.loaded.project

    @property
    def failed(self) -> bool:
        """Whether a plugin failed, so that the playbook is incomplete."""
        return any(problem.is_error for problem in self.problems)

    @property
    def prefix(self) -> str:
        """What stands before the paths of its files in the output folder."""
        return f"{self.output}/" if self.output else ""


def examine(folder: Path, wishes: Wishes | None = None, progress: Progress = lambda *_: None) -> Examined:
    """Read, check and analyse a project for its first output, or the first that is wanted; write nothing.

    Raises:
        ProjectError: with everything that is wrong with the project, its options and its outline.
    """
    return _examined(folder, wishes or Wishes(), progress, 1)[0]


def examine_all(
    folder: Path, wishes: Wishes | None = None, progress: Progress = lambda *_: None
) -> tuple[Examined, ...]:
    """Read, check and analyse a project for each output that is wanted; write nothing.

    Raises:
        ProjectError: with everything that is wrong with the project, its options and its outlines.
    """
    return _examined(folder, wishes or Wishes(), progress, None)


@dataclass(frozen=True, slots=True)
class _Surroundings:
    """What all outputs are looked at with."""

    folder: Path
    project: Project
    wishes: Wishes
    registry: Registry
    watching: Watching
    progress: Progress
    rows: tuple[TableCount, ...]


@dataclass(frozen=True, slots=True)
class _Entire:
    """What was found in the whole of which outputs show a part."""

    loaded: Loaded
    found: Whole


@dataclass(frozen=True, slots=True)
class _Analysed:
    """An output after its analyses; `outcomes` are None where there is nothing to analyse."""

    output: Output
    furniture: Furniture | None
    outcomes: tuple[Outcome, ...] | None
    told: tuple[Problem, ...]
    entire: _Entire | None = None


def _examined(folder: Path, wishes: Wishes, progress: Progress, most: int | None) -> tuple[Examined, ...]:
    progress("read", 0, 0)
    loaded = _loaded(folder, wishes)
    outputs = outputs_of(loaded, wishes.only)[:most]
    with Witness(loaded.limits.analysis_seconds + GRACE) as witness:
        registry = discover(folder, safe=wishes.safe, disabled=wishes.disabled, watching=witness.watching)
        around = _Surroundings(
            folder, loaded.project, wishes, registry, witness.watching, progress, loaded.counts
        )
        wrong = unknown_inside(loaded.settings.internal, registry)
        analysed: list[_Analysed] = []
        for output in outputs:
            analysed.append(_analysed(output, around, analysed))
    outlined = [_outlined(each, around, each is analysed[0]) for each in analysed]
    _raise_if_wrong(loaded.problems, wrong, *(faults for _, faults in outlined))
    known = (*loaded.problems, *wrong, *untranslated_words(loaded))
    return tuple(
        replace(each, problems=(*known, *each.problems), rows=loaded.counts, lacking=lacking(loaded))
        for each, _ in outlined
    )


def _loaded(folder: Path, wishes: Wishes) -> Loaded:
    """Return the checked project; a theme that there is not is told with everything else that is wrong."""
    known, named = theme_names(), wishes.theme
    try:
        loaded = load(folder, known if named is None else ())
    except ProjectError as error:
        wrong = () if named is None or named in known else (unknown_theme(named, known),)
        raise ProjectError((*wrong, *error.problems)) from None
    return replace(loaded, settings=replace(loaded.settings, outputs=())) if wishes.whole else loaded


def _raise_if_wrong(*told: Sequence[Problem]) -> None:
    """Stop where something is wrong with the project; what plugins do wrong is not among it."""
    problems = _each_once(problem for part in told for problem in part)
    if any(problem.is_error for problem in problems):
        raise ProjectError(problems)


def _analysed(output: Output, around: _Surroundings, before: Sequence[_Analysed]) -> _Analysed:
    """Return an output with what its analyses found; two that know the same are analysed once."""
    if output.whole is not None:
        output = replace(output, loaded=without_analyses(output.loaded, for_whole_alone(around.registry)))
    loaded, wishes = output.loaded, around.wishes
    planned, wrong = plan(around.registry, _with_options_of(loaded.settings, wishes.options_of))
    furniture, told = furnish(around.folder, loaded, wishes.theme, safe=wishes.safe)
    if not loaded.project.touchpoints and not wishes.allow_empty:
        return _Analysed(output, None, None, (*wrong, *told, _nothing_to_report(around, output)))
    entire = None if output.whole is None else _entire(output.whole, loaded.settings.silent, around, before)
    same = next((each.outcomes for each in before if _know_the_same(each.output.loaded, loaded)), None)
    outcomes = same or _outcomes(loaded, planned, around, None if entire is None else entire.found)
    return _Analysed(output, furniture, outcomes, (*wrong, *told), entire)


def _outcomes(
    loaded: Loaded, planned: Plan, around: _Surroundings, whole: Whole | None
) -> tuple[Outcome, ...]:
    return analyse(
        loaded.project,
        planned,
        _counting(around.progress, "analyse", len(planned.runs)),
        around.watching,
        loaded.limits,
        standing((*loaded.settings.untold, *loaded.settings.waivers), loaded.project.date),
        whole,
    )


def _entire(
    loaded: Loaded, silent: frozenset[str], around: _Surroundings, before: Sequence[_Analysed]
) -> _Entire:
    """Return what is found in the whole of which an output shows a part, without the analyses that are silent there.

    It is found once: another part of the same whole may have asked for it, and an output that shows the whole knows it.
    """
    loaded = replace(loaded, settings=replace(loaded.settings, silent=silent))
    for each in before:
        if each.entire is not None and _know_the_same(each.entire.loaded, loaded):
            return each.entire
        known = each.output.loaded
        ran = "analyses" not in known.settings.hidden and known.settings.silent <= silent
        if each.outcomes is not None and known.project is loaded.project and ran:
            return _Entire(loaded, whole_of(each.outcomes, around.registry))
    planned, _ = plan(around.registry, _with_options_of(loaded.settings, around.wishes.options_of))
    return _Entire(loaded, whole_of(_outcomes(loaded, planned, around, None), around.registry))


def _with_options_of(settings: Settings, other: Settings | None) -> Settings:
    """Return settings with the analyses and options of another project, if there is one."""
    if other is None:
        return settings
    return replace(settings, analyses=other.analyses, analyses_off=other.analyses_off)


def _know_the_same(one: Loaded, other: Loaded) -> bool:
    """Return whether the analyses find the same in both."""

    def known(settings: Settings) -> tuple[object, ...]:
        return settings.silent, "analyses" in settings.hidden, settings.untold, settings.waivers

    return one.project is other.project and known(one.settings) == known(other.settings)


def _outlined(
    analysed: _Analysed, around: _Surroundings, first: bool
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
        settings.since, loaded.project, outcomes, _apart(settings, around.project)
    )
    site, wrong = outline(
        loaded.project,
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
    return Examined(loaded, registry, outcomes, site, furniture, problems, output.name, idle), told


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


def told_once(examined: Sequence[Examined]) -> tuple[Problem, ...]:
    """Return what is to be told of several outputs, each thing once.

    A waiver is without effect, and a page shown to nobody, only where that is so in every output.
    """
    return _each_once(
        problem
        for each in examined
        for problem in each.problems
        if problem not in each.idle or not any(_is_of_use(problem, other) for other in examined)
    )


def _each_once(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    found = {(each.code, each.location, repr(each.arguments)): each for each in problems}
    return tuple(found.values())


def _is_of_use(problem: Problem, examined: Examined) -> bool:
    """Return whether the waiver or the page that a problem is about does what it should in an output."""
    settings, place = examined.loaded.settings, problem.location
    files = {page.location.file for page in (*settings.pages, *settings.introductions.values())}
    stands = any(wish.location == place for wish in settings.waivers) or (place and place.file) in files
    return stands and all(each.location != place for each in examined.idle)


def findings_by_severity(*examined: Examined) -> dict[str, int]:
    """Return the number of findings of each severity, heaviest first; those of several outputs count once."""
    counted = {severity.value: 0 for severity in Severity}
    told: set[str] = set()
    for each in examined:
        for finding in _findings(each):
            key = repr((finding.code, finding.subjects, finding.seen)) if len(examined) > 1 else ""
            if not key or key not in told:
                counted[finding.severity.value] += 1
            told.add(key)
    return counted


def shown_in(examined: Sequence[Examined]) -> tuple[Shown, ...]:
    """Return how much of the inventory each named output shows."""
    return tuple(
        Shown(
            each.output,
            len(each.project.touchpoints),
            sum(count.used for count in each.rows if count.table == "touchpoints"),
        )
        for each in examined
        if each.output
    )


def _findings(examined: Examined) -> Iterator[Finding]:
    for outcome in examined.outcomes:
        yield from outcome.result.findings if outcome.result is not None else ()


def _nothing_to_report(around: _Surroundings, output: Output) -> Problem:
    """Say why there is no touchpoint: none for this output, none in the tables that are there, or no table."""
    if around.project.touchpoints:
        return Problem("output-empty", arguments={"name": output.name}, level=Level.WARNING)
    there = [count for count in around.rows if count.table == "touchpoints"]
    arguments: dict[str, Argument] = {
        "folder": around.folder.resolve().name,
        "files": tuple(dict.fromkeys(f"“{count.file}”" for count in there)),
    }
    if there:
        place = Location(there[0].file, sheet=there[0].sheet)
        return Problem("inventory-without-rows", place, arguments, Level.WARNING)
    return Problem("nothing-to-report", arguments=arguments, level=Level.WARNING)


def _counting(progress: Progress, step: str, total: int) -> Callable[[object], None]:
    """Return a function that tells `progress` at each call that one more of `total` is at work."""
    done = iter(range(total))
    return lambda _: progress(step, next(done, total), total)


def _icons(project: Project) -> dict[str, str]:
    return {
        channel.id: icon_for(channel.id, channel.nature, channel.presence) for channel in project.channels
    }
