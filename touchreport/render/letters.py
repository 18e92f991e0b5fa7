"""Characters in a project that no font can write: told before a reader sees an empty box."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from touchreport.errors import Level, Problem
from touchreport.location import Location
from touchreport.model.dress import Dress
from touchreport.model.project import Project
from touchreport.model.ref import Ref
from touchreport.model.settings import AuthorPage
from touchreport.model.text import Text
from touchreport.render.fonts import FontFamily, bundled_fonts, extra_fonts, uncovered

_MOST = 12
_UNSHOWN = frozenset({"notes", "tags", "id"})
_TABLES = ("touchpoints", "personas", "segments", "channels", "people", "measures")
_KINDS = ("touchpoint", "persona", "segment", "channel", "person", "measure")


def missing_letters(
    project: Project,
    pages: Iterable[AuthorPage] = (),
    families: Iterable[FontFamily] | None = None,
    dress: Dress | None = None,
) -> tuple[Problem, ...]:
    """Return one warning that names the characters that no font has, and where they stand; none if all are there.

    Chinese, Japanese and Korean are passed over: on screen readers have fonts for them, and a PDF that lacks them is
    not made.

    Args:
        project: the project.
        pages: the author's own pages and introductions.
        families: the fonts; the bundled ones unless given.
        dress: what stands on cover and foot.
    """
    found: dict[str, Location | None] = {}
    for text, place in shown_texts(project, pages, dress):
        if not text.isascii():
            for character in set(text) - found.keys():
                found[character] = place
    lacking = uncovered("".join(found), bundled_fonts() if families is None else families)
    missing = tuple(character for character in lacking if not extra_fonts().writes(character))
    if not missing:
        return ()
    places = tuple(dict.fromkeys(p for c in missing if (p := found[c]) is not None))
    return (
        Problem(
            "characters-missing",
            places[0] if places else None,
            {"characters": tuple(map(_named, missing[:_MOST])), "count": len(missing)},
            Level.WARNING,
            related=places[1:_MOST],
        ),
    )


def _named(character: str) -> str:
    """Return a character with its number, since the terminal may not have it either."""
    return f"{character} (U+{ord(character):04X})"


def shown_texts(
    project: Project, pages: Iterable[AuthorPage], dress: Dress | None = None
) -> Iterator[tuple[str, Location | None]]:
    """Yield every text that pages show, with the place of the object that it belongs to."""
    language = project.language
    for cover in ("title", "subtitle", "client", "prepared_by", "edition", "confidentiality"):
        yield from (
            (text, Location("touchreport.yaml")) for text in _words(getattr(project, cover), language)
        )
    own = () if dress is None else dress.texts
    yield from ((text, Location("touchreport.yaml")) for text in _words(own, language))
    yield from ((text, Location("brand.yaml")) for text in _words(project.brand, language))
    for table, kind in zip(_TABLES, _KINDS, strict=True):
        for thing in getattr(project, table):
            yield from _placed(project, Ref(kind, thing.id), thing)
    for journey in project.journeys:
        for step in journey.steps:
            yield from _placed(project, Ref("step", step.id), step)
    for page in pages:
        yield from (
            (text, page.location) for text in (*_words(page.title, language), *_words(page.body, language))
        )


def _placed(project: Project, ref: Ref, thing: object) -> Iterator[tuple[str, Location | None]]:
    record = project.records.get(ref)
    place = record.location if record is not None else None
    return ((text, place) for text in _words(thing, project.language))


def _words(value: object, language: str) -> Iterator[str]:
    """Yield the texts in a value of the model, as a reader of this language sees them."""
    if isinstance(value, Text):
        yield value.in_language(language)
    elif isinstance(value, tuple):
        for item in value:
            yield from _words(item, language)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _shown(type(value)):
            yield from _words(getattr(value, name), language)


@cache
def _shown(cls: type) -> tuple[str, ...]:
    """Return the fields of a class of the model that may hold words that pages show."""
    return tuple(field.name for field in fields(cls) if field.name not in _UNSHOWN)
