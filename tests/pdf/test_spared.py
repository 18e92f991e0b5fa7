"""What WeasyPrint is spared changes nothing: the same bytes, with less work."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

import pydyf
import pytest

from touchreport.render.pdf.spared import settle, spared

pytestmark = pytest.mark.pdf

WORDS = "Whoever waits at the counter reads the board above it, from the left to the right and once more"
PERSIAN = "هر که پای پیشخوان می‌ماند تابلوی بالای آن را می‌خواند"
BOXES = {
    "beside each other": "display: inline-block",
    "floating": "float: left",
    "placed": "position: absolute; top: 2cm",
    "placed from the right": "position: absolute; right: 1cm",
    "a table in a line": "display: inline-table",
}


def page(style: str, width: int, direction: str = "ltr") -> str:
    """Return a page with a box without a width of its own, in a room of this many millimetres, and more than one page."""
    words = PERSIAN if direction == "rtl" else WORDS
    inside = f'<h2>{words}</h2><p>{words} <b>{words}</b></p><p style="display: inline-block">Few</p>'
    return (
        f'<html lang="en" dir="{direction}"><title>A title</title><style>@page {{ size: A6 }}</style>'
        f'<body style="width: {width}mm; position: relative"><div style="{style}">{inside}</div>'
        '<p style="break-before: page"><a href="#here">On</a><p id="here" style="break-before: page">End'
    )


def made(html: str, *, sparing: bool) -> bytes:
    from weasyprint import HTML

    with spared() if sparing else nullcontext():
        pdf: bytes = HTML(string=html).write_pdf(
            pdf_variant="pdf/ua-1",
            pdf_identifier=b"the same",
            finisher=lambda _, pdf: settle(pdf) if sparing else None,
        )
    return pdf


@pytest.mark.parametrize("direction", ["ltr", "rtl"])
@pytest.mark.parametrize("width", [10, 60, 900])
@pytest.mark.parametrize("box", BOXES)
def test_the_same_bytes(monkeypatch: pytest.MonkeyPatch, box: str, width: int, direction: str) -> None:
    """Wherever boxes without a width stand, with less room than their longest word, less than their words or more."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "315532800")
    html = page(BOXES[box], width, direction)
    assert made(html, sparing=True) == made(html, sparing=False)


def counted(monkeypatch: pytest.MonkeyPatch, room: Any, name: str) -> list[object]:
    """Return a list that gets an entry whenever a function of WeasyPrint is called."""
    calls: list[object] = []
    function = getattr(room, name)

    def counting(*given: Any, **more: Any) -> Any:
        calls.append(given)
        return function(*given, **more)

    monkeypatch.setattr(room, name, counting)
    return calls


@pytest.mark.parametrize(("width", "asked"), [(900, False), (10, True)])
def test_how_narrow_a_box_could_be_is_asked_where_it_matters(
    monkeypatch: pytest.MonkeyPatch, width: int, asked: bool
) -> None:
    """A box whose words fit into a line is as wide as they are; only where there is less room its longest word counts."""
    from weasyprint.layout import preferred

    calls = counted(monkeypatch, preferred, "min_content_width")
    made(page("display: inline-block", width), sparing=True)
    assert bool(calls) is asked


def test_each_part_is_packed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is written and summed up is turned into bytes once; only what WeasyPrint packs while it writes is not."""
    html = page("display: block", 60)
    counts = {}
    for sparing in (True, False):
        with monkeypatch.context() as patch:
            calls = counted(patch, pydyf.zlib, "compressobj")
            made(html, sparing=sparing)
            counts[sparing] = len(calls)
    assert counts[True] < counts[False]


def test_afterwards_it_is_as_it_was() -> None:
    """Whatever happens, other documents of the same process are made as WeasyPrint makes them."""
    from weasyprint.layout import absolute, inline, preferred

    before = pydyf.PDF.page_references
    with pytest.raises(KeyError), spared():
        raise KeyError
    assert inline.shrink_to_fit is absolute.shrink_to_fit is preferred.shrink_to_fit
    assert pydyf.PDF.page_references is before
