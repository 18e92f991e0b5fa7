"""Links to places whose page was cut."""

from __future__ import annotations

from touchreport.render.paging.places import led, places_of, relinked

PLACES = {"findings.html": {"finding-1": "findings.html", "finding-9": "findings-2.html"}}


def test_the_first_place_of_a_name_counts() -> None:
    """A name stands on the page on which its element begins."""
    parts = [("a.html", '<p id="x">'), ("a-2.html", '<p class="c" id="y"><b id="x">')]
    assert places_of(parts) == {"x": "a.html", "y": "a-2.html"}


def test_links_lead_to_the_page_of_their_place() -> None:
    """From other pages, from the page's own parts, and from what the search finds; what is no place, such as the state of a
    filter, and what stands on the same page keep their address."""
    html = '<a href="findings.html#finding-9"><a href="findings.html#finding-1"><a href="map.html#x"><a href="findings.html#owner=-">'
    assert relinked(html, "index.html", "index.html", PLACES) == html.replace(
        "findings.html#finding-9", "findings-2.html#finding-9"
    )
    own = '<a href="#finding-1"><a href="#finding-9"><use href="#m-mark"/><a href="#main">'
    assert relinked(own, "findings-2.html", "findings.html", PLACES) == own.replace(
        "#finding-1", "findings.html#finding-1"
    )
    assert relinked(own, "index.html", "index.html", PLACES) == own
    assert led("findings.html#finding-9", PLACES) == "findings-2.html#finding-9"
    assert led("findings.html", PLACES) == "findings.html"


def test_letters_written_as_numbers_are_the_same() -> None:
    """An address may write the letters of a place as they go over the wire."""
    assert led("a.html#%D8%A8", {"a.html": {"ب": "a-2.html"}}) == "a-2.html#%D8%A8"
