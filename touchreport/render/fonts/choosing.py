"""Which fonts a document is drawn with: those in the package, and of the extra ones those that it needs."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.render.fonts.catalogue import FontFamily
from touchreport.render.fonts.coverage import uncovered
from touchreport.render.fonts.extra import extra_family, extra_fonts

_KANA = (0x3040, 0x30FF)


def fonts_for(text: str, asked: Iterable[str], families: tuple[FontFamily, ...]) -> tuple[FontFamily, ...]:
    """Return `families` and behind them the extra ones that a document needs.

    Args:
        text: all the text of the document.
        asked: what the languages in it ask for as their ``fonts``, the document's own language first. Their
            families are taken whether or not another could write the same characters: 直 and 骨 differ.
        families: the fonts that are there anyway.

    Raises:
        RenderError: if the document needs fonts that are not installed (``pdf-fonts-not-installed``), or whose
            files are not those that they should be (``pdf-fonts-changed``).
    """
    extra = extra_fonts()
    wanted = tuple(dict.fromkeys(fonts for fonts in asked if fonts in extra.families))
    lacking = tuple(each for each in uncovered(text, families) if extra.writes(each))
    if not wanted and not lacking:
        return families
    if extra.folder() is None:
        raise extra.missing(lacking)
    chosen = _families(wanted)
    lacking = uncovered("".join(lacking), chosen)
    return (*families, *chosen, *_more(lacking, tuple(name for name in extra.families if name not in wanted)))


def _more(lacking: tuple[str, ...], names: tuple[str, ...]) -> tuple[FontFamily, ...]:
    """Return the families for text whose language nobody gave: as few as can be, kana as Japanese."""
    if not lacking:
        return ()
    has_kana = any(_KANA[0] <= ord(character) <= _KANA[1] for character in lacking)
    left = sorted(_families(names), key=lambda family: has_kana and family.scripts != ("japanese",))
    chosen: list[FontFamily] = []
    while lacking and left:
        best = min(left, key=lambda family: len(uncovered("".join(lacking), (family,))))
        rest = uncovered("".join(lacking), (best,))
        if rest == lacking:
            break
        chosen.append(best)
        left.remove(best)
        lacking = rest
    return tuple(chosen)


def _families(names: Iterable[str]) -> tuple[FontFamily, ...]:
    return tuple(family for name in names if (family := extra_family(name)) is not None)
