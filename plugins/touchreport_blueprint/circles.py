"""Ways that come back to where they began: hand-overs from touchpoint to touchpoint, and processes behind one.

Of intertwined circles the shortest one through each touchpoint is told, the heaviest touchpoint first, and none twice.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from touchreport.plugin import Project, Text, TouchpointWeights, fold

_LEAST_STEPS = 3
"""From a step over another back to it."""

Ways = Mapping[str, tuple[str, ...]]
"""Where customers are handed over to from each touchpoint in the company's hands, the heaviest first, by id."""


@dataclass(frozen=True, slots=True)
class Circle:
    """Hand-overs that lead back to where they began.

    Attributes:
        touchpoints: ids in the order of the way, the heaviest first; a touchpoint that hands over to itself is alone.
        stage: id of the first stage in which all of them stand; None where the way leads over several.
        owners: ids of those who answer for them, each once, in the order of the way.
    """

    touchpoints: tuple[str, ...]
    stage: str | None
    owners: tuple[str, ...]


def circles_of(project: Project, weights: TouchpointWeights, most: int) -> tuple[tuple[Circle, ...], int]:
    """Return circles of hand-overs, and how many touchpoints lie on circles beyond those.

    Args:
        project: the project.
        weights: how heavily touchpoints weigh.
        most: how many circles are looked for, at most.
    """
    ways = _ways(project, weights)
    left = {ident: part for part in _knots(ways) for ident in part}
    found: list[Circle] = []
    for ident in weights.heaviest(left):
        if ident in left and len(found) < most:
            way = _shortest(ident, ways, left[ident])
            found.append(_circle(project, weights, way))
            for each in way:
                left.pop(each, None)
    return tuple(found), len(left)


def _ways(project: Project, weights: TouchpointWeights) -> Ways:
    ours = {
        touchpoint.id: touchpoint for touchpoint in project.present if touchpoint.control != "uncontrollable"
    }
    return {
        ident: weights.heaviest(each for each in touchpoint.hands_over_to if each in ours)
        for ident, touchpoint in ours.items()
        if touchpoint.hands_over_to
    }


def _knots(ways: Ways) -> list[frozenset[str]]:
    """Return the parts in which every touchpoint can be reached from every other: after Tarjan, without recursion."""
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    waiting: list[str] = []
    open_: set[str] = set()
    knots: list[frozenset[str]] = []
    for start in ways:
        trail = [] if start in number else [start]
        ahead = {}
        while trail:
            here = trail[-1]
            if here not in number:
                number[here] = lowest[here] = len(number)
                waiting.append(here)
                open_.add(here)
                ahead[here] = iter(ways.get(here, ()))
            following = next((each for each in ahead[here] if each not in number or each in open_), None)
            if following is not None and following not in number:
                trail.append(following)
            elif following is not None:
                lowest[here] = min(lowest[here], number[following])
            else:
                trail.pop()
                if trail:
                    lowest[trail[-1]] = min(lowest[trail[-1]], lowest[here])
                if lowest[here] == number[here]:
                    knots += _closed(here, waiting, open_, ways)
    return knots


def _closed(root: str, waiting: list[str], open_: set[str], ways: Ways) -> list[frozenset[str]]:
    """Take a finished part off the pile; return it if it holds a circle."""
    part = [waiting.pop()]
    while part[-1] != root:
        part.append(waiting.pop())
    open_.difference_update(part)
    return [frozenset(part)] if len(part) > 1 or root in ways.get(root, ()) else []


def _shortest(start: str, ways: Ways, part: frozenset[str]) -> tuple[str, ...]:
    """Return the shortest way from a touchpoint back to it, within its part; the heaviest of equal ones."""
    before: dict[str, str] = {}
    queue = deque([start])
    while True:
        here = queue.popleft()
        for following in ways[here]:
            if following == start:
                return _walked(start, here, before)
            if following in part and following not in before:
                before[following] = here
                queue.append(following)


def _walked(start: str, last: str, before: Mapping[str, str]) -> tuple[str, ...]:
    way = [last]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))


def _circle(project: Project, weights: TouchpointWeights, way: Sequence[str]) -> Circle:
    first = min(range(len(way)), key=lambda at: weights.order[way[at]])
    turned = (*way[first:], *way[:first])
    points = [project.touchpoint_by_id[ident] for ident in turned]
    shared = frozenset.intersection(*(frozenset(point.stages) for point in points))
    owners = dict.fromkeys(point.answering for point in points if point.answering is not None)
    stage = next((each.id for each in project.stages if each.id in shared), None)
    return Circle(turned, stage, tuple(owners))


def process_circles(processes: Sequence[Text]) -> tuple[tuple[Text, ...], ...]:
    """Return the parts of a process, as its steps are listed, that come back to a step; it begins and ends them.

    Two spellings of a name are one; a step that is listed twice in a row is no circle.
    """
    if len(processes) < _LEAST_STEPS:
        return ()
    found: list[tuple[Text, ...]] = []
    trail: list[Text] = []
    places: dict[str, int] = {}
    for step in processes:
        key = fold(str(step))
        if trail and fold(str(trail[-1])) == key:
            continue
        trail.append(step)
        if key in places:
            found.append(tuple(trail[places[key] :]))
            trail, places = [step], {}
        places[key] = len(trail) - 1
    return tuple(found)
