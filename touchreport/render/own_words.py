"""The author's own words, with the drawings that she places among them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from touchreport.contexts import PlacedBlock
from touchreport.model.text import Text
from touchreport.outline.placing import Placement, place_of, placements

EMPTY = Markup("")
_CELL = re.compile(r"(<t[dh](?: [^<>]*)?>)(.*?)(</t[dh]>)", re.DOTALL)
_MARK = re.compile("<p>\ue000(\\d{1,9})\ue000</p>")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of the author's words, or a drawing.

    Attributes:
        html: her words as markup; empty for a drawing.
        placed: the drawing; None for words.
        title: her own words above the drawing; empty for those of the analysis.
    """

    html: Markup = EMPTY
    placed: PlacedBlock | None = None
    title: str = ""


def own_words(
    language: str,
    markdown: Callable[[str], Markup],
    blocks: Mapping[str, PlacedBlock],
    cells: Callable[[Markup], Markup] = Markup,
) -> Callable[[Text | None], tuple[Passage, ...]]:
    """Return what cuts a text into passages.

    Args:
        language: the reader's language.
        markdown: turns Markdown into clean markup.
        blocks: the drawings by their place; one that is not there is left out, and was told when the outline was made.
        cells: what is done to the words in cells of tables, such as letting long ones break.
    """

    def cut(text: Text | None) -> tuple[Passage, ...]:
        if text is None:
            return ()
        marked, placed = _marked(text.in_language(language))
        written = text.language_for(language)
        html = _CELL.sub(lambda cell: cell[1] + str(cells(Markup(cell[2]))) + cell[3], str(markdown(marked)))
        pieces = _MARK.split(html) if placed else [html]
        found = [_words(pieces[0], written if written != language else None)]
        for number, words in zip(pieces[1::2], pieces[2::2], strict=True):
            found.append(_drawing(placed, int(number), blocks))
            found.append(_words(words, written if written != language else None))
        return tuple(each for each in found if each is not None)

    return cut


def _marked(text: str) -> tuple[str, tuple[Placement, ...]]:
    """Return a text with a paragraph that only we write in place of each drawing, and the drawings.

    So the text is converted as a whole: addresses may stand at its end, and numbers go on behind a drawing.
    """
    placed = tuple(each for each in placements(text) if each.alone)
    if not placed:
        return text, ()
    lines = text.split("\n")
    for number, each in enumerate(placed):
        lines[each.line] = f"\n\ue000{number}\ue000\n"
    return "\n".join(lines), placed


def _drawing(placed: tuple[Placement, ...], number: int, blocks: Mapping[str, PlacedBlock]) -> Passage | None:
    if number >= len(placed):
        return None
    block = blocks.get(place_of(placed[number].address))
    return None if block is None else Passage(placed=block, title=placed[number].title)


def _words(html: str, language: str | None) -> Passage | None:
    if not html.strip():
        return None
    clean = Markup(html)  # cut out of what was cleaned
    return Passage(Markup('<div lang="{}">{}</div>').format(language, clean) if language else clean)
