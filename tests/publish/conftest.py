"""A project with an output folder, and disks that fail on demand."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.figures import Tally, as_property
from touchreport import platform
from touchreport.publish import OutputFile, Published, publish

Content = Mapping[str, bytes]


def contents(folder: Path) -> dict[str, object] | None:
    """Return everything in a folder (files' bytes, links' targets, folders that hold nothing), or None."""
    if not folder.is_dir():
        return None
    found: dict[str, object] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            found[name] = f"link to {os.readlink(path)}"
        elif stat.S_ISREG(mode):
            found[name] = path.read_bytes()
        elif not stat.S_ISDIR(mode):
            found[name] = "something else"
        elif not any(path.iterdir()):
            found[name] = "empty folder"
    return found


@dataclass(frozen=True)
class Place:
    """A project folder, its output folder, and short ways to build into it and to look at it."""

    project: Path
    output: Path

    def build(self, files: Content, **options: Any) -> Published:
        """Publish these files."""
        report = [OutputFile(path, data) for path, data in files.items()]
        return publish(self.output, report, project=self.project, **options)

    def now(self) -> dict[str, object] | None:
        """Return what is in the output, or None where there is none."""
        return contents(self.output)

    def debris(self) -> list[str]:
        """Return whatever lies about that neither a report nor a quiet memory has."""
        around = (path.name for path in self.output.parent.iterdir() if path != self.output)
        remembered = (path.name for path in self.project.glob(".touchreport/outputs/*/*"))
        return [
            *(name for name in around if name not in (".touchreport", "touchpoints.csv")),
            *(name for name in remembered if name not in ("lock", "manifest.json")),
        ]


@pytest.fixture(autouse=True)
def unsynced(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out waiting for the disk: whether data survives a power cut cannot be seen from here."""
    monkeypatch.setattr(os, "fsync", lambda _: None)
    monkeypatch.setattr(platform, "sync_filesystem", lambda _: True)


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A project with one file and no output yet."""
    return make_place(tmp_path / "project")


def make_place(project: Path) -> Place:
    """Make a project with one file and no output yet."""
    project.mkdir(parents=True)
    (project / "touchpoints.csv").write_bytes(b"name\nShop\n")
    return Place(project, project / "site")


class Killed(BaseException):
    """Stands for the death of the process: nothing after it reaches the disk."""


WATCHED = [
    "open",
    "write",
    "read",
    "mkdir",
    "rename",
    "replace",
    "unlink",
    "rmdir",
    "fsync",
    "link",
    "symlink",
    "readlink",
    "scandir",
    "lstat",
    "chmod",
    "utime",
    "ftruncate",
    "lseek",
]
"""What is called of :mod:`os` to look at or change a disk."""


@dataclass
class Faults:
    """Counts the calls that reach the disk and makes one of them, or all from it on, go wrong.

    Attributes:
        at: number of the call, from 1, or 0 for none.
        effect: what happens then.
        lasting: whether it happens at every later call as well.
        calls: the names of the calls so far.
    """

    at: int = 0
    effect: Callable[[str, tuple[Any, ...]], None] = field(default=lambda name, arguments: None)
    lasting: bool = False
    calls: list[str] = field(default_factory=list)

    def wrap(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return the function as it is called on this disk."""

        def watched(*arguments: Any, **options: Any) -> Any:
            self.calls.append(name)
            if self.at and (len(self.calls) == self.at or (self.lasting and len(self.calls) > self.at)):
                self.effect(name, arguments)
            return function(*arguments, **options)

        return watched


def kill(name: str, arguments: tuple[Any, ...]) -> None:
    """Die before the call."""
    raise Killed


def interrupt(name: str, arguments: tuple[Any, ...]) -> None:
    """Be asked to end before the call."""
    raise KeyboardInterrupt


def failing(number: int) -> Callable[[str, tuple[Any, ...]], None]:
    """Return an effect that refuses the call with this error number."""

    def fail(name: str, arguments: tuple[Any, ...]) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@contextmanager
def watching(faults: Faults, without: Iterable[str] = ()) -> Iterator[Faults]:
    """Let the calls go through ``faults``, on a system without some of them (``exchange``, ``link`` ...)."""
    with pytest.MonkeyPatch.context() as patch:
        for name in without:
            if name == "link":
                patch.setattr(os, "link", _no_link)
            else:
                patch.setattr(platform, name, lambda *_: False)
        for name in WATCHED:
            patch.setattr(os, name, faults.wrap(name, getattr(os, name)))
        for name in ("exchange", "sync_filesystem"):
            patch.setattr(platform, name, faults.wrap(name, getattr(platform, name)))
        yield faults


def _no_link(*_arguments: Any, **_options: Any) -> None:
    raise OSError(errno.EPERM, os.strerror(errno.EPERM))


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Callable[[str], Tally]:
    """Gives a tally for a way of stopping a build; its figures are printed at the end of the run."""

    def counting(how: str) -> Tally:
        made = Tally(how)
        request.node.user_properties.append(as_property(made))
        return made

    return counting


@dataclass(frozen=True)
class Disk:
    """The tools of this file, for tests that cannot import it."""

    Faults = Faults
    Killed = Killed
    watching = staticmethod(watching)
    kill = staticmethod(kill)
    interrupt = staticmethod(interrupt)
    failing = staticmethod(failing)
    contents = staticmethod(contents)
    make_place = staticmethod(make_place)


@pytest.fixture
def disk() -> Disk:
    """Disks that fail on demand."""
    return Disk()
