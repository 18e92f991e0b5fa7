"""The second process of :mod:`touchreport.registry.witness`; a program of its own that imports nothing of ours.

It reads a line of JSON for each turn: ``{}`` when no plugin is running, else what to say if the line breaks off
(``ended``), what to say if the turn does not end (``endless``), and after how many ``seconds``.
"""

from __future__ import annotations

import json
import os
import queue
import signal
import sys
import threading
from typing import IO, Any


def watch(lines: IO[bytes], process: int, said: IO[str]) -> None:
    """Read turns until the line breaks off; say what is to be said if that happens in the middle of one."""
    turns: queue.Queue[dict[str, Any] | None] = queue.Queue()
    threading.Thread(target=_read, args=(lines, turns), daemon=True).start()
    turn: dict[str, Any] = {}
    while True:
        try:
            following = turns.get(timeout=turn.get("seconds"))
        except queue.Empty:
            said.write(turn["endless"])
            said.flush()
            os.kill(process, getattr(signal, "SIGKILL", signal.SIGTERM))
            return
        if following is None:
            said.write(turn.get("ended", ""))
            said.flush()
            return
        turn = following


def _read(lines: IO[bytes], turns: queue.Queue[dict[str, Any] | None]) -> None:
    for line in lines:
        turns.put(json.loads(line))
    turns.put(None)


if __name__ == "__main__":
    watch(sys.stdin.buffer, int(sys.argv[1]), sys.stdout)
