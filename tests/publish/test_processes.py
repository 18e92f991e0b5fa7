"""Builds as processes of their own: the lock, signals, and two builds at once."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

BUILDER = Path(__file__).with_name("builder.py")


def start(place: Any, word: str, *options: str, pages: int = 12) -> subprocess.Popen[str]:
    """Start a build."""
    command = [
        sys.executable,
        str(BUILDER),
        str(place.output),
        str(place.project),
        word,
        str(pages),
        *options,
    ]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def started(place: Any, word: str) -> subprocess.Popen[str]:
    """Start a build and return when it is half way through its pages."""
    process = start(place, word, "WAIT")
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def report(word: str, pages: int = 12) -> dict[str, bytes]:
    """Return what a build writes."""
    return {f"part{number % 3}/page{number}.html": f"{word} {number}".encode() for number in range(pages)}


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Wait for a build and return its exit code and what it said."""
    said, _ = process.communicate(timeout=60)
    return process.returncode, said.strip()


@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_asked_to_end_a_build_leaves_nothing(place: Any, name: str, code: int) -> None:
    """Ctrl-C and requests to end leave the old report, no staging folder, and the agreed exit code."""
    place.build(report("old"))
    process = started(place, "new")
    process.send_signal(getattr(signal, name))
    assert finish(process) == (code, "")
    assert place.now() == report("old")
    assert place.debris() == []


def test_killed_a_build_leaves_the_old_report_and_no_lock(place: Any) -> None:
    """After a kill the old report is there, the lock is free, and the next build removes what was left."""
    place.build(report("old"))
    process = started(place, "new")
    process.kill()
    process.communicate()
    assert place.now() == report("old")
    assert len(place.debris()) == 2
    assert finish(start(place, "new")) == (0, "")
    assert place.now() == report("new")
    assert place.debris() == []


def test_second_build_is_turned_away_by_name(place: Any) -> None:
    """While one build runs, another one ends with exit code 75 and the number of the process it met."""
    first = started(place, "first")
    try:
        assert finish(start(place, "second")) == (75, f"output-locked {first.pid}")
        assert place.now() is None
    finally:
        first.kill()
        first.communicate()


@pytest.mark.slow
@pytest.mark.parametrize("race", range(20))
def test_two_builds_at_once(place: Any, race: int) -> None:
    """Of two builds started at once, each succeeds or ends with 75, and the output is one of them, whole."""
    place.build(report("old"))
    words = ("red", "blue") if race % 2 else ("blue", "red")
    codes = [finish(process)[0] for process in [start(place, word, pages=60) for word in words]]
    assert set(codes) <= {0, 75}
    assert 0 in codes
    winners = [word for word, code in zip(words, codes, strict=True) if code == 0]
    assert place.now() in [report(word, 60) for word in winners]
    assert place.debris() == []
