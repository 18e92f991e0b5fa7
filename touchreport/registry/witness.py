"""A second process that sees how this one ends, and names the plugin that ended it.

A crash in a C library, a signal, or a loop in C that never comes back cannot be caught in the process that it happens
to. So while code runs of a plugin that did not come with touchreport, a small process waits beside it
(:mod:`touchreport.registry.bystander`). It is told whose turn it is; when the line breaks off in the middle of one, or
the turn takes far too long, it says which plugin that was and what can be done.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from touchreport.errors import Argument, Problem
from touchreport.wording import in_words

OURS = "touchreport"
"""The distribution whose plugins are tested with touchreport, and run unwatched."""


class Witness:
    """The line to the second process, which is started when the first plugin of others has its turn.

    To be used in a ``with`` statement, which ends the process.

    Args:
        longest: seconds after which a turn that nothing in this process could end is ended from outside.
    """

    def __init__(self, longest: float) -> None:
        self._longest = longest
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process is not None and self._process.stdin is not None:
            with suppress(OSError):
                self._process.stdin.close()
            self._process.wait()

    @contextmanager
    def watching(self, plugin: str, distribution: str | None) -> Iterator[None]:
        """Tell the second process that it is the turn of `plugin`, and afterwards that it came back."""
        if distribution == OURS:
            yield
            return
        self._tell(self._turn(plugin))
        try:
            yield
        finally:
            self._tell({})

    def _turn(self, plugin: str) -> dict[str, object]:
        seconds = round(self._longest)
        return {
            "seconds": self._longest,
            "ended": _said("plugin-ended-touchreport", {"plugin": plugin}),
            "endless": _said("plugin-does-not-come-back", {"plugin": plugin, "seconds": seconds}),
        }

    def _tell(self, turn: dict[str, object]) -> None:
        if self._process is None:
            self._process = _started()
        if self._process.stdin is not None:
            with suppress(OSError):  # a witness that is gone is no reason to stop
                self._process.stdin.write(json.dumps(turn).encode() + b"\n")
                self._process.stdin.flush()


def _started() -> subprocess.Popen[bytes]:
    """Start the second process, in a session of its own, so that Ctrl-C does not end it first."""
    script = Path(__file__).with_name("bystander.py")
    command = [sys.executable, "-I", "-S", str(script), str(os.getpid())]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=2, start_new_session=True)


def _said(code: str, arguments: dict[str, Argument]) -> str:
    words = in_words(Problem(code, arguments=arguments))
    return f"\nerror[{code}]: {words.message}\n  {words.why}\n  {words.hint}\n"
