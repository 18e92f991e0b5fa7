"""Discovery of plugins, each step guarded: what one plugin does wrong never takes another along."""

from __future__ import annotations

import importlib.util
import sys
import traceback
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy

from touchreport.errors import Argument, Problem
from touchreport.location import Location
from touchreport.plugin import API, Analysis, Hooks
from touchreport.registry.shape import analysis_problems, hook_problems
from touchreport.text import nearest

GROUP = "touchreport.plugins"


@dataclass(frozen=True, slots=True)
class PluginInfo:
    """A plugin that was found.

    Attributes:
        name: name of the entry point, or of the file for a plugin of the project's own.
        version: version of its distribution; empty for a plugin of the project's own.
        distribution: the distribution that brings it; None for a plugin of the project's own.
        module: the module's dotted name, or the file.
        folder: where the module lies, for its translations; None where that is unknown.
    """

    name: str
    version: str
    distribution: str | None
    module: str
    folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Registered:
    """An analysis together with the plugin that brings it."""

    analysis: Analysis[Any]
    plugin: PluginInfo


@dataclass(frozen=True, slots=True)
class Registry:
    """Everything that was found.

    Attributes:
        plugins: plugins that were loaded, by name in alphabetical order.
        analyses: their analyses, not yet in running order.
        problems: what is wrong with plugins that were found; each names its plugin.
    """

    plugins: tuple[PluginInfo, ...]
    analyses: tuple[Registered, ...]
    problems: tuple[Problem, ...] = ()


def discover(
    project: Path | None = None,
    *,
    safe: bool = False,
    disabled: Iterable[str] = (),
    only: Iterable[EntryPoint] | None = None,
) -> Registry:
    """Find all plugins: the installed ones, then the single files in the project's folder ``plugins/``.

    Args:
        project: the project folder; None for installed plugins only.
        safe: leave the project's own plugins out.
        disabled: names of plugins to leave out.
        only: entry points to use in place of the installed ones; for tests.
    """
    collector = _Collector(frozenset(disabled))
    found = entry_points(group=GROUP) if only is None else only
    for entry in sorted(found, key=lambda e: (e.name, e.value)):
        collector.entry(entry)
    if project is not None and not safe:
        for file in sorted((project / "plugins").glob("*.py")):
            collector.file(file, project)
    return collector.registry()


class _Collector:
    """Gathers plugins one by one; every problem is kept, none is raised."""

    def __init__(self, disabled: frozenset[str]) -> None:
        self.disabled = disabled
        self.manager = pluggy.PluginManager("touchreport")
        self.manager.add_hookspecs(Hooks)
        self.plugins: dict[str, PluginInfo] = {}
        self.analyses: dict[str, Registered] = {}
        self.problems: list[Problem] = []

    def registry(self) -> Registry:
        return Registry(
            tuple(self.plugins[name] for name in sorted(self.plugins)),
            tuple(self.analyses.values()),
            tuple(self.problems),
        )

    def entry(self, entry: EntryPoint) -> None:
        distribution = entry.dist.name if entry.dist else None
        version = entry.dist.version if entry.dist else ""
        info = PluginInfo(entry.name, version, distribution, entry.value)
        if self._wanted(info):
            self._load(info, entry.load)

    def file(self, file: Path, project: Path) -> None:
        info = PluginInfo(file.stem, "", None, file.relative_to(project).as_posix(), file.parent)
        if self._wanted(info):
            self._load(info, lambda: _import_file(file))

    def _wanted(self, info: PluginInfo) -> bool:
        if info.name in self.disabled:
            return False
        other = self.plugins.get(info.name)
        if other is not None:
            arguments = {"plugin": info.name, "first": _origin(other), "second": _origin(info)}
            self.problems.append(Problem("plugin-name-twice", arguments=arguments))
        return other is None

    def _load(self, info: PluginInfo, load: Any) -> None:
        try:
            module: ModuleType = load()
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self._failed("plugin-does-not-load", info, error)
            return
        info = _with_folder(info, module)
        wrong = self._module_problems(info, module)
        if wrong:
            self.problems += wrong
            return
        self.plugins[info.name] = info
        self._analyses(info, module)

    def _module_problems(self, info: PluginInfo, module: ModuleType) -> list[Problem]:
        api = getattr(module, "api", None)
        if api != API:
            found = "none" if api is None else str(api)
            arguments: dict[str, Argument] = {"plugin": info.name, "found": found, "wanted": API}
            return [Problem("plugin-api", Location(info.module), arguments)]
        return hook_problems(info.name, module, Hooks)

    def _analyses(self, info: PluginInfo, module: ModuleType) -> None:
        try:
            self.manager.register(module, name=info.name)
            hook = getattr(module, "touchreport_analyses", None)
            offered = list(hook()) if hook is not None else []
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            del self.plugins[info.name]
            self._failed("plugin-hook-failed", info, error)
            return
        for analysis in offered:
            self._analysis(info, analysis)

    def _analysis(self, info: PluginInfo, analysis: object) -> None:
        wrong = analysis_problems(info.name, analysis)
        if wrong:
            self.problems += wrong
            return
        assert isinstance(analysis, Analysis)
        other = self.analyses.get(analysis.id)
        if other is not None:
            arguments = {"analysis": analysis.id, "first": other.plugin.name, "second": info.name}
            self.problems.append(Problem("analysis-id-twice", arguments=arguments))
            return
        self.analyses[analysis.id] = Registered(analysis, info)

    def _failed(self, code: str, info: PluginInfo, error: BaseException) -> None:
        arguments = {"plugin": info.name, "origin": _origin(info), "reason": reason_of(error)}
        self.problems.append(Problem(code, place_of(error) or Location(info.module), arguments))


def unknown_analyses(names: Iterable[tuple[str, Location | None]], registry: Registry) -> tuple[Problem, ...]:
    """Return a problem for each name that is no analysis, with a near one if there is one."""
    known = sorted(registered.analysis.id for registered in registry.analyses)
    return tuple(
        Problem(
            "unknown-analysis",
            location,
            {"analysis": name, "known": tuple(known)},
            suggestion=nearest(name, known),
        )
        for name, location in names
        if name not in known
    )


def reason_of(error: BaseException) -> str:
    """Return one line that says what an exception says."""
    words = str(error).strip().splitlines()
    return f"{type(error).__name__}: {words[0]}" if words else type(error).__name__


def place_of(error: BaseException) -> Location | None:
    """Return the file and line where an exception arose, if it has any; Python's own machinery is passed over."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if not f.filename.startswith("<")]
    if isinstance(error, SyntaxError) and error.filename:
        return Location(Path(error.filename).name, error.lineno, error.offset)
    if not frames:
        return None
    return Location(Path(frames[-1].filename).name, frames[-1].lineno)


def _origin(info: PluginInfo) -> str:
    return f"{info.distribution} {info.version}" if info.distribution else info.module


def _with_folder(info: PluginInfo, module: ModuleType) -> PluginInfo:
    file = getattr(module, "__file__", None)
    folder = Path(file).parent if file else info.folder
    return PluginInfo(info.name, info.version, info.distribution, info.module, folder)


def _import_file(file: Path) -> ModuleType:
    """Import a single file under a name of its own, without leaving byte code beside it."""
    name = f"touchreport_project_plugin_{file.stem}"
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file.name} is not a Python file")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    before, sys.dont_write_bytecode = sys.dont_write_bytecode, True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = before
    return module
