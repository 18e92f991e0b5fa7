"""The print document of a benchmark project, made by us and by plain WeasyPrint."""

from __future__ import annotations

import pickle
import sys
from dataclasses import replace
from pathlib import Path

from benchmarks.project import write_project
from touchreport.build import examine, studio_of
from touchreport.render.document import pdf_job
from touchreport.render.fonts import font_face_css
from touchreport.render.pdf import PdfJob, write_pdf

OURS = """
import pickle, sys
from touchreport.render.pdf import write_pdf
print(write_pdf(pickle.load(open(sys.argv[1], "rb"))).pages)
"""
PLAIN = """
import sys
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
fonts = FontConfiguration()
sheets = [CSS(filename=path, font_config=fonts) for path in sys.argv[3:]]
HTML(filename=sys.argv[1]).write_pdf(sys.argv[2], stylesheets=sheets, font_config=fonts, pdf_variant="pdf/ua-1")
"""


def prepare(folder: Path) -> tuple[list[str], list[str], int]:
    """Write what both need; return both commands and the number of pages."""
    project = folder / "paper"
    write_project(project, 40)
    job = pdf_job(studio_of(examine(project), project), folder / "ours.pdf")
    pages = write_pdf(job).pages
    stored = folder / "job.pickle"
    stored.write_bytes(pickle.dumps(_plain(job)))
    page = folder / "paper.html"
    page.write_text(job.html, encoding="utf-8")
    faces = font_face_css(job.families, "print", job.families[0].print.path.parent.as_uri() + "/")
    sheets = []
    for number, css in enumerate((faces, *job.stylesheets)):
        sheet = folder / f"sheet-{number}.css"
        sheet.write_text(css, encoding="utf-8")
        sheets.append(str(sheet))
    ours = [sys.executable, "-c", OURS, str(stored)]
    plain = [sys.executable, "-c", PLAIN, str(page), str(folder / "plain.pdf"), *sheets]
    return ours, plain, pages


def _plain(job: PdfJob) -> PdfJob:
    """Return the job with plain dicts, which pickle knows."""
    return replace(job, assets=dict(job.assets), origins=dict(job.origins))
