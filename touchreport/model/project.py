"""The project: everything that analyses may look at, frozen."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, TypeVar

from touchreport.model.audience import Persona, Segment
from touchreport.model.brand import Brand
from touchreport.model.channel import Channel
from touchreport.model.horizons import Horizons
from touchreport.model.journey import Journey, Step
from touchreport.model.measure import Measure
from touchreport.model.person import Person
from touchreport.model.provenance import Provenance, Record, State
from touchreport.model.ref import Ref
from touchreport.model.stage import JourneyModel, Stage
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint

_Thing = TypeVar("_Thing", Persona, Segment, Channel, Person, Measure, Stage, Touchpoint)
_Part = TypeVar("_Part", Measure, Step)

Scale = tuple[float, float]
"""Lowest and highest value of a rating, both included."""

DEFAULT_SCALES: Mapping[str, Scale] = MappingProxyType(
    {
        "importance": (1.0, 5.0),
        "performance": (1.0, 5.0),
        "effort": (1.0, 5.0),
        "visual_fit": (1.0, 5.0),
        "tone_fit": (1.0, 5.0),
        "emotion": (-2.0, 2.0),
    }
)
"""The scales of a project that sets none."""


@dataclass(frozen=True)
class Project:
    """A brand, its customers and its touchpoints, checked: every reference leads somewhere.

    Attributes:
        title: title of the playbook.
        language: BCP 47 tag of the first language.
        date: the project's date; nothing else counts as today.
        brand: the brand.
        model: the journey model, with the weights that the company declares.
        personas, segments, channels, people: in the order of their files.
        touchpoints: the whole inventory, planned and retired ones included; see :attr:`present`.
        measures: the numbers that judge touchpoints.
        journeys: one for each persona, in the order of `personas`.
        scales: lowest and highest value of each rating.
        horizons: in how many days actions for now, next and later are due.
        currency: ISO 4217 code, if money is recorded.
        edition: name of the edition, such as “Autumn 2026”.
        client: for whom the playbook is made.
        prepared_by: who made it.
        subtitle: what the document does, for the cover.
        confidentiality: mark at the foot of each printed page.
        records: what is known about objects beside their values.
        narrowed: by what the inventory was narrowed to a part of it: ``channels``, ``stages``, ``owners``; empty for a whole
            one. In a part, journeys have holes, and an empty place says nothing: what belongs there may have been left out.
        withheld: fields that the readers of this playbook are not shown, as kind and field: ``touchpoint.effort``. They are
            empty here; nobody should be asked for them, and no column is made for them.
    """

    title: Text
    language: str
    date: datetime.date
    brand: Brand
    model: JourneyModel
    personas: tuple[Persona, ...] = ()
    segments: tuple[Segment, ...] = ()
    channels: tuple[Channel, ...] = ()
    people: tuple[Person, ...] = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    measures: tuple[Measure, ...] = ()
    journeys: tuple[Journey, ...] = ()
    scales: Mapping[str, Scale] = field(default_factory=lambda: DEFAULT_SCALES)
    horizons: Horizons = Horizons()  # noqa: RUF009 - frozen
    currency: str | None = None
    edition: Text | None = None
    client: Text | None = None
    prepared_by: Text | None = None
    confidentiality: Text | None = None
    subtitle: Text | None = None
    records: Mapping[Ref, Record] = field(default_factory=lambda: MappingProxyType({}))
    narrowed: frozenset[str] = frozenset()
    withheld: frozenset[str] = frozenset()

    # what is there

    @cached_property
    def present(self) -> tuple[Touchpoint, ...]:
        """The touchpoints as they are today: neither planned nor retired. Analyses look at these."""
        return tuple(t for t in self.touchpoints if t.status == "as-is")

    @cached_property
    def planned(self) -> tuple[Touchpoint, ...]:
        """The touchpoints that are only planned; they never fill a gap and are shown beside it."""
        return tuple(t for t in self.touchpoints if t.status == "planned")

    @property
    def stages(self) -> tuple[Stage, ...]:
        """The stages of the journey model, in order."""
        return self.model.stages

    # by id

    @cached_property
    def touchpoint_by_id(self) -> Mapping[str, Touchpoint]:
        """All touchpoints by id."""
        return _by_id(self.touchpoints)

    @cached_property
    def stage_by_id(self) -> Mapping[str, Stage]:
        """Stages by id, in order."""
        return _by_id(self.model.stages)

    @cached_property
    def persona_by_id(self) -> Mapping[str, Persona]:
        """Personas by id."""
        return _by_id(self.personas)

    @cached_property
    def segment_by_id(self) -> Mapping[str, Segment]:
        """Segments by id."""
        return _by_id(self.segments)

    @cached_property
    def channel_by_id(self) -> Mapping[str, Channel]:
        """Channels by id: the project's own and those of the vocabulary that it uses."""
        return _by_id(self.channels)

    @cached_property
    def person_by_id(self) -> Mapping[str, Person]:
        """People and teams by id."""
        return _by_id(self.people)

    @cached_property
    def journey_by_persona(self) -> Mapping[str, Journey]:
        """Journeys by the persona's id."""
        return MappingProxyType({journey.persona: journey for journey in self.journeys})

    @cached_property
    def measures_by_touchpoint(self) -> Mapping[str, tuple[Measure, ...]]:
        """Measures by the id of the touchpoint that they judge; an empty tuple is left out."""
        return _grouped((measure.touchpoint, measure) for measure in self.measures)

    @cached_property
    def steps_by_touchpoint(self) -> Mapping[str, tuple[Step, ...]]:
        """Steps of all journeys by the id of the touchpoint that is met."""
        return _grouped((step.touchpoint, step) for journey in self.journeys for step in journey.steps)

    # weights: each falls back on equal parts where the project declares none

    @cached_property
    def stage_weights(self) -> Mapping[str, float]:
        """Weight of each stage, 0 to 1, summing to 1; equal parts where none are declared."""
        return _shares({stage.id: stage.weight for stage in self.model.stages})

    @cached_property
    def persona_shares(self) -> Mapping[str, float]:
        """Share of each persona among the personas, 0 to 1, summing to 1; equal parts if not declared."""
        return _shares({persona.id: persona.share for persona in self.personas})

    @cached_property
    def teams_of(self) -> Mapping[str, tuple[str, ...]]:
        """The team of each person or team, the team of that, and so on, each once, by the person's id."""
        return MappingProxyType({person.id: tuple(self._teams_above(person)) for person in self.people})

    def _teams_above(self, person: Person) -> Iterator[str]:
        seen, team = {person.id}, person.team
        while team is not None and team not in seen:
            seen.add(team)
            yield team
            team = self.person_by_id[team].team

    def importance(self, touchpoint: Touchpoint) -> float:
        """Return the importance as a share of its scale, 0 to 1; the middle of the scale if not rated."""
        low, high = self.scales["importance"]
        value = touchpoint.importance if touchpoint.importance is not None else (low + high) / 2
        return (value - low) / (high - low)

    # what is known beside the values

    def state(self, ref: Ref, name: str) -> State:
        """Return whether the field `name` of the object has a value, and if not, why not.

        Raises:
            KeyError: if there is no such object.
        """
        value = getattr(self._object(ref), name)
        if value or value not in (None, (), ""):  # 0 is a value too
            return State.GIVEN
        record = self.records.get(ref, _NO_RECORD)
        if name in record.stated_none:
            return State.NONE
        return State.EMPTY if name in record.recorded else State.NOT_RECORDED

    def answering_state(self, touchpoint: Touchpoint) -> State:
        """Return whether anybody answers for a touchpoint, and if not, why not: a “none” for owner or A is a decision."""
        if touchpoint.owner is not None or touchpoint.accountable:
            return State.GIVEN
        ref = Ref("touchpoint", touchpoint.id)
        states = {self.state(ref, name) for name in ("owner", "accountable")}
        return next(each for each in (State.NONE, State.EMPTY, State.NOT_RECORDED) if each in states)

    @property
    def answering_recorded(self) -> bool:
        """Whether the inventory says at all who answers for touchpoints: who owns them, or who is accountable (A)."""
        return any(self.recorded_anywhere("touchpoint", name) for name in ("owner", "accountable"))

    def recorded_anywhere(self, kind: str, name: str) -> bool:
        """Return whether any source of objects of this kind has a column or key for the field."""
        return name in self._recorded.get(kind, frozenset())

    def provenance(self, ref: Ref, name: str) -> Provenance:
        """Return where the value of a field comes from; empty where nobody said."""
        return self.records.get(ref, Record()).provenance.get(name, Provenance())

    def exists(self, ref: Ref) -> bool:
        """Return whether the reference leads somewhere."""
        return ref.id in self._tables.get(ref.kind, {})

    def name(self, ref: Ref) -> Text:
        """Return what the object is called.

        Raises:
            KeyError: if there is no such object.
        """
        name: Text = self._object(ref).name
        return name

    @cached_property
    def _recorded(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for ref, record in self.records.items():
            found[ref.kind] = found.get(ref.kind, frozenset()) | record.recorded
        return found

    @cached_property
    def _tables(self) -> Mapping[str, Mapping[str, object]]:
        return {
            "touchpoint": self.touchpoint_by_id,
            "stage": self.stage_by_id,
            "persona": self.persona_by_id,
            "segment": self.segment_by_id,
            "channel": self.channel_by_id,
            "person": self.person_by_id,
            "measure": _by_id(self.measures),
            "pillar": {pillar.id: pillar for pillar in self.brand.pillars},
            "brand": {"brand": self.brand},
        }

    def _object(self, ref: Ref) -> Any:
        """Return the object of any class of the model."""
        return self._tables[ref.kind][ref.id]


_NO_RECORD = Record()


def _by_id(things: tuple[_Thing, ...]) -> Mapping[str, _Thing]:
    return MappingProxyType({thing.id: thing for thing in things})


def _grouped(pairs: Iterable[tuple[str, _Part]]) -> Mapping[str, tuple[_Part, ...]]:
    groups: dict[str, list[_Part]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return MappingProxyType({key: tuple(values) for key, values in groups.items()})


def _shares(weights: Mapping[str, float | None]) -> Mapping[str, float]:
    """Return `weights` scaled to a sum of 1; a missing one counts as the mean of those given."""
    given = [weight for weight in weights.values() if weight is not None]
    mean = sum(given) / len(given) if given else 1.0
    filled = {key: mean if weight is None else weight for key, weight in weights.items()}
    total = sum(filled.values()) or 1.0
    return MappingProxyType({key: weight / total for key, weight in filled.items()})
