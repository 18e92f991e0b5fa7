"""What a playbook bears beside the brand: its makers, words on cover and foot, numbers, credit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal, get_args

from touchreport.model.field import address, picture, words
from touchreport.model.text import Text

PagesFrom = Literal["cover", "contents", "chapters"]
"""What has the first page number: the cover, the contents, or the first chapter."""

PAGES_FROM: tuple[PagesFrom, ...] = get_args(PagesFrom)


@dataclass(frozen=True, slots=True)
class Agency:
    """Who made the playbook; shown small, beside the client's brand."""

    name: Annotated[Text, words("Name of the agency.", required=True)]
    logo: Annotated[str | None, picture("Logo for light grounds.")] = None
    logo_dark: Annotated[str | None, picture("Logo for dark grounds.")] = None
    url: Annotated[str | None, address("Address of its website.")] = None


@dataclass(frozen=True, slots=True)
class Dress:
    """What stands on cover and foot, and what is numbered.

    Attributes:
        agency: who made the playbook.
        cover_text: words of the author's own on the cover, below the subtitle.
        cover_facts: whether the cover has the facts at its foot: for whom, edition, date, by whom.
        footer: words of the author's own at the foot of each page.
        numbered: whether chapters have numbers.
        pages_from: what has the first page number.
        credit: whether the foot says what the playbook was made with.
    """

    agency: Agency | None = None
    cover_text: Text | None = None
    cover_facts: bool = True
    footer: Text | None = None
    numbered: bool = True
    pages_from: PagesFrom = "cover"
    credit: bool = False

    @property
    def pictures(self) -> tuple[str, ...]:
        """The files of the agency's logos."""
        named = () if self.agency is None else (self.agency.logo, self.agency.logo_dark)
        return tuple(file for file in named if file is not None)

    @property
    def texts(self) -> tuple[Text, ...]:
        """All its words."""
        own = (None if self.agency is None else self.agency.name, self.cover_text, self.footer)
        return tuple(text for text in own if text is not None)
