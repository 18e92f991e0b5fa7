"""What people read when a table is not as it should be: whole messages, as the command line prints them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click
import openpyxl
import pytest

from touchreport.cli.printing import as_text
from touchreport.errors import ProjectError
from touchreport.readers import load

Files = dict[str, str | bytes]

CONFIG = "title: Playbook\ndate: 2026-11-01\nmodel: purchase-phases\nlanguage: {language}\n"
QUIET = frozenset({"ids-from-names", "rows-refused", "people-implied"})

MESSAGES: dict[str, tuple[str, Files, str]] = {
    "an undeclared encoding": (
        "ja",
        {"touchpoints.csv": "顧客接点,フェーズ,チャネル\n商品ページ,購入前,ウェブサイト\n".encode("cp932")},
        """\
error[not-utf-8-looks-like] touchpoints.csv:1
  “touchpoints.csv” is not saved as UTF-8. It looks like cp932; read so, it says: 顧客接点 | フェーズ | チャネル
  hint: If that reads right, add to touchreport.yaml (below “files:”, where that is there already) the line: files: {touchpoints.csv: {encoding: cp932}}
""",
    ),
    "a wrong declaration": (
        "ru",
        {
            "touchreport.yaml": CONFIG.format(language="ru")
            + "files: {touchpoints.csv: {encoding: cp1256}}\n",
            "touchpoints.csv": "Точка контакта;Этап\nВывеска у входа;до покупки\n".encode("cp1251"),
        },
        """\
error[declared-encoding-doubtful] touchpoints.csv
  touchreport.yaml says that “touchpoints.csv” is in cp1256. It looks like cp1251; read so, it says: Точка контакта | Этап
  hint: If that reads right, write “encoding: cp1251” in touchreport.yaml; for utf-8 the line can be deleted.
""",
    ),
    "a wrong declaration in the same alphabet": (
        "ru",
        {
            "touchreport.yaml": CONFIG.format(language="ru")
            + "files: {touchpoints.csv: {encoding: koi8-r}}\n",
            "touchpoints.csv": "Точка контакта;Этап\nВывеска у входа;до покупки\n".encode("cp1251"),
        },
        """\
error[declared-encoding-doubtful] touchpoints.csv
  touchreport.yaml says that “touchpoints.csv” is in koi8-r. It looks like cp1251; read so, it says: Точка контакта | Этап
  hint: If that reads right, write “encoding: cp1251” in touchreport.yaml; for utf-8 the line can be deleted.
""",
    ),
    "UTF-16 without its mark, in YAML": (
        "en",
        {"touchpoints.yaml": "- {name: Sign, stage: before}\n".encode("utf-16-le")},
        """\
error[not-utf-8-looks-like] touchpoints.yaml
  “touchpoints.yaml” is not saved as UTF-8. It looks like utf-16-le; read so, it says: - {name: Sign | stage: before}
  hint: If that reads right, add to touchreport.yaml (below “files:”, where that is there already) the line: files: {touchpoints.yaml: {encoding: utf-16-le}}
""",
    ),
    "UTF-8 with a broken letter": (
        "ru",
        {"touchpoints.csv": "Точка контакта,Этап\nВывеска,до\n".encode() + b"\xd0,\n"},
        """\
error[damaged-utf-8] touchpoints.csv:3
  “touchpoints.csv” is saved as UTF-8, but 1 byte in it belongs to no letter.
  hint: Open the file in an editor, mend this line and save it as UTF-8.
""",
    ),
    "letters lost by a wrong save": (
        "ru",
        {
            "touchpoints.csv": "Точка контакта,Этап\n????? ? ?????,до покупки\nДверь,до покупки\nМеню,до покупки\n"
        },
        """\
warning[lost-letters] touchpoints.csv:2:1
  Letters are lost in 1 row; question marks stand in their place. Row: 2.
  2 | ????? ? ?????,до покупки
    | ^^^^^^^^^^^^^
  hint: Go back to the original and save it as “CSV UTF-8” or .xlsx.
""",
    ),
    "letters garbled by a wrong opening": (
        "en",
        {"touchpoints.csv": "Touchpoint,Stage\nCafÃ© Ã¼ber,before\nDoor,before\nMenu,before\n"},
        """\
warning[garbled-letters] touchpoints.csv:2:1
  Letters are garbled in 1 row: “CafÃ© Ã¼ber” was most likely “Café über”. Row: 2.
  2 | CafÃ© Ã¼ber,before
    | ^^^^^^^^^^^
  hint: Go back to the original, open it in the encoding that it is in, and save it as “CSV UTF-8” or .xlsx.
""",
    ),
    "full-width separators": (
        "zh-Hant",
        {"touchpoints.csv": "接觸點，階段，管道\n招牌，購買前，門市\n"},
        """\
error[no-separator] touchpoints.csv:1:1
  The headings stand in one cell, with “，” between them.
  1 | 接觸點，階段，管道
    | ^^^^^^^^^^^^^^^^^^
  hint: Replace it by a comma, or, if it is “|”, write “separator: bar” for this file under “files:” in touchreport.yaml.
""",
    ),
    "a formula that failed": (
        "en",
        {"touchpoints.csv": "Touchpoint,Stage\nSign,#REF!\n"},
        """\
error[cell-error] touchpoints.csv:2:6
  This cell shows the error #REF!.
  2 | Sign,#REF!
    |      ^^^^^
  hint: Mend the formula, or empty the cell.
""",
    ),
    "an unknown heading": (
        "ru",
        {"touchpoints.csv": "Точка контакта,Этап,Важнось\nВывеска,до покупки,4\n"},
        """\
error[unknown-heading] touchpoints.csv:1:21
  The column “Важнось” is not known in a table of touchpoints.
  1 | Точка контакта,Этап,Важнось
    |                     ^^^^^^^
  did you mean: “Важность”?
  hint: Rename it, put “x-” in front of it if it is for you alone, or say in touchreport.yaml, under “files”, “touchpoints.csv”, “headings”, which field or usual heading “Важнось” stands for, as in “Seen at: Channel”; “ignore” leaves it out.
""",
    ),
    "two columns for one field": (
        "zh-Hant",
        {"touchpoints.csv": "接觸點,負責人,負責單位：\n招牌,林,行銷部\n"},
        """\
error[two-columns-one-field] touchpoints.csv:1:9
  The columns “負責人” and “負責單位：” both mean “owner”.
  1 | 接觸點,負責人,負責單位：
    |               ^^^^^^^^^^
  see also: touchpoints.csv:1:5
  hint: Delete or rename one of them, put “x-” in front of it, or answer “ignore” for it in touchreport.yaml, under “headings” of the file.
""",
    ),
    "an era that is not declared": (
        "ja",
        {
            "touchpoints.csv": "顧客接点,見直し日\n看板,令和8年11月12日\n"
            + "".join(f"扉{n},R8.11.{n}\n" for n in range(1, 13))
        },
        """\
error[undeclared-era] touchpoints.csv:2:4
  “令和8年11月12日” in “見直し日” counts years by an era of the Japanese calendar, and the project's calendar is the Gregorian one. First rows: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 (13 in all).
  2 | 看板,令和8年11月12日
    |      ^^^^^^^^^^^^^^^
  hint: Write “calendar: wareki” in touchreport.yaml, or the date with the common year, such as 2026-11-30. A project has one such calendar.
""",
    ),
    "a Persian date in a project that counts otherwise": (
        "en",
        {"touchpoints.csv": "Touchpoint,Last reviewed\nSign,1405/06/12\n"},
        """\
error[other-calendar] touchpoints.csv:2:6
  “1405/06/12” in “Last reviewed” has a year of the Persian calendar, and the project's calendar is the Gregorian one.
  2 | Sign,1405/06/12
    |      ^^^^^^^^^^
  hint: Write the Gregorian date, such as 2026-11-30, or “calendar: jalali” in touchreport.yaml. A project has one such calendar.
""",
    ),
    "plain answers": (
        "ja",
        {"touchpoints.csv": "顧客接点,達成度\n看板,満足\n扉,やや満足\n店員,不満\n"},
        """\
note[plain-answers] touchpoints.csv:1:6
  In “performance”, these answers were read as the ends of the scale, 5 and 1: 満足, 不満.
  1 | 顧客接点,達成度
    |          ^^^^^^
  hint: If stronger answers could have been given, write numbers in their place.
""",
    ),
    "classes with commas": (
        "zh-Hant",
        {"touchpoints.csv": "接觸點,線上／線下\n招牌,線上、線下\n"},
        """\
error[commas-in-list] touchpoints.csv:2:4
  “線上、線下” in “線上／線下” looks like a list with commas.
  2 | 招牌,線上、線下
    |      ^^^^^^^^^^
  did you mean: “線上; 線下”?
  hint: Put “;” between the items.
""",
    ),
    "names without a table": (
        "en",
        {"touchpoints.csv": "Touchpoint,Persona\nSign,Mina; Sara\nDoor,Mina\n"},
        """\
error[table-needed]
  There are no personas, and 3 places name some: “Mina”, “Sara”.
  hint: Add them – message pillars in brand.yaml, everything else in a table of its own – or take the names out. If there is such a table in a file with another name, say in touchreport.yaml, under “files”, what it holds.
""",
    ),
}


@pytest.mark.parametrize(("language", "files", "wanted"), MESSAGES.values(), ids=MESSAGES)
def test_a_table_that_is_not_as_it_should_be(
    tmp_path: Path, language: str, files: Files, wanted: str
) -> None:
    """The message says what is wrong, where, and what to write to set it right; nothing else is said."""
    assert said(tmp_path, {"touchreport.yaml": CONFIG.format(language=language), **files}) == wanted


def merged_down(sheet: Any) -> None:
    """Merge two cells of one column."""
    sheet.merge_cells("B2:B3")


def merged_across(sheet: Any) -> None:
    """Merge two cells of one row."""
    sheet.merge_cells("A2:B2")


def hidden(sheet: Any) -> None:
    """Hide a row and a column that hold something."""
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["B"].hidden = True


def formula(sheet: Any) -> None:
    """Write a formula, whose value no program has saved."""
    sheet["B2"] = '="be"&"fore"'


WORKBOOKS: dict[str, tuple[Callable[[Any], None], str]] = {
    "merged downwards": (
        merged_down,
        """\
note[merged-filled] touchpoints.xlsx!Inventory
  The value of merged cells was taken for each row that they reach over: B2:B3 (1 group in all).
  hint: If it does not hold for all of them, unmerge the cells and write the value where it holds.
""",
    ),
    "merged sideways": (
        merged_across,
        """\
error[merged-cells] touchpoints.xlsx!Inventory!A2
  The cells A2:B2 are merged.
  hint: Unmerge them and write the value into each cell that it holds for.
""",
    ),
    "hidden": (
        hidden,
        """\
warning[hidden-cells] touchpoints.xlsx!Inventory
  The sheet “Inventory” has hidden cells, which are read like the others. Rows: 3. Columns: B.
  hint: Show them in the spreadsheet program. Delete what does not belong to the playbook; a column is left out with “x-” before its heading, or with “ignore” in touchreport.yaml, under “headings” of the file.
""",
    ),
    "a formula without a value": (
        formula,
        """\
error[formula-without-value] touchpoints.xlsx!Inventory!B2
  This cell holds a formula whose result was never saved.
  hint: Open the workbook in a spreadsheet program and save it, replace the formula by its value, or leave its column out of the playbook: with “x-” before the heading, or “ignore” in touchreport.yaml, under “headings” of the file.
""",
    ),
}


@pytest.mark.parametrize(("change", "wanted"), WORKBOOKS.values(), ids=WORKBOOKS)
def test_a_workbook_that_is_not_as_it_should_be(
    tmp_path: Path, change: Callable[[Any], None], wanted: str
) -> None:
    """Cells are named by their sheet and address."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Inventory"
    for row in (["Touchpoint", "Stage"], ["Sign", "before"], ["Door", "after"]):
        sheet.append(row)
    change(sheet)
    book.save(tmp_path / "touchpoints.xlsx")
    assert said(tmp_path, {"touchreport.yaml": CONFIG.format(language="en")}) == wanted


LEFT_OUT: dict[str, tuple[str, str]] = {
    "by the settings": ("Margin", "files: {touchpoints.xlsx: {headings: {Margin: ignore}}}\n"),
    "by its heading": ("X-margin", ""),
}


@pytest.mark.parametrize(("heading", "config"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_nothing_is_said_of_a_column_that_is_left_out(tmp_path: Path, heading: str, config: str) -> None:
    """A formula, an error or a hidden column outside the playbook stops nothing; what is beside it is told as ever."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Inventory"
    for row in (["Touchpoint", heading, "Stage"], ["Sign", "=1+1", "before"], ["Door", "#N/A", "after"]):
        sheet.append(row)
    sheet.append([None, "=B2+B3"])  # a sum below the table, in a row in which nothing else stands
    sheet.column_dimensions["B"].hidden = True
    book.save(tmp_path / "touchpoints.xlsx")
    assert said(tmp_path, {"touchreport.yaml": CONFIG.format(language="en") + config}) == ""
    sheet.column_dimensions["C"].hidden = True
    sheet["C2"] = "=1+1"
    book.save(tmp_path / "touchpoints.xlsx")
    assert said(tmp_path, {}) == (
        """\
error[formula-without-value] touchpoints.xlsx!Inventory!C2
  This cell holds a formula whose result was never saved.
  hint: Open the workbook in a spreadsheet program and save it, replace the formula by its value, or leave its column out of the playbook: with “x-” before the heading, or “ignore” in touchreport.yaml, under “headings” of the file.

warning[hidden-cells] touchpoints.xlsx!Inventory
  The sheet “Inventory” has hidden cells, which are read like the others. Rows: none. Columns: C.
  hint: Show them in the spreadsheet program. Delete what does not belong to the playbook; a column is left out with “x-” before its heading, or with “ignore” in touchreport.yaml, under “headings” of the file.
"""
    )


@pytest.mark.parametrize("total", ["3", "=B2", "#N/A"])
@pytest.mark.parametrize(("heading", "config"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_a_row_in_left_out_columns_alone_is_no_row(
    tmp_path: Path, heading: str, config: str, total: str
) -> None:
    """A total below a column that is left out asks for no name, whether it is a number or a formula; it counts as no row."""
    sheet = f"Touchpoint,{heading},Stage\nSign,1,before\nDoor,2,after\n,{total},\n"
    config = config.replace("touchpoints.xlsx", "touchpoints.csv")
    files: Files = {"touchreport.yaml": CONFIG.format(language="en") + config, "touchpoints.csv": sheet}
    assert said(tmp_path, files) == ""
    (count,) = (each for each in load(tmp_path).counts if each.table == "touchpoints")
    assert (count.read, count.used, count.refused) == (2, 2, 0)


def test_nothing_is_said_of_failed_formulas_in_a_column_of_a_text_file_that_is_left_out(
    tmp_path: Path,
) -> None:
    """Where formulas were dragged down further than the table, their faults make no rows and no errors."""
    config = CONFIG.format(language="en") + "files: {touchpoints.csv: {headings: {Margin: ignore}}}\n"
    table = "Touchpoint,Margin,Stage\nSign,#REF!,before\n,#N/A,\n"
    assert said(tmp_path, {"touchreport.yaml": config, "touchpoints.csv": table}) == ""


def test_a_name_that_a_formula_never_gave_is_missed_once(tmp_path: Path) -> None:
    """Whoever refers to it is not at fault, and nothing says that there is no such table."""
    book = openpyxl.Workbook()
    sheet: Any = book.active
    sheet.title = "Personas"
    for row in (["Name"], ['="Mi"&"na"']):
        sheet.append(row)
    book.save(tmp_path / "personas.xlsx")
    table = "Touchpoint,Stage,Persona\nSign,before,Mina\n"
    told = said(tmp_path, {"touchreport.yaml": CONFIG.format(language="en"), "touchpoints.csv": table})
    assert [line for line in told.splitlines() if line.startswith("error")] == [
        "error[formula-without-value] personas.xlsx!Personas!A2"
    ]


def said(folder: Path, files: Files) -> str:
    """Write the files and return everything that is said about them, but for what is said of every project."""
    for name, content in files.items():
        (folder / name).write_bytes(content.encode() if isinstance(content, str) else content)
    try:
        problems = load(folder).problems
    except ProjectError as error:
        problems = error.problems
    return "\n".join(click.unstyle(as_text(problem)) for problem in problems if problem.code not in QUIET)
