"""One state of the playbook in memory."""

from __future__ import annotations

from pathlib import Path

from tests.worlds import bare, open_world
from touchreport.render.search import INDEX
from touchreport.render.website import website
from touchreport.serve.edition import Edition


def test_what_is_served_is_what_is_built(tmp_path: Path) -> None:
    """The index of the search is the same from the server as in the folder, and so is a page that leads to it."""
    studio = open_world(bare("en"), tmp_path)
    built = {file.path: file.source for file in website(studio)}
    edition = Edition([studio], 1)
    assert edition.file(INDEX) == built[INDEX]
    assert edition.file("index.html") == built["index.html"]
    assert edition.file("assets/no-such.js") is None
