"""An address of a place on a page that was cut: the part that has the place opens."""

from __future__ import annotations

from pathlib import Path

import pytest
import touchreport_theme_playbook
from playwright.sync_api import Browser

from touchreport.render.paging import Turning, bind

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ROWS = "".join(f'<tr id="row-{n}"><td>Row {n}</td></tr>\n' for n in range(200))
PAGE = (
    '<html><head><title>All</title><script src="assets/site.js" defer></script></head><body><main id="main">'
    f"<h1>All</h1><table><tbody>{ROWS}</tbody></table></main></body></html>"
)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A page in several parts, with the theme's own script."""
    bound = bind("list.html", PAGE, (), "(continued)", lambda _, place: Turning("", "", f"{place}"), 4_000)
    script = Path(str(touchreport_theme_playbook.__file__)).parent / "static" / "site.js"
    (tmp_path / "assets").mkdir()
    (tmp_path / "assets/site.js").write_bytes(script.read_bytes())
    for path, words in (*bound.parts, *bound.scripts):
        (tmp_path / path).write_text(words, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(("place", "part"), [("row-199", "last"), ("row-0", "first"), ("no-such", "first")])
def test_the_part_that_has_the_place_opens(site: Path, browser: Browser, place: str, part: str) -> None:
    """From a disk, too: what stands on another part opens there, and what stands nowhere leaves the first page open."""
    last = max(site.glob("list-*.html"), key=lambda path: int(path.stem.rpartition("-")[2]))
    wanted = last if part == "last" else site / "list.html"
    page = browser.new_page()
    try:
        page.goto(f"{(site / 'list.html').as_uri()}#{place}")
        page.wait_for_url(f"{wanted.as_uri()}#{place}")
        page.wait_for_load_state("load")
        assert page.locator(f"#{place}").count() == (place != "no-such")
    finally:
        page.close()


def test_where_the_places_stand_is_loaded_once(site: Path, browser: Browser) -> None:
    """Addresses that stand nowhere ask for the same script; the first loads it, and one that stands somewhere still leads on."""
    page = browser.new_page()
    try:
        page.goto(f"{(site / 'list.html').as_uri()}#no-such")
        page.wait_for_function("window.pagePlaces")
        for name in ("nor-this", "nor-that"):
            page.evaluate(
                "name => new Promise(done => { addEventListener('hashchange', done); location.hash = name; })",
                name,
            )
        assert page.locator("script[src*=places]").count() == 1
        page.evaluate("location.hash = 'row-199'")
        page.wait_for_url("**/list-*.html#row-199")
    finally:
        page.close()
