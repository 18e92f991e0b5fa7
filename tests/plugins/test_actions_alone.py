"""What is to be done stands in the chapter of actions without the finding that it settles, and must be plain there."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PLUGINS = Path(__file__).parents[2] / "plugins"
POINTS_BACK = re.compile(
    r"\b(?:each|one|some|most|all|\}) of (?:them|these|their)\b|\b(?:these|them) too\b|^\w+ them\b"
)
"""Words that speak of something which only the finding has named."""

NAMED = re.compile(r": \{\w+\}$")
"""Names behind a colon, of which those words may speak."""


def todos() -> Iterator[tuple[str, str]]:
    """Yield the sentences that are written beside ``todo=``, with their files."""
    for path in sorted(PLUGINS.glob("*/**/*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.keyword) and node.arg in ("todo", "todo_more"):
                for part in ast.walk(node.value):
                    if isinstance(part, ast.Constant) and isinstance(part.value, str) and " " in part.value:
                        yield path.name, part.value


def test_an_action_can_be_read_alone() -> None:
    """No action speaks of “them” or “these” without naming what it means."""
    found = list(todos())
    assert len(found) > 60
    assert [each for each in found if POINTS_BACK.search(each[1]) and not NAMED.search(each[1])] == []
