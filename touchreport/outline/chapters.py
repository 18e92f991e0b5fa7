"""Which chapters a playbook has, in which order, and what they are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from touchreport.analyse import Outcome
from touchreport.contexts import Words
from touchreport.errors import Argument, Level, Problem
from touchreport.model.message import Message, say
from touchreport.model.settings import CHAPTERS, ChapterWish, Settings
from touchreport.text import nearest

TITLES: Mapping[str, Message] = {
    "overview": say("Overview"),
    "changes": say("What changed"),
    "brand": say("Brand"),
    "personas": say("Personas"),
    "journeys": say("Journey map"),
    "map": say("Touchpoint map"),
    "channels": say("Channels"),
    "touchpoints": say("Touchpoints"),
    "actions": say("Actions"),
    "findings": say("Findings"),
    "method": say("Method and glossary"),
}
"""Chapters that a playbook may have, with their titles."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter in its place.

    Attributes:
        key: ``overview`` ..., ``analysis/<id>`` or ``page/<id>``.
        number: from 1.
        title: as the author or we call it.
    """

    key: str
    number: int
    title: Words


def chapters_of(
    settings: Settings,
    outcomes: Iterable[Outcome],
    *,
    personas: bool,
    journeys: bool,
    whole: bool = True,
    usual: Sequence[str] = (),
    changes: bool = False,
) -> tuple[tuple[Chapter, ...], tuple[Problem, ...]]:
    """Return the chapters in order, and what is wrong with the project's ``outline:`` and with its pages.

    The overview comes first even where the outline leaves it out, since it is the page that opens. Chapters of
    which the project has nothing (personas, journeys, changes) are left out.

    Args:
        settings: the author's wishes.
        outcomes: what became of the analyses.
        personas: whether the project has personas.
        journeys: whether it has journeys.
        changes: whether it is compared with the edition before.
        whole: whether every analysis is known; else an unknown one may be that of a plugin which is broken or
            left out, and is a warning: what a plugin does wrong must not stop the build.
        usual: the order of the theme, which holds where the author wishes none; empty for that of
            :data:`CHAPTERS`. An analysis that it names and nobody has is passed over.
    """
    analyses: dict[str, Words] = {f"analysis/{outcome.id}": outcome.title for outcome in outcomes}
    pages = {f"page/{page.id}": page.title for page in settings.pages}
    titles: dict[str, Words] = {**TITLES, **analyses, **pages}
    absent = {"personas": not personas, "journeys": not journeys, "changes": not changes}
    problems: list[Problem] = []
    wishes = settings.outline
    named = [wish.chapter for wish in wishes] or list(usual or CHAPTERS)
    own = {wish.chapter: wish.title for wish in wishes if wish.title is not None}
    keys: list[str] = []
    for position, name in enumerate(named):
        for key in _expand(name, list(analyses), list(pages), named):
            if key not in titles:
                problems += [_unknown(key, wish, titles, whole) for wish in wishes[position : position + 1]]
            elif key not in keys and not absent.get(key, False) and key not in settings.hidden:
                keys.append(key)
    if "overview" not in keys:
        keys.insert(0, "overview")
    if not problems:
        problems += [*_unused(settings, keys, titles), *_unseen_changes(settings, keys, changes)]
    chapters = tuple(
        Chapter(key, number, own.get(key) or titles[key]) for number, key in enumerate(keys, start=1)
    )
    return chapters, tuple(problems)


def _unknown(key: str, wish: ChapterWish, titles: Iterable[str], whole: bool) -> Problem:
    level = Level.ERROR if whole or not key.startswith("analysis/") else Level.WARNING
    known = (*titles, "analyses", "pages")
    arguments: dict[str, Argument] = {"chapter": key, "known": known}
    return Problem("unknown-chapter", wish.location, arguments, level, suggestion=nearest(key, known))


def _unused(settings: Settings, keys: Sequence[str], titles: Iterable[str]) -> list[Problem]:
    """Return what the author wrote and no reader will see: pages out of the outline, words above no chapter."""
    off = {f"analysis/{id}" for id in settings.analyses_off} | settings.hidden
    known = sorted({*titles} - {f"page/{page.id}" for page in settings.pages})
    return [
        Problem(
            "introduction-without-chapter",
            page.location,
            {"chapter": key, "known": tuple(known)},
            Level.WARNING,
            suggestion=nearest(key, known),
        )
        for key, page in settings.introductions.items()
        if key not in known and key not in off
    ] + [
        Problem("page-not-shown", page.location, {"page": f"page/{page.id}"}, Level.NOTE)
        for page in settings.pages
        if f"page/{page.id}" not in keys
    ]


def _unseen_changes(settings: Settings, keys: Sequence[str], changes: bool) -> list[Problem]:
    """Return what is odd about the chapter of changes: compared and not shown, or to be shown with nothing compared."""
    if changes and "changes" not in keys and settings.view is None:
        place = None if settings.since is None else settings.since.location
        return [Problem("changes-not-shown", place, level=Level.NOTE)]
    wish = next((wish for wish in settings.outline if wish.chapter == "changes"), None)
    if wish is not None and not changes and settings.since is None:
        return [Problem("changes-without-since", wish.location, level=Level.WARNING)]
    return []


def _expand(name: str, analyses: Sequence[str], pages: Sequence[str], named: Sequence[str]) -> list[str]:
    """Return what a name stands for: all analyses or pages that are not named themselves, or itself."""
    if name == "analyses":
        return [key for key in analyses if key not in named]
    if name == "pages":
        return [key for key in pages if key not in named]
    return [name]
