"""Where recorded journeys need a person, and whether one is there.

A persona needs a person at a stage where one of her steps feels bad, or where she is met by a person in the step just
before she enters it and in the one just after she leaves it. A stage has a person if any of its touchpoints, or any
recorded step there, is human; one whose nature nobody knows might be, so nothing is said of its stage.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import Journey, Project, Step, reaches
from touchreport_balance.axes import natures_of_step
from touchreport_balance.options import Options
from touchreport_balance.shares import Shares, shared
from touchreport_balance.spread import Spread

HUMAN = "human"


@dataclass(frozen=True, slots=True)
class Alone:
    """A stage where customers need a person and find none.

    Attributes:
        stage: the stage.
        online: whether every touchpoint of the stage is online and nothing else.
        bad: personas for whom a step there feels bad.
        between: personas who are met by a person just before and just after.
        cases: touchpoints of the stage.
    """

    stage: str
    online: bool
    bad: tuple[str, ...]
    between: tuple[str, ...]
    cases: int

    @property
    def personas(self) -> tuple[str, ...]:
        """Everybody who needs a person there."""
        return tuple(dict.fromkeys((*self.bad, *self.between)))


def recorded_journeys(project: Project) -> tuple[Journey, ...]:
    """Return the journeys that somebody recorded."""
    return tuple(j for j in project.journeys if j.steps and not j.derived)


def natures_by_persona(project: Project, natures: Spread) -> Mapping[str, Shares]:
    """Return how the steps of each recorded journey spread over the natures; steps without one are left out."""
    found = {}
    for journey in recorded_journeys(project):
        steps = (natures_of_step(project, natures.classes, step) for step in journey.steps)
        found[journey.persona] = shared(natures.whole.classes, ((names, 1.0) for names in steps if names))
    return MappingProxyType(found)


def alone(project: Project, options: Options, natures: Spread, presences: Spread) -> tuple[Alone, ...]:
    """Return the stages where customers need a person and find none: those that are all online first."""
    if HUMAN not in natures.wanted:
        return ()
    without = _without_person(project, natures)
    bad: dict[str, list[str]] = {stage: [] for stage in without}
    between: dict[str, list[str]] = {stage: [] for stage in without}
    for journey in recorded_journeys(project):
        for stage, steps in _visits(journey).items():
            if stage not in bad:
                continue
            if any(_feels_bad(project, options, journey.steps[at]) for at in steps):
                bad[stage].append(journey.persona)
            if _met_around(project, natures, journey, steps):
                between[stage].append(journey.persona)
    found = [
        Alone(stage, _all_online(cases, presences, stage), tuple(bad[stage]), tuple(between[stage]), cases)
        for stage, cases in without.items()
        if bad[stage] or between[stage]
    ]
    return tuple(sorted(found, key=lambda each: (not each.online, -len(each.personas))))


def _without_person(project: Project, natures: Spread) -> Mapping[str, int]:
    """Return the stages that certainly have no person, with the number of their touchpoints."""
    cases: dict[str, int] = {stage.id: 0 for stage in project.stages}
    met: set[str] = set()
    for touchpoint in project.present:
        names = natures.classes.of.get(touchpoint.id, ())
        for stage in dict.fromkeys(touchpoint.stages):
            cases[stage] += 1
            if not names or HUMAN in names:
                met.add(stage)
    for journey in recorded_journeys(project):
        met |= {s.stage or "" for s in journey.steps if HUMAN in natures_of_step(project, natures.classes, s)}
    return {stage: n for stage, n in cases.items() if n and stage not in met}


def _visits(journey: Journey) -> Mapping[str, list[int]]:
    """Return the places of the steps in each stage."""
    found: dict[str, list[int]] = {}
    for at, step in enumerate(journey.steps):
        if step.stage is not None:
            found.setdefault(step.stage, []).append(at)
    return found


def _feels_bad(project: Project, options: Options, step: Step) -> bool:
    low, high = project.scales["emotion"]
    if step.emotion is None:
        return False
    return reaches(options.bad_to, (step.emotion - low) / (high - low))


def _met_around(project: Project, natures: Spread, journey: Journey, steps: list[int]) -> bool:
    """Return whether the step before the first of these and the one after the last are human."""
    before, after = steps[0] - 1, steps[-1] + 1
    if before < 0 or after >= len(journey.steps):
        return False
    around = (journey.steps[before], journey.steps[after])
    return all(HUMAN in natures_of_step(project, natures.classes, step) for step in around)


def _all_online(cases: int, presences: Spread, stage: str) -> bool:
    online, offline = presences.at.get((stage, "online"), 0), presences.at.get((stage, "offline"), 0)
    return online == cases and not offline
