"""Every problem of reading has words, and its words ask only for what the problem carries."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib.resources import files

import pytest
import yaml

MESSAGES = yaml.safe_load((files("touchreport") / "messages/en/reading.yaml").read_text(encoding="utf-8"))
TELLERS = ("error", "warning", "note", "_refuse")
NOT_ARGUMENTS = {"excerpt", "suggestion", "related"}


def calls() -> Iterator[tuple[str, frozenset[str], bool]]:
    """Each place in the readers that tells a problem: its code, its arguments, and whether there may be more."""
    for module in (files("touchreport") / "readers").iterdir():
        if not module.name.endswith(".py"):
            continue
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.args):
                continue
            code = node.args[0]
            if node.func.attr in TELLERS and isinstance(code, ast.Constant) and isinstance(code.value, str):
                names = {keyword.arg for keyword in node.keywords}
                yield code.value, frozenset(name for name in names if name) - NOT_ARGUMENTS, None in names


CALLS = sorted(calls())


@pytest.mark.parametrize(("code", "arguments", "more"), CALLS, ids=[code for code, *_ in CALLS])
def test_words_ask_only_for_what_is_given(code: str, arguments: frozenset[str], more: bool) -> None:
    """Whatever stands in braces in a message or hint is an argument of the problem."""
    entry = MESSAGES[code]
    asked = set(re.findall(r"\{(\w+)\}", entry["message"] + entry.get("hint", "")))
    assert more or asked <= arguments


def test_every_entry_says_what_and_why_and_what_to_do() -> None:
    """Each entry has a message, a reason and a hint, as a person needs them."""
    assert [code for code, entry in MESSAGES.items() if set(entry) != {"message", "why", "hint"}] == []
    assert {code for code, *_ in CALLS} <= set(MESSAGES)
