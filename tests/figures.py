"""Figures of the sweeps, printed when the tests are over: how often a build was stopped, and what it left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields

KEY = "nothing-lost"
"""The name under which a test's report carries its figures."""

HEADINGS = ("points", "old", "new", "put back", "neither")


@dataclass
class Tally:
    """What a sweep met. It counts up while a test runs.

    Attributes:
        how: how the build was stopped, and at what.
        points: how often.
        old: how often the old playbook was there afterwards, byte for byte (or nothing, where there had been none).
        new: how often the new one was.
        put_back: how often none was there until the next build, which brought the old one back; only on systems that
            cannot exchange two folders in one step.
        neither: how often it was anything else.
    """

    how: str
    points: int = 0
    old: int = 0
    new: int = 0
    put_back: int = 0
    neither: int = 0

    def count(self, state: object, old: object, new: object, *, may_be_aside: bool = False) -> None:
        """Count what is in the output after one stop, and expect the old playbook or the new one."""
        self.points += 1
        if state == new:
            self.new += 1
        elif state == old:
            self.old += 1
        elif state is None and may_be_aside:
            self.put_back += 1
        else:
            self.neither += 1


def as_property(tally: Tally) -> tuple[str, object]:
    """Return a tally as it travels with the report of a test; what is counted later is still seen in it."""
    return KEY, vars(tally)


def table(properties: Iterable[tuple[str, object]]) -> list[str]:
    """Return the lines of a table of all tallies among the properties of tests, equal ways of stopping added up."""
    sums: dict[str, Tally] = {}
    for name, value in properties:
        if name == KEY and isinstance(value, dict):
            _add(sums.setdefault(value["how"], Tally(value["how"])), Tally(**value))
    if not sums:
        return []
    total = Tally("all")
    for tally in sums.values():
        _add(total, tally)
    rows = [asdict(tally) for tally in (*sorted(sums.values(), key=lambda tally: tally.how), total)]
    width = max(len(row["how"]) for row in rows)
    lines = [" " * width + "".join(f"{heading:>10}" for heading in HEADINGS)]
    return lines + [
        f"{row['how']:<{width}}" + "".join(f"{row[heading.replace(' ', '_')]:>10}" for heading in HEADINGS)
        for row in rows
    ]


def _add(total: Tally, one: Tally) -> None:
    for field in fields(Tally)[1:]:
        setattr(total, field.name, getattr(total, field.name) + getattr(one, field.name))
