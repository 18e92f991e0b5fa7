"""What a touchpoint says of itself, and how severities follow each other."""

from __future__ import annotations

import pytest

from touchreport.model.result import Severity
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint


@pytest.mark.parametrize(
    ("owner", "accountable", "expected"),
    [
        ("ada", ("ben",), "ada"),
        (None, ("ben",), "ben"),
        (None, ("ben", "cleo"), None),
        (None, (), None),
    ],
)
def test_the_owner_answers_else_the_only_one_accountable(
    owner: str | None, accountable: tuple[str, ...], expected: str | None
) -> None:
    """Where several have the last word and nobody is the owner, no single person answers."""
    touchpoint = Touchpoint("greeting", Text.of("Greeting", "en"), owner=owner, accountable=accountable)
    assert touchpoint.answering == expected


def test_each_severity_has_a_lighter_one_and_low_stays() -> None:
    """High becomes medium, medium becomes low, low stays low."""
    assert [severity.lighter for severity in (Severity.HIGH, Severity.MEDIUM, Severity.LOW)] == [
        Severity.MEDIUM,
        Severity.LOW,
        Severity.LOW,
    ]
