"""What is put round code of a plugin, so that it cannot disturb what comes after it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from typing import NoReturn

_LONGEST = 300


@contextmanager
def guarded() -> Iterator[None]:
    """Put back what a plugin may leave changed: the working directory, the environment, the depth of recursion.

    What it prints goes to standard error, since standard output is data. An end of the process (``os._exit``)
    becomes a SystemExit, which can be caught.
    """
    folder, environment, depth = os.getcwd(), dict(os.environ), sys.getrecursionlimit()
    try:
        with on_standard_error(), _no_way_out():
            yield
    finally:
        sys.setrecursionlimit(depth)
        if os.environ != environment:
            os.environ.clear()
            os.environ.update(environment)
        os.chdir(folder)


@contextmanager
def on_standard_error() -> Iterator[None]:
    """Let what a plugin prints go to standard error: by ``print``, and by writing to the descriptor itself.

    Both descriptors are put back, even where the plugin closed them.
    """
    sys.stdout.flush()
    kept = {number: copy for number in (1, 2) if (copy := _copy_of(number)) is not None}
    try:
        if 1 in kept:
            os.dup2(2, 1)
        with redirect_stdout(sys.stderr):
            yield
    finally:
        for number, copy in kept.items():
            os.dup2(copy, number)
            os.close(copy)


def _copy_of(descriptor: int) -> int | None:
    """Return a copy of a descriptor; None where the process has none of this number."""
    try:
        return os.dup(descriptor)
    except OSError:
        return None


@contextmanager
def _no_way_out() -> Iterator[None]:
    """Turn the two calls that end a process at once into exceptions."""

    def leave(status: int = 0) -> NoReturn:
        raise SystemExit(status)

    ends = os._exit, os.abort
    os._exit, os.abort = leave, leave
    try:
        yield
    finally:
        os._exit, os.abort = ends


def reason_of(error: BaseException) -> str:
    """Return one line that says what an exception says, even one that cannot be turned into words."""
    name = type(error).__name__
    try:
        words = str(error).strip().splitlines()
    except Exception:
        words = []
    said = f"{name}: {words[0]}" if words else name
    return said if len(said) <= _LONGEST else f"{said[:_LONGEST]}…"
