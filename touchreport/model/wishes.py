"""Several playbooks of one project: what each output shows, and what stays inside the company."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from touchreport.location import Location
from touchreport.model.narrowing import Narrowing
from touchreport.model.node import Mapped
from touchreport.model.text import Text

Audience = Literal["internal", "client"]
"""For whom an output is made; a client's has nothing of what the project keeps inside."""


USUAL = ("pdf", "site", "single-file", "zip", "paper")
"""Keys of ``outputs:`` that stand for all outputs; any other key is the name of one."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in ``touchreport.yaml``, and where it stands.

    Attributes:
        name: key of a chapter, code of a finding or id of an analysis.
        location: where it stands.
    """

    name: str
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class Internal:
    """What ``internal:`` keeps inside, beside the rows that say so themselves.

    Attributes:
        fields: kinds of objects and names of their fields.
        chapters: keys of chapters, as an outline names them.
        findings: codes of findings, and ids of analyses of which nothing is told.
    """

    fields: frozenset[tuple[str, str]] = frozenset()
    chapters: tuple[Named, ...] = ()
    findings: tuple[Named, ...] = ()


ALL_ANALYSES = "analyses"
"""What stands for every analysis among those of which nothing is told."""


@dataclass(frozen=True, slots=True)
class View:
    """What an output leaves out of the project, where it does not show everything.

    Attributes:
        output: name of the output.
        audience: for whom it is made.
        only: kinds and ids of the things to which it is narrowed, such as ``("persona", "ines")``; none where it is not.
        fields: kinds of objects and names of their fields that it does not have.
        untold: codes of findings and ids of analyses of which it has not a word; :data:`ALL_ANALYSES` for all of these.
    """

    output: str
    audience: Audience
    only: frozenset[tuple[str, str]] = frozenset()
    fields: frozenset[tuple[str, str]] = frozenset()
    untold: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class ChapterWish:
    """One entry of ``outline:``.

    Attributes:
        chapter: ``overview``, ``changes``, ``brand``, ``personas``, ``journeys``, ``map``, ``channels``, ``analyses`` (all
            that are not named elsewhere), ``analysis/<id>``, ``touchpoints``, ``actions``, ``findings``,
            ``method``, ``pages`` (all of the author's own), or ``page/<id>`` for one of them.
        title: another title, if the author gave one.
        location: where the wish stands.
    """

    chapter: str
    title: Text | None = None
    location: Location | None = None


@dataclass(frozen=True, slots=True)
class OutputWish:
    """One entry of ``outputs:``; what it does not say is as the project says.

    Attributes:
        name: name of the output and of its folder.
        location: where it stands.
        audience: for whom it is made.
        only: to which personas, segments, channels, stages and owners it is narrowed.
        theme: name of another theme.
        theme_location: where that stands.
        theme_options: options of the theme, unchecked; None for the project's, or for none with another theme.
        outline: other chapters, or another order of them.
        languages: the languages in which it is made; those of the project where it names none.
        paper: ``a4`` or ``letter``.
        pdf: whether a PDF is wanted.
        site: whether a website is wanted.
        single_file: whether the website is wanted as one file, too.
        zip: whether everything is wanted in a zip file, too.
        url: where its website will stand; where the project's does, if it names none.
    """

    name: str
    location: Location | None = None
    audience: Audience = "internal"
    only: Narrowing = field(default_factory=Narrowing)
    theme: str | None = None
    theme_location: Location | None = None
    theme_options: Mapped | None = None
    outline: tuple[ChapterWish, ...] = ()
    languages: tuple[str, ...] = ()
    paper: str | None = None
    pdf: bool | None = None
    site: bool | None = None
    single_file: bool | None = None
    zip: bool | None = None
    url: str | None = None
