"""CSV: strict rules, every cell with its place, and each mistake told where it is."""

from __future__ import annotations

import csv as standard
import io
import random
from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from touchreport.errors import Level, Problem
from touchreport.model.node import Scalar
from touchreport.readers.csv import SEPARATORS, Fault, read_csv, split
from touchreport.readers.flat import Frame, Row
from touchreport.readers.gathering import Gathering
from touchreport.readers.limits import Limits
from touchreport.readers.records import Source
from touchreport.readers.tables import known_heading

Tell = Callable[[Iterable[Problem]], list[tuple[str, str, str | None]]]


def frame(header_row: int | None = None) -> Frame:
    """The frame of a table of touchpoints in ``t.csv``."""
    return Frame("touchpoints", "t.csv", None, header_row, known_heading, True)


def texts(source: Source | None) -> list[list[str]]:
    """The headings and all cells of a table, as text."""
    assert source is not None
    rows = [[value.text for _, value in item.pairs if isinstance(value, Scalar)] for item in source.items]
    return [[heading.text for heading in source.headings], *rows]


MISTAKES: dict[str, tuple[str, list[tuple[str, str, str | None]]]] = {
    "too many cells": ("name,stage\nSign,before,x\n", [("too-many-cells", "t.csv:2:13", "x")]),
    "too few cells": ("name,stage\nSign\n", [("too-few-cells", "t.csv:2:1", "Sign")]),
    "open quote": ('name,stage\nSign,"before\nMenu,during\n', [("open-quote", "t.csv:2:6", '"before')]),
    "text behind quote": ('name,stage\n"Sign"x,before\n', [("text-after-quote", "t.csv:2:7", "x")]),
    "stray quote": ('name,stage\n"Sign,before\nMenu,"during"\n', [("text-after-quote", "t.csv:3:7", "d")]),
    "two of one heading": ("name,stage,Name\na,b,c\n", [("duplicate-heading", "t.csv:1:12", "Name")]),
    "filled column without heading": (
        "name,,stage\na,,b\nc,x,d\n",
        [("missing-heading", "t.csv:3:3", "x")],
    ),
    "lost letters": ("name,stage\n???? ??,before\n", [("lost-letters", "t.csv:2:1", "???? ??")]),
    "replacement character": ("name,stage\nCaf\ufffd,x\n", [("lost-letters", "t.csv:2:1", "Caf\ufffd")]),
    "lost headings, too": (
        "???? ????,?????,?????,?????\n?????,????,???????,5\n????,????,????,3\n",
        [("lost-letters", "t.csv:1:1", "???? ????")],
    ),
    "one Persian letter lost everywhere": (
        "نقطه تماس,مرحله\nسفارش,خر?د\nتماس,خر?د\nچرا?,x\n".replace("مرحله", "اهم?ت"),
        [("lost-letters", "t.csv:1:11", "اهم?ت")],
    ),
    "opened in a wrong encoding": (
        "name,stage\nÐ’Ñ‹Ð²ÐµÑ\u0081ÐºÐ°,before\nSign,x\nMenu,x\nDoor,x\n".replace("\u0081", "Ñ"),
        [("garbled-letters", "t.csv:2:1", "Ð’Ñ‹Ð²ÐµÑÑÐºÐ°")],
    ),
    "full-width separators": (
        "接觸點，階段，管道\n招牌，購買前，門市\n",
        [("no-separator", "t.csv:1:1", "接觸點，階段，管道")],
    ),
    "nothing": ("", [("empty-table", "t.csv", None)]),
    "blank rows only": ("\n,,\n  ,\n", [("empty-table", "t.csv", None)]),
    "several": (
        "name,stage\na\nb,c,d\n",
        [("too-few-cells", "t.csv:2:1", "a"), ("too-many-cells", "t.csv:3:5", "d")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_has_a_code_a_place_and_the_text_at_fault(
    gathering: Gathering, told: Tell, text: str, expected: list[tuple[str, str, str | None]]
) -> None:
    """Each way of getting a table wrong is told by a code of its own, at line and column; all at once."""
    read_csv(gathering, frame(), text)
    assert told(gathering.problems()) == expected


def test_a_stray_quote_names_the_line_where_it_opened(gathering: Gathering) -> None:
    """Where a quotation mark shows its harm is not where it stands; both places are named."""
    read_csv(gathering, frame(), 'name,stage\n"Sign,before\nMenu,"during"\n')
    (problem,) = gathering.problems()
    assert problem.arguments["opened"] == 2
    assert [str(place) for place in problem.related] == ["t.csv:2:1"]


def test_two_headings_alike_name_both_columns(gathering: Gathering) -> None:
    """Of two columns with one heading both are named; spelling differences that mean nothing do not count."""
    read_csv(gathering, frame(), "name,stage,ｎａｍｅ\na,b,c\n")
    (problem,) = gathering.problems()
    assert (problem.arguments["first"], problem.arguments["second"]) == ("A", "C")
    assert [str(place) for place in problem.related] == ["t.csv:1:1"]


@pytest.mark.parametrize("separator", SEPARATORS)
def test_the_separator_is_recognised_by_the_headings(gathering: Gathering, separator: str) -> None:
    """Comma, semicolon and tab are told apart, also where cells hold another of them."""
    rows = [["name", "stage", "owner"], ["a, b; c", "before; during", "Mina"]]
    text = "\n".join(separator.join(f'"{cell}"' for cell in row) for row in rows)
    assert texts(read_csv(gathering, frame(), text)) == rows


def test_where_headings_are_unknown_equal_lengths_tell_the_separator(gathering: Gathering) -> None:
    """Of two separators that give as many cells in the first row, the one that all rows have as often is meant."""
    text = "aaa;bbb, ccc\nSign;x\nMenu, big;y\nDoor;z\n"
    assert texts(read_csv(gathering, frame(), text)) == [
        ["aaa", "bbb, ccc"], ["Sign", "x"], ["Menu, big", "y"], ["Door", "z"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "level", "count"),
    [
        (["Sign,before"] * 9 + ["Ã¼ber,x"], Level.WARNING, 1),
        (["Ð’Ñ…Ð¾Ð´,x"] * 8 + ["Sign,x"], Level.ERROR, 8),
    ],
)
def test_garbled_letters_are_told_with_their_rows(
    gathering: Gathering, lines: list[str], level: Level, count: int
) -> None:
    """A few garbled rows are a warning; where it is most of them, nothing is read from the table."""
    source = read_csv(gathering, frame(), "\n".join(["name,stage", *lines]))
    (problem,) = gathering.problems()
    assert (problem.code, problem.level, problem.arguments["count"]) == ("garbled-letters", level, count)
    assert problem.arguments["meant"] in ("über", "Вход")
    assert source is not None
    assert bool(source.items) == (level is Level.WARNING)


def test_a_separator_inside_quoted_headings_does_not_count(gathering: Gathering) -> None:
    """A heading in quotation marks that is full of commas does not make the comma the separator."""
    text = '"name";"stage, phase, step, and so on, and so on"\na;b\n'
    assert texts(read_csv(gathering, frame(), text))[1] == ["a", "b"]


def test_the_first_line_that_excel_takes_for_the_separator_is_no_row(gathering: Gathering) -> None:
    """``sep=;`` tells the separator; rows keep the numbers that a spreadsheet shows."""
    source = read_csv(gathering, frame(), "sep=;\r\nname;stage\r\na,b;c\r\n")
    assert texts(source) == [["name", "stage"], ["a,b", "c"]]
    assert source is not None
    assert (source.headings[0].location.row, source.items[0].location.row) == (2, 3)


def test_headings_below_a_title_are_found_and_said(gathering: Gathering, told: Tell) -> None:
    """The row with the most known headings is the heading row; that it was not the first is noted."""
    text = "Our inventory,,\nNovember,,\n,,\nname,stage,owner\nSign,before,Mina\n"
    source = read_csv(gathering, frame(), text)
    assert texts(source) == [["name", "stage", "owner"], ["Sign", "before", "Mina"]]
    assert told(gathering.problems()) == [("header-below-title", "t.csv:4:1", None)]
    assert gathering.problems()[0].level is Level.NOTE


def test_persian_headings_are_found_below_a_title(gathering: Gathering) -> None:
    """Headings are known in every language of the vocabulary."""
    text = "فهرست کافه,,\nنقطه تماس,مرحله,کانال\nتابلو,پیش,خیابان\n"
    assert texts(read_csv(gathering, frame(), text))[0] == ["نقطه تماس", "مرحله", "کانال"]


def test_unknown_headings_leave_the_first_row_the_heading_row(gathering: Gathering) -> None:
    """Where nothing is known, nothing is guessed: the first row holds the headings."""
    assert texts(read_csv(gathering, frame(), "foo,bar\nname,b\n")) == [["foo", "bar"], ["name", "b"]]


def test_a_declared_heading_row_counts(gathering: Gathering, told: Tell) -> None:
    """``header_row`` is taken at its word; a blank one is an error."""
    text = "name,stage\nfoo,bar\na,b\n\n"
    assert texts(read_csv(gathering, frame(2), text)) == [["foo", "bar"], ["a", "b"]]
    read_csv(gathering, frame(4), text)
    assert told(gathering.problems()) == [("no-header-row", "t.csv", None)]


def test_empty_cells_and_columns_at_the_end_are_no_mistake(gathering: Gathering) -> None:
    """Spreadsheet programs fill rows up with empty cells; a column without heading or content is nothing."""
    text = "name,stage,,\na,b,,\nc,d\ne,f,,,,,\n,,,\n"
    source = read_csv(gathering, frame(), text)
    assert texts(source) == [["name", "stage"], ["a", "b"], ["c", "d"], ["e", "f"]]
    assert source is not None
    assert (source.rows_read, gathering.problems()) == (3, ())


def test_refused_rows_are_counted(gathering: Gathering) -> None:
    """Rows that do not fit are counted as read, so that none gets lost from the sums."""
    source = read_csv(gathering, frame(), "name,stage\na\nb,c\n")
    assert source is not None
    assert (source.rows_read, len(source.items)) == (2, 1)


def test_places_behind_line_breaks_in_cells(gathering: Gathering) -> None:
    """After a cell of three lines, lines and columns still count; the row number counts rows."""
    source = read_csv(gathering, frame(), 'name,stage\n"a\nb\nc",d\ne,f\n')
    assert source is not None
    (_, first), (_, second) = source.items[0].pairs
    assert (str(first.location), str(second.location)) == ("t.csv:2:1", "t.csv:4:4")
    assert first.excerpt is not None
    assert (first.excerpt.text, first.location.end_column) == ('"a', None)
    assert second.excerpt is not None
    assert second.excerpt.text[second.excerpt.start : second.excerpt.end] == "d"
    assert (source.items[1].location.line, source.items[1].location.row) == (5, 3)


@pytest.mark.parametrize(
    ("limits", "text", "code"),
    [
        (Limits(table_rows=2), "name,stage\na,b\nc,d\n", "too-many-rows"),
        (Limits(table_columns=1), "name,stage\na,b\n", "too-many-columns"),
        (Limits(table_cells=3), "name,stage\na,b\n", "table-too-large"),
        (Limits(cell_characters=5), "name,stage\nabcdef,b\n", "cell-too-long"),
    ],
)
def test_limits_have_names(gathering: Gathering, limits: Limits, text: str, code: str) -> None:
    """What goes beyond a limit is refused, with the limit's value and the name to raise it by."""
    gathering.limits = limits
    read_csv(gathering, frame(), text)
    (problem,) = gathering.problems()
    assert problem.code == code
    name = str(problem.arguments["name"]).replace("-", "_")
    assert problem.arguments["limit"] == getattr(limits, name)


def test_many_problems_of_one_kind_are_told_once_with_their_number(gathering: Gathering) -> None:
    """After fifty of one kind the rest is counted."""
    read_csv(gathering, frame(), "name,stage\n" + "a\n" * 80)
    problems = gathering.problems()
    assert [problem.code for problem in problems] == ["too-few-cells"] * 50 + ["more-of-the-same"]
    assert problems[-1].arguments == {"code": "too-few-cells", "count": 30}


CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=8)


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=4), min_size=1, max_size=5),
    st.sampled_from(SEPARATORS),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_what_is_written_is_read(rows: list[list[str]], separator: str, line_end: str) -> None:
    """Any text written by the standard library comes back as it was, whatever ends the lines."""
    buffer = io.StringIO(newline="")
    # The standard library leaves a line end of another kind than its own without quotation marks.
    has_line_end = any({"\r", "\n"} & set(cell) for row in rows for cell in row)
    if has_line_end:
        writer = standard.writer(
            buffer, delimiter=separator, lineterminator=line_end, quoting=standard.QUOTE_ALL
        )
    else:
        writer = standard.writer(buffer, delimiter=separator, lineterminator=line_end)
    writer.writerows(rows)
    found = [row for row in split("t.csv", buffer.getvalue(), separator) if isinstance(row, Row)]
    assert [[cell.text for cell in row.cells] for row in found] == rows


@given(st.text(st.sampled_from('ab,"\n\r; '), max_size=30))
def test_the_standard_library_reads_the_same(text: str) -> None:
    """Where the standard library's strict reader finds rows, they are ours; where it refuses, so do we."""
    found = list(split("t.csv", text, ","))
    ours = [[cell.text for cell in row.cells] for row in found if isinstance(row, Row)]
    try:
        theirs = list(standard.reader(io.StringIO(text, newline=""), strict=True))
    except standard.Error:
        assert isinstance(found[-1], Fault)
        return
    if found and isinstance(found[-1], Fault):
        pytest.fail(f"refused {text!r}")
    assert [row for row in ours if row != [""]] == [row for row in theirs if row not in ([], [""])]


@given(st.text(st.sampled_from('ab,"\n\rب😀'), max_size=30))
def test_every_cell_is_where_it_says(text: str) -> None:
    """The excerpt of each cell, between its marks, is the cell as it stands in its line."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for row in split("t.csv", text, ","):
        for cell in row.cells if isinstance(row, Row) else ():
            place, excerpt = cell.location, cell.excerpt
            assert excerpt is not None
            assert place.line is not None
            assert excerpt.text == lines[place.line - 1]
            assert place.column == excerpt.start + 1
            raw = excerpt.text[excerpt.start : excerpt.end]
            assert place.end_column is None or raw.strip('"') == cell.text.strip('"') or '""' in raw


def test_damaged_text_gives_problems_and_nothing_else(gathering: Gathering) -> None:
    """Whatever is exchanged in a good file, the reader returns a table or a problem."""
    good = 'Inventory\n"name",stage;x,"do"\nSign,"a ""b"" c",x\n\nMenu,"d\ne",\tf\n'
    chance = random.Random(11)
    for _ in range(300):
        text = good
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(text))
            piece = chance.choice(["", '"', ",", ";", "\t", "\r", "\n", "\u2028", "??", '""'])
            text = text[:at] + piece + text[at + chance.randint(0, 2) :]
        fresh = Gathering(gathering.root)
        assert read_csv(fresh, frame(), text) or fresh.problems(), text


def test_a_table_without_headings_is_one_mistake(gathering: Gathering) -> None:
    """Rows of data in the place of headings are told once, and not once for each cell."""
    source = read_csv(gathering, frame(), "Tea,Cup,Pot\nMug,Jug,Tin\n")
    assert [problem.code for problem in gathering.problems()] == ["no-headings"]
    assert source is not None
    assert (source.items, source.rows_read) == ((), 2)


def test_a_table_of_headings_alone_is_told(gathering: Gathering) -> None:
    """A table with headings and no row is empty."""
    read_csv(gathering, frame(), "name,stage\n")
    assert [problem.code for problem in gathering.problems()] == ["empty-table"]


def test_a_formula_that_failed_is_marked_and_leaves_an_empty_cell(gathering: Gathering) -> None:
    """What it is said of waits until the headings are known, since its column may be left out."""
    source = read_csv(gathering, frame(), "name,stage\n#REF!,before\nSign,#####\n")
    assert source is not None
    assert texts(source)[1:] == [["", "before"], ["Sign", ""]]
    marked = [(mark.column, mark.at.text) for mark in source.marks.failed if isinstance(mark.at, Scalar)]
    assert marked == [(1, "#REF!"), (2, "#####")]
    assert not gathering.problems()
