"""How long lists are cut: rows that fold, and columns of the same height in print."""

from __future__ import annotations

import re

from markupsafe import Markup

from touchreport.render.drawings.columns import columns
from touchreport.render.drawings.folding import Fold, fold


def test_short_tables_stay_whole() -> None:
    """A table that is hardly longer than what is shown at once is not folded."""
    assert fold(16, (), "screen") == Fold(tuple(range(16)), ())
    assert fold(24, (), "print").rest == ()


def test_long_tables_fold_after_their_first_rows() -> None:
    """Of a long table the first rows are shown; in print more of them."""
    assert fold(40, (), "screen") == Fold(tuple(range(12)), tuple(range(12, 40)))
    assert fold(40, (), "print").shown == tuple(range(20))


def test_no_alarm_is_folded_before_an_ordinary_row() -> None:
    """Rows with an alarm are shown wherever they stand, and both parts keep the order of the table."""
    found = fold(40, {30, 39}, "screen")
    assert found.shown == (*range(10), 30, 39)
    assert sorted((*found.shown, *found.rest)) == list(range(40))
    assert list(found.rest) == sorted(found.rest)


def test_of_many_alarms_the_first_are_shown() -> None:
    """Where every row has an alarm, the order of the table decides."""
    assert fold(40, set(range(40)), "screen").shown == tuple(range(12))


def test_columns_have_about_the_same_height() -> None:
    """Pieces go into columns in their order, so that no column is much longer than the others."""
    pieces = [f"<li>{'x' * length}</li>" for length in (90, 10, 10, 10, 10, 10, 40)]
    first, second = columns("".join(pieces), "li", 2, 30)
    assert first + second == "".join(pieces)
    assert isinstance(first, Markup)
    assert 1 <= first.count("<li") <= 3


def test_fewer_pieces_make_fewer_columns() -> None:
    """There is never an empty column, and nothing makes none."""
    assert columns("<li>one</li>", "li", 3, 30) == ("<li>one</li>",)
    assert columns(" \n", "li", 3, 30) == ()


def test_a_piece_is_never_cut() -> None:
    """A column begins only where an element of the name begins, not at one inside it with a longer name."""
    html = "<section><p>a</p><link></section><section>b</section>"
    assert [re.sub("<[^>]+>", "", column) for column in columns(html, "section", 2, 30)] == ["a", "b"]
