"""One state of the playbook in memory."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment

from tests.crowds import crowd
from tests.worlds import bare, open_world
from touchreport.contexts import Page
from touchreport.render.search import INDEX
from touchreport.render.website import page_html, website
from touchreport.serve.edition import Edition


def test_what_is_served_is_what_is_built(tmp_path: Path) -> None:
    """The index of the search is the same from the server as in the folder, and so is a page that leads to it."""
    studio = open_world(bare("en"), tmp_path)
    built = {file.path: file.source for file in website(studio)}
    edition = Edition([studio], 1)
    assert edition.file(INDEX) == built[INDEX]
    assert edition.file("index.html") == built["index.html"]
    assert edition.file("assets/no-such.js") is None


def test_a_heavy_page_is_served_as_it_is_built(tmp_path: Path) -> None:
    """Each part of a page that is cut is there, whichever is asked for first, and so are the scripts that go with it."""
    studio = open_world(crowd("en", 300), tmp_path)
    built = {file.path: file.source for file in website(studio)}
    parts = [path for path in built if path.startswith("touchpoints")]
    scripts = [f"assets/touchpoints-{each}.js" for each in ("rows", "places")]
    assert len(parts) > 1
    for asked in ([parts[-1], *scripts], [scripts[0], *parts]):
        edition = Edition([studio], 1)
        for path in asked:
            served = edition.file(path)
            assert served is not None
            assert path.endswith(".html") or served == built[path]
    assert edition.file("touchpoints-99.html") is None


def test_a_page_is_rendered_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither its parts nor addresses that look like one of them, and are none, have it made again."""
    made: list[str] = []

    def noted(environment: Environment, page: Page) -> str:
        made.append(page.path)
        return page_html(environment, page)

    monkeypatch.setattr("touchreport.serve.edition.page_html", noted)
    edition = Edition([open_world(crowd("en", 300), tmp_path)], 1)
    for asked in ("-99.html", "-99.html", ".html", "-2.html", "-98.html"):
        assert (edition.file(f"touchpoints{asked}") is None) == (asked in ("-98.html", "-99.html"))
    assert made == ["touchpoints.html"]
