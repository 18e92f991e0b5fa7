"""A part of the inventory: what happens over some channels, on some stages, or is in the hands of some people.

Who asks for a part gets what belongs to it and nothing beside it: other channels and stages are not in it, nor are
personas, people and segments to whom nothing of it leads. An empty place in such a playbook would say that something is
missing where it was only left out; so the place goes, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from types import MappingProxyType

from touchreport.model.audience import Persona
from touchreport.model.journey import Journey, Step, derived_journey
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.removing import named_in, without
from touchreport.model.touchpoint import Touchpoint

KIND_OF_NARROWING: Mapping[str, str] = MappingProxyType(
    {
        "personas": "persona",
        "segments": "segment",
        "channels": "channel",
        "stages": "stage",
        "owners": "person",
    }
)
"""What a playbook can be narrowed by, as an output calls it, and the kind of the objects named there."""

_FOR_WHOM = frozenset({("touchpoint", "personas"), ("touchpoint", "segments")})

DECIDED_BY: Mapping[str, frozenset[tuple[str, str]]] = MappingProxyType(
    {
        "personas": _FOR_WHOM,
        "segments": _FOR_WHOM | {("persona", "segment")},
        "channels": frozenset({("touchpoint", "channels"), ("step", "channel")}),
        "stages": frozenset({("touchpoint", "stages"), ("step", "stage")}),
        "owners": frozenset({("touchpoint", "owner"), ("touchpoint", "accountable"), ("person", "team")}),
    }
)
"""The fields, by kind of object and name, that decide what belongs to a part: who is told by what a playbook was narrowed
is told these."""

_COMPANY = frozenset({"channel", "person", "segment"})
_HABITS = ("channels_work", "channels_private", "channel_use")


@dataclass(frozen=True, slots=True)
class Narrowing:
    """To what a playbook is narrowed; an empty set does not narrow it. Several have to hold at once.

    Attributes:
        personas: ids of the only personas; with them stay their segments and the whole of their journeys.
        segments: ids of the only segments; with them stay their personas and the whole of their journeys.
        channels: ids of the only channels; what happens over one of them.
        stages: ids of the only stages; what acts on one of them.
        owners: ids of people and teams; what they answer for, or a member of the team.
    """

    personas: frozenset[str] = frozenset()
    segments: frozenset[str] = frozenset()
    channels: frozenset[str] = frozenset()
    stages: frozenset[str] = frozenset()
    owners: frozenset[str] = frozenset()

    @property
    def in_parts(self) -> frozenset[str]:
        """By what it leaves journeys in pieces: all of its attributes that say more than whom it is about."""
        return frozenset(each for each in ("channels", "stages", "owners") if getattr(self, each))

    @property
    def by_whom(self) -> Narrowing:
        """The narrowing by whom it is about alone, which leaves journeys whole."""
        return Narrowing(self.personas, self.segments)

    @property
    def named(self) -> tuple[tuple[str, Ref], ...]:
        """Everything that is named, with what it narrows by, in the order of the attributes and of the ids."""
        return tuple(
            (each.name, Ref(KIND_OF_NARROWING[each.name], id))
            for each in fields(self)
            for id in sorted(getattr(self, each.name))
        )

    def keeps(self, persona: Persona) -> bool:
        """Return whether a persona is one of those whom it is about."""
        return (not self.personas or persona.id in self.personas) and (
            not self.segments or persona.segment in self.segments
        )


def part_of(project: Project, narrowing: Narrowing) -> Project:
    """Return the part of a project that a narrowing by channels, stages and owners asks for."""
    if not narrowing.in_parts:
        return project
    whole = project
    project = _with_steps(project, narrowing)
    met = _recorded(project)
    gone = {
        Ref("touchpoint", each.id)
        for each in project.touchpoints
        if not _belongs(each, met.get(each.id, ()), project, narrowing)
    }
    if narrowing.channels:
        gone |= {Ref("channel", each.id) for each in project.channels if each.id not in narrowing.channels}
    if narrowing.stages:
        gone |= {Ref("stage", each.id) for each in project.stages if each.id not in narrowing.stages}
    rest = _placed(without(project, gone), project)
    rest = _without_stages(rest, {ref.id for ref in gone if ref.kind == "stage"})
    rest = replace(rest, personas=tuple(_with_whole_habits(each, whole) for each in rest.personas))
    rest = replace(rest, journeys=tuple(_walked(rest)), narrowed=narrowing.in_parts)
    return _without_empty(rest, narrowing)


# what belongs to it


def _with_steps(project: Project, narrowing: Narrowing) -> Project:
    """Return a project without the steps over other channels and on other stages."""

    def kept(steps: Iterable[Step]) -> tuple[Step, ...]:
        return tuple(step for step in steps if _is_there(step, narrowing))

    journeys = (replace(each, steps=kept(each.steps), plan=kept(each.plan)) for each in project.journeys)
    return replace(project, journeys=tuple(journeys))


def _is_there(step: Step, narrowing: Narrowing) -> bool:
    over = not narrowing.channels or step.channel is None or step.channel in narrowing.channels
    return over and (not narrowing.stages or step.stage is None or step.stage in narrowing.stages)


def _belongs(touchpoint: Touchpoint, steps: Sequence[Step], project: Project, narrowing: Narrowing) -> bool:
    """Return whether a touchpoint has one of the channels, one of the stages and one of the owners that are asked for."""
    channels = {*touchpoint.channels, *(step.channel for step in steps)}
    stages = {*touchpoint.stages, *(step.stage for step in steps)}
    owner = touchpoint.answering
    owners = set() if owner is None else {owner, *project.teams_of.get(owner, ())}
    pairs = ((narrowing.channels, channels), (narrowing.stages, stages), (narrowing.owners, owners))
    return all(not wanted or bool(wanted & there) for wanted, there in pairs)


def _recorded(project: Project) -> Mapping[str, tuple[Step, ...]]:
    """Return the steps, walked and planned, that somebody recorded, by the id of the touchpoint that is met."""
    found: dict[str, list[Step]] = {}
    for journey in project.journeys:
        for step in () if journey.derived else (*journey.steps, *journey.plan):
            found.setdefault(step.touchpoint, []).append(step)
    return {touchpoint: tuple(steps) for touchpoint, steps in found.items()}


def _placed(rest: Project, before: Project) -> Project:
    """Return a project whose touchpoints stand where they are met, if none of their own channels or stages is left."""

    met = _recorded(rest)

    def placed(touchpoint: Touchpoint) -> Touchpoint:
        was, steps = before.touchpoint_by_id[touchpoint.id], met.get(touchpoint.id, ())
        if was.channels and not touchpoint.channels:
            over = dict.fromkeys(step.channel for step in steps if step.channel is not None)
            touchpoint = replace(touchpoint, channels=tuple(over))
        if was.stages and not touchpoint.stages:
            on = dict.fromkeys(step.stage for step in steps if step.stage is not None)
            touchpoint = replace(touchpoint, stages=tuple(on))
        return touchpoint

    return replace(rest, touchpoints=tuple(placed(each) for each in rest.touchpoints))


def _with_whole_habits(persona: Persona, whole: Project) -> Persona:
    """Return a persona without lists of channels of which a part was left out: the rest would say “these alone”."""
    was = whole.persona_by_id[persona.id]
    cut = {name: () for name in _HABITS if getattr(was, name) != getattr(persona, name)}
    return replace(persona, **cut) if cut else persona  # type: ignore[arg-type]  # each of them is a tuple


def _walked(project: Project) -> Iterator[Journey]:
    """Yield the journeys; where nobody recorded one, the steps are derived from what is left."""
    for journey in project.journeys:
        persona = project.persona_by_id[journey.persona]
        yield derived_journey(persona, project.model, project.touchpoints) if journey.derived else journey


# what nothing leads to any more


def _without_empty(project: Project, narrowing: Narrowing) -> Project:
    """Return a project without stages, personas, channels, people and segments with which nothing in it happens."""
    met = {step.stage for each in project.journeys for step in (*each.steps, *each.plan)}
    used = {stage for each in project.touchpoints for stage in each.stages} | met | narrowing.stages
    if any(stage.id in used for stage in project.stages):
        project = _without_stages(project, {each.id for each in project.stages if each.id not in used})
    idle = {Ref("persona", each.id) for each in _idle(project, narrowing)}
    project = without(project, idle)
    wanted = {ref for _, ref in narrowing.named}
    while True:
        named = named_in(project) | wanted
        lonely = {
            ref
            for ref in (
                *(Ref("channel", each.id) for each in project.channels),
                *(Ref("segment", each.id) for each in project.segments),
                *(Ref("person", each.id) for each in project.people),
            )
            if ref not in named and not narrowing.owners & set(project.teams_of.get(ref.id, ()))
        }
        if not lonely:
            return project
        project = without(project, lonely)


def _idle(project: Project, narrowing: Narrowing) -> Iterator[Persona]:
    """Yield the personas who meet nothing of it, and for whom nothing of it is."""
    meant = {Ref("persona", id) for each in project.touchpoints for id in each.personas}
    meant |= {Ref("segment", id) for each in project.touchpoints for id in each.segments}
    walking = {each.persona for each in project.journeys if each.steps or each.plan}
    for persona in project.personas:
        is_meant = Ref("persona", persona.id) in meant or Ref("segment", persona.segment or "") in meant
        if persona.id not in walking and persona.id not in narrowing.personas and not is_meant:
            yield persona


def _without_stages(project: Project, gone: set[str]) -> Project:
    """Return a project whose journey model has not these stages."""
    if not gone:
        return project
    model = replace(
        project.model,
        stages=tuple(stage for stage in project.model.stages if stage.id not in gone),
        relations=tuple(each for each in project.model.relations if each.stage not in gone),
    )
    return replace(project, model=model)
