"""The curve on a phone: pieces that meet."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.draw.curve_plot import CurveStop
from touchreport.draw.shapes import Path
from touchreport.draw.track import TrackScale, track


def rows(*emotions: float | None) -> list[CurveStop]:
    """Build stops numbered from 1."""
    return [CurveStop(n, "a", emotion) for n, emotion in enumerate(emotions, start=1)]


def ends(path: Path) -> tuple[str, str]:
    """Return the first and the last place of a path as written."""
    places = path.d.removeprefix("M").split("L")
    return places[0], places[-1]


def test_good_stands_towards_the_end() -> None:
    """Neutral is the middle; the best feeling is at 92 percent and the worst at 8, whatever the scale."""
    assert [piece.points[0].x for piece in track(rows(0, 2, -2))] == [50, 92, 8]
    assert TrackScale(-1, 5).x(5) == 92
    assert TrackScale(-1, 5).x(-1) == 8


def test_three_rows_by_hand() -> None:
    """The first row has no line above its point, the last none below, and borders are half way."""
    first, second, third = (piece.shapes[1] for piece in track(rows(0, 2, 0)))
    assert isinstance(first, Path)
    assert isinstance(second, Path)
    assert isinstance(third, Path)
    assert first.d == "M50 50L71 100"
    assert second.d == "M71 0L92 50L71 100"
    assert third.d == "M71 0L50 50"


@given(st.lists(st.none() | st.floats(-2, 2, allow_nan=False), max_size=12))
def test_pieces_meet_at_the_borders_of_their_rows(emotions: list[float | None]) -> None:
    """Where a piece leaves its row at the bottom the next one comes in at the top."""
    pieces = track(rows(*emotions))
    assert len(pieces) == len(emotions)
    for (one, above), (other, below) in itertools.pairwise(zip(emotions, pieces, strict=True)):
        if one is None or other is None:
            continue
        upper, lower = above.shapes[-1], below.shapes[-1]
        assert isinstance(upper, Path)
        assert isinstance(lower, Path)
        assert ends(upper)[1].split()[0] == ends(lower)[0].split()[0]
        assert (ends(upper)[1].split()[1], ends(lower)[0].split()[1]) == ("100", "0")


def test_a_row_without_a_feeling_has_only_the_axis() -> None:
    """Nothing is drawn through a row without a feeling, nor towards it."""
    before, empty, after = track(rows(1, None, 1))
    assert empty.points == ()
    assert [len(piece.shapes) for piece in (before, empty, after)] == [1, 1, 1]


def test_a_feeling_beyond_the_scale_is_refused() -> None:
    """Minus three on a scale from minus two raises."""
    with pytest.raises(ValueError, match="outside the scale"):
        track(rows(-3))
