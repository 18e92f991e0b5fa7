"""Tables that are out to use up the machine, or to mislead: CSV files and workbooks."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterable, Mapping
from io import BytesIO
from pathlib import Path

from tests.qa.hostile_case import Case, Put, file

HEADINGS = "ID,Touchpoint,Stage,Channel"
ROW = "t{n},Moment {n},Awareness,Shop window"

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PARTS: Mapping[str, str] = {
    "[Content_Types].xml": (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType='
        '"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
    ),
    "_rels/.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
        ' Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/sharedStrings.xml": f'<sst xmlns="{_MAIN}"></sst>',
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<sheets><sheet name="Touchpoints" sheetId="1" r:id="r1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="r1" Type='
        '"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet"'
        ' Target="worksheets/sheet1.xml"/></Relationships>'
    ),
}
_SHEET, _SHARED = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
_HEADING_ROW = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in HEADINGS.split(","))


def table(rows: str) -> str:
    """Return a touchpoint table as CSV with these lines under the headings."""
    return f"{HEADINGS}\n{rows}"


def rows_of(count: int) -> str:
    """Return that many good lines."""
    return "".join(ROW.format(n=n) + "\n" for n in range(count))


def sheet(body: str, *, before: str = "", dimension: str = "") -> str:
    """Return the XML of a sheet with headings and these rows."""
    extent = f'<dimension ref="{dimension}"/>' if dimension else ""
    return (
        f'<?xml version="1.0"?>{before}<worksheet xmlns="{_MAIN}">{extent}<sheetData>'
        f"<row>{_HEADING_ROW}</row>{body}</sheetData></worksheet>"
    )


def cells(*texts: str) -> str:
    """Return the XML of a row."""
    return "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in texts) + "</row>"


def xml_rows(count: int) -> str:
    """Return the XML of that many good rows."""
    return "".join(cells(*ROW.format(n=n).split(",")) for n in range(count))


def workbook(parts: Mapping[str, str | bytes], packed: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a workbook with some of its parts written anew, or added."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", packed) as archive:
        everything: dict[str, str | bytes] = {**_PARTS, "xl/worksheets/sheet1.xml": sheet(xml_rows(3))}
        for name, part in {**everything, **parts}.items():
            archive.writestr(name, part)
    return stream.getvalue()


def bomb(name: str, begin: str, unit: str, size: int) -> bytes:
    """Return a workbook with a part that unpacks to `size` bytes of one thing over and over."""
    stream = BytesIO(workbook({}))
    chunk = (unit * (1_000_000 // len(unit))).encode()
    with (
        zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open(name, "w") as part,
    ):
        part.write(begin.encode())
        for _ in range(size // len(chunk)):
            part.write(chunk)
    return stream.getvalue()


def _instead(file_name: str, content: Callable[[], str | bytes]) -> Put:
    """Return what puts a table in the place of the touchpoints, and leaves out what refers to them."""

    def put(folder: Path) -> None:
        for name in ("touchpoints.csv", "journeys.csv", "measures.csv"):
            (folder / name).unlink()
        file(file_name, content())(folder)

    return put


def _book(name: str, code: str | None, content: Callable[[], bytes]) -> Case:
    return Case(f"xlsx-{name}", _instead("touchpoints.xlsx", content), code)


def _parts(name: str, code: str | None, parts: Callable[[], Mapping[str, str | bytes]]) -> Case:
    return _book(name, code, lambda: workbook(parts()))


def _sheet(
    name: str, code: str | None, body: Callable[[], str], *, before: str = "", dimension: str = ""
) -> Case:
    return _parts(
        name, code, lambda: {"xl/worksheets/sheet1.xml": sheet(body(), before=before, dimension=dimension)}
    )


def _stored(name: str, code: str | None, part: str, content: Callable[[], str]) -> Case:
    """Return a workbook that is as large as it says."""
    return _book(name, code, lambda: workbook({part: content()}, zipfile.ZIP_STORED))


def _csv(name: str, code: str | None, content: Callable[[], str | bytes]) -> Case:
    return Case(f"csv-{name}", _instead("touchpoints.csv", content), code)


_LAUGHS = (
    '<!DOCTYPE w [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)
_OUTSIDE = '<!DOCTYPE w [<!ENTITY j SYSTEM "file:///etc/passwd">]>'
_FAR = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>'
_ACUTE, _LIGATURE = "\u0301", "\ufdfa"


_EMPTY_CELLS = "<row>" + "<c/>" * 16_000 + "</row>"


def _strings(count: int) -> str:
    """Return the XML of that many shared strings."""
    return f'<sst xmlns="{_MAIN}">' + "<si><t>x</t></si>" * count + "</sst>"


def _many_sheets(count: int) -> str:
    """Return the XML of a workbook that lists one sheet over and over."""
    one = '<sheet name="Touchpoints" sheetId="1" r:id="r1"/>'
    many = "".join(
        one.replace("Touchpoints", f"S{n}").replace('Id="1"', f'Id="{n}"') for n in range(1, count + 1)
    )
    return _PARTS["xl/workbook.xml"].replace(one, many)


def _lying() -> bytes:
    """Return a workbook whose archive declares a part far smaller than it is."""
    data = workbook({"xl/worksheets/sheet1.xml": sheet(xml_rows(20_000))})
    with zipfile.ZipFile(BytesIO(data)) as archive:
        size = archive.getinfo("xl/worksheets/sheet1.xml").file_size
    return data.replace(size.to_bytes(4, "little"), (1000).to_bytes(4, "little"))


def _merged(ranges: Iterable[str]) -> str:
    found = "".join(f'<mergeCell ref="{each}"/>' for each in ranges)
    return f"</sheetData><mergeCells>{found}</mergeCells><sheetData>"


WORKBOOKS: tuple[Case, ...] = (
    _sheet("far-cell", "far-cell", lambda: xml_rows(3) + _FAR),
    _sheet("lying-dimension", None, lambda: xml_rows(400), dimension="A1:B2"),
    _sheet("huge-dimension", None, lambda: xml_rows(3), dimension="A1:XFD1048576"),
    _sheet("rows-200000", "too-many-rows", lambda: xml_rows(200_000)),
    _stored("many-cells", "table-too-large", _SHEET, lambda: sheet(cells(*["x"] * 400) * 1_300)),
    _stored("cells-without-text", "table-too-large", _SHEET, lambda: sheet(_EMPTY_CELLS * 200)),
    _stored("unknown-elements", "table-too-large", _SHEET, lambda: sheet("<x/>" * 5_000_000)),
    _sheet("many-columns", "too-many-columns", lambda: cells(*["x"] * 600)),
    _sheet("huge-cell", "cell-too-long", lambda: cells("a", "x" * 3_000_000, "Awareness", "Shop window")),
    _sheet("billion-laughs", "workbook-unreadable", lambda: cells("a", "&j;", "Awareness"), before=_LAUGHS),
    _sheet("outside-entity", "workbook-unreadable", lambda: cells("a", "&j;", "Awareness"), before=_OUTSIDE),
    _sheet("merged-everything", "merged-cells", lambda: xml_rows(3) + _merged(["A1:XFD1048576"])),
    _sheet(
        "many-merged", None, lambda: xml_rows(400) + _merged(f"D{n}:D{n + 1_000_000}" for n in range(2, 402))
    ),
    _sheet("formula-without-value", "formula-without-value", lambda: "<row><c r='B2'><f>1+1</f></c></row>"),
    _sheet("deep-xml", "sheet-unreadable", lambda: "<row><c><is><t>" + "<r>" * 200_000),
    _sheet(
        "control-characters", "control-character", lambda: cells("a", "_x0000_name_x0007_", "Awareness", "-")
    ),
    _book(
        "zip-bomb",
        "workbook-too-large",
        lambda: bomb("xl/worksheets/sheet2.xml", "<worksheet>", "<row/>", 160_000_000),
    ),
    _book("zip-bomb-aside", "workbook-too-large", lambda: bomb("xl/media/image1.png", "", "\0", 160_000_000)),
    _stored("shared-strings", "workbook-too-large", _SHARED, lambda: _strings(700_000)),
    _stored("deep-shared-strings", "workbook-too-large", _SHARED, lambda: "<sst><si><t>" * 700_000),
    _parts("many-sheets", "too-many-sheets", lambda: {"xl/workbook.xml": _many_sheets(2_000)}),
    _parts(
        "the-same-sheet-often",
        "which-sheet",
        lambda: {"xl/workbook.xml": _many_sheets(90), "xl/worksheets/sheet1.xml": sheet(xml_rows(19_000))},
    ),
    _parts("many-parts", "workbook-too-large", lambda: {f"xl/media/{n}.png": b"x" for n in range(2_100)}),
    _parts("path-out-of-the-archive", None, lambda: {"../../../evil.xml": "<a/>", "/etc/evil.xml": "<a/>"}),
    _book("lying-archive", "workbook-unreadable", _lying),
    _book("truncated", "workbook-unreadable", lambda: workbook({})[:700]),
    _book("bzip2", "workbook-unreadable", lambda: workbook({}, zipfile.ZIP_BZIP2)),
    _parts("nested-archive", "workbook-unreadable", lambda: {"xl/worksheets/sheet1.xml": workbook({})}),
)
"""Workbooks: what is unpacked, declared, referred to, repeated."""

CSV_FILES: tuple[Case, ...] = (
    _csv("nul", "control-character", lambda: table("a,Na\0me,Awareness,Shop window\n")),
    _csv("nothing-but-nul", "control-character", lambda: bytes(5_000_000)),
    _csv(
        "wrong-utf-8",
        "not-utf-8",
        lambda: table("a,Name ").encode() + b"\xc3\x28\xa0\xa1\xe2\x28\xa1,Awareness\n",
    ),
    _csv(
        "overlong-utf-8",
        "not-utf-8-looks-like",
        lambda: table("a,Name ").encode() + b"\xc0\xaf\xc1\xbf,Awareness,-\n",
    ),
    _csv("surrogates", "not-utf-8", lambda: table("a,Name ").encode() + b"\xed\xa0\x80,Awareness,-\n"),
    _csv("random-bytes", "not-utf-8", lambda: bytes((n * 193 + n // 7) % 255 + 1 for n in range(2_000_000))),
    _csv("huge-cell", "cell-too-long", lambda: table(f'a,"{"x" * 20_000_000}",Awareness,Shop window\n')),
    _csv("huge-file", "file-too-large", lambda: table(rows_of(10)) + "x" * 50_000_001),
    _csv("many-columns", "too-many-columns", lambda: ",".join(f"h{n}" for n in range(100_000)) + "\n"),
    _csv(
        "many-headings",
        "too-many-columns",
        lambda: HEADINGS + "".join(f",Note {n}" for n in range(2_000)) + "\n" + rows_of(3),
    ),
    _csv("nothing-but-separators", "too-many-columns", lambda: "," * 30_000_000),
    _csv("nothing-but-line-ends", "too-many-rows", lambda: "\n" * 40_000_000),
    _csv("nothing-but-quotes", "open-quote", lambda: table('"' * 9_999_999 + "x")),
    _csv("open-quote", "open-quote", lambda: table('a,"' + rows_of(300_000))),
    _csv("quotes-that-open-again", "open-quote", lambda: table("a\n" + 'a,"\n' * 5_001)),
    _csv("rows-300000", "too-many-rows", lambda: table(rows_of(300_000))),
    _csv("rows-20001", "too-many-rows", lambda: table(rows_of(20_001))),
    _csv("long-heading", "cell-too-long", lambda: "x" * 1_000_000 + f",{HEADINGS}\n,{ROW}\n"),
    _csv(
        "many-mistakes",
        "unknown-stage",
        lambda: table("".join(f"t{n},Moment {n},Nowhere {n},Shop\n" for n in range(3_000))),
    ),
    _csv(
        "many-nearly-alike",
        "duplicate-id",
        lambda: table("".join(f"t,Moment {n % 3},Awareness,Shop\n" for n in range(3_000))),
    ),
    _csv("combining-letters", None, lambda: table(f"a,Z{_ACUTE * 15_000},Awareness,Shop window\n")),
    _csv("ligature-that-grows", None, lambda: table(f"a,Z{_LIGATURE * 15_000},Awareness,Shop window\n")),
    _csv(
        "number-of-5000-digits",
        "bad-rating",
        lambda: f"{HEADINGS},Importance\na,Name,Awareness,-,{'9' * 5_000}\n",
    ),
    _csv(
        "number-with-exponent",
        "bad-rating",
        lambda: f"{HEADINGS},Importance\na,Name,Awareness,-,1e999999999\n",
    ),
    _csv("list-of-thousands", None, lambda: table("a,Name,Awareness," + "Shop window;" * 1_500 + "\n")),
    _csv(
        "formulas",
        None,
        lambda: table(
            "a,=HYPERLINK('http://evil.example'),Awareness,Shop window\nb,@SUM(1+1),Awareness,Shop window\n"
        ),
    ),
)
"""CSV files: sizes, bytes, quotes, numbers."""
