"""Workbooks: cells as their author sees them, hostile archives refused, nothing passed over in silence."""

from __future__ import annotations

import datetime
import io
import random
import zipfile
from collections.abc import Callable, Iterable
from typing import Any

import openpyxl
import pytest
import xlsxwriter

from touchreport.errors import Level, Problem
from touchreport.model.node import Scalar
from touchreport.readers.gathering import Gathering
from touchreport.readers.limits import Limits
from touchreport.readers.records import Source
from touchreport.readers.sheet_choice import SheetWish
from touchreport.readers.tables import known_heading
from touchreport.readers.xlsx import read_workbook

Tell = Callable[[Iterable[Problem]], list[tuple[str, str, str | None]]]
ROWS = [["name", "stage"], ["Sign", "before"], ["Menu", "during"]]
SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'


def saved(workbook: openpyxl.Workbook) -> bytes:
    """The bytes of a workbook."""
    buffer = io.BytesIO()
    workbook.save(buffer)
    return buffer.getvalue()


def workbook(*sheets: tuple[str, list[list[Any]]]) -> openpyxl.Workbook:
    """A workbook with these sheets."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.remove(book.active)
    for title, rows in sheets:
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
    return book


def exchanged(data: bytes, member: str, content: bytes | Callable[[bytes], bytes]) -> bytes:
    """The workbook with one part of its archive exchanged."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            part = old.read(info)
            if info.filename == member:
                part = content(part) if callable(content) else content
            new.writestr(info.filename, part)
    return buffer.getvalue()


def plain() -> bytes:
    """A good workbook of three rows."""
    return saved(workbook(("Touchpoints", ROWS)))


def shared() -> bytes:
    """The same workbook as spreadsheet programs write it: texts in a part of their own."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer) as book:
        sheet = book.add_worksheet("Touchpoints")
        for number, cells in enumerate(ROWS):
            sheet.write_row(number, 0, cells)
    return buffer.getvalue()


def of_xml(cells: str) -> bytes:
    """The good workbook with other XML between the tags of its only sheet."""
    return exchanged(plain(), SHEET, f"{HEAD}{cells}</worksheet>".encode())


def row(number: int, *cells: str) -> str:
    """The XML of a row of text cells."""
    texts = (
        f'<c r="{chr(65 + n)}{number}" t="inlineStr"><is><t>{text}</t></is></c>'
        for n, text in enumerate(cells)
    )
    return f'<row r="{number}">{"".join(texts)}</row>'


def read(gathering: Gathering, data: bytes, wish: SheetWish = SheetWish("touchpoints")) -> tuple[Source, ...]:  # noqa: B008
    """The tables of a workbook called ``t.xlsx``."""
    return read_workbook(gathering, "t.xlsx", data, wish, known_heading)


def texts(source: Source) -> list[list[str]]:
    """The headings and all cells of a table, as text."""
    rows = [[value.text for _, value in item.pairs if isinstance(value, Scalar)] for item in source.items]
    return [[heading.text for heading in source.headings], *rows]


def test_cells_come_with_sheet_address_and_row(gathering: Gathering) -> None:
    """Every cell knows its sheet, its address and its row; its excerpt is its text."""
    (source,) = read(gathering, plain())
    assert texts(source) == ROWS
    value = source.items[1].pairs[0][1]
    assert isinstance(value, Scalar)
    assert (str(value.location), value.location.row) == ("t.xlsx!Touchpoints!A3", 3)
    assert value.excerpt is not None
    assert value.excerpt.text == "Menu"
    assert (source.rows_read, gathering.problems()) == (2, ())


def test_shared_texts_are_read_without_their_readings(gathering: Gathering) -> None:
    """Texts that stand in a part of their own are read; the reading above Japanese words is no part of them."""

    def with_reading(content: bytes) -> bytes:
        text = "<r><t>看</t></r><r><t>板</t></r><rPh sb='0' eb='2'><t>カンバン</t></rPh>"
        return content.replace(b"<t>Sign</t>", text.encode())

    (source,) = read(gathering, exchanged(shared(), "xl/sharedStrings.xml", with_reading))
    assert texts(source) == [["name", "stage"], ["看板", "before"], ["Menu", "during"]]


@pytest.mark.parametrize(
    ("value", "shown", "text"),
    [
        (3, None, "3"),
        (3.0, None, "3"),
        (0.1 + 0.2, None, "0.3"),
        (1e21, None, "1000000000000000000000"),
        (1.5e-7, None, "0.00000015"),
        (-2, None, "-2"),
        (0.25, "0%", "25%"),
        (0.125, "0.00%", "12.5%"),
        (0.07, '0 "100%"', "0.07"),
        (7, "000", "007"),
        (7.5, "000", "7.5"),
        (1234.5, "#,##0.00 [$€-407]", "1234.5"),
        (True, None, "yes"),
        (False, None, "no"),
        (datetime.date(2026, 11, 21), None, "2026-11-21"),
        (datetime.datetime(2026, 11, 21, 9, 30), None, "2026-11-21T09:30"),
        (datetime.time(22, 30), None, "22:30"),
        (datetime.timedelta(hours=26, minutes=5), None, "26:05:00"),
        ("010", None, "010"),
        ("NO", None, "NO"),
        ("=1+1", "text", "=1+1"),
        ("a\nb", None, "a\nb"),
        ("_x000D_", None, "\r"),
        ("کافه\u200cها", None, "کافه\u200cها"),
    ],
)
def test_a_cell_is_the_text_that_its_author_sees(
    gathering: Gathering, value: Any, shown: str | None, text: str
) -> None:
    """Numbers are as short as can be, percentages have their sign, dates are ISO, text stays as it is."""
    book = workbook(("Touchpoints", [["name", "notes"], ["x", value]]))
    cell = book["Touchpoints"]["B2"]
    if shown == "text":
        cell.data_type = "s"
    elif shown:
        cell.number_format = shown
    (source,) = read(gathering, saved(book))
    assert texts(source)[1][1] == text
    assert not gathering.problems()


def test_error_values_are_marked(gathering: Gathering) -> None:
    """A cell that shows #N/A has no value; whether that matters depends on its heading."""
    (source,) = read(gathering, saved(workbook(("Touchpoints", [["name", "cost"], ["x", "#N/A"]]))))
    assert texts(source)[1] == ["x", ""]
    assert [(mark.column, isinstance(mark.at, Scalar) and mark.at.text) for mark in source.marks.failed] == [
        (2, "#N/A")
    ]
    assert not gathering.problems()


def test_formulas_without_a_saved_value_are_marked_cell_by_cell(gathering: Gathering) -> None:
    """A formula that was never calculated is no empty cell; whether that matters depends on its heading."""
    (source,) = read(
        gathering, saved(workbook(("Touchpoints", [["name", "cost"], ["x", "=1+1"], ["y", "=B2"]])))
    )
    places = [(mark.column, str(mark.at)) for mark in source.marks.unsaved]
    assert places == [(2, "t.xlsx!Touchpoints!B2"), (2, "t.xlsx!Touchpoints!B3")]
    assert not gathering.problems()


def test_formulas_with_a_saved_value_are_read(gathering: Gathering) -> None:
    """The saved result counts, also where it is the empty text."""
    cells = '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="str"><f>""</f><v></v></c>'
    data = of_xml(f'<sheetData>{row(1, "name", "notes")}<row r="2">{cells}</row></sheetData>')
    (source,) = read(gathering, data)
    assert (texts(source)[1], gathering.problems()) == (["2", ""], ())


def test_merged_cells_are_told_but_not_in_a_title(gathering: Gathering, told: Tell) -> None:
    """Cells merged sideways, or with a heading, are an error; those of a title above the headings are not."""
    book = workbook(
        (
            "Touchpoints",
            [
                ["Our inventory", None, None],
                ["name", "stage", "owner"],
                ["a", "b", "c"],
                ["d", "e", None],
                ["f", "g", "h"],
            ],
        )
    )
    sheet = book["Touchpoints"]
    sheet.merge_cells("A1:C1")
    sheet.merge_cells("B4:C4")
    read(gathering, saved(book))
    assert told(gathering.problems()) == [
        ("merged-cells", "t.xlsx!Touchpoints!B4", None),
        ("header-below-title", "t.xlsx!Touchpoints!row 2", None),
    ]


def test_a_value_merged_downwards_holds_for_each_row(gathering: Gathering, told: Tell) -> None:
    """A stage that is written once for three rows belongs to all three; what was done is said."""
    rows: list[list[Any]] = [["name", "stage"], ["a", "before"], ["b", None], ["c", None], ["d", "after"]]
    book = workbook(("Touchpoints", rows))
    book["Touchpoints"].merge_cells("B2:B4")
    (source,) = read(gathering, saved(book))
    assert texts(source)[1:] == [["a", "before"], ["b", "before"], ["c", "before"], ["d", "after"]]
    assert told(gathering.problems()) == [("merged-filled", "t.xlsx!Touchpoints", None)]
    assert gathering.problems()[0].arguments["ranges"] == ("B2:B4",)


def test_a_value_merged_into_empty_rows_makes_no_rows(gathering: Gathering) -> None:
    """Rows in which nothing else stands stay empty, and no row of a name alone comes to be."""
    rows: list[list[Any]] = [["name", "stage"], ["a", "before"], [None, None], ["c", "after"]]
    book = workbook(("Touchpoints", rows))
    book["Touchpoints"].merge_cells("B2:B3")
    (source,) = read(gathering, saved(book))
    assert texts(source)[1:] == [["a", "before"], ["c", "after"]]


def test_a_heading_over_two_rows_is_told(gathering: Gathering) -> None:
    """A heading that is merged with the cell below it is no heading of one row."""
    book = workbook(("Touchpoints", [["name", "stage"], [None, "detail"], ["a", "before"]]))
    book["Touchpoints"].merge_cells("A1:A2")
    read(gathering, saved(book))
    assert "merged-cells" in [problem.code for problem in gathering.problems()]


def test_hidden_rows_and_columns_are_read_and_marked(gathering: Gathering) -> None:
    """A filter hides rows that belong to the inventory: nothing is dropped, and nothing hidden passes unseen."""
    book = workbook(("Touchpoints", [["name", "stage", "notes"], ["a", "before", "x"], ["b", "after", "y"]]))
    sheet = book["Touchpoints"]
    sheet.row_dimensions[3].hidden = True
    sheet.row_dimensions[9].hidden = True  # empty, so that nobody has to be told
    sheet.column_dimensions["C"].hidden = True
    (source,) = read(gathering, saved(book))
    assert texts(source)[1:] == [["a", "before", "x"], ["b", "after", "y"]]
    assert (source.marks.hidden_rows, source.marks.hidden_columns) == ((3,), (3,))
    assert not gathering.problems()


def test_a_filled_column_without_heading_is_told(gathering: Gathering, told: Tell) -> None:
    """Values to the right of the headings or under an empty one are not lost."""
    read(gathering, saved(workbook(("Touchpoints", [["name", None, "stage"], ["a", "x", "b", "y"]]))))
    assert told(gathering.problems()) == [
        ("missing-heading", "t.xlsx!Touchpoints!B2", "x"),
        ("missing-heading", "t.xlsx!Touchpoints!D2", "y"),
    ]


def test_hidden_sheets_are_left_out_with_a_note(gathering: Gathering, told: Tell) -> None:
    """What is hidden does not get into a playbook, and the reader says so."""
    book = workbook(("Touchpoints", ROWS), ("Personas", [["name"], ["secret"]]))
    book["Personas"].sheet_state = "veryHidden"
    sources = read(gathering, saved(book))
    assert [source.table for source in sources] == ["touchpoints"]
    assert told(gathering.problems()) == [("hidden-sheet", "t.xlsx!Personas", None)]
    assert gathering.problems()[0].level is Level.NOTE


def test_sheets_are_known_by_name_or_headings(gathering: Gathering) -> None:
    """Each sheet counts that its name, in any language, or its headings identify; others are noted."""
    book = workbook(
        ("نقاط تماس", [["نام", "مرحله"], ["تابلو", "پیش"]]),
        ("Personas", [["name"], ["Mina"]]),
        ("2026", [["persona", "touchpoint", "emotion", "thinks"], ["Mina", "Sign", "1", "hm"]]),
        ("Remarks", [["nothing of importance"]]),
        ("Blank", []),
    )
    sources = read(gathering, saved(book), SheetWish())
    assert [(source.sheet, source.table) for source in sources] == [
        ("نقاط تماس", "touchpoints"),
        ("Personas", "personas"),
        ("2026", "journeys"),
    ]
    assert [(problem.code, problem.arguments["sheet"]) for problem in gathering.problems()] == [
        ("sheet-not-used", "Remarks")
    ]


def test_the_only_sheet_belongs_to_the_table_of_the_file(gathering: Gathering) -> None:
    """In touchpoints.xlsx the only sheet holds touchpoints, whatever it is called."""
    (source,) = read(gathering, saved(workbook(("Sheet1", ROWS), ("Sheet2", []))))
    assert (source.table, source.sheet) == ("touchpoints", "Sheet1")


def test_several_unknown_sheets_are_asked_about(gathering: Gathering, told: Tell) -> None:
    """Where a file tells its table and two sheets could be it, none is taken."""
    data = saved(workbook(("One", [["foo"], ["a"]]), ("Two", [["bar"], ["b"]])))
    assert read(gathering, data) == ()
    assert told(gathering.problems()) == [("which-sheet", "t.xlsx", None)]
    assert gathering.problems()[0].arguments["sheets"] == ("One", "Two")


def test_a_workbook_without_any_known_sheet_is_an_error(gathering: Gathering) -> None:
    """A listed workbook of which nothing can be read is not passed over."""
    read(gathering, saved(workbook(("One", [["foo"], ["a"]]))), SheetWish())
    assert [problem.code for problem in gathering.problems()] == ["no-table-in-workbook"]


@pytest.mark.parametrize(
    ("state", "code"), [("deflate", "workbook-too-large"), ("members", "workbook-too-large")]
)
def test_archives_beyond_the_limits_are_refused_unopened(gathering: Gathering, state: str, code: str) -> None:
    """An archive that would unpack to too much, or of too many parts, is refused by what it declares."""
    buffer = io.BytesIO(plain())
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        if state == "deflate":
            archive.writestr("xl/bomb.xml", b" " * 40_000_000)
        else:
            for number in range(2_001):
                archive.writestr(f"xl/{number}.xml", b"")
    assert read(gathering, buffer.getvalue()) == ()
    (problem,) = gathering.problems()
    assert problem.code == code
    assert problem.arguments["name"] == ("archive-ratio" if state == "deflate" else "archive-members")


def test_an_archive_that_lies_about_its_sizes_gains_nothing(gathering: Gathering) -> None:
    """A part that unpacks to more than it declares is damage, found while unpacking no more than declared."""
    data = of_xml("<sheetData>" + row(1, "name") + "<!--" + "x" * 5_000_000 + "--></sheetData>")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        size = archive.getinfo(SHEET).file_size
    lying = data.replace(size.to_bytes(4, "little"), (300).to_bytes(4, "little"))
    assert lying != data
    assert read(gathering, lying) == ()
    assert [problem.code for problem in gathering.problems()] == ["workbook-unreadable"]


@pytest.mark.parametrize("part", [SHEET, "xl/sharedStrings.xml", "xl/workbook.xml", "xl/styles.xml"])
@pytest.mark.parametrize(
    "entities",
    [
        '<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">',
        '<!ENTITY c SYSTEM "file:///etc/passwd">',
        "",
    ],
    ids=["bomb", "outside file", "empty document type"],
)
def test_entities_are_refused_in_every_part(gathering: Gathering, part: str, entities: str) -> None:
    """XML that declares entities is not expanded, wherever in the workbook it stands."""

    def poisoned(content: bytes) -> bytes:
        text = content.decode().partition("?>")
        body = text[2] or text[0]
        return f"<!DOCTYPE x [{entities}]>{body}".encode()

    sources = read(gathering, exchanged(shared(), part, poisoned))
    assert sources == ()
    assert [problem.code for problem in gathering.problems()] in (
        ["workbook-unreadable"],
        ["sheet-unreadable"],
    )


def test_without_defusedxml_nothing_is_read(gathering: Gathering, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where openpyxl would expand entities, workbooks are refused."""
    monkeypatch.setattr(openpyxl, "DEFUSEDXML", False)
    assert read(gathering, plain()) == ()
    assert [problem.code for problem in gathering.problems()] == ["defusedxml-missing"]


@pytest.mark.parametrize(
    ("address", "name"), [("XFD1048576", "table-rows"), ("A1048576", "table-rows"), ("XFD2", "table-columns")]
)
def test_a_far_cell_is_named_with_its_limit(gathering: Gathering, address: str, name: str) -> None:
    """One stray cell at the end of the sheet is told by its address, and reserves no memory."""
    last = address.lstrip("XFDA")
    far = f'<c r="{address}"><v>1</v></c>'
    rows = row(1, "name", "stage") + (
        row(2, "a", "b").replace("</row>", f"{far}</row>") if last == "2" else f'<row r="{last}">{far}</row>'
    )
    assert read(gathering, of_xml(f"<sheetData>{rows}</sheetData>")) == ()
    (problem,) = gathering.problems()
    assert (problem.code, str(problem.location)) == ("far-cell", f"t.xlsx!Touchpoints!{address}")
    assert problem.arguments["name"] == name


def test_far_cells_without_content_are_nothing(gathering: Gathering) -> None:
    """Formatting to the end of the sheet, as whole coloured columns leave it, does no harm."""
    far = '<row r="1048576"><c r="XFD1048576" s="0"/></row>'
    (source,) = read(
        gathering, of_xml(f"<sheetData>{row(1, 'name', 'stage')}{row(2, 'a', 'b')}{far}</sheetData>")
    )
    assert (texts(source), gathering.problems()) == ([["name", "stage"], ["a", "b"]], ())


def test_a_lying_dimension_hides_no_row(gathering: Gathering) -> None:
    """The extent that a sheet declares is not believed."""
    rows = "".join(row(number, f"x{number}", "b") for number in range(2, 302))
    data = of_xml(f'<dimension ref="A1:B2"/><sheetData>{row(1, "name", "stage")}{rows}</sheetData>')
    (source,) = read(gathering, data)
    assert (source.rows_read, len(source.items)) == (300, 300)


@pytest.mark.parametrize(
    "rows",
    [
        row(2, "name") + row(1, "late"),
        row(1, "name") + row(1, "again"),
        '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A7"><v>1</v></c></row>',
        '<row r="1"><c r="A0"><v>1</v></c></row>',
        '<row r="x"><c><v>1</v></c></row>',
        '<row r="1"><c r="AAAA1"><v>1</v></c></row>',
    ],
)
def test_rows_and_cells_out_of_order_are_refused(gathering: Gathering, rows: str) -> None:
    """What openpyxl would drop without a word is an error."""
    read(gathering, of_xml(f"<sheetData>{rows}</sheetData>"))
    assert [problem.code for problem in gathering.problems()] == ["sheet-unreadable"]


def test_a_sheet_in_a_namespace_that_is_not_read_is_an_error(gathering: Gathering) -> None:
    """A workbook in the strict form of the standard, whose cells openpyxl does not see, is not read as empty."""
    strict = HEAD.replace(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    data = exchanged(
        plain(), SHEET, f"{strict}<sheetData>{row(1, 'name')}{row(2, 'a')}</sheetData></worksheet>".encode()
    )
    read(gathering, data)
    assert "sheet-unreadable" in [problem.code for problem in gathering.problems() if problem.is_error]


@pytest.mark.parametrize(
    ("limits", "code"),
    [
        (Limits(table_rows=2), "too-many-rows"),
        (Limits(table_columns=1), "too-many-columns"),
        (Limits(table_cells=3), "table-too-large"),
        (Limits(workbook_sheets=0), "too-many-sheets"),
        (Limits(cell_characters=5), "cell-too-long"),
    ],
)
def test_limits_have_names(gathering: Gathering, limits: Limits, code: str) -> None:
    """What goes beyond a limit is refused, with the limit's value and the name to raise it by."""
    gathering.limits = limits
    read(gathering, plain())
    problem = gathering.problems()[0]
    assert problem.code == code
    name = str(problem.arguments["name"]).replace("-", "_")
    assert problem.arguments["limit"] == getattr(limits, name)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "workbook-unreadable"),
        (b"name,stage\na,b\n", "workbook-unreadable"),
        (b"PK\x03\x04" + b"\0" * 40, "workbook-unreadable"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512, "workbook-locked-or-old"),
    ],
    ids=["empty", "csv", "cut off", "old or locked"],
)
def test_what_is_no_workbook_is_told(gathering: Gathering, data: bytes, code: str) -> None:
    """Files that merely have the ending are refused; old and locked workbooks with a reason of their own."""
    assert read(gathering, data) == ()
    assert [problem.code for problem in gathering.problems()] == [code]


def test_damaged_workbooks_give_problems_and_nothing_else(gathering: Gathering) -> None:
    """Whatever bytes are exchanged, in the archive or in the XML inside, the reader raises nothing."""
    good = shared()
    chance = random.Random(5)
    for number in range(300):
        fresh = Gathering(gathering.root)
        data = _bytes_exchanged(chance, good)
        if number % 2:
            part = chance.choice(
                [
                    SHEET,
                    "xl/workbook.xml",
                    "xl/styles.xml",
                    "xl/sharedStrings.xml",
                    "xl/_rels/workbook.xml.rels",
                ]
            )
            data = exchanged(good, part, lambda content: _bytes_exchanged(chance, content))
        assert read(fresh, data) or fresh.problems()


def _bytes_exchanged(chance: random.Random, data: bytes) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 5)):
        changed[chance.randrange(len(changed))] = chance.choice(b"<>/\"'09AZ&; \x00\xff")
    return bytes(changed)
