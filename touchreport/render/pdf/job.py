"""What a PDF is made from, and what comes of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.render.fonts import FontFamily, bundled_fonts, font_face_css


@dataclass(frozen=True, slots=True)
class PdfLimits:
    """What making one PDF may take.

    Attributes:
        memory: bytes of address space. 600 pages take about 1.5 GB.
        seconds: time of the processor; on the clock it may be several times as long, since others use the machine too.
    """

    memory: int = 2 * 1024**3
    seconds: int = 300


@dataclass(frozen=True, slots=True)
class PdfJob:
    """Everything that goes into a PDF; nothing else is read.

    Attributes:
        html: the print document. Addresses in it are names in ``assets``, ``data:`` images, or links that the
            reader of the PDF may follow.
        output: the file to write; it appears when it is complete.
        title: the document's title, as shown in the window of a viewer.
        language: its language, a BCP 47 tag such as ``fa``.
        assets: what the document and its style sheets may use, by name as written in them: the bytes, or the
            file that holds them.
        stylesheets: style sheets as text, in order; addresses in them are names in ``assets``.
        families: the fonts; the bundled ones unless given. Nothing else is drawn with, whatever is installed.
        variant: the kind of PDF, in WeasyPrint's words.
        date: the date of the document. None: the PDF has no date.
        limits: memory and time.
        origins: where the project names an asset, by its name, for messages.
    """

    html: str
    output: Path
    title: str
    language: str
    assets: Mapping[str, bytes | Path] = field(default_factory=lambda: MappingProxyType({}))
    stylesheets: tuple[str, ...] = ()
    families: tuple[FontFamily, ...] = field(default_factory=bundled_fonts)
    variant: str = "pdf/ua-1"
    date: date | None = None
    limits: PdfLimits = PdfLimits()
    origins: Mapping[str, Location] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class PdfResult:
    """A PDF that was written.

    Attributes:
        path: the file.
        pages: how many pages it has.
        size: how many bytes.
        problems: warnings and notes on what is less than it should be; never an error.
        families: the fonts that are in it.
    """

    path: Path
    pages: int
    size: int
    problems: tuple[Problem, ...] = ()
    families: tuple[FontFamily, ...] = ()


FONT_FOLDER = "touchreport-fonts/"
"""Where the fonts are, among the names of the assets."""


def write_job(job: PdfJob, folder: Path) -> None:
    """Write a job into a folder, for :func:`read_job` in the child process."""
    (folder / "document.html").write_text(job.html, encoding="utf-8", newline="")
    fonts = {FONT_FOLDER + family.print.name: family.print.path for family in job.families}
    files: dict[str, str] = {}
    for number, (name, content) in enumerate({**job.assets, **fonts}.items()):
        path = content if isinstance(content, Path) else folder / f"asset-{number}"
        if not isinstance(content, Path):
            path.write_bytes(content)
        files[name] = str(path.absolute())
    described = {
        "title": job.title,
        "language": job.language,
        "assets": files,
        "stylesheets": [font_face_css(job.families, "print", FONT_FOLDER), *job.stylesheets],
        "variant": job.variant,
        "date": job.date.isoformat() if job.date else None,
        "memory": job.limits.memory,
        "seconds": job.limits.seconds,
    }
    (folder / "job.json").write_text(json.dumps(described), encoding="utf-8")


def read_job(folder: Path) -> dict[str, Any]:
    """Return the job of a folder as :func:`write_job` described it, with the document under ``html``."""
    job: dict[str, Any] = json.loads((folder / "job.json").read_text(encoding="utf-8"))
    with (folder / "document.html").open(encoding="utf-8", newline="") as document:
        job["html"] = document.read()
    return job
