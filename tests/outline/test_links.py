"""Links in the author's own words lead to pages of the playbook; one that leads to none is told with its place."""

from __future__ import annotations

import pytest

from tests.worlds import bare, build_site
from touchreport.errors import Problem
from touchreport.location import Location
from touchreport.model.settings import AuthorPage, Settings
from touchreport.model.text import Text
from touchreport.outline.links import broken_links, page_address
from touchreport.text import slug

PERSIAN = f"page-{slug('روش ما')}.html"
PATHS = ("index.html", "map.html", "page-how-we-worked.html", "analysis-gaps.html", PERSIAN)


@pytest.mark.parametrize(
    ("address", "page"),
    [
        ("map.html", "map.html"),
        ("map.html#sell", "map.html#sell"),
        ("how-we-worked.md", "page-how-we-worked.html"),
        ("How We Worked.md", "page-how-we-worked.html"),
        ("../how-we-worked.md#two", "page-how-we-worked.html#two"),
        ("How%20we%20worked.md", "page-how-we-worked.html"),
        ("روش ما.md", PERSIAN),
        ("analysis/gaps.md", "analysis-gaps.html"),
        ("../analysis/gaps.md", "analysis-gaps.html"),
        ("chapter/map.md", "map.html"),
        ("chapter/overview.md", "index.html"),
        ("maps.html", None),
        ("old/map.html", None),
        ("other.md", None),
        ("price-list.pdf", None),
        ("", None),
    ],
)
def test_an_address_means_a_page_or_none(address: str, page: str | None) -> None:
    """A page of the website, or a file of the author's by its name, from wherever she links to it."""
    assert page_address(address, PATHS) == page


def problems(words: str, first_line: int = 1) -> tuple[Problem, ...]:
    page = AuthorPage("a", Text.of("A", "en"), Text.of(words, "en"), Location("pages/a.md"), first_line)
    return broken_links(Settings(pages=(page,)), build_site(bare("en")))


def test_a_link_to_nothing_is_told_with_its_place() -> None:
    """File, line and column of the address, and the page that may have been meant."""
    (problem,) = problems("First.\n\nSee [the map](mpa.html) and [this](map.html).", first_line=3)
    assert problem.code == "link-leads-nowhere"
    assert str(problem.location) == "pages/a.md:5:15"
    assert problem.suggestion == "map.html"


def test_a_link_by_reference_is_told() -> None:
    """So is one whose address stands below the text."""
    assert [p.arguments["address"] for p in problems("See [this][1].\n\n[1]: nowhere.html")] == [
        "nowhere.html"
    ]


def test_a_link_in_a_scheme_of_no_use_is_told() -> None:
    """Only web addresses, mail and telephone are linked to; anything else would lose its address in silence."""
    (problem,) = problems("[the sign](touchpoint:only.html)")
    assert problem.arguments["address"] == "touchpoint:only.html"
    assert len(problems("[a](javascript:alert(1)), [b](file:///etc/hosts), [c](C:\\plan.docx)")) == 3


@pytest.mark.parametrize(
    "words",
    [
        "[site](https://example.org/a.html), [mail](MAILTO:a@example.org), [call](tel:+4930), [below](#below)",
        "![a picture](nowhere.png)",
        "`[code](nowhere.html)` and ``[more ` code](nowhere.html)``",
        "```\n[code](nowhere.html)\n```",
        "~~~ text\n[code](nowhere.html)\n```\n[code](nowhere.html)\n~~~",
        "Text\n\n    [code](nowhere.html)",
    ],
)
def test_what_is_no_link_to_a_page_is_left_alone(words: str) -> None:
    """Other sites, places of the same page, pictures and code."""
    assert problems(words) == ()


def test_a_page_full_of_dead_links_is_told_in_a_few_lines() -> None:
    """Twenty are told one by one, the rest is counted."""
    told = problems("\n".join(f"[a](gone-{number}.html)" for number in range(30)))
    assert [problem.code for problem in told] == ["link-leads-nowhere"] * 20 + ["more-of-the-same"]
    assert told[-1].arguments["count"] == 10
