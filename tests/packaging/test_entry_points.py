"""Bundled plugins and themes come in by the same door as anybody's, and none is forgotten."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = {
    "touchreport.plugins": ("plugins", "touchreport_"),
    "touchreport.themes": ("themes", "touchreport_theme_"),
}


def _declared(group: str) -> dict[str, str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    entries: dict[str, str] = project["entry-points"][group]
    return entries


@pytest.mark.parametrize("group", ROOMS)
def test_each_package_is_declared(group: str) -> None:
    """Every package in plugins/ and themes/ is declared under its short name, and nothing else is."""
    room, prefix = ROOMS[group]
    packages = {path.parent.name for path in (ROOT / room).glob("*/__init__.py")}
    assert _declared(group) == {package.removeprefix(prefix): package for package in packages}


@pytest.mark.parametrize("group", ROOMS)
def test_each_declared_package_is_installed(group: str) -> None:
    """What is declared is what this environment knows; after a change touchreport is installed again."""
    entries = metadata.distribution("touchreport").entry_points.select(group=group)
    assert {entry.name: entry.value for entry in entries} == _declared(group)
