"""Being told to stop: Ctrl-C, and the signals by which systems and CI end a process."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = ("SIGTERM", "SIGHUP")


class Stopped(KeyboardInterrupt):
    """The process was told to end; like Ctrl-C it passes every guard, so that all is tidied up on the way out.

    Attributes:
        number: the signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number


@contextmanager
def ending_tidily() -> Iterator[None]:
    """Let signals that end a process raise :class:`Stopped` instead, for a while; for the main thread only.

    A handler that the program has set stays in place, and the defaults come back afterwards.
    """
    numbers = [getattr(signal, name, None) for name in _ENDING]  # Windows has no SIGHUP
    ours = [n for n in numbers if n is not None and signal.getsignal(n) is signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _stop)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def exit_code(error: BaseException | None) -> int:
    """Return the code that shells give to a process that ended so: 130 for Ctrl-C, 143 for SIGTERM."""
    return 128 + (error.number if isinstance(error, Stopped) else signal.SIGINT)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped(number)
