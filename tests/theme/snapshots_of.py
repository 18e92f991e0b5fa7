"""A few whole pages as files; ``python -m tests.theme.snapshots_of`` writes them anew."""

from __future__ import annotations

import re
from pathlib import Path

from tests.theme import handbooks, reported
from tests.theme.rendered import pages

FOLDER = Path(__file__).parent / "snapshots"
CASES = (
    ("tern", "index.html"),
    ("tern", "journey-ines.html"),
    ("tern", "touchpoint-wait.html"),
    ("tern", "analysis-family.html"),
    ("gaman", "touchpoint-phone.html"),
    ("bare-en", "index.html"),
    ("tern", "report.html"),
    ("gaman", "report-summary.html"),
    ("handbook-tern", "index.html"),
    ("handbook-tern", "touchpoint-wait.html"),
)
"""World and page; ``report.html`` is the first page of the report's website, ``report-summary.html`` that of its PDF, and
``handbook-`` before a world stands for its handbook."""


def snapshot(world: str, path: str) -> str:
    """Return a page as it is kept: one element a line where that does not change what it says."""
    return re.sub(
        r"(</(?:tr|li|p|div|section|h\d|dl|ul|ol|table|figure)>)(?!\n)", r"\1\n", _page(world, path)
    )


def _page(world: str, path: str) -> str:
    if world.startswith("handbook-"):
        return handbooks.pages(world.removeprefix("handbook-"))[path]
    if path == "report.html":
        return reported.pages(world)["index.html"]
    if path == "report-summary.html":
        summary = re.search(
            r'<section class="deck summary".*?(?=<section class="deck )', reported.job(world).html, re.DOTALL
        )
        assert summary is not None
        return summary[0]
    return pages(world)[path]


def file_of(world: str, path: str) -> Path:
    """Return the file that keeps a page."""
    return FOLDER / f"{world}-{path}"


def write() -> None:
    """Write all of them anew."""
    FOLDER.mkdir(exist_ok=True)
    for case in CASES:
        file_of(*case).write_text(snapshot(*case), encoding="utf-8")


if __name__ == "__main__":
    write()
