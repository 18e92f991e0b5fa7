"""Journey maps: one a persona, with lanes for channels, owners, control, measures and findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from touchreport.contexts import (
    Action,
    Curve,
    CurvePoint,
    JourneyPage,
    Lane,
    MapColumn,
    RankedFinding,
    StageSpan,
    Stop,
)
from touchreport.model.audience import Persona
from touchreport.model.influence import control_classes
from touchreport.model.journey import Journey, Step
from touchreport.model.message import say
from touchreport.model.project import Project
from touchreport.model.provenance import State
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.outline.about import findings_by_touchpoint
from touchreport.outline.actions import by_stage
from touchreport.outline.marks import control_mark

MOST_CHANNELS = 8
MOST_OWNERS = 7


def curve_of(
    journey: Journey, project: Project, stops: Mapping[str, Stop], actions: Sequence[Action] = ()
) -> Curve:
    """Return the emotion curve of a journey, with its stages in order and its points stage by stage."""
    low, high = project.scales["emotion"]
    persona = project.persona_by_id[journey.persona]
    steps = ordered_steps(journey, project, stops)
    return Curve(
        persona=persona,
        spans=_spans(persona, steps, project, actions),
        points=tuple(_point(step, stops[step.touchpoint]) for step in steps),
        low=low,
        high=high,
        derived=journey.derived,
    )


def ordered_steps(journey: Journey, project: Project, stops: Mapping[str, Stop]) -> tuple[Step, ...]:
    """Return the steps stage by stage, in the journey's own order within a stage.

    A map has one column of stages; a step whose stage is unknown stands at the end. Steps at touchpoints that
    are only planned or retired are left out.
    """
    index = {stage.id: place for place, stage in enumerate(project.stages)}
    shown = [s for s in journey.steps if s.touchpoint in stops and not stops[s.touchpoint].planned]
    return tuple(sorted(shown, key=lambda step: index.get(step.stage or "", len(index))))


def journey_page(
    journey: Journey,
    project: Project,
    stops: Mapping[str, Stop],
    findings: Sequence[RankedFinding],
    actions: Sequence[Action],
    paths: Mapping[str, str],
) -> JourneyPage:
    """Return the map of one journey; `paths` are the maps of all personas."""
    persona = project.persona_by_id[journey.persona]
    steps = ordered_steps(journey, project, stops)
    about = findings_by_touchpoint(findings)
    control = control_classes(project)
    return JourneyPage(
        persona=persona,
        segment=project.segment_by_id.get(persona.segment or ""),
        curve=curve_of(journey, project, stops, actions),
        columns=tuple(
            MapColumn(
                stop=stops[step.touchpoint],
                step=step,
                control=control_mark(control.get(step.touchpoint)),
                measured=any(
                    m.actual is not None for m in project.measures_by_touchpoint.get(step.touchpoint, ())
                ),
                findings=len(about.get(step.touchpoint, ())),
            )
            for step in steps
        ),
        channels=_channel_lanes(steps),
        owners=_owner_lanes(steps, project),
        others=tuple((p.name, paths[p.id]) for p in project.personas if p.id != persona.id and p.id in paths),
    )


def best_and_worst(curve: Curve) -> tuple[CurvePoint | None, CurvePoint | None]:
    """Return the points with the best and the worst emotion; None for both where all feel alike."""
    rated = [(point.emotion, point) for point in curve.points if point.emotion is not None]
    if len({emotion for emotion, _ in rated}) < 2:
        return None, None
    return max(rated, key=lambda r: r[0])[1], min(rated, key=lambda r: r[0])[1]


def _point(step: Step, stop: Stop) -> CurvePoint:
    label: Text | None = step.quote or step.thinks or step.feels or step.pain
    decisive = stop.moment_of_truth if step.moment_of_truth is None else step.moment_of_truth
    return CurvePoint(
        stop=stop,
        emotion=step.emotion,
        label=label,
        moment_of_truth=decisive,
        assumed=step.evidence_status == "assumed",
        quoted=bool(step.quote or step.thinks),
        success_rate=step.success_rate,
    )


def _spans(
    persona: Persona, steps: Sequence[Step], project: Project, actions: Sequence[Action]
) -> tuple[StageSpan, ...]:
    wishes = {wish.stage: wish.words for wish in persona.wishes}
    places = {step.touchpoint: step.stage for step in reversed(steps)}
    spans: list[StageSpan] = []
    first = 0
    for stage in project.stages:
        count = sum(step.stage == stage.id for step in steps)
        spans.append(
            StageSpan(stage, first, count, wishes.get(stage.id), by_stage(actions, places, stage.id))
        )
        first += count
    return tuple(spans)


def _channel_lanes(steps: Sequence[Step]) -> tuple[Lane, ...]:
    columns: dict[str, set[int]] = {}
    for column, step in enumerate(steps):
        if step.channel is not None:
            columns.setdefault(step.channel, set()).add(column)
    lanes = _lanes("channel", columns, MOST_CHANNELS)
    without = frozenset(column for column, step in enumerate(steps) if step.channel is None)
    if without:
        lanes.append(Lane(say("No channel"), without, alarm=True))
    return tuple(lanes)


def _owner_lanes(steps: Sequence[Step], project: Project) -> tuple[Lane, ...]:
    if not project.answering_recorded:
        return ()
    columns: dict[str, set[int]] = {}
    nobody: dict[State, set[int]] = {}
    for column, step in enumerate(steps):
        touchpoint = project.touchpoint_by_id[step.touchpoint]
        one = touchpoint.answering
        for owner in touchpoint.accountable if one is None else (one,):
            columns.setdefault(owner, set()).add(column)
        nobody.setdefault(project.answering_state(touchpoint), set()).add(column)
    lanes = _lanes("person", columns, MOST_OWNERS)
    if State.NONE in nobody:
        lanes.append(Lane(say("Nobody, on purpose"), frozenset(nobody[State.NONE])))
    if State.EMPTY in nobody:
        lanes.append(Lane(say("Nobody"), frozenset(nobody[State.EMPTY]), alarm=True))
    return tuple(lanes)


def _lanes(kind: str, columns: Mapping[str, set[int]], most: int) -> list[Lane]:
    """Return a lane for each of the fullest rows; the rest share one lane that says how many they are."""
    fullest = sorted(columns, key=lambda key: (-len(columns[key]), min(columns[key])))
    kept = fullest if len(fullest) <= most else fullest[: most - 1]
    lanes = [Lane(Ref(kind, key), frozenset(columns[key])) for key in kept]
    rest = fullest[len(kept) :]
    if rest:
        together = frozenset().union(*(columns[key] for key in rest))
        lanes.append(Lane(say("{n} others", n=len(rest)), together))
    return lanes
