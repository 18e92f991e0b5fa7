"""What the author wishes of the build: theme, order of chapters, analyses and their options.

Plugins do not see settings; an analysis gets its own options, checked.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from touchreport.location import Location
from touchreport.model.dress import Dress
from touchreport.model.node import Mapped
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.model.waiver import Waiver
from touchreport.model.wishes import ChapterWish, Internal, OutputWish, View

__all__ = ["CHAPTERS", "AuthorPage", "ChapterWish", "Settings", "WaiverWish"]

CHAPTERS = (
    "overview",
    "changes",
    "brand",
    "personas",
    "journeys",
    "map",
    "channels",
    "pages",
    "analyses",
    "touchpoints",
    "actions",
    "findings",
    "method",
)
"""The chapters that an outline may name, in the usual order; ``pages`` are the author's own, ``analyses`` all analyses.

A single page is named ``page/<id>``, a single analysis ``analysis/<id>``.
"""


OwnWords = Mapping[str, Mapping[str, Mapping[str, str]]]
"""Words by language, term and form; see :mod:`touchreport.locales.own_words`."""


EDIT_PLACES = ("file", "line")
"""What an address for editing has places for."""


@dataclass(frozen=True, slots=True)
class AuthorPage:
    """A page or an introduction that the author wrote, in Markdown.

    Attributes:
        id: the file's name without ending; for an introduction, the id of the chapter or analysis.
        title: title of the page: the first heading, else the file's name.
        body: Markdown without that heading.
        location: the file.
        first_line: line of the file on which the body begins, from 1.
        translations: the page in other languages, each with its own file, by language.
    """

    id: str
    title: Text
    body: Text
    location: Location
    first_line: int = 1
    translations: Mapping[str, AuthorPage] = field(default_factory=lambda: MappingProxyType({}))

    def written_in(self, language: str) -> AuthorPage:
        """Return the file that holds the words of a language, as a page of its own."""
        return self.translations.get(language, self)


@dataclass(frozen=True, slots=True)
class WaiverWish:
    """One entry of ``waivers:``, and where it stands."""

    waiver: Waiver
    location: Location | None


@dataclass(frozen=True, slots=True)
class Since:
    """The edition with which this one is compared.

    Attributes:
        file: the file of its record, relative to the project folder.
        record: what stands in that file, unchecked.
        views: what stands in the records of what single outputs showed, by output: names of files, and bytes.
        location: where the project names it.
        name: what the edition is called; None leaves that to its record.
    """

    file: str
    record: bytes
    location: Location
    name: Text | None = None
    views: Mapping[str, tuple[str, bytes]] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything of ``touchreport.yaml`` that is about the playbook, not about the customers.

    Attributes:
        theme: name of the theme.
        theme_location: where the project names it.
        theme_options: its options, unchecked.
        outline: the author's order and choice of chapters; empty for that of the theme.
        outline_theme: name of the theme for which she chose them, the project's; None where she chose them for the output
            itself, whatever its theme.
        analyses: options of analyses by id, unchecked.
        analyses_off: ids of analyses that the author left out.
        analyses_named: where each analysis is named under ``analyses:``, whatever is said of it.
        waivers: findings that she leaves out or puts into other words.
        pages: the author's own pages (``pages/*.md``), by id.
        introductions: own words above a chapter or an analysis, by ``<chapter>`` or ``analysis/<id>``.
        paper: ``a4`` or ``letter``.
        pdf: whether a PDF is wanted.
        site: whether a website is wanted.
        view: what the output leaves out; None where it shows everything of the project.
        narrowed: to what the playbook is narrowed: what it is narrowed by, as in ``outputs``, and the things, as far as its
            readers may know them; none where it is not.
        since: the edition with which this one is compared; None for none.
        single_file: whether the website is wanted as one file, too.
        zip: whether everything is wanted in a zip file, too.
        edit: where files are edited: an address with places for ``{file}`` and ``{line}``; None where nobody says.
        url: the address of the folder that the website is served from, with a stroke at its end; None where nobody says.
        noindex: whether search engines are asked to stay away; yes unless the project says otherwise.
        dress: what stands on cover and foot, and what is numbered.
        words: the project's own words for terms of ours, by language, term and form.
        languages: languages in which the playbook is made, the first one first; none for the project's own.
        outputs: the playbooks that are made of the project; one with everything where none is named.
        internal: what no client's playbook has.
        untold: findings of which this playbook has not a word.
        silent: ids of analyses that nobody runs, since nothing of them may be told.
        hidden: keys of chapters that are not shown, whatever the outline says.
        elsewhere: paths of pages that this playbook leaves out and another one has; links to them are no mistake.
        reticent: whether nobody is told why an analysis failed, or in which column something would be entered.
    """

    theme: str = "playbook"
    theme_options: Mapped | None = None
    outline: tuple[ChapterWish, ...] = ()
    analyses: Mapping[str, Mapped] = field(default_factory=lambda: MappingProxyType({}))
    analyses_off: frozenset[str] = frozenset()
    analyses_named: Mapping[str, Location] = field(default_factory=lambda: MappingProxyType({}))
    pages: tuple[AuthorPage, ...] = ()
    introductions: Mapping[str, AuthorPage] = field(default_factory=lambda: MappingProxyType({}))
    paper: str = "a4"
    pdf: bool = True
    site: bool = True
    single_file: bool = False
    zip: bool = False
    edit: str | None = None
    url: str | None = None
    noindex: bool = True
    theme_location: Location | None = None
    waivers: tuple[WaiverWish, ...] = ()
    dress: Dress = field(default_factory=Dress)
    words: OwnWords = field(default_factory=lambda: MappingProxyType({}))
    languages: tuple[str, ...] = ()
    outputs: tuple[OutputWish, ...] = ()
    internal: Internal = field(default_factory=Internal)
    untold: tuple[WaiverWish, ...] = ()
    silent: frozenset[str] = frozenset()
    hidden: frozenset[str] = frozenset()
    elsewhere: frozenset[str] = frozenset()
    reticent: bool = False
    since: Since | None = None
    view: View | None = None
    narrowed: tuple[tuple[str, Ref], ...] = ()
    outline_theme: str | None = None
