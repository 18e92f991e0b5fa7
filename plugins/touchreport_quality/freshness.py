"""How old the last look at each touchpoint is, held against the time between reviews that was agreed."""

from __future__ import annotations

import calendar
import datetime
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from touchreport.plugin import Precision, Project, Touchpoint, When
from touchreport_quality.standings import Sheet

Band = Literal["in-time", "late", "long-late", "no-rhythm", "never"]
BANDS: tuple[Band, ...] = ("in-time", "late", "long-late", "no-rhythm", "never")
"""``late``: by at most one more round; ``long-late``: by more; ``no-rhythm``: reviewed, and nothing says when next;
``never``: neither reviewed nor due."""

DAYS: Mapping[str, int] = MappingProxyType({"daily": 1, "weekly": 7, "fortnightly": 14})
MONTHS: Mapping[str, int] = MappingProxyType({"monthly": 1, "quarterly": 3, "half-yearly": 6, "yearly": 12})
CADENCES = (*DAYS, *MONTHS)
"""Times between reviews that set a day, the shortest first. What is reviewed continuously or on occasion never is late."""

_LENGTH: Mapping[Precision, int] = MappingProxyType(
    {Precision.MONTH: 1, Precision.QUARTER: 3, Precision.YEAR: 12}
)


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
    due, cadence = due_date(touchpoint), touchpoint.review_cadence
    if due is None:
        if touchpoint.reviewed is None:
            return "never"
        return "no-rhythm" if cadence is None else "in-time"
    if due >= today:
        return "in-time"
    next_round = after(due, cadence) if cadence is not None else None
    return "late" if next_round is None or next_round >= today else "long-late"


def due_date(touchpoint: Touchpoint) -> datetime.date | None:
    """Return the last day on which the next review is in time; None where nothing says so.

    The recorded next review counts, unless the touchpoint was reviewed on that day or later; then, and where none is
    recorded, the last review and the time between reviews.
    """
    planned, last = touchpoint.next_review, touchpoint.reviewed
    if planned is not None and (last is None or last.date < planned.date):
        return last_day(planned)
    if last is None or touchpoint.review_cadence is None:
        return None
    return after(last_day(last), touchpoint.review_cadence)


def last_day(when: When) -> datetime.date:
    """Return the last day of a day, month, quarter or year."""
    if when.precision is Precision.DAY:
        return when.date
    last = _months_later(when.date.replace(day=1), _LENGTH[when.precision] - 1)
    return last.replace(day=calendar.monthrange(last.year, last.month)[1])


def after(day: datetime.date, cadence: str) -> datetime.date | None:
    """Return the day one round of `cadence` after `day`; None where the cadence sets no day."""
    try:
        if cadence in DAYS:
            return day + datetime.timedelta(days=DAYS[cadence])
        return _months_later(day, MONTHS[cadence]) if cadence in MONTHS else None
    except (OverflowError, ValueError):  # beyond the calendar's last year
        return None


def _months_later(day: datetime.date, months: int) -> datetime.date:
    """Return the same day of a later month, or its last day where the month is shorter."""
    years, month = divmod(day.month - 1 + months, 12)
    year, month = day.year + years, month + 1
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
