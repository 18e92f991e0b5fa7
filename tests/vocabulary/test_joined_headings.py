"""Headings that join several fields are not read as one of them; a message can say which they are."""

from __future__ import annotations

import pytest

from touchreport.vocabulary.headings import headings


@pytest.mark.parametrize(
    ("language", "heading", "fields"),
    [
        ("en", "Pain points / opportunities", ["pains", "opportunities"]),
        ("en", "Owner, channel", ["owner", "channels"]),
        ("zh-Hant", "痛點或機會", ["pains", "opportunities"]),
        ("zh-Hans", "渠道及负责人", ["channels", "owner"]),
        ("ja", "担当者とチャネル", ["owner", "channels"]),
        ("ru", "Боли и возможности", ["pains", "opportunities"]),
        ("fa", "مسئول و کانال", ["owner", "channels"]),
    ],
)
def test_each_part_names_its_field(language: str, heading: str, fields: list[str]) -> None:
    """The heading is unknown, and what it joins is known part by part."""
    known = headings("touchpoint")
    assert known.find(heading, (language,)) is None
    assert list(known.joined(heading, (language,)).values()) == fields


@pytest.mark.parametrize(
    "heading", ["Opportunities", "Needs / wishes", "Pain points / zorb", "Zorb / blick", ""]
)
def test_others_join_none(heading: str) -> None:
    """One heading, two words for one field, and a part that nobody knows are no fields joined."""
    assert not headings("touchpoint").joined(heading, ("en",))
