"""Builds on a disk that is nearly full: ``small_disk.py FOLDER``; prints what came of each as JSON."""

from __future__ import annotations

import json
import os
import shutil
import sys
from pathlib import Path

from touchreport.errors import TouchreportError
from touchreport.publish import OutputFile, publish

PAGE = 4096
PAGES = 24


def report(word: str, pages: int) -> dict[str, bytes]:
    """Return a report of some pages that fill a block of the disk each."""
    return {f"part{n % 3}/page{n}.html": word.encode().ljust(PAGE, b".") for n in range(pages)}


def build(project: Path, word: str, pages: int) -> str | None:
    """Publish a report; return the code of what is wrong."""
    files = [OutputFile(path, data) for path, data in report(word, pages).items()]
    try:
        publish(project / "site", files, project=project)
    except TouchreportError as error:
        return error.problems[0].code
    return None


def state(project: Path) -> str:
    """Return which report is there, whole."""
    site = project / "site"
    now = {p.relative_to(site).as_posix(): p.read_bytes() for p in site.rglob("*") if p.is_file()}
    known = {"old": report("old", 4), "new": report("new", PAGES)}
    return next((name for name, files in known.items() if files == now), "neither")


def leave_room(ballast: Path, blocks: int) -> None:
    """Fill the disk but for so many blocks."""
    free = os.statvfs(ballast.parent)
    ballast.write_bytes(b"x" * max(0, free.f_bavail * free.f_frsize - blocks * PAGE))


def attempt(project: Path, blocks: int) -> dict[str, object]:
    """Build with so much room, and once more with all of it."""
    project.mkdir()
    ballast = project.with_name("ballast")
    build(project, "old", 4)
    leave_room(ballast, blocks)
    code = build(project, "new", PAGES)
    outcome: dict[str, object] = {
        "blocks": blocks,
        "code": code,
        "state": state(project),
        "debris": debris(project),
    }
    ballast.unlink()
    build(project, "new", PAGES)
    outcome["again"] = state(project)
    shutil.rmtree(project)
    return outcome


def debris(project: Path) -> list[str]:
    """Return what lies about beside the output and the memory."""
    return sorted(path.name for path in project.iterdir() if path.name not in ("site", ".touchreport"))


if __name__ == "__main__":
    print(json.dumps([attempt(Path(sys.argv[1]) / "project", blocks) for blocks in range(45)]))
