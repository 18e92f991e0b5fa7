"""Bundled plugins and themes come in by the same door as anybody's, and none is forgotten."""

from __future__ import annotations

import tomllib
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
ROOMS = {
    "touchreport.plugins": ("plugins", "touchreport_"),
    "touchreport.themes": ("themes", "touchreport_theme_"),
}


def _pyproject() -> dict[str, Any]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))


def _declared(group: str) -> dict[str, str]:
    entries: dict[str, str] = _pyproject()["project"]["entry-points"][group]
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


def test_the_rules_for_imports_know_every_bundled_package() -> None:
    """A bundled plugin or theme that is added comes under the rules for imports too."""
    rules = _pyproject()["tool"]["importlinter"]
    plugins, themes = (set(_declared(group).values()) for group in ROOMS)
    contracts = rules["contracts"]
    (one_door,) = [
        rule["source_modules"] for rule in contracts if rule["name"].startswith("Bundled plugins use")
    ]
    (apart,) = [rule["modules"] for rule in contracts if rule["type"] == "independence"]
    (unknown,) = [
        rule["forbidden_modules"] for rule in contracts if rule["name"].startswith("The core knows")
    ]
    assert set(one_door) == plugins
    assert set(rules["root_packages"]) - {"touchreport"} == set(apart) == set(unknown) == plugins | themes
