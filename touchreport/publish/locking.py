"""One build at a time: a lock on an output folder that dies with its holder."""

from __future__ import annotations

import os
import socket
import time
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from touchreport import platform
from touchreport.errors import Argument, LockedError, Problem
from touchreport.publish.memory import Memory, memory_of
from touchreport.publish.paths import located
from touchreport.publish.recovery import recover
from touchreport.publish.refuse import refuse
from touchreport.publish.trouble import explained


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock.

    Attributes:
        pid: number of the process; 0 where it is not known (yet).
        host: name of its computer, which matters on a network drive and between containers.
    """

    pid: int
    host: str


@contextmanager
def lock(output: Path, project: Path) -> Iterator[None]:
    """Hold the lock on an output folder, and put right what a build left that died.

    The lock is the operating system's and ends with this process, however it ends. The file it is on stays.

    Args:
        output: the output folder; it need not exist.
        project: the project folder.

    Raises:
        LockedError: another build holds it; the problem names its process.
        PublishError: the output folder is one that is always refused, the project's memory cannot be written,
            or what a dead build left cannot be put right.
    """
    place = located(output)
    refuse(place, project)
    memory = memory_of(place, project)
    with hold(place, memory):
        yield


@contextmanager
def hold(place: Path, memory: Memory) -> Iterator[None]:
    """Do what :func:`lock` does, for an output folder that is not refused."""
    with explained(place):
        descriptor = _opened(memory)
    try:
        with explained(place):
            if not platform.try_lock(descriptor):
                raise LockedError(_held_by(place, _holder(descriptor)))
            _sign(descriptor, _this_process())
            recover(place, memory)
        yield
        with suppress(OSError):
            _sign(descriptor, None)
    finally:
        with suppress(OSError):
            os.close(descriptor)


def holding(place: Path, memory: Memory) -> AbstractContextManager[None]:
    """Return :func:`hold`, or something that does nothing if this process holds the lock already."""
    with explained(place):
        descriptor = _opened(memory)
        try:
            held_here = not platform.try_lock(descriptor) and _holder(descriptor) == _this_process()
        finally:
            os.close(descriptor)
    return nullcontext() if held_here else hold(place, memory)


def _opened(memory: Memory) -> int:
    memory.make()
    flags = os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_NOFOLLOW", 0)
    return os.open(memory.lock, flags, 0o666)


def _this_process() -> Holder:
    return Holder(os.getpid(), socket.gethostname())


def _sign(descriptor: int, holder: Holder | None) -> None:
    """Write down who holds the lock, for those who find it taken; what is missing there harms nobody."""
    os.ftruncate(descriptor, 0)
    if holder is not None:
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, f"{holder.pid} {holder.host}\n".encode("utf-8", "replace"))


def _holder(descriptor: int) -> Holder:
    """Return who holds the lock; one that has it since a moment ago gets a moment to write its name."""
    for _ in range(20):
        os.lseek(descriptor, 0, os.SEEK_SET)
        pid, _, host = os.read(descriptor, 1024).decode("utf-8", "replace").strip().partition(" ")
        if pid.isascii() and pid.isdigit():
            return Holder(int(pid), host)
        time.sleep(0.01)
    return Holder(0, "")


def _held_by(output: Path, holder: Holder) -> Problem:
    arguments: dict[str, Argument] = {"output": str(output), "pid": holder.pid, "host": holder.host}
    return Problem("output-locked", arguments=arguments)
