"""The order in which analyses run: what they require or follow comes first, then the topic decides, then the id."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.plugin import TOPICS
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
class LeftOut:
    """An analysis that cannot run: nobody meets its requirement, or it stands in a circle.

    Attributes:
        registered: the analysis with its plugin.
        problem: why; the same one for all analyses of a circle.
    """

    registered: Registered
    problem: Problem


@dataclass(frozen=True, slots=True)
class Order:
    """The running order, and the analyses that cannot run.

    Attributes:
        runs: the analyses in order.
        left_out: those that cannot run.
    """

    runs: tuple[Ordered, ...]
    left_out: tuple[LeftOut, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Requirements that nobody meets, and circles; each once."""
        return tuple({id(each.problem): each.problem for each in self.left_out}.values())


def running_order(analyses: Iterable[Registered]) -> Order:
    """Return the order in which `analyses` run.

    An analysis whose requirement is missing, or that stands in a circle, is left out with a problem that names
    it; so is whatever requires it.
    """
    pool = {registered.analysis.id: registered for registered in analyses}
    left_out = list(_drop_unmet(pool))
    waits = {identifier: _before(registered, pool) for identifier, registered in pool.items()}
    runs: list[Ordered] = []
    done: set[str] = set()
    while len(done) < len(pool):
        ready = sorted(
            (i for i in pool if i not in done and waits[i] <= done), key=lambda i: _place_in(pool[i])
        )
        if not ready:
            circle = tuple(sorted(set(pool) - done))
            problem = Problem("analyses-in-a-circle", _place(pool[circle[0]]), {"analyses": circle})
            left_out += [LeftOut(pool[identifier], problem) for identifier in circle]
            break
        runs.append(Ordered(pool[ready[0]], tuple(sorted(waits[ready[0]]))))
        done.add(ready[0])
    return Order(tuple(runs), tuple(left_out))


def _place_in(registered: Registered) -> tuple[int, str]:
    """Return the key of an analysis among those that may run next: its topic, then its id."""
    analysis = registered.analysis
    known = analysis.topic in TOPICS
    return TOPICS.index(analysis.topic) if known else len(TOPICS), analysis.id


def _drop_unmet(pool: dict[str, Registered]) -> Iterable[LeftOut]:
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
                yield LeftOut(dropped, Problem("analysis-requires", _place(dropped), arguments))


def _place(registered: Registered) -> Location | None:
    """Return where the analysis begins."""
    return place_of_function(registered.analysis.run, registered.plugin.home)


def _before(registered: Registered, pool: Mapping[str, Registered]) -> set[str]:
    analysis = registered.analysis
    if analysis.after == "*":
        return {i for i, other in pool.items() if i != analysis.id and other.analysis.after != "*"}
    return {i for i in (*analysis.requires, *analysis.after) if i in pool}
