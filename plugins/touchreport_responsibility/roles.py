"""The letters of each touchpoint, and whether they keep the rule: exactly one A, the owner where there is one, at least one R.

What the company does not control needs no R.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from touchreport.plugin import Project, Ref, State, Touchpoint

Fault = Literal["no-a", "several-a", "owner-not-a", "no-r"]


_SLASH = "/\N{WORD JOINER}"


@dataclass(frozen=True, slots=True)
class Roles:
    """Who has which letter at a touchpoint.

    Attributes:
        touchpoint: the touchpoint.
        accountable: who has the A; the owner where no A is recorded.
        by_letter: ids of people by letter, A, R, C and I in this order; each person once a letter.
        faults: what breaks the rule.
        judged: whether both letters of the rule are recorded, so that the touchpoint can keep it or break it.
    """

    touchpoint: Touchpoint
    accountable: tuple[str, ...]
    by_letter: tuple[tuple[str, tuple[str, ...]], ...]
    faults: tuple[Fault, ...]
    judged: bool

    @property
    def letters(self) -> dict[str, str]:
        """The letters of each person, such as ``A/R``, by id; the slash is no place for a line to break."""
        found: dict[str, str] = {}
        for letter, people in self.by_letter:
            for person in people:
                found[person] = f"{found[person]}{_SLASH}{letter}" if person in found else letter
        return found

    @property
    def sound(self) -> bool:
        """Whether it is judged and keeps the rule."""
        return self.judged and not self.faults


def roles_of(project: Project) -> tuple[Roles, ...]:
    """Return the letters of today's touchpoints, in the order of the inventory."""
    someone = owners_recorded(project)
    return tuple(_roles(project, touchpoint, someone) for touchpoint in project.present)


def owners_recorded(project: Project) -> bool:
    """Return whether the inventory records anywhere who answers for a touchpoint."""
    return any(project.recorded_anywhere("touchpoint", name) for name in ("owner", "accountable")) or any(
        t.owner or t.accountable for t in project.touchpoints
    )


def _roles(project: Project, touchpoint: Touchpoint, someone: bool) -> Roles:
    written = tuple(dict.fromkeys(touchpoint.accountable))
    accountable = written or ((touchpoint.owner,) if touchpoint.owner else ())
    state = project.state(Ref("touchpoint", touchpoint.id), "responsible")
    return Roles(
        touchpoint,
        accountable,
        (
            ("A", accountable),
            ("R", tuple(dict.fromkeys(touchpoint.responsible))),
            ("C", tuple(dict.fromkeys(touchpoint.consulted))),
            ("I", tuple(dict.fromkeys(touchpoint.informed))),
        ),
        _faults(touchpoint, accountable, state, someone),
        someone and state is not State.NOT_RECORDED,
    )


def _faults(
    touchpoint: Touchpoint, accountable: tuple[str, ...], state: State, someone: bool
) -> tuple[Fault, ...]:
    found: list[Fault] = []
    if someone and not accountable:
        found.append("no-a")
    if len(accountable) > 1:
        found.append("several-a")
    elif touchpoint.owner and touchpoint.owner not in accountable:
        found.append("owner-not-a")
    if state is State.EMPTY and touchpoint.control != "uncontrollable":
        found.append("no-r")
    return tuple(found)
