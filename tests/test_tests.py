"""Tests state the rules that they prove, and can fail."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent
CHECKS = ("assert", "raises", "warns", "expect", "verify", "check")


def every_test() -> Iterator[tuple[str, ast.FunctionDef]]:
    for file in sorted(ROOT.rglob("test_*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"):
                yield f"{file.relative_to(ROOT)}:{node.lineno} {node.name}", node


def test_every_test_states_its_rule() -> None:
    """A test without a docstring leaves its reader to guess what broke."""
    assert [name for name, node in every_test() if not ast.get_docstring(node)] == []


def test_every_test_asserts_something() -> None:
    """A test that asserts nothing passes whatever the code does."""
    idle = [name for name, node in every_test() if not any(word in ast.dump(node).lower() for word in CHECKS)]
    assert idle == []
