"""Pictures and workbooks as programs save them: with the author, the place and the history of what is in them."""

from __future__ import annotations

import base64
import datetime
import io
from collections.abc import Sequence
from typing import Any

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from PIL import Image, PngImagePlugin

from tests.qa.marks import mark

_XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><r>{}</r></x:xmpmeta>'


def photograph(kind: str) -> bytes:
    """Return a picture with all that its format can hold beside pixels: ``jpeg``, ``png``, ``gif`` or ``webp``."""
    image = Image.new("RGB", (40, 30), (200, 30, 30))
    image.putpixel((3, 4), (0, 0, 255))
    out = io.BytesIO()
    image.save(out, kind, **_beside(kind))
    data = out.getvalue() + mark(f"{kind}-behind-the-end").encode()
    return _with_gif_xmp(data) if kind == "gif" else data


def _beside(kind: str) -> dict[str, Any]:
    exif = Image.Exif()
    exif[0x013B] = mark(f"{kind}-exif-artist")
    exif[0x013C] = mark(f"{kind}-exif-host")
    exif[0x9C9D] = mark(f"{kind}-exif-author").encode("utf-16-le")
    xmp = _XMP.format(mark(f"{kind}-xmp")).encode()
    if kind == "png":
        words = PngImagePlugin.PngInfo()
        words.add_text("Author", mark("png-text"))
        words.add_text("Comment", mark("png-packed-text"), zip=True)
        words.add_itxt("XML:com.adobe.xmp", xmp.decode())
        return {"exif": exif, "pnginfo": words}
    if kind == "gif":
        return {"comment": mark("gif-comment").encode()}
    return {"exif": exif, "xmp": xmp} | ({"comment": mark("jpeg-comment")} if kind == "jpeg" else {})


def _with_gif_xmp(data: bytes) -> bytes:
    """Put in what Adobe's programs write: an application block of XMP, before the trailer of the picture."""
    words = _XMP.format(mark("gif-xmp")).encode()
    magic = b"\x01" + bytes(range(255, -1, -1)) + b"\x00"
    block = b"!\xff\x0bXMP DataXMP" + words + magic
    end = data.rindex(b";" + mark("gif-behind-the-end").encode())
    return data[:end] + block + data[end:]


def drawing() -> bytes:
    """Return an SVG as drawing programs save it."""
    inner = base64.b64encode(photograph("png")).decode()
    return f"""<?xml version="1.0"?>
<?editor {mark("svg-instruction")}?>
<!-- {mark("svg-comment")} -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:s="http://sodipodi.example/dtd" viewBox="0 0 60 30" width="60" height="30"
     s:docname="/home/{mark("svg-docname")}/logo.svg" data-author="{mark("svg-data")}">
  <metadata>{mark("svg-metadata")}</metadata>
  <s:namedview s:path="{mark("svg-foreign")}">{mark("svg-foreign-text")}</s:namedview>
  <style>/* {mark("svg-style-comment")} */ .ink {{ fill: #00617f }}</style>
  <rect class="ink" width="40" height="30"/>
  <image x="40" width="20" height="20" href="data:image/png;base64,{inner}"/>
</svg>""".encode()


def workbook(rows: Sequence[Sequence[str]]) -> bytes:
    """Return an inventory as spreadsheet programs save it: author, remarks, a hidden sheet, a folded column.

    Args:
        rows: the heading and the rows of the sheet that is shown.
    """
    book: Any = Workbook()
    sheet = book.active
    sheet.title = "Inventory"
    for row in rows:
        sheet.append(list(row))
    sheet["B2"].comment = Comment(mark("xlsx-note"), mark("xlsx-note-author"))
    header: Any = sheet.oddHeader
    header.center.text = mark("xlsx-page-header")
    hidden = book.create_sheet("Hidden")
    hidden.sheet_state = "hidden"
    hidden.append(["Touchpoint", "Remark"])
    hidden.append([mark("xlsx-hidden-sheet"), mark("xlsx-hidden-remark")])
    hidden["A2"].comment = Comment(mark("xlsx-hidden-note"), mark("xlsx-hidden-note-author"))
    _describe(book.properties)
    book.custom_doc_props.append(StringProperty(name="Path", value=mark("xlsx-custom-property")))
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _describe(properties: Any) -> None:
    for name in ("creator", "lastModifiedBy", "title", "subject", "keywords", "description", "category"):
        setattr(properties, name, mark(f"xlsx-{name.lower()}"))
    properties.created = properties.modified = datetime.datetime(2026, 5, 4, 3, 2, 1)
