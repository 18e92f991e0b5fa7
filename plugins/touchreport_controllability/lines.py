"""The lines of the influence map: which controllable touchpoint acts on which uncontrollable one."""

from __future__ import annotations

from dataclasses import dataclass

from touchreport.plugin import Influence, influences_by_target
from touchreport_controllability.situation import Situation, SortKey

MOST_ROWS = 60
"""Rows of a table; more are counted and left out."""


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines that are listed, and what is left out.

    Attributes:
        listed: at most :data:`MOST_ROWS` lines, those to the weightiest touchpoint first, nearest first.
        more: lines to the listed touchpoints that found no room.
        targets_left_out: influenceable touchpoints none of whose lines are listed.
    """

    listed: tuple[Influence, ...]
    more: int
    targets_left_out: int

    @property
    def complete(self) -> bool:
        """Whether every line is listed."""
        return not self.more and not self.targets_left_out


def lines(situation: Situation) -> Lines:
    """Return the lines to the weightiest touchpoints; no more are worked out than are listed."""
    wanted = tuple(t.id for t in situation.outside if t.id in situation.steps)
    found: list[Influence] = []
    walked = 0
    for pairs in influences_by_target(situation.project, wanted):
        walked += 1
        found += sorted(pairs, key=lambda pair: (pair.steps, _source_key(situation, pair)))
        if len(found) >= MOST_ROWS:
            break
    return Lines(tuple(found[:MOST_ROWS]), max(len(found) - MOST_ROWS, 0), len(wanted) - walked)


def _source_key(situation: Situation, pair: Influence) -> SortKey:
    return situation.sort_key(situation.project.touchpoint_by_id[pair.source])
