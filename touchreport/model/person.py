"""People and teams of the company."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from touchreport.model.field import identifier, number, ref, words, yes_no
from touchreport.model.text import Text


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody, or a team, who can answer for a touchpoint."""

    id: Annotated[str, identifier("Short name by which touchpoints refer to the person or team.")]
    name: Annotated[Text, words("Name of the person or team.", required=True)]
    role: Annotated[Text | None, words("What the person or team does.")] = None
    team: Annotated[str | None, ref("person", "The team that the person belongs to.")] = None
    capacity: Annotated[
        float | None, number("How many touchpoints the person or team can look after well.", low=0)
    ] = None
    phone: Annotated[Text | None, words("Telephone number for people at the touchpoints.")] = None
    email: Annotated[Text | None, words("Mail address for people at the touchpoints.")] = None
    internal: Annotated[bool | None, yes_no("Whether it stays inside: no client's playbook has it.")] = None
