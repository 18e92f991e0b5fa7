"""What a build did, for those who called it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from touchreport.errors import Problem
from touchreport.readers.loaded import TableCount


@dataclass(frozen=True, slots=True)
class Shown:
    """How much of the inventory an output shows.

    Attributes:
        output: name of the output.
        touchpoints: how many touchpoints it shows.
        of: how many the project has.
    """

    output: str
    touchpoints: int
    of: int


@dataclass(frozen=True, slots=True)
class Made:
    """One playbook that a build made, in one language.

    Attributes:
        output: name of the output; empty for the only one.
        language: tag of its language.
        website: the file to open first; None where no website was made.
        pages: number of pages of the website.
        pdf: the PDF; None where none was made.
        pdf_pages: number of its pages.
        single_file: the website as one file; None where none was made.
        zip: everything in a zip file; None where none was made.
    """

    output: str
    language: str
    website: Path | None
    pages: int
    pdf: Path | None
    pdf_pages: int
    single_file: Path | None = None
    zip: Path | None = None


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did.

    Attributes:
        output: the output folder.
        made: the playbooks that were made, in the project's order.
        counts: rows read and used.
        findings: number of findings by severity; what several playbooks tell counts once.
        left_out: number of findings that the author left out.
        problems: everything worth telling.
        exit_code: 0, or 4, 5 or 6 as the command line documents them.
        shown: how much of the inventory each named output shows.
    """

    output: Path
    made: tuple[Made, ...]
    counts: tuple[TableCount, ...]
    findings: dict[str, int] = field(default_factory=dict)
    left_out: int = 0
    problems: tuple[Problem, ...] = ()
    exit_code: int = 0
    shown: tuple[Shown, ...] = ()

    @property
    def website(self) -> Path | None:
        """The first website; None where none was made."""
        return next((each.website for each in self.made if each.website is not None), None)

    @property
    def pages(self) -> int:
        """Number of pages of all websites."""
        return sum(each.pages for each in self.made)

    @property
    def pdf(self) -> Path | None:
        """The first PDF; None where none was made."""
        return next((each.pdf for each in self.made if each.pdf is not None), None)

    @property
    def pdf_pages(self) -> int:
        """Number of pages of all PDFs."""
        return sum(each.pdf_pages for each in self.made)
