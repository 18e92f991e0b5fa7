"""The rows of a list that filters go over, as a script: a browser loads them when somebody filters.

A list that is cut has only some of its rows on each page. Whoever filters it asks for all of them, on whatever page he
stands; a script that a page names is all that a website may load from a disk.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from touchreport.render.paging.tree import Element

ROWS = "rows.js"
"""End of the name of the script."""

WANTED = "data-rows"
"""The attribute of what filters a list; it holds the path of the script, nothing where all rows stand on the page."""

_VALUES = re.compile(r'<tr data-has="([^"]*)">')

Group = tuple[str, tuple[tuple[str, str], ...]]
"""The head of a group of rows, and for each row its values and its markup."""


def listed_rows(content: Iterable[Element]) -> tuple[Group, ...]:
    """Return the rows that have values to be filtered by, in their groups; none where there is no such list."""
    return tuple(_groups(content))


def _groups(content: Iterable[Element]) -> Iterator[Group]:
    waiting = [*content][
        ::-1
    ]  # and no function that calls itself: an author's words may be nested very deeply
    while waiting:
        element = waiting.pop()
        if element.tag != "tbody":
            waiting += element.children[::-1]
            continue
        found = [(_VALUES.match(row.html), row) for row in element.children]
        rows = tuple((match[1], without_values(row.html)) for match, row in found if match)
        if rows:
            yield "".join(row.html for match, row in found if not match), rows


def without_values(markup: str) -> str:
    """Return markup whose rows do not say what they are filtered by."""
    return _VALUES.sub("<tr>", markup)


def rows_script(groups: Sequence[Group]) -> str:
    """Return the script; it keeps the rows under ``listRows``, group by group."""
    written = json.dumps(groups, ensure_ascii=False, separators=(",", ":"))
    return f"window.listRows={written};\n"
