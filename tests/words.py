"""Which English sentences a theme, a plugin or touchreport itself has, and which lack a translation."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from touchreport.locales import Catalogue, available
from touchreport.locales.catalogue import BARE, SOURCE_LANGUAGE

TRANSLATIONS = tuple(tag for tag in available() if tag != SOURCE_LANGUAGE)
"""The languages into which every sentence is translated: those that have a folder, English apart."""

Sentence = tuple[str | None, str]
"""Context (None where there is none) and the English sentence; of one with a plural, that for one thing."""

CALLS = {"say": 1, "count": 1}
"""Functions that make messages, and how many sentences are the key of one."""


def words_of_templates(folder: Path) -> dict[Sentence, str]:
    """Return the sentences of all templates below a folder, each with a place where it stands."""
    found: dict[Sentence, str] = {}
    for place, function, words in _spoken(folder):
        found.setdefault((words[0], words[1]) if function == "pgettext" else (None, words[0]), place)
    return found


def with_and_without_plural(folder: Path) -> list[str]:
    """Return the sentences that templates say both as they are and as the one form of a count.

    A language with one form for all counts would say the count where there is none.
    """
    said = [(function == "ngettext", words[0]) for _, function, words in _spoken(folder)]
    return sorted({words for counted, words in said if counted and (False, words) in said})


def _spoken(folder: Path) -> Iterator[tuple[str, str, list[str]]]:
    """Give for each sentence in the templates its place, the function that says it, and its words."""
    from jinja2.ext import babel_extract

    options = {"trimmed": "true", "silent": "false", "extensions": "jinja2.ext.do"}
    functions = ("_", "gettext", "ngettext", "pgettext")
    for path in sorted(folder.rglob("*.html")):
        with path.open("rb") as file:
            for line, function, message, _ in babel_extract(file, functions, [], options):
                words = [message] if isinstance(message, str) else [word for word in message or () if word]
                yield f"{path.relative_to(folder)}:{line}", function, words


def words_of_code(folder: Path) -> dict[Sentence, str]:
    """Return the sentences that the Python files below a folder say, each with a place where it stands."""
    found: dict[Sentence, str] = {}
    for path in sorted(folder.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            for sentence in _said(node):
                found.setdefault((None, sentence), f"{path.relative_to(folder)}:{getattr(node, 'lineno', 0)}")
    return found


def _said(node: ast.AST) -> Iterator[str]:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
        return
    first = node.args[0]
    if node.func.id in CALLS and isinstance(first, ast.Constant) and isinstance(first.value, str):
        yield first.value


def untranslated(sentences: dict[Sentence, str], language: str, files: Iterable[Path]) -> list[str]:
    """Return what has no translation in any of the files, each with its place, in order."""
    known = Catalogue(language, files).translations
    missing = {
        key: place
        for key, place in sentences.items()
        if key not in known and (None, key[1]) not in known and not BARE.fullmatch(key[1])
    }
    return [f"{place}: {words}" for (_, words), place in sorted(missing.items(), key=lambda item: item[1])]


def unused(sentences: dict[Sentence, str], language: str, file: Path) -> list[str]:
    """Return the translations of a file that nothing says any more."""
    return sorted(
        words
        for context, words in Catalogue(language, [file]).translations
        if (context, words) not in sentences
    )


def misformatted(language: str, file: Path) -> list[str]:
    """Return the translations of a theme that jinja2 could not format, or that name other values than the English.

    In a sentence of a template ``%(name)s`` is a value and ``%%`` a per cent sign. Where the English has neither, a
    single ``%`` of a translation is meant as it stands.
    """
    wrong = []
    for (_, english), translation in Catalogue(language, [file]).translations.items():
        values = {*_VALUE.findall(english), "count"}  # "one of them" counts, too
        for form in translation.forms:
            stray = "%" in english and "%" in _VALUE.sub("", form.replace("%%", ""))
            if stray or not set(_VALUE.findall(form)) <= values:
                wrong.append(form)
    return wrong


_VALUE = re.compile(r"%\((\w+)\)s")
