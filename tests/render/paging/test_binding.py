"""A page that is too heavy, made into several."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence

from touchreport.render.paging.binding import Turning, bind

ROWS = "".join(f'<tr data-has="{n % 3}|0"><th scope="row">Row {n}</th></tr>\n' for n in range(120))
PAGE = (
    "<html><head><title>All</title></head><body><nav><a href='list.html' aria-current=\"page\">List</a></nav>"
    '<main id="main"><header class="ph"><h1>All rows</h1><p class="lede">Told once.</p></header>'
    '<div class="filters" data-rows="">Filters</div><p>Above.</p>'
    f'<table class="index"><tbody><tr><th scope="rowgroup">Group</th></tr>\n{ROWS}</tbody></table></main><p>Foot</p></body></html>'
)


def _tell(paths: Sequence[str], place: int) -> Turning:
    return Turning(f"<p>top {place}</p>", f"<p>foot {place} of {len(paths)}</p>", f"part {place + 1}")


def _parts(page: str = PAGE, taken: Sequence[str] = (), most: int = 5_000) -> dict[str, str]:
    return dict(bind("list.html", page, taken, "(continued)", _tell, most).parts)


def test_a_light_page_stays_as_it_is() -> None:
    """What is light enough, has no text to be cut, or is not well formed, is written as it was."""
    assert _parts(most=50_000) == {"list.html": PAGE}
    broken = PAGE.replace("</table>", "")
    assert _parts(broken) == {"list.html": broken}
    no_main = PAGE.replace("main", "div")
    assert _parts(no_main) == {"list.html": no_main}


def test_each_page_has_the_frame() -> None:
    """The first page keeps name and lede; each has head, filters and foot, leads to those before and behind it, and the
    contents mark the first one alone as the page itself."""
    parts = _parts()
    first, *rest = parts.values()
    assert list(parts)[:2] == ["list.html", "list-2.html"]
    assert all(len(html.encode()) <= 5_000 for html in parts.values())
    assert "Told once." in first
    assert 'aria-current="page"' in first
    assert '<link rel="next" href="list-2.html">' in first
    assert 'rel="prev"' not in first
    for place, html in enumerate(rest, start=1):
        assert "Told once." not in html
        assert 'aria-current="true"' in html
        assert f"<title>All · part {place + 1}</title>" in html
        assert "<h1>All rows</h1>" in html
        assert "Filters" in html
        assert f"<p>foot {place} of {len(parts)}</p></main>" in html
    assert '<link rel="prev" href="list.html">' in rest[0]
    assert 'rel="next"' not in rest[-1]


def test_a_name_that_is_taken_is_left_alone() -> None:
    """A further page never takes the name of another one."""
    assert list(_parts(taken=("list.html", "list-2.html")))[1] == "list--2.html"


def test_the_first_page_knows_where_places_went() -> None:
    """A script that the first page names has the ids of the others, each on its page; a page that is whole has none."""
    bound = bind("list.html", PAGE, (), "(continued)", _tell, 5_000)
    path, script = bound.scripts[-1]
    found = json.loads(script.removeprefix("window.pagePlaces=").removesuffix(";\n"))
    assert path == "assets/list-places.js"
    assert {name: page for page, names in found.items() for name in names} == {
        name: page for name, page in bound.places.items() if page != "list.html"
    }
    assert f'<main data-places="{path}"' in bound.parts[0][1]
    assert all("data-places" not in html for _, html in bound.parts[1:])
    assert bind("list.html", PAGE, (), "(continued)", _tell).scripts == ()


def test_rows_of_a_list_that_is_cut_are_kept_for_its_filters() -> None:
    """The script has every row of all pages with its values, group by group; the pages name it and have no values."""
    bound = bind("list.html", PAGE, (), "(continued)", _tell, 5_000)
    path, script = bound.scripts[0]
    ((head, rows),) = json.loads(script.removeprefix("window.listRows=").removesuffix(";\n"))
    assert path == "assets/list-rows.js"
    assert head == '<tr><th scope="rowgroup">Group</th></tr>'
    assert [values for values, _ in rows] == [f"{n % 3}|0" for n in range(120)]
    assert "".join(re.findall(r"Row \d+", "".join(html for _, html in bound.parts))) == "".join(
        f"Row {n}" for n in range(120)
    )
    assert all(
        'data-rows="assets/list-rows.js"' in html and "data-has" not in html for _, html in bound.parts
    )
