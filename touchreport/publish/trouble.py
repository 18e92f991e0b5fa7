"""Turning what a disk refuses into a problem that a person can act on."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from touchreport.errors import Problem, PublishError
from touchreport.publish.tree import shown

_FULL = frozenset({errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC)})
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


@contextmanager
def explained(output: Path) -> Iterator[None]:
    """Raise a :class:`~touchreport.errors.PublishError` in the place of an :class:`OSError`."""
    try:
        yield
    except OSError as error:
        raise PublishError(refusal(output, error)) from error


def refusal(output: Path, error: OSError) -> Problem:
    """Return the problem that an operating system's refusal comes to."""
    code = "output-write-failed"
    if error.errno in _FULL:
        code = "disk-full"
    elif error.errno in _FORBIDDEN:
        code = "output-not-writable"
    name = error.filename if isinstance(error.filename, str | bytes | Path) else output
    (file,) = shown([str(name)])
    return Problem(
        code, arguments={"output": str(output), "file": file, "reason": error.strerror or str(error)}
    )
