from __future__ import annotations

import pytest

from touchreport.text import number_groups

FOUND = [
    ("انبار، ۰۲۱-۵۵۵۰-۰۱۴۲", ["۰۲۱-۵۵۵۰-۰۱۴۲"]),
    ("از ۰۲۱-۵۵۵۰-۰۱۱۰ یا ۰۲۱ ۵۵۵۰ ۰۱۲۰ بپرسید", ["۰۲۱-۵۵۵۰-۰۱۱۰", "۰۲۱ ۵۵۵۰ ۰۱۲۰"]),
    ("تماس +98-21-5550-0142.", ["+98-21-5550-0142"]),
    ("تا 2026-10-31", ["2026-10-31"]),
    ("۳-۵ روز", []),
    ("۱۴۰۵/۰۸/۰۹", []),
    ("اورژانس ۱۱۵", []),
    ("در ۱۰ ۲۰۰۰۰۰۰ نفر", []),
    ("A-021-5550-0142", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_telephone_numbers_and_dates_are_one_number(text: str, expected: list[str]) -> None:
    """Groups that belong together are found, ranges and numbers side by side are left alone."""
    assert [text[start:end] for start, end in number_groups(text)] == expected
