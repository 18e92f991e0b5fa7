"""Messages, names and numbers put into the reader's language.

A :class:`Speaker` knows one project, one language and one medium. :meth:`Speaker.html` gives markup: client text
isolated in its own direction and language, references with stop number and link. :meth:`Speaker.plain` gives the
same as text, for titles, attributes and files of data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from markupsafe import Markup, escape

from touchreport.contexts import Stop
from touchreport.dates import show_when
from touchreport.locales import Catalogue, Locale, interpolate
from touchreport.locales.catalogue import SOURCE_LANGUAGE
from touchreport.model.message import Message, Number, Share, Term, Value
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.model.when import When
from touchreport.text import balanced, direction, number_groups, prevailing
from touchreport.text.bidi import Direction
from touchreport.text.formulas import formulas
from touchreport.text.unseen import NO_BREAK_SPACE
from touchreport.vocabulary.glossary import glossary
from touchreport.vocabulary.terms import term

Links = Literal["full", "name", "none"]
"""How a reference is written: stop and linked name, linked name, or the name alone."""

VOCABULARY = "vocabulary"
"""The context in a catalogue under which a language that the vocabulary has not translates its English words."""

_SHORT_FORMULA = 12
"""Signs of a formula that is kept on one line."""

_PLACEHOLDER = re.compile(r"\{\w+\}")
_FIRST = re.compile(r"\{(\w+)\}")
"""The value with which a sentence begins."""

_CUT_LIST = "{list}, and {n} more"
"""The sentence of a list that is cut: its last name is not the end of it, so that no “and” stands before that."""

_COMMA = re.compile(r"(?<!\d)[,،、，]|[,،、，](?!\d)")
"""What may part the things of a list: a comma of any script, for a name may be in another language than the list."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says things in one language.

    Attributes:
        project: whose objects references lead to.
        locale: how the language writes.
        catalogue: its sentences.
        stops: touchpoints by id.
        link: from a path of the site to the address to be written; differs between screen and print.
    """

    project: Project
    locale: Locale
    catalogue: Catalogue
    stops: Mapping[str, Stop]
    link: Callable[[str], str] = str

    @property
    def names(self) -> frozenset[str]:
        """Names that no line parts: of the brand, the client, its people and its personas."""
        project = self.project
        named = [project.brand.name, project.client or project.brand.name]
        named += [one.name for one in project.people] + [one.name for one in project.personas]
        return frozenset(self.plain(name) for name in named)

    # as markup

    def html(self, value: Value | None, links: Links = "full") -> Markup:
        """Return `value` as markup."""
        if value is None:
            return Markup("")
        if isinstance(value, Message):
            return self._message(value, links)
        if isinstance(value, Ref):
            return self.reference(value, links)
        if isinstance(value, Text):
            return self.text(value)
        if isinstance(value, str):
            return self.run(value)
        if isinstance(value, tuple):
            return self._list(value, links)
        if isinstance(value, Term):
            return self.text(self._term(value))
        if isinstance(value, When):
            return Markup('<span class="day">{}</span>').format(
                self.plain(value)
            )  # no hyphen parts the name of a month
        return escape(self.plain(value))

    def within(self, value: Value | None, links: Links = "none") -> Markup:
        """Return `value` as markup, as it is written inside of a sentence.

        Where the language writes them so, words of the vocabulary begin with a small letter there.
        """
        html = self.html(value, links)
        return Markup(_small(html)) if self._begins_small(value) else html  # markup as before

    def _begins_small(self, value: Value | None) -> bool:
        if isinstance(value, tuple) and value:
            return self._begins_small(value[0])
        if isinstance(value, Message):  # a list that is cut; a sentence of its own keeps its capital
            first = _FIRST.match(self._translated(value))
            listed = value.values.get(first.group(1)) if first else None
            return isinstance(listed, tuple) and self._begins_small(listed)
        return isinstance(value, Term) and value.axis in self.locale.small_words

    def text(self, text: Text) -> Markup:
        """Return client text in the reader's language or, where there is none, in its own, marked as such."""
        words, language = self._shown(text)
        return self.run(words, language if language != self.locale.tag else None)

    def _shown(self, text: Text) -> tuple[str, str]:
        """Return the words of a text and their language; words of the vocabulary as the catalogue has them."""
        tag = self.locale.tag
        words, language = text.in_language(tag), text.language_for(tag)
        own = None if language == tag else self.catalogue.known(VOCABULARY, text.in_language(SOURCE_LANGUAGE))
        return (words, language) if own is None else (own, tag)

    def run(self, words: str, language: str | None = None) -> Markup:
        """Return a run of client text, isolated where its direction or its language differs from the page's."""
        words = balanced(words)
        found = prevailing(words, self.locale.direction)
        if language is None and found in (None, self.locale.direction):
            return _isolated(words, found) if found else self._weak(words)
        parts = [f' dir="{found}"' if found and found != self.locale.direction else ""]
        parts.append(f' lang="{escape(language)}"' if language else "")
        return Markup("<bdi{}>{}</bdi>").format(
            Markup("".join(parts)), _isolated(words, found)
        )  # escaped parts

    def reference(self, ref: Ref, links: Links = "full", marks: bool = False) -> Markup:
        """Return the name of an object; for a touchpoint with its stop number and a link to its card.

        Args:
            ref: the object.
            links: how the reference is written.
            marks: whether quotation marks stand round the name, behind the number.
        """
        name = self.text(self.name(ref))
        stop = self.stops.get(ref.id) if ref.kind == "touchpoint" else None
        if stop is not None and links != "none":
            name = Markup('<a href="{}">{}</a>').format(self.link(stop.path), name)
        if marks:
            name = Markup(self.locale.quote(name))
        if stop is None or links != "full":
            return name
        between = "" if marks else " "  # the opening mark has its space in it
        return Markup('<span class="ref">{}{}{}</span>').format(self.stop(stop), between, name)

    def stop(self, stop: Stop) -> Markup:
        """Return the ring with the stop number; filled for a moment of truth, dashed for a planned one."""
        kind = " stop-mot" if stop.moment_of_truth else (" stop-planned" if stop.planned else "")
        return Markup('<span class="stop{}">{}</span>').format(kind, self.locale.integer(stop.number))

    def _message(self, message: Message, links: Links) -> Markup:
        template, quoted = self._with_quotes(self._translated(message), message.values)
        marked = quoted if self._needs_marks(links) else frozenset()
        values = {}
        for name, listed in message.values.items():
            value = _alone(listed)
            if isinstance(value, Ref) and name in marked:
                values[name] = str(self.reference(value, links, marks=True))
            elif isinstance(value, tuple) and (
                message.text == _CUT_LIST or (name in marked and self.locale.gap)
            ):
                marks = name in marked and bool(self.locale.gap)
                values[name] = str(self._list(value, links, marks, message.text == _CUT_LIST))
            else:
                said = self.within(value, links) if _is_inside(name, template) else self.html(value, links)
                values[name] = self._quoted(str(said), name, template, marks=False)
        html = Markup(interpolate(str(self._sentence(template)), values))  # escaped
        words = direction(_PLACEHOLDER.sub("", template))  # names of values are no words of the sentence
        return self._foreign(html) if words not in (None, self.locale.direction) else html

    def _sentence(self, template: str) -> Markup:
        """Return a sentence of the catalogue, escaped, with formulas isolated where words run from right to left.

        A short formula that stands alone, as at the head of a column, is not torn.
        """
        found = formulas(template)
        if found == ((0, len(template)),) and len(template) <= _SHORT_FORMULA:
            template = template.replace(" ", NO_BREAK_SPACE)
        return _set_apart(template, found if self.locale.direction == "rtl" else ())

    def _foreign(self, html: Markup) -> Markup:
        """Return a sentence that nobody translated, kept in the direction of its own language."""
        return Markup('<bdi dir="ltr" lang="en">{}</bdi>').format(html)

    def _with_quotes(self, template: str, values: Mapping[str, Value]) -> tuple[str, frozenset[str]]:
        """Return a sentence without quotation marks round touchpoints, and the values that need them.

        A touchpoint's name is a phrase (“Waiting for the order”), which in a running sentence needs quotation marks
        unless its stop number stands before it and a space behind it. A message that is nothing but names needs none; nor do
        the names of a list in a language without spaces, where the marks between them suffice.
        """
        named = [name for name, value in values.items() if _is_touchpoint(_alone(value))]
        lists = [name for name, value in values.items() if _lists_touchpoints(_alone(value))]
        for name in named:
            for opening, closing in (self.locale.quotes[:2], "“”"):
                template = template.replace(f"{opening}{{{name}}}{closing}", f"{{{name}}}")
        running = any(character.isalpha() for character in _PLACEHOLDER.sub("", template))
        return template, frozenset((*named, *lists) if running else ())

    def _needs_marks(self, links: Links) -> bool:
        """Return whether names in a sentence need quotation marks.

        A stop number tells where a name begins and the link's space where it ends; a language without spaces between
        its words has no such end.
        """
        return links != "full" or not self.locale.gap

    def _quoted(self, words: str, name: str, template: str, marks: bool) -> str:
        """Return the words of a value with `marks` round them, or fit to stand in those of the sentence."""
        if marks:
            return self.locale.quote(words)
        opening, closing = self.locale.quotes[:2]
        return self.locale.nested(words) if f"{opening}{{{name}}}{closing}" in template else words

    def _weak(self, words: str) -> Markup:
        """Return text without letters; in a right-to-left page, signs such as +98 (21) need a direction."""
        if self.locale.direction == "rtl" and any(not c.isdigit() and not c.isspace() for c in words):
            return Markup('<bdi dir="ltr">{}</bdi>').format(words)
        return escape(words)

    def _list(
        self, values: tuple[Value, ...], links: Links, marks: bool = False, cut: bool = False
    ) -> Markup:
        shown = [
            self.within(value, links) if place else self.html(value, links)
            for place, value in enumerate(values)
        ]
        words = [str(html) for html in shown]
        said = words if links == "full" else self._apart(values, words, marks)
        return Markup(self.locale.row(said) if cut else self.locale.list(said))

    def _apart(self, values: tuple[Value, ...], words: list[str], marks: bool = False) -> list[str]:
        """Return the words of a list, touchpoints in quotation marks in a sentence, and where a comma in a name would end it."""
        if not marks and not any(
            _is_touchpoint(value) and _COMMA.search(said) for value, said in zip(values, words, strict=True)
        ):
            return words
        return [
            self.locale.quote(said) if _is_touchpoint(value) else said
            for value, said in zip(values, words, strict=True)
        ]

    # as text

    def plain(self, value: Value | None) -> str:
        """Return `value` as text."""
        if value is None:
            return ""
        if isinstance(value, Message):
            return self._plain_message(value)
        if isinstance(value, Number):
            return self.number(value)
        if isinstance(value, Share):
            return self.locale.percent(value.value, value.decimals)
        if isinstance(value, Term):
            return self.term(value)
        if isinstance(value, Text):
            return self._shown(value)[0]
        if isinstance(value, Ref):
            return self._shown(self.name(value))[0]
        if isinstance(value, When):
            return show_when(value, self.locale)
        if isinstance(value, tuple):
            return self.locale.list(self._names(value))
        return self.locale.integer(value) if isinstance(value, int) else value

    def _plain_message(self, message: Message) -> str:
        template, quoted = self._with_quotes(self._translated(message), message.values)
        cut = message.text == _CUT_LIST
        values = {}
        for name, listed in message.values.items():
            value = _alone(listed)
            is_list, marks = isinstance(value, tuple), name in quoted and bool(self.locale.gap)
            if isinstance(value, tuple) and (marks or (cut and len(value) > 1)):
                names = self._names(value, marks)
                said = self.locale.row(names) if cut else self.locale.list(names)
            else:
                said = self._plainly(value, _is_inside(name, template))
            values[name] = self._quoted(said, name, template, name in quoted and not is_list)
        return interpolate(template, values)

    def _names(self, values: tuple[Value, ...], marks: bool = False) -> list[str]:
        """Return the things of a list as text, touchpoints with `marks` round them."""
        words = [self._plainly(item, place > 0) for place, item in enumerate(values)]
        return self._apart(values, words, marks)

    def _plainly(self, value: Value, inside: bool) -> str:
        """Return `value` as text, as it is written at the beginning or `inside` of a sentence."""
        words = self.plain(value)
        return _small(words) if inside and self._begins_small(value) else words

    def number(self, number: Number) -> str:
        """Return a number with its unit."""
        words = self.locale.number(number.value, number.decimals, signed=number.signed)
        unit = number.unit.in_language(self.locale.tag) if number.unit is not None else ""
        if unit in {"%", "٪"}:
            decimals = number.decimals if number.decimals is not None else int(number.value % 1 != 0)
            return self.locale.percent(number.value / 100, decimals)
        return self.locale.with_unit(words, unit) if unit else words

    def term(self, value: Term) -> str:
        """Return what the vocabulary calls a class, a field or a word."""
        return self._term(value).in_language(self.locale.tag)

    def _term(self, value: Term) -> Text:
        """Return what the vocabulary calls something, in the project's own words but where it names a field."""
        words, tag = self._words_of(value), self.locale.tag
        if value.axis == "field":  # what heads a column of the author's files stays what it is there
            return words
        said = words.in_language(tag)
        own = self.catalogue.reword(words.in_language(SOURCE_LANGUAGE), said)
        return words if own == said else Text.from_map({tag: own})

    def _words_of(self, value: Term) -> Text:
        """Return the words of the vocabulary, or those that a language of its own gives for the English ones."""
        words, tag = _vocabulary(value), self.locale.tag
        if words.language_for(tag) == tag:
            return words
        english = words.in_language(SOURCE_LANGUAGE)
        own = self.catalogue.pgettext(VOCABULARY, english)
        return words if own == english else Text.from_map({tag: own})

    def name(self, ref: Ref) -> Text:
        """Return what an object is called."""
        return self.project.name(ref)

    def _translated(self, message: Message) -> str:
        if message.plural is None or message.count is None:
            return self.catalogue.gettext(message.text)
        return self.catalogue.ngettext(message.text, message.plural, message.count)


def _vocabulary(value: Term) -> Text:
    if value.axis == "term":
        return glossary().entry(f"term.{value.id}").words
    if value.axis.endswith("/definition"):
        from touchreport.vocabulary.classes import axes

        axis = axes()[value.axis.removesuffix("/definition")]
        return next(c for c in (*axis.classes, *axis.computed) if c.id == value.id).definition
    return term(value.axis, value.id)


def _isolated(words: str, found: Direction | None) -> Markup:
    """Return words with the numbers in groups isolated that right-to-left letters before them would turn round."""
    if found != "rtl":
        return escape(words)
    return _set_apart(words, number_groups(words))


def _set_apart(words: str, runs: Iterable[tuple[int, int]]) -> Markup:
    """Return words with each of `runs` isolated, to be read from left to right."""
    result, done = Markup(""), 0
    for start, end in runs:
        result += escape(words[done:start]) + Markup('<bdi dir="ltr">{}</bdi>').format(words[start:end])
        done = end
    return result + escape(words[done:])


def _is_inside(name: str, template: str) -> bool:
    """Return whether a value stands inside of a sentence, and not in quotation marks, where it is a name."""
    before = template.partition(f"{{{name}}}")[0].rstrip()
    return bool(before) and before[-1] not in ".?!…«„“"


def _small(words: str) -> str:
    """Return words with a small first letter; those in capitals stay as they are."""
    return words[0].lower() + words[1:] if words[1:2].islower() else words


def _alone(value: Value) -> Value:
    """Return the only touchpoint of a list, which in a sentence is told like any single one; else the value itself."""
    return value[0] if isinstance(value, tuple) and len(value) == 1 and _is_touchpoint(value[0]) else value


def _lists_touchpoints(value: Value) -> bool:
    return isinstance(value, tuple) and any(map(_is_touchpoint, value))


def _is_touchpoint(value: Value) -> bool:
    return isinstance(value, Ref) and value.kind == "touchpoint"
