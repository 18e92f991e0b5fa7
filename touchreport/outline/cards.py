"""Cards: what people at one touchpoint must know, on one page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from touchreport.contexts import Action, Bullet, Call, Card, Fact, RankedFinding, Stop
from touchreport.model.audience import Persona
from touchreport.model.field import Field, Kind, fields_of
from touchreport.model.journey import Step
from touchreport.model.measure import Measure
from touchreport.model.message import Message, Number, Term, Value, say
from touchreport.model.project import Project
from touchreport.model.provenance import State
from touchreport.model.ref import Ref
from touchreport.model.reviewing import review_due
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint
from touchreport.model.when import When
from touchreport.outline.about import actions_by_touchpoint, findings_by_touchpoint
from touchreport.outline.marks import control_mark
from touchreport.outline.people import contacts_of

FACTS = (
    "stages", "channels", "personas", "segments", "importance", "performance", "volume", "outcome", "control", "presence", "nature", "media_class",
    "owner_class", "goal", "position", "message_pillar", "content_kind", "visual_fit", "tone", "tone_fit", "owner", "accountable",
    "responsible", "consulted", "informed", "contact_people", "processes", "process_people", "process_owner", "data", "hands_over_to",
    "influenced_by", "monitored_by", "monitoring", "monitoring_frequency", "reviewed", "reviewed_by",
)  # fmt: skip
"""Fields shown in the margin of a card, in order; behind the last review and who did it stands the next."""

SEVERAL: Mapping[str, Message] = {
    "stages": say("Stages"),
    "channels": say("Channels"),
    "personas": say("Personas"),
    "segments": say("Segments"),
    "message_pillar": say("Message pillars"),
    "goal": say("Goals"),
    "content_kind": say("Kinds of content"),
}
"""What fields are called that have several values; the name of a field is that of a column, and says one."""

NEEDED = frozenset({"owner", "stages", "channels"})
"""Fields whose absence is shown on the card, where the inventory records them."""


_COLON = re.compile(r"[:：](?!(?<=\d.)\d)")
"""A colon that stands in no time of day."""


@dataclass(frozen=True, slots=True)
class Shared:
    """What all cards need, worked out once.

    Attributes:
        project: the project.
        stops: touchpoints by id.
        control: class of control as it is shown, by id.
        findings: findings about each touchpoint.
        actions: actions about each touchpoint.
        acts_on: ids of the touchpoints on which each one acts.
        ordered: the stops in order.
        near: first and last stop number of each stage.
        few: ids of the measures with too few cases to be held against their targets.
    """

    project: Project
    stops: Mapping[str, Stop]
    control: Mapping[str, str]
    findings: Mapping[str, tuple[RankedFinding, ...]]
    actions: Mapping[str, tuple[Action, ...]]
    acts_on: Mapping[str, tuple[str, ...]]
    ordered: tuple[Stop, ...]
    near: Mapping[str, tuple[int, int]]
    few: frozenset[str] = frozenset()


def shared(
    project: Project,
    stops: Mapping[str, Stop],
    control: Mapping[str, str],
    findings: Sequence[RankedFinding],
    actions: Sequence[Action],
    few: frozenset[str] = frozenset(),
) -> Shared:
    """Gather what all cards need."""
    acts_on: dict[str, list[str]] = {}
    for touchpoint in project.touchpoints:
        for source in touchpoint.influenced_by:
            acts_on.setdefault(source, []).append(touchpoint.id)
    ordered = tuple(sorted(stops.values(), key=lambda stop: stop.number))
    return Shared(
        project,
        stops,
        control,
        findings_by_touchpoint(findings),
        actions_by_touchpoint(actions),
        {key: tuple(value) for key, value in acts_on.items()},
        ordered,
        _near(project, ordered),
        few,
    )


def card_of(touchpoint: Touchpoint, common: Shared) -> Card:
    """Return the card of one touchpoint."""
    stop = common.stops[touchpoint.id]
    first = touchpoint.stages[0] if touchpoint.stages else ""
    place = stop.number - 1
    return Card(
        stop=stop,
        touchpoint=touchpoint,
        total=len(common.ordered),
        near=common.near.get(first, (stop.number, stop.number)),
        control=control_mark(common.control.get(touchpoint.id)),
        measures=tuple(
            bullet_of(measure, few=measure.id in common.few)
            for measure in common.project.measures_by_touchpoint.get(touchpoint.id, ())
        ),
        facts=_facts(touchpoint, common),
        calls=tuple(_call(text) for text in touchpoint.call),
        contacts=contacts_of(touchpoint, common.project),
        findings=common.findings.get(touchpoint.id, ()),
        actions=common.actions.get(touchpoint.id, ()),
        influences=tuple(common.stops[t] for t in common.acts_on.get(touchpoint.id, ()) if t in common.stops),
        voices=_voices(touchpoint, common.project),
        previous=common.ordered[place - 1] if place > 0 else None,
        next=common.ordered[place + 1] if place + 1 < len(common.ordered) else None,
    )


def bullet_of(measure: Measure, *, few: bool = False) -> Bullet:
    """Return a measure with the scale of its bar: from zero (or below) to a little above its largest number.

    One with too few cases is held against nothing.
    """
    values = [v for v in (measure.actual, measure.target, measure.previous, measure.high) if v is not None]
    high = max([*values, 0.0])
    low = min([*values, 0.0])
    if measure.unit is not None and str(measure.unit).strip() in {"%", "٪"} and low >= 0 and high <= 100:
        high = 100.0
    miss = None
    if not few and measure.misses and measure.actual is not None and measure.target is not None:
        miss = abs(measure.actual - measure.target)
    return Bullet(measure, low, high if high > low else low + 1, miss, few)


def _near(project: Project, ordered: Sequence[Stop]) -> Mapping[str, tuple[int, int]]:
    """Return first and last number of the stops whose first stage is each stage."""
    numbers: dict[str, list[int]] = {}
    for stop in ordered:
        stages = project.touchpoint_by_id[stop.id].stages
        if stages and not stop.planned:
            numbers.setdefault(stages[0], []).append(stop.number)
    return {stage: (min(found), max(found)) for stage, found in numbers.items()}


def _voices(touchpoint: Touchpoint, project: Project) -> tuple[tuple[Persona, Step], ...]:
    """Return the recorded steps at the touchpoint of which is known what somebody does, says, thinks, feels, expects or needs."""
    derived = {journey.persona for journey in project.journeys if journey.derived}
    return tuple(
        (project.persona_by_id[step.persona], step)
        for step in project.steps_by_touchpoint.get(touchpoint.id, ())
        if step.persona not in derived
        and (
            step.does
            or step.thinks
            or step.feels
            or step.quote
            or step.expectation
            or step.pain
            or step.need
            or step.success_rate is not None
            or step.outcome is not None
        )
    )


def _facts(touchpoint: Touchpoint, common: Shared) -> tuple[Fact, ...]:
    kinds = {named.name: named.field for named in fields_of(Touchpoint)}
    facts: list[Fact] = []
    ref = Ref("touchpoint", touchpoint.id)
    for name in FACTS:
        values = _values(kinds[name], getattr(touchpoint, name), common.project)
        if name == "control" and touchpoint.id in common.control:
            values = (Term("control", common.control[touchpoint.id]),)
        state = common.project.state(ref, name)
        if name == "owner":  # whoever is accountable answers, too, and a written “none” is a decision
            state = common.project.answering_state(touchpoint)
            values = (say("nobody, on purpose"),) if state is State.NONE else values
        gap = name in NEEDED and state is State.EMPTY
        if values or gap:
            label = Term("field", f"touchpoint.{name}")
            mark = control_mark(common.control.get(touchpoint.id)) if name == "control" else None
            status = common.project.provenance(ref, name).status or touchpoint.evidence_status
            facts.append(Fact(label, values, mark, gap, status, several=SEVERAL.get(name)))
        if name == "reviewed_by":
            facts += _next_review(touchpoint, common.project)
    return tuple(facts)


def _next_review(touchpoint: Touchpoint, project: Project) -> Iterator[Fact]:
    """Yield until when the next review is in time, and whether that has passed on the project's date or will be soon.

    It is soon in the days that the project has for what is to be done now. What is planned or retired is not late.
    """
    due = review_due(touchpoint)
    if due is None:
        return
    recorded = touchpoint.next_review
    shown = recorded if recorded is not None and recorded.last_day == due else When(due)
    days = (due - project.date).days if touchpoint.status == "as-is" else None
    notice: Literal["", "soon", "overdue"] = ""
    if days is not None and days <= project.horizons.days("now"):
        notice = "overdue" if days < 0 else "soon"
    yield Fact(Term("field", "touchpoint.next_review"), (shown,), notice=notice)


def _values(field: Field, value: object, project: Project) -> tuple[Value, ...]:
    """Return the values of a field as a template can show them; a rating is shown beside the top of its scale."""
    items = value if isinstance(value, tuple) else (() if value is None else (value,))
    kind, axis = field.kind, field.of or ""
    if kind is Kind.SCALE:
        high = Number(project.scales[axis][1])
        return tuple(say("{value} of {high}", value=Number(item), high=high) for item in items)
    if kind is Kind.NUMBER:
        return tuple(Number(item) for item in items)
    if kind in (Kind.REF, Kind.REFS):
        return tuple(Term(axis, item) if axis == "content-kind" else Ref(axis, item) for item in items)
    if kind in (Kind.CLASS, Kind.CLASSES, Kind.WORD):
        return tuple(Term(axis, item) for item in items)
    return tuple(items)


def _call(text: Text) -> Call:
    """Split “case: number” in each language; without a colon there is no number. The one in “11:00” divides nothing."""
    cases: list[tuple[str, str]] = []
    numbers: list[tuple[str, str]] = []
    for language, words in text.words:
        case, *rest = _COLON.split(words, maxsplit=1)
        number = "".join(rest)
        cases.append((language, case.strip()))
        if number.strip():
            numbers.append((language, number.strip()))
    return Call(Text(tuple(cases)), Text(tuple(numbers)) if numbers else None)
