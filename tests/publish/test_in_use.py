"""An output folder in which others are at work, on disks that are full or may only be read."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from touchreport.errors import PublishError

OLD = {"index.html": b"old", "pages/shop.html": b"old shop", "style.css": b"same"}
NEW = {"index.html": b"new", "chapters/new.html": b"new", "style.css": b"same"}
LATE = b"an afternoon's work"


def add(output: Path) -> None:
    """Save a file of one's own."""
    (output / "late.txt").write_bytes(LATE)


def edit(output: Path) -> None:
    """Change a file of the report."""
    with (output / "index.html").open("ab") as page:
        page.write(LATE)


def replace(output: Path) -> None:
    """Save a file of the report anew, as editors do."""
    (output / "index.new").write_bytes(LATE)
    (output / "index.new").replace(output / "index.html")


def _without_work(state: Any, old: Any) -> Any:
    """Return what is in an output, without what :func:`add` and the others have done there."""
    kept = {name: data for name, data in (state or {}).items() if name != "late.txt"}
    page = kept.get("index.html", b"").removesuffix(LATE)
    return {**kept, "index.html": page or (old["index.html"] if "pages/shop.html" in kept else b"new")}


@pytest.mark.slow
@pytest.mark.parametrize("without", [(), ("exchange",)], ids=["with-exchange", "without"])
@pytest.mark.parametrize("work", [add, edit, replace])
def test_work_done_at_any_call_is_not_lost(
    tmp_path: Path, disk: Any, tally: Any, work: Callable[[Path], None], without: tuple[str, ...]
) -> None:
    """What somebody saves in the output while a build runs, at whatever moment, exists afterwards."""
    counted = tally("somebody works in the output, at a call of Python")
    for at in range(1, 200):
        place = disk.make_place(tmp_path / str(at))
        place.build(OLD)
        faults = disk.Faults(at, partial(_meanwhile, place.output, work))
        with disk.watching(faults, without):
            told = _codes_of_building(place)
        if len(faults.calls) < at:
            break
        counted.count(_without_work(place.now(), OLD), OLD, NEW)
        assert counted.neither == 0, (at, place.now())
        found = [p for p in place.project.rglob("*") if p.is_file() and p.read_bytes().endswith(LATE)]
        assert found or place.project.joinpath("nowhere").is_file(), (at, faults.calls[at - 1])
        if found and not any(path.is_relative_to(place.output) for path in found):
            assert told, at
        shutil.rmtree(place.project)
    assert counted.points > 30


def _meanwhile(output: Path, work: Callable[[Path], None], name: str, arguments: tuple[Any, ...]) -> None:
    if output.is_dir():
        work(output)
    else:  # between two steps, on systems that cannot exchange two folders in one
        output.with_name("nowhere").touch()


def _codes_of_building(place: Any) -> list[str]:
    try:
        return [problem.code for problem in place.build(NEW).problems]
    except PublishError as error:
        return [problem.code for problem in error.problems]


def test_who_reads_the_old_report_reads_on(place: Any) -> None:
    """Open files and a program that stands in the folder neither stop a build nor see half of one."""
    place.build(OLD)
    reader = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; f = open('index.html'); print(1, flush=True); input(); print(f.read())",
        ],
        cwd=place.output,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "1\n"
        place.build(NEW)
        assert reader.communicate("\n", timeout=60)[0] == "old\n"
    finally:
        reader.kill()
    assert place.now() == NEW
    assert place.debris() == []


def _with_mounts(script: str, *arguments: object) -> Sequence[str]:
    """Return a command that runs a script of the shell where it may mount what nobody else sees."""
    return ["unshare", "-m", "sh", "-ec", script, "sh", *(str(argument) for argument in arguments)]


def _can_mount() -> bool:
    if shutil.which("unshare") is None or os.name != "posix":
        return False
    command = _with_mounts('mount -t tmpfs -o size=64k none "$1"', "/mnt")
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


@pytest.fixture(scope="module")
def mounts() -> None:
    """Leave a test out where nothing may be mounted."""
    if not _can_mount():
        pytest.skip("not run: needs the right to mount, as root has it")


BUILDER = Path(__file__).with_name("builder.py")


@pytest.mark.usefixtures("mounts")
def test_a_disk_that_may_only_be_read(place: Any) -> None:
    """On a read-only disk a build ends with exit code 3 and says so; the old report stands."""
    place.build(OLD)
    script = 'mount --bind "$1" "$1"; mount -o remount,ro,bind "$1"; shift; exec "$@"'
    command = [sys.executable, BUILDER, place.output, place.project, "new", 4]
    done = subprocess.run(
        _with_mounts(script, place.project.parent, *command), capture_output=True, text=True, check=False
    )
    assert done.returncode == 3, done
    assert "output-not-writable" in done.stdout, done
    assert place.now() == OLD
    assert place.debris() == []


@pytest.mark.usefixtures("mounts")
def test_a_disk_that_is_full(tmp_path: Path, tally: Any) -> None:
    """Whatever room is left on a real disk, a build leaves the old report or the new one, and works with room."""
    counted = tally("out of space, on a small disk")
    script = 'mount -t tmpfs -o size=2m none "$1"; shift; exec "$@"'
    helper = BUILDER.with_name("small_disk.py")
    done = subprocess.run(
        _with_mounts(script, tmp_path, sys.executable, helper, tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    outcomes = json.loads(done.stdout)
    for outcome in outcomes:
        counted.count(outcome["state"], "old", "new")
        assert (outcome["state"] == "new") is (outcome["code"] is None), outcome
        assert outcome["code"] in (None, "disk-full"), outcome
        assert (outcome["debris"], outcome["again"]) == ([], "new"), outcome
    assert counted.neither == 0
    assert min(counted.old, counted.new) > 3
