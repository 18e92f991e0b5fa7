"""A few whole pages as files; ``python -m tests.theme.snapshots_of`` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

from tests.theme.rendered import pages

FOLDER = Path(__file__).parent / "snapshots"
CASES = (
    ("tern", "index.html"),
    ("tern", "journey-ines.html"),
    ("tern", "touchpoint-wait.html"),
    ("tern", "analysis-family.html"),
    ("gaman", "touchpoint-phone.html"),
    ("bare-en", "index.html"),
)


def snapshot(world: str, path: str) -> str:
    """Return a page as it is kept: one element a line where that does not change what it says."""
    return re.sub(
        r"(</(?:tr|li|p|div|section|h\d|dl|ul|ol|table|figure)>)(?!\n)", r"\1\n", pages(world)[path]
    )


def file_of(world: str, path: str) -> Path:
    """Return the file that keeps a page."""
    return FOLDER / f"{world}-{path}"


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for case in CASES:
        file_of(*case).write_text(snapshot(*case), encoding="utf-8")
