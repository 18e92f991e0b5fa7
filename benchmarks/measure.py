"""Running commands and reading what the operating system says they took."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Cost:
    """What a command took, its children included.

    Attributes:
        cpu: processor time in seconds, user and system.
        memory: largest resident size of a single process, in MiB.
    """

    cpu: float
    memory: float


def run(
    command: Sequence[str], folder: Path | None = None, expected: frozenset[int] = frozenset({0})
) -> Cost:
    """Run a command and return what it took.

    Raises:
        RuntimeError: with what the command said, if it left with an unexpected code.
    """
    process = subprocess.Popen(
        command,
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONHASHSEED": "0"},
    )
    assert process.stdout is not None
    said = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode not in expected:
        raise RuntimeError(
            f"{' '.join(command)} left with {process.returncode}:\n{said.decode(errors='replace')[-3000:]}"
        )
    factor = 1024 if sys.platform != "darwin" else 1024 * 1024
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / factor)


def told(command: Sequence[str]) -> dict[str, Any]:
    """Run a command and return what it says of itself, as JSON on standard output.

    Raises:
        subprocess.CalledProcessError: if it did not succeed.
    """
    done = subprocess.run(
        command, stdout=subprocess.PIPE, check=True, env={**os.environ, "PYTHONHASHSEED": "0"}
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def in_turn(rounds: int, *runs: Callable[[], Cost]) -> tuple[tuple[Cost, ...], ...]:
    """Run several things in turn, `rounds` times, so that all meet the same weather; return the costs of each."""
    costs: list[list[Cost]] = [[] for _ in runs]
    for _ in range(rounds):
        for place, one in enumerate(runs):
            costs[place].append(one())
    return tuple(tuple(found) for found in costs)


def ratio(ours: Sequence[Cost], theirs: Sequence[Cost]) -> float:
    """Return the median of the ratios of processor time, pair by pair."""
    return median(a.cpu / b.cpu for a, b in zip(ours, theirs, strict=True))


def cpu(costs: Sequence[Cost]) -> float:
    """Return the median processor time in seconds."""
    return median(cost.cpu for cost in costs)


def memory(costs: Sequence[Cost]) -> float:
    """Return the largest resident size in MiB."""
    return max(cost.memory for cost in costs)
