"""Where the words of Chinese text begin."""

from __future__ import annotations

import pytest

from touchreport.text import chinese
from touchreport.text.chinese import word_starts


def parted(text: str) -> str:
    """Return a text with a stroke wherever a line may begin."""
    starts = word_starts(text)
    return "".join(f"|{letter}" if place in starts else letter for place, letter in enumerate(text))


@pytest.mark.parametrize(
    "words",
    [
        "接觸點的|差異|最大",
        "其中|9項|不能等",
        "平均|3分钟|就能完成",
        "40個|接觸點|中有|13個|無人|負責",
        "「忠誠」|有100%的|接觸點",
        "常客|与低频的|差异",
        "Podcast|平台",
        "住進去的第一個|星期",
        "",
    ],
)
def test_a_line_begins_with_a_word(words: str) -> None:
    """A number keeps its measure word, and letters that lean on a word stay beside it."""
    pytest.importorskip("icu")
    assert parted(words.replace("|", "")) == words


def test_without_a_dictionary_few_places_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    """A line may then begin behind a mark and behind 的, and with a number, which keeps what it counts."""
    monkeypatch.setattr(chinese, "icu_words", lambda language: None)
    assert parted("66個接觸點的差異，其中9項不能等") == "66個接觸點的|差異，|其中|9項不能等"
    assert parted("的確不同") == "的確不同"
