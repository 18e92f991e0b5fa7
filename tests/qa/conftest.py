"""The project with everything, built under circumstances: each once a run, whichever tests look at it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.built import Built
from tests.qa.circumstances import build_under
from tests.qa.everything import write_everything

Deliverable = Callable[[frozenset[str]], Path]


def written(folder: Path, backwards: bool) -> None:
    """Write the project with everything."""
    write_everything(folder, backwards=backwards)


@pytest.fixture(scope="session")
def deliverable(built: Built) -> Deliverable:
    """Gives the output of the project with everything, website and PDF, for a set of odd circumstances."""

    def made(odd: frozenset[str]) -> Path:
        name = f"everything-{'-'.join(sorted(odd))}"[:100]
        folder = built.once(name, lambda folder: _recorded(odd, folder))
        return Path((folder / "output.txt").read_text(encoding="utf-8"))

    return made


def _recorded(odd: frozenset[str], folder: Path) -> None:
    output = build_under(odd, folder, written, "--pdf")
    (folder / "output.txt").write_text(str(output), encoding="utf-8")
