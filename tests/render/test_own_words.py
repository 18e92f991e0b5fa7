"""The author's own words and the drawings among them come out as one text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.worlds import build_site, render_to, tern
from touchreport.contexts import PlacedBlock
from touchreport.location import Location
from touchreport.model.blocks import Caption, Paragraphs
from touchreport.model.message import say
from touchreport.model.settings import AuthorPage
from touchreport.model.text import Text
from touchreport.render.markdown import Converter
from touchreport.render.own_words import Passage, own_words

BLOCK = PlacedBlock(Paragraphs(Caption("b", say("B")), ()), say("A"), "analysis-a.html#b")
BLOCKS = {"analysis-a.html#b": BLOCK}


def cut(words: str, language: str = "en") -> tuple[Passage, ...]:
    """Return the passages of an English text for a reader of `language`."""
    return own_words(language, Converter(), BLOCKS)(Text.of(words, "en"))


def test_words_and_drawings_in_turn() -> None:
    """A line with the place of a block becomes the drawing, with the words in its brackets above it."""
    first, drawing, last = cut("One\n![Mine](analysis/a.md#b)\ntwo")
    assert (first.html.strip(), last.html.strip()) == ("<p>One</p>", "<p>two</p>")
    assert (drawing.placed, drawing.title) == (BLOCK, "Mine")


def test_a_text_is_one_text() -> None:
    """What an address at its end says holds in front of a drawing, too."""
    first, *_ = cut("See [this][1].\n\n![](analysis/a.md#b)\n\n[1]: https://a.example/")
    assert 'href="https://a.example/"' in first.html


def test_a_drawing_that_is_not_there_leaves_no_hole() -> None:
    """It was told when the outline was made; the text goes on."""
    assert [each.html for each in cut("One\n\n![](analysis/a.md#c)\n\ntwo")] == [
        "<p>One</p>\n",
        "\n<p>two</p>",
    ]


def test_another_language_is_marked_piece_by_piece() -> None:
    """Words that are not the reader's are marked with their language on both sides of a drawing."""
    first, _, last = cut("One\n\n![](analysis/a.md#b)\n\ntwo", "fa")
    assert all(
        each.html.startswith('<div lang="en">') and each.html.endswith("</div>") for each in (first, last)
    )


def test_nobody_else_can_write_the_mark() -> None:
    """The signs with which a drawing is marked mean nothing in a text that places none, and no number beyond."""
    (only,) = cut("\ue0000\ue000")
    assert only.placed is None
    assert [each.placed for each in cut("\ue0007\ue000\n\n![](analysis/a.md#b)")] == [BLOCK]


@pytest.mark.parametrize(
    ("words", "html"),
    [
        (
            '![Q](q.jpg "A queue")',
            '<figure class="fig"><img alt="Q" src="q.jpg"><figcaption>A queue</figcaption></figure>',
        ),
        ("![Q](q.jpg)", '<p><img alt="Q" src="q.jpg"></p>'),
        ("> I wait.\n>\n> — Nora", '<blockquote>\n<p>I wait.</p>\n<p class="by">— Nora</p>\n</blockquote>'),
        ("> 待つ。\n>\n> ――Nora", '<blockquote>\n<p>待つ。</p>\n<p class="by">――Nora</p>\n</blockquote>'),
        ("> 等。\n>\n> ——Nora", '<blockquote>\n<p>等。</p>\n<p class="by">——Nora</p>\n</blockquote>'),
        ("— Nora", "<p>— Nora</p>"),
    ],
)
def test_pictures_and_quotations_are_furnished(words: str, html: str) -> None:
    """A picture alone with a title has a caption; the last line of a quotation with a dash is who said it."""
    assert Converter(image=lambda address: address)(words).strip() == html


def test_a_page_of_the_website_shows_the_drawing(tmp_path: Path) -> None:
    """With its own title or the author's, its source, and the way to its chapter."""
    world = tern()
    place = next(iter(build_site(world).blocks))
    address = place.replace("analysis-", "analysis/", 1).replace(".html", ".md")
    body = Text.of(f"Before.\n\n![Mine & yours]({address})\n\nAfter.", "en")
    page = AuthorPage("own", Text.of("Own", "en"), body, Location("pages/own.md"))
    pages = render_to(tmp_path, replace(world, settings=replace(world.settings, pages=(page,))))
    html = pages["page-own.html"]
    assert "<h2>Mine &amp; yours</h2>" in html
    assert f'href="{place}"' in html
    assert html.index("Before.") < html.index('class="sec placed"') < html.index("After.")
