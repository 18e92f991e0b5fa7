"""The page about what changed since the edition before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from touchreport.contexts import (
    ChangedFinding,
    ChangedThing,
    ChangedValue,
    ChangesPage,
    ClosedFinding,
    MovedNumber,
    RankedFinding,
    ShiftedFinding,
    Stop,
    ThingChanges,
    Words,
)
from touchreport.difference import Change, Difference, FieldChange, FigureChange, FindingChange, Said
from touchreport.difference.changes import State
from touchreport.difference.kinds import KINDS, compared_fields
from touchreport.difference.said import edition_name, numbers_in_step
from touchreport.model.field import Kind
from touchreport.model.message import Message, Number, Value, count, say
from touchreport.model.ref import Ref
from touchreport.model.telling import listed
from touchreport.model.text import Text
from touchreport.model.when import When
from touchreport.outline.material import Material, analysis_path

MOST = 40
"""Things of one kind whose changes are shown one by one; ``touchreport diff`` tells all."""

UNSHOWN = frozenset({"notes", "tags", "evidence_status", "source", "reviewed", "next_review", "internal"})
"""Fields that say nothing about a touchpoint itself: a change of them alone is not told."""

_MOST_NAMED = 8
"""Things that are named of those that a finding is about now, or no more; how many others there are is said."""

_LONGEST = 80
"""Characters of a text that is shown as it was and as it is; of a longer one it is only said that it is another."""

_TITLES: Mapping[str, Message] = MappingProxyType(
    {
        "touchpoint": say("Touchpoints"),
        "persona": say("Personas"),
        "segment": say("Segments"),
        "channel": say("Channels"),
        "person": say("People and teams"),
        "stage": say("Stages"),
        "step": say("Journeys"),
        "measure": say("Measures"),
        "pillar": say("Message pillars"),
        "brand": say("Brand"),
    }
)

_NUMBERS = frozenset({"actual", "previous", "n", "low", "high", "date", "source"})
"""Fields of a measure that its number in the table stands for."""


def changes_body(difference: Difference, material: Material) -> ChangesPage:
    """Return what differs between the edition before and this one."""
    said = Said(difference)
    ranked = _by_identity(material.findings)
    measures = tuple(_measures(difference, material.stops))
    every = tuple(_things(kind, difference, said, material.stops) for kind in KINDS)
    since, closed = material.settings.since, difference.with_state("closed")
    return ChangesPage(
        edition=(None if since is None else since.name) or edition_name(difference.old),
        day=When(difference.old.date),
        closed=tuple(
            _closed(change, material.stops) for change in closed if not difference.went_along(change)
        ),
        gone=sum(map(difference.went_along, closed)),
        lighter=tuple(_weighed(difference.with_state("lighter"), ranked)),
        opened=tuple(on_pages(difference.with_state("opened", "taken-up"), material.findings)),
        heavier=tuple(_weighed(difference.with_state("heavier"), ranked)),
        shifted=tuple(_shifted(difference.with_state("other-subjects"), ranked, said)),
        joined=len(difference.with_state("joined")),
        parted=len(difference.with_state("parted")),
        open=sum(change.new is not None for change in difference.with_state(*_STILL_OPEN)),
        left_out=_left_out(difference, material),
        things=tuple(changes for changes in every if changes is not None),
        reordered=tuple(Ref("persona", persona) for persona in difference.reordered),
        figures=tuple(
            _figure(c, said, material) for c in _in_order(difference.figures, material) if c.matters
        ),
        measures=measures,
        quiet=sum(not change.matters for change in difference.figures),
        analyses_came=tuple(each.title for each in difference.analyses if each.added),
        analyses_went=tuple(each.title for each in difference.analyses if not each.added),
        empty=difference.is_empty,
    )


# findings

_Identity = tuple[str, tuple[Ref, ...]]


def _by_identity(findings: Iterable[RankedFinding]) -> dict[_Identity, list[RankedFinding]]:
    found: dict[_Identity, list[RankedFinding]] = {}
    for ranked in findings:
        subjects = tuple(sorted(set(ranked.finding.subjects)))
        found.setdefault((ranked.finding.code, subjects), []).append(ranked)
    return found


_STILL_OPEN: tuple[State, ...] = ("open", "other-subjects", "heavier", "lighter", "parted")


def _pairs(
    changes: Iterable[FindingChange], ranked: Mapping[_Identity, Sequence[RankedFinding]]
) -> list[tuple[FindingChange, RankedFinding]]:
    """Return changes with the findings as they stand on the pages, in the order of these.

    One that is told in a larger finding now stands there as that.
    """
    pairs = []
    for change in changes:
        new = change.new or change.within or change.latest
        same = ranked.get((new.code, new.subjects), ())
        pairs += [(change, each) for each in same if each.finding.seen == new.seen][:1]
    return sorted(pairs, key=lambda pair: pair[1].rank)


def on_pages(changes: Sequence[FindingChange], findings: Iterable[RankedFinding]) -> list[RankedFinding]:
    """Return changed findings as they stand on the pages, in the order of these."""
    return [each for _, each in _pairs(changes, _by_identity(findings))]


def _weighed(
    changes: Sequence[FindingChange], ranked: Mapping[_Identity, Sequence[RankedFinding]]
) -> Iterator[ChangedFinding]:
    for change, each in _pairs(changes, ranked):
        before, _ = change.severities
        assert before is not None
        yield ChangedFinding(each, before, change.latest.seen if change.new is None else None)


def _shifted(
    changes: Iterable[FindingChange], ranked: Mapping[_Identity, Sequence[RankedFinding]], said: Said
) -> Iterator[ShiftedFinding]:
    for change, each in _pairs(changes, ranked):
        yield ShiftedFinding(each, _named(change.more, said), _named(change.fewer, said))


def _named(refs: Sequence[Ref], said: Said) -> Value | None:
    """Return what things are called, the first of many; touchpoints without their measures. None for nothing."""
    judged = any(ref.kind == "touchpoint" for ref in refs)
    told = [said.thing(ref) for ref in refs if not (judged and ref.kind == "measure")]
    return listed(told, _MOST_NAMED) if told else None


def _closed(change: FindingChange, stops: Mapping[str, Stop]) -> ClosedFinding:
    found = change.latest
    there = [stops[ref.id] for ref in found.subjects if ref.kind == "touchpoint" and ref.id in stops]
    return ClosedFinding(found.severity, found.seen, tuple(sorted(there, key=lambda stop: stop.number)))


def _left_out(difference: Difference, material: Material) -> int:
    """Return how many findings are left out now that were not, of those whose waiver lets the playbook mention them."""
    mentioned = {
        (each.finding.code, tuple(sorted(set(each.finding.subjects))))
        for outcome in material.outcomes
        for each in outcome.left_out
        if each.waiver.mention is not False
    }
    found = (change.new or change.within or change.latest for change in difference.with_state("left-out"))
    return sum((each.code, each.subjects) in mentioned for each in found)


# things


def came(change: Change) -> bool:
    """Return whether a thing was not there; a touchpoint that had been retired was not."""
    return not _is_there(change, old=True) and _is_there(change, old=False)


def is_changed(change: Change) -> bool:
    """Return whether a thing was there and is, and pages show that it differs."""
    stays = _is_there(change, old=True) and _is_there(change, old=False)
    return stays and any(_is_shown(change, field) for field in change.fields)


def _went(change: Change) -> bool:
    return _is_there(change, old=True) and not _is_there(change, old=False)


def _is_there(change: Change, *, old: bool) -> bool:
    thing = change.old if old else change.new
    return thing is not None and thing.values.get("status") != "retired"


def _things(kind: str, difference: Difference, said: Said, stops: Mapping[str, Stop]) -> ThingChanges | None:
    """Return what changed among the things of one kind, or None."""
    changes = difference.of_kind(kind)
    arrived = [change for change in changes if came(change)]
    went = [change for change in changes if _went(change)]
    both = [c for c in changes if _is_there(c, old=True) and _is_there(c, old=False)]
    changed = [thing for c in both if (thing := _changed(c, said, stops)) is not None]
    if not (arrived or went or changed):
        return None
    found = [stops[c.ref.id] for c in arrived if kind == "touchpoint" and c.ref.id in stops]
    counted = tuple(_counted(kind, arrived, went, said))
    return ThingChanges(
        kind,
        _TITLES[kind],
        () if counted else tuple(said.name(change) for change in arrived),
        tuple(sorted(found, key=lambda stop: stop.number)),
        () if counted else tuple(said.name(change) for change in went),
        tuple(changed[:MOST]),
        max(0, len(changed) - MOST),
        counted,
    )


def _counted(kind: str, came: Sequence[Change], went: Sequence[Change], said: Said) -> Iterator[Message]:
    """Yield how many measures, or steps of each persona, came and went."""
    if kind == "measure":
        if came:
            yield count("{n} measure is new", "{n} measures are new", len(came))
        if went:
            yield count("{n} measure is gone", "{n} measures are gone", len(went))
    if kind == "step":
        for persona in sorted({change.ref.id.partition(".")[0] for change in (*came, *went)}):
            yield from _steps(persona, came, went, said)


def _steps(persona: str, came: Sequence[Change], went: Sequence[Change], said: Said) -> Iterator[Message]:
    new = [change for change in came if change.ref.id.startswith(f"{persona}.")]
    old = [change for change in went if change.ref.id.startswith(f"{persona}.")]
    name = said.persona((*new, *old)[0])
    if new:
        yield count("{persona}: {n} step is new", "{persona}: {n} steps are new", len(new), persona=name)
    if old:
        yield count("{persona}: {n} step is gone", "{persona}: {n} steps are gone", len(old), persona=name)


def _changed(change: Change, said: Said, stops: Mapping[str, Stop]) -> ChangedThing | None:
    """Return what differs of a thing, as far as pages show it; None for nothing."""
    fields = [field for field in change.fields if _is_shown(change, field)]
    if not fields:
        return None
    name = next((field.old for field in fields if field.name == "name"), None)
    kind, id = change.ref.kind, change.ref.id
    stop = stops.get(id) if kind == "touchpoint" else stops.get(id.split(".")[1]) if kind == "step" else None
    return ChangedThing(
        said.name(change),
        stop,
        said.persona(change) if kind == "step" else None,
        name if isinstance(name, Text) else None,
        tuple(_value(change, field, said) for field in fields if field.name != "name"),
    )


def _is_shown(change: Change, field: FieldChange) -> bool:
    return field.name not in UNSHOWN and not (change.ref.kind == "measure" and field.name in _NUMBERS)


def _value(change: Change, field: FieldChange, said: Said) -> ChangedValue:
    kind = compared_fields(change.ref.kind)[field.name].field.kind
    long = kind in (Kind.PROSE, Kind.LIST, Kind.PARTS) or _is_long(field.old) or _is_long(field.new)
    if long or kind is Kind.IMAGE:
        return ChangedValue(said.label(change, field), None, None, reworded=True)
    return ChangedValue(said.label(change, field), said.old(change, field), said.new(change, field))


def _is_long(value: object) -> bool:
    return isinstance(value, Text) and any(len(words) > _LONGEST for _, words in value.words)


# numbers


def _in_order(changes: Sequence[FigureChange], material: Material) -> list[FigureChange]:
    """Return changes of figures in the order of the chapters of their analyses."""
    order = {chapter.key: chapter.number for chapter in material.chapters}
    last = len(order) + 1
    return sorted(changes, key=lambda change: order.get(f"analysis/{change.new.analysis}", last))


def _figure(change: FigureChange, said: Said, material: Material) -> MovedNumber:
    old, new, distance = said.figures(change)
    id = change.new.analysis
    shown = {chapter.key for chapter in material.chapters}
    title: Words = next((o.title for o in material.outcomes if o.id == id), Text.of(id, "en"))
    path = analysis_path(id) if f"analysis/{id}" in shown else None
    points = change.new.kind == "share" and distance is not None
    return MovedNumber(change.new.label, title, path, old, new, distance, points)


def _measures(difference: Difference, stops: Mapping[str, Stop]) -> Iterator[MovedNumber]:
    """Yield the measures whose value differs, by stop."""
    found: list[tuple[int, str, MovedNumber]] = []
    for change in difference.of_kind("measure"):
        if change.old is None or change.new is None:
            continue
        was, now = change.old.values.get("actual"), change.new.values.get("actual")
        touchpoint = str(change.new.values["touchpoint"])
        if not isinstance(was, float) or not isinstance(now, float) or was == now or touchpoint not in stops:
            continue
        number = _moved(change, was, now, touchpoint)
        found.append((stops[touchpoint].number, change.ref.id, number))
    yield from (number for *_, number in sorted(found, key=lambda each: each[:2]))


def _moved(change: Change, was: float, now: float, touchpoint: str) -> MovedNumber:
    assert change.old is not None
    assert change.new is not None
    name, unit = change.new.values["name"], change.new.values.get("unit")
    assert isinstance(name, Text)
    old_unit = change.old.values.get("unit")
    in_unit = unit if isinstance(unit, Text) else None
    comparable = old_unit == unit
    direction = change.new.values.get("direction")
    percent = in_unit is not None and in_unit.words[0][1] in ("%", "٪")
    earlier = Number(was, unit=old_unit if isinstance(old_unit, Text) else None)
    later, moved = Number(now, unit=in_unit), None
    if comparable:
        earlier, later, moved = numbers_in_step(was, now, None, in_unit)
    return MovedNumber(
        label=name,
        of=Ref("touchpoint", touchpoint),
        path=None,
        old=earlier,
        new=later,
        change=replace(moved, unit=None) if moved and percent else moved,
        points=percent and comparable,
        better=(now > was) is (direction == "higher") if direction is not None and comparable else None,
    )
