"""Marks of a page: on screen references to one sprite, in print drawings."""

from __future__ import annotations

import re

from tests.theme.rendered import WORLDS, pages
from touchreport.draw import marks
from touchreport.draw.roles import ROLES
from touchreport.render.drawings.sprite import sign, sprite
from touchreport.render.svg import Pen

COLOURS = dict.fromkeys(ROLES, "#123456")


def test_print_draws_each_mark() -> None:
    """In print nothing is referred to: the drawing stands where the mark is."""
    pen = Pen(COLOURS, "print")
    assert all("<use" not in sign(name, "", pen) for name in marks.MARKS)


def test_a_mark_on_screen_is_named_or_hidden() -> None:
    """A reference carries the words of its mark, escaped, or is hidden from readers who cannot see it."""
    pen = Pen(COLOURS)
    assert "<title>a &lt; b</title>" in sign("do", "a < b", pen)
    assert 'aria-hidden="true"' in sign("do", "", pen)


def test_the_sprite_holds_what_is_used_and_nothing_else() -> None:
    """Of all marks, those that the page refers to stand in the sprite, each once; none makes no sprite."""
    pen = Pen(COLOURS)
    html = sign("do", "", pen) + sign("dont", "", pen) + sign("do", "", pen)
    assert re.findall(r'<symbol id="m-([a-z-]+)"', sprite(html, pen)) == ["do", "dont"]
    assert sprite("<p>no mark</p>", pen) == ""


def test_half_marks_turn_with_the_page() -> None:
    """A mark with a start and an end is mirrored on pages that are read from right to left; others are not."""
    right_to_left = Pen(COLOURS, mirrored=True)
    drawn = sprite(sign("influenceable", "", right_to_left) + sign("do", "", right_to_left), right_to_left)
    assert drawn.count("matrix(-1") == 1


def test_no_page_refers_to_what_it_does_not_have() -> None:
    """Every mark and every pattern that a page uses is in it."""
    used = 0
    for world in WORLDS:
        for path, html in pages(world).items():
            names = set(re.findall(r'<use href="#([^"]+)"', html)) | set(re.findall(r"url\(#([^)]+)\)", html))
            used += len(names)
            assert {name for name in names if f'id="{name}"' not in html} == set(), f"{world}/{path}"
    assert used > 50
