"""The lock within one process, and on other systems."""

from __future__ import annotations

import errno
import os
import sys
import threading
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from touchreport import platform
from touchreport.errors import LockedError
from touchreport.publish import lock
from touchreport.publish.signals import ending_cleanly


def test_the_lock_is_held_once(place: Any) -> None:
    """A second taker is told who holds the lock, and may have it afterwards."""
    with lock(place.output, place.project):
        with pytest.raises(LockedError) as locked, lock(place.output, place.project):
            pass
        (problem,) = locked.value.problems
        assert (problem.code, problem.arguments["pid"]) == ("output-locked", os.getpid())
    with lock(place.output, place.project):
        pass


def test_publishing_under_ones_own_lock(place: Any) -> None:
    """Publishing works while this process holds the lock, and does not let go of it."""
    with lock(place.output, place.project):
        place.build({"a": b"1"})
        with pytest.raises(LockedError), lock(place.output, place.project):
            pass
    assert place.now() == {"a": b"1"}


def test_a_lock_of_somebody_else_stops_publishing(place: Any) -> None:
    """Publishing does not go past a lock whose holder is another process, even one that has not signed yet."""
    with lock(place.output, place.project):
        (file,) = place.project.glob(".touchreport/outputs/*/lock")
        for signature, pid in (
            (f"{os.getpid()} elsewhere\n", os.getpid()),
            ("1 x\n", 1),
            ("", 0),
            ("junk", 0),
        ):
            file.write_text(signature)
            with pytest.raises(LockedError) as locked:
                place.build({"a": b"1"})
            assert locked.value.problems[0].arguments["pid"] == pid


def test_another_output_is_not_locked(place: Any) -> None:
    """The lock is on one output, not on the project."""
    with lock(place.output, place.project), lock(place.project / "other", place.project):
        place.build({"a": b"1"})
    assert place.now() == {"a": b"1"}


class FakeWindows(SimpleNamespace):
    """Windows' way of locking bytes, for one machine."""

    LK_NBLCK = 2

    def __init__(self, failure: int = errno.EACCES) -> None:
        super().__init__(taken=set(), failure=failure)

    def locking(self, descriptor: int, mode: int, count: int) -> None:
        """Lock bytes from the current position on."""
        assert (mode, count) == (self.LK_NBLCK, 1)
        key = (os.fstat(descriptor).st_ino, os.lseek(descriptor, 0, os.SEEK_CUR))
        if key in self.taken:
            raise OSError(self.failure, "locked")
        self.taken.add(key)


@pytest.fixture
def on_windows(monkeypatch: pytest.MonkeyPatch) -> FakeWindows:
    """A system without flock but with Windows' locks."""
    windows = FakeWindows()
    monkeypatch.setitem(sys.modules, "fcntl", None)
    monkeypatch.setitem(sys.modules, "msvcrt", windows)
    return windows


def test_windows_locks_a_byte_behind_the_end(place: Any, on_windows: FakeWindows) -> None:
    """Without flock, one byte far behind the end is locked, so that the holder's number can still be read."""
    with lock(place.output, place.project):
        ((_, position),) = on_windows.taken
        assert position > 1_000_000
        with pytest.raises(LockedError) as locked, lock(place.output, place.project):
            pass
        assert locked.value.problems[0].arguments["pid"] == os.getpid()


def test_windows_other_failures_are_not_taken_for_a_lock(tmp_path: Path, on_windows: FakeWindows) -> None:
    """A failure to lock that does not mean "taken" is an error, not a "no"."""
    on_windows.failure = errno.EIO
    descriptor = os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT)
    try:
        assert platform.try_lock(descriptor)
        with pytest.raises(OSError, match="locked"):
            platform.try_lock(descriptor)
    finally:
        os.close(descriptor)


def test_exchange_changes_names_or_says_that_it_cannot(tmp_path: Path) -> None:
    """Two folders change names in one step, or nothing happens; a real failure is an error."""
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir()
    two.mkdir()
    (one / "file").touch()
    exchanged = platform.exchange(one, two)
    assert (two / "file").exists() is exchanged
    if exchanged:
        with pytest.raises(FileNotFoundError):
            platform.exchange(one, tmp_path / "nowhere")


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_other_systems_have_neither_call(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    """Where the calls are Linux's alone, other systems answer no without trying."""
    monkeypatch.setattr(sys, "platform", system)
    assert platform.exchange(tmp_path / "a", tmp_path / "b") is False
    monkeypatch.undo()


def test_a_program_s_own_way_of_ending_is_kept() -> None:
    """A handler that the program has set stays in place, and the default comes back afterwards."""
    import signal

    def own(*_: Any) -> None:
        raise AssertionError

    before = signal.signal(signal.SIGTERM, own)
    try:
        with ending_cleanly():
            assert signal.getsignal(signal.SIGTERM) is own
            assert signal.getsignal(signal.SIGHUP) is not signal.SIG_DFL
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_DFL
    finally:
        signal.signal(signal.SIGTERM, before)


def test_publishing_in_a_thread(place: Any) -> None:
    """Publishing works in a thread, where nobody may set signal handlers."""
    thread = threading.Thread(target=place.build, args=({"a": b"1"},))
    thread.start()
    thread.join()
    assert place.now() == {"a": b"1"}
