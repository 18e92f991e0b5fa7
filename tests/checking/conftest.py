"""Projects of a few lines, made for one test each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from touchreport.errors import Problem, ProjectError
from touchreport.readers import load
from touchreport.readers.loaded import Loaded

CONFIG = "title: Playbook\ndate: 2026-11-01\nmodel: purchase-phases\n"
Files = Mapping[str, str]
Load = Callable[[Files], Loaded]
Problems = Callable[[Files], tuple[Problem, ...]]


def write(folder: Path, files: Files) -> None:
    """Write the files of a project; one without a touchreport.yaml gets a plain one."""
    for name, text in {"touchreport.yaml": CONFIG, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


@pytest.fixture
def loaded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Load:
    """Load a project that is right."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def run(files: Files) -> Loaded:
        write(tmp_path, files)
        return load(tmp_path)

    return run


@pytest.fixture
def problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Problems:
    """Load a project and return everything that is said about it."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    def run(files: Files) -> tuple[Problem, ...]:
        write(tmp_path, files)
        try:
            return load(tmp_path).problems
        except ProjectError as error:
            return error.problems

    return run
