from __future__ import annotations

import pytest

from touchreport.vocabulary.languages import languages_to_try, vocabulary_language


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("fa", "fa"),
        ("fa-IR", "fa"),
        ("zh", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh_HK", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("zh-Hans-HK", "zh-Hans"),
        ("EN-gb", "en"),
        ("de", None),
    ],
)
def test_tags_of_regions_find_their_language(tag: str, language: str | None) -> None:
    """A project may write any BCP 47 tag; the script decides which Chinese it is, then the region."""
    assert vocabulary_language(tag) == language


@pytest.mark.parametrize(
    ("tags", "tried"),
    [
        (("fa",), ("fa", "en")),
        (("en",), ("en",)),
        (("zh-TW",), ("zh-Hant", "zh-Hans", "en")),
        (("zh-CN", "fa"), ("zh-Hans", "zh-Hant", "fa", "en")),
        (("de",), ("en",)),
    ],
)
def test_own_language_first_english_last(tags: tuple[str, ...], tried: tuple[str, ...]) -> None:
    """Sheets mix languages: the other Chinese follows the own one, and English is always tried."""
    assert languages_to_try(*tags) == tried
