"""Whole pages stay as they are until somebody means to change them."""

from __future__ import annotations

import pytest

from tests.theme.snapshots_of import CASES, file_of, snapshot


@pytest.mark.parametrize(("world", "path"), CASES)
def test_pages_are_as_they_were(world: str, path: str) -> None:
    """A page differs from its snapshot only on purpose; ``python -m tests.theme.snapshots_of`` accepts it."""
    assert snapshot(world, path) == file_of(world, path).read_text(encoding="utf-8")
