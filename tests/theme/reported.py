"""The report of the theme ``boardroom``: of the worlds, and of samples whose own outline is taken out, each once a session."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from tests import worlds
from tests.built import ROOT
from tests.theme.rendered import WORLDS
from touchreport.build import Wishes, examine, studio_of
from touchreport.registry.themes import find_theme
from touchreport.render.document import pdf_job
from touchreport.render.pdf import PdfJob, write_pdf
from touchreport.render.studio import Studio
from touchreport.render.website import website

_FOLDER = tempfile.TemporaryDirectory(prefix="reported-")
"""Keeps the PDFs until the session ends."""


@cache
def studio(world: str, paper: str = "a4", **options: object) -> Studio:
    """Return the studio of a world; `options` are those of the theme."""
    opened = worlds.open_world(WORLDS[world](), Path(_FOLDER.name), find_theme("boardroom"))
    return replace(opened, paper=paper, theme_options=replace(opened.theme_options, **options))


@cache
def job(world: str, paper: str = "a4", **options: object) -> PdfJob:
    """Return the job that makes the report of a world."""
    name = "-".join([world, paper, *(f"{key}-{value}" for key, value in options.items())])
    return pdf_job(studio(world, paper, **options), Path(_FOLDER.name) / f"{name}.pdf")


@cache
def report(world: str, paper: str = "a4", **options: object) -> Path:
    """Return the PDF of a world's report, which was made without a complaint."""
    result = write_pdf(job(world, paper, **options))
    assert result.problems == ()
    return result.path


@cache
def sample_report(name: str, paper: str = "a4") -> Path:
    """Return the PDF of a sample's report, which was made without a complaint."""
    folder = ROOT / "sample_projects" / name
    opened = replace(studio_of(examine(folder, Wishes(theme="boardroom")), folder), paper=paper)
    result = write_pdf(pdf_job(opened, Path(_FOLDER.name) / f"{name}-{paper}.pdf"))
    assert result.problems == ()
    return result.path


@cache
def pages(world: str) -> Mapping[str, str]:
    """Return the pages of the website of a world's report by path."""
    return {
        file.path: file.source.decode("utf-8")
        for file in website(studio(world))
        if isinstance(file.source, bytes) and file.path.endswith(".html")
    }


def write_site(world: str, folder: Path) -> Path:
    """Write the website of a world's report into a folder, and return it."""
    for file in website(studio(world)):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.source if isinstance(file.source, bytes) else file.source.read_bytes())
    return folder
