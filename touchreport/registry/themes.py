"""Discovery of themes and their chains of parents."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType
from typing import Any

from touchreport.errors import Argument, PluginError, Problem
from touchreport.location import Location
from touchreport.model.settings import CHAPTERS
from touchreport.registry.guard import reason_of
from touchreport.text import nearest

GROUP = "touchreport.themes"
API = 1
"""The version of the contract with themes that this touchreport speaks."""


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a theme that has none."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme: templates, static files and words, on top of a parent's.

    Attributes:
        name: name of its entry point.
        summary: what it is for, in one sentence.
        parent: name of the theme that it builds on; None for none.
        folder: where ``templates/``, ``static/`` and ``locale/`` lie.
        version: version of its distribution.
        options: a frozen dataclass whose fields all have defaults; with those of its parent among them.
        outline: its usual chapters in order, for projects that wish no other; empty for those of every playbook.
    """

    name: str
    summary: str
    parent: str | None
    folder: Path
    version: str
    options: type[Any] = NoOptions
    outline: tuple[str, ...] = ()


def theme_names(only: Iterable[EntryPoint] | None = None) -> tuple[str, ...]:
    """Return the names of the installed themes."""
    return tuple(sorted({entry.name for entry in _entries(only)}))


def unknown_theme(name: str, known: Sequence[str], location: Location | None = None) -> Problem:
    """Return the problem that there is no theme of a name; `known` are the names that there are."""
    told: dict[str, Argument] = {"theme": name, "known": tuple(known)}
    return Problem("unknown-theme", location, told, suggestion=nearest(name, known))


def find_theme(
    name: str, location: Location | None = None, only: Iterable[EntryPoint] | None = None
) -> tuple[Theme, ...]:
    """Return a theme and its parents, the theme itself first.

    Args:
        name: name of the theme.
        location: where the project names it, for messages.
        only: entry points to use in place of the installed ones; for tests.

    Raises:
        PluginError: if there is no such theme, two of one name, one that cannot be loaded, or a circle.
    """
    chain: list[Theme] = []
    wanted: str | None = name
    while wanted is not None:
        if any(theme.name == wanted for theme in chain):
            raise PluginError(Problem("themes-in-a-circle", location, {"theme": name, "parent": wanted}))
        theme = _load(wanted, location, _entries(only))
        chain.append(theme)
        wanted = theme.parent
    return _with_inherited(chain)


def _with_inherited(chain: Sequence[Theme]) -> tuple[Theme, ...]:
    """Give each theme the options of its parent beside its own, and its outline unless it has one.

    It draws with the parent's templates, which ask for them. An option of both has the meaning and default of the child.
    """
    found: list[Theme] = []
    for theme in reversed(chain):
        parent = found[-1] if found else theme
        options = _joined(theme.options, parent.options)
        found.append(replace(theme, options=options, outline=theme.outline or parent.outline))
    return tuple(reversed(found))


def _joined(own: type[Any], inherited: type[Any]) -> type[Any]:
    """Return a class with the options of both; one of them where it has all."""
    if own is NoOptions:
        return inherited
    missing = {f.name for f in dataclasses.fields(inherited)} - {f.name for f in dataclasses.fields(own)}
    if not missing:
        return own
    return dataclasses.make_dataclass("Options", (), bases=(own, inherited), frozen=True)


def _entries(only: Iterable[EntryPoint] | None) -> tuple[EntryPoint, ...]:
    return tuple(entry_points(group=GROUP) if only is None else only)


def _load(name: str, location: Location | None, entries: tuple[EntryPoint, ...]) -> Theme:
    found = [entry for entry in entries if entry.name == name]
    if not found:
        raise PluginError(unknown_theme(name, sorted({entry.name for entry in entries}), location))
    if len(found) > 1:
        owners = tuple(
            f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value for entry in found
        )
        raise PluginError(Problem("theme-name-twice", location, {"theme": name, "owners": owners}))
    try:
        return _described(found[0], found[0].load())
    except PluginError:
        raise
    except Exception as error:
        arguments = {"theme": name, "reason": reason_of(error)}
        raise PluginError(Problem("theme-does-not-load", location, arguments)) from error


def _described(entry: EntryPoint, module: ModuleType) -> Theme:
    """Return the theme that a module and the ``theme.yaml`` beside it describe."""
    import yaml

    folder = Path(str(module.__file__)).parent
    described = yaml.safe_load((folder / "theme.yaml").read_text(encoding="utf-8"))
    if described.get("api") != API:
        found = str(described.get("api", "none"))
        raise PluginError(
            Problem("theme-api", Location("theme.yaml"), {"theme": entry.name, "found": found, "wanted": API})
        )
    options = getattr(module, "Options", NoOptions)
    if not dataclasses.is_dataclass(options):
        raise TypeError("Options is not a dataclass")
    return Theme(
        name=entry.name,
        summary=str(described["summary"]),
        parent=described.get("parent"),
        folder=folder,
        version=entry.dist.version if entry.dist else "",
        options=options,
        outline=_outline(entry.name, described),
    )


def _outline(theme: str, described: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the chapters that ``theme.yaml`` names; which analyses there are, a theme cannot know.

    Raises:
        PluginError: it names a chapter that no playbook has.
        TypeError: it is no list of words.
    """
    named = described.get("outline") or ()
    if not isinstance(named, list | tuple) or not all(isinstance(chapter, str) for chapter in named):
        raise TypeError("outline is not a list of chapters")
    for chapter in named:
        if chapter not in CHAPTERS and not chapter.startswith("analysis/"):
            arguments: dict[str, Argument] = {"theme": theme, "chapter": chapter, "known": CHAPTERS}
            near = nearest(chapter, CHAPTERS)
            raise PluginError(Problem("theme-chapter", Location("theme.yaml"), arguments, suggestion=near))
    return tuple(named)
