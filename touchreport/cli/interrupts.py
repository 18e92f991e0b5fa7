"""Being told to stop: Ctrl-C, and the signals by which systems and CI end a process."""

from __future__ import annotations

import signal
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


def end_tidily() -> None:
    """Let signals that end a process raise :class:`Stopped` instead, from now on; only the main thread may call."""
    for name in _ENDING:
        number = getattr(signal, name, None)  # Windows has no SIGHUP
        if number is not None and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, _stop)


def exit_code(error: BaseException | None) -> int:
    """Return the code that shells give to a process that ended so: 130 for Ctrl-C, 143 for SIGTERM."""
    return 128 + (error.number if isinstance(error, Stopped) else signal.SIGINT)


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped(number)
