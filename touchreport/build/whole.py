"""The whole story: from a project folder to published playbooks."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from touchreport.build.files import files_of
from touchreport.build.printing import print_volume
from touchreport.build.remembered import record_of
from touchreport.build.reporting import report, unsaid
from touchreport.build.studios import studios_of
from touchreport.build.volume import Volume
from touchreport.errors import Problem, ProjectError, PublishError
from touchreport.examining import Examined, Progress, Wishes, examine_all
from touchreport.location import Location
from touchreport.made import BuildReport
from touchreport.publish import check_output, lock, publish
from touchreport.readers import load
from touchreport.readers.project import CONFIG


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
            Volume(each, studio, wishes.settled(each.loaded.settings))
            for each in examined
            if each.site is not None
            for studio in studios_of(each, folder)
        ]
        if not volumes:
            return report(examined, output, (), 6)
        _require_outputs(volumes)
        _require_one_output(volumes, wishes)
        with ExitStack() as stack:
            for volume in volumes:
                print_volume(volume, volume.examined.loaded.limits, stack, progress)
            published = publish(
                output,
                files_of(volumes, progress),
                project=folder,
                keep_foreign=wishes.keep_foreign,
                keeping=_others(examined) if wishes.only else (),
                record=record_of(volumes),
            )
        told = [*(problem for volume in volumes for problem in volume.told)]
        code = 5 if any(p.is_error for p in told) else 4 if any(each.failed for each in examined) else 0
        told += [problem for volume in volumes for problem in unsaid(volume)]
        return report(examined, output, volumes, code, (*told, *published.problems))


def _require_project(folder: Path) -> None:
    """Leave no trace in a folder that is no project.

    Raises:
        ProjectError: there is no file that makes it one.
    """
    if not any((folder / name).is_file() for name in CONFIG):
        load(folder)


def _require_outputs(volumes: Sequence[Volume]) -> None:
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


def _require_one_output(volumes: Sequence[Volume], wishes: Wishes) -> None:
    """Stop with a ProjectError where the caller names one address for several websites."""
    names = tuple(dict.fromkeys(volume.examined.output for volume in volumes))
    if wishes.url is not None and len(names) > 1:
        raise ProjectError(Problem("one-url-for-several", arguments={"url": wishes.url, "names": names}))


def _others(examined: Sequence[Examined]) -> tuple[str, ...]:
    """Return the folders of the outputs that are not made this time, which stay as they are."""
    made = {each.output for each in examined}
    return tuple(f"{wish.name}/" for wish in examined[0].loaded.settings.outputs if wish.name not in made)
