"""A project's own word for a term of ours, such as “moment” for “touchpoint”, in the sentences of the catalogues.

A sentence that a translator wrote has the term in a form of its grammar. For each language :data:`TERMS` lists the forms
that occur; who wants another word gives it in the same forms, and each form takes the place of its own. So a sentence
stays right as far as forms go. What forms cannot do (the gender with which adjectives agree, endings that ask for a
letter in the next word) is checked, and a word that would break sentences is refused.

Only sentences of ours are touched, before any value is put into them: never the words of a client.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

Forms = Mapping[str, str]
"""A word in the forms of its grammar."""

Reword = Callable[[str, str], str]
"""Takes the English sentence and the same in a language; gives the latter with the project's own words."""

ONE = "one"
ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Term:
    """How a term is written in the sentences of a language.

    Attributes:
        forms: each form with the words that are written for it.
        bare: each form with words that stand for the term only where the English sentence speaks of no other point.
        derived: forms that need not be given, with the form that they are made from and the letters that follow it;
            a second ending is for words that end in a silent letter.
        optional: further things that may be said of the word.
        alike: pairs of forms of which the sentences cannot tell one from the other, so that they must be the same.
        bad_endings: letters with which no form that has to be given may end.
    """

    forms: Mapping[str, tuple[str, ...]]
    bare: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    derived: Mapping[str, tuple[str, str, str]] = field(default_factory=dict)
    optional: tuple[str, ...] = ()
    alike: tuple[tuple[str, str], ...] = ()
    bad_endings: str = ""

    @property
    def needed(self) -> tuple[str, ...]:
        """The forms that have to be given."""
        given = (*self.forms, *(form for pair in self.alike for form in pair))
        return tuple(dict.fromkeys(form for form in given if form not in self.derived))


_ENGLISH = Term({ONE: ("touchpoint",), "many": ("touchpoints",)}, optional=(ARTICLE,))
_RUSSIAN_CASES = {
    ONE: "точка",
    "genitive": "точки",
    "dative": "точке",
    "accusative": "точку",
    "instrumental": "точкой",
    "many-genitive": "точек",
    "many-dative": "точкам",
    "many-instrumental": "точками",
    "many-prepositional": "точках",
}
_RUSSIAN = Term(
    {form: (f"{word} контакта",) for form, word in _RUSSIAN_CASES.items()},
    {form: (word,) for form, word in _RUSSIAN_CASES.items()},
    alike=(("genitive", "many"), ("dative", "prepositional")),
)
_PERSIAN = Term(
    {
        ONE: ("نقطه تماس",),
        "many": ("نقاط تماس",),
        "one-indefinite": ("نقطه تماسی",),
        "many-indefinite": ("نقاط تماسی",),
        "one-its": ("نقطه تماسش",),
        "many-its": ("نقاط تماسش",),
        "many-their": ("نقاط تماسشان",),
    },
    {
        ONE: ("نقطه",),
        "many": ("نقاط",),
        "one-indefinite": ("نقطه‌ای",),
        "many-indefinite": ("نقاطی",),
        "many-its": ("نقاطش",),
        "many-their": ("نقاطشان",),
    },
    derived={
        "one-indefinite": (ONE, "ی", "\u200cای"),
        "many-indefinite": ("many", "ی", "\u200cای"),
        "one-its": (ONE, "ش", "\u200cاش"),
        "many-its": ("many", "ش", "\u200cاش"),
        "many-their": ("many", "شان", "\u200cشان"),
    },
    bad_endings="اآوی",
)

TERMS: Mapping[str, Mapping[str, Term]] = MappingProxyType(
    {
        "touchpoint": MappingProxyType(
            {
                "en": _ENGLISH,
                "fa": _PERSIAN,
                "ja": Term({ONE: ("顧客接点", "タッチポイント", "接点")}),
                "ru": _RUSSIAN,
                "zh-Hans": Term({ONE: ("触点",)}),
                "zh-Hant": Term({ONE: ("接觸點",)}),
            }
        )
    }
)
"""The terms that may have another word, by language."""

_PLACEHOLDER = re.compile(r"(\{\w+\}|%\(\w+\)s)")
_OF_A_CHART = re.compile(r"\bpoints?\b|\bDotted\b")
"""English words that say that a bare “point” in the translation is one of a drawing, or a highest or lowest one."""

_ABOUT_THE_WORD = "Sources disagree on the words"
"""How a sentence begins that speaks of the term itself, and quotes others."""

_JOINED = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


def rewording(language: str, own: Mapping[str, Forms]) -> Reword | None:
    """Return what puts a project's own words into sentences of a language; None where it has none.

    Args:
        language: tag of the language.
        own: the words by term; those of :attr:`Term.needed` are all there.
    """
    words = [
        _OneTerm(term, complete(TERMS[name][language], forms))
        for name, forms in own.items()
        if (term := TERMS.get(name, {}).get(language)) is not None
    ]
    if not words:
        return None

    def reword(english: str, sentence: str) -> str:
        for word in words:
            sentence = word.put_into(english, sentence)
        return sentence

    return reword


def complete(term: Term, forms: Forms) -> Forms:
    """Return the forms of a word with those that follow from others."""
    made = {
        form: forms[source] + (silent if forms[source].endswith("ه") else ending)
        for form, (source, ending, silent) in term.derived.items()
    }
    return MappingProxyType({**made, **forms})


class _OneTerm:
    """One term with the word that takes its place."""

    def __init__(self, term: Term, forms: Forms) -> None:
        self._forms = forms
        self._always = _pattern(term.forms)
        self._with_bare = _pattern(
            {form: (*words, *term.bare.get(form, ())) for form, words in term.forms.items()}
        )
        self._form_of = {
            word: form for part in (term.bare, term.forms) for form, words in part.items() for word in words
        }

    def put_into(self, english: str, sentence: str) -> str:
        """Return a sentence with the word in the place of the term; what stands in braces is left alone."""
        if english.startswith(_ABOUT_THE_WORD):
            return sentence
        pattern = self._always if _OF_A_CHART.search(english) else self._with_bare
        parts = _PLACEHOLDER.split(sentence)
        parts[::2] = [pattern.sub(self._instead, part) for part in parts[::2]]
        return "".join(parts)

    def _instead(self, found: re.Match[str]) -> str:
        written = found["term"]
        own = self._forms[self._form_of[written.lower()]]
        article = found["article"] or ""
        if article:
            article = f"{article[0]}{self._rest_of_article()} "
        return article + (own[0].upper() + own[1:] if written[0].isupper() else own)

    def _rest_of_article(self) -> str:
        """Return what follows the “a” of the English article before the word."""
        vowel = self._forms[ONE][:1].lower() in "aeiou"
        return self._forms.get(ARTICLE, "an" if vowel else "a")[1:]


def _pattern(forms: Mapping[str, tuple[str, ...]]) -> re.Pattern[str]:
    """Return the pattern of whole words; in Chinese and Japanese, where words have no ends, of the letters."""
    words = sorted((word for group in forms.values() for word in group), key=len, reverse=True)
    any_of = "|".join(re.escape(word).replace(r"\ ", "[ \u00a0]") for word in words)
    if _JOINED.search(words[0]):
        return re.compile(f"(?P<article>)(?<![直間])(?P<term>{any_of})")
    return re.compile(
        rf"(?:\b(?P<article>[Aa]n?)\s)?(?<![\w\u200c])(?P<term>{any_of})(?![\w\u200c]|\.\w)", re.IGNORECASE
    )
