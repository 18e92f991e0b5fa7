"""The numbers of the design, read from where they hold: the theme's style sheets, the palette, the drawings."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
STATIC = ROOT / "themes" / "touchreport_theme_playbook" / "static"
_RULE = re.compile(r"^([^{}@/]+)\{([^{}]*)\}", re.MULTILINE)
_TOKEN = re.compile(r"--([a-z0-9-]+):\s*([^;]+);")


def tokens(sheet: str, selector: str = ":root") -> Mapping[str, str]:
    """Return the custom properties that a style sheet of the theme sets for a selector, in their order.

    Args:
        sheet: name of the style sheet, such as ``screen.css``.
        selector: one of the selectors of a rule, such as ``.cjk``.
    """
    css = re.sub(r"/\*.*?\*/", "", (STATIC / sheet).read_text(encoding="utf-8"), flags=re.DOTALL)
    found: dict[str, str] = {}
    for selectors, body in _RULE.findall(css):
        if selector in (one.strip() for one in selectors.split(",")):
            found |= {name: value.strip() for name, value in _TOKEN.findall(f"{body};")}
    return found


def pixels(value: str) -> str:
    """Return a length in rem as pixels of a page at its usual size; any other as it is."""
    matched = re.fullmatch(r"(\d*\.?\d+)rem", value)
    return f"{float(matched[1]) * 16:g} px" if matched else value
