"""The blueprint itself: steps across, five lanes down, and the three lines between them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from touchreport.plugin import (
    Block,
    Caption,
    Context,
    Finding,
    FindingKind,
    Journey,
    Lane,
    LaneCell,
    LaneColumn,
    Lanes,
    Message,
    Project,
    Ref,
    Step,
    Value,
    count,
    say,
)
from touchreport_blueprint import kinds
from touchreport_blueprint.layers import Layers
from touchreport_blueprint.options import Options
from touchreport_blueprint.survey import Survey
from touchreport_blueprint.words import EVIDENCE

_MOST_WORDS = 3
"""What stands in one cell, at most."""

_READING = say(
    "Read each step from top to bottom. Customers act above the line of interaction and see what lies above the line "
    "of visibility; below it others work for them. Four corners: something is missing. Tinted: a moment of truth."
)
"""Said once, at the first blueprint."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A step of the blueprint; `step` is None where touchpoints stand in the order of their stages."""

    layers: Layers
    stage: str | None
    step: Step | None = None


def blueprints(context: Context[Options], found: Survey, findings: Sequence[Finding]) -> tuple[Block, ...]:
    """Return a blueprint for each of the largest recorded journeys; where there is none, one by stage."""
    if not found.journeys:
        places = _by_stage(context, found)
        return (_blueprint(context, found, findings, None, places),) if places else ()
    drawn = drawn_journeys(context, found)
    return tuple(
        _blueprint(context, found, findings, journey.persona, _along(found, journey), at == 0)
        for at, journey in enumerate(drawn)
    )


def drawn_journeys(context: Context[Options], found: Survey) -> tuple[Journey, ...]:
    """Return the recorded journeys that are drawn: those of the largest personas that meet something of today."""
    shares = context.project.persona_shares
    names = context.project.persona_by_id
    met = [each for each in found.journeys if _along(found, each)]
    met.sort(key=lambda each: (-shares[each.persona], str(names[each.persona].name), each.persona))
    return tuple(met[: context.options.most_blueprints])


def _along(found: Survey, journey: Journey) -> tuple[_Place, ...]:
    return tuple(
        _Place(found.layers[step.touchpoint], step.stage, step)
        for step in journey.steps
        if step.touchpoint in found.layers
    )


def _by_stage(context: Context[Options], found: Survey) -> tuple[_Place, ...]:
    places = {stage.id: at for at, stage in enumerate(context.project.stages)}
    heaviest = found.weights.heaviest(found.layers)[: context.options.most_columns]
    staged = [
        _Place(found.layers[at], next(iter(found.layers[at].touchpoint.stages), None)) for at in heaviest
    ]
    return tuple(sorted(staged, key=lambda each: places.get(each.stage or "", len(places))))


def _blueprint(
    context: Context[Options],
    found: Survey,
    findings: Sequence[Finding],
    persona: str | None,
    places: Sequence[_Place],
    first: bool = True,
) -> Lanes:
    shown = _shown(found, places, context.options.most_columns)
    total = len(places) if persona else len(found.layers)
    return Lanes(
        Caption(
            id=f"journey-{_number(context.project, persona)}" if persona else "stages",
            title=_title(persona, places) if persona else say("The service by stage"),
            subtitle=say("What customers have and see, and what works for them out of sight"),
            source=_source(total - len(shown)),
            reading=_READING if first else None,
        ),
        say("Step"),
        tuple(_column(found, place) for place in shown),
        _lanes(shown, _Missing.of(findings)),
    )


def _number(project: Project, persona: str) -> int:
    """Return the place of a persona, which names her block whatever her id is."""
    return list(project.persona_by_id).index(persona) + 1


def _shown(found: Survey, places: Sequence[_Place], most: int) -> tuple[_Place, ...]:
    """Return the heaviest places in the order of the journey."""
    order = found.weights.order
    ranked = sorted(range(len(places)), key=lambda at: (order[places[at].layers.touchpoint.id], at))
    return tuple(places[at] for at in sorted(ranked[:most]))


def _title(persona: str, places: Sequence[_Place]) -> Message:
    return count(
        "{n} step on the journey of {persona}; behind {behind} of them work is recorded",
        "{n} steps on the journey of {persona}; behind {behind} of them work is recorded",
        len(places),
        persona=Ref("persona", persona),
        behind=sum(place.layers.ours and place.layers.behind == "given" for place in places),
    )


def _source(hidden: int) -> Message | None:
    if not hidden:
        return None
    return count("{n} lighter step is not drawn", "{n} lighter steps are not drawn", hidden)


def _column(found: Survey, place: _Place) -> LaneColumn:
    ident = place.layers.touchpoint.id
    stage = None if place.stage is None else Ref("stage", place.stage)
    return LaneColumn(Ref("touchpoint", ident), stage, ident in found.weights.moments)


@dataclass(frozen=True, slots=True)
class _Missing:
    """Ids of the touchpoints that findings miss something at, by lane."""

    evidence: frozenset[str]
    front: frozenset[str]
    back: frozenset[str]

    @classmethod
    def of(cls, findings: Iterable[Finding]) -> _Missing:
        """Return what findings miss."""
        by_code: dict[str, set[str]] = {}
        for each in findings:
            by_code.setdefault(each.code, set()).update(ref.id for ref in each.subjects)

        def at(*wanted: FindingKind) -> frozenset[str]:
            return frozenset().union(*(by_code.get(kinds.code_of(kind), set()) for kind in wanted))

        return cls(
            at(kinds.NO_EVIDENCE, kinds.OUT_OF_SIGHT),
            at(kinds.NOBODY, kinds.UNANSWERED),
            at(kinds.UNSUPPORTED),
        )


def _lanes(places: Sequence[_Place], missing: _Missing) -> tuple[Lane, ...]:
    return (
        Lane(
            EVIDENCE,
            _cells(places, missing.evidence, lambda place: place.layers.touchpoint.evidence_physical),
        ),
        Lane(say("Customer"), _cells(places, frozenset(), _action), line=say("Line of interaction")),
        Lane(
            say("Front stage"),
            _cells(places, missing.front, _front),
            line=say("Line of visibility"),
            dashed=True,
        ),
        Lane(
            say("Back stage"),
            _cells(places, missing.back, lambda place: place.layers.back),
            line=say("Line of internal interaction"),
        ),
        Lane(say("Support"), _cells(places, frozenset(), _support)),
    )


def _cells(
    places: Sequence[_Place], missing: frozenset[str], words: Callable[[_Place], Sequence[Value]]
) -> tuple[LaneCell, ...]:
    return tuple(
        LaneCell(_short(words(place)), missing=place.layers.touchpoint.id in missing) for place in places
    )


def _short(words: Sequence[Value]) -> tuple[Value, ...]:
    """Return the first words of a cell, and how many more there are."""
    rest = len(words) - _MOST_WORDS
    if rest <= 0:
        return tuple(words)
    return (*words[:_MOST_WORDS], count("and {n} more", "and {n} more", rest))


def _action(place: _Place) -> tuple[Value, ...]:
    return () if place.step is None or place.step.does is None else (place.step.does,)


def _front(place: _Place) -> tuple[Value, ...]:
    layers, step = place.layers, place.step
    if not layers.ours:
        return (say("outside our control"),)
    if not layers.staffed and step is not None and step.channel is not None:
        return (Ref("channel", step.channel),)
    return layers.front


def _support(place: _Place) -> tuple[Value, ...]:
    if place.layers.behind == "none":
        return (say("none"),)
    return place.layers.touchpoint.processes
