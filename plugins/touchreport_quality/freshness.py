"""How old the last look at each touchpoint is, held against the time between reviews that was agreed."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import CADENCES, Project, Touchpoint, last_day, next_round, review_due
from touchreport_quality.standings import Sheet

Band = Literal["in-time", "late", "long-late", "no-rhythm", "never"]
BANDS: tuple[Band, ...] = ("in-time", "late", "long-late", "no-rhythm", "never")
"""``late``: by at most one more round; ``long-late``: by more; ``no-rhythm``: reviewed, and nothing says when next;
``never``: neither reviewed nor due."""


@dataclass(frozen=True, slots=True)
class Freshness:
    """How fresh the inventory is.

    Attributes:
        bands: the band of each touchpoint, by id.
        ages: days since its last review, by id; those never reviewed left out.
        cadences: touchpoints of each time between reviews that sets a day, the shortest first; those that have none
            left out.
    """

    bands: Mapping[str, Band]
    ages: Mapping[str, int]
    cadences: Mapping[str, tuple[Sheet, ...]]

    def counted(self, sheets: Sequence[Sheet]) -> tuple[int, ...]:
        """Return how many touchpoints stand in each band, in the order of :data:`BANDS`."""
        found = Counter(self.bands[sheet.id] for sheet in sheets)
        return tuple(found[band] for band in BANDS)

    def late(self, sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
        """Return the touchpoints whose review is late."""
        return tuple(sheet for sheet in sheets if self.bands[sheet.id] in ("late", "long-late"))


def freshness_of(project: Project, sheets: Sequence[Sheet]) -> Freshness:
    """Sort today's touchpoints by how late their review is at the date of the project."""
    groups: dict[str, list[Sheet]] = {cadence: [] for cadence in CADENCES}
    for sheet in sheets:
        if sheet.touchpoint.review_cadence in groups:
            groups[sheet.touchpoint.review_cadence].append(sheet)
    dated = ((s.id, s.touchpoint.reviewed) for s in sheets)
    return Freshness(
        MappingProxyType({sheet.id: band_of(sheet.touchpoint, project.date) for sheet in sheets}),
        MappingProxyType({i: (project.date - last_day(w)).days for i, w in dated if w is not None}),
        MappingProxyType({cadence: tuple(group) for cadence, group in groups.items() if group}),
    )


def band_of(touchpoint: Touchpoint, today: datetime.date) -> Band:
    """Return where the review of a touchpoint stands on the day `today`."""
    due, cadence = review_due(touchpoint), touchpoint.review_cadence
    if due is None:
        if touchpoint.reviewed is None:
            return "never"
        return "no-rhythm" if cadence is None else "in-time"
    if due >= today:
        return "in-time"
    after_that = next_round(due, cadence) if cadence is not None else None
    return "late" if after_that is None or after_that >= today else "long-late"
