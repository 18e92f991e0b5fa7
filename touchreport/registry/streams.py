"""What a plugin prints goes to standard error, since standard output is data; and both are there again after it."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from typing import TextIO


@contextmanager
def on_standard_error() -> Iterator[None]:
    """Let what a plugin prints go to standard error: by ``print``, and by writing to the descriptor itself.

    Both descriptors and both streams are put back, even where the plugin closed them.
    """
    sys.stdout.flush()
    kept = {number: copy for number in (1, 2) if (copy := _copy_of(number)) is not None}
    try:
        if 1 in kept:
            os.dup2(2, 1)
        with _lent() as stream, redirect_stdout(stream), redirect_stderr(stream):
            yield
    finally:
        for number, copy in kept.items():
            os.dup2(copy, number)
            os.close(copy)


@contextmanager
def _lent() -> Iterator[TextIO]:
    """Give a stream to standard error that may be closed; standard error itself where that is no file."""
    try:
        copy = os.dup(sys.stderr.fileno())
    except (OSError, ValueError, io.UnsupportedOperation):
        yield sys.stderr
        return
    sys.stderr.flush()
    stream = os.fdopen(copy, "w", buffering=1, encoding=sys.stderr.encoding, errors="backslashreplace")
    try:
        yield stream
    finally:
        with suppress(OSError, ValueError):
            stream.close()


def _copy_of(descriptor: int) -> int | None:
    """Return a copy of a descriptor; None where the process has none of this number."""
    try:
        return os.dup(descriptor)
    except OSError:
        return None
