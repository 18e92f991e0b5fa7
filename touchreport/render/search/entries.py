"""What can be found in a website: an entry for each touchpoint, finding, chapter and word of the glossary."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import partial

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
from touchreport.model.message import Message, Term
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
_MARKDOWN = re.compile(r"<[^>]*>|!?\[([^\]]*)\]\([^)]*\)|[#*_`>|]+|^\s*(?:[-+]|\d+[.)])\s", re.MULTILINE)


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


def entries_of(site: Site, speaker: Speaker) -> tuple[Entry, ...]:
    """Return what can be found in the pages of a website, by kind and then in their own order."""
    found = [entry for page in site.pages for entry in _of_page(page, site, speaker)]
    return tuple(sorted(map(_bounded, found), key=lambda entry: KINDS.index(entry.kind)))


def _bounded(entry: Entry) -> Entry:
    text = " ".join(entry.text.split())
    if len(text) > MOST_CHARACTERS:
        text = f"{text[: MOST_CHARACTERS - 1].rstrip()}…"
    words = tuple(dict.fromkeys(keys(f"{entry.text}\n{entry.words}")))[:MOST_WORDS]
    return Entry(entry.kind, entry.title, entry.path, entry.chapter, text, " ".join(words), entry.stop)


def _of_page(page: Page, site: Site, speaker: Speaker) -> Iterator[Entry]:
    body, plain = page.body, speaker.plain
    if isinstance(body, Card):
        yield _card(page, body, speaker)
        return
    if isinstance(body, AnalysisPage):
        yield _analysis(page, body, speaker)
        yield from (_finding(page, f"{page.path}#{one.anchor}", one, speaker) for one in body.findings)
        return
    yield _chapter(page, speaker)
    at = partial(Entry, chapter=page.chapter)
    if isinstance(body, FindingsPage):
        rest = (one for one in body.findings if one.path not in site.paths)
        yield from (_finding(page, page.path, one, speaker) for one in rest)
    elif isinstance(body, PersonasPage):
        for each in body.personas:
            words, persona = _words(each.persona, speaker), each.persona
            told = plain(persona.title or persona.description or persona.quote)
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
            term, meaning = plain(word.term), plain(word.definition)
            yield at("term", term, f"{page.path}#glossary", text=meaning)


def _card(page: Page, card: Card, speaker: Speaker) -> Entry:
    one, plain = card.touchpoint, speaker.plain
    told = plain(one.purpose or one.description)
    shown = (one, card.facts, card.measures, card.calls, card.contacts, [step for _, step in card.voices])
    words = _words(shown, speaker)
    return Entry("touchpoint", plain(card.stop.name), page.path, page.chapter, told, words, card.stop.number)


def _analysis(page: Page, body: AnalysisPage, speaker: Speaker) -> Entry:
    title, headline = speaker.plain(body.title), speaker.plain(page.title)
    told = f"{headline} {speaker.plain(page.lede)}" if headline != title else speaker.plain(page.lede)
    words = _words((page.introduction, body.result), speaker)
    return Entry("analysis", title, page.path, page.chapter, told, words)


def _finding(page: Page, path: str, ranked: RankedFinding, speaker: Speaker) -> Entry:
    found, plain = ranked.finding, speaker.plain
    words = _words((found.why, found.evidence, found.subjects), speaker)
    return Entry("finding", plain(found.seen), path, page.chapter, plain(found.todo), words)


def _chapter(page: Page, speaker: Speaker) -> Entry:
    """Return the entry of a page that is a chapter or a part of one: it is found by chapter and by headline."""
    title, headline = speaker.plain(page.chapter_title), speaker.plain(page.title)
    lede = " ".join((speaker.plain(page.lede), _prose(speaker.plain(page.introduction))))
    own = _prose(speaker.plain(page.body.body)) if isinstance(page.body, TextPage) else ""
    is_part = page.kind in {"journey", "text"}
    told, other = (f"{lede} {own}", title) if is_part else (f"{headline} {lede}", "")
    return Entry("page", headline if is_part else title, page.path, page.chapter, told, f"{other} {own}")


def _prose(markdown: str) -> str:
    """Return the words of a Markdown text without its signs."""
    return _MARKDOWN.sub(lambda found: f" {found[1] or ''} ", markdown)


def _words(thing: object, speaker: Speaker) -> str:
    """Return all words in a thing and the things in it, but for its notes, which no page shows."""
    return _prose("\n".join(_said(thing, speaker.plain)))


def _said(thing: object, plain: Callable[[Message | Text | Term | Ref], str]) -> Iterator[str]:
    if isinstance(thing, Message | Text | Term | Ref):
        yield plain(thing)
    elif is_dataclass(thing) and not isinstance(thing, type):
        for field in fields(thing):
            if field.name not in _UNSHOWN:
                yield from _said(getattr(thing, field.name), plain)
    elif isinstance(thing, Iterable) and not isinstance(thing, str):
        for one in thing:
            yield from _said(one, plain)
