"""The words of a text by the ICU library, where it is installed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache


@cache
def icu_words(language: str) -> Callable[[str], Iterator[int]] | None:
    """Return what yields the ends of the words of a text; None without the library.

    Args:
        language: BCP 47 tag of its language.
    """
    try:
        import icu
    except ImportError:
        return None
    locale = icu.Locale.forLanguageTag(language)

    def ends(text: str) -> Iterator[int]:
        found = icu.BreakIterator.createWordInstance(locale)
        found.setText(text)
        return iter(found)

    return ends
