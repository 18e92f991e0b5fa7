"""Reading ``.po`` files, as translators write them."""

from __future__ import annotations

import gettext
import io
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias

from touchreport.errors import Problem
from touchreport.locales.interpolation import placeholders
from touchreport.locales.plurals import plural_category, whole_categories
from touchreport.location import Location
from touchreport.text import nearest

if TYPE_CHECKING:
    from babel.messages.catalog import Message

_HEADER = re.compile(r'^msgid ""[ \t]*\r?\nmsgstr[ \t]+(?P<fields>"[^\n]*(?:\r?\n"[^\n]*)*)', re.MULTILINE)
_LINE = re.compile(r'(?:msg(?:id|str|ctxt|id_plural)(?:\[\d\])?\s+|\s*)"(?:[^"\\]|\\.)*"\s*$')
_MESSAGE = re.compile(r"^msgid", re.MULTILINE)

FormOf: TypeAlias = Callable[[int], int]
"""Index of the plural form for a number."""

MessageKey: TypeAlias = tuple[str | None, str]
"""Context (None where there is none) and the English words."""


@dataclass(frozen=True, slots=True)
class Translation:
    """One message in a language.

    Attributes:
        forms: the words, one for each plural form; a single one where the message has no plural.
        form_of: index of the form for a number.
    """

    forms: tuple[str, ...]
    form_of: FormOf


@dataclass(frozen=True, slots=True)
class PoFile:
    """The translations of one file, and what is wrong with it."""

    translations: Mapping[MessageKey, Translation]
    problems: tuple[Problem, ...] = ()


def read_po(path: Path, language: str) -> PoFile:
    """Return the translations of `path`; fuzzy, empty and incomplete ones are left out.

    The file is read once for as long as it does not change.
    """
    state = path.stat()
    return _read(path, language, state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=256)
def _read(path: Path, language: str, _modified: int, _size: int) -> PoFile:
    from babel.messages.pofile import PoFileError
    from babel.messages.pofile import read_po as parse

    try:
        written = path.read_text(encoding="utf-8-sig")
        misshapen = _misshapen_line(written)
        if misshapen is not None:
            return _unreadable(path, "Words stand in double quotes.", misshapen)
        text, rule = _with_plural_rule(written, language)
        catalogue = parse(io.StringIO(text), abort_invalid=True)
        form_of = rule or gettext.c2py(catalogue.plural_expr)
    except PoFileError as error:
        return _unreadable(path, str(error), error.lineno + 1)
    except ValueError as error:  # not UTF-8, or a plural rule that is none
        return _unreadable(path, str(error), None)
    messages = [message for message in catalogue if message.id and not message.fuzzy]
    problems = tuple(problem for message in messages for problem in _wrong_names(message, path))
    count = catalogue.num_plurals
    found = {_key(message): _translation(message, count, form_of) for message in messages}
    known = {key: translation for key, translation in found.items() if translation is not None}
    return PoFile(MappingProxyType(known), problems)


def _misshapen_line(text: str) -> int | None:
    """Return the first line, from 1, whose words are not in quotes; babel would read them as empty."""
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.startswith("#") and not _LINE.match(line):
            return number
    return None


def _with_plural_rule(text: str, language: str) -> tuple[str, FormOf | None]:
    """Return the file, and CLDR's plural rule where its header has none; no line moves.

    Raises:
        ValueError: if there are messages but no header.
    """
    header = _HEADER.search(text)
    if header is None:
        if _MESSAGE.search(text):
            raise ValueError("the file has no header entry")
        return text, None
    fields = header["fields"]
    if "plural-forms:" in fields.casefold():
        return text, None
    categories = whole_categories(language)
    count = f'"Plural-Forms: nplurals={len(categories)}; plural=0;\\n"'
    complete = (
        text[: header.start("fields")] + count + fields.removeprefix('""') + text[header.end("fields") :]
    )
    return complete, lambda number: categories.index(plural_category(language, number))


def _unreadable(path: Path, reason: str, line: int | None) -> PoFile:
    place = Location(path.as_posix(), line)
    problem = Problem("catalogue-unreadable", place, {"reason": reason.splitlines()[0] if reason else ""})
    return PoFile(MappingProxyType({}), (problem,))


def _ids(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _key(message: Message) -> MessageKey:
    return message.context, _ids(message)[0]


def _forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def _translation(message: Message, count: int, form_of: FormOf) -> Translation | None:
    forms = _forms(message)
    is_plural = not isinstance(message.id, str)
    if not all(forms) or len(forms) != (count if is_plural else 1):
        return None
    return Translation(forms, form_of if is_plural else _only_form)


def _only_form(_number: int) -> int:
    return 0


def _wrong_names(message: Message, path: Path) -> list[Problem]:
    """Return the names in braces that a translation has and its English words do not."""
    names = {name for words in _ids(message) for name in placeholders(words)}
    found = {name for words in _forms(message) if words for name in placeholders(words)}
    place = Location(path.as_posix(), message.lineno)
    return [
        Problem(
            "translation-placeholder",
            place,
            {"name": name, "message": _ids(message)[0]},
            suggestion=nearest(name, sorted(names)),
        )
        for name in sorted(found - names)
    ]
