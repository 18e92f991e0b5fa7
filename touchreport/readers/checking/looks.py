"""How a playbook looks and which chapters it has: the theme and the outline."""

from __future__ import annotations

from touchreport.model.field import Field, Kind
from touchreport.model.node import Mapped, Node, Scalar
from touchreport.model.settings import CHAPTERS, AuthorPage
from touchreport.model.wishes import ChapterWish
from touchreport.readers.checking.config import check_keys, list_at, mapping_at, scalar_at
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, plain
from touchreport.readers.checking.ids import is_id
from touchreport.readers.checking.texts import refuse_bidi, words

_WORDS = Field(Kind.WORDS, "")


def read_theme(desk: Desk, config: Mapped) -> tuple[Scalar | None, Mapped | None]:
    """Return the name of the theme as written, None where there is none, and its options, unchecked.

    A theme that is not installed is reported.
    """
    node = config.get("theme")
    inner = node if isinstance(node, Mapped) else None
    if inner is not None:
        check_keys(desk, inner, ("name", "options"))
    name = scalar_at(desk, config, "theme") if inner is None else scalar_at(desk, inner, "name")
    options = None if inner is None else mapping_at(desk, inner, "options")
    if name is not None and desk.themes and plain(name) not in desk.themes:
        near = desk.lexicon.nearest(plain(name), desk.themes)
        desk.collector.error("unknown-theme", name, suggestion=near, theme=plain(name), known=desk.themes)
    return name, options


def read_outline(desk: Desk, config: Mapped, pages: tuple[AuthorPage, ...]) -> tuple[ChapterWish, ...]:
    """Return what stands under ``outline``; chapters that cannot be are reported and left out."""
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
    if refuse_bidi(desk, name) or not is_chapter(desk, name, pages):
        return None
    return ChapterWish(plain(name), title, name.location)


def is_chapter(desk: Desk, name: Scalar, pages: tuple[AuthorPage, ...]) -> bool:
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
