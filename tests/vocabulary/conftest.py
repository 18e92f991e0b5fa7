"""The vocabulary's source files, and the compiler that turns them into what is read."""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import yaml

from touchreport import vocabulary
from touchreport.vocabulary.languages import LANGUAGES

DATA = Path(vocabulary.__file__).with_name("data")
COMPILER = Path(__file__).resolve().parents[2] / "tools" / "compile_vocabulary.py"


@dataclass(frozen=True, slots=True)
class Said:
    """A text of the data, with where it stands and what it is for."""

    where: str
    kind: str
    language: str
    text: str


@pytest.fixture(scope="session")
def sources() -> Mapping[str, Path]:
    """Path of each YAML file, by name."""
    return {path.stem: path for path in sorted(DATA.glob("*.yaml"))}


@pytest.fixture(scope="session")
def content(sources: Mapping[str, Path]) -> Mapping[str, Any]:
    """What each YAML file holds, by name."""
    return {
        name: yaml.load(path.read_text(encoding="utf-8"), yaml.CSafeLoader) for name, path in sources.items()
    }


@pytest.fixture(scope="session")
def compiler() -> ModuleType:
    """The module ``tools/compile_vocabulary.py``."""
    spec = importlib.util.spec_from_file_location("compile_vocabulary", COMPILER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def said(content: Mapping[str, Any]) -> tuple[Said, ...]:
    """Every text of every file in every language."""
    return tuple(each for name, data in content.items() for each in _texts(data, name, ""))


def _texts(node: Any, where: str, kind: str) -> Iterator[Said]:
    if kind == "language_notes":
        return
    if isinstance(node, dict) and node and set(node) <= set(LANGUAGES):
        for language, value in node.items():
            for text in value if isinstance(value, list) else [value]:
                yield Said(where, kind, language, text)
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from _texts(value, f"{where}/{node.get('id', '')}", str(key))
    elif isinstance(node, list):
        for value in node:
            yield from _texts(value, where, kind)
