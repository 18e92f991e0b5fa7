"""One playbook on its way, and the names of what it is made into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from touchreport.errors import Problem
from touchreport.examining import Examined, Wishes

if TYPE_CHECKING:  # what renders is imported where something is rendered: a check needs no templates
    from touchreport.render.pdf import PdfResult
    from touchreport.render.studio import Studio

SITE = "site"
PLAYBOOK = "playbook"
PDF = f"{PLAYBOOK}.pdf"
SINGLE_FILE = f"{PLAYBOOK}.html"
ZIP = f"{PLAYBOOK}.zip"


@dataclass(slots=True)
class Volume:
    """One playbook on its way, in one language: what it is made with, what is wanted of it, and its PDF."""

    examined: Examined
    studio: Studio
    wishes: Wishes
    pdf: PdfResult | None = None
    told: tuple[Problem, ...] = ()

    @property
    def has_pages(self) -> bool:
        """Whether pages are rendered: for a website, or for one file."""
        return bool(self.wishes.site or self.wishes.single_file)

    def tell(self, problem: Problem) -> None:
        """Take down what went wrong while its files were made."""
        self.told = (*self.told, problem)

    @property
    def site(self) -> str:
        """The folder of its website in the folder of the output."""
        tag = self.studio.locale.tag
        return f"{SITE}/{f'{tag}/' if self.studio.languages else ''}"

    def named(self, file: str) -> str:
        """Return the name of a file of the playbook, with the language in it where there are several."""
        stem, dot, ending = file.rpartition(".")
        return f"{stem}-{self.studio.locale.tag}{dot}{ending}" if self.studio.languages else file

    @property
    def is_first(self) -> bool:
        """Whether it is the first language of its output, or the only one."""
        return not self.studio.languages or self.studio.locale.tag == self.studio.languages[0].tag
