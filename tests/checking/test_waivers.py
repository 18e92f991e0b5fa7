"""What a project says of findings that are not to be told as they are."""

from __future__ import annotations

from typing import Any

import pytest

from touchreport.plugin import Text

YAML = "touchreport.yaml"
HEAD = "title: Playbook\nlanguage: en\ndate: 2026-11-01\nmodel: purchase-phases\n"
ROWS = "Touchpoint,Stage\nPoster,Before\nReceipt,After\n"


def test_a_waiver_with_all_its_parts(loaded: Any) -> None:
    """Names lead to ids, words may stand in several languages, dates are as exact as they are written."""
    text = (
        "waivers:\n  - finding: gaps/no-owner\n    touchpoints: [poster, Receipt]\n    stages: After\n"
        "    reason: {en: agreed, fa: توافق شده}\n    until: 2027-03\n    todo: Ask\n    mention: no\n"
    )
    (wish,) = loaded({YAML: HEAD + text, "touchpoints.csv": ROWS}).settings.waivers
    waiver = wish.waiver
    assert (waiver.finding, waiver.touchpoints, waiver.stages) == (
        "gaps/no-owner",
        ("poster", "receipt"),
        ("after",),
    )
    assert waiver.reason == Text((("en", "agreed"), ("fa", "توافق شده")))
    assert waiver.until is not None
    assert waiver.until.last_day.isoformat() == "2027-03-31"
    assert waiver.rewords
    assert waiver.mention is False
    assert (wish.location.file, wish.location.line) == (YAML, 6)


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("- finding: gaps\n    reason: x", "bad-finding-code", 6),
        ("- finding: Gaps/No owner\n    reason: x", "bad-finding-code", 6),
        ("- finding: gaps/no-owner", "missing-value", 6),
        ("- reason: x", "missing-value", 6),
        ("- finding: gaps/no-owner\n    reason: x\n    touchpoints: [Postr]", "unknown-touchpoint", 8),
        ("- finding: gaps/no-owner\n    reason: x\n    touchpoint: [Poster]", "unknown-key", 8),
        ("- finding: gaps/no-owner\n    reason: x\n    until: soon", "bad-date", 8),
        ("- gaps/no-owner", "expected-parts", 6),
        ("finding: gaps/no-owner", "expected-list", 6),
    ],
)
def test_every_mistake_is_told_with_its_line(problems: Any, text: str, code: str, line: int) -> None:
    """A code that is none, a reason that is missing, a name or a key that nobody knows: nothing passes in silence."""
    found = [
        (each.code, each.location.line)
        for each in problems({YAML: f"{HEAD}waivers:\n  {text}\n", "touchpoints.csv": ROWS})
        if each.is_error
    ]
    assert found == [(code, line)]
