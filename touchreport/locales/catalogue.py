"""The words of a language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from types import MappingProxyType

from touchreport.errors import ProjectError
from touchreport.locales.own_words import Reword
from touchreport.locales.po import MessageKey, Translation, read_po

SOURCE_LANGUAGE = "en"

BARE = re.compile(r"\{\w+\}")
"""A message that is nothing but one value: it is the same in every language."""


class Catalogue:
    """The translations of several ``.po`` files, merged; the English words are the keys.

    The files are read when the first message is asked for; a file that is not there is passed over. A
    message without translation is given in English and remembered in :attr:`missing`. One catalogue serves
    one build.

    Args:
        language: BCP 47 tag.
        files: the files, such as those of touchreport, a plugin, the theme, the project; later ones win.
        reword: puts the project's own words into a sentence, given it in English and in the language.
    """

    def __init__(self, language: str, files: Iterable[Path] = (), reword: Reword | None = None) -> None:
        self.language = language
        self.files = tuple(files)
        self.reword: Reword = reword or _as_it_is
        self._missing: dict[MessageKey, None] = {}
        self._behind: Catalogue | None = None

    def preferring(self, files: Iterable[Path]) -> Catalogue:
        """Return these translations with those of `files` before them; what either lacks is remembered in both.

        One sentence may mean two things: “Next” is a page to a theme, and a time to what an analysis plans. Each is asked
        for where its own words go first.
        """
        other = Catalogue(self.language, files, self.reword)
        other._missing, other._behind = self._missing, self
        return other

    @cached_property
    def translations(self) -> Mapping[MessageKey, Translation]:
        """All translations by context and English words.

        Raises:
            ProjectError: if a file cannot be read, or a translation uses a name that its message has not.
        """
        read = [read_po(file, self.language) for file in self.files if file.is_file()]
        problems = [problem for file in read for problem in file.problems]
        if problems:
            raise ProjectError(problems)
        merged: dict[MessageKey, Translation] = dict(self._behind.translations) if self._behind else {}
        for file in read:
            merged.update(file.translations)
        return MappingProxyType(merged)

    @property
    def missing(self) -> tuple[MessageKey, ...]:
        """What was asked for and has no translation, in the order asked: context and English words."""
        return tuple(self._missing)

    def gettext(self, message: str) -> str:
        """Return `message` in this language."""
        return self._one(None, message)

    def pgettext(self, context: str, message: str) -> str:
        """Return `message` as it is called in `context`; without translation there, as anywhere."""
        return self._one(context, message)

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """Return the form for `number` things; `singular` is the key."""
        return self._many(None, singular, plural, number)

    def npgettext(self, context: str, singular: str, plural: str, number: int) -> str:
        """Return the form for `number` things, as they are called in `context`."""
        return self._many(context, singular, plural, number)

    def known(self, context: str, message: str) -> str | None:
        """Return `message` as it is called in `context`; None, and nothing remembered, where that is not known."""
        found = self.translations.get((context, message))
        return found.forms[0] if found else None

    def _one(self, context: str | None, message: str) -> str:
        found = self._find(context, message)
        return self.reword(message, found.forms[0] if found else message)

    def _many(self, context: str | None, singular: str, plural: str, number: int) -> str:
        found = self._find(context, singular)
        if found:
            return self.reword(singular, found.forms[found.form_of(abs(number))])
        return self.reword(singular, singular if number == 1 else plural)

    def _find(self, context: str | None, message: str) -> Translation | None:
        found = self.translations.get((context, message)) or self.translations.get((None, message))
        foreign = self.language.partition("-")[0] != SOURCE_LANGUAGE
        if found is None and foreign and not BARE.fullmatch(message):
            self._missing[context, message] = None
        return found


def _as_it_is(english: str, sentence: str) -> str:
    return sentence
