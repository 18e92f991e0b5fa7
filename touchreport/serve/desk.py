"""What a server shows at this moment: the last good state of the playbook, and what is wrong since."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

from touchreport.build import Examined, Wishes, examine, studios_of
from touchreport.errors import Problem, TouchreportError
from touchreport.registry.guard import reason_of
from touchreport.serve.edition import Edition

Examine = Callable[[Path, Wishes], Examined]


class Desk:
    """The state that watching changes and the server shows.

    One thread calls :meth:`renew`; any number of others look.

    Args:
        folder: the project folder.
        wishes: what the caller wants beyond what the project says.
        look: how the project is read, checked and analysed; for tests.
    """

    def __init__(self, folder: Path, wishes: Wishes, look: Examine = examine) -> None:
        self._folder = folder
        self._wishes = wishes
        self._look = look
        self._changed = threading.Condition()
        self._version = 0
        self._edition: Edition | None = None
        self._problems: tuple[Problem, ...] = ()
        self._closed = False

    @property
    def version(self) -> int:
        """Number of the newest state, from 1; 0 before the first one."""
        return self._version

    @property
    def edition(self) -> Edition | None:
        """The last state that could be shown; None while there has been none."""
        return self._edition

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Everything that was said about the newest state; errors mean that an older one is shown."""
        return self._problems

    @property
    def closed(self) -> bool:
        """Whether nothing new will come."""
        return self._closed

    def renew(self) -> None:
        """Read the project again; what is wrong with it is kept, and the last good state stays."""
        edition = None
        try:
            examined = self._look(self._folder, self._wishes)
            problems = examined.problems
            if examined.site is not None:
                edition = Edition(tuple(studios_of(examined, self._folder)), self._version + 1)
        except TouchreportError as error:
            problems = error.problems
        except (OSError, RecursionError, MemoryError) as error:
            problems = (Problem("serve-not-read", arguments={"reason": reason_of(error)}),)
        with self._changed:
            self._version += 1
            self._edition = edition or self._edition
            self._problems = problems
            self._changed.notify_all()

    def wait_for_change(self, version: int, seconds: float) -> bool:
        """Wait until there is another state than `version`, or until the time is over; say whether there is."""
        with self._changed:
            self._changed.wait_for(lambda: self._closed or self._version != version, seconds)
            return self._version != version

    def close(self) -> None:
        """Let everybody go who waits."""
        with self._changed:
            self._closed = True
            self._changed.notify_all()
