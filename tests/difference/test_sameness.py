"""When two words say the same."""

from __future__ import annotations

import pytest

from touchreport.difference.sameness import same, shown_alike
from touchreport.model.text import Text

GAP = Text.of("Gap", "en")
BOTH = Text.from_map({"en": "Gap", "ja": "ギャップ"})


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        (GAP, BOTH, True),
        (BOTH, GAP, True),
        (Text.of("Hole", "en"), BOTH, False),
        (Text.from_map({"en": "Gap", "ja": "穴"}), BOTH, False),
        (GAP, None, False),
    ],
)
def test_what_was_recorded_in_fewer_languages_is_compared_in_those(
    one: Text, other: Text | None, alike: bool
) -> None:
    """A project that got another language has not changed its figures by that."""
    assert shown_alike(one, other) is alike


def test_a_field_that_got_another_language_has_changed() -> None:
    """What the author writes is another matter: a translation that was added is a change."""
    assert not same(GAP, BOTH)
