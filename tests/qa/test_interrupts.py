"""A build that is told to stop leaves the old playbook, and nothing else, behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(os.name != "posix", reason="signals as on POSIX systems"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project; before it is built again it grows, so that there is time to stop."""
    folder = tmp_path / "shop"
    folder.mkdir()
    (folder / "touchreport.yaml").write_text(
        "title: Playbook\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-process\n", encoding="utf-8"
    )
    rows = "".join(f"Moment {n},Awareness,Shop\n" for n in range(10))
    (folder / "touchpoints.csv").write_text(f"Touchpoint,Stage,Channel\n{rows}", encoding="utf-8")
    return folder


def started(project: Path, temp: Path, *options: str) -> subprocess.Popen[str]:
    """A build in a process group of its own, with a folder of its own for temporary files."""
    temp.mkdir(exist_ok=True)
    return subprocess.Popen(
        [sys.executable, "-m", "touchreport", "build", str(project), *options],
        env=os.environ | {"TMPDIR": str(temp)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )


def stop_at(build: subprocess.Popen[str], words: str, number: int) -> tuple[int, str]:
    """Send a signal as soon as the build says these words; return its exit code and what it said after."""
    assert build.stderr is not None
    for line in build.stderr:
        if words in line:
            break
    time.sleep(0.2)
    build.send_signal(number)
    _, said = build.communicate(timeout=120)
    return build.returncode, said


@pytest.mark.parametrize(
    ("step", "number", "code"),
    [
        ("Reading", signal.SIGINT, 130),
        ("Analysing", signal.SIGTERM, 143),
        ("Writing pages", signal.SIGINT, 130),
        ("Writing pages", signal.SIGTERM, 143),
        ("Making the PDF", signal.SIGINT, 130),
        ("Making the PDF", signal.SIGTERM, 143),
    ],
)
def test_a_stopped_build_leaves_everything_as_it_was(
    project: Path, tmp_path: Path, step: str, number: int, code: int
) -> None:
    """The exit code is the signal's, the old output stands, no child lives on, no temporary file stays."""
    old = project / "playbook"
    first = started(project, tmp_path / "temp", "--no-pdf")
    first.communicate(timeout=300)
    before = {path: path.read_bytes() for path in old.rglob("*") if path.is_file()}
    assert before
    rows = "".join(f"Other {n},Awareness,Shop\n" for n in range(200))
    (project / "touchpoints.csv").write_text(f"Touchpoint,Stage,Channel\n{rows}", encoding="utf-8")
    build = started(project, tmp_path / "temp", *(() if "PDF" in step else ("--no-pdf",)))
    ended, said = stop_at(build, step, number)
    assert ended in (
        code,
        -number,
    )  # Python may end itself by the signal, which shells report as the same code
    assert "Traceback" not in said
    assert {path: path.read_bytes() for path in old.rglob("*") if path.is_file()} == before
    assert list((tmp_path / "temp").iterdir()) == []
    assert sorted(path.name for path in project.iterdir()) == [
        ".touchreport",
        "playbook",
        "touchpoints.csv",
        "touchreport.yaml",
    ]
    with pytest.raises(ProcessLookupError):
        os.killpg(build.pid, 0)
