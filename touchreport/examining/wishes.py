"""What the caller of a build wants beyond what the project says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from touchreport.model.settings import Settings

Progress = Callable[[str, int, int], None]
"""Called with the name of a step, how much of it is done, and how much there is in all (0: unknown)."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the caller of a build wants beyond what the project says.

    Attributes:
        pdf: whether to make a PDF; None leaves it to the project.
        site: whether to make the website; None leaves it to the project.
        theme: name of another theme; None leaves it to the project.
        safe: leave the project's own plugins and its folder ``theme/`` out.
        disabled: names of plugins to leave out.
        keep_foreign: carry files of others in the output over instead of stopping.
        allow_empty: build even without touchpoints.
        only: names of the only outputs to look at; none for all.
        whole: look at the project as a whole, whatever outputs it names.
        options_of: wishes of another project whose options of analyses are used instead of the project's own.
        single_file: whether to make the website as one file, too; None leaves it to the project.
        zip: whether to pack everything in a zip file, too; None leaves it to the project.
        url: where the website will stand, as :func:`touchreport.text.site_address` gives it; None leaves it to the project.
    """

    pdf: bool | None = None
    site: bool | None = None
    theme: str | None = None
    safe: bool = False
    disabled: tuple[str, ...] = ()
    keep_foreign: bool = False
    allow_empty: bool = False
    only: tuple[str, ...] = ()
    whole: bool = False
    options_of: Settings | None = None
    single_file: bool | None = None
    zip: bool | None = None
    url: str | None = None

    def settled(self, settings: Settings) -> Wishes:
        """Return the wishes with what is made decided: by the caller, else by the project."""
        return replace(
            self,
            pdf=settings.pdf if self.pdf is None else self.pdf,
            site=settings.site if self.site is None else self.site,
            single_file=settings.single_file if self.single_file is None else self.single_file,
            zip=settings.zip if self.zip is None else self.zip,
            url=self.url or settings.url,
        )
