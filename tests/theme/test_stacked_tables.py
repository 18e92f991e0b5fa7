"""Tables whose cells stand below each other on a phone, each under its heading."""

from __future__ import annotations

import re
from pathlib import Path

from tests.worlds import open_world, tern
from touchreport.model.blocks import Caption, Cell, Column, Table
from touchreport.plugin import say

COLUMNS = tuple(Column(say(name)) for name in ("What", "Who", "When", "Why"))
TABLE = Table(Caption("t", say("T")), COLUMNS, ((Cell("a"), Cell("b"), Cell(), Cell("d")),))


def test_cells_with_content_say_under_which_heading_they_stand(tmp_path: Path) -> None:
    """A cell with content has its heading with it; an empty one, which no phone shows, weighs nothing."""
    environment = open_world(tern(), tmp_path).environment("screen")
    macro = "{% from 'parts/blocks.html' import table with context %}{{ table(block) }}"
    html = environment.from_string(macro).render(block=TABLE)
    assert re.findall(r"<td([^>]*)>", html) == [
        ' data-head="Who"',
        "",
        ' data-head="Why"',
    ]
