"""Print documents of the worlds: the HTML, once a process, and the PDF made of it, once a run."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2

from tests import worlds
from tests.built import Built
from tests.theme.rendered import WORLDS
from tests.world_results import outcomes_for
from tests.world_rows import journey, records, touchpoint
from touchreport.contexts import Page
from touchreport.render.document import pdf_job
from touchreport.render.pdf import PdfJob, write_pdf
from touchreport.render.studio import Studio

_FOLDER = tempfile.TemporaryDirectory(prefix="printed-")
"""Keeps the PDFs until the session ends."""


@dataclass(frozen=True)
class Printed:
    """A finished PDF.

    Attributes:
        path: the file.
        texts: the text of each page as pdfium gives it, in single spaces, without zero-width non-joiners.
        sizes: width and height of each page in points.
        problems: what making it had to say, a problem a line.
    """

    path: Path
    texts: tuple[str, ...]
    sizes: tuple[tuple[float, float], ...]
    problems: str

    @property
    def landscape(self) -> tuple[int, ...]:
        """Numbers of the pages that are wider than high, from 1."""
        return tuple(n for n, (width, height) in enumerate(self.sizes, start=1) if width > height)


@cache
def studio(world: str, paper: str = "a4", cover: str = "colour") -> Studio:
    """Return the studio of a world for a size of paper and a kind of cover."""
    opened = worlds.open_world(WORLDS[world](), Path(_FOLDER.name))
    options = replace(opened.theme_options, cover=cover)
    return replace(opened, paper=paper, theme_options=options)


@cache
def job(world: str, paper: str = "a4", cover: str = "colour") -> PdfJob:
    """Return the job that makes the PDF of a world."""
    return pdf_job(studio(world, paper, cover), Path(_FOLDER.name) / f"{world}-{paper}-{cover}.pdf")


@cache
def printed(world: str, built: Built, paper: str = "a4") -> Printed:
    """Return the PDF of a world, made by whichever process of a run needs it first."""
    folder = built.once(f"printed-{world}-{paper}", lambda folder: _print_into(folder, world, paper))
    path = folder / "out.pdf"
    with pypdfium2.PdfDocument(path) as document:
        texts = tuple(plain(page.get_textpage().get_text_range()) for page in document)
        sizes = tuple(page.get_size() for page in document)
    return Printed(path, texts, sizes, (folder / "problems").read_text(encoding="utf-8"))


def _print_into(folder: Path, world: str, paper: str) -> None:
    folder.mkdir(parents=True)
    result = write_pdf(replace(job(world, paper), output=folder / "out.pdf"))
    said = "".join(f"{problem!r}\n" for problem in result.problems)
    (folder / "problems").write_text(said, encoding="utf-8")


def plain(text: str) -> str:
    """Return text in single spaces, without the characters that viewers leave out."""
    return " ".join(text.replace("\u200c", "").replace("\ufffe", "").split())


def pages_of(world: str, *kinds: str) -> Sequence[Page]:
    """Return the pages of a world that are of some kind."""
    return [page for page in studio(world).site.pages if page.kind in kinds]


def links(path: Path, number: int) -> Iterator[tuple[str, int]]:
    """Yield the links on a page into the document: the words on their line, and the page they lead to."""
    with pikepdf.open(path) as pdf, pypdfium2.PdfDocument(path) as document:
        order = {page.obj.objgen: place for place, page in enumerate(pdf.pages, start=1)}
        targets = pikepdf.NameTree(pdf.Root.Names.Dests)
        words, width = document[number - 1].get_textpage(), document[number - 1].get_width()
        notes: Any = pdf.pages[number - 1].obj.get("/Annots", [])
        for note in notes:
            name, rect = note.get("/Dest"), note.Rect
            if name is not None:
                line = words.get_text_bounded(0, float(rect[1]), width, float(rect[3]))
                yield line, order[targets[str(name)][0].objgen]


def long_journey(steps: int) -> worlds.World:
    """Return the coffee shop with a journey of so many steps, each at a touchpoint of its own."""
    world = worlds.tern()
    order = [stage.id for stage in world.project.stages]
    many = [worlds.TERN[place % len(worlds.TERN)] for place in range(steps)]
    rows = [replace(row, id=f"{row.id}-{place}", by=()) for place, row in enumerate(many)]
    rows.sort(key=lambda row: order.index(row.stage))
    project = replace(
        world.project,
        touchpoints=tuple(touchpoint(row, "en") for row in rows),
        measures=(),
        journeys=(journey("ines", 0, rows, "en"),),
        records=records(rows),
    )
    return replace(world, project=project, outcomes=outcomes_for(project))
