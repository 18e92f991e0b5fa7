"""One state of the playbook, kept in memory; a page is rendered when somebody looks at it."""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from pathlib import Path

from touchreport.contexts import Page
from touchreport.render.paging import MOST_BYTES, relinked
from touchreport.render.paging.binder import Binder
from touchreport.render.search import INDEX
from touchreport.render.studio import Studio
from touchreport.render.website import (
    asset_files,
    environment_of,
    front_files,
    missing_page,
    page_html,
    search_file,
)

_PART = re.compile(r"(?P<stem>.+?)-+[0-9]+\.html")
_SCRIPT = re.compile(r"assets/(?P<stem>.+)-(?:rows|places)\.js")


class Edition:
    """The website of one state of the project, in all its languages.

    After a save only what is looked at is rendered: the pages of a large playbook cost nothing until then. Pages
    are asked for by several threads at once, and made by one at a time.

    Args:
        studios: what pages are made with, a language each.
        version: number of the state, from 1.
    """

    def __init__(self, studios: Sequence[Studio], version: int) -> None:
        self.version = version
        self._studios = tuple(studios)
        self._sites = {
            f"{studio.locale.tag}/" if studio.languages else "": _Site(studio) for studio in studios
        }
        self._front: dict[str, bytes | Path] | None = None if len(self._sites) > 1 else {}
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
            for prefix, site in self._sites.items():
                if path.startswith(prefix):
                    return site.file(path.removeprefix(prefix))
            if self._front is None:
                self._front = {file.path: file.source for file in front_files(self._studios)}
            return _bytes(self._front.get(path))

    def missing(self) -> bytes:
        """Return the theme's page for what does not exist."""
        with self._lock:
            return next(iter(self._sites.values())).missing()


class _Site:
    """The website in one language."""

    def __init__(self, studio: Studio) -> None:
        self._studio = studio
        self._pages: dict[str, Page] = {page.path: page for page in studio.site.pages}
        self._environment = environment_of(studio)
        self._binder = Binder(studio, self._environment, MOST_BYTES)
        self._made: dict[str, bytes] = {}
        self._assets: dict[str, bytes | Path] | None = None

    def file(self, path: str) -> bytes | None:
        whole = path if path in self._pages else self._whole(path)
        if whole is not None and whole not in self._made:
            self._make(whole)
        if path == INDEX and path not in self._made:
            self._made[path] = search_file(self._studio, self._environment)
        if path in self._made:
            return self._made[path]
        if self._assets is None:
            self._assets = {file.path: file.source for file in asset_files(self._studio)}
        return _bytes(self._assets.get(path))

    def _make(self, path: str) -> None:
        """Render a page, and cut it if it is as heavy as the website cuts pages.

        Where the places of others stand nobody knows before they are looked at: links lead to their first part, whose
        script leads on.
        """
        bound = self._binder.bind(path, page_html(self._environment, self._pages[path]))
        for part, html in bound.parts:
            self._made[part] = relinked(html, part, path, {path: bound.places}).encode()
        self._made |= {script: words.encode() for script, words in bound.scripts}

    def _whole(self, path: str) -> str | None:
        """Return the page of which another may be a part, or its script; None where there is none."""
        found = _PART.fullmatch(path) or _SCRIPT.fullmatch(path)
        whole = f"{found['stem']}.html" if found else ""
        return whole if whole in self._pages else None

    def missing(self) -> bytes:
        return missing_page(self._environment).encode()


def _bytes(source: bytes | Path | None) -> bytes | None:
    return source.read_bytes() if isinstance(source, Path) else source
