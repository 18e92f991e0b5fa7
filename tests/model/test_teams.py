"""Which teams stand above a person."""

from __future__ import annotations

from tests.plugins.small import small, text
from touchreport.plugin import Person


def person(ident: str, team: str | None = None) -> Person:
    """Return a person or team, called by the id."""
    return Person(ident, text(ident), team=team)


def test_a_team_may_belong_to_another() -> None:
    """The own team comes first, then the team of that; who has none stands below nobody."""
    world = small(people=(person("mia", "shops"), person("shops", "sales"), person("sales")))
    assert world.teams_of == {"mia": ("shops", "sales"), "shops": ("sales",), "sales": ()}


def test_teams_in_a_circle_end() -> None:
    """Whoever stands in a circle of teams belongs to each of them once, and never to itself."""
    world = small(people=(person("a", "b"), person("b", "c"), person("c", "a")))
    assert world.teams_of == {"a": ("b", "c"), "b": ("c", "a"), "c": ("a", "b")}
