"""Keeping what all analyses share as it is: a plugin that changes it by force is found out, and it is put back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass


class ChangedError(Exception):
    """An analysis changed the project or the results of others, which all analyses share."""


class Kept:
    """The frozen objects inside of what is shared, each with what it held."""

    def __init__(self) -> None:
        self._held: dict[int, tuple[object, tuple[tuple[str, object], ...]]] = {}

    def keep(self, shared: object) -> None:
        """Note every dataclass inside of `shared`, and what it holds."""
        waiting = [shared]
        while waiting:
            part = waiting.pop()
            if is_dataclass(part) and not isinstance(part, type):
                if id(part) in self._held:
                    continue
                held = tuple((field.name, getattr(part, field.name)) for field in fields(part))
                self._held[id(part)] = part, held
                waiting += (value for _, value in held)
            elif isinstance(part, Mapping):
                waiting += part.values()
            elif isinstance(part, (tuple, frozenset)):
                waiting += part

    def put_back(self) -> None:
        """Put back what was changed.

        Raises:
            ChangedError: something was; with the names of what.
        """
        changed = sorted({f"{type(part).__name__}.{name}" for part, name in self._restored()})
        if changed:
            raise ChangedError(
                f"it changed what all analyses share ({', '.join(changed[:5])}), which is frozen"
            )

    def _restored(self) -> Iterator[tuple[object, str]]:
        for part, held in self._held.values():
            for name, value in held:
                if getattr(part, name, None) is not value:
                    object.__setattr__(part, name, value)
                    yield part, name
