"""What a client's sheet says of a project: columns that ask for a word, its phases, customers and channels of its own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from touchreport.model.field import Kind
from touchreport.model.node import Mapped, Scalar
from touchreport.text import fold, one_letter_off

if TYPE_CHECKING:
    from touchreport.dates import Calendar
    from touchreport.readers.checking.lexicon import Lexicon
    from touchreport.readers.records import RawProject

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column whose heading nobody knows.

    Attributes:
        heading: as it stands in the sheet.
        values: the first different values in it.
        maybe: the fields that it may be, if any can be proposed; several where the heading joins theirs.
    """

    heading: str
    values: tuple[str, ...]
    maybe: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """What was seen in a sheet.

    Attributes:
        unknown: columns of which somebody has to say what they hold.
        grouped: headings of columns that are filled in once a group.
        model: id of the journey model that knows two thirds of the sheet's stages or more; None where `stages` stand.
        stages: the sheet's own stages in the order met, where no model fits.
        personas: the customers named, in the order met.
        channels: channels that the vocabulary does not know, in the order met.
        slips: by “stages”, “personas” and “channels”, names that stand in one row and are hardly different from another,
            and that other.
        encoding: the encoding that the sheet seems to be in, where that has to be declared.
        calendar: the calendar by which its dates count years, where that has to be declared.
        unread: codes of what kept the sheet from being read, if nothing of it could be; ``no-rows`` for an empty one.
    """

    unknown: tuple[Column, ...] = ()
    grouped: tuple[str, ...] = ()
    model: str | None = None
    stages: tuple[str, ...] = ()
    personas: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    slips: Mapping[str, Mapping[str, str]] = field(default_factory=lambda: MappingProxyType({}))
    encoding: str | None = None
    calendar: Calendar | None = None
    unread: tuple[str, ...] = ()

    def slips_among(self, named: str) -> Mapping[str, str]:
        """Return the names of a kind that seem misspelt: the same word may be right as the name of another kind."""
        return self.slips.get(named, MappingProxyType({}))

    @property
    def own_channels(self) -> tuple[str, ...]:
        """The channels without those that seem misspelt."""
        return tuple(name for name in self.channels if name not in self.slips_among("channels"))

    @property
    def leaves_out(self) -> bool:
        """Whether a name is not entered because it seems misspelt."""
        kinds = {"stages": self.stages, "personas": self.personas, "channels": self.channels}
        return any(name in self.slips_among(kind) for kind, names in kinds.items() for name in names)

    @property
    def asks(self) -> bool:
        """Whether somebody has to say what its columns hold, or how they are filled in."""
        return bool(self.unknown or self.grouped)

    @property
    def lacks_encoding(self) -> bool:
        """Whether it is not UTF-8, and nothing tells what it is."""
        return "not-utf-8" in self.unread


def look_at(folder: Path, language: str, model: str) -> Sheet:
    """Return what the inventory of a project says of it; nothing is decided that the author could not see.

    Args:
        folder: a project folder with an inventory.
        language: BCP 47 tag of the project.
        model: the journey model that is taken where several fit.
    """
    from touchreport.readers.checking.lexicon import Lexicon
    from touchreport.readers.groups import grouped_headings
    from touchreport.readers.project import read_project

    raw = read_project(folder)
    sources = [source for source in raw.sources if source.table == "touchpoints"]
    if not any(source.items for source in sources):
        return Sheet(model=model, unread=_why_unread(raw))
    source = next((source for source in sources if source.flat), None)
    if source is None:
        return Sheet(model=model)
    lexicon = Lexicon(language)
    fields = {h.text: lexicon.heading("touchpoints", h.text.strip()) for h in source.headings}
    unknown = tuple(
        _asked(lexicon, heading, _different(source.items, heading), fields)
        for heading, known in fields.items()
        if known is None and not heading.strip().lower().startswith("x-")
    )
    stages = _under("stages", fields, source.items)
    fitting = _fitting(lexicon, stages, model)
    personas = tuple(n for n in _under("personas", fields, source.items) if not lexicon.is_everybody(n))
    channels = _own_channels(lexicon, _under("channels", fields, source.items))
    return Sheet(
        unknown,
        tuple(heading.text.strip() for heading in grouped_headings(source)),
        fitting,
        () if fitting else stages,
        personas,
        channels,
        MappingProxyType(
            {
                "stages": _slips("stages", stages, fields, source.items),
                "personas": _slips("personas", personas, fields, source.items),
                "channels": _slips("channels", channels, fields, source.items, lexicon.names_in("channel")),
            }
        ),
        calendar=_calendar(language, fields, source.items),
    )


def _asked(lexicon: Lexicon, heading: str, cells: tuple[str, ...], fields: Mapping[str, object]) -> Column:
    from touchreport.readers.checking.heading_guess import field_of_cells

    name, table = heading.strip(), "touchpoints"
    joined = tuple(dict.fromkeys(lexicon.joined(table, name).values()))
    maybe = lexicon.maybe(table, name) or field_of_cells(lexicon, table, cells, tuple(fields.values()), name)
    return Column(name, cells[:_SHOWN], joined or ((maybe,) if maybe else ()))


def _why_unread(raw: RawProject) -> tuple[str, ...]:
    """Return the codes of what is wrong with the files of which nothing could be read."""
    told = (problem.code for problem in raw.problems if problem.is_error)
    return tuple(dict.fromkeys(told)) or ("no-rows",)


def _calendar(language: str, fields: Mapping[str, object], items: Sequence[Mapped]) -> Calendar | None:
    """Return the calendar that reads all dates which the usual one of the language refuses as those of another."""
    from touchreport.dates import era_named, parse_when
    from touchreport.locales import load_locale
    from touchreport.readers.checking.shapes import SHAPES
    from touchreport.text import Refusal

    dates = {each.name for each in SHAPES["touchpoints"].fields if each.field.kind is Kind.DATE}
    columns = [heading for heading, found in fields.items() if found in dates]
    texts = [text for heading in columns for text in _different(items, heading)]
    usual = load_locale(language).calendar
    other = [text for text in texts if parse_when(text, language, usual) is Refusal.OTHER_CALENDAR]
    calendars: set[Calendar] = {era_named(text) or "jalali" for text in other}
    if len(calendars) != 1:
        return None
    (found,) = calendars
    is_read = all(not isinstance(parse_when(text, language, found), Refusal) for text in other)
    return found if is_read else None


def _own_channels(lexicon: Lexicon, named: Iterable[str]) -> tuple[str, ...]:
    """Return the channels that nobody knows, each once; words that say that there is none are no channel."""
    from touchreport.readers.checking.references import split_at_commas

    def known(name: str) -> bool:
        return bool(lexicon.ids_of("channel", name)) or lexicon.is_none(name) or lexicon.is_not_given(name)

    own: dict[str, str] = {}
    for name in named:
        parts = split_at_commas(name)
        if not known(name) and not (len(parts) > 1 and all(map(known, parts))):
            own.setdefault(fold(name), name)
    return tuple(own.values())


def _slips(
    named: str,
    names: Sequence[str],
    fields: Mapping[str, object],
    items: Sequence[Mapped],
    known: Sequence[str] = (),
) -> Mapping[str, str]:
    """Return names that stand once and are one letter away from one that stands more often, or that everybody knows.

    Of a known one the plural is no other thing; of those of the sheet it may be.
    """
    from touchreport.readers.checking.texts import split

    heading = next((heading for heading, found in fields.items() if found == named), "")
    cells = [cell.text for item in items if isinstance(cell := item.get(heading), Scalar)]
    count = Counter(fold(part) for cell in cells for part in split(cell))
    often = [name for name in names if count[fold(name)] > 1]
    meant = {
        name: one_letter_off(name, known, endings=True) or one_letter_off(name, often)
        for name in names
        if count[fold(name)] == 1
    }
    return MappingProxyType({name: other for name, other in meant.items() if other is not None})


def _fitting(lexicon: Lexicon, stages: Sequence[str], usual: str) -> str | None:
    """Return the model that knows most of the stages, if those are two thirds of them or more."""
    from touchreport.vocabulary.journey_models import journey_models

    def known(model: str) -> int:
        return sum(lexicon.stage_of(model, stage) is not None for stage in stages)

    best = max((usual, *journey_models()), key=known)
    return best if known(best) * 3 >= len(stages) * 2 else None


def _under(named: str, fields: Mapping[str, object], items: Iterable[Mapped]) -> tuple[str, ...]:
    """Return what the column of a field names, each once in whatever capitals; a list written with commas is none of its own."""
    from touchreport.readers.checking.references import split_at_commas
    from touchreport.readers.checking.texts import split

    heading = next((heading for heading, found in fields.items() if found == named), None)
    if heading is None:
        return ()
    first_written: dict[str, str] = {}
    for cell in _different(items, heading):
        for name in split(cell):
            first_written.setdefault(fold(name), name)
    return tuple(
        name
        for name in first_written.values()
        if not (
            len(parts := split_at_commas(name)) > 1 and all(fold(part) in first_written for part in parts)
        )
    )


def _different(items: Iterable[Mapped], heading: str) -> tuple[str, ...]:
    cells = (item.get(heading) for item in items)
    texts = (cell.text.strip() for cell in cells if isinstance(cell, Scalar))
    return tuple(dict.fromkeys(text for text in texts if text))
