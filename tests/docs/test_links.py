"""Pages lead somewhere, show pictures that are there and light, and stand in the index."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.docs.snippets import ROOT

PAGES = (ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md")))
HEAVIEST = 250_000
_LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")


def links(page: Path) -> list[str]:
    """Return where a page leads, code blocks left out."""
    text = re.sub(r"^```.*?^```", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    return [match["target"] for match in _LINK.finditer(re.sub(r"`[^`\n]*`", "", text))]


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as code hosts make them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_links_resolve(page: Path) -> None:
    """A link within the repository leads to a file that is there, and to a heading that it has."""
    broken = []
    for target in links(page):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            broken.append(target)
    assert broken == []


def test_no_page_loads_a_picture_from_elsewhere() -> None:
    """Pictures are files of the repository; reading a page tells nobody."""
    pictures = [
        (p.name, t) for p in PAGES for t in re.findall(r"!\[[^\]]*\]\(([^)]+)\)", p.read_text("utf-8"))
    ]
    assert pictures
    assert [found for found in pictures if ":" in found[1]] == []


def test_pictures_are_light_and_used() -> None:
    """No picture is heavier than a page can bear, and none lies there for nothing."""
    shown = {Path(target).name for page in PAGES for target in links(page) if target.endswith(".png")}
    pictures = list((ROOT / "docs" / "pictures").glob("*.png"))
    assert len(pictures) > 10
    assert [p.name for p in pictures if p.stat().st_size > HEAVIEST] == []
    assert {p.name for p in pictures} == shown


def test_every_page_stands_in_the_index() -> None:
    """Whoever opens docs/ finds each page."""
    index = ROOT / "docs" / "README.md"
    named = {(index.parent / target).resolve() for target in links(index)}
    assert [p.name for p in sorted((ROOT / "docs").glob("*.md")) if p != index and p not in named] == []


def test_every_decision_stands_in_its_index() -> None:
    """The same for the decisions."""
    index = ROOT / "docs" / "decisions" / "README.md"
    named = {(index.parent / target).resolve() for target in links(index)}
    assert [p.name for p in sorted(index.parent.glob("*.md")) if p != index and p not in named] == []
