"""What the tests of the PDF share: one way to make a small one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from touchreport.errors import Problem, RenderError
from touchreport.render.pdf import PdfJob, PdfResult, write_pdf

Make = Callable[..., PdfResult]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Makes a PDF of the HTML given, in English unless said otherwise."""

    def make_pdf(html: str, **changes: Any) -> PdfResult:
        given = {"output": tmp_path / "out.pdf", "title": "A title", "language": "en", **changes}
        return write_pdf(PdfJob(html, **given))

    return make_pdf


@pytest.fixture
def problems_of(make: Make) -> Callable[..., tuple[Problem, ...]]:
    """Returns the problems because of which there is no PDF of the HTML given."""

    def problems(html: str, **changes: Any) -> tuple[Problem, ...]:
        with pytest.raises(RenderError) as caught:
            make(html, **changes)
        return caught.value.problems

    return problems
