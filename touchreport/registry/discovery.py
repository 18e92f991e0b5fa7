"""Discovery of plugins, each step guarded: what one plugin does wrong never takes another along."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

import pluggy

from touchreport.errors import Argument, Problem
from touchreport.location import Location
from touchreport.plugin import API, Analysis, Hooks
from touchreport.registry.guard import guarded, reason_of
from touchreport.registry.places import Home, home_of, place_of, place_of_function
from touchreport.registry.plugins import Broken, PluginInfo, Registered, Registry
from touchreport.registry.shape import analysis_problems, hook_problems

GROUP = "touchreport.plugins"

Watching = Callable[[str, str | None], AbstractContextManager[None]]
"""Stands by while code of a plugin (its name, its distribution) runs; see :class:`~.witness.Witness`."""


def unwatched(plugin: str, distribution: str | None) -> AbstractContextManager[None]:
    """Run the code of a plugin with nobody beside it."""
    return nullcontext()


def discover(
    project: Path | None = None,
    *,
    safe: bool = False,
    disabled: Iterable[str] = (),
    only: Iterable[EntryPoint] | None = None,
    watching: Watching = unwatched,
) -> Registry:
    """Find all plugins: the installed ones, then the single files in the project's folder ``plugins/``.

    Args:
        project: the project folder; None for installed plugins only.
        safe: leave the project's own plugins out.
        disabled: names of plugins to leave out.
        only: entry points to use in place of the installed ones; for tests.
        watching: who stands by while code of a plugin runs.
    """
    collector = _Collector(frozenset(disabled), watching)
    found = entry_points(group=GROUP) if only is None else only
    for entry in sorted(found, key=lambda e: (e.name, e.value)):
        collector.entry(entry)
    if project is not None:
        for file in sorted((project / "plugins").glob("*.py")):
            if safe:
                collector.left_out.append(file.stem)
            else:
                collector.file(file, project)
    return collector.registry()


class _Collector:
    """Gathers plugins one by one; every problem is kept, none is raised."""

    def __init__(self, disabled: frozenset[str], watching: Watching) -> None:
        self.disabled = disabled
        self.watching = watching
        self.manager = pluggy.PluginManager("touchreport")
        self.manager.add_hookspecs(Hooks)
        self.plugins: dict[str, PluginInfo] = {}
        self.analyses: dict[str, Registered] = {}
        self.problems: list[Problem] = []
        self.broken: dict[str, Broken] = {}
        self.left_out: list[str] = []

    def registry(self) -> Registry:
        return Registry(
            tuple(self.plugins[name] for name in sorted(self.plugins)),
            tuple(self.analyses.values()),
            tuple(self.problems),
            tuple(self.broken.values()),
            tuple(self.left_out),
        )

    def entry(self, entry: EntryPoint) -> None:
        distribution = entry.dist.name if entry.dist else None
        version = entry.dist.version if entry.dist else ""
        info = PluginInfo(entry.name, version, distribution, entry.value, home=home_of(entry.module))
        if self._wanted(info):
            self._load(info, entry.load)

    def file(self, file: Path, project: Path) -> None:
        shown = file.relative_to(project).as_posix()
        info = PluginInfo(file.stem, "", None, shown, file.parent, Home(file, shown))
        if self._wanted(info):
            self._load(info, lambda: _import_file(file))

    @contextmanager
    def _guarded(self, info: PluginInfo) -> Iterator[None]:
        with self.watching(info.name, info.distribution), guarded():
            yield

    def _wanted(self, info: PluginInfo) -> bool:
        if info.name in self.disabled:
            self.left_out.append(info.name)
            return False
        other = self.plugins.get(info.name)
        if other is not None:
            arguments = {"plugin": info.name, "first": _origin(other), "second": _origin(info)}
            self._tell(info, Problem("plugin-name-twice", _whole(info), arguments))
        return other is None

    def _load(self, info: PluginInfo, load: Any) -> None:
        try:
            with self._guarded(info):
                module: ModuleType = load()
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self._failed("plugin-does-not-load", info, error)
            return
        info = _with_folder(info, module)
        wrong = self._module_problems(info, module)
        if wrong:
            self._tell(info, *wrong)
            return
        self.plugins[info.name] = info
        self._analyses(info, module)

    def _module_problems(self, info: PluginInfo, module: ModuleType) -> list[Problem]:
        api = getattr(module, "api", None)
        if api != API:
            found = "none" if api is None else str(api)
            arguments: dict[str, Argument] = {"plugin": info.name, "found": found, "wanted": API}
            return [Problem("plugin-api", _whole(info), arguments)]
        return hook_problems(info.name, module, Hooks, info.home)

    def _analyses(self, info: PluginInfo, module: ModuleType) -> None:
        try:
            self.manager.register(module, name=info.name)
            hook = getattr(module, "touchreport_analyses", None)
            with self._guarded(info):
                offered = hook() if hook is not None else []
                offered = list(offered) if isinstance(offered, Iterable) else [offered]
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            del self.plugins[info.name]
            self._failed("plugin-hook-failed", info, error)
            return
        place = place_of_function(hook, info.home) or _whole(info)
        for analysis in offered:
            self._analysis(info, analysis, place)

    def _analysis(self, info: PluginInfo, analysis: object, place: Location) -> None:
        wrong = analysis_problems(info.name, analysis, place)
        if wrong:
            self._tell(info, *wrong)
            return
        assert isinstance(analysis, Analysis)
        other = self.analyses.get(analysis.id)
        if other is not None:
            arguments = {"analysis": analysis.id, "first": other.plugin.name, "second": info.name}
            self._tell(info, Problem("analysis-id-twice", place, arguments))
            return
        self.analyses[analysis.id] = Registered(analysis, info)

    def _failed(self, code: str, info: PluginInfo, error: BaseException) -> None:
        arguments = {"plugin": info.name, "origin": _origin(info), "reason": reason_of(error)}
        self._tell(info, Problem(code, place_of(error, info.home) or _whole(info), arguments))

    def _tell(self, info: PluginInfo, *problems: Problem) -> None:
        self.problems += problems
        self.broken.setdefault(info.name, Broken(info, problems[0]))


def _whole(info: PluginInfo) -> Location:
    """Return the plugin as a place, where no line of it is known."""
    return Location(info.home.shown or info.module)


def _origin(info: PluginInfo) -> str:
    return f"{info.distribution} {info.version}" if info.distribution else info.module


def _with_folder(info: PluginInfo, module: ModuleType) -> PluginInfo:
    file = getattr(module, "__file__", None)
    return info if file is None else replace(info, folder=Path(file).parent)


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
