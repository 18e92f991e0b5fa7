"""The command itself, as it is run at a desk: from inside the folder of the project."""

from __future__ import annotations

import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

Say = Callable[[str, float], str]


@pytest.fixture
def said(project: Path) -> Iterator[Say]:
    """What waits until the command, run from inside the project's folder, says something, and returns that line."""
    lines: queue.Queue[str] = queue.Queue()
    process = subprocess.Popen(
        [sys.executable, "-m", "touchreport", "serve"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )

    def listen() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.put(line)

    def wait_for(words: str, seconds: float) -> str:
        while words not in (line := lines.get(timeout=seconds)):
            pass
        return line

    listener = threading.Thread(target=listen)
    listener.start()
    yield wait_for
    process.kill()
    process.wait()
    listener.join()
    assert process.stdout is not None
    process.stdout.close()


@pytest.mark.slow
@pytest.mark.parametrize("is_moved", [True, False], ids=["moved", "deleted"])
def test_the_folder_one_stands_in_may_go_away_and_come_back(
    project: Path, said: Say, tmp_path_factory: pytest.TempPathFactory, is_moved: bool
) -> None:
    """The project is known by its name, and not by where the shell stands: gone is told, and back is made anew."""
    away = tmp_path_factory.mktemp("away") / "project"
    said("Ctrl-C ends it", 60)
    _wait_till_it_watches(project, said)
    if is_moved:
        project.rename(away)
    else:
        shutil.copytree(project, away)
        shutil.rmtree(project)
    assert "the last good state is shown" in said("last good state", 20)
    shutil.copytree(away, project)
    assert "made anew" in said("made anew", 20)


def _wait_till_it_watches(project: Path, said: Say) -> None:
    """Save until one save is told."""
    for _ in range(30):
        (project / "touchpoints.csv").touch()
        try:
            said("touchpoints.csv; made anew", 1)
        except queue.Empty:
            continue
        return
