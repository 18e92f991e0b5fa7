"""People and teams: whom one calls, and who answers for what."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.contexts.shared import Stop
from touchreport.model.message import Value
from touchreport.model.person import Person


@dataclass(frozen=True, slots=True)
class Contact:
    """Somebody at a touchpoint who can be called or written to.

    Attributes:
        person: the person or team, with telephone number, mail address, or both.
        does: what the person is there, as terms: owner, accountable ...
    """

    person: Person
    does: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """A person or team in the list of all.

    Attributes:
        person: everything that is recorded.
        stops: the touchpoints for which the person answers; of a team, those of its people, too.
        crowded: whether these are more than the person's capacity.
        whose: ids of those who answer for any of them: the person's own, and behind that of a team those of its people.
    """

    person: Person
    stops: tuple[Stop, ...]
    crowded: bool
    whose: tuple[str, ...] = ()
