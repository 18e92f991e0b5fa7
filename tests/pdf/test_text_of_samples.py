"""The text of whole playbooks, as viewers give it back."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import tinyhtml5

from tests.built import PRINTED, SAMPLES, Built, printed_project
from tests.pdf import readback
from tests.pdf.passages import Copied, Passage, passages
from touchreport.build import examine, studio_of
from touchreport.render.document import pdf_job

pytestmark = [pytest.mark.pdf, pytest.mark.slow]

_HIDDEN = re.compile(r"^\.([\w-]+) \{ display: none;? \}", re.MULTILINE)


@cache
def _written(project: Path, folder: Path) -> list[Passage]:
    """Return the passages of a project's print document: of its HTML, before anything is laid out."""
    job = pdf_job(studio_of(examine(project), project), folder / "out.pdf")
    hidden = frozenset(found for sheet in job.stylesheets for found in _HIDDEN.findall(sheet))
    root = tinyhtml5.parse(job.html, namespace_html_elements=False)
    return passages(root.find("body"), hidden)


def _lacking(path: Path, viewer: str, folder: Path) -> dict[str, Passage]:
    """Return the passages that a viewer does not give back as they were written."""
    copied = Copied(readback.poppler_lines(path) if viewer == "poppler" else readback.pdfium_lines(path))
    written = _written(printed_project(path), folder)
    assert len(written) > 1000
    return {part: passage for passage in written for part in copied.lacking(passage)}


@pytest.mark.parametrize("viewer", ["poppler", "pdfium"])
@pytest.mark.parametrize("name", PRINTED)
def test_every_passage_is_copied_as_written(built: Built, tmp_path: Path, name: str, viewer: str) -> None:
    """Every paragraph, heading, cell and field is found as it was written, line by line, in both kinds of viewers.

    Nothing is passed over but what is never seen, such as the zero-width non-joiner, and white space at line ends.
    """
    assert _lacking(built.pdf(name), viewer, tmp_path) == {}


@pytest.mark.proof
@pytest.mark.parametrize("viewer", ["poppler", "pdfium"])
@pytest.mark.parametrize("name", SAMPLES)
def test_with_all_chapters_too(built: Built, tmp_path: Path, name: str, viewer: str) -> None:
    """The same of the whole playbook, with every analysis that the project has on."""
    assert _lacking(built.pdf(name, whole=True), viewer, tmp_path) == {}
