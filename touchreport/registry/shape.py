"""Whether what a plugin hands over has the shape of the contract."""

from __future__ import annotations

import dataclasses
import inspect
import re
from types import ModuleType

from touchreport.errors import Argument, Problem
from touchreport.location import Location
from touchreport.plugin import Analysis, Message
from touchreport.registry.places import NOWHERE, Home, place_of_function
from touchreport.text import nearest

PREFIX = "touchreport_"
_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def hook_problems(plugin: str, module: ModuleType, hooks: type, home: Home = NOWHERE) -> list[Problem]:
    """Return what is wrong with the hooks of a module: misspelt names, unknown arguments, missing marks.

    A function whose name starts with the prefix of our hooks is meant as a hook, marked or not.
    """
    known = {name: function for name, function in vars(hooks).items() if name.startswith(PREFIX)}
    found: list[Problem] = []
    for name, function in vars(module).items():
        marked = getattr(function, "touchreport_impl", None) is not None
        if not inspect.isfunction(function) or not (marked or name.startswith(PREFIX)):
            continue
        place = place_of_function(function, home) or Location(home.shown)
        if name not in known:
            arguments: dict[str, Argument] = {"plugin": plugin, "hook": name, "known": tuple(sorted(known))}
            found.append(Problem("unknown-hook", place, arguments, suggestion=nearest(name, list(known))))
        elif not marked:
            found.append(Problem("hook-not-marked", place, {"plugin": plugin, "hook": name}))
        else:
            found += _argument_problems(plugin, name, function, known[name], place)
    return found


def _argument_problems(
    plugin: str, name: str, function: object, spec: object, place: Location
) -> list[Problem]:
    allowed = [p for p in inspect.signature(spec).parameters if p != "self"]  # type: ignore[arg-type]
    asked = list(inspect.signature(function).parameters)  # type: ignore[arg-type]
    return [
        Problem(
            "unknown-hook-argument",
            place,
            {"plugin": plugin, "hook": name, "argument": argument, "allowed": tuple(allowed)},
            suggestion=nearest(argument, allowed),
        )
        for argument in asked
        if argument not in allowed
    ]


def analysis_problems(plugin: str, analysis: object, place: Location | None = None) -> list[Problem]:
    """Return what is wrong with an analysis before it runs."""
    if not isinstance(analysis, Analysis):
        return [Problem("not-an-analysis", place, {"plugin": plugin, "found": type(analysis).__name__})]
    wrong: list[str] = []
    if not isinstance(analysis.id, str) or not _ID.fullmatch(analysis.id):
        wrong.append("id")
    if not isinstance(analysis.title, Message):
        wrong.append("title")
    if not callable(analysis.run):
        wrong.append("run")
    if not _is_options(analysis.options):
        wrong.append("options")
    if analysis.after != "*" and not _are_ids(analysis.after):
        wrong.append("after")
    if not _are_ids(analysis.requires):
        wrong.append("requires")
    return [
        Problem("analysis-attribute", place, {"plugin": plugin, "analysis": str(analysis.id), "attribute": a})
        for a in wrong
    ]


def _are_ids(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, str) for item in value)


def _is_options(value: object) -> bool:
    if not (isinstance(value, type) and dataclasses.is_dataclass(value)):
        return False
    missing = dataclasses.MISSING
    return all(
        f.default is not missing or f.default_factory is not missing for f in dataclasses.fields(value)
    )
