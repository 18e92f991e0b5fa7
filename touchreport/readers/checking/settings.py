"""What the author wishes of the playbook: theme, chapters, analyses, outputs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from touchreport.location import Location
from touchreport.model.field import Field, Kind
from touchreport.model.node import Mapped, Node, Scalar
from touchreport.model.settings import CHAPTERS, AuthorPage, ChapterWish, Settings
from touchreport.readers.checking.config import (
    check_keys,
    list_at,
    mapping_at,
    one_of,
    scalar_at,
    switch,
    yes_no_at,
)
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, plain
from touchreport.readers.checking.ids import is_id
from touchreport.readers.checking.pages import Pages
from touchreport.readers.checking.texts import refuse_bidi, words
from touchreport.readers.checking.waivers import read_waivers

PAPERS = ("a4", "letter")
_OUTPUTS = ("pdf", "site", "paper")
_WORDS = Field(Kind.WORDS, "")


def read_settings(desk: Desk, config: Mapped, pages: Pages, noindex: bool | None) -> Settings:
    """Return the author's wishes; options of themes and analyses are checked by whoever offers them."""
    theme, theme_location, theme_options = _theme(desk, config)
    analyses, off = _analyses(desk, config)
    outputs = mapping_at(desk, config, "outputs") or Mapped((), config.location)
    check_keys(desk, outputs, _OUTPUTS)
    paper = scalar_at(desk, outputs, "paper")
    return Settings(
        theme=theme,
        theme_location=theme_location,
        theme_options=theme_options,
        outline=_outline(desk, config, pages.own),
        analyses=analyses,
        analyses_off=off,
        waivers=read_waivers(desk, config),
        pages=pages.own,
        introductions=pages.introductions,
        paper=(None if paper is None else one_of(desk, "paper", paper, PAPERS)) or PAPERS[0],
        pdf=yes_no_at(desk, outputs, "pdf", True),
        site=yes_no_at(desk, outputs, "site", True),
        noindex=True if noindex is None else noindex,
    )


def _theme(desk: Desk, config: Mapped) -> tuple[str, Location | None, Mapped | None]:
    node = config.get("theme")
    inner = node if isinstance(node, Mapped) else None
    if inner is not None:
        check_keys(desk, inner, ("name", "options"))
    name = scalar_at(desk, config, "theme") if inner is None else scalar_at(desk, inner, "name")
    options = None if inner is None else mapping_at(desk, inner, "options")
    return (Settings().theme, None, options) if name is None else (plain(name), name.location, options)


def _outline(desk: Desk, config: Mapped, pages: tuple[AuthorPage, ...]) -> tuple[ChapterWish, ...]:
    wishes: list[ChapterWish] = []
    for item in list_at(desk, config, "outline"):
        wish = _wish(desk, item, pages)
        if wish is None:
            continue
        if any(wish.chapter == other.chapter for other in wishes):
            desk.collector.error("chapter-twice", item, chapter=wish.chapter)
        wishes.append(wish)
    return tuple(wishes)


def _wish(desk: Desk, item: Node, pages: tuple[AuthorPage, ...]) -> ChapterWish | None:
    title = None
    name = item
    if isinstance(item, Mapped):
        check_keys(desk, item, ("chapter", "title"))
        written = item.get("title")
        if written is not None:
            title = words(desk, _WORDS, (Cell(Scalar("title", written.location), written),))
        chapter = scalar_at(desk, item, "chapter")
        if chapter is None:
            desk.collector.error("chapter-missing", item)
            return None
        name = chapter
    if not isinstance(name, Scalar):
        desk.collector.error("chapter-missing", item)
        return None
    if refuse_bidi(desk, name) or not _exists(desk, name, pages):
        return None
    return ChapterWish(plain(name), title, name.location)


def _exists(desk: Desk, name: Scalar, pages: tuple[AuthorPage, ...]) -> bool:
    """Return whether there can be such a chapter; which analyses there are is not known here."""
    text = plain(name)
    kind, _, id = text.partition("/")
    if text in CHAPTERS or (kind == "analysis" and is_id(id)):
        return True
    known = (*CHAPTERS, *(f"page/{page.id}" for page in pages))
    if text in known:
        return True
    near = desk.lexicon.nearest(text, known)
    desk.collector.error("unknown-chapter", name, suggestion=near, chapter=text, known=known)
    return False


def _analyses(desk: Desk, config: Mapped) -> tuple[Mapping[str, Mapped], frozenset[str]]:
    """Return the options of analyses by id, and those that are off; ``on`` and an empty value change nothing."""
    node = mapping_at(desk, config, "analyses")
    options: dict[str, Mapped] = {}
    off: set[str] = set()
    for key, value in () if node is None else node.pairs:
        if isinstance(value, Mapped):
            options[key.text] = value
            continue
        wanted = switch(desk, value) if isinstance(value, Scalar) and plain(value) else None
        if wanted is False:
            off.add(key.text)
        elif wanted is None and not (isinstance(value, Scalar) and not plain(value)):
            desk.collector.error("bad-analysis-options", value, analysis=key.text)
    return MappingProxyType(options), frozenset(off)
