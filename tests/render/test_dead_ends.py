"""Tests of references to what a playbook leaves out."""

from __future__ import annotations

from touchreport.render.dead_ends import without_lost_anchors, without_lost_pages


def test_print_keeps_the_words_of_a_link_without_an_anchor() -> None:
    """A link to an anchor that the document has not is a span; its other attributes and what is in it stay."""
    html = '<p id="one"><a class="to" href="#gone" title="Till"><b>3</b> Till</a> <a href="#one">One</a></p>'
    assert without_lost_anchors(html) == (
        '<p id="one"><span class="to" title="Till"><b>3</b> Till</span> <a href="#one">One</a></p>'
    )


def test_print_has_no_number_of_a_page_that_is_not_there() -> None:
    """A number of a page needs the anchor that it counts."""
    html = '<p id="one"><span class="pg" data-to="#one"></span><span class="pg" data-to="#gone"></span></p>'
    assert without_lost_anchors(html) == '<p id="one"><span class="pg" data-to="#one"></span></p>'


def test_anchors_are_compared_as_they_read() -> None:
    """An anchor with an ampersand is the same written as an entity; addresses of other places are let be."""
    html = '<p id="a&amp;b"><a href="#a&amp;b">here</a><a href="https://example.org/#x">there</a></p>'
    assert without_lost_anchors(html) == html


def test_the_website_keeps_the_words_of_a_link_to_a_page_that_is_not_there() -> None:
    """Only pages beside this one are looked for: folders, files and other sites are the author's business."""
    html = '<a href="map.html#x">Map</a><a href="gone.html#x">Gone</a><a href="more/gone.html">M</a><a href="a.pdf">A</a>'
    assert without_lost_pages(html, {"map.html"}) == (
        '<a href="map.html#x">Map</a><span>Gone</span><a href="more/gone.html">M</a><a href="a.pdf">A</a>'
    )
