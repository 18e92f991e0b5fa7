"""English sentences of analyses are set like the rest of the page."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CATALOGUES = sorted((Path(__file__).parents[2] / "plugins").glob("*/locale/fa.po"))


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda path: path.parts[-3])
def test_sentences_have_the_apostrophe_of_a_typesetter(catalogue: Path) -> None:
    """Beside “ ” stands ’ and never the straight mark of a typewriter."""
    keys = [line for line in catalogue.read_text(encoding="utf-8").splitlines() if line.startswith("msgid")]
    assert len(keys) > 10
    assert [line for line in keys if re.search(r"\w'", line)] == []
