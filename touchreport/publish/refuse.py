"""Folders that a report is never put in, whatever anybody asks for."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from touchreport import platform
from touchreport.errors import Problem, PublishError
from touchreport.publish.disk import status
from touchreport.publish.memory import FOLDER, memory_of
from touchreport.publish.paths import located
from touchreport.publish.trouble import refusal

_Check = Callable[[Path, Path], bool]


def check_output(output: Path, project: Path) -> tuple[Problem, ...]:
    """Return what speaks against an output folder, before any long work begins; it changes nothing.

    One reason is enough: the remedy is the same for all of them. Whether the folder holds files of somebody
    else is not looked at here.

    Args:
        output: the output folder; it need not exist.
        project: the project folder.
    """
    place = located(output)
    arguments = {"output": str(place), "project": str(project)}
    try:
        reasons = (code for code, applies in _CHECKS if applies(place, project))
        return tuple(Problem(code, arguments=arguments) for code in islice(reasons, 1))
    except OSError as error:
        return (refusal(place, error),)


def refuse(output: Path, project: Path) -> None:
    """Stop at an output folder that is always refused.

    Raises:
        PublishError: with what :func:`check_output` finds.
    """
    if problems := check_output(output, project):
        raise PublishError(problems)


def _is_root(output: Path, _project: Path) -> bool:
    return output == output.parent


def _is_home(output: Path, _project: Path) -> bool:
    return any(_same(output, home) for home in _homes())


def _holds_home(output: Path, _project: Path) -> bool:
    return any(_holds(output, home) for home in _homes())


def _is_project(output: Path, project: Path) -> bool:
    return _same(output, project)


def _holds_project(output: Path, project: Path) -> bool:
    return _holds(output, project)


def _is_memory(output: Path, project: Path) -> bool:
    memory = Path(os.path.realpath(project)) / FOLDER
    return output == memory or output.is_relative_to(memory) or _same(output, memory)


def _is_in_repository(output: Path, _project: Path) -> bool:
    return ".git" in (part.lower() for part in output.parts)


def _holds_repository(output: Path, _project: Path) -> bool:
    return _real_folder(output) and os.path.lexists(output / ".git")


def _is_link(output: Path, _project: Path) -> bool:
    return os.path.islink(output)


def _is_file(output: Path, _project: Path) -> bool:
    return os.path.lexists(output) and not os.path.islink(output) and not os.path.isdir(output)


def _is_below_file(output: Path, _project: Path) -> bool:
    there = next((parent for parent in output.parents if os.path.lexists(parent)), None)
    return there is not None and not os.path.isdir(there)


def _is_mount(output: Path, _project: Path) -> bool:
    return _real_folder(output) and output != output.parent and platform.is_mount_point(output)


def _is_here(output: Path, project: Path) -> bool:
    """Tell whether the output is the working directory, or above it, and we have never written there."""
    try:
        here = Path.cwd()
    except FileNotFoundError:
        return False
    if not (_same(output, here) or _holds(output, here)):
        return False
    return not _is_known(output, project)


def _is_known(output: Path, project: Path) -> bool:
    memory = memory_of(output, project)
    try:
        return memory.manifest() is not None or memory.pending() is not None
    except PublishError:
        return True  # there is a memory of it, if a damaged one; that is said when it is needed


_CHECKS: tuple[tuple[str, _Check], ...] = (
    ("output-is-root", _is_root),
    ("output-is-home", _is_home),
    ("output-holds-home", _holds_home),
    ("output-is-project", _is_project),
    ("output-holds-project", _holds_project),
    ("output-is-memory", _is_memory),
    ("output-in-repository", _is_in_repository),
    ("output-holds-repository", _holds_repository),
    ("output-is-link", _is_link),
    ("output-is-file", _is_file),
    ("output-below-file", _is_below_file),
    ("output-is-mount", _is_mount),
    ("output-is-working-directory", _is_here),
)


def _homes() -> Iterator[Path]:
    """Yield the user's home folder, if there is one that can be told."""
    home = Path(os.path.expanduser("~"))
    if home.is_absolute():
        yield home


def _real_folder(path: Path) -> bool:
    here = status(path)
    return here is not None and stat.S_ISDIR(here.st_mode)


def _same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one folder, by whatever name; a link itself is not followed here."""
    try:
        return os.path.samestat(os.lstat(one), os.stat(other))
    except OSError:
        return False


def _holds(folder: Path, other: Path) -> bool:
    """Tell whether something is inside a folder, at any depth."""
    return any(_same(folder, parent) for parent in Path(os.path.realpath(other)).parents)
