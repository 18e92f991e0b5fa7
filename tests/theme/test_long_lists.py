"""Lists of touchpoints beside a finding: the first by name, the others folded, and no list without end."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.worlds import open_world, tern
from touchreport.contexts.shared import Stop
from touchreport.model.text import Text

STOPS = tuple(
    Stop(n, f"t{n}", Text.of(f"Touchpoint {n}", "en"), f"touchpoint-t{n}.html") for n in range(1, 403)
)


def listed(folder: Path, medium: str, count: int) -> str:
    """Return the list of so many touchpoints, as the theme sets it."""
    environment = open_world(tern(), folder).environment("print" if medium == "print" else "screen")
    macro = "{% from 'parts/marks.html' import refs with context %}{{ refs(stops) }}"
    return environment.from_string(macro).render(stops=STOPS[:count])


@pytest.mark.parametrize("medium", ["screen", "print"])
@pytest.mark.parametrize(
    ("count", "shown", "left"),
    [(8, 8, ""), (300, 300, ""), (301, 300, "1 more is"), (402, 300, "102 more are")],
)
def test_a_very_long_list_ends_and_says_so(
    tmp_path: Path, medium: str, count: int, shown: int, left: str
) -> None:
    """Up to 300 are all there; of more, the number of those that are not."""
    html = listed(tmp_path, medium, count)
    assert len(re.findall(r"<a [^>]*href=", html)) == shown
    assert (f"{left} not listed here" in html) == bool(left)
    assert ("<details" in html) == (medium == "screen" and count > 8)
