"""The PDFs of which the pictures are taken, each made once a run and shared by all its processes."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests import worlds
from tests.built import Built
from tests.golden.world import LANGUAGES, workshop
from touchreport.registry.themes import find_theme
from touchreport.render.document import pdf_job
from touchreport.render.pdf import write_pdf

_PLAYBOOK = {"cover": 1, "contents": 2, "map": 4, "prose": 5, "table": 6, "quadrant": 7}
_CARDS = {"fa": -2, "ja": -2}
"""Where the fullest card stands, if not on the last page."""

DOCUMENTS: dict[str, dict[str, int]] = {
    **{f"playbook-{language}": {**_PLAYBOOK, "cards": _CARDS.get(language, -1)} for language in LANGUAGES},
    "boardroom-fa": {"summary": 2, "chart": 3},
    "handbook-ru": {"contents": 2, "card": 7},
    "handbook-zh-Hant": {"contents": 2, "card": 7},
}
"""Theme and language of each document, and those of its pages that have a picture: from 1, or from the last one, -1, back.

``table`` is the rest of the table that begins below ``prose``.
"""


def print_document(name: str, folder: Path) -> Path:
    """Print a document into a folder and return its file; one that has something to complain about fails."""
    theme, _, language = name.partition("-")
    studio = worlds.open_world(workshop(language), folder, find_theme(theme))
    if theme == "handbook":
        studio = replace(studio, theme_options=replace(studio.theme_options, work=True))
    result = write_pdf(pdf_job(studio, folder / f"{name}.pdf"))
    assert result.problems == ()
    return result.path


def printed(name: str, built: Built) -> Path:
    """Return a document, printed by whichever process of a run needs it first."""
    folder = built.once(f"golden-{name}", lambda folder: _print_into(name, folder))
    return folder / f"{name}.pdf"


def _print_into(name: str, folder: Path) -> None:
    folder.mkdir(parents=True)
    print_document(name, folder)
