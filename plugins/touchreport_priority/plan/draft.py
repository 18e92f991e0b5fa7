"""The plan, before anything is said about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from touchreport.plugin import (
    HORIZONS,
    Context,
    Horizon,
    Project,
    WeighedFinding,
    When,
    Work,
    in_order,
    works_of,
)
from touchreport_priority.plan.kinds import ID
from touchreport_priority.plan.options import Options

Task = Work[WeighedFinding]
"""A piece of work that findings ask for."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What the findings come to.

    Attributes:
        project: the project.
        options: the options.
        tasks: the pieces of work, in the order in which they should be done.
        findings: how many findings they settle.
        analyses: ids of the analyses that returned them.
    """

    project: Project
    options: Options
    tasks: tuple[Task, ...]
    findings: int
    analyses: tuple[str, ...]

    def due(self, when: str) -> tuple[Task, ...]:
        """Return the work for now, next or later."""
        return tuple(task for task in self.tasks if task.when == when)

    def horizon(self, when: Horizon) -> When:
        """Return by which day work for now, next or later is due."""
        return self.project.horizons.due(when, self.project.date)

    @property
    def soon(self) -> tuple[Task, ...]:
        """The work for now and next."""
        return tuple(task for task in self.tasks if task.when != "later")

    @property
    def merged(self) -> tuple[Task, ...]:
        """The work that settles several findings, the most first."""
        found = [task for task in self.tasks if len(task.settles) > 1]
        return tuple(sorted(found, key=lambda task: -len(task.settles)))

    def loads(self) -> Mapping[str | None, Mapping[str, int]]:
        """Return how many pieces of work each owner has, by when; None stands for nobody. The fullest desk first."""
        found: dict[str | None, dict[str, int]] = {}
        for task in self.tasks:
            of = found.setdefault(task.owner, dict.fromkeys(HORIZONS, 0))
            of[task.when] += 1
        order = sorted(found, key=lambda who: (who is None, *_heaviness(found[who]), self._name(who)))
        return MappingProxyType({who: MappingProxyType(found[who]) for who in order})

    def _name(self, who: str | None) -> str:
        return "" if who is None else self.project.person_by_id[who].name.in_language(self.project.language)

    def data(self) -> Mapping[str, object]:
        """Return the plan for other analyses and for machines."""
        return MappingProxyType(
            {
                "tasks": tuple(
                    MappingProxyType(
                        {
                            "codes": tuple(each.finding.code for each in task.settles),
                            "when": task.when,
                            "effect": task.effect,
                            "effort": task.effort,
                            "owner": task.owner,
                            "due": task.due,
                            "next_review": task.next_review,
                        }
                    )
                    for task in self.tasks
                )
            }
        )


def draft(context: Context[Options]) -> Draft:
    """Put the findings of all analyses together."""
    results = [(id, result) for id, result in context.results.items() if id != ID and result.findings]
    findings = in_order(results, context.project)
    return Draft(
        context.project,
        context.options,
        works_of(findings, context.project),
        len(findings),
        tuple(id for id, _ in results),
    )


def touchpoints_of(task: Task) -> tuple[str, ...]:
    """Return the ids of the touchpoints that a piece of work is about."""
    refs = (ref for each in task.settles for ref in each.finding.subjects if ref.kind == "touchpoint")
    return tuple(dict.fromkeys(ref.id for ref in refs))


def _heaviness(of: Mapping[str, int]) -> tuple[int, int, int]:
    return -(of["now"] + of["next"]), -of["now"], -of["later"]
