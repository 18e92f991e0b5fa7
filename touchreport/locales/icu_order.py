"""The order of words by the ICU library, where it is installed: strokes, pinyin, the fifty sounds with kanji."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib.util import find_spec
from typing import Final

MODULE: Final = "icu"
REQUIREMENT: Final = "pyicu-wheels>=2.15"
EXTRA: Final = "sorting"

IcuKey = Callable[[str], bytes]
"""Gives what words are compared by."""


def has_icu() -> bool:
    """Return whether the library is installed, without loading it."""
    return find_spec(MODULE) is not None


@cache
def icu_key(tag: str) -> IcuKey | None:
    """Return the keys of the order that a BCP 47 tag with its extensions names; None without the library.

    Numbers in words are compared by their value.
    """
    try:
        import icu
    except ImportError:
        return None
    collator = icu.Collator.createInstance(icu.Locale.forLanguageTag(tag))
    collator.setAttribute(icu.UCollAttribute.NUMERIC_COLLATION, icu.UCollAttributeValue.ON)
    key: IcuKey = collator.getSortKey
    return key
