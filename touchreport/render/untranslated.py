"""Words that a playbook shows in English, since its language has none for them."""

from __future__ import annotations

from touchreport.errors import Argument, Level, Problem
from touchreport.locales import Catalogue, Locale
from touchreport.location import Location

_SHOWN = 3


def untranslated(locale: Locale, catalogue: Catalogue) -> tuple[Problem, ...]:
    """Return one warning on the sentences and words that were asked for and are not translated; none if all are."""
    missing = catalogue.missing
    if not missing:
        return ()
    told: dict[str, Argument] = {
        "language": locale.name,
        "count": len(missing),
        "examples": tuple(message for _, message in missing[:_SHOWN]),
    }
    place = Location(f"{locale.folder.name}/messages.po")
    return (Problem("words-untranslated", place, told, Level.WARNING),)
