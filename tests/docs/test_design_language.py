"""The page about the design language leaves nothing out, and its numbers are those of the theme."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.snippets import ROOT
from tools.design_page import PURPOSE, design_page
from tools.design_tokens import pixels, tokens
from touchreport.draw.colour import palette
from touchreport.draw.icons import ICONS
from touchreport.draw.roles import ROLES
from touchreport.outline.marks import control_mark


def test_every_role_is_explained() -> None:
    """Each colour has a sentence about what it is for; tones of heat go by number."""
    heat = {role for role in ROLES if "heat" in role}
    assert set(PURPOSE) | heat == set(ROLES)


@pytest.mark.parametrize("colour", ["#00617f"])
def test_the_tones_are_those_of_the_palette(colour: str) -> None:
    """Every tone of the example stands on the page, light and dark."""
    page, found = design_page(), palette(colour)
    missing = [r for r in PURPOSE if found.light[r] not in page or found.dark[r] not in page]
    assert missing == []


def test_the_scales_are_whole() -> None:
    """Every size of type and every distance of the theme has its row, with the number that holds."""
    page, screen, printed = design_page(), tokens("screen.css"), tokens("print.css")
    for n in range(7):
        assert f"| `--t{n}` | {pixels(screen[f't{n}'])} | {printed[f't{n}']} |" in page
    assert " | ".join(pixels(screen[f"s{n}"]) for n in range(1, 8)) in page


def test_tokens_are_read_as_browsers_do() -> None:
    """Remarks do not count, and a selector in a list is found like one that stands alone."""
    assert tokens("screen.css", ":lang(fa)")["lead"] == "1.8"
    assert tokens("screen.css", ".cjk")["lead"] == "1.75"
    assert tokens("screen.css", ".nothing") == {}
    assert (pixels("1.5rem"), pixels("12pt")) == ("24 px", "12pt")


def test_icons_and_marks_are_named() -> None:
    """Each icon stands by its name, and each class of control has its mark in the table."""
    page = design_page()
    assert [name for name in ICONS if name not in page] == []
    for name in ("controllable", "influenceable", "uncontrollable"):
        assert control_mark(name) is not None
        assert name in page


def test_the_gallery_shows_each_theme_in_each_language() -> None:
    """Eighteen pictures, each light enough for a page that has them all."""
    from tools.gallery import EXHIBITS, LIGHT

    page = (ROOT / "docs" / "gallery.md").read_text(encoding="utf-8")
    names = [
        f"pictures/gallery-{theme}-{each.language}.png"
        for each in EXHIBITS
        for theme in ("playbook", "boardroom", "handbook")
    ]
    assert len(names) == 18
    assert [name for name in names if name not in page] == []
    heavy = [name for name in names if (Path(ROOT) / "docs" / name).stat().st_size > LIGHT]
    assert heavy == []
