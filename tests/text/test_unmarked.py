"""A text that could take very long as Markdown is shown as it was written, and the reader is told of it."""

from __future__ import annotations

import pytest

from touchreport.text import TooMuch, too_much_for_markdown


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Words of the usual kind, with [a link](page.md).\n" * 2_000, None),
        ("a" * 100_000, None),
        ("a" * 100_001, TooMuch.CHARACTERS),
        ("# A\n" * 1_000, None),
        ("# A\n" * 1_001, TooMuch.HEADINGS),
        ("A\n=\n" * 1_001, TooMuch.HEADINGS),
        ("{" * 500 + "a", None),
        ("{" * 501, TooMuch.OPENINGS),
        ("[]" * 10_001, TooMuch.OPENINGS),
        ("- a\n" * 2_499, None),
        ("- a\n" * 2_500, TooMuch.PARTS),
        ("|a" * 61 + "\n" + "|-" * 61 + "\n" + "|\n" * 77, None),
        ("|a" * 61 + "\n" + "|-" * 61 + "\n" + "|\n" * 78, TooMuch.PARTS),
        ("`a`b" * 5_000, TooMuch.PARTS),
    ],
)
def test_what_is_too_much(text: str, found: TooMuch | None) -> None:
    """At each limit a text is still read as Markdown, above it no more."""
    assert too_much_for_markdown(text) is found


def test_each_has_its_most() -> None:
    """What is too much can be said with the number that was allowed."""
    assert [each.most for each in TooMuch] == [100_000, 1_000, 500, 5_000]
