"""The suite's own promise: a test that lacks its browser or Java is never left out in silence."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

CONFTEST = Path(__file__).parents[1] / "conftest.py"
A_TEST = "import pytest\n@pytest.mark.{marker}\ndef test_one(): assert True\n"


def _run(folder: Path, marker: str, promised: bool) -> subprocess.CompletedProcess[str]:
    """Run one test with this marker where no program is to be found."""
    (folder / "conftest.py").write_text(CONFTEST.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "test_one.py").write_text(A_TEST.format(marker=marker), encoding="utf-8")
    (folder / "pytest.ini").write_text(f"[pytest]\nmarkers = {marker}\n", encoding="utf-8")
    variables = {**os.environ, "PATH": "", "CI": "true" if promised else ""}
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "."],
        cwd=folder,
        env=variables,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("marker", ["browser", "java"])
def test_a_developer_is_told_what_did_not_run(tmp_path: Path, marker: str) -> None:
    """Without the program a developer's run passes and says loudly what did not run and why."""
    done = _run(tmp_path, marker, promised=False)
    assert done.returncode == 0, done.stdout
    assert "NOT RUN" in done.stdout
    assert "1 not run: needs" in done.stdout


@pytest.mark.parametrize("marker", ["browser", "java"])
def test_a_promised_program_that_is_missing_fails_the_run(tmp_path: Path, marker: str) -> None:
    """With CI=true the same lack is a failure."""
    done = _run(tmp_path, marker, promised=True)
    assert done.returncode == 1, done.stdout
    assert "not run: needs" in done.stdout
