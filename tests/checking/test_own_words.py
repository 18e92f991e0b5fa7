"""The project's own words: which forms they need, and what is told where these are not right."""

from __future__ import annotations

import pytest

from tests.checking.conftest import CONFIG, Load, Problems
from tests.locales.test_own_words import RUSSIAN

BRAND = {"brand.yaml": "name: Tern\n"}
FORMS = ", ".join(f"{form}: {word}" for form, word in RUSSIAN.items())


def test_words_are_read_by_language(loaded: Load) -> None:
    """A plain key is in the project's language, another one has its tag; one form may be written as it is."""
    words = f"words:\n  touchpoint: {{one: hour, many: hours, article: an}}\n  touchpoint@ru: {{{FORMS}}}\n"
    found = loaded({**BRAND, "touchreport.yaml": f"{CONFIG}{words}  touchpoint@zh-TW: 相遇\n"}).settings.words
    assert {tag: dict(terms["touchpoint"]) for tag, terms in found.items()} == {
        "en": {"one": "hour", "many": "hours", "article": "an"},
        "ru": RUSSIAN,
        "zh-Hant": {"one": "相遇"},
    }


def test_what_is_missing_is_listed(problems: Problems) -> None:
    """One message has all the forms that are missing, and all that a language needs."""
    line = "words: {touchpoint@ru: {one: встреча, genitive: встречи, many: встречи}}\n"
    (problem,) = problems({**BRAND, "touchreport.yaml": CONFIG + line})
    assert problem.code == "own-word-forms"
    missing = problem.arguments["missing"]
    assert isinstance(missing, tuple)
    assert set(missing) == RUSSIAN.keys() - {"one", "genitive", "many"}
    assert set(problem.arguments["needed"] or ()) == RUSSIAN.keys()  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("{touchpoints: {one: a, many: b}}", "unknown-key"),
        ("{stage: {one: a, many: b}}", "unknown-key"),
        ("{touchpoint: {one: a, two: b, many: c}}", "unknown-key"),
        ("{touchpoint: {one: [a], many: c}}", "expected-one-value"),
        ("{touchpoint: {one: a, many: c, article: the}}", "unknown-word"),
        ("{touchpoint@fa: {one: ایستگاهی, many: لحظات}}", "own-word-ending"),
        ("[moment]", "expected-mapping"),
    ],
)
def test_what_is_wrong_is_told(problems: Problems, line: str, code: str) -> None:
    """Each mistake is one error in its line."""
    (problem,) = problems({**BRAND, "touchreport.yaml": f"{CONFIG}words: {line}\n"})
    assert problem.code == code
    assert str(problem.location).split(":")[1] == "4"
