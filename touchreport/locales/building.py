"""From the plain data of a YAML file to a frozen dataclass, with all mistakes at once."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, TypeVar, get_origin, get_type_hints

from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.text import nearest

T = TypeVar("T")


@dataclasses.dataclass(frozen=True, slots=True)
class Builder:
    """Builds dataclasses of strings, lists, maps and further dataclasses; collects what is wrong.

    Attributes:
        file: the file that the data came from, for the problems.
        problems: what was found wrong; grows while building.
    """

    file: str
    problems: list[Problem] = dataclasses.field(default_factory=list)

    def build(self, cls: type[T], data: object, path: str = "") -> T | None:
        """Return the `cls` that `data` describes, or None after adding problems."""
        if not isinstance(data, Mapping):
            self._wrong(path or "locale.yaml", "a map")
            return None
        values = self.values(cls, data, path)
        return None if values is None else cls(**values)

    def values(self, cls: type, data: Mapping[str, object], path: str = "") -> dict[str, Any] | None:
        """Return the arguments for `cls` from `data`, or None after adding problems."""
        hints = get_type_hints(cls)
        fields = {entry.name: entry for entry in dataclasses.fields(cls)}
        before = len(self.problems)
        for key in data:
            if key not in fields:
                self._add("locale-key-unknown", path, key, suggestion=nearest(str(key), fields))
        values: dict[str, Any] = {}
        for name, entry in fields.items():
            if name in data:
                values[name] = self._value(hints[name], data[name], f"{path}{name}")
            elif entry.default is dataclasses.MISSING and entry.default_factory is dataclasses.MISSING:
                self._add("locale-key-missing", path, name)
        return values if len(self.problems) == before else None

    def _value(self, hint: Any, value: object, path: str) -> object:
        if isinstance(hint, type) and dataclasses.is_dataclass(hint):
            return self.build(hint, value, f"{path}.")
        if get_origin(hint) is tuple and isinstance(value, list):
            return tuple(map(str, value))
        if get_origin(hint) is Mapping and isinstance(value, dict):
            return MappingProxyType(dict(value))
        if hint is str and isinstance(value, str):
            return value
        self._wrong(path, "a text" if hint is str else "a list" if get_origin(hint) is tuple else "a map")
        return None

    def _wrong(self, path: str, wanted: str) -> None:
        arguments = {"key": path.rstrip("."), "wanted": wanted}
        self.problems.append(Problem("locale-value-wrong", Location(self.file), arguments))

    def _add(self, code: str, path: str, key: str, suggestion: str | None = None) -> None:
        arguments = {"key": f"{path}{key}"}
        self.problems.append(Problem(code, Location(self.file), arguments, suggestion=suggestion))
