"""A page, and what all pages share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from itertools import groupby
from types import MappingProxyType

from touchreport.contexts.analysis import AnalysisPage
from touchreport.contexts.brand import BrandPage
from touchreport.contexts.card import Card
from touchreport.contexts.changes import ChangesPage
from touchreport.contexts.channels import ChannelsPage
from touchreport.contexts.curve import Curve
from touchreport.contexts.findings import ActionsPage, FindingsPage
from touchreport.contexts.highlights import Highlight
from touchreport.contexts.journey import JourneyPage
from touchreport.contexts.method import MethodPage
from touchreport.contexts.overview import Overview
from touchreport.contexts.personas import PersonasPage
from touchreport.contexts.placed import PlacedBlock
from touchreport.contexts.shared import Stop, Words
from touchreport.contexts.text import TextPage
from touchreport.contexts.touchpoints import TouchpointMap, TouchpointsPage
from touchreport.model.brand import Brand
from touchreport.model.dress import Dress
from touchreport.model.ref import Ref
from touchreport.model.text import Text

Body = (
    Overview
    | BrandPage
    | PersonasPage
    | JourneyPage
    | TouchpointMap
    | ChannelsPage
    | AnalysisPage
    | TouchpointsPage
    | Card
    | ActionsPage
    | FindingsPage
    | MethodPage
    | TextPage
    | ChangesPage
)
"""The body of any page."""


@dataclass(frozen=True, slots=True)
class EditLink:
    """Where what a page shows is written down.

    Attributes:
        address: the address where it is edited.
        place: file and line, or workbook, sheet and row, as editors write it: ``touchpoints.csv:12``.
    """

    address: str
    place: str


@dataclass(frozen=True, slots=True)
class Page:
    """One page of the playbook.

    Attributes:
        id: unique name, also the name of its file.
        kind: name of its template.
        path: path relative to the root of the site.
        chapter: number of its chapter, from 1.
        chapter_title: title of the chapter; the small line above the headline.
        title: the headline: a finding where there is one.
        lede: the lines below it.
        introduction: the author's own words, in Markdown.
        edit: where it is edited; None where the project does not say, or it has no one place.
        body: what the kind of page needs.
    """

    id: str
    kind: str
    path: str
    chapter: int
    chapter_title: Words
    title: Words
    body: Body
    lede: Words | None = None
    introduction: Text | None = None
    edit: EditLink | None = None


@dataclass(frozen=True, slots=True)
class NavItem:
    """A chapter in the navigation; it does not grow with the number of touchpoints.

    Attributes:
        number: number of the chapter, from 1.
        title: what it is called.
        path: its first page, relative to the root of the site.
        topic: what its analysis speaks of, such as ``journey``; None for a chapter that is no analysis.
    """

    number: int
    title: Words
    path: str
    topic: str | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of the project as it stands in the output.

    Attributes:
        path: path relative to the root of the site.
        width, height: size in pixels; None where the file does not say.
    """

    path: str
    width: int | None = None
    height: int | None = None


@dataclass(frozen=True)
class Site:
    """What all pages share.

    Attributes:
        title: title of the playbook.
        subtitle: what the document does.
        brand: the brand.
        edition, client, prepared_by, confidentiality: as the project says.
        date: ISO date of the project.
        navigation: the chapters.
        pages: all pages, in order.
        stops: touchpoints by id.
        cover: the emotion curve for the cover; None where no persona has one.
        pictures: pictures by the path that the project gives.
        failed: whether an analysis failed, so that the playbook is incomplete.
        noindex: whether search engines are asked to stay away.
        dress: what stands on cover and foot, and what is numbered.
        blocks: blocks of analyses by their place, such as ``analysis-gaps.html#coverage``.
        highlights: the drawings that tell most, in order: the emotion curve, then at most one of each analysis by the
            weight of its heaviest finding, one of each topic before the second of any.
        narrowed: to which personas, segments, channels, stages and owners the playbook is narrowed: for each kind what it
            is called, and the things; empty where it is about everything.
        reticent: whether it is made for a client, who is not told in which file and column something would be entered.
    """

    title: Text
    subtitle: Text | None
    brand: Brand
    edition: Text | None
    client: Text | None
    prepared_by: Text | None
    confidentiality: Text | None
    date: str
    navigation: tuple[NavItem, ...]
    pages: tuple[Page, ...]
    stops: Mapping[str, Stop]
    cover: Curve | None = None
    pictures: Mapping[str, Picture] = field(default_factory=lambda: MappingProxyType({}))
    failed: bool = False
    noindex: bool = True
    dress: Dress = field(default_factory=Dress)
    blocks: Mapping[str, PlacedBlock] = field(default_factory=lambda: MappingProxyType({}))
    highlights: tuple[Highlight, ...] = ()
    narrowed: tuple[tuple[Words, tuple[Ref, ...]], ...] = ()
    reticent: bool = False

    @cached_property
    def parts(self) -> tuple[tuple[NavItem, ...], ...]:
        """The navigation in runs of chapters: analyses that stand in a row, and what stands between them."""
        runs = groupby(self.navigation, key=lambda item: item.topic is not None)
        return tuple(tuple(run) for _, run in runs)

    @cached_property
    def openings(self) -> frozenset[str]:
        """The paths of the pages with which chapters open."""
        return frozenset(item.path for item in self.navigation)

    @cached_property
    def paths(self) -> frozenset[str]:
        """The paths of all pages; links to others would lead nowhere."""
        return frozenset(page.path for page in self.pages)
