"""What was found of plugins: who they are, which analyses they bring, and what is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from touchreport.errors import Level, Problem
from touchreport.location import Location
from touchreport.model.wishes import Internal
from touchreport.plugin import Analysis
from touchreport.registry.places import NOWHERE, Home
from touchreport.text import nearest


@dataclass(frozen=True, slots=True)
class PluginInfo:
    """A plugin that was found.

    Attributes:
        name: name of the entry point, or of the file for a plugin of the project's own.
        version: version of its distribution; empty for a plugin of the project's own.
        distribution: the distribution that brings it; None for a plugin of the project's own.
        module: the module's dotted name, or the file.
        folder: where the module lies, for its translations; None where that is unknown.
        home: its files, for places in messages.
    """

    name: str
    version: str
    distribution: str | None
    module: str
    folder: Path | None = None
    home: Home = NOWHERE


@dataclass(frozen=True, slots=True)
class Registered:
    """An analysis together with the plugin that brings it."""

    analysis: Analysis[Any]
    plugin: PluginInfo


@dataclass(frozen=True, slots=True)
class Broken:
    """A plugin that brings less than it should: it could not be loaded, or part of it could not be used.

    Attributes:
        plugin: the plugin.
        problem: why; the first reason where there are several.
    """

    plugin: PluginInfo
    problem: Problem


@dataclass(frozen=True, slots=True)
class Registry:
    """Everything that was found.

    Attributes:
        plugins: plugins that were loaded, by name in alphabetical order.
        analyses: their analyses, not yet in running order.
        problems: what is wrong with plugins that were found; each names its plugin.
        broken: the plugins that are wrong, each once.
        left_out: names of plugins that were left out on purpose, so that nobody knows what they bring.
    """

    plugins: tuple[PluginInfo, ...]
    analyses: tuple[Registered, ...]
    problems: tuple[Problem, ...] = ()
    broken: tuple[Broken, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether every analysis that the project may name is known."""
        return not self.broken and not self.left_out

    @property
    def level(self) -> Level:
        """How much it weighs if the project names an analysis or a finding that nobody knows."""
        return Level.ERROR if self.is_whole else Level.WARNING


def unknown_analyses(names: Iterable[tuple[str, Location | None]], registry: Registry) -> tuple[Problem, ...]:
    """Return a problem for each name that is no analysis, with a near one if there is one.

    Where a plugin is broken or left out, the name may be one of its analyses: then it is a warning, since what
    a plugin does wrong must not stop the build.
    """
    known = sorted(registered.analysis.id for registered in registry.analyses)
    return tuple(
        Problem(
            "unknown-analysis",
            location,
            {"analysis": name, "known": tuple(known)},
            registry.level,
            suggestion=nearest(name, known),
        )
        for name, location in names
        if name not in known
    )


def unknown_findings(codes: Iterable[tuple[str, Location | None]], registry: Registry) -> tuple[Problem, ...]:
    """Return a problem for each code of a finding that no analysis declares, with a near one if there is one."""
    known = sorted(
        {f"{each.analysis.id}/{kind.slug}" for each in registry.analyses for kind in each.analysis.findings}
    )
    return tuple(
        Problem(
            "unknown-finding",
            location,
            {"code": code, "known": _siblings(code, known)},
            registry.level,
            suggestion=nearest(code, known),
        )
        for code, location in codes
        if code not in known
    )


def unknown_inside(internal: Internal, registry: Registry) -> tuple[Problem, ...]:
    """Return what is wrong with the analyses and findings of which nothing should be told."""
    names = [(each.name, each.location) for each in internal.findings if "/" not in each.name]
    names += [
        (each.name.partition("/")[2], each.location)
        for each in internal.chapters
        if each.name.startswith("analysis/")
    ]
    codes = [(each.name, each.location) for each in internal.findings if "/" in each.name]
    return (*unknown_analyses(names, registry), *unknown_findings(codes, registry))


def _siblings(code: str, known: list[str]) -> tuple[str, ...]:
    """Return the codes of the same analysis; the analyses themselves where there is none of that name."""
    analysis = code.partition("/")[0]
    same = tuple(each for each in known if each.startswith(f"{analysis}/"))
    return same or tuple(dict.fromkeys(each.partition("/")[0] + "/…" for each in known))
