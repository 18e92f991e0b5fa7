"""Sources as they are cited: one in Latin letters is written from left to right, as libraries write it."""

from __future__ import annotations

import unicodedata

from markupsafe import Markup

from touchreport.locales import Locale, load_locale
from touchreport.model.result import Citation


def citation_html(cited: Citation, locale: Locale) -> Markup:
    """Return authors, title, container and year.

    A source in Latin letters keeps Latin digits, quotation marks and order on every page, in one piece; in Persian
    digits, or turned round piece by piece, nobody would find it again. Any other is written as the page is.
    """
    latin = all(unicodedata.name(c, "").startswith("LATIN") for c in _words(cited) if c.isalpha())
    if not latin or locale.tag == "en":
        return Markup("{}").format(_written(cited, locale))
    return Markup('<bdi dir="ltr" lang="en">{}</bdi>').format(_written(cited, load_locale("en")))


def _words(cited: Citation) -> str:
    return f"{cited.authors}{cited.title}{cited.container}"


def _written(cited: Citation, locale: Locale) -> str:
    marks = locale.punctuation
    parts = [cited.authors, locale.quote(cited.title), cited.container]
    year = f"{marks.brackets[0]}{locale.digits(str(cited.year))}{marks.brackets[1]}"
    return marks.comma.join(part for part in parts if part) + year
