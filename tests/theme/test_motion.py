"""Motion is an extra for readers who have not asked for less of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

THEMES = Path(__file__).parents[2] / "themes"
SHEETS = sorted(THEMES.glob("*/static/*.css"))
SCRIPTS = sorted(THEMES.glob("*/static/*.js"))
_MOVES = re.compile(r"(?<![\w-])(?:transition|animation|scroll-behavior)[\w-]*\s*:|@keyframes")
_WELCOME = re.compile(r"@media \(prefers-reduced-motion: no-preference\)\s*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")


def moving(sheet: str) -> list[str]:
    """Return what moves in a sheet though somebody may have asked for less motion."""
    return _MOVES.findall(_WELCOME.sub("", sheet))


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_nothing_moves_unasked(sheet: Path) -> None:
    """Every transition and every animation stands where the reader has no preference for less motion."""
    assert moving(sheet.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: f"{path.parts[-3]}/{path.name}")
def test_no_script_moves_anything(script: Path) -> None:
    """No script scrolls smoothly or starts an animation of its own."""
    assert re.findall(r"smooth|\.animate\(|requestAnimationFrame", script.read_text(encoding="utf-8")) == []


def test_what_moves_is_found() -> None:
    """The search for motion finds a transition outside of the condition, and none inside."""
    assert moving("a { transition: color 1s; }") == ["transition:"]
    assert moving("@media (prefers-reduced-motion: no-preference) { a { transition: color 1s; } }") == []
    assert len(SHEETS) > 6
