"""What speaks for a type that is missing: four reasons, each of which holds or does not.

- *Thin*: fewer touchpoints act at the stage than the share `thin_below` of the mean of all stages, or none.
- *Habit*: personas with at least the share `habit_from` of all use a channel of the type, more than hardly, over which
  nothing acts at the stage today.
- *Missing class*: the type has a class of presence or nature that no touchpoint of the stage has, although others
  there have a class, and at least the share `usual_from` of the catalogue's types for the stage do.
- *Main goal*: it is for what most of the catalogue's types at the stage are for.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from math import fsum
from types import MappingProxyType

from touchreport.plugin import Context, Project, TouchpointType, above, reaches, touchpoint_types
from touchreport_suggestions.options import Options
from touchreport_suggestions.rows import Row
from touchreport_suggestions.standing import Standing, Standings
from touchreport_suggestions.usual import Usual, main_goal

MISSED_AXES = ("presence", "nature")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A type that is missing, at the stage where most speaks for it.

    Attributes:
        kind: id of the type.
        stage: id of the stage.
        thin: whether few touchpoints act there.
        personas: personas who use one of its channels, over which nothing acts there.
        habits: these channels, the most usual of the type first.
        reach: share of these personas among all, 0 to 1.
        habit: whether that is enough for a reason.
        classes: axis and class of each class that it would bring to the stage.
        goal: whether it is for what most types there are for.
        unserved: whether it is so and nothing at the stage is for that, although others there have a goal.
        goal_share: share of the catalogue's types there that are for the same, 0 to 1.
        acting: touchpoints that act at the stage today.
    """

    kind: str
    stage: str
    thin: bool
    personas: tuple[str, ...]
    habits: tuple[str, ...]
    reach: float
    habit: bool
    classes: tuple[tuple[str, str], ...]
    goal: bool
    unserved: bool
    goal_share: float
    acting: int

    @property
    def reasons(self) -> int:
        """How many reasons hold, 0 to 4."""
        return self.thin + self.habit + bool(self.classes) + self.goal

    @property
    def rank(self) -> tuple[int, float, float]:
        """What comes first is smaller: more reasons, then more personas, then the more usual goal."""
        return -self.reasons, -round(self.reach, 9), -round(self.goal_share, 9)


@dataclass(frozen=True, slots=True)
class _Stage:
    """What acts at a stage today."""

    ident: str
    usual: Usual
    acting: int
    thin: bool
    channels: frozenset[str]
    classes: Mapping[str, frozenset[str]]
    goals: frozenset[str]


def suggestions(
    context: Context[Options], rows: Iterable[Row], usual: Mapping[str, Usual], standing: Standings
) -> tuple[Suggestion, ...]:
    """Return every type that is missing, once, at the stage where most speaks for it; what most speaks for first.

    Of stages for which as much speaks, the one with the fewest touchpoints counts, then the earlier one.
    """
    project, options = context.project, context.options
    stages = _stages(project, options, rows, usual)
    uses = {persona.id: _uses(project, persona.id) for persona in project.personas}
    missing = (kind for kind, at in standing.of.items() if at is Standing.MISSING)
    found = []
    for ident in missing:
        kind = touchpoint_types()[ident]
        here = [_suggestion(project, options, kind, s, uses) for s in stages if ident in s.usual.types]
        if here:
            found.append(min(here, key=lambda each: (each.rank[:2], each.acting)))
    return tuple(sorted(found, key=lambda each: each.rank))


def _suggestion(
    project: Project, options: Options, kind: TouchpointType, at: _Stage, uses: Mapping[str, frozenset[str]]
) -> Suggestion:
    unmet = [channel for channel in kind.channels if channel not in at.channels]
    personas = tuple(ident for ident, used in uses.items() if not used.isdisjoint(unmet))
    reach = fsum(project.persona_shares[ident] for ident in personas)
    return Suggestion(
        kind.id,
        at.ident,
        at.thin,
        personas,
        tuple(channel for channel in unmet if any(channel in uses[ident] for ident in personas)),
        reach,
        bool(personas) and reaches(reach, options.habit_from),
        tuple(_brings(options, kind, at)),
        main_goal(kind) == at.usual.goal,
        main_goal(kind) == at.usual.goal and bool(at.goals) and at.usual.goal not in at.goals,
        at.usual.classes["goal", main_goal(kind)],
        at.acting,
    )


def _brings(options: Options, kind: TouchpointType, at: _Stage) -> Iterable[tuple[str, str]]:
    for axis in MISSED_AXES:
        for name in kind.classes[axis]:
            usual = at.usual.classes[axis, name]
            if at.classes[axis] and name not in at.classes[axis] and reaches(usual, options.usual_from):
                yield axis, name


def _uses(project: Project, ident: str) -> frozenset[str]:
    """Return the channels that a persona uses more than hardly."""
    persona = project.persona_by_id[ident]
    hardly = {use.channel for use in persona.channel_use if use.strength == "weak"}
    named = (use.channel for use in persona.channel_use)
    return frozenset((*persona.channels_work, *persona.channels_private, *named)) - hardly


def _stages(
    project: Project, options: Options, rows: Iterable[Row], usual: Mapping[str, Usual]
) -> tuple[_Stage, ...]:
    today = [row for row in rows if row.touchpoint.status == "as-is"]
    acting: dict[str, list[Row]] = {stage.id: [] for stage in project.stages}
    for row in today:
        for stage in dict.fromkeys(row.touchpoint.stages):
            acting[stage].append(row)
    mean = sum(map(len, acting.values())) / max(len(acting), 1)
    return tuple(
        _Stage(
            stage,
            known,
            len(acting[stage]),
            not acting[stage] or above(options.thin_below, len(acting[stage]) / mean),
            frozenset(chain.from_iterable(row.channels for row in acting[stage])),
            _classes(project, acting[stage]),
            frozenset(chain.from_iterable(row.classes["goal"] for row in acting[stage])),
        )
        for stage, known in usual.items()
    )


def _classes(project: Project, rows: Iterable[Row]) -> Mapping[str, frozenset[str]]:
    """Return the classes at a stage, by axis; where a row says nothing, presence and nature are those of its channels."""
    found: dict[str, set[str]] = {axis: set() for axis in MISSED_AXES}
    silent: dict[str, set[str]] = {axis: set() for axis in MISSED_AXES}
    for row in rows:
        for axis in MISSED_AXES:
            if row.classes[axis]:
                found[axis].update(row.classes[axis])
            else:
                silent[axis].update(row.channels)
    return MappingProxyType(
        {
            axis: frozenset((*found[axis], *of_channels(project, axis, sorted(silent[axis]))))
            for axis in MISSED_AXES
        }
    )


def of_channels(project: Project, axis: str, channels: Iterable[str]) -> tuple[str, ...]:
    """Return the classes of presence or nature that channels tell; none on another axis."""
    if axis not in MISSED_AXES:
        return ()
    known = (project.channel_by_id[each] for each in channels if each in project.channel_by_id)
    return tuple(dict.fromkeys(name for channel in known for name in getattr(channel, axis)))
