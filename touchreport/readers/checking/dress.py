"""What the project says about cover, foot and numbers."""

from __future__ import annotations

from touchreport.model.dress import PAGES_FROM, Agency, Dress
from touchreport.model.field import Field, Kind
from touchreport.model.node import Mapped, Scalar
from touchreport.model.text import Text
from touchreport.readers.checking.config import check_keys, mapping_at, one_of, scalar_at, yes_no_at
from touchreport.readers.checking.convert import is_whole, read_values
from touchreport.readers.checking.cover import Cover
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, entry_of
from touchreport.readers.checking.keys import key_targets
from touchreport.readers.checking.shapes import Shape
from touchreport.readers.checking.texts import words

AGENCY = Shape("agency", "agency", Agency)
COVER_KEYS = ("text", "facts")
NUMBERING_KEYS = ("chapters", "pages")

_WORDS = Field(Kind.WORDS, "")


def read_dress(desk: Desk, config: Mapped, plain: Cover) -> Dress:
    """Return what stands under ``agency``, ``cover``, ``footer``, ``numbering`` and ``credit``."""
    nothing = Mapped((), config.location)
    cover = mapping_at(desk, config, "cover") or nothing
    numbering = mapping_at(desk, config, "numbering") or nothing
    check_keys(desk, cover, COVER_KEYS)
    check_keys(desk, numbering, NUMBERING_KEYS)
    pages = scalar_at(desk, numbering, "pages")
    wanted = None if pages is None else one_of(desk, "pages", pages, PAGES_FROM)
    return Dress(
        agency=_agency(desk, config),
        cover_text=_text(desk, cover),
        cover_facts=yes_no_at(desk, cover, "facts", True),
        footer=plain.footer,
        numbered=yes_no_at(desk, numbering, "chapters", True),
        pages_from=next((each for each in PAGES_FROM if each == wanted), PAGES_FROM[0]),
        credit=bool(plain.credit),
    )


def _agency(desk: Desk, config: Mapped) -> Agency | None:
    node = config.get(AGENCY.table)
    if isinstance(node, Scalar) and node.text:  # its name alone may stand for it
        node = Mapped(((Scalar("name", node.location), node),), node.location, node.excerpt)
    elif node is not None:
        node = mapping_at(desk, config, AGENCY.table)
    if not isinstance(node, Mapped):
        return None
    values, _ = read_values(desk, AGENCY, entry_of(node, key_targets(desk, AGENCY, (node,))))
    return Agency(**values) if is_whole(AGENCY, values) else None


def _text(desk: Desk, cover: Mapped) -> Text | None:
    node = cover.get("text")
    if node is None:
        return None
    return words(desk, _WORDS, (Cell(Scalar("text", node.location), node, desk.language),))
