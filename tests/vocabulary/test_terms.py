from __future__ import annotations

import pytest

from touchreport.vocabulary.terms import term


@pytest.mark.parametrize(
    ("axis", "ident", "english", "persian"),
    [
        ("control", "influenceable", "Influenceable", "اثرپذیر"),
        ("presence", "online", "Online", "آنلاین"),
        ("axis", "control", "Control", "کنترل‌پذیری"),
        ("status", "planned", "Planned", "برنامه‌ریزی‌شده"),
        ("field", "touchpoint.owner", "Owner", "مسئول"),
        ("channel", "radio", "Radio", "رادیو"),
        ("content-kind", "picture", "Pictures", "تصویر"),
        ("role", "marketing", "Marketing", "بازاریابی"),
        ("measure", "nps", "NPS", None),
        ("aida", "desire", "Desire", "تمایل"),
        ("model", "aida", "AIDA", None),
    ],
)
def test_everything_has_a_name(axis: str, ident: str, english: str, persian: str | None) -> None:
    """A page can show any id of the vocabulary in its reader's language."""
    found = term(axis, ident)
    assert found.in_language("en") == english
    assert persian is None or found.in_language("fa") == persian


@pytest.mark.parametrize(
    ("axis", "ident"), [("control", "x"), ("field", "touchpoint.x"), ("field", "x.y"), ("x", "y")]
)
def test_what_does_not_exist_has_no_name(axis: str, ident: str) -> None:
    """A misspelt id is an error of the program, never shown as it is."""
    with pytest.raises(KeyError):
        term(axis, ident)
