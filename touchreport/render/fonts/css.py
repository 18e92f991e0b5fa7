"""The ``@font-face`` rules for a set of families."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal
from urllib.parse import quote

from touchreport.render.fonts.catalogue import FontFamily

Target = Literal["screen", "print"]


def font_face_css(families: Iterable[FontFamily], target: Target, base_url: str = "") -> str:
    """Return one ``@font-face`` rule for each family.

    Args:
        families: the families, each with a name of its own; a bold cut has that of its family, and other weights.
        target: ``screen`` for the website (woff2, with weights and swap; nothing for a family of which readers
            use a font of their own), ``print`` for the PDF (WeasyPrint
            takes the weights from the file, and warns about a range).
        base_url: what goes before the file's name, such as ``../fonts/``.

    Raises:
        ValueError: two of the families have one name and the same weights; the PDF would draw wrong glyphs.
    """
    write = _screen_rule if target == "screen" else _print_rule
    families = [family for family in families if target == "print" or family.screen is not None]
    rules: dict[tuple[str, str], str] = {}
    for family in families:
        if (family.name, family.weights) in rules:
            raise ValueError(f"two font families are called {family.name!r}")
        rules[family.name, family.weights] = write(family, base_url)
    return "".join(f"{rule}\n" for rule in rules.values())


def _screen_rule(family: FontFamily, base_url: str) -> str:
    file = family.screen
    assert file is not None
    source = f'url("{base_url}{quote(file.name)}") format("{file.format}")'
    return (
        f"@font-face {{ font-family: {_string(family.name)}; src: {source}; "
        f"font-weight: {family.weights}; font-style: normal; font-display: swap; }}"
    )


def _print_rule(family: FontFamily, base_url: str) -> str:
    source = f'url("{base_url}{quote(family.print.name)}")'
    return f"@font-face {{ font-family: {_string(family.name)}; src: {source}; }}"


def _string(name: str) -> str:
    """Return a name as a CSS string; whatever could end the string or the rule is written as an escape."""
    safe = "".join(c if c.isalnum() or c in " -_" else f"\\{ord(c):x} " for c in name)
    return f'"{safe}"'
