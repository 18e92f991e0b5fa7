"""The score: pages of stages, and rows of lanes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from touchreport.draw.score import Lane, column_spans, score_pages, staff
from touchreport.draw.stages import StageSpan, stage_spans


def test_a_stage_met_again_has_a_second_span() -> None:
    """Neighbouring stops of a stage are one span; a return is another."""
    assert stage_spans("aaba") == (StageSpan("a", 0, 2), StageSpan("b", 2, 1), StageSpan("a", 3, 1))


def test_forty_stops_stand_on_one_page() -> None:
    """Up to forty stops need no split."""
    (page,) = score_pages("a" * 20 + "b" * 20)
    assert (page.first, page.end, page.columns) == (0, 40, 40)
    assert page.spans == (StageSpan("a", 0, 20), StageSpan("b", 20, 20))


def test_more_are_split_between_stages_as_evenly_as_stages_allow() -> None:
    """56 stops in stages of 10, 10, 8, 16 and 12: two pages of 28, no stage cut."""
    pages = score_pages("a" * 10 + "b" * 10 + "c" * 8 + "d" * 16 + "e" * 12)
    assert [(page.first, page.end) for page in pages] == [(0, 28), (28, 56)]
    assert pages[1].spans == (StageSpan("d", 0, 16), StageSpan("e", 16, 12))
    assert not any(page.continued or page.continues for page in pages)


def test_a_stage_of_more_than_a_page_is_cut_itself() -> None:
    """90 stops of one stage are three pages of thirty, each saying what it continues."""
    pages = score_pages("a" * 90)
    assert [page.columns for page in pages] == [30, 30, 30]
    assert [(page.continued, page.continues) for page in pages] == [
        (False, True),
        (True, True),
        (True, False),
    ]


@given(st.lists(st.sampled_from("abc"), max_size=130), st.integers(1, 45))
def test_pages_cover_the_journey_and_none_is_too_wide(stages: list[str], most: int) -> None:
    """Page after page the stops come in order, each once, and no page has more than it holds."""
    pages = score_pages(stages, most)
    assert [i for page in pages for i in range(page.first, page.end)] == list(range(len(stages)))
    assert all(0 < page.columns <= most for page in pages)
    for page in pages:
        assert sum(span.count for span in page.spans) == page.columns


def test_rows_follow_the_order_given() -> None:
    """Each channel that is used has a row with the stops it is used at; an unused one has none."""
    result = staff([["web", "shop"], ["shop"], []], ["shop", "mail", "web"], 8)
    assert result.lanes == (Lane("shop", (0, 1)), Lane("web", (0,)))
    assert (result.other, result.others) == (None, ())
    assert result.nobody == Lane("", (2,))


def test_the_rest_is_gathered_in_one_row() -> None:
    """With room for two rows the two that are used most stay, and the others share a row, counted."""
    result = staff([["a"], ["b"], ["b", "c"], ["d"], ["c"]], ["a", "b", "c", "d"], 2)
    assert [lane.id for lane in result.lanes] == ["b", "c"]
    assert result.others == ("a", "d")
    assert result.other == Lane("", (0, 3))
    assert result.nobody is None


def test_a_short_stage_has_room_for_its_name() -> None:
    """Stages of few stops have wider columns, until each is as wide as asked for; the others keep one unit."""
    assert column_spans((18, 1, 6), 226.0, 22.0) == (1, 3, 1)
    assert column_spans((5, 5), 226.0, 22.0) == (1, 1)
    assert column_spans((), 226.0, 22.0) == ()


@given(st.lists(st.integers(1, 40), min_size=1, max_size=8))
def test_no_stage_is_much_narrower_than_asked_for(counts: list[int]) -> None:
    """Whatever the stages are, each is nearly as wide as asked for, as long as all of them find room at all."""
    spans = column_spans(counts, 1000.0, 50.0)
    unit = 1000.0 / sum(count * span for count, span in zip(counts, spans, strict=True))
    if sum(counts) <= 60:
        assert min(count * span * unit for count, span in zip(counts, spans, strict=True)) > 35


def test_short_stages_take_room_on_a_page() -> None:
    """Where each stage has room for four stops at least, twenty stages of one stop are two pages."""
    assert [page.columns for page in score_pages([f"s{n}" for n in range(20)], 40, least=4)] == [10, 10]
