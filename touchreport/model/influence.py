"""Which touchpoints the company reaches only through others.

Two classes of control are declared: controllable and uncontrollable. A third is computed: an uncontrollable
touchpoint is *influenceable* when at least one controllable touchpoint acts on it, directly or over others.

A path of influence runs through uncontrollable touchpoints only: where a controllable one stands in between, that
one is the influence. Planned and retired touchpoints do not act, nor do those without a declared class.

All pairs can be many (each of thousands acting on each of thousands); what can be asked without listing them has
a function of its own whose time is linear in touchpoints and links.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from touchreport.model.project import Project


@dataclass(frozen=True, slots=True, order=True)
class Influence:
    """A controllable touchpoint that acts on an uncontrollable one.

    Attributes:
        source: id of the controllable touchpoint.
        target: id of the uncontrollable touchpoint.
        steps: over how many steps; 1 is direct.
    """

    source: str
    target: str
    steps: int


def influences(project: Project) -> tuple[Influence, ...]:
    """Return every controllable touchpoint that acts on an uncontrollable one, by the shortest path.

    The pairs of a target stand together, nearest first. There may be as many pairs as touchpoints squared; see
    :func:`influences_by_target` for taking only some, and :func:`influence_steps` for none.
    """
    return tuple(pair for pairs in influences_by_target(project) for pair in pairs)


def influences_by_target(
    project: Project, targets: tuple[str, ...] | None = None
) -> Iterator[tuple[Influence, ...]]:
    """Yield, one uncontrollable touchpoint after the other, what acts on it, nearest first.

    Each is worked out when it is asked for, so that a caller can stop.

    Args:
        project: the project.
        targets: ids of uncontrollable touchpoints, in the order wanted; None for all, in the project's order.
            Those on which nothing acts are passed over.
    """
    listed = {t.id: t.influenced_by for t in project.present}
    ours = {t.id for t in project.present if t.control == "controllable"}
    reached = influence_steps(project)
    for target in reached if targets is None else targets:
        if target in reached:
            yield tuple(_sources_of(target, listed, ours, reached))


def influence_steps(project: Project) -> Mapping[str, int]:
    """Return over how many steps the nearest controllable touchpoint acts, by id of the influenceable one.

    1 is direct. Uncontrollable touchpoints on which nothing acts are left out.
    """
    acts_on = _acts_on(project)
    steps: dict[str, int] = {}
    frontier = [t.id for t in project.present if t.control == "controllable"]
    distance = 0
    while frontier:
        distance += 1
        reached = dict.fromkeys(
            target for at in frontier for target in acts_on.get(at, ()) if target not in steps
        )
        steps.update(dict.fromkeys(reached, distance))
        frontier = list(reached)
    return MappingProxyType({t.id: steps[t.id] for t in project.present if t.id in steps})


def sole_influences(project: Project) -> Mapping[str, str]:
    """Return the one controllable touchpoint that acts on each influenceable one that has only one, by target."""
    acts_on = _acts_on(project)
    # What is known of a touchpoint goes from nothing to one source to several (None), so that it changes at most
    # twice and each link is followed at most twice.
    known: dict[str, str | None] = {}
    waiting: list[tuple[str, str | None]] = [
        (t.id, t.id) for t in project.present if t.control == "controllable"
    ]
    while waiting:
        at, source = waiting.pop()
        for target in acts_on.get(at, ()):
            before = known.get(target, source)
            after = source if before == source else None
            if target not in known or known[target] != after:
                known[target] = after
                waiting.append((target, after))
    return MappingProxyType({target: source for target, source in known.items() if source is not None})


def control_classes(project: Project) -> Mapping[str, str]:
    """Return the class of control of each touchpoint as it is shown, by id.

    One of ``controllable``, ``influenceable``, ``uncontrollable``; touchpoints without a declared class are
    left out. Planned touchpoints keep their declared class.
    """
    steps = influence_steps(project)
    return MappingProxyType(
        {
            t.id: "influenceable" if t.id in steps else t.control
            for t in project.touchpoints
            if t.control is not None
        }
    )


def _acts_on(project: Project) -> Mapping[str, list[str]]:
    """Return the uncontrollable touchpoints that each one is said to act on, itself left out."""
    acts_on: dict[str, list[str]] = {}
    for target in project.present:
        if target.control == "uncontrollable":
            for source in target.influenced_by:
                if source != target.id:
                    acts_on.setdefault(source, []).append(target.id)
    return acts_on


def _sources_of(
    target: str, listed: Mapping[str, tuple[str, ...]], ours: Collection[str], reached: Collection[str]
) -> Iterator[Influence]:
    """Walk back from `target`, breadth first, over touchpoints that something reaches, to those of ours."""
    seen, frontier, steps = {target}, [target], 0
    while frontier:
        steps += 1
        sources = dict.fromkeys(chain.from_iterable(listed[at] for at in frontier))
        fresh = [source for source in sources if source not in seen]
        seen.update(fresh)
        yield from (Influence(source, target, steps) for source in fresh if source in ours)
        frontier = [source for source in fresh if source in reached]
