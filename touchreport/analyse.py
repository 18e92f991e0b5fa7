"""Running the analyses: in order, each on its own, with what fails caught and named."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from touchreport import platform
from touchreport.errors import Level, Problem
from touchreport.model.message import Message
from touchreport.model.parting import Whole, told_of_part
from touchreport.model.project import Project
from touchreport.model.result import Result
from touchreport.model.settings import Settings
from touchreport.model.text import Text
from touchreport.model.waiver import LeftOut, Waiver, waived, without_untold
from touchreport.plugin import Analysis, Context, Topic
from touchreport.readers.limits import DEFAULT, Limits
from touchreport.readers.pause import collector_paused
from touchreport.registry.discovery import Watching, unwatched
from touchreport.registry.faults import result_fault
from touchreport.registry.guard import guarded, reason_of
from touchreport.registry.options import CheckedOptions, check_options
from touchreport.registry.order import running_order
from touchreport.registry.places import place_of, place_of_function
from touchreport.registry.plugins import PluginInfo, Registered, Registry, unknown_analyses, unknown_findings
from touchreport.registry.unchanged import Kept
from touchreport.registry.witness import OURS

SLOW = 5
"""Seconds after which an analysis is said to be slow."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one analysis, or of a plugin that nobody could ask for its analyses.

    Attributes:
        id: the analysis' id; the plugin's name where the whole plugin failed.
        title: what the analysis is called; the plugin's name where the whole plugin failed.
        plugin: the plugin that brings it.
        version: version of the plugin, else of the analysis.
        result: its result; None where it failed.
        problem: why it failed; None where it did not.
        seconds: how long it took, in seconds of wall time.
        left_out: findings that the author left out of the result.
        topic: what the analysis speaks of; None where a whole plugin failed.
    """

    id: str
    title: Message | Text
    plugin: PluginInfo
    version: str
    result: Result | None
    problem: Problem | None = None
    seconds: float = 0.0
    left_out: tuple[LeftOut, ...] = ()
    topic: Topic | None = None

    @classmethod
    def of(
        cls,
        registered: Registered,
        result: Result | None,
        problem: Problem | None = None,
        seconds: float = 0.0,
    ) -> Outcome:
        """Return what became of a registered analysis."""
        analysis, plugin = registered.analysis, registered.plugin
        version = plugin.version or analysis.version
        return cls(
            analysis.id, analysis.title, plugin, version, result, problem, seconds, topic=analysis.topic
        )


@dataclass(frozen=True, slots=True)
class Plan:
    """What will run, with checked options.

    Attributes:
        runs: the analyses in order, with their options.
        failed: what cannot even start: plugins that are broken, and analyses that lack a requirement or stand in
            a circle. Each has its chapter, which says so.
    """

    runs: tuple[tuple[Registered, CheckedOptions[object]], ...]
    failed: tuple[Outcome, ...] = ()


def plan(registry: Registry, settings: Settings) -> tuple[Plan, tuple[Problem, ...]]:
    """Decide which analyses run, in which order and with which options.

    Returns:
        the plan, and everything that is wrong with what the project writes under ``analyses:``.
    """
    named = (
        settings.analyses_named or dict.fromkeys((*settings.analyses, *sorted(settings.analyses_off)))
    ).items()
    codes = [(wish.waiver.finding, wish.location) for wish in settings.waivers]
    problems = [*unknown_analyses(named, registry), *unknown_findings(codes, registry)]
    off = settings.analyses_off | settings.silent
    if "analyses" in settings.hidden:
        off |= {registered.analysis.id for registered in registry.analyses}
    wanted = [r for r in registry.analyses if r.analysis.id not in off]
    order = running_order(wanted)
    runs = []
    for ordered in order.runs:
        analysis = ordered.registered.analysis
        checked = check_options(analysis.options, settings.analyses.get(analysis.id), analysis.id)
        problems += checked.problems
        runs.append((ordered.registered, checked))
    left_out = [Outcome.of(each.registered, None, each.problem) for each in order.left_out]
    broken = _broken(registry, off)
    return Plan(tuple(runs), (*left_out, *broken)), tuple(problems)


def _broken(registry: Registry, off: Collection[str]) -> Iterator[Outcome]:
    """Yield an outcome for each broken plugin; one whose name is also an analysis' id gets another."""
    taken = {registered.analysis.id for registered in registry.analyses}
    for broken in registry.broken:
        plugin = broken.plugin
        identifier = "-".join(re.findall("[a-z0-9]+", plugin.name.casefold())) or "plugin"
        while identifier in taken:
            identifier = f"plugin-{identifier}"
        taken.add(identifier)
        if identifier not in off:
            yield Outcome(
                identifier, Text.of(plugin.name, "en"), plugin, plugin.version, None, broken.problem
            )


def analyse(
    project: Project,
    plan: Plan,
    progress: Callable[[str], None] = lambda _: None,
    watching: Watching = unwatched,
    limits: Limits = DEFAULT,
    waivers: Sequence[Waiver] = (),
    whole: Whole | None = None,
) -> tuple[Outcome, ...]:
    """Run every analysis of the plan; one that fails costs its own result and those that require it.

    Args:
        project: the project.
        plan: what to run.
        progress: told the id of each analysis before it runs.
        watching: who stands by while code of a plugin runs.
        limits: the time and the memory after which an analysis is stopped.
        waivers: findings that nobody is told of, or in other words: neither readers nor the analyses that gather
            what others found.
        whole: what was found in the whole inventory where the project is a part of it; nothing else is told of the part.

    Returns:
        what became of each, in running order, and then of those that could not even start.
    """
    run = _Run(project, watching, limits, _readers(plan), waivers, whole)
    with collector_paused():
        for registered, options in plan.runs:
            progress(registered.analysis.id)
            run.outcomes[registered.analysis.id] = run.one(registered, options)
    return (*run.outcomes.values(), *plan.failed)


class _Run:
    """One run through the analyses: what they share, and what became of them so far."""

    def __init__(
        self,
        project: Project,
        watching: Watching,
        limits: Limits,
        readers: Mapping[str, tuple[str, ...]],
        waivers: Sequence[Waiver],
        whole: Whole | None,
    ) -> None:
        self.project = project
        self.readers = readers
        self.watching = watching
        self.limits = limits
        self.waivers = waivers
        self.whole = whole
        self.outcomes: dict[str, Outcome] = {}
        self._kept: Kept | None = None

    def one(self, registered: Registered, options: CheckedOptions[object]) -> Outcome:
        analysis = registered.analysis
        results = {i: outcome.result for i, outcome in self.outcomes.items() if outcome.result is not None}
        lacking = [i for i in analysis.requires if i not in results]
        if lacking:
            problem = _problem("analysis-requirement-failed", registered, lacking[0])
            return Outcome.of(registered, None, problem)
        seen = _seen_by(analysis, results)
        context = Context(
            self.project, options.values, options.set, seen, self.readers, analysis.title, tuple(self.waivers)
        )
        started = time.perf_counter()
        try:
            with self._guarded(registered.plugin):
                result: object = analysis.run(context)
            wrong = result_fault(result, registered, self.project)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            problem = _problem("analysis-failed", registered, reason_of(error), error)
            return Outcome.of(registered, None, problem, time.perf_counter() - started)
        seconds = time.perf_counter() - started
        if wrong is not None:
            return Outcome.of(registered, None, _problem("analysis-result", registered, wrong), seconds)
        assert isinstance(result, Result)
        told, left_out = waived(told_of_part(result, self.whole, analysis.title), self.waivers)
        told = without_untold(told, left_out, analysis.title)
        return replace(Outcome.of(registered, told, None, seconds), left_out=left_out)

    @contextmanager
    def _guarded(self, plugin: PluginInfo) -> Iterator[None]:
        """Guard the turn of a plugin: its output, its time, its memory, and what it shares with the others.

        What came with touchreport is tested with it to change nothing, which spares the others the look.
        """
        kept = None if plugin.distribution == OURS else self._shared()
        try:
            with (
                self.watching(plugin.name, plugin.distribution),
                guarded(),
                platform.memory_limit(self.limits.analysis_megabytes),
                platform.time_limit(self.limits.analysis_seconds),
            ):
                yield
        finally:
            if kept is not None:
                kept.put_back()

    def _shared(self) -> Kept:
        """Return a note of everything that analyses share; what ours found before is noted when first needed."""
        kept = self._kept = self._kept or Kept()
        kept.keep(self.project)
        for outcome in self.outcomes.values():
            kept.keep(outcome.result)
        return kept


def _readers(plan: Plan) -> Mapping[str, tuple[str, ...]]:
    """Return which of the analyses that run read each field."""
    found: dict[str, list[str]] = {}
    for registered, _ in plan.runs:
        for name in dict.fromkeys(registered.analysis.reads):
            found.setdefault(name, []).append(registered.analysis.id)
    return MappingProxyType({name: tuple(sorted(ids)) for name, ids in found.items()})


def _seen_by(analysis: Analysis[Any], results: Mapping[str, Result]) -> Mapping[str, Result]:
    """Return the results that an analysis asks for."""
    if analysis.after == "*":
        return MappingProxyType(dict(results))
    return MappingProxyType({i: results[i] for i in (*analysis.requires, *analysis.after) if i in results})


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
            {"analysis": o.id, "plugin": o.plugin.name, "seconds": round(o.seconds, 1)},
            Level.NOTE,
        )
        for o in outcomes
        if o.seconds >= SLOW
    )
