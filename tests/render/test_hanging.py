"""Headings that begin with an opening bracket."""

from __future__ import annotations

import pytest

from touchreport.render.hanging import hung


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<h1>「考慮」有19個</h1>", '<h1 data-opens="">「考慮」有19個</h1>'),
        (
            '<h3 class="x"><a href="#a">『返品』</a></h3>',
            '<h3 class="x" data-opens=""><a href="#a">『返品』</a></h3>',
        ),
        ("<h2>電話「A」</h2>", "<h2>電話「A」</h2>"),
        ("<p>「考慮」</p>", "<p>「考慮」</p>"),
        ("<header>「考慮」</header>", "<header>「考慮」</header>"),
    ],
)
def test_a_heading_that_opens_with_a_bracket_is_marked(html: str, marked: str) -> None:
    """A heading whose first letter is an opening bracket has the mark, inside a link too; nothing else has it."""
    assert hung(html) == marked
