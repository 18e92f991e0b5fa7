"""Other keys under which a heading may be known."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from touchreport.text.folding import fold, fold_letters

_BRACKETS: Mapping[str, str] = {")": "(", "]": "[", "】": "【", "〕": "〔"}
# A Persian word of at least two letters, then the plural, joined, after a non-joiner or after a space.
_PLURAL_HA = re.compile(r"(?<=[^\W\d_]{2})[\u200c ]?(?:های|ها)(?!\w)")
_PLURAL_AT = re.compile(r"(?<=[^\W\d_]{2})ات(?!\w)")


def fold_variants(text: str) -> tuple[str, ...]:
    """Return the keys to try for `text`, the exact one first, without repeats.

    After :func:`fold` itself: without asterisks and colons at the end, without bracketed parts at the end
    ("Importance (1-5) *"), and in Persian without the plural endings ها, های and ات. To match a plural with
    a singular in both directions, index the known words under their variants too.
    """
    forms = _without_endings(unicodedata.normalize("NFKC", text))
    singulars = [form for each in forms for form in _without_plurals(each)]
    keys = (fold(form) for form in (text, *forms, *singulars))
    return tuple(dict.fromkeys(key for key in keys if key)) or ("",)


def _without_endings(text: str) -> list[str]:
    forms = [text]
    while (shorter := _shorter(forms[-1])) and shorter != forms[-1]:
        forms.append(shorter)
    return forms


def _shorter(text: str) -> str:
    """Return `text` without the marks at its end or, if there are none, without the bracket there."""
    trimmed = text.rstrip()
    without_marks = trimmed.rstrip("*: ")
    opening = _BRACKETS.get(trimmed[-1:])
    if without_marks != trimmed or opening is None or opening not in trimmed:
        return without_marks
    return trimmed[: trimmed.rindex(opening)].rstrip()


def _without_plurals(text: str) -> list[str]:
    persian = fold_letters(text)
    without_ha = _PLURAL_HA.sub("", persian)
    return [without_ha, _PLURAL_AT.sub("", persian), _PLURAL_AT.sub("", without_ha)]
