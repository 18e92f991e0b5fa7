"""Every code of a problem has words, and the words fit."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import touchreport
from touchreport.locales.interpolation import placeholders
from touchreport.wording import wordings

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
