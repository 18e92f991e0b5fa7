"""From a finished print document to a PDF, in a child process that reaches for nothing outside."""

from touchreport.render.pdf.job import PdfJob, PdfLimits, PdfResult
from touchreport.render.pdf.parent import write_pdf

__all__ = ["PdfJob", "PdfLimits", "PdfResult", "write_pdf"]
