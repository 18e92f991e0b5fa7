"""What can go wrong, as data.

A :class:`Problem` is a code and its arguments, at a place; it holds no words. The words stand in
``messages/<language>/*.yaml`` and are put together by the command line. Exceptions carry problems::

    TouchreportError                 base; carries one or more problems and an exit code
    ├── ProjectError            (3)  the project's files or its configuration are wrong; nothing was written
    ├── UsageError              (2)  the command was called wrongly
    ├── PluginError             (4)  a plugin failed
    ├── RenderError             (5)  a page or an export could not be made
    ├── PublishError            (3)  the output folder cannot be written to as asked
    └── LockedError            (75)  another build holds the output folder
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType
from typing import ClassVar

from touchreport.location import Location

Argument = str | int | float | bool | None | tuple[str, ...]
"""What a problem's argument may be; always a value, never a sentence."""


class Level(Enum):
    """How much a problem weighs: an error stops the build, a warning and a note do not."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The text around a fault, so that it can be shown.

    Attributes:
        text: the line of the file, or the value of the cell.
        start: index of the first character at fault, from 0.
        end: index after the last character at fault.
    """

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong, at one place.

    Attributes:
        code: stable name in kebab case, such as ``unknown-key``; ``touchreport explain CODE`` tells about it.
        location: where it is, if it is anywhere.
        arguments: what the message needs, by name.
        level: error, warning or note.
        excerpt: the text at fault.
        suggestion: a near name that may have been meant.
        related: other places that take part, such as the first of two duplicates.
    """

    code: str
    location: Location | None = None
    arguments: Mapping[str, Argument] = field(default_factory=lambda: MappingProxyType({}))
    level: Level = Level.ERROR
    excerpt: Excerpt | None = None
    suggestion: str | None = None
    related: tuple[Location, ...] = ()

    @property
    def is_error(self) -> bool:
        """Whether this problem stops the build."""
        return self.level is Level.ERROR


class TouchreportError(Exception):
    """The base of everything that touchreport raises on purpose; ``problems`` says what and where."""

    exit_code: ClassVar[int] = 70

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(
            "; ".join(f"{p.code} at {p.location}" if p.location else p.code for p in self.problems)
        )


class UsageError(TouchreportError):
    """The command was called wrongly."""

    exit_code = 2


class ProjectError(TouchreportError):
    """The project's files or its configuration are wrong; nothing was written."""

    exit_code = 3


class PluginError(TouchreportError):
    """A plugin could not be used."""

    exit_code = 4


class RenderError(TouchreportError):
    """A page or an export could not be made."""

    exit_code = 5


class PublishError(TouchreportError):
    """The output folder cannot be written to as asked; it is as it was."""

    exit_code = 3


class LockedError(TouchreportError):
    """Another build holds the output folder."""

    exit_code = 75
