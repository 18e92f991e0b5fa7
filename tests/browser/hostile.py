"""A project whose every text is an attack: scripts, broken out attributes, links that run, templates."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from touchreport.model.field import Kind, NamedField
from touchreport.readers.checking.cover import COVER
from touchreport.readers.checking.shapes import BRAND, PARTS, SHAPES, Shape
from touchreport.readers.checking.stages import STAGE
from touchreport.vocabulary.classes import axes
from touchreport.vocabulary.journey_models import moments
from touchreport.vocabulary.values import value_lists

TEMPLATE = "{{4901*3}}"
COMPUTED = "14703"
"""What stands in a page if a template engine ever reads a client's words."""

MARKUP = (
    "<script>ran()</script><img src=x onerror=ran()><svg onload=ran()><details open ontoggle=ran()>"
    '"><img src=x onerror=ran()>\'><img src=x onerror=ran()>" autofocus onfocus=ran() x=" --><!-- '
    "</title></style></textarea></script><script>ran()</script>"
)
WORDS = f"{TEMPLATE} {{% if %}} {{# ${{7*7}} {MARKUP}"
PROSE = f"""{WORDS}

[a link](javascript:ran()) [another](JaVa&#x09;Script:ran()) [third](data:text/html,<script>ran()</script>)
<javascript:ran()> [a fourth](vbscript:ran()) ![a picture" onload="ran()](assets/dot.gif "t' onload='ran()")

<a href="javascript:ran()" onclick="ran()">raw</a> <iframe srcdoc="<script>parent.ran()</script>"></iframe>

## Heading {{#id onclick=ran()}} <b onmouseover=ran()>

| a | b |
| --- | --- |
| <script>ran()</script> | {TEMPLATE} |

    <script>ran()</script>

[reference]: javascript:ran() "title"
[reference] &lt;script&gt;ran()&lt;/script&gt; <math><mtext><table><mglyph><style><img src=x onerror=ran()>
"""

ADDRESS = "https://example.com/onclick=ran()?javascript:ran();{file}#{line}"
"""As much of an attack as an address can be that is let in: quotation marks and angle brackets are not."""

DOT = bytes.fromhex("47494638396101000100800000ffffff00000021f90401000000002c000000000100010000020144003b")
"""A picture of one pixel."""

SCRIPT = "<script>window.times = 0; function ran() { window.times += 1; }</script>"


def write_project(folder: Path) -> Path:
    """Write the project and return its folder; the touchpoints stand in a CSV file, all else in YAML."""
    (folder / "pages" / "chapter").mkdir(parents=True)
    (folder / "pages" / "analysis").mkdir()
    (folder / "assets").mkdir()
    (folder / "assets" / "dot.gif").write_bytes(DOT)
    config: dict[str, Any] = {
        # with an address, the page for what does not exist leads from the root of a host, and cannot be opened from disk
        **{name: value for name, value in _object(COVER, 0).items() if name != "url"},
        "language": "en",
        # which moments a stage covers is said in words of the vocabulary, and no other word gets through
        "stages": [_object(STAGE, n) | {"moments": [next(iter(moments()))]} for n in (0, 1)],
    }
    _write(folder / "touchreport.yaml", config)
    _write(folder / "brand.yaml", _object(BRAND, 0))
    for table, shape in SHAPES.items():
        if table != "touchpoints":
            _write(folder / f"{table}.yaml", [_object(shape, n) for n in (0, 1)])
    _write_csv(folder / "touchpoints.csv", SHAPES["touchpoints"])
    for name in ("own", "chapter/overview", "analysis/gaps"):
        (folder / "pages" / f"{name}.md").write_text(f"# {WORDS}\n\n{PROSE}", encoding="utf-8")
    return folder


def _write(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1), encoding="utf-8")  # JSON is YAML


def _write_csv(path: Path, shape: Shape) -> None:
    rows = [_object(shape, n) for n in (0, 1)]
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)


def _cell(value: object) -> str:
    return "; ".join(str(item) for item in value) if isinstance(value, list) else str(value)


def _object(shape: Shape, number: int) -> dict[str, Any]:
    values = {entry.name: _value(entry, number, shape) for entry in shape.fields}
    if shape.kind == "measure":
        values |= {"low": 1, "high": 3}
    return {name: value for name, value in values.items() if value is not None}


def _value(entry: NamedField, number: int, shape: Shape) -> object:
    kind, of = entry.field.kind, entry.field.of or ""
    if kind in (Kind.WORDS, Kind.PROSE, Kind.LIST):
        words = f"{entry.name} {number} {PROSE if kind is Kind.PROSE else WORDS}"
        return [f"{words} first", f"{words} second"] if kind is Kind.LIST else words
    if kind in (Kind.REF, Kind.REFS):
        found = _reference(of, number, shape)
        return [found] if kind is Kind.REFS and found is not None else found
    if kind is Kind.PARTS:
        return [_object(PARTS[of], number)]
    plain: Mapping[Kind, object] = {
        Kind.ID: f"id-{number}",
        Kind.NUMBER: 2,
        Kind.SCALE: 1,
        Kind.SHARE: 0.5,
        Kind.DATE: "2026-10-01",
        Kind.YES_NO: "yes",
        Kind.COLOUR: "#00617f",
        Kind.ADDRESS: ADDRESS,
        Kind.IMAGE: None,
        Kind.FONT: None,
    }
    return plain[kind] if kind in plain else _of_vocabulary(kind, of)


def _of_vocabulary(kind: Kind, of: str) -> object:
    if kind is Kind.WORD:
        return next(iter(value_lists()[of]))
    first = axes()[of].classes[0].id
    return [first] if kind is Kind.CLASSES else first


def _reference(kind: str, number: int, shape: Shape) -> str | None:
    """Return the id of an object of the kind; of an object's own kind, the other one."""
    if kind == "content-kind":
        return None
    if kind == "pillar":
        return "id-0"
    return f"id-{1 - number if kind == shape.kind else number}"
