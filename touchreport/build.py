"""The whole story: from a project folder to a published playbook."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from touchreport import __version__
from touchreport.analyse import Outcome, analyse, plan, slow
from touchreport.contexts import Site
from touchreport.draw.icons import icon_for
from touchreport.errors import Argument, Level, Problem, ProjectError, PublishError, RenderError
from touchreport.location import Location
from touchreport.model.project import Project
from touchreport.model.result import Severity
from touchreport.model.settings import Settings
from touchreport.outline.site import outline
from touchreport.publish import OutputFile, check_output, lock, publish
from touchreport.readers import load
from touchreport.readers.limits import Limits
from touchreport.readers.loaded import Loaded, TableCount
from touchreport.readers.project import CONFIG
from touchreport.registry.discovery import discover
from touchreport.registry.plugins import Registry
from touchreport.registry.witness import Witness
from touchreport.render.furnish import Furniture, furnish
from touchreport.render.lettering import cannot_embed
from touchreport.render.untranslated import untranslated
from touchreport.waiving import standing, waiver_problems

if TYPE_CHECKING:  # what renders is imported where something is rendered: a check needs no templates
    from touchreport.render.pdf import PdfResult
    from touchreport.render.studio import Studio

SITE = "site"
PDF = "playbook.pdf"

GRACE = 30
"""Seconds that a plugin has beyond its limit to come back by itself, before the whole build is ended."""

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
    """

    pdf: bool | None = None
    site: bool | None = None
    theme: str | None = None
    safe: bool = False
    disabled: tuple[str, ...] = ()
    keep_foreign: bool = False
    allow_empty: bool = False

    def settled(self, settings: Settings) -> Wishes:
        """Return the wishes with `pdf` and `site` decided: by the caller, else by the project."""
        return replace(
            self,
            pdf=settings.pdf if self.pdf is None else self.pdf,
            site=settings.site if self.site is None else self.site,
        )


@dataclass(frozen=True, slots=True)
class Examined:
    """A project that was read, checked and analysed, and nothing written yet.

    Attributes:
        loaded: the checked project with the author's wishes.
        registry: the plugins.
        outcomes: what became of each analysis.
        site: the playbook as data; None where the project is empty.
        furniture: theme and pictures; None where the project is empty.
        problems: warnings and notes, and what plugins did wrong.
    """

    loaded: Loaded
    registry: Registry
    outcomes: tuple[Outcome, ...]
    site: Site | None
    furniture: Furniture | None
    problems: tuple[Problem, ...]

    @property
    def project(self) -> Project:
        """The project."""
        return self.loaded.project

    @property
    def failed(self) -> bool:
        """Whether a plugin failed, so that the playbook is incomplete."""
        return any(problem.is_error for problem in self.problems)


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        output: the output folder.
        website: the file to open first; None where no website was made.
        pages: number of pages of the website.
        pdf: the PDF; None where none was made.
        pdf_pages: number of its pages.
        counts: rows read and used.
        findings: number of findings by severity.
        left_out: number of findings that the author left out.
        problems: everything worth telling.
        exit_code: 0, or 4, 5 or 6 as the command line documents them.
    """

    output: Path
    website: Path | None
    pages: int
    pdf: Path | None
    pdf_pages: int
    counts: tuple[TableCount, ...]
    findings: dict[str, int] = field(default_factory=dict)
    left_out: int = 0
    problems: tuple[Problem, ...] = ()
    exit_code: int = 0


def build(
    folder: Path,
    output: Path,
    wishes: Wishes | None = None,
    progress: Progress = lambda *_: None,
) -> BuildReport:
    """Turn a project folder into a website and a PDF in `output`, all of it or nothing.

    Args:
        folder: the project folder.
        output: the output folder; it gets ``site/`` and ``playbook.pdf``.
        wishes: what the caller wants beyond what the project says.
        progress: told about each step.

    Raises:
        ProjectError: the project is invalid; nothing was written.
        PublishError: the output folder cannot be written to as asked.
        RenderError: a page could not be made; nothing was written.
        LockedError: another build holds the output.
    """
    wishes = wishes or Wishes()
    _require_project(folder)
    refused = check_output(output, folder)
    if refused:
        raise PublishError(refused)
    with lock(output, folder):
        examined = examine(folder, wishes, progress)
        wishes = wishes.settled(examined.loaded.settings)
        if examined.site is None:
            return _report(examined, output, wishes, 6)
        if not wishes.site and not wishes.pdf:
            raise ProjectError(Problem("no-outputs", Location("touchreport.yaml")))
        studio = studio_of(examined, folder)
        with ExitStack() as stack:
            pdf, told = _pdf(studio, examined.loaded.limits, stack, wishes, progress)
            told = (*told, *(cannot_embed(studio.theme_options) if wishes.site else ()))
            if pdf is None and not wishes.site:
                raise RenderError(told)  # nothing new must not take the place of the old
            published = publish(
                output,
                _files(studio, pdf, wishes, progress),
                project=folder,
                keep_foreign=wishes.keep_foreign,
                record=_record(examined),
            )
        code = 5 if any(problem.is_error for problem in told) else (4 if examined.failed else 0)
        told = (*told, *untranslated(studio.locale, studio.catalogue), *published.problems)
        return _report(examined, output, wishes, code, pdf, told)


def _require_project(folder: Path) -> None:
    """Leave no trace in a folder that is no project.

    Raises:
        ProjectError: there is no file that makes it one.
    """
    if not any((folder / name).is_file() for name in CONFIG):
        load(folder)


def examine(folder: Path, wishes: Wishes | None = None, progress: Progress = lambda *_: None) -> Examined:
    """Read, check and analyse a project; write nothing.

    Raises:
        ProjectError: with everything that is wrong with the project, its options and its outline.
    """
    wishes = wishes or Wishes()
    progress("read", 0, 0)
    loaded = load(folder)
    with Witness(loaded.limits.analysis_seconds + GRACE) as witness:
        registry = discover(folder, safe=wishes.safe, disabled=wishes.disabled, watching=witness.watching)
        planned, wrong = plan(registry, loaded.settings)
        furniture, told = furnish(folder, loaded, wishes.theme, safe=wishes.safe)
        told = (*loaded.problems, *wrong, *told)
        if not loaded.project.touchpoints and not wishes.allow_empty:
            _raise_if_wrong(told)
            return Examined(loaded, registry, (), None, None, (*told, _nothing_to_report(folder)))
        outcomes = analyse(
            loaded.project,
            planned,
            _counting(progress, "analyse", len(planned.runs)),
            witness.watching,
            loaded.limits,
            standing(loaded.settings.waivers, loaded.project.date),
        )
    site, wrong_outline = outline(
        loaded.project,
        loaded.settings,
        outcomes,
        loaded.counts,
        icons=_icons(loaded.project),
        whole=registry.is_whole,
        usual=furniture.themes[0].outline if furniture is not None else (),
    )
    _raise_if_wrong((*told, *wrong_outline))
    failed = {id(each.problem): each.problem for each in outcomes if each.problem is not None}
    broken = {id(problem): problem for problem in registry.problems}
    idle = waiver_problems(loaded.settings.waivers, outcomes, loaded.project)
    problems = (*told, *wrong_outline, *(broken | failed).values(), *slow(outcomes), *idle)
    return Examined(loaded, registry, outcomes, site, furniture, problems)


def _nothing_to_report(folder: Path) -> Problem:
    arguments: dict[str, Argument] = {"folder": folder.resolve().name}
    return Problem("nothing-to-report", arguments=arguments, level=Level.WARNING)


def _counting(progress: Progress, step: str, total: int) -> Callable[[object], None]:
    """Return a function that tells `progress` at each call that one more of `total` is at work."""
    done = iter(range(total))
    return lambda _: progress(step, next(done, total), total)


def _raise_if_wrong(problems: tuple[Problem, ...]) -> None:
    if any(problem.is_error for problem in problems):
        raise ProjectError(problems)


def _icons(project: Project) -> dict[str, str]:
    return {
        channel.id: icon_for(channel.id, channel.nature, channel.presence) for channel in project.channels
    }


def studio_of(examined: Examined, folder: Path) -> Studio:
    """Put together what the pages of an examined project are made with; it must not be an empty one."""
    from touchreport.render.studio import open_studio

    furniture = examined.furniture
    assert examined.site is not None
    assert furniture is not None
    return open_studio(
        examined.project,
        replace(examined.site, pictures=furniture.pictures.pictures),
        furniture.themes,
        furniture.theme_options,
        examined.registry,
        furniture.pictures,
        folder,
        examined.loaded.settings.paper,
        furniture.fonts,
        examined.loaded.settings.words,
        safe=furniture.safe,
    )


def _pdf(
    studio: Studio, limits: Limits, stack: ExitStack, wishes: Wishes, progress: Progress
) -> tuple[PdfResult | None, tuple[Problem, ...]]:
    """Make the PDF in a folder that `stack` removes; what goes wrong is told, and costs the PDF only."""
    if not wishes.pdf:
        return None, ()
    from touchreport.render.document import pdf_job
    from touchreport.render.pdf import PdfLimits, write_pdf

    progress("pdf", 0, 0)
    try:
        workshop = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="touchreport-")))
        allowed = PdfLimits(limits.pdf_megabytes * 1_000_000, limits.pdf_seconds)
        result = write_pdf(replace(pdf_job(studio, workshop / PDF), limits=allowed))
    except RenderError as error:
        return None, error.problems
    except OSError as error:
        told: dict[str, Argument] = {
            "reason": error.strerror or str(error),
            "file": str(error.filename or ""),
        }
        return None, (Problem("pdf-no-workshop", arguments=told),)
    return result, result.problems


def _files(studio: Studio, pdf: PdfResult | None, wishes: Wishes, progress: Progress) -> Iterator[OutputFile]:
    """Yield every file of the output; pages are rendered while they are written."""
    from touchreport.render.website import website

    if pdf is not None:
        yield OutputFile(PDF, pdf.path)
    if wishes.site:
        total = len(studio.site.pages)
        done = iter(range(total))
        drawn = pdf.families if pdf is not None else ()
        for file in website(studio, lambda _: progress("pages", next(done, total), total), drawn):
            yield OutputFile(f"{SITE}/{file.path}", file.source)


def _record(examined: Examined) -> dict[str, object]:
    """Return what is remembered beside the manifest: versions and inputs."""
    return {
        "touchreport": __version__,
        "plugins": {plugin.name: plugin.version for plugin in examined.registry.plugins},
        "inputs": dict(examined.loaded.files),
    }


def _report(
    examined: Examined,
    output: Path,
    wishes: Wishes,
    code: int,
    pdf: PdfResult | None = None,
    problems: Iterable[Problem] = (),
) -> BuildReport:
    site = examined.site if wishes.site else None
    return BuildReport(
        output=output,
        website=output / SITE / "index.html" if site is not None else None,
        pages=len(site.pages) if site is not None else 0,
        pdf=output / PDF if pdf is not None else None,
        pdf_pages=pdf.pages if pdf is not None else 0,
        counts=examined.loaded.counts,
        findings=findings_by_severity(examined),
        left_out=sum(len(outcome.left_out) for outcome in examined.outcomes),
        problems=(*examined.problems, *problems),
        exit_code=code,
    )


def findings_by_severity(examined: Examined) -> dict[str, int]:
    """Return the number of findings of each severity, heaviest first."""
    counted = {severity.value: 0 for severity in Severity}
    for outcome in examined.outcomes:
        for finding in outcome.result.findings if outcome.result is not None else ():
            counted[finding.severity.value] += 1
    return counted
