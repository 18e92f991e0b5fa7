"""The order in which analyses run: what they require or follow comes first, ties by id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.registry.places import place_of_function
from touchreport.registry.plugins import Registered


@dataclass(frozen=True, slots=True)
class Ordered:
    """An analysis in its place, and why it stands there.

    Attributes:
        registered: the analysis with its plugin.
        because: ids of the analyses before it that put it there.
    """

    registered: Registered
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Order:
    """The running order, and the analyses that cannot run.

    Attributes:
        runs: the analyses in order.
        problems: requirements that nobody meets, and circles.
    """

    runs: tuple[Ordered, ...]
    problems: tuple[Problem, ...] = ()


def running_order(analyses: Iterable[Registered]) -> Order:
    """Return the order in which `analyses` run.

    An analysis whose requirement is missing, or that stands in a circle, is left out with a problem that names
    it; so is whatever requires it.
    """
    pool = {registered.analysis.id: registered for registered in analyses}
    problems = list(_drop_unmet(pool))
    waits = {identifier: _before(registered, pool) for identifier, registered in pool.items()}
    runs: list[Ordered] = []
    done: set[str] = set()
    while len(done) < len(pool):
        ready = sorted(i for i in pool if i not in done and waits[i] <= done)
        if not ready:
            circle = tuple(sorted(set(pool) - done))
            place = _place(pool[circle[0]])
            problems.append(Problem("analyses-in-a-circle", place, {"analyses": circle}))
            break
        runs.append(Ordered(pool[ready[0]], tuple(sorted(waits[ready[0]]))))
        done.add(ready[0])
    return Order(tuple(runs), tuple(problems))


def _drop_unmet(pool: dict[str, Registered]) -> Iterable[Problem]:
    """Take out of `pool` what requires something that is not there, until nothing does."""
    while True:
        unmet = [
            (identifier, missing)
            for identifier, registered in sorted(pool.items())
            for missing in registered.analysis.requires
            if missing not in pool
        ]
        if not unmet:
            return
        for identifier, missing in unmet:
            dropped = pool.pop(identifier, None)
            if dropped is not None:
                arguments = {"analysis": identifier, "plugin": dropped.plugin.name, "missing": missing}
                yield Problem("analysis-requires", _place(dropped), arguments)


def _place(registered: Registered) -> Location | None:
    """Return where the analysis begins."""
    return place_of_function(registered.analysis.run, registered.plugin.home)


def _before(registered: Registered, pool: Mapping[str, Registered]) -> set[str]:
    analysis = registered.analysis
    if analysis.after == "*":
        return {i for i, other in pool.items() if i != analysis.id and other.analysis.after != "*"}
    return {i for i in (*analysis.requires, *analysis.after) if i in pool}
