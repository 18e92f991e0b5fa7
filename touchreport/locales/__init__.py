"""Languages as data: how each writes numbers, dates, lists and quotations, how it sorts, and its words.

A language is a folder ``<BCP 47 tag>/`` with ``locale.yaml`` (its rules) and ``messages.po`` (its words).
Adding a language adds a folder and no code: here, in a project's ``languages/``, or in an installed package that
has an entry point of the group ``touchreport.languages``.
"""

from __future__ import annotations

from touchreport.locales.catalogue import Catalogue
from touchreport.locales.interpolation import PlaceholderError, interpolate, placeholders
from touchreport.locales.loading import (
    added_messages_file,
    available,
    known_tag,
    languages_of,
    load_locale,
    messages_file,
)
from touchreport.locales.locale import DateStyle, Locale
from touchreport.locales.naming import tag_of

__all__ = [
    "Catalogue",
    "DateStyle",
    "Locale",
    "PlaceholderError",
    "added_messages_file",
    "available",
    "interpolate",
    "known_tag",
    "languages_of",
    "load_locale",
    "messages_file",
    "placeholders",
    "tag_of",
]
