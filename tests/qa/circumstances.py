"""Under what a build is done, as far as it must not matter: clock, place, language, user, order of files, and so on.

A circumstance is either usual or odd; a build is done under a set of odd ones, in a process of its own. What a machine
says of itself through Python (its clock, its name, its processors, the order of its folders) is changed by a module
that every Python process loads first, the one that makes the PDF too.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.qa.marks import mark

ODD = (
    "hash-seed",
    "time-zone",
    "locale",
    "clock",
    "user-and-host",
    "umask",
    "order-of-folders",
    "working-folder",
    "path",
    "optimised",
    "processors",
)
"""Everything that must not matter."""

_TEN_YEARS = 10 * 365 * 86400 + 12345

_HOST = f"""
import os, platform, socket
name = {mark("host-name")!r}
socket.gethostname = socket.getfqdn = platform.node = lambda *_: name
"""

_CLOCK = f"""
import time
def _later(real, scale=1):
    return lambda *given: real(*given) if given else real() + {_TEN_YEARS} * scale
def _at(real):
    return lambda *given: real(*(given or (time.time(),)))
time.time, time.time_ns = _later(time.time), _later(time.time_ns, 10**9)
time.localtime, time.gmtime, time.ctime = _at(time.localtime), _at(time.gmtime), _at(time.ctime)
"""

_PROCESSORS = """
import os
os.cpu_count = lambda: 64
os.sched_getaffinity = lambda _: set(range(64))
"""

_FOLDERS = """
import os
class _Backwards:
    def __init__(self, found):
        with found:
            self.found = iter(sorted(found, key=lambda item: item.name, reverse=True))
    def __iter__(self):
        return self.found
    def __next__(self):
        return next(self.found)
    def __enter__(self):
        return self
    def __exit__(self, *_):
        self.close()
    def close(self):
        self.found = iter(())
_listdir, _scandir = os.listdir, os.scandir
os.listdir = lambda *given: sorted(_listdir(*given), reverse=True)
os.scandir = lambda *given: _Backwards(_scandir(*given))
"""

_FIRST = {
    "clock": _CLOCK,
    "user-and-host": _HOST,
    "processors": _PROCESSORS,
    "order-of-folders": _FOLDERS,
}

_USUAL = {"PYTHONHASHSEED": "0", "TZ": "UTC", "LC_ALL": "C.UTF-8", "LANG": "C.UTF-8"}

_ENVIRONMENT = {
    "hash-seed": {"PYTHONHASHSEED": "4242"},
    "time-zone": {"TZ": "Pacific/Kiritimati"},
    "locale": {
        "LC_ALL": "C",
        "LANG": "fa_IR.UTF-8",
        "LANGUAGE": "ru:ja",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
    "clock": {"SOURCE_DATE_EPOCH": "2000000000"},
    "user-and-host": {
        **{name: mark("user-name") for name in ("USER", "LOGNAME", "USERNAME", "LNAME")},
        **{
            name: mark("variable") for name in ("EMAIL", "HOSTNAME", "NAME", "TOUCHREPORT", "GIT_AUTHOR_NAME")
        },
    },
    "optimised": {"PYTHONOPTIMIZE": "2"},
}

Write = Callable[[Path, bool], None]
"""Writes a project into a folder that does not exist yet, its files in the usual order or (True) backwards."""


@dataclass(frozen=True)
class Place:
    """Where a build is done.

    Attributes:
        odd: the odd circumstances.
        folder: a folder for everything; it exists.
    """

    odd: frozenset[str]
    folder: Path

    @property
    def project(self) -> Path:
        """Where the project is."""
        deep = f"{mark('project-path')} ü و 店/deep/down" if "path" in self.odd else "p"
        return self.folder / deep / "project"

    @property
    def output(self) -> Path:
        """Where the output goes."""
        return self.folder / (mark("output-path") if "path" in self.odd else "o")

    def environment(self) -> dict[str, str]:
        """Return the variables of the build's process."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "PYTHON"))}
        changed = dict(_USUAL)
        for odd in sorted(self.odd):
            changed |= _ENVIRONMENT.get(odd, {})
        if "user-and-host" in self.odd:
            changed["HOME"] = str(self._made(mark("home")))
            changed["XDG_CONFIG_HOME"] = str(self._made(mark("home"), ".config"))
        if "path" in self.odd:
            changed["TMPDIR"] = str(self._made(f"{mark('temporary-folder')} & 店"))
        first = self._made("first")
        (first / "sitecustomize.py").write_text(
            "".join(textwrap.dedent(_FIRST[odd]) for odd in sorted(self.odd & _FIRST.keys())),
            encoding="utf-8",
        )
        return kept | changed | {"PYTHONPATH": str(first)}

    def _made(self, *names: str) -> Path:
        folder = self.folder.joinpath(*names)
        folder.mkdir(parents=True, exist_ok=True)
        return folder


def build_under(
    odd: frozenset[str], folder: Path, write: Write, *options: str, through: Sequence[str] = ()
) -> Path:
    """Write a project, build it under odd circumstances and return the output.

    Args:
        odd: some of :data:`ODD`.
        folder: a folder for everything; it is made if it does not exist.
        write: writes the project.
        options: more of the command line.
        through: a command that runs the build, as somebody else say; none if not given.
    """
    assert odd <= set(ODD)
    folder.mkdir(parents=True, exist_ok=True)
    place = Place(odd, folder)
    place.project.parent.mkdir(parents=True)
    write(place.project, "order-of-folders" in odd)
    _age(place.project, 2_000_000_000 if "clock" in odd else 1_000_000_000)
    there = place.project if "working-folder" in odd else folder
    project = "." if "working-folder" in odd else os.path.relpath(place.project, there)
    done = subprocess.run(
        [*through, sys.executable, "-m", "touchreport", "build", project, "--output", place.output, *options],
        cwd=there,
        env=place.environment(),
        umask=0o077 if "umask" in odd else 0o022,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    assert done.returncode == 0, (sorted(odd), done.stdout, done.stderr)
    return place.output


def _age(folder: Path, seconds: int) -> None:
    """Let every file look as if it was changed at that time."""
    for path in folder.rglob("*"):
        os.utime(path, (seconds, seconds))


def copied(source: Path) -> Write:
    """Return what writes a copy of a project, without what earlier builds remembered."""

    def write(target: Path, backwards: bool) -> None:
        files = (path for path in source.rglob("*") if path.is_file() and ".touchreport" not in path.parts)
        for path in sorted(files, reverse=backwards):
            copy = target / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)

    return write


def pairwise() -> Iterator[frozenset[str]]:
    """Yield twelve sets of odd circumstances in which any two are met usual, odd, and one of them each way.

    It is the design of Plackett and Burman for eleven factors: a row turned round step by step, and a row of nothing.
    """
    row = "++-+++---+-"
    yield frozenset()
    for step in range(len(row)):
        turned = row[step:] + row[:step]
        yield frozenset(odd for odd, sign in zip(ODD, turned, strict=True) if sign == "+")
