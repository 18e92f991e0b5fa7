"""Every code of a problem has words, and the words fit."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import touchreport
from touchreport.errors import Problem
from touchreport.locales.interpolation import placeholders
from touchreport.wording import in_words, of_many, wordings

PACKAGE = Path(touchreport.__file__).parent
KEBAB = re.compile(r"[a-z]+(-[a-z0-9]+)+")


def codes_in_code() -> Iterator[tuple[str, str]]:
    """Yield every literal code given to Problem(...) in the package, with its file."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Problem" and node.args:
                first = node.args[0]
                if isinstance(first, ast.Constant) and isinstance(first.value, str):
                    yield first.value, file.name


def test_every_code_in_the_code_has_words() -> None:
    """A problem without words would be a traceback for the reader."""
    missing = {(code, file) for code, file in codes_in_code() if code not in wordings()}
    assert missing == set()


def test_every_wording_is_whole() -> None:
    """What and why are there; codes are kebab case; sentences end like sentences."""
    for wording in wordings().values():
        assert KEBAB.fullmatch(wording.code), wording.code
        assert wording.message, wording.code
        assert wording.why, wording.code
        for text in (wording.message, wording.why, wording.hint):
            assert not text or text[-1] in ".?!:”)}", (wording.code, text)


def test_no_message_needs_braces_that_python_does_not_know() -> None:
    """Placeholders are plain names."""
    for wording in wordings().values():
        for text in (wording.message, wording.why, wording.hint):
            assert all(name.isidentifier() for name in placeholders(text))
        for text in (wording.message, wording.why, wording.hint):
            assert re.search(r"\{\w+\|", of_many(text)) is None, (wording.code, text)


NUMBERS = frozenset({"count", "limit", "days", "fewer", "seconds", "bytes", "rows", "found", "wanted"})
"""Names whose values are mostly numbers of things."""

ONE_OF_MANY = re.compile(r"\b1 (?:more )?(?!is\b|was\b|has\b|does\b)\w+s\b|\(s\)")
"""A number 1 before a word in its plural."""


def said(code: str, number: int) -> str:
    """Return everything that a message says where each of its numbers is this one."""
    wording = wordings()[code]
    texts = (wording.message, wording.why, wording.hint)
    names = {name for text in texts for name in placeholders(of_many(text))}
    names |= {name for text in texts for name in re.findall(r"\{(\w+)\|", text)}
    told = Problem(code, arguments={name: number if name in NUMBERS else "…" for name in names})
    sentences = in_words(told)
    return f"{sentences.message} {sentences.why} {sentences.hint}"


def test_a_word_in_two_forms_follows_a_name_that_holds_a_number() -> None:
    """The form goes by a number; a name that holds words would always give the plural."""
    for wording in wordings().values():
        for text in (wording.message, wording.why, wording.hint):
            assert set(re.findall(r"\{(\w+)\|", text)) <= NUMBERS, (wording.code, text)


@pytest.mark.parametrize("code", wordings())
def test_one_thing_is_not_called_several(code: str) -> None:
    """Beside the number 1 stands the singular; no word has its plural in brackets."""
    assert ONE_OF_MANY.search(said(code, 1)) is None


@pytest.mark.parametrize(
    ("number", "wanted"),
    [(1, "There are no personas, and 1 place names some: A."), (2, "2 places name some")],
)
def test_a_word_follows_its_number(number: int, wanted: str) -> None:
    """Of two forms the first stands with 1, the second with any other number."""
    told = Problem("table-needed", arguments={"table": "personas", "count": number, "names": ("A",)})
    assert wanted in in_words(told).message


def test_what_is_said_of_no_number_in_particular_is_in_the_plural() -> None:
    """``explain`` and the manual show each message as it is for several things."""
    assert wordings()["too-few-cells"].in_general().message == (
        "This row has ‹found› cells, but there are ‹wanted› headings."
    )


def test_what_an_author_is_to_write_has_its_own_braces() -> None:
    """A line to copy is told as it has to be written, in general and of a problem; names of arguments are in angles."""
    hint = wordings()["logo-not-on-cover"].in_general().hint
    assert "“theme: {name: ‹theme›, options: {cover: paper}}”" in hint
    told = in_words(Problem("logo-not-on-cover", arguments={"theme": "handbook"}))
    assert "“theme: {name: handbook, options: {cover: paper}}”" in told.hint
