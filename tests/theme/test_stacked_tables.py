"""Tables whose cells stand below each other on a phone, each under its heading."""

from __future__ import annotations

import re
from dataclasses import replace
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


def test_a_table_that_tells_an_order_keeps_it(tmp_path: Path) -> None:
    """Where a long table is cut, rows with an alarm are shown before others; one in order is cut behind its first rows."""
    environment = open_world(tern(), tmp_path).environment("screen")
    macro = "{% from 'parts/blocks.html' import table with context %}{{ table(block) }}"
    rows = tuple((Cell(str(n)), Cell("x", alarm=n == 19), Cell(), Cell()) for n in range(20))
    table = replace(TABLE, rows=rows)

    def order(block: Table) -> list[str]:
        return re.findall(r'<th scope="row">(\d+)</th>', environment.from_string(macro).render(block=block))

    assert order(table)[:12] == [*map(str, range(11)), "19"]
    assert order(replace(table, in_order=True)) == [*map(str, range(20))]
