"""Making the PDF of a playbook, in a folder that is gone afterwards."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from touchreport.build.volume import PDF, Volume
from touchreport.errors import Argument, Problem, RenderError
from touchreport.examining import Progress
from touchreport.readers.limits import Limits
from touchreport.render.lettering import cannot_embed

if TYPE_CHECKING:
    from touchreport.render.pdf import PdfResult
    from touchreport.render.studio import Studio


def print_volume(volume: Volume, limits: Limits, stack: ExitStack, progress: Progress) -> None:
    """Make the PDF of a playbook; what goes wrong is told, and costs the PDF only where there is a website.

    Raises:
        RenderError: there is no PDF, and no website is wanted: nothing new must not take the place of the old.
    """
    if volume.wishes.pdf:
        progress("pdf", 0, 0)
        volume.pdf, volume.told = _pdf(volume.studio, limits, stack)
    if volume.has_pages:
        volume.told = (*volume.told, *cannot_embed(volume.studio.theme_options))
    elif volume.pdf is None:
        raise RenderError(volume.told)


def _pdf(studio: Studio, limits: Limits, stack: ExitStack) -> tuple[PdfResult | None, tuple[Problem, ...]]:
    """Make a PDF in a folder that `stack` removes."""
    from touchreport.render.document import pdf_job
    from touchreport.render.pdf import PdfLimits, write_pdf

    try:
        workshop = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="touchreport-")))
        allowed = PdfLimits(limits.pdf_megabytes * 1_000_000, limits.pdf_seconds)
        result = write_pdf(replace(pdf_job(studio, workshop / PDF), limits=allowed))
    except RenderError as error:
        return None, error.problems
    except OSError as error:
        told: dict[str, Argument] = {
            "reason": error.strerror or str(error),
            "file": str(error.filename or ""),
        }
        return None, (Problem("pdf-no-workshop", arguments=told),)
    return result, result.problems
