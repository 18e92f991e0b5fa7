"""Running the analyses: in order, each on its own, with what fails caught and named."""

from __future__ import annotations

import math
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, is_dataclass
from types import MappingProxyType

from touchreport import platform
from touchreport.errors import Level, Problem
from touchreport.location import Location
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.result import Result
from touchreport.model.settings import Settings
from touchreport.plugin import Context
from touchreport.registry.fits import misfit
from touchreport.registry.options import CheckedOptions, check_options
from touchreport.registry.order import running_order
from touchreport.registry.places import place_of, place_of_function
from touchreport.registry.plugins import Registered, Registry, on_standard_error, reason_of, unknown_analyses

LONGEST = 600
"""Seconds after which an analysis is stopped."""

SLOW = 5
"""Seconds after which an analysis is said to be slow."""

CARRIED_KINDS = (
    "touchpoint",
    "persona",
    "segment",
    "channel",
    "stage",
    "person",
    "measure",
    "pillar",
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one analysis.

    Attributes:
        registered: the analysis with its plugin.
        result: its result; None where it failed.
        problem: why it failed; None where it did not.
        seconds: how long it took, in seconds of wall time.
    """

    registered: Registered
    result: Result | None
    problem: Problem | None = None
    seconds: float = 0.0

    @property
    def id(self) -> str:
        """The analysis' id."""
        return self.registered.analysis.id


@dataclass(frozen=True, slots=True)
class Plan:
    """What will run, with checked options.

    Attributes:
        runs: the analyses in order, with their options.
        skipped: analyses that cannot run: those that lack a requirement or stand in a circle, with the reason.
    """

    runs: tuple[tuple[Registered, CheckedOptions[object]], ...]
    skipped: tuple[Problem, ...] = ()


def plan(registry: Registry, settings: Settings) -> tuple[Plan, tuple[Problem, ...]]:
    """Decide which analyses run, in which order and with which options.

    Returns:
        the plan, and everything that is wrong with what the project writes under ``analyses:``.
    """
    named: list[tuple[str, Location | None]] = [
        (name, node.location) for name, node in settings.analyses.items()
    ]
    named += [(name, None) for name in sorted(settings.analyses_off) if name not in settings.analyses]
    problems = list(unknown_analyses(named, registry))
    wanted = [r for r in registry.analyses if r.analysis.id not in settings.analyses_off]
    order = running_order(wanted)
    runs = []
    for ordered in order.runs:
        analysis = ordered.registered.analysis
        checked = check_options(analysis.options, settings.analyses.get(analysis.id), analysis.id)
        problems += checked.problems
        runs.append((ordered.registered, checked))
    return Plan(tuple(runs), order.problems), tuple(problems)


def analyse(
    project: Project, plan: Plan, progress: Callable[[str], None] = lambda _: None
) -> tuple[Outcome, ...]:
    """Run every analysis of the plan; one that fails costs its own result and those that require it."""
    outcomes: dict[str, Outcome] = {}
    for registered, options in plan.runs:
        progress(registered.analysis.id)
        outcomes[registered.analysis.id] = _run(project, registered, options, outcomes)
    return tuple(outcomes.values())


def _run(
    project: Project,
    registered: Registered,
    options: CheckedOptions[object],
    outcomes: Mapping[str, Outcome],
) -> Outcome:
    analysis = registered.analysis
    results = {i: outcome.result for i, outcome in outcomes.items() if outcome.result is not None}
    lacking = [i for i in analysis.requires if i not in results]
    if lacking:
        return Outcome(registered, None, _problem("analysis-requirement-failed", registered, lacking[0]))
    wanted = (
        results
        if analysis.after == "*"
        else {i: results[i] for i in (*analysis.requires, *analysis.after) if i in results}
    )
    context = Context(project, options.values, options.set, MappingProxyType(wanted))
    started = time.perf_counter()
    try:
        with on_standard_error(), unchanged(project), platform.time_limit(LONGEST):
            result: object = analysis.run(context)
        wrong = result_fault(result, registered, project)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        problem = _problem("analysis-failed", registered, reason_of(error), error)
        return Outcome(registered, None, problem, time.perf_counter() - started)
    seconds = time.perf_counter() - started
    if wrong is not None:
        return Outcome(registered, None, _problem("analysis-result", registered, wrong), seconds)
    assert isinstance(result, Result)
    return Outcome(registered, result, None, seconds)


class ChangedProjectError(Exception):
    """An analysis changed the project, which all analyses share."""


@contextmanager
def unchanged(project: Project) -> Iterator[None]:
    """Put back what an analysis changes: the project's fields, by force, and the working directory.

    Raises:
        ChangedProjectError: it did change the project.
    """
    before = {field.name: getattr(project, field.name) for field in fields(project)}
    folder = os.getcwd()
    try:
        yield
    finally:
        os.chdir(folder)
        changed = [name for name, value in before.items() if getattr(project, name) is not value]
        for name in changed:
            object.__setattr__(project, name, before[name])
    if changed:
        raise ChangedProjectError(f"it changed the project ({', '.join(changed)}), which is frozen")


def _problem(code: str, registered: Registered, reason: str, error: BaseException | None = None) -> Problem:
    arguments = {
        "analysis": registered.analysis.id,
        "plugin": registered.plugin.name,
        "version": registered.plugin.version or registered.analysis.version,
        "reason": reason,
    }
    home = registered.plugin.home
    place = place_of(error, home) if error is not None else None
    return Problem(code, place or place_of_function(registered.analysis.run, home), arguments)


def slow(outcomes: Iterable[Outcome]) -> tuple[Problem, ...]:
    """Return a note for each analysis that took long, so that its author hears of it."""
    return tuple(
        Problem(
            "analysis-slow",
            None,
            {"analysis": o.id, "plugin": o.registered.plugin.name, "seconds": round(o.seconds, 1)},
            Level.NOTE,
        )
        for o in outcomes
        if o.seconds >= SLOW
    )


def result_fault(result: object, registered: Registered, project: Project) -> str | None:
    """Return what is wrong with a result, in one line, or None.

    A result must be a :class:`Result` whose findings are declared by the analysis, whose numbers are finite and
    whose references lead somewhere.
    """
    if not isinstance(result, Result):
        return f"is of the type {type(result).__name__} and not a Result"
    wrong = misfit(result, Result, "")
    if wrong is not None:
        return wrong
    analysis = registered.analysis
    declared = {f"{analysis.id}/{kind.slug}" for kind in analysis.findings}
    for finding in result.findings:
        if finding.code not in declared:
            return f"holds a finding “{finding.code}”, which is not declared by the analysis"
    for part in _parts(result):
        if isinstance(part, float) and not math.isfinite(part):
            return "holds a number that is not finite (nan or inf)"
        if isinstance(part, Ref) and (part.kind not in CARRIED_KINDS or not project.exists(part)):
            return f"refers to a {part.kind} “{part.id}” that does not exist"
    return None


def _parts(value: object) -> Iterator[object]:
    """Walk through frozen data, without recursion, so that depth is no danger."""
    waiting = [value]
    while waiting:
        part = waiting.pop()
        yield part
        if is_dataclass(part) and not isinstance(part, (type, Ref)):
            waiting += [getattr(part, field.name) for field in fields(part)]
        elif isinstance(part, Mapping):
            waiting += part.values()
        elif isinstance(part, (tuple, list, set, frozenset)):
            waiting += part
