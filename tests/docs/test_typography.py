"""The page on typography names tests that there are."""

from __future__ import annotations

import re

from tests.built import ROOT


def test_every_test_that_is_named_is_there() -> None:
    """What the page says is held by a test is held by a file of tests."""
    named = set(
        re.findall(r"`(tests/[\w/]+\.py)`", (ROOT / "docs" / "typography.md").read_text(encoding="utf-8"))
    )
    assert len(named) > 8
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []
