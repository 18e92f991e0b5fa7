"""Plural categories, by Unicode's CLDR."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from touchreport.errors import Problem, ProjectError

if TYPE_CHECKING:
    from babel.plural import PluralRule

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
"""The plural categories of CLDR, in the order of gettext's forms."""

_SAMPLE = (*range(201), 1_000_000)  # CLDR's rules for whole numbers repeat by the hundred, or name a million


def plural_category(tag: str, value: float | Decimal) -> str:
    """Return the category (``one``, ``few``, ``other`` ...) of `value` in the language `tag`.

    Raises:
        ProjectError: if CLDR has no rule for the language.
    """
    return str(_rule(tag)(value))


@cache
def whole_categories(tag: str) -> tuple[str, ...]:
    """Return the categories that whole numbers have in the language, in gettext's order.

    Raises:
        ProjectError: if CLDR has no rule for the language.
    """
    found = {plural_category(tag, value) for value in _SAMPLE}
    return tuple(category for category in CATEGORIES if category in found)


def _rule(tag: str) -> PluralRule:
    import babel

    try:
        return babel.Locale.parse(tag, sep="-").plural_form
    except (babel.UnknownLocaleError, ValueError) as error:
        raise ProjectError(Problem("language-without-plurals", arguments={"tag": tag})) from error
