"""The pictures of docs/design-language.md: the palette and the type, drawn from the tokens themselves."""

from __future__ import annotations

from html import escape
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser

from tools.design_tokens import tokens
from tools.shooting import image
from touchreport.draw.colour import palette
from touchreport.draw.roles import ROLES

BRANDS = (("teal", "#00617f"), ("yellow", "#ffd400"), ("red", "#c4161c"), ("grey", "#4a4a4a"))
"""Brand colours of different tempers; a yellow one cannot carry words, a red one is its own signal."""

SENTENCES = (
    ("en", "Six touchpoints matter and disappoint"),
    ("fa", "شش نقطه تماس مهم‌اند و ناامید می‌کنند"),
    ("ja", "大切なのに期待を裏切る接点が六つ"),
    ("ru", "Шесть точек важны и подводят"),
)
_FONTS = '"Inter", "Vazirmatn", "Noto Sans JP", "Noto Sans CJK JP", "Noto Sans SC", sans-serif'
_WIDTH = 1200


def colour_board(chromium: Browser, folder: Path) -> Image.Image:
    """Return the roles of four brand colours, light and dark."""
    return _drawn(chromium, folder, "colours", "".join(_of_brand(*each) for each in BRANDS))


def type_board(chromium: Browser, folder: Path) -> Image.Image:
    """Return the seven sizes, and a statement in four scripts."""
    root = tokens("screen.css")
    sizes = "".join(
        f'<div class="line"><span class="t">t{n}</span>'
        f'<span style="font-size:{root[f"t{n}"]};font-weight:{600 if n > 3 else 400};line-height:1.2">{SENTENCES[0][1]}</span></div>'
        for n in range(7)
    )
    scripts = "".join(
        f'<div class="line"><span class="t">{tag}</span><span lang="{tag}" dir="{"rtl" if tag == "fa" else "ltr"}" '
        f'style="font-size:{root["t5"]};font-weight:600">{escape(words)}</span></div>'
        for tag, words in SENTENCES
    )
    return _drawn(chromium, folder, "type", f'<div class="type">{sizes}<hr>{scripts}</div>')


def _of_brand(name: str, colour: str) -> str:
    found = palette(colour)
    modes = "".join(
        f'<div class="mode" style="background:{tones["paper"]};color:{tones["ink"]}">'
        + "".join(
            f'<div class="chip"><i style="background:{tones[role]};border-color:{tones["rule"]}"></i>{role}</div>'
            for role in ROLES
            if not role.startswith("on-")
        )
        + "</div>"
        for tones in (found.light, found.dark)
    )
    return f'<div class="brand"><b>{name} <span>{colour}</span></b>{modes}</div>'


_STYLE = f"""
body {{ margin: 0; padding: 24px; width: {_WIDTH - 48}px; background: #fff; color: #191815; font: 400 13px/1.4 {_FONTS}; }}
.brand {{ margin-bottom: 20px; }} .brand b {{ display: block; margin-bottom: 6px; font-weight: 600; }} .brand b span {{ font-weight: 400; }}
.mode {{ display: grid; grid-template-columns: repeat(7, 1fr); gap: 10px; padding: 14px; border: 1px solid #ddd; }}
.chip {{ font-size: 11px; }} .chip i {{ display: block; height: 34px; border: 1px solid; margin-bottom: 3px; }}
.line {{ display: flex; gap: 24px; align-items: baseline; padding: 7px 0; }} .t {{ width: 40px; color: #6b6862; }}
.line span + span {{ flex: 1; }} hr {{ border: 0; border-top: 1px solid #ccc; margin: 14px 0; }}
"""


def _drawn(chromium: Browser, folder: Path, name: str, body: str) -> Image.Image:
    page_file = folder / f"design-{name}.html"
    fonts = Path(__file__).resolve().parents[1] / "touchreport" / "render" / "fonts"
    faces = "".join(
        f'@font-face {{ font-family: "{family}"; src: url("{file.as_uri()}"); font-weight: 100 900; }}'
        for family in ("Inter", "Vazirmatn")
        if (file := next(iter(sorted(fonts.rglob(f"{family}*.woff2"))), None)) is not None
    )
    page_file.write_text(
        f"<!doctype html><meta charset=utf-8><style>{faces}{_STYLE}</style>{body}", encoding="utf-8"
    )
    context = chromium.new_context(viewport={"width": _WIDTH, "height": 400})
    page = context.new_page()
    page.goto(page_file.as_uri())
    page.evaluate("document.fonts.ready.then(() => true)")
    picture = image(page.screenshot(full_page=True))
    context.close()
    return picture
