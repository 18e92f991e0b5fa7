"""A difference in words: lines that the formats for people are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.comparing.compared import Compared
from touchreport.difference import Change, Edition, FigureChange, FindingChange, Said
from touchreport.difference.kinds import KINDS, compared_fields
from touchreport.difference.said import edition_name
from touchreport.model.field import Kind
from touchreport.model.message import Message, Value
from touchreport.model.ref import Ref
from touchreport.model.text import Text

NOTHING = "—"
"""Stands for a field without a value."""

_PLURALS: Mapping[str, str] = MappingProxyType(
    {
        "touchpoint": "Touchpoints",
        "persona": "Personas",
        "segment": "Segments",
        "channel": "Channels",
        "person": "People and teams",
        "stage": "Stages",
        "step": "Journeys",
        "measure": "Measures",
        "pillar": "Message pillars",
        "brand": "Brand",
    }
)

_STATES: Mapping[str, str] = MappingProxyType(
    {
        "closed": "closed",
        "went-along": "gone with what they were about",
        "lighter": "weighs less",
        "opened": "opened",
        "heavier": "weighs more",
        "other-subjects": "still open, about other things",
        "joined": "still open, told with others now",
        "parted": "still open, told by itself now",
        "left-out": "left out on purpose",
        "taken-up": "taken up again",
    }
)
"""What became of findings, in the order in which it is told; those that are open as they were are counted."""

_OPEN = "still open"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that is told.

    Attributes:
        mark: ``+``, ``-`` or ``~``.
        head: the line itself.
        below: details: a label, what was, what is; what was is None where there is but one value.
    """

    mark: str
    head: str
    below: tuple[tuple[str, str | None, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """Lines under one title, with how many of each there are."""

    title: str
    summary: str
    lines: tuple[Line, ...]


def heading(compared: Compared) -> tuple[str, str]:
    """Return what the old and the new side are."""
    difference = compared.difference
    return (
        f"{compared.old} ({_edition(difference.old, compared)})",
        f"{compared.new} ({_edition(difference.new, compared)})",
    )


def parts(compared: Compared) -> tuple[Part, ...]:
    """Return everything that differs, in order; empty where nothing does."""
    told = _Told(compared)
    found = [told.findings(), told.analyses(), *map(told.things, KINDS), told.figures()]
    return tuple(part for part in found if part is not None)


def _edition(edition: Edition, compared: Compared) -> str:
    named, day = compared.speaker.plain(edition_name(edition)), edition.date.isoformat()
    return f"{named}, {day}" if edition.name is not None else day


class _Told:
    """Says what differs in the language of the new side."""

    def __init__(self, compared: Compared) -> None:
        self.difference = compared.difference
        self.said = Said(compared.difference)
        self.plain = compared.speaker.plain

    # findings

    def findings(self) -> Part | None:
        told = Counter(map(self._became, self.difference.findings))
        lines = [
            self._finding(change, words)
            for words in _STATES.values()
            for change in self.difference.findings
            if self._became(change) == words
        ]
        counts = [(told[words], words) for words in (*_STATES.values(), _OPEN)]
        return Part("Findings", _summary(counts), tuple(lines)) if lines else None

    def _became(self, change: FindingChange) -> str:
        state = "went-along" if self.difference.went_along(change) else change.state
        return _STATES.get(state, _OPEN)

    def _finding(self, change: FindingChange, became: str) -> Line:
        found = change.latest
        marks = {"closed": "-", "left-out": "-", "opened": "+", "taken-up": "+"}
        severity = found.severity.value
        if change.state in ("heavier", "lighter"):
            severity = " → ".join(each.value for each in change.severities if each is not None)
        head = f"{became}: {severity}, {found.code}: {_words(found.seen)}"
        return Line(marks.get(change.state, "~"), head, tuple(self._below(change)))

    def _below(self, change: FindingChange) -> Iterator[tuple[str, str | None, str]]:
        if change.within is not None:
            yield ("before in" if change.old is None else "now in"), None, _words(change.within.seen)
        for label, refs in (("now also about", change.more), ("no longer about", change.fewer)):
            if refs:
                yield label, None, ", ".join(self._name(ref) for ref in refs)

    def _name(self, ref: Ref) -> str:
        name = self.difference.new.name_of(ref) or self.difference.old.name_of(ref)
        return self.plain(name) if name is not None else ref.id

    # analyses

    def analyses(self) -> Part | None:
        lines = []
        for each in self.difference.analyses:
            findings = f"{each.findings} finding{'' if each.findings == 1 else 's'}"
            lines.append(
                Line("+" if each.added else "-", f"{_words(each.title)} ({each.id}), with {findings}")
            )
        added = sum(each.added for each in self.difference.analyses)
        counts = [(added, "added"), (len(lines) - added, "removed")]
        return Part("Analyses", _summary(counts), tuple(lines)) if lines else None

    # things

    def things(self, kind: str) -> Part | None:
        changes = self.difference.of_kind(kind)
        reordered = self.difference.reordered if kind == "step" else ()
        lines = [self._thing(change) for change in changes]
        lines += [
            Line("~", f"{self._name(Ref('persona', id))}: the same steps in another order")
            for id in reordered
        ]
        states = ("added", "removed", "changed")
        counts = [(sum(change.state == state for change in changes), state) for state in states]
        counts.append((sum(change.moved for change in changes), "moved to another stage"))
        counts.append((sum(change.renamed for change in changes), "renamed"))
        return Part(_PLURALS[kind], _summary(counts), tuple(lines)) if lines else None

    def _thing(self, change: Change) -> Line:
        mark = {"added": "+", "removed": "-", "changed": "~"}[change.state]
        name = self.plain(self.said.name(change))
        if change.ref.kind == "step":
            name = f"{self.plain(self.said.persona(change))}: {name}"
        if change.ref.kind == "measure":
            thing = change.new or change.old
            assert thing is not None
            name = f"{self._name(Ref('touchpoint', str(thing.values['touchpoint'])))}: {name}"
        head = name if change.ref.kind in ("step", "brand") else f"{name} ({change.ref.id})"
        below = [self._field(change, field.name) for field in change.fields]
        if change.old_id is not None and change.ref.kind != "step":
            below.insert(0, ("id", change.old_id, change.ref.id))
        return Line(mark, head, tuple(below))

    def _field(self, change: Change, name: str) -> tuple[str, str | None, str]:
        field = next(field for field in change.fields if field.name == name)
        old, new = self.said.old(change, field), self.said.new(change, field)
        kind = compared_fields(change.ref.kind)[name].field.kind
        between = "; " if kind is Kind.LIST else None
        return (
            self.plain(self.said.label(change, field)),
            self._value(old, between),
            self._value(new, between),
        )

    def _value(self, value: Value | None, between: str | None) -> str:
        if value is None:
            return NOTHING
        if between is not None and isinstance(value, tuple):
            return between.join(map(self.plain, value))
        return " ".join(self.plain(value).split())

    # figures

    def figures(self) -> Part | None:
        loud = [change for change in self.difference.figures if change.matters]
        quiet = len(self.difference.figures) - len(loud)
        counts = [(len(loud), "moved"), (quiet, "moved by less than matters")]
        lines = tuple(self._figure(change) for change in loud)
        return Part("Numbers", _summary(counts), lines) if lines or quiet else None

    def _figure(self, change: FigureChange) -> Line:
        old, new, distance = self.said.figures(change)
        points = " percentage points" if change.new.kind == "share" else ""
        by = f" ({self.plain(distance)}{points})" if distance is not None else ""
        label = f"{change.new.analysis}: {_words(change.new.label)}"
        return Line("~", label, (("", self.plain(old), f"{self.plain(new)}{by}"),))


def _words(words: Message | Text) -> str:
    """Return words that were said already."""
    assert isinstance(words, Text)
    return words.words[0][1]


def _summary(counts: Iterable[tuple[int, str]]) -> str:
    return ", ".join(f"{number} {words}" for number, words in counts if number)
