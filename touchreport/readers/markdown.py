"""The author's own pages, as text."""

from __future__ import annotations

from pathlib import Path

from touchreport.location import Location
from touchreport.readers.decoding import decode
from touchreport.readers.files import files_in, folder_in, is_inside, read_bytes
from touchreport.readers.gathering import Gathering
from touchreport.readers.records import MarkdownFile

FOLDERS = ("pages", "pages/analysis", "pages/chapter")
"""Where pages and introductions are looked for."""

_WRITTEN = (
    ".markdown", ".mdown", ".mkd", ".qmd", ".rmd", ".txt", ".rst", ".rtf", ".doc", ".docx", ".odt", ".pages", ".html", ".htm",
)  # fmt: skip
"""Endings of what was surely meant as a page; pictures and data may lie beside the pages."""


def read_pages(gathering: Gathering) -> tuple[MarkdownFile, ...]:
    """Return the Markdown files of the project in the order of their paths; report those that are no text."""
    pages: list[MarkdownFile] = []
    for folder in FOLDERS:
        inner = folder_in(gathering.root, folder)
        if inner is None or not is_inside(gathering.root, inner):
            continue
        for name, path in files_in(inner).items():
            if name.lower().endswith(".md"):
                page = _page(gathering, f"{folder}/{name}", path)
                pages += [page] if page is not None else []
            elif name.lower().endswith(_WRITTEN):
                gathering.warning("page-not-markdown", Location(f"{folder}/{name}"), file=f"{folder}/{name}")
    return tuple(sorted(pages, key=lambda page: page.file))


def _page(gathering: Gathering, file: str, path: Path) -> MarkdownFile | None:
    data = read_bytes(gathering, file, path, "markdown-bytes")
    text = None if data is None else decode(gathering, file, data)
    return None if text is None else MarkdownFile(file, text)
