"""Turning what was read into a checked project."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType

from touchreport.errors import ProjectError
from touchreport.location import Location
from touchreport.model.audience import Persona
from touchreport.model.brand import Brand
from touchreport.model.channel import Channel
from touchreport.model.dress import Dress
from touchreport.model.field import Kind
from touchreport.model.horizons import Horizons
from touchreport.model.journey import Journey, derived_journey
from touchreport.model.node import Mapped, Node
from touchreport.model.person import Person
from touchreport.model.project import Project
from touchreport.model.stage import JourneyModel
from touchreport.model.text import Text
from touchreport.readers.checking.brand import read_brand
from touchreport.readers.checking.by_hand import by_hand
from touchreport.readers.checking.collector import Collector
from touchreport.readers.checking.cover import Cover, read_cover
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.dress import read_dress
from touchreport.readers.checking.editing import read_edit
from touchreport.readers.checking.frame import currency, open_desk, project_date
from touchreport.readers.checking.gather import Gathered, counts, draft_tables, implied_people, read_tables
from touchreport.readers.checking.horizons import horizons_of
from touchreport.readers.checking.inside import warn_of_what_stays_inside
from touchreport.readers.checking.journeys import recorded_journeys
from touchreport.readers.checking.marks import UNREAD
from touchreport.readers.checking.own_words import read_own_words
from touchreport.readers.checking.pages import read_pages
from touchreport.readers.checking.pictures import picture_kind
from touchreport.readers.checking.rhythm import with_cadence
from touchreport.readers.checking.settings import read_settings
from touchreport.readers.checking.shapes import BRAND, SHAPES, TABLE_OF
from touchreport.readers.checking.shares import warn_of_shares
from touchreport.readers.checking.stages import read_model
from touchreport.readers.loaded import Asset, Loaded
from touchreport.readers.records import RawProject

_SHOWN = 12
_KNOWN_WITHOUT_TABLE = frozenset({"person", "channel"})
"""Kinds that may be named without a table: people are taken as they are, channels are in the vocabulary."""


def check(raw: RawProject, themes: tuple[str, ...] = ()) -> Loaded:
    """Return the checked project.

    Args:
        raw: what stands in its files.
        themes: names of the themes that it can name; none where nobody knows them.

    Raises:
        ProjectError: with everything that is wrong, of reading and of checking, at once; warnings and notes
            are among its problems.
    """
    if not raw.config.pairs and any(problem.is_error for problem in raw.problems):
        raise ProjectError(
            problem for problem in raw.problems if problem.is_error
        )  # without touchreport.yaml not even the language is known
    collector = Collector(raw.problems)
    desk = replace(open_desk(raw.folder, raw.config, collector), themes=themes)
    _spare_what_could_not_be_read(desk, raw)
    frame = _read_frame(desk, raw)
    drafts = draft_tables(desk, raw.sources, by_hand(desk, raw.config, raw.sources))
    gathered = read_tables(desk, drafts)
    warn_of_shares(desk, gathered)
    journeys = _journeys(desk, gathered, frame.model)
    pages = read_pages(desk, raw.pages)
    dress = read_dress(desk, raw.config, frame.cover)
    wishes = read_settings(desk, raw.config, pages, frame.cover, raw)
    warn_of_what_stays_inside(desk, wishes.outputs, gathered)
    edit = read_edit(desk, raw.config, frame.cover.edit)
    settings = replace(wishes, dress=dress, words=read_own_words(desk, raw.config), edit=edit)
    people = (*gathered.things("people"), *implied_people(desk))
    title, brand = frame.title, frame.brand
    if title is None and (raw.brand is None or brand is not None):
        collector.error("title-missing", raw.config)
    # a table that seems to be missing may stand in what could not be read
    unread = any(problem.code in UNREAD for problem in collector.problems)
    if not unread and not any(problem.is_error for problem in raw.problems):
        _report_references_to_nothing(desk, raw)
    if collector.errors or title is None or brand is None:
        _announce_refused(collector, raw, gathered)
        raise ProjectError(collector.problems)
    agency = dress.agency.name if dress.agency else None
    project = _project(desk, frame, title, brand, gathered, people, journeys, agency)
    assets = _assets(raw.folder, brand, project.personas, dress)
    rows = counts(raw.sources, gathered)
    return Loaded(
        project,
        settings,
        collector.problems,
        rows,
        assets,
        raw.files,
        raw.limits,
        brand_places=_places(raw.brand),
        agency_places=_places(raw.config.get("agency")),
    )


def _places(node: Node | None) -> Mapping[str, Location]:
    """Return where each field of an object stands; nothing where it is none."""
    pairs = node.pairs if isinstance(node, Mapped) else ()
    return MappingProxyType({key.text: value.location for key, value in pairs})


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the project's own file and the brand's say.

    Attributes:
        cover: the plain values of ``touchreport.yaml``.
        date: the project's date.
        currency: the currency of all money.
        horizons: how long work for now, next and later may take.
        model: the journey model with its weights.
        brand: the brand; None where it has no name.
    """

    cover: Cover
    date: datetime.date
    currency: str | None
    horizons: Horizons
    model: JourneyModel
    brand: Brand | None

    @property
    def title(self) -> Text | None:
        """What stands on the cover."""
        return self.cover.title or (self.brand.name if self.brand else None)


def _read_frame(desk: Desk, raw: RawProject) -> _Frame:
    cover = read_cover(desk, raw.config)
    date = project_date(desk, raw.config, cover.date.date if cover.date else None)
    money = currency(desk, raw.config)
    model = read_model(desk, raw.config)
    horizons = horizons_of(desk, raw.config)
    return _Frame(
        cover, date, money, horizons, model, read_brand(desk, raw.brand, cover.client or cover.title)
    )


def _project(
    desk: Desk,
    frame: _Frame,
    title: Text,
    brand: Brand,
    gathered: Gathered,
    people: tuple[Person, ...],
    journeys: tuple[Journey, ...],
    agency: Text | None,
) -> Project:
    """Return the project of which nothing is wrong."""
    cover, records = frame.cover, gathered.records()
    return Project(
        title=title,
        language=desk.language,
        date=frame.date,
        brand=brand,
        model=frame.model,
        personas=gathered.things("personas"),
        segments=gathered.things("segments"),
        channels=_channels(desk, gathered),
        people=people,
        touchpoints=with_cadence(gathered.things("touchpoints"), cover.review_every, records),
        measures=(*gathered.things("measures"), *(measure for measure, _ in gathered.measures)),
        journeys=journeys,
        scales=desk.scales,
        currency=frame.currency,
        horizons=frame.horizons,
        edition=cover.edition,
        client=cover.client,
        prepared_by=cover.prepared_by or agency,
        confidentiality=cover.confidentiality,
        subtitle=cover.subtitle,
        records=MappingProxyType(records),
    )


def _spare_what_could_not_be_read(desk: Desk, raw: RawProject) -> None:
    """Take care that what could not be read gives one error, and not one more for each name in it.

    That is a file with a fault, and a table of which nothing was read at all.
    """
    broken = {problem.location.file for problem in raw.problems if problem.is_error and problem.location}
    filled = {source.table for source in raw.sources if source.items}
    for kind, table in TABLE_OF.items():
        is_broken = any(table in file for file in broken)
        if is_broken:
            desk.directory.declare(kind)
        if is_broken or (table not in filled and table in SHAPES and kind not in _KNOWN_WITHOUT_TABLE):
            desk.directory.declare_incomplete(kind)
    if raw.brand is None:
        desk.directory.declare_incomplete("pillar")


def _report_references_to_nothing(desk: Desk, raw: RawProject) -> None:
    """Report references into a table that is empty or not there: once for each such table.

    What stands in no table of its own may be missing only since something else is wrong that is told already.
    """
    more = bool(desk.collector.errors)
    for kind, count in desk.directory.spared_kinds.items():
        if more and kind not in TABLE_OF:
            continue
        table = TABLE_OF.get(kind, "message pillars")
        place = next((Location(s.file, sheet=s.sheet) for s in raw.sources if s.table == table), None)
        names = tuple(f"“{name}”" for name in desk.directory.spared_names(kind)[:_SHOWN])
        desk.collector.error("table-needed", place, table=table, count=count, names=names)


def _announce_refused(collector: Collector, raw: RawProject, gathered: Gathered) -> None:
    """Say of each file with faulty rows how many were read, would have been used, and have to be corrected."""
    for count in counts(raw.sources, gathered, with_spared=True):
        if count.refused and gathered.rows[count.table]:
            collector.note(
                "rows-refused",
                Location(count.file, sheet=count.sheet),
                file=count.file,
                table=count.table,
                read=count.read,
                used=count.used,
                refused=count.refused,
            )


def _journeys(desk: Desk, gathered: Gathered, model: JourneyModel) -> tuple[Journey, ...]:
    """Return the journey of each persona, recorded or derived."""
    touchpoints = {touchpoint.id: touchpoint for touchpoint in gathered.things("touchpoints")}
    faulty = frozenset(row.draft.id for row in gathered.rows["touchpoints"] if row.refused and row.draft.id)
    recorded = recorded_journeys(desk, gathered.rows["journeys"], touchpoints, faulty)
    return tuple(
        recorded.get(persona.id) or derived_journey(persona, model, touchpoints.values())
        for persona in gathered.things("personas")
    )


def _channels(desk: Desk, gathered: Gathered) -> tuple[Channel, ...]:
    """Return the project's own channels, then those of the vocabulary that it names, in the order met."""
    own: tuple[Channel, ...] = gathered.things("channels")
    used = dict.fromkeys(
        channel
        for table in SHAPES
        for thing in gathered.things(table)
        for named in SHAPES[table].fields
        if named.field.of == "channel" and named.field.kind in (Kind.REF, Kind.REFS)
        for channel in _as_tuple(getattr(thing, named.name))
    )
    declared = {channel.id for channel in own}
    known = (desk.lexicon.channel(id) for id in used if id not in declared)
    return (*own, *(channel for channel in known if channel is not None))


def _as_tuple(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _assets(folder: Path, brand: Brand, personas: Iterable[Persona], dress: Dress) -> tuple[Asset, ...]:
    """Return the pictures that fields name, each once, in the order of their paths."""
    files = {getattr(brand, named.name) for named in BRAND.fields if named.field.kind is Kind.IMAGE}
    files |= {persona.portrait for persona in personas} | set(dress.pictures)
    kinds: Mapping[str, str | None] = {
        file: picture_kind(folder / file) for file in sorted(file for file in files if file is not None)
    }
    return tuple(Asset(file, kind) for file, kind in kinds.items() if kind is not None)
