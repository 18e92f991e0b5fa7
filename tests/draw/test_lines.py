"""Breaking text into even lines, and measuring it."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.draw.letters import measure
from touchreport.draw.lines import break_evenly, count_lines, fits, joined
from touchreport.draw.partition import even_parts


def test_two_lines_are_as_even_as_can_be() -> None:
    """A title is cut where its halves are nearest in width."""
    title = "Six touchpoints matter and disappoint. Three of them have no owner."
    assert break_evenly(title) == ("Six touchpoints matter and disappoint.", "Three of them have no owner.")


def test_a_text_that_fits_stays_on_one_line() -> None:
    """With a width given there are as few lines as will do."""
    assert break_evenly("She said my name.", width=12) == ("She said my name.",)
    assert break_evenly("She said my name.", width=6) == ("She said", "my name.")


def test_a_word_that_is_too_long_is_kept_whole() -> None:
    """Nothing is cut off: what does not fit is returned and said not to fit."""
    lines = break_evenly("Unterbrechungsfreiestromversorgung", width=5)
    assert lines == ("Unterbrechungsfreiestromversorgung",)
    assert not fits(lines, 5)


def test_a_persian_joiner_and_a_no_break_space_hold() -> None:
    """No line begins after a zero-width non-joiner or a no-break space."""
    assert break_evenly("می‌رود می‌آید") == ("می‌رود", "می‌آید")
    assert break_evenly("12\u00a0% of all") == ("12\u00a0%", "of all")


def test_japanese_breaks_between_characters_by_strict_rules() -> None:
    """Text without spaces breaks anywhere, but a mark or a small kana never begins a line."""
    lines = break_evenly("返品の入口、遠い。チャット")
    assert len(lines) == 2
    assert not set("、。ャッ") & {line[0] for line in lines}
    assert break_evenly("「返品」の手順") == ("「返品」", "の手順")


def test_the_last_three_wide_characters_stay_together() -> None:
    """Chinese and Japanese keep at least three characters on the last line."""
    assert break_evenly("接点一覧") == ("接", "点一覧")
    assert break_evenly("三文字") == ("三文字",)


@pytest.mark.parametrize(
    "text", ["She said my name", "希望她那天不要等太久", "先量房間，再談喜歡", "用App試擺沙發"]
)
def test_lines_become_the_text_again(text: str) -> None:
    """Words get their space back; Chinese and Japanese get none."""
    assert joined(break_evenly(text)) == text
    assert joined(()) == ""


def test_an_empty_text_has_no_lines() -> None:
    """White space alone gives no line."""
    assert break_evenly(" \n ") == ()


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=9), min_size=1, max_size=9), st.integers(1, 3))
def test_no_word_is_lost_and_no_cut_is_more_even(words: list[str], most: int) -> None:
    """Joined again the lines are the text, and trying every cut finds no shorter longest line for two."""
    lines = break_evenly(" ".join(words), most)
    assert " ".join(lines) == " ".join(words)
    assert len(lines) == min(most, len(words))
    if len(lines) == 2:
        cuts = ((" ".join(words[:i]), " ".join(words[i:])) for i in range(1, len(words)))
        best = min(sum(measure(line) ** 2 for line in cut) for cut in cuts)
        assert sum(measure(line) ** 2 for line in lines) == pytest.approx(best)


def test_widths_follow_the_script() -> None:
    """A wide character takes a full em, a mark nothing, Latin about half, and the size scales all."""
    assert measure("漢字", 10) == 20
    assert measure("\u0301\u200c") == 0
    assert 0.25 < measure("i") < measure("a") < measure("W") <= 1.1
    assert measure("unanswered", 2) == pytest.approx(2 * measure("unanswered"))


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8), st.integers(1, 4))
def test_even_parts_finds_the_best_cut(weights: list[int], parts: int) -> None:
    """The cut has the smallest sum of squares of all cuts; no cut exists where there are too few things."""

    def cost(begin: int, end: int) -> float:
        return float(sum(weights[begin:end]))

    ends = even_parts(len(weights), parts, cost)
    cuts = [(0, *inner, len(weights)) for inner in itertools.combinations(range(1, len(weights)), parts - 1)]
    if not cuts:
        assert ends is None
        return
    assert ends is not None
    best = min(sum(cost(a, b) ** 2 for a, b in itertools.pairwise(cut)) for cut in cuts)
    assert sum(cost(a, b) ** 2 for a, b in itertools.pairwise((0, *ends))) == best


def test_lines_are_counted_as_they_would_break() -> None:
    """Words go down when they do not fit; a word wider than the line is broken, and Chinese breaks anywhere."""
    assert count_lines("", 10) == 1
    assert count_lines("aa aa aa", measure("aa ") + 0.01) == 3
    assert count_lines("a" * 20, measure("a" * 5) + 0.01) == 4
    assert count_lines("顧客滿意度調查", 3) == 3


@pytest.mark.parametrize(
    "words",
    ["ピーク：「返金の|お知らせ」", "谷：「サイズガイドの|確認」", "エンド：|「お直しの相談」", "「住所が|消えた、なんで」", "「また着られるって、|得した気分」"],
)  # fmt: skip
def test_japanese_breaks_between_phrases(words: str) -> None:
    """A name is not broken inside a word, where the lines between phrases are narrow enough."""
    assert break_evenly(words.replace("|", ""), width=11.5) == tuple(words.split("|"))


def test_a_compound_is_broken_between_its_words() -> None:
    """Bound letters stay with their word, also where the line is narrow and where only some places are known to be right."""
    assert break_evenly("利用者満足度の調査", width=7) == ("利用者", "満足度の調査")
    assert break_evenly("再発行件数のみ", width=5) in {("再発", "行件数のみ"), ("再発行", "件数のみ")}


def test_a_phrase_that_is_too_wide_is_broken() -> None:
    """Lines that fit go before whole phrases."""
    assert fits(break_evenly("インフルエンサーマーケティングの話", width=11.5), 11.5)
