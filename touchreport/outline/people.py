"""People and teams: whom one calls at a touchpoint, and who answers for what."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from touchreport.contexts import Contact, PersonEntry, Stop
from touchreport.model.message import Term, Value
from touchreport.model.person import Person
from touchreport.model.project import Project
from touchreport.model.text import Text
from touchreport.model.touchpoint import Touchpoint
from touchreport.text import to_ascii_digits

CALLED = ("owner", "accountable", "responsible", "process_owner", "monitored_by")
"""Fields whose people are called or written to, in order; who is only asked or told is not."""


def contacts_of(touchpoint: Touchpoint, project: Project) -> tuple[Contact, ...]:
    """Return the people of a touchpoint who can be reached, each once with all that they are there.

    Whoever stands among the touchpoint's own calls, with the same number, is left out.
    """
    known = {person.id: person for person in project.people}
    does: dict[str, list[Value]] = {}
    for field in CALLED:
        for ident in _people(getattr(touchpoint, field)):
            does.setdefault(ident, []).append(Term("field", f"touchpoint.{field}"))
    written = _figures(*touchpoint.call)
    return tuple(
        Contact(known[ident], tuple(found))
        for ident, found in does.items()
        if ident in known and _reachable(known[ident], written)
    )


def people_of(project: Project, stops: Mapping[str, Stop]) -> tuple[PersonEntry, ...]:
    """Return people and teams, each with the touchpoints for which they answer, a team with those of its people, too."""
    answered: dict[str, list[Stop]] = {}
    people: dict[str, list[str]] = {}
    for person in project.people:
        for team in project.teams_of[person.id]:
            people.setdefault(team, []).append(person.id)
    for touchpoint in project.present:
        if touchpoint.answering is not None:
            for ident in (touchpoint.answering, *project.teams_of.get(touchpoint.answering, ())):
                answered.setdefault(ident, []).append(stops[touchpoint.id])
    answering = {touchpoint.answering for touchpoint in project.present}
    return tuple(
        _entry(
            person,
            answered.get(person.id, []),
            tuple(each for each in (person.id, *people.get(person.id, [])) if each in answering),
        )
        for person in project.people
    )


def _entry(person: Person, found: list[Stop], answering: tuple[str, ...]) -> PersonEntry:
    crowded = person.capacity is not None and len(found) > person.capacity
    return PersonEntry(person, tuple(sorted(found, key=lambda stop: stop.number)), crowded, answering)


def _people(value: object) -> Iterator[str]:
    for ident in value if isinstance(value, tuple) else (value,):
        if isinstance(ident, str):
            yield ident


def _reachable(person: Person, written: str) -> bool:
    """Return whether one can write to a person, or call one who is not called already."""
    number = _figures(person.phone) if person.phone is not None else ""
    return person.email is not None or bool(number and number not in written)


def _figures(*texts: Text) -> str:
    """Return the digits of texts, so that numbers can be compared however they are written."""
    words = " ".join(word for text in texts for _, word in text.words)
    return "".join(c for c in to_ascii_digits(words) if c.isdigit() and c.isascii())
