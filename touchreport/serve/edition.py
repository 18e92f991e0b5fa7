"""One state of the playbook, kept in memory; a page is rendered when somebody looks at it."""

from __future__ import annotations

import threading
from pathlib import Path

from touchreport.contexts import Page
from touchreport.render.search import INDEX
from touchreport.render.studio import Studio
from touchreport.render.website import (
    asset_files,
    environment_of,
    missing_page,
    page_html,
    search_file,
)


class Edition:
    """The website of one state of the project.

    After a save only what is looked at is rendered: the pages of a large playbook cost nothing until then. Pages
    are asked for by several threads at once, and made by one at a time.

    Args:
        studio: what pages are made with.
        version: number of the state, from 1.
    """

    def __init__(self, studio: Studio, version: int) -> None:
        self.version = version
        self._studio = studio
        self._pages: dict[str, Page] = {page.path: page for page in studio.site.pages}
        self._environment = environment_of(studio)
        self._made: dict[str, bytes] = {}
        self._assets: dict[str, bytes | Path] | None = None
        self._lock = threading.Lock()

    def file(self, path: str) -> bytes | None:
        """Return a file of the website, or None if there is no such file.

        Args:
            path: path inside the website, such as ``index.html`` or ``assets/screen.css``.

        Raises:
            RenderError: the page cannot be rendered; with template and line.
            OSError: an asset cannot be read.
        """
        with self._lock:
            if path in self._pages and path not in self._made:
                page = self._pages[path]
                self._made[path] = page_html(self._environment, page).encode()
            if path == INDEX and path not in self._made:
                self._made[path] = search_file(self._studio)
            if path in self._made:
                return self._made[path]
            if self._assets is None:
                self._assets = {file.path: file.source for file in asset_files(self._studio)}
            source = self._assets.get(path)
            return source.read_bytes() if isinstance(source, Path) else source

    def missing(self) -> bytes:
        """Return the theme's page for what does not exist."""
        with self._lock:
            return missing_page(self._environment).encode()
