"""Converting words: short texts, long texts and lists of texts, in one language or several."""

from __future__ import annotations

import re

from touchreport.location import Location
from touchreport.model.field import Field
from touchreport.model.node import Listing, Mapped, Node, Scalar
from touchreport.model.text import Text
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, is_blank, plain
from touchreport.readers.checking.single import single
from touchreport.text import TooMuch, has_bidi_controls, too_much_for_markdown

_SEPARATORS = re.compile(r"[;\u061b\uff1b|\r\n]+")  # ; ؛ ；
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_ADDRESS = re.compile(r"https?://[^\s<>\"'/?#:]+(?:[/?#:][^\s<>\"']*)?")
_TOO_MUCH = {
    TooMuch.CHARACTERS: "markdown-too-long",
    TooMuch.HEADINGS: "markdown-too-many-headings",
    TooMuch.OPENINGS: "markdown-too-open",
    TooMuch.PARTS: "markdown-too-many-parts",
}
_BREAKS = re.compile(r"[ \t\r\n]+")


def is_language_tag(text: str) -> bool:
    """Return whether `text` can be the tag of a language, such as ``fa`` or ``zh-Hant``."""
    return _LANGUAGE_TAG.fullmatch(text) is not None


def split(text: str) -> tuple[str, ...]:
    """Return the parts of a list written in one cell; the separators are ``;``, ``|`` and a line break."""
    return tuple(part for part in (piece.strip() for piece in _SEPARATORS.split(text)) if part)


def items_of(node: Node) -> tuple[Scalar, ...] | None:
    """Return the values of a list, or of one cell that holds a list; None if it is neither."""
    if isinstance(node, Scalar):
        return tuple(Scalar(part, node.location, node.excerpt) for part in split(plain(node)))
    if isinstance(node, Mapped):
        return None
    found = tuple(item for item in node.items if not is_blank(item))
    return tuple(item for item in found if isinstance(item, Scalar)) if _are_scalars(found) else None


def words(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> Text | None:
    """Return a short text; a line break inside becomes a space."""
    return _text(desk, cells, one_line=True)


def prose(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> Text | None:
    """Return a long text with its line breaks; warn of one that is not read as Markdown."""
    found = _text(desk, cells, one_line=False)
    if found is not None:
        for _, each in found.words:
            warn_of_too_much(desk, each, cells[0].node)
    return found


def warn_of_too_much(desk: Desk, text: str, place: Node | Location) -> None:
    """Warn of a text that is shown as it was written, since reading it as Markdown could take very long."""
    found = too_much_for_markdown(text)
    if found is not None:
        desk.collector.warning(_TOO_MUCH[found], place, most=found.most)


def texts(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> tuple[Text, ...] | None:
    """Return several short texts; lists in two languages are joined item by item."""
    columns: dict[str, tuple[Text, ...]] = {}
    for cell in cells:
        for language, node in _by_language(desk, cell):
            found = _items(desk, cell.key.text, language, node)
            if found is None:
                return None
            columns[language] = found
    if len({len(found) for found in columns.values()}) > 1:
        desk.collector.error(
            "list-lengths-differ",
            cells[-1].node,
            field=cells[0].key.text,
            lengths=tuple(f"{language}: {len(found)}" for language, found in columns.items()),
        )
        return None
    return tuple(_joined(parts) for parts in zip(*columns.values(), strict=True))


def address(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> str | None:
    """Return the address of a page on the web."""
    found = single(desk, cells)
    if found is None:
        return None
    text = plain(found)
    if _ADDRESS.fullmatch(text):
        return text
    near = f"https://{text}" if _ADDRESS.fullmatch(f"https://{text}") and "." in text else None
    desk.collector.error("bad-address", found, suggestion=near, field=cells[0].key.text, value=text)
    return None


def clean(text: str, *, one_line: bool) -> str:
    """Return `text` as it is stored."""
    return _BREAKS.sub(" ", text).strip() if one_line else text.strip()


def refuse_bidi(desk: Desk, node: Scalar) -> bool:
    """Report invisible marks that turn the direction of writing; return whether there was one."""
    found = has_bidi_controls(node.text)
    if found:
        desk.collector.error("hidden-direction-mark", node)
    return found


def _are_scalars(nodes: tuple[Node, ...]) -> bool:
    return all(isinstance(node, Scalar) for node in nodes)


def _text(desk: Desk, cells: tuple[Cell, ...], *, one_line: bool) -> Text | None:
    found: dict[str, str] = {}
    for cell in cells:
        for language, node in _by_language(desk, cell):
            if not isinstance(node, Scalar):
                desk.collector.error("expected-text", node, field=cell.key.text)
                return None
            found[language] = clean(plain(node), one_line=one_line)
    return Text.from_map(found) if found else None


def _by_language(desk: Desk, cell: Cell) -> tuple[tuple[str, Node], ...]:
    """Return the nodes of a cell by language: ``{en: ..., fa: ...}``, or the cell itself."""
    language = cell.language or desk.language
    if not isinstance(cell.node, Mapped):
        return ((language, cell.node),)
    found: list[tuple[str, Node]] = []
    for key, node in cell.node.pairs:
        if not is_language_tag(key.text):
            desk.collector.error("bad-language-tag", key, tag=key.text)
        elif not is_blank(node):
            found.append((key.text, node))
    return tuple(found)


def _items(desk: Desk, field: str, language: str, node: Node) -> tuple[Text, ...] | None:
    """Return the texts of a list, each of which may be written in several languages itself."""
    if isinstance(node, Listing):
        parts = tuple(item for item in node.items if not is_blank(item))
    else:
        parts = items_of(node) or ()
    found: list[Text] = []
    for part in parts:
        text = _text(desk, (Cell(Scalar(field, part.location), part, language),), one_line=True)
        if text is None:
            return None
        found.append(text)
    return tuple(found)


def _joined(parts: tuple[Text, ...]) -> Text:
    return Text(tuple(pair for part in parts for pair in part.words))
