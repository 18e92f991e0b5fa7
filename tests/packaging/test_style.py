"""What `make lint` looks at: style, layout and types. As tests they keep no processor waiting while `make test` runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ELSEWHERE = "lint-imports"
"""Is run by the tests of imports, among the quick ones."""


def commands() -> tuple[str, ...]:
    """Return the commands of `make lint`, as they stand in the Makefile."""
    rules = (ROOT / "Makefile").read_text(encoding="utf-8")
    lint = rules.partition("\nlint:")[2].partition("\n\n")[0]
    return tuple(re.findall(r"^\t\$\(BIN\)/(.+)$", lint, re.MULTILINE))


def test_everything_that_lint_runs_is_run_here() -> None:
    """Style, layout, types and imports: each line of `make lint` is a test."""
    assert [line.split()[0] for line in commands()] == ["ruff", "ruff", "mypy", ELSEWHERE]


@pytest.mark.slow
@pytest.mark.parametrize("command", [line for line in commands() if line != ELSEWHERE])
def test_nothing_is_complained_about(command: str) -> None:
    """The checker finds nothing in the core, the plugins, the themes, the tools and the tests."""
    program, *options = command.split()
    found = Path(sys.executable).with_name(program)
    done = subprocess.run([found, *options], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
