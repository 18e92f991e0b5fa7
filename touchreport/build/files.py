"""The files of an output, one after the other, rendered while they are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from touchreport.build.volume import PDF, PLAYBOOK, SINGLE_FILE, SITE, ZIP, Volume
from touchreport.delivery.furnishing import with_single_file
from touchreport.delivery.parcel import packed
from touchreport.examining import Progress
from touchreport.publish import OutputFile


def files_of(volumes: Sequence[Volume], progress: Progress) -> Iterator[OutputFile]:
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


def _of_playbook(languages: Sequence[Volume], progress: Callable[[], None]) -> Iterator[OutputFile]:
    """Yield the files of one playbook in all its languages, but for its zip file."""
    from touchreport.render.website import front_files, pages_among

    made: list[list[str]] = []
    for volume in languages:
        made.append([])
        for file in _of_volume(volume, progress):
            made[-1].append(file.path)
            yield file
    if languages[0].wishes.site and languages[0].studio.languages:
        pages = [pages_among(paths, volume.site) for paths, volume in zip(made, languages, strict=True)]
        for file in front_files([volume.studio for volume in languages], languages[0].wishes.url, pages):
            yield OutputFile(f"{SITE}/{file.path}", file.source)


def _of_volume(volume: Volume, progress: Callable[[], None]) -> Iterator[OutputFile]:
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


def _with_single_file(volume: Volume, files: Iterator[OutputFile]) -> Iterator[OutputFile]:
    from touchreport.render.website import website

    def whole() -> Iterator[OutputFile]:
        """Yield the website with no page cut: one file has room for everything."""
        drawn = volume.pdf.families if volume.pdf is not None else ()
        return website(replace(volume.studio, languages=()), beside=drawn, most=None)

    most = volume.examined.loaded.limits.single_file_megabytes * 1_000_000
    return with_single_file(files, volume.named(SINGLE_FILE), most, volume.tell, whole)
