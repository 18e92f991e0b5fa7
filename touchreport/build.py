"""The whole story: from a project folder to published playbooks."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from touchreport import __version__
from touchreport.delivery.furnishing import with_single_file
from touchreport.delivery.parcel import packed
from touchreport.difference import edition_of, record_text, spoken
from touchreport.errors import Argument, Problem, ProjectError, PublishError, RenderError
from touchreport.examining import (
    Examined,
    Progress,
    Wishes,
    examine,
    examine_all,
    findings_by_severity,
    told_once,
)
from touchreport.location import Location
from touchreport.made import BuildReport, Made
from touchreport.publish import OutputFile, check_output, located, lock, publish
from touchreport.publish.memory import memory_of
from touchreport.readers import load
from touchreport.readers.limits import Limits
from touchreport.readers.project import CONFIG
from touchreport.render.lettering import cannot_embed
from touchreport.render.untranslated import untranslated

if TYPE_CHECKING:  # what renders is imported where something is rendered: a check needs no templates
    from touchreport.render.pdf import PdfResult
    from touchreport.render.studio import Studio

__all__ = [
    "PDF",
    "SITE",
    "BuildReport",
    "Examined",
    "Made",
    "Progress",
    "Wishes",
    "build",
    "examine",
    "examine_all",
    "findings_by_severity",
    "studio_in",
    "studio_of",
    "studios_of",
    "told_once",
]

SITE = "site"
PLAYBOOK = "playbook"
PDF = f"{PLAYBOOK}.pdf"
SINGLE_FILE = f"{PLAYBOOK}.html"
ZIP = f"{PLAYBOOK}.zip"


@dataclass(slots=True)
class _Volume:
    """One playbook on its way, in one language: what it is made with, what is wanted of it, and its PDF."""

    examined: Examined
    studio: Studio
    wishes: Wishes
    pdf: PdfResult | None = None
    told: tuple[Problem, ...] = ()

    @property
    def has_pages(self) -> bool:
        """Whether pages are rendered: for a website, or for one file."""
        return bool(self.wishes.site or self.wishes.single_file)

    def tell(self, problem: Problem) -> None:
        """Take down what went wrong while its files were made."""
        self.told = (*self.told, problem)

    @property
    def site(self) -> str:
        """The folder of its website in the folder of the output."""
        tag = self.studio.locale.tag
        return f"{SITE}/{f'{tag}/' if self.studio.languages else ''}"

    def named(self, file: str) -> str:
        """Return the name of a file of the playbook, with the language in it where there are several."""
        stem, dot, ending = file.rpartition(".")
        return f"{stem}-{self.studio.locale.tag}{dot}{ending}" if self.studio.languages else file

    @property
    def is_first(self) -> bool:
        """Whether it is the first language of its output, or the only one."""
        return not self.studio.languages or self.studio.locale.tag == self.studio.languages[0].tag


def build(
    folder: Path,
    output: Path,
    wishes: Wishes | None = None,
    progress: Progress = lambda *_: None,
) -> BuildReport:
    """Turn a project folder into websites and PDFs in `output`, all of it or nothing.

    Args:
        folder: the project folder.
        output: the output folder; it gets ``site/`` and ``playbook.pdf``, or a folder with these for each output.
        wishes: what the caller wants beyond what the project says.
        progress: told about each step.

    Raises:
        ProjectError: the project is invalid; nothing was written.
        PublishError: the output folder cannot be written to as asked.
        RenderError: a page could not be made, or a whole playbook; nothing was written.
        LockedError: another build holds the output.
    """
    wishes = wishes or Wishes()
    _require_project(folder)
    refused = check_output(output, folder)
    if refused:
        raise PublishError(refused)
    with lock(output, folder):
        examined = examine_all(folder, wishes, progress)
        volumes = [
            _Volume(each, studio, wishes.settled(each.loaded.settings))
            for each in examined
            if each.site is not None
            for studio in studios_of(each, folder)
        ]
        if not volumes:
            return _report(examined, output, (), 6)
        _require_outputs(volumes)
        _require_one_output(volumes, wishes)
        with ExitStack() as stack:
            for volume in volumes:
                _print(volume, volume.examined.loaded.limits, stack, progress)
            published = publish(
                output,
                _files(volumes, progress),
                project=folder,
                keep_foreign=wishes.keep_foreign,
                keeping=_others(examined) if wishes.only else (),
                record=_record(volumes),
            )
        told = [*(problem for volume in volumes for problem in volume.told)]
        code = 5 if any(p.is_error for p in told) else 4 if any(each.failed for each in examined) else 0
        told += [problem for volume in volumes for problem in _unsaid(volume)]
        return _report(examined, output, volumes, code, (*told, *published.problems))


def _require_project(folder: Path) -> None:
    """Leave no trace in a folder that is no project.

    Raises:
        ProjectError: there is no file that makes it one.
    """
    if not any((folder / name).is_file() for name in CONFIG):
        load(folder)


def _require_outputs(volumes: Sequence[_Volume]) -> None:
    """Stop where a playbook is wanted of which nothing is wanted.

    Raises:
        ProjectError: neither a website nor a PDF is wanted.
    """
    for volume in volumes:
        if not volume.has_pages and not volume.wishes.pdf:
            wish = next(
                (w for w in volume.examined.loaded.settings.outputs if w.name == volume.examined.output), None
            )
            raise ProjectError(
                Problem("no-outputs", (wish and wish.location) or Location("touchreport.yaml"))
            )


def _require_one_output(volumes: Sequence[_Volume], wishes: Wishes) -> None:
    """Stop with a ProjectError where the caller names one address for several websites."""
    names = tuple(dict.fromkeys(volume.examined.output for volume in volumes))
    if wishes.url is not None and len(names) > 1:
        raise ProjectError(Problem("one-url-for-several", arguments={"url": wishes.url, "names": names}))


def studio_of(examined: Examined, folder: Path) -> Studio:
    """Put together what pages are made with in the first language; the project must not be an empty one."""
    return next(studios_of(examined, folder))


def studio_in(examined: Examined, folder: Path, language: str) -> Studio:
    """Put together what pages are made with in one language, whichever the output is made in."""
    return _studio(examined, folder, language, ())


def studios_of(examined: Examined, folder: Path) -> Iterator[Studio]:
    """Yield what the pages of an examined project are made with, a language each; it must not be an empty one."""
    wanted = examined.loaded.settings.languages or (examined.project.language,)
    for language in wanted:
        yield _studio(examined, folder, language, wanted if len(wanted) > 1 else ())


def _studio(examined: Examined, folder: Path, language: str, languages: tuple[str, ...]) -> Studio:
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
        languages=languages,
        language=language,
    )


def _print(volume: _Volume, limits: Limits, stack: ExitStack, progress: Progress) -> None:
    """Make the PDF of a playbook; what goes wrong is told, and costs the PDF only where there is a website.

    Raises:
        RenderError: there is no PDF, and no website is wanted: nothing new must not take the place of the old.
    """
    if volume.wishes.pdf:
        progress("pdf", 0, 0)
        volume.pdf, volume.told = _pdf(volume.studio, limits, stack)
    if volume.has_pages:
        volume.told = (*volume.told, *cannot_embed(volume.studio.theme_options))
    elif volume.pdf is None:
        raise RenderError(volume.told)


def _pdf(studio: Studio, limits: Limits, stack: ExitStack) -> tuple[PdfResult | None, tuple[Problem, ...]]:
    """Make a PDF in a folder that `stack` removes."""
    from touchreport.render.document import pdf_job
    from touchreport.render.pdf import PdfLimits, write_pdf

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


def _files(volumes: Sequence[_Volume], progress: Progress) -> Iterator[OutputFile]:
    """Yield every file of the output; pages are rendered while they are written."""
    total = sum(len(volume.studio.site.pages) for volume in volumes if volume.has_pages)
    done = iter(range(total))
    for _, group in groupby(volumes, key=lambda volume: volume.examined.output):
        languages = list(group)
        first = languages[0]
        files = _of_playbook(languages, lambda: progress("pages", next(done, total), total))
        if first.wishes.zip:
            name = first.examined.output or PLAYBOOK
            files = packed(files, ZIP, name, first.examined.project.date)
        for file in files:
            yield OutputFile(f"{first.examined.prefix}{file.path}", file.source)


def _of_playbook(languages: Sequence[_Volume], progress: Callable[[], None]) -> Iterator[OutputFile]:
    """Yield the files of one playbook in all its languages, but for its zip file."""
    from touchreport.render.website import front_files

    for volume in languages:
        yield from _of_volume(volume, progress)
    if languages[0].wishes.site and languages[0].studio.languages:
        for file in front_files([volume.studio for volume in languages], languages[0].wishes.url):
            yield OutputFile(f"{SITE}/{file.path}", file.source)


def _of_volume(volume: _Volume, progress: Callable[[], None]) -> Iterator[OutputFile]:
    """Yield the files of one playbook in one language."""
    if volume.pdf is not None:
        yield OutputFile(volume.named(PDF), volume.pdf.path)
    if not volume.has_pages:
        return
    from touchreport.render.website import website

    drawn = volume.pdf.families if volume.pdf is not None else ()
    address = volume.wishes.url and f"{volume.wishes.url}{volume.site.removeprefix(f'{SITE}/')}"
    files = website(volume.studio, lambda _: progress(), drawn, url=address)
    if volume.wishes.single_file and not volume.studio.languages:
        files = _with_single_file(volume, files)
    elif volume.wishes.single_file:  # what is one file by itself leads to no other language
        alone = website(replace(volume.studio, languages=()), beside=drawn)
        yield from (
            file for file in _with_single_file(volume, alone) if file.path == volume.named(SINGLE_FILE)
        )
    for file in files:
        if file.path == SINGLE_FILE:
            yield file
        elif volume.wishes.site:
            yield OutputFile(f"{volume.site}{file.path}", file.source)


def _with_single_file(volume: _Volume, files: Iterator[OutputFile]) -> Iterator[OutputFile]:
    from touchreport.render.website import website

    def whole() -> Iterator[OutputFile]:
        """Yield the website with no page cut: one file has room for everything."""
        drawn = volume.pdf.families if volume.pdf is not None else ()
        return website(replace(volume.studio, languages=()), beside=drawn, most=None)

    most = volume.examined.loaded.limits.single_file_megabytes * 1_000_000
    return with_single_file(files, volume.named(SINGLE_FILE), most, volume.tell, whole)


def _others(examined: Sequence[Examined]) -> tuple[str, ...]:
    """Return the folders of the outputs that are not made this time, which stay as they are."""
    made = {each.output for each in examined}
    return tuple(f"{wish.name}/" for wish in examined[0].loaded.settings.outputs if wish.name not in made)


def _record(volumes: Sequence[_Volume]) -> dict[str, object]:
    """Return what is remembered beside the manifest: versions, inputs, and what a playbook with everything says."""
    examined = volumes[0].examined
    told: dict[str, object] = {
        "touchreport": __version__,
        "plugins": {plugin.name: plugin.version for plugin in examined.registry.plugins},
        "inputs": dict(examined.loaded.files),
    }
    whole = next((volume for volume in volumes if volume.examined.loaded.settings.view is None), None)
    if whole is None:
        return told
    edition = edition_of(whole.examined.project, whole.examined.outcomes)
    return {**told, "edition": record_text(spoken(edition, whole.studio.speaker().plain), __version__)}


def remembered_record(output: Path, project: Path) -> str | None:
    """Return the record of the edition that a project remembers to have built in a folder; None where it does not.

    Raises:
        PublishError: what it remembers was damaged.
    """
    manifest = memory_of(located(output), project).manifest()
    record = manifest.record.get("edition") if manifest is not None else None
    return record if isinstance(record, str) else None


def _unsaid(volume: _Volume) -> tuple[Problem, ...]:
    """Return what is to be told of words that were asked for and that the reader's language has not."""
    return untranslated(volume.studio.locale, volume.studio.catalogue)


def _report(
    examined: Sequence[Examined],
    output: Path,
    volumes: Sequence[_Volume],
    code: int,
    problems: Iterable[Problem] = (),
) -> BuildReport:
    return BuildReport(
        output=output,
        made=tuple(_made(volume, output) for volume in volumes),
        counts=examined[0].rows,
        findings=findings_by_severity(*examined),
        left_out=max(sum(len(o.left_out) for o in each.outcomes) for each in examined),
        problems=(*told_once(examined), *problems),
        exit_code=code,
    )


def _made(volume: _Volume, output: Path) -> Made:
    place, site, pdf = output / volume.examined.output, volume.wishes.site, volume.pdf
    return Made(
        output=volume.examined.output,
        language=volume.studio.locale.tag,
        website=place / volume.site / "index.html" if site else None,
        pages=len(volume.studio.site.pages) if site else 0,
        pdf=place / volume.named(PDF) if pdf is not None else None,
        pdf_pages=pdf.pages if pdf is not None else 0,
        single_file=place / volume.named(SINGLE_FILE)
        if volume.wishes.single_file and not _is_too_large(volume)
        else None,
        zip=place / ZIP if volume.wishes.zip and volume.is_first else None,
    )


def _is_too_large(volume: _Volume) -> bool:
    return any(problem.code == "single-file-too-large" for problem in volume.told)
