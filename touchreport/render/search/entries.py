"""What can be found in a website: an entry for each touchpoint, finding, chapter and word of the glossary."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, partial
from typing import cast

from touchreport.contexts import (
    AnalysisPage,
    Card,
    ChannelsPage,
    FindingsPage,
    MethodPage,
    Page,
    PersonasPage,
    RankedFinding,
    Site,
    TextPage,
    TouchpointsPage,
)
from touchreport.model.message import Message, Term, Value
from touchreport.model.ref import Ref
from touchreport.model.text import Text
from touchreport.render.search.folding import keys
from touchreport.render.speaker import Speaker

KINDS = ("touchpoint", "finding", "analysis", "page", "term")
"""Kinds of entries, in the order in which they are shown."""

MOST_CHARACTERS = 160
"""Characters of an entry's text that are kept to be shown with it."""

MOST_WORDS = 400
"""Different keys under which an entry is found, those of its title not counted. The first ones are kept."""

_UNSHOWN = frozenset({"id", "notes"})
_WITHIN_WORDS = re.compile(r"</?(?:a|abbr|b|bdi|cite|code|del|em|i|q|s|span|strong|sub|sup)\b[^>]*>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that can be found.

    Attributes:
        kind: one of :data:`KINDS`.
        title: what it is called.
        path: where it stands, relative to the root of the website, with an anchor where it has one.
        chapter: number of its chapter, from 1.
        text: the first words about it, to be shown.
        words: more words under which it is found, not shown.
        stop: its stop number, for a touchpoint; else 0.
    """

    kind: str
    title: str
    path: str
    chapter: int
    text: str = ""
    words: str = ""
    stop: int = 0


@dataclass(frozen=True, slots=True)
class _Teller:
    """Says things as a page shows them: words in the reader's language, Markdown converted and without its markup.

    What a page leaves out of a text, a remark or an address, is no word of it, and nobody finds the page by it.
    """

    speaker: Speaker
    markdown: Callable[[str], str]

    def plain(self, value: Value | None) -> str:
        """Return what is no Markdown."""
        return self.speaker.plain(value)

    def told(self, value: Value | None) -> str:
        """Return what may be Markdown, as its reader sees it."""
        words = self.speaker.plain(value)
        return self.prose(words) if isinstance(value, Text) else words

    def prose(self, words: str) -> str:
        """Return the words of a Markdown text."""
        return html.unescape(_TAG.sub(" ", _WITHIN_WORDS.sub("", self.markdown(words))))


def entries_of(site: Site, speaker: Speaker, markdown: Callable[[str], str]) -> tuple[Entry, ...]:
    """Return what can be found in the pages of a website, by kind and then in their own order.

    Args:
        site: the playbook as data.
        speaker: says everything in the reader's language.
        markdown: turns Markdown into the markup that pages show.
    """
    teller = _Teller(speaker, markdown)
    found = [entry for page in site.pages for entry in _of_page(page, site, teller)]
    return tuple(sorted(map(_bounded, found), key=lambda entry: KINDS.index(entry.kind)))


def _bounded(entry: Entry) -> Entry:
    text = " ".join(entry.text.split())
    if len(text) > MOST_CHARACTERS:
        text = f"{text[: MOST_CHARACTERS - 1].rstrip()}…"
    words = tuple(dict.fromkeys(keys(f"{entry.text}\n{entry.words}")))[:MOST_WORDS]
    return Entry(entry.kind, entry.title, entry.path, entry.chapter, text, " ".join(words), entry.stop)


def _of_page(page: Page, site: Site, teller: _Teller) -> Iterator[Entry]:
    body, plain = page.body, teller.plain
    if isinstance(body, Card):
        yield _card(page, body, teller)
        return
    if isinstance(body, AnalysisPage):
        yield _analysis(page, body, teller)
        yield from (_finding(page, f"{page.path}#{one.anchor}", one, teller) for one in body.findings)
        return
    yield _chapter(page, teller)
    at = partial(Entry, chapter=page.chapter)
    if isinstance(body, FindingsPage):
        rest = (one for one in body.findings if one.path not in site.paths)
        yield from (_finding(page, page.path, one, teller) for one in rest)
    elif isinstance(body, PersonasPage):
        for each in body.personas:
            words, persona = _words(each.persona, teller), each.persona
            told = teller.told(persona.title or persona.description or persona.quote)
            yield at("page", plain(persona.name), f"{page.path}#{persona.id}", text=told, words=words)
    elif isinstance(body, ChannelsPage):
        for entry in body.channels:
            path = f"{page.path}#channel-{entry.channel.id}"
            names = ", ".join(plain(stop.name) for stop in entry.stops)
            yield at("page", plain(entry.channel.name), path, text=names)
    elif isinstance(body, TouchpointsPage):
        for someone in body.people:
            path = f"{page.path}#person-{someone.person.id}"
            yield at("page", plain(someone.person.name), path, text=plain(someone.person.role))
    elif isinstance(body, MethodPage):
        for word in body.glossary:
            term, meaning = plain(word.term), teller.told(word.definition)
            yield at("term", term, f"{page.path}#glossary", text=meaning)


def _card(page: Page, card: Card, teller: _Teller) -> Entry:
    one, plain = card.touchpoint, teller.plain
    told = teller.told(one.purpose or one.description)
    shown = (one, card.facts, card.measures, card.calls, card.contacts, [step for _, step in card.voices])
    words = _words(shown, teller)
    return Entry("touchpoint", plain(card.stop.name), page.path, page.chapter, told, words, card.stop.number)


def _analysis(page: Page, body: AnalysisPage, teller: _Teller) -> Entry:
    title, headline = teller.plain(body.title), teller.plain(page.title)
    told = f"{headline} {teller.plain(page.lede)}" if headline != title else teller.plain(page.lede)
    words = _words((page.introduction, body.result), teller)
    return Entry("analysis", title, page.path, page.chapter, told, words)


def _finding(page: Page, path: str, ranked: RankedFinding, teller: _Teller) -> Entry:
    found, plain = ranked.finding, teller.plain
    words = _words((found.why, found.evidence, found.subjects), teller)
    return Entry("finding", plain(found.seen), path, page.chapter, plain(found.todo), words)


def _chapter(page: Page, teller: _Teller) -> Entry:
    """Return the entry of a page that is a chapter or a part of one: it is found by chapter and by headline."""
    title, headline = teller.plain(page.chapter_title), teller.plain(page.title)
    lede = " ".join((teller.plain(page.lede), teller.told(page.introduction)))
    own = teller.told(page.body.body) if isinstance(page.body, TextPage) else ""
    is_part = page.kind in {"journey", "text"}
    told, other = (f"{lede} {own}", title) if is_part else (f"{headline} {lede}", "")
    return Entry("page", headline if is_part else title, page.path, page.chapter, told, f"{other} {own}")


def _words(thing: object, teller: _Teller) -> str:
    """Return all words in a thing and the things in it, but for its notes, which no page shows."""
    return "\n".join(_said(thing, teller.told))


def _said(thing: object, plain: Callable[[Message | Text | Term | Ref], str]) -> Iterator[str]:
    if isinstance(thing, Message | Text | Term | Ref):
        yield plain(thing)
    elif isinstance(thing, str) or thing is None:
        return
    elif names := _told(cast(Hashable, type(thing))):
        for name in names:
            yield from _said(getattr(thing, name), plain)
    elif isinstance(thing, Iterable):
        for one in thing:
            yield from _said(one, plain)


@cache
def _told(kind: Hashable) -> tuple[str, ...]:
    """Return the fields of a class whose words a page shows."""
    if not is_dataclass(kind):
        return ()
    return tuple(field.name for field in fields(kind) if field.name not in _UNSHOWN)
