"""What the tests of reading share: a project folder to write into, and problems in a short form."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from touchreport.errors import Problem
from touchreport.readers.gathering import Gathering
from touchreport.readers.project import read_project
from touchreport.readers.records import RawProject

Told = tuple[str, str, str | None]
"""A problem in short: its code, its place and the text at fault."""


def tell(problems: Iterable[Problem]) -> list[Told]:
    """Return each problem as its code, its place and the text at fault."""
    found: list[Told] = []
    for problem in problems:
        excerpt = problem.excerpt
        fault = None if excerpt is None else excerpt.text[excerpt.start : excerpt.end]
        found.append((problem.code, str(problem.location), fault))
    return found


@pytest.fixture
def told() -> Callable[[Iterable[Problem]], list[Told]]:
    """The function that shortens problems to code, place and excerpt."""
    return tell


@pytest.fixture
def gathering(tmp_path: Path) -> Gathering:
    """A gathering for an empty folder."""
    return Gathering(tmp_path)


@pytest.fixture
def project(tmp_path: Path) -> Callable[..., RawProject]:
    """A function that writes files into a folder with a minimal touchreport.yaml and reads it."""

    def make(files: dict[str, str | bytes], config: str | None = "title: Café\n") -> RawProject:
        named = files if config is None else {"touchreport.yaml": config, **files}
        for name, content in named.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content.encode() if isinstance(content, str) else content)
        return read_project(tmp_path)

    return make
