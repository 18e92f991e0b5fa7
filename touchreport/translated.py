"""Which words of a project nobody has written in every language in which its playbook is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, is_dataclass

from touchreport.errors import Argument, Level, Problem
from touchreport.location import Location
from touchreport.model.project import Project
from touchreport.model.ref import KIND_OF, Ref
from touchreport.model.settings import Settings
from touchreport.model.text import Text
from touchreport.readers.loaded import Loaded

_UNSHOWN = frozenset({"notes", "tags"})
_COVER = ("title", "subtitle", "client", "prepared_by", "edition", "confidentiality")


@dataclass(frozen=True, slots=True)
class Lacking:
    """Words that are not written in every language.

    Attributes:
        table: what they belong to: a table, ``journeys``, ``stages``, ``brand``, ``cover`` or ``pages``.
        words: the words, in the first language in which they are written.
        languages: tags of the languages in which nobody wrote them.
        location: where they stand, as far as is known.
    """

    table: str
    words: str
    languages: tuple[str, ...]
    location: Location | None


def languages_of_outputs(settings: Settings, usual: str) -> tuple[str, ...]:
    """Return all languages in which a project's playbooks are made, each once; `usual` is the project's own."""
    of_outputs = (tag for wish in settings.outputs for tag in wish.languages)
    return tuple(dict.fromkeys((*settings.languages, *of_outputs))) or (usual,)


def lacking(loaded: Loaded) -> tuple[Lacking, ...]:
    """Return the words of a project that some language of its playbooks lacks, in the order of the tables.

    What has no letters in it, such as a number, is the same in every language.
    """
    wanted = languages_of_outputs(loaded.settings, loaded.project.language)
    if len(wanted) < 2:
        return ()
    return tuple(_lacking(_texts(loaded.project, loaded.settings), wanted))


def untranslated_words(loaded: Loaded) -> tuple[Problem, ...]:
    """Return one note with the number of words of each kind that are not translated; none if all are."""
    found = lacking(loaded)
    if not found:
        return ()
    per_table = Counter(each.table for each in found)
    told: dict[str, Argument] = {
        "count": len(found),
        "kinds": tuple(f"{table}: {count}" for table, count in per_table.items()),
        "languages": tuple(dict.fromkeys(tag for each in found for tag in each.languages)),
    }
    return (Problem("texts-untranslated", found[0].location, told, Level.NOTE),)


def _lacking(texts: Iterable[tuple[str, Text, Location | None]], wanted: Sequence[str]) -> Iterator[Lacking]:
    for table, text, location in texts:
        written = {tag for tag, _ in text.words}
        missing = tuple(tag for tag in wanted if tag not in written)
        if missing and any(character.isalpha() for character in str(text)):
            yield Lacking(table, str(text), missing, location)


def _texts(project: Project, settings: Settings) -> Iterator[tuple[str, Text, Location | None]]:
    for name in _COVER:
        yield from (("cover", text, None) for text in _in(getattr(project, name)))
    yield from (("cover", text, None) for text in settings.dress.texts)
    yield from (("brand", text, None) for text in _in(project.brand))
    yield from (("stages", text, None) for text in _in(project.stages))
    for table, kind in KIND_OF.items():
        for thing in getattr(project, table):
            record = project.records.get(Ref(kind, thing.id))
            yield from ((table, text, record.location if record else None) for text in _in(thing))
    for journey in project.journeys:
        for step in journey.steps:
            record = project.records.get(Ref("step", step.id))
            yield from (("journeys", text, record.location if record else None) for text in _in(step))
    for page in (*settings.pages, *settings.introductions.values()):
        yield "pages", page.title, page.location


def _in(value: object) -> Iterator[Text]:
    """Yield the texts in a value of the model."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _in(item)
    elif is_dataclass(value) and not isinstance(value, type):
        for each in fields(value):
            if each.name not in _UNSHOWN:
                yield from _in(getattr(value, each.name))
