"""Collecting every sentence of a plugin, from its results and from its source, to hold its translations against.

Tests of any plugin can use it::

    from tests.plugins.collect import messages_in, messages_in_source, sayable, untranslated

    package = Path(touchreport_quiet.__file__).parent
    assert untranslated(messages_in_source(package), package / "locale" / "fa.po", "fa") == []
    assert messages_in(ANALYSIS, run_analysis(ANALYSIS, world())).keys() <= sayable(package)
"""

from __future__ import annotations

import ast
import dataclasses
from collections.abc import Iterator, Mapping, Set
from functools import cache
from pathlib import Path

import touchreport.model
from touchreport.locales.interpolation import placeholders
from touchreport.locales.plurals import whole_categories
from touchreport.locales.po import read_po
from touchreport.plugin import Message

Messages = Mapping[str, str | None]
"""English sentences: the singular (the key of the translation) and the plural, None where there is none."""


def messages_in(*values: object) -> dict[str, str | None]:
    """Return every message inside frozen data: results, analyses, blocks, findings, values of other messages."""
    return {message.text: message.plural for message in _walk(values)}


@cache
def messages_in_source(package: Path) -> Messages:
    """Return every sentence that the Python files below `package` hand to ``say`` or ``count``; read once a run.

    Raises:
        AssertionError: if a sentence is not a plain string, so that no translator could ever find it.
    """
    found: dict[str, str | None] = {}
    for file in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = node.func.id if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) else None
            if isinstance(node, ast.Call) and name in ("say", "count"):
                words = [_literal(argument, file) for argument in node.args[: 1 if name == "say" else 2]]
                found[words[0]] = words[1] if name == "count" else None
    return found


def sayable(package: Path) -> Set[str]:
    """Return the English sentences that a plugin can say: its own, and the parts that the core hands out."""
    core = Path(touchreport.model.__file__).parent
    return messages_in_source(package).keys() | messages_in_source(core).keys()


def untranslated(messages: Messages, po: Path, language: str) -> list[str]:
    """Return what is wrong with the translations of `messages`, one line each; nothing if all is well.

    A message must have a translation, with a plural if it has one, which uses every value of the sentence.
    """
    catalogue = read_po(po, language)
    wrong = [f"{problem.code}: {dict(problem.arguments)}" for problem in catalogue.problems]
    for text, plural in messages.items():
        found = catalogue.translations.get((None, text))
        if found is None:
            wrong.append(f"not translated: {text}")
        elif len(found.forms) != (len(whole_categories(language)) if plural is not None else 1):
            wrong.append(f"with and without plural: {text}")
        elif placeholders(found.forms[-1]) != placeholders(plural or text):
            wrong.append(f"other values: {text}")
    return wrong


def unused(messages: Messages, po: Path, language: str) -> list[str]:
    """Return the sentences that are translated and that nobody says any more."""
    return [text for _, text in read_po(po, language).translations if text and text not in messages]


def _walk(value: object) -> Iterator[Message]:
    waiting = [value]
    while waiting:
        part = waiting.pop()
        if isinstance(part, Message):
            yield part
        if dataclasses.is_dataclass(part) and not isinstance(part, type):
            waiting += [getattr(part, field.name) for field in dataclasses.fields(part)]
        elif isinstance(part, Mapping):
            waiting += part.values()
        elif isinstance(part, tuple | list | frozenset | set):
            waiting += part


def _literal(node: ast.expr, file: Path) -> str:
    assert isinstance(node, ast.Constant), (
        f"{file.name}, line {node.lineno}: a sentence must be a plain string"
    )
    assert isinstance(node.value, str), f"{file.name}, line {node.lineno}: a sentence must be a plain string"
    return node.value
