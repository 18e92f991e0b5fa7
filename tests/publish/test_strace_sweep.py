"""All or nothing, at every system call of a real process."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

BUILDER = Path(__file__).with_name("builder.py")
PAGES = 4
CHANGING = (
    *("openat", "write", "fsync", "syncfs", "mkdir", "rename", "renameat2", "unlink", "unlinkat", "rmdir"),
    *("link", "linkat", "chmod", "ftruncate"),
)
"""The system calls that change a disk, or make sure that it has changed."""

LOOKING = ("read", "close", "newfstatat", "lstat", "getdents64", "flock")
"""The ones that look at it: a death there is a death before the next change, but they may fail by themselves."""

KILLED, CTRL_C = "killed", "Ctrl-C"
FAULTS = {
    KILLED: ("signal=SIGKILL:when={}", CHANGING),
    CTRL_C: ("signal=SIGINT:when={}", CHANGING),
    "out of space": ("error=ENOSPC:when={}", CHANGING),
    "out of space from then on": ("error=ENOSPC:when={}+", CHANGING),
    "permission denied": ("error=EACCES:when={}", CHANGING),
    "read-only": ("error=EROFS:when={}", CHANGING),
    "input/output error": ("error=EIO:when={}", (*CHANGING, *LOOKING)),
}
"""What happens, and at which system calls."""

pytestmark = [
    pytest.mark.proof,
    pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace"),
]


@dataclass(frozen=True)
class Point:
    """One system call of one kind, counted from the start of the process."""

    call: str
    ordinal: int


def report(word: str) -> dict[str, bytes]:
    """Return what a build writes."""
    return {f"part{number % 3}/page{number}.html": f"{word} {number}".encode() for number in range(PAGES)}


def build(place: Any, word: str, *tracing: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own, under strace if options for it are given."""
    traced = ["strace", "-qq", *tracing] if tracing else []
    command = [sys.executable, str(BUILDER), str(place.output), str(place.project), word, str(PAGES)]
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    return subprocess.run(
        [*traced, *command], env=environment, capture_output=True, text=True, timeout=60, check=False
    )


def points(place: Any, log: Path, calls: Iterable[str]) -> list[Point]:
    """Build once and return the system calls that touched the project's folder."""
    names = ",".join(f"?{name}" for name in calls)  # one that this machine does not have is left out
    done = build(place, "new", "-y", "-s", "4096", "-o", str(log), "-e", f"trace={names}")
    assert done.returncode == 0, done.stderr
    counts: Counter[str] = Counter()
    found = []
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        if (match := re.match(r"(\w+)\(", line)) is None:
            continue
        counts[match[1]] += 1
        if str(place.project) in line:
            found.append(Point(match[1], counts[match[1]]))
    return found


@pytest.mark.parametrize("before", ["absent", "old"])
@pytest.mark.parametrize("fault", FAULTS)
def test_every_system_call(tmp_path: Path, disk: Any, tally: Any, before: str, fault: str) -> None:
    """Stopped or refused at any system call, a build leaves the old report or the new one, and no debris."""
    effect, calls = FAULTS[fault]
    first = disk.make_place(tmp_path / "0000")
    old = None
    if before == "old":
        old = report("old")
        assert build(first, "old").returncode == 0
    swept = points(first, tmp_path / "log", calls)
    assert {point.call for point in swept} >= {"openat", "write", "mkdir"}
    assert len(swept) > 30
    counted = tally(f"{fault}, at a system call")
    for number, point in enumerate(swept, 1):
        place = disk.make_place(tmp_path / f"{number:04}")
        if before == "old":
            place.build(old)
        inject = f"inject={point.call}:{effect.format(point.ordinal)}"
        done = build(place, "new", "-o", os.devnull, "-e", f"trace={point.call}", "-e", inject)
        state = place.now()
        counted.count(state, old, report("new"))
        assert counted.neither == 0, (point, done)
        check_ending(fault, done, is_new=state == report("new"), debris=place.debris())
        again = build(place, "new")
        assert again.returncode == 0, (point, again)
        assert place.now() == report("new"), point
        assert place.debris() == [], point
        shutil.rmtree(place.project)


def check_ending(
    fault: str, done: subprocess.CompletedProcess[str], *, is_new: bool, debris: list[str]
) -> None:
    """Check that a build ended as it should and that its exit code tells what is there."""
    if fault == KILLED:
        assert done.returncode == -9, done
    elif fault == CTRL_C:
        assert done.returncode == 130, done
        assert debris == [], done
    elif "from then on" in fault:  # it may not even be able to say so
        assert (done.returncode == 0) is is_new or "write" in done.stderr, done
    else:
        assert done.returncode in (0, 3), done
        assert is_new is (done.returncode == 0), done
