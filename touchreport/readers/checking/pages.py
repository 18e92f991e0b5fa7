"""Pages and introductions that the author wrote in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from types import MappingProxyType

from touchreport.location import Location
from touchreport.model.settings import AuthorPage
from touchreport.model.text import Text
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.texts import is_language_tag, warn_of_too_much
from touchreport.readers.records import MarkdownFile
from touchreport.text import normalise, slug

_HEADING = re.compile(r"\A\s*#[ \t]+(?P<title>[^\n]+?)[ \t]*#*[ \t]*(?:\n|\Z)")
_SETTINGS = re.compile(r"\A---[ \t]*\r?\n(?:[^\n]*\n){0,60}?---[ \t]*(?:\r?\n|\Z)")
_INTRODUCTIONS = ("analysis", "chapter")


@dataclass(frozen=True, slots=True)
class Pages:
    """Everything under ``pages/``.

    Attributes:
        own: the author's own pages, by file name.
        introductions: own words above a chapter (``<chapter>``) or an analysis (``analysis/<id>``).
    """

    own: tuple[AuthorPage, ...] = ()
    introductions: Mapping[str, AuthorPage] = field(default_factory=lambda: MappingProxyType({}))


def read_pages(desk: Desk, files: Iterable[MarkdownFile]) -> Pages:
    """Return the pages; the first ``# heading`` of a file is its title, else the file's name is."""
    own: dict[str, AuthorPage] = {}
    introductions: dict[str, AuthorPage] = {}
    translated: list[tuple[PurePosixPath, str, AuthorPage]] = []
    for file in files:
        path = PurePosixPath(file.file)
        page = _page(desk, file, path)
        _warn_of_content(desk, file)
        stem, _, tag = path.stem.rpartition("@")
        if stem and is_language_tag(tag):
            translated.append((path.with_stem(stem), tag, page))
            continue
        if _key(path):
            introductions[_key(path)] = page
        elif page.id in own:
            first = own[page.id].location
            desk.collector.error(
                "duplicate-page", page.location, related=(first,), id=page.id, first=first.file
            )
        else:
            own[page.id] = page
    for path, tag, page in translated:
        _translate(desk, path, tag, page, introductions if _key(path) else own)
    return Pages(tuple(own.values()), MappingProxyType(introductions))


def _key(path: PurePosixPath) -> str:
    """Return the key of an introduction; empty for a page."""
    if path.parent.name not in _INTRODUCTIONS or not path.parent.parent.name:
        return ""
    return path.stem if path.parent.name == "chapter" else f"analysis/{path.stem}"


def _translate(
    desk: Desk, path: PurePosixPath, tag: str, page: AuthorPage, pages: dict[str, AuthorPage]
) -> None:
    """Add the words of ``about@fa.md`` to the page ``about.md``; report a translation of nothing."""
    key = _key(path) or slug(path.stem)
    if key not in pages:
        desk.collector.error("translation-of-nothing", page.location, file=path.name)
        return
    first = pages[key]
    pages[key] = replace(
        first,
        title=Text((*first.title.words, (tag, str(page.title)))),
        body=Text((*first.body.words, (tag, str(page.body)))),
        translations=MappingProxyType({**first.translations, tag: page}),
    )


def _warn_of_content(desk: Desk, file: MarkdownFile) -> None:
    """Warn of a file with nothing in it or too much, and of settings at its top, which other programs read and we do not."""
    if not file.text.strip():
        desk.collector.warning("empty-page", Location(file.file))
    elif _SETTINGS.match(file.text):
        desk.collector.warning("page-settings", Location(file.file, 1, 1))
    warn_of_too_much(desk, file.text, Location(file.file))


def _page(desk: Desk, file: MarkdownFile, path: PurePosixPath) -> AuthorPage:
    text = normalise(file.text).replace("\r\n", "\n")
    heading = _HEADING.match(text)
    title = heading["title"] if heading else path.stem.replace("-", " ").replace("_", " ")
    body = text[heading.end() :] if heading else text
    above = len(text) - len(body.lstrip("\n"))
    return AuthorPage(
        slug(path.stem),
        Text.of(title, desk.language),
        Text.of(body.strip("\n"), desk.language),
        Location(file.file),
        first_line=text.count("\n", 0, above) + 1,
    )
