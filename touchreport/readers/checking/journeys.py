"""Journeys: the steps that were recorded, or steps derived from where the touchpoints stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from touchreport.model.journey import Journey, Step
from touchreport.model.node import Scalar
from touchreport.model.touchpoint import Touchpoint
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.rows import Row


def recorded_journeys(
    desk: Desk,
    rows: Iterable[Row],
    touchpoints: Mapping[str, Touchpoint],
    faulty: frozenset[str] = frozenset(),
) -> Mapping[str, Journey]:
    """Return the journey of each persona who has steps; report steps that cannot be placed.

    Args:
        desk: the surroundings.
        rows: the rows of the table of journeys.
        touchpoints: the touchpoints by id.
        faulty: ids of touchpoints whose rows have an error, which a step is not to blame for.
    """
    steps: dict[str, list[Step]] = {}
    first: dict[tuple[str, float | None, str], Scalar] = {}
    for row in rows:
        if row.thing is None or row.refused or row.thing.touchpoint in faulty:
            continue
        step = _completed(desk, row, touchpoints)
        if step is not None and not _is_second(desk, row, first):
            steps.setdefault(step.persona, []).append(step)
    return {persona: Journey.recorded(persona, _in_order(found)) for persona, found in steps.items()}


def _is_second(desk: Desk, row: Row, first: dict[tuple[str, float | None, str], Scalar]) -> bool:
    """Report a step that stands twice: the same persona, the same place in the order, the same touchpoint."""
    step: Step = row.thing
    place: Scalar = row.draft.entry.place
    before = first.setdefault((step.persona, step.order, step.touchpoint), place)
    if before is place or step.order is None:
        return False
    order = f"{step.order:g}"
    desk.collector.error(
        "step-twice", place, order=order, touchpoint=step.touchpoint, first=str(before.location)
    )
    return True


def _in_order(steps: list[Step]) -> tuple[Step, ...]:
    """Return steps by their order; a step without one stays behind the step in whose row it follows."""
    keys: list[tuple[float, int]] = []
    last = 0.0
    for at, step in enumerate(steps):
        last = last if step.order is None else step.order
        keys.append((last, at))
    return tuple(steps[at] for _, at in sorted(keys))


def _completed(desk: Desk, row: Row, touchpoints: Mapping[str, Touchpoint]) -> Step | None:
    """Return the step with the stage and channel of its touchpoint where it names none itself."""
    step: Step = row.thing
    place: Scalar = row.draft.entry.place
    touchpoint = touchpoints.get(step.touchpoint)
    if touchpoint is None:
        return None
    stage = step.stage or (touchpoint.stages[0] if touchpoint.stages else None)
    if stage is None and desk.directory.is_incomplete("stage"):
        return None
    if stage is None:
        desk.collector.error("step-without-stage", place, touchpoint=str(touchpoint.name))
        return None
    if touchpoint.stages and stage not in touchpoint.stages:
        desk.collector.warning(
            "step-outside-stages",
            place,
            touchpoint=str(touchpoint.name),
            stage=stage,
            stages=touchpoint.stages,
        )
    if touchpoint.status == "retired":
        desk.collector.warning("step-meets-retired", place, touchpoint=str(touchpoint.name))
    channel = step.channel or (touchpoint.channels[0] if touchpoint.channels else None)
    return replace(step, stage=stage, channel=channel)
