"""What is told of a build when it is done."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from touchreport.build.volume import PDF, SINGLE_FILE, ZIP, Volume
from touchreport.errors import Problem
from touchreport.examining import Examined, findings_by_severity, shown_in, told_once
from touchreport.made import BuildReport, Made
from touchreport.render.untranslated import untranslated


def unsaid(volume: Volume) -> tuple[Problem, ...]:
    """Return what is to be told of words that were asked for and that the reader's language has not."""
    return untranslated(volume.studio.locale, volume.studio.catalogue)


def report(
    examined: Sequence[Examined],
    output: Path,
    volumes: Sequence[Volume],
    code: int,
    problems: Iterable[Problem] = (),
) -> BuildReport:
    """Return what is told of a build: what was made, what was found, and the exit code."""
    return BuildReport(
        output=output,
        made=tuple(_made(volume, output) for volume in volumes),
        counts=examined[0].rows,
        findings=findings_by_severity(*examined),
        left_out=max(sum(len(o.left_out) for o in each.outcomes) for each in examined),
        problems=(*told_once(examined), *problems),
        exit_code=code,
        shown=shown_in(examined),
    )


def _made(volume: Volume, output: Path) -> Made:
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


def _is_too_large(volume: Volume) -> bool:
    return any(problem.code == "single-file-too-large" for problem in volume.told)
