"""Languages as people call them: “English”, «персидский», 日本語."""

from __future__ import annotations

from collections.abc import Iterable

from touchreport.text import fold


def tag_of(name: str, tags: Iterable[str]) -> str | None:
    """Return the one of `tags` whose language is called `name` in one of these languages; None where none or two are."""
    known = tuple(tags)
    found = {tag for tag in known if fold(name) in {fold(each) for each in _names(tag, known)}}
    return found.pop() if len(found) == 1 else None


def _names(tag: str, known: Iterable[str]) -> set[str]:
    """Return how the language is called in each of the `known` ones, with its script and without."""
    import babel

    names: set[str] = set()
    for other in known:
        try:
            called, teller = babel.Locale.parse(tag, sep="-"), babel.Locale.parse(other, sep="-")
        except (babel.UnknownLocaleError, ValueError):  # a language of the project's own
            continue
        names |= {called.get_language_name(teller) or "", called.get_display_name(teller) or ""}
        names.add(teller.languages.get(tag.replace("-", "_"), ""))  # “Traditional Chinese”
    return names - {""}
