"""Running the command line in a process of its own, with what it may use up limited and what it used told.

One server holds everything imported and forks once a run: each run has its own account of processor time and
memory, and costs no new start of Python. The limits are hard walls for runs that go wrong; what is promised is held
against :class:`Ending` by the tests.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WALL_SECONDS = 20
"""Processor time after which a run is killed, in seconds."""

WALL_BYTES = 3_000_000_000
"""Addresses that a run may have, in bytes; libraries alone take several hundred million."""

USUAL_PACE = 0.12
"""Processor time of the fixed piece of work where the bounds were set, in seconds."""

MOST_PATIENCE = 3.0
"""How many times longer a run may take on a slow machine."""


@dataclass(frozen=True, slots=True)
class Ending:
    """How a run ended and what it took.

    Attributes:
        code: its exit code; negative where a signal ended it.
        out: standard output.
        err: standard error.
        seconds: processor time of the run and its children.
        megabytes: the most memory that the run, or one of its children, had in use at once.
    """

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float

    @property
    def codes(self) -> frozenset[str]:
        """The codes of the problems of a ``check --format json``."""
        return frozenset(problem["code"] for problem in self.data["problems"])

    @property
    def data(self) -> dict[str, Any]:
        """What a ``check --format json`` printed."""
        found: dict[str, Any] = json.loads(self.out)
        return found


class Contained:
    """Runs the command line, each time in a new process."""

    def __init__(self, server: subprocess.Popen[str], scratch: Path) -> None:
        self._server = server
        self._scratch = scratch
        self._pace = 0.0

    def patience(self, seconds: float) -> float:
        """Return how much processor time a run may take here, in seconds.

        Machines differ, and so does one machine from hour to hour: what is promised is `seconds` on the machine that the
        bounds were set on. One that takes longer for a piece of work that is always the same gets as much more, up to
        :data:`MOST_PATIENCE` times; the product itself is no measure, or it could slow down and never be told. The slowest
        hour counts.
        """
        self._pace = max(self._pace, _fixed_work())
        return seconds * min(max(self._pace / USUAL_PACE, 1.0), MOST_PATIENCE)

    def run(self, *arguments: str | Path) -> Ending:
        """Run ``touchreport`` with these arguments and return how it ended."""
        assert self._server.stdin is not None
        assert self._server.stdout is not None
        out, err = self._scratch / "out", self._scratch / "err"
        job = {"arguments": [os.fspath(each) for each in arguments], "out": str(out), "err": str(err)}
        self._server.stdin.write(json.dumps(job) + "\n")
        self._server.stdin.flush()
        ended = json.loads(self._server.stdout.readline())
        return Ending(out=out.read_text("utf-8"), err=err.read_text("utf-8"), **ended)


@contextmanager
def contained(scratch: Path) -> Iterator[Contained]:
    """Start the server; `scratch` is a folder for what the runs print and for their temporary files."""
    server = subprocess.Popen(
        [sys.executable, "-m", "tests.qa.contained"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"TMPDIR": str(scratch)},
    )
    try:
        yield Contained(server, scratch)
    finally:
        assert server.stdin is not None
        assert server.stdout is not None
        server.stdin.close()
        server.wait(timeout=60)
        server.stdout.close()


def _fixed_work() -> float:
    """Return the processor time of a piece of work that never changes: digests, sorting, text, in seconds."""
    before = time.process_time()
    digest, block = hashlib.sha256(), bytes(65536)
    for _ in range(400):
        digest.update(block)
    counted: dict[int, int] = {}
    for number in sorted(each * 7919 % 100_003 for each in range(150_000)):
        counted[number % 1009] = counted.get(number % 1009, 0) + len(str(number))
    return time.process_time() - before


def _serve() -> None:
    """Answer each line of standard input, a run, by a line about its end."""
    _warm_up()
    for line in sys.stdin:
        job = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(job)
        _, status, used = os.wait4(child, 0)
        ended = {
            "code": os.waitstatus_to_exitcode(status),
            "seconds": used.ru_utime + used.ru_stime,
            "megabytes": used.ru_maxrss / 1024,
        }
        sys.stdout.write(json.dumps(ended) + "\n")
        sys.stdout.flush()


def _warm_up() -> None:
    """Build the good project once: what is imported, and what is kept of vocabulary and languages, is there then."""
    from contextlib import redirect_stderr, redirect_stdout
    from io import StringIO
    from tempfile import TemporaryDirectory

    from tests.qa.good_project import write

    with TemporaryDirectory() as folder, redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        project = write(Path(folder) / "good")
        for command in (("check", str(project)), ("build", str(project), "--no-pdf")):
            if (code := _ended(list(command))) != 0:
                raise RuntimeError(f"{command} ended with {code}")


def _run(job: dict[str, Any]) -> None:
    import resource

    for name, number in (("out", 1), ("err", 2)):
        opened = os.open(job[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
        os.dup2(opened, number)
    resource.setrlimit(resource.RLIMIT_CPU, (WALL_SECONDS, WALL_SECONDS + 1))
    resource.setrlimit(resource.RLIMIT_AS, (WALL_BYTES, WALL_BYTES))
    code = _ended(job["arguments"])
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def _ended(arguments: list[str]) -> int:
    """Run the command line in this process and return its exit code; 1 where something was raised."""
    from touchreport.cli import main

    try:
        main(arguments)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    return 0


if __name__ == "__main__":
    _serve()
