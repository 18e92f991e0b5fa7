"""What is made from the fields of the model: schema, manual and template."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from touchreport.model.field import Kind
from touchreport.readers import load
from touchreport.readers.checking.cover import COVER, OTHER_KEYS
from touchreport.readers.checking.shapes import SHAPES
from touchreport.readers.field_words import columns_of, heading_of
from touchreport.readers.file_format import file_format_markdown
from touchreport.readers.schema import DIALECT, json_schema
from touchreport.readers.template import write_template

DOCS = Path(__file__).parents[2] / "docs" / "file-format.md"


def test_the_manual_is_in_step() -> None:
    """docs/file-format.md is what the program would write today."""
    assert DOCS.read_text(encoding="utf-8") == file_format_markdown()


def test_the_manual_names_every_field() -> None:
    """Each field of each table has a line with its meaning."""
    text = file_format_markdown()
    fields = [named for shape in SHAPES.values() for named in shape.fields]
    assert [
        named.name for named in fields if f"`{named.name}`" not in text or named.field.meaning not in text
    ] == []


def _references(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for value in node.values():
            yield from _references(value)
    elif isinstance(node, list):
        for value in node:
            yield from _references(value)


def test_the_schema_is_whole() -> None:
    """The schema is JSON, knows every key, and each of its references leads somewhere."""
    schema = json.loads(json.dumps(json_schema()))
    assert schema["$schema"] == DIALECT
    assert set(schema["properties"]) == {named.name for named in COVER.fields} | {*OTHER_KEYS, *SHAPES}
    wanted = {f"#/$defs/{name}" for name in schema["$defs"]}
    assert set(_references(schema)) <= wanted


def test_the_schema_offers_the_words_of_the_vocabulary() -> None:
    """Classes, words and models are offered by the editor."""
    schema = json_schema()
    touchpoint = schema["$defs"]["touchpoint"]["properties"]
    assert touchpoint["control"]["anyOf"][0] == {"enum": ["controllable", "uncontrollable"]}
    assert touchpoint["status"]["anyOf"][0] == {"enum": ["as-is", "planned", "retired"]}
    assert "purchase-phases" in schema["properties"]["model"]["enum"]
    aida = schema["properties"]["crosswalk"]["properties"]["aida"]["additionalProperties"]["anyOf"]
    assert aida[1]["additionalProperties"] == {"enum": ["same", "part", "broader", "overlaps"]}


@pytest.mark.parametrize("language", ["en", "fa"])
def test_every_heading_that_is_written_is_read(language: str, tmp_path: Path) -> None:
    """A sheet with all headings of a table, in either language, is understood column by column."""
    (tmp_path / "touchreport.yaml").write_text(
        f"title: P\nmodel: aida\ndate: 2026-11-01\nlanguage: {language}\n", encoding="utf-8"
    )
    for table, shape in SHAPES.items():
        columns = columns_of(shape)
        with (tmp_path / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow([heading_of(shape, named.name, language) for named in columns])
            if shape.named:
                writer.writerow(["Bill" if named.name == "name" else "" for named in columns])
    project = load(tmp_path).project
    assert project.touchpoints[0].name.in_language(language) == "Bill"
    for ref, record in project.records.items():
        wanted = {
            named.name for shape in SHAPES.values() if shape.kind == ref.kind for named in columns_of(shape)
        }
        assert record.recorded == wanted


@pytest.mark.parametrize("language", ["en", "fa"])
def test_the_template_can_be_filled_in(language: str, tmp_path: Path) -> None:
    """The workbook has a heading and a note for each column, no formula, and is read back as a project."""
    path = tmp_path / "project.xlsx"
    write_template(path, language, ("touchpoints", "personas"))
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["touchpoints", "personas"]
    sheet = book["touchpoints"]
    assert bool(sheet.sheet_view.rightToLeft) is (language == "fa")
    columns = columns_of(SHAPES["touchpoints"])
    head = sheet[1]
    assert [cell.value for cell in head] == [
        heading_of(SHAPES["touchpoints"], named.name, language) for named in columns
    ]
    notes = [cell.comment.text if cell.comment else "" for cell in head]
    assert [
        named.name for named, note in zip(columns, notes, strict=True) if named.field.meaning not in note
    ] == []
    assert {cell.data_type for cell in head} == {"s"}
    sheet.cell(2, 1 + [named.name for named in columns].index("name"), "Bill")
    book["personas"].cell(2, 2, "Anna")
    book.save(path)
    config = f"title: P\nmodel: aida\ndate: 2026-11-01\nlanguage: {language}\n"
    (tmp_path / "touchreport.yaml").write_text(config, encoding="utf-8")
    path.rename(tmp_path / "touchpoints.xlsx")
    assert [str(t.name) for t in load(tmp_path).project.touchpoints] == ["Bill"]


def test_the_template_is_the_same_each_time(tmp_path: Path) -> None:
    """Writing it twice gives the same bytes."""
    write_template(tmp_path / "a.xlsx", "en")
    write_template(tmp_path / "b.xlsx", "en")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_choices_of_the_template_fit_into_it() -> None:
    """Each column of one choice offers its words: none is too long for a workbook."""
    from touchreport.readers.field_words import choices_of

    kinds = (Kind.CLASS, Kind.WORD)
    chosen = [named for shape in SHAPES.values() for named in shape.fields if named.field.kind in kinds]
    assert chosen
    assert all(len(",".join(choices_of(named.field, tag))) <= 255 for named in chosen for tag in ("en", "fa"))
