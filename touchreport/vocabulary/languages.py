"""The languages of the vocabulary, and which of them to try for a project's words."""

from __future__ import annotations

LANGUAGES = ("en", "zh-Hant", "zh-Hans", "ja", "ru", "fa")
"""The six languages, as BCP 47 tags, in the order used in every file of the vocabulary."""

_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def vocabulary_language(tag: str) -> str | None:
    """Return the vocabulary's language for the BCP 47 tag `tag` (``fa-IR``, ``zh_TW``), None if it has none."""
    primary, *rest = tag.replace("_", "-").casefold().split("-")
    if primary == "zh":
        return "zh-Hant" if _TRADITIONAL.intersection(rest) and "hans" not in rest else "zh-Hans"
    return primary if primary in LANGUAGES else None


def languages_to_try(*tags: str) -> tuple[str, ...]:
    """Return the vocabulary's languages in which words of a project in the languages `tags` may be written.

    Each language in the order given; after a Chinese one the other, since Traditional sheets hold Simplified
    words and the other way round; English last, since mixed sheets are the rule.
    """
    tried: list[str] = []
    for tag in tags:
        language = vocabulary_language(tag)
        if language is not None:
            tried.append(language)
        if language in ("zh-Hant", "zh-Hans"):
            tried.append("zh-Hans" if language == "zh-Hant" else "zh-Hant")
    return tuple(dict.fromkeys((*tried, "en")))
