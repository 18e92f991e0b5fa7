"""One hostile thing put into a good project, and how that must end."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

Put = Callable[[Path], object]
"""Puts something into a project folder."""


@dataclass(frozen=True, slots=True)
class Case:
    """A hostile thing.

    Attributes:
        name: what it is, in a few words with hyphens.
        put: puts it into a project folder.
        code: the code of the problem that it must end in; None where it is harmless and the project stays valid.
    """

    name: str
    put: Put
    code: str | None = None


def file(name: str, content: bytes | str) -> Put:
    """Return what writes a file of the project anew."""
    data = content.encode() if isinstance(content, str) else content

    def put(folder: Path) -> None:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    return put


def added(name: str, text: str) -> Put:
    """Return what writes more at the end of a file of the project."""

    def put(folder: Path) -> None:
        with (folder / name).open("a", encoding="utf-8", newline="") as stream:
            stream.write(text)

    return put


def changed(name: str, old: str, new: str) -> Put:
    """Return what writes something else in place of the first `old` in a file of the project."""

    def put(folder: Path) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text, (name, old)
        path.write_bytes(text.replace(old, new, 1).encode("utf-8", "surrogatepass"))

    return put
