"""A card leads to the row that it is made from, where the project says where its files are edited."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.worlds import build_site, tern
from touchreport.location import Location
from touchreport.outline.editing import edit_link

ADDRESS = "https://git.example/edit/main/{file}#L{line}"


@pytest.mark.parametrize(
    ("place", "address", "written"),
    [
        (Location("touchpoints.csv", 12, 1), "touchpoints.csv#L12", "touchpoints.csv:12"),
        (Location("pages/own words.md"), "pages/own%20words.md#L1", "pages/own words.md"),
        (Location("a.xlsx", sheet="S", row=7), "a.xlsx#L7", "a.xlsx!S!7"),
    ],
)
def test_a_place_becomes_an_address(place: Location, address: str, written: str) -> None:
    """File and line stand where the address has places for them, written as addresses are."""
    link = edit_link(ADDRESS, place)
    assert link is not None
    assert (link.address, link.place) == (f"https://git.example/edit/main/{address}", written)


def test_nobody_is_led_anywhere_unasked() -> None:
    """Without an address, or without a place, there is no link: the deliverable names no file of the project."""
    assert edit_link(None, Location("touchpoints.csv", 12)) is None
    assert edit_link(ADDRESS, None) is None
    assert all(page.edit is None for page in build_site(tern()).pages)


def test_cards_and_own_pages_have_a_place() -> None:
    """Pages that are made from one place lead to it; the others have none."""
    world = tern()
    site = build_site(replace(world, settings=replace(world.settings, edit=ADDRESS)))
    kinds = {page.kind for page in site.pages if page.edit is not None}
    assert kinds <= {"card", "text"}
    assert "text" in kinds
