"""A logo that the printed cover cannot show is told, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from touchreport.readers import load
from touchreport.render.furnish import furnish

CONFIG = "title: P\ndate: 2026-11-01\nmodel: purchase-phases\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 2"><path d="M0 0h4v2z"/></svg>'
DARK = "name: Tern\ncolour: '#00617f'\nlogo: a.svg\n"
PALE = "name: Tern\ncolour: '#ffe680'\nlogo: a.svg\n"


def _told(folder: Path, brand: str, more: str = "", code: str = "logo-not-on-cover") -> list[tuple[str, str]]:
    files = {"touchreport.yaml": CONFIG + more, "brand.yaml": brand, "a.svg": SVG}
    for name, text in {**files, "touchpoints.csv": "Name,Stage\nSign,before\n"}.items():
        (folder / name).write_text(text, encoding="utf-8")
    _, problems = furnish(folder, load(folder))
    return [(p.level.value, str(p.location)) for p in problems if p.code == code]


@pytest.mark.parametrize("theme", ["playbook", "boardroom", "handbook"])
def test_a_logo_for_paper_alone_is_told(tmp_path: Path, theme: str) -> None:
    """On a cover in a dark colour the name stands in its place, and a note says so where the logo is named."""
    assert _told(tmp_path, DARK, f"theme: {theme}\n") == [("note", "brand.yaml:3:7")]


def test_so_is_that_of_the_agency(tmp_path: Path) -> None:
    """The agency's logo is left out of a dark cover, too, unless there is one for dark grounds."""
    paper = "agency: {name: Reed, logo: a.svg}\n"
    both = "agency: {name: Reed, logo: a.svg, logo_dark: a.svg}\n"
    assert _told(tmp_path, DARK, paper, "agency-not-on-cover") == [("note", "touchreport.yaml:4:28")]
    assert _told(tmp_path, DARK, both, "agency-not-on-cover") == []
    assert _told(tmp_path, PALE, paper, "agency-not-on-cover") == []


def test_without_a_colour_of_its_own_the_cover_is_dark_too(tmp_path: Path) -> None:
    """The product's own colour is as dark as most brands'."""
    assert len(_told(tmp_path, "name: Tern\nlogo: a.svg\n")) == 1


@pytest.mark.parametrize(
    ("brand", "more"),
    [
        (DARK + "logo_dark: a.svg\n", ""),
        ("name: Tern\ncolour: '#00617f'\n", ""),
        (PALE, ""),
        (DARK, "theme: {name: playbook, options: {cover: paper}}\n"),
        (DARK, "outputs: {pdf: no}\n"),
    ],
    ids=["both", "no logo", "pale", "paper cover", "no PDF"],
)
def test_where_the_cover_shows_it_or_there_is_none_nothing_is_said(
    tmp_path: Path, brand: str, more: str
) -> None:
    """A logo for dark grounds, a light ground, a paper cover, and a playbook without a PDF need no note."""
    assert _told(tmp_path, brand, more) == []
