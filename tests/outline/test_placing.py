"""The author places drawings of analyses among her own words; what leads to none is told with its place."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.worlds import build_site, tern
from touchreport.contexts import Site
from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.model.settings import AuthorPage, ChapterWish, Settings
from touchreport.model.text import Text
from touchreport.outline.placed import lost_blocks
from touchreport.outline.placing import is_placement, place_of, placements


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("analysis/gaps.md#targets", "analysis-gaps.html#targets"),
        ("../analysis/gaps.md#targets", "analysis-gaps.html#targets"),
        ("pages/analysis/gaps.md#targets", "analysis-gaps.html#targets"),
        ("analysis-gaps.html#targets", "analysis-gaps.html#targets"),
    ],
)
def test_a_block_is_addressed_as_a_link_would_be(address: str, place: str) -> None:
    """By the file of its analysis, or as the address bar shows it."""
    assert is_placement(address)
    assert place_of(address) == place


@pytest.mark.parametrize(
    "address",
    [
        "assets/logo.svg",
        "analysis/gaps.md",
        "analysis-gaps.html",
        "map.html#x",
        "https://a.b/analysis/a.md#b",
    ],
)
def test_other_pictures_are_pictures(address: str) -> None:
    """Without a place behind the ``#``, or anywhere else, it is a picture."""
    assert not is_placement(address)


def test_code_places_nothing() -> None:
    """Neither between backticks nor in a fence nor indented: there the author shows how it is written."""
    line = "![](analysis/gaps.md#targets)"
    assert placements(f"`{line}`\n\n```\n{line}\n```\n\n    {line}\n") == ()
    assert [each.line for each in placements(f"a\n\n{line}\n")] == [2]


def told(words: str, site: Site) -> tuple[Problem, ...]:
    page = AuthorPage("a", Text.of("A", "en"), Text.of(words, "en"), Location("pages/a.md"), 3)
    return lost_blocks(Settings(pages=(page,)), site)


def test_a_block_that_is_not_there_is_told() -> None:
    """With file, line and column, the drawings of that analysis, and the one that may have been meant."""
    site = build_site(tern())
    page, _, name = next(iter(site.blocks)).partition("#")
    file = page.replace("analysis-", "analysis/", 1).replace(".html", ".md")
    (problem,) = told(f"First.\n\n![]({file}#{name}x)", site)
    assert (problem.code, str(problem.location)) == ("block-leads-nowhere", "pages/a.md:5:5")
    assert problem.suggestion == f"{file}#{name}"
    assert f"{file}#{name}" in problem.arguments["known"]  # type: ignore[operator]
    (unknown,) = told(f"![]({file.replace('.md', 'z.md')}#x)", site)
    assert unknown.suggestion == file
    assert told(f"![]({file}#{name})", site) == ()


def test_a_block_stands_alone() -> None:
    """Among other words no drawing comes of it, and that is said."""
    site = build_site(tern())
    (problem,) = told("See ![](analysis/gaps.md#targets) here.", site)
    assert (problem.code, str(problem.location)) == ("block-inside-text", "pages/a.md:3:9")


def test_a_chapter_that_is_left_out_can_lend_its_drawings() -> None:
    """A block of an analysis without a page is there, and has no way to its page."""
    site = build_site(tern())
    assert all(block.path == place for place, block in site.blocks.items())
    short = Settings(outline=(ChapterWish("overview"), ChapterWish("pages")))
    lent = build_site(replace(tern(), settings=short)).blocks
    assert lent.keys() == site.blocks.keys()
    assert {block.path for block in lent.values()} == {None}
