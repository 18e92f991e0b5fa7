"""Links of the author's own words, in the website and in the print document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tests.worlds import bare, open_world
from touchreport.location import Location
from touchreport.model.settings import AuthorPage, Settings
from touchreport.model.text import Text
from touchreport.outline.site import outline
from touchreport.render.document import print_links

WORDS = "[method](method.html), [second](b.md), [gone](gone.md), [price list](list.pdf), [site](https://example.org/)"


def markup(tmp_path: Path, *, printed: bool) -> str:
    """Return the words as they stand in the website or in print."""
    page = AuthorPage("a", Text.of("A", "en"), Text.of(WORDS, "en"), Location("pages/a.md"))
    world = replace(
        bare("en"), settings=Settings(pages=(page, replace(page, id="b", body=Text.of("B", "en"))))
    )
    site, told = outline(world.project, world.settings, ())
    assert [problem.arguments["address"] for problem in told] == ["gone.md", "list.pdf"]
    studio = replace(open_world(bare("en"), tmp_path), site=site)
    environment = studio.environment("print", print_links(site)) if printed else studio.environment("screen")
    return environment.from_string("{{ words|md }}").render(words=page.body)


def test_in_the_website_a_file_of_hers_is_its_page(tmp_path: Path) -> None:
    """What leads to no page stays as words."""
    html = markup(tmp_path, printed=False)
    assert 'href="method.html"' in html
    assert 'href="page-b.html"' in html
    assert 'href="https://example.org/"' in html
    assert html.count("href=") == 3
    assert "gone" in html
    assert "price list" in html


def test_in_print_a_page_is_a_place_of_the_document(tmp_path: Path) -> None:
    """No address of a file gets into the PDF."""
    html = markup(tmp_path, printed=True)
    assert 'href="#method"' in html
    assert 'href="#page-b"' in html
    assert ".html" not in html.replace("example.org", "")
    assert html.count("href=") == 3
