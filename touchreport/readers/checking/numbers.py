"""Converting numbers, ratings, shares, dates and yes or no."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from touchreport.dates import Calendar, era_named, parse_when
from touchreport.model.field import Field
from touchreport.model.node import Scalar
from touchreport.model.when import When
from touchreport.readers.checking.desk import Desk
from touchreport.readers.checking.entries import Cell, plain
from touchreport.readers.checking.single import single
from touchreport.text import Refusal, Score, parse_number, parse_percent, parse_score, to_ascii_digits

THREE_LEVELS: Mapping[str, float] = MappingProxyType({"high": 1.0, "medium": 0.5, "low": 0.0})
"""Where three words stand on a scale on which nothing is very high or very low, 0 (lowest) to 1."""


_MIDDLE = 0.5

_CALENDARS: Mapping[Calendar, str] = MappingProxyType(
    {"gregorian": "Gregorian", "jalali": "Persian", "minguo": "Minguo", "wareki": "Japanese"}
)
_EXAMPLES: Mapping[Calendar, str] = MappingProxyType(
    {
        "gregorian": "2026-11-30",
        "jalali": "1405/09/09",
        "minguo": "民國115年11月30日",
        "wareki": "令和8年11月30日",
    }
)


def number(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> float | None:
    """Return a number between the field's ends."""
    found = single(desk, cells)
    if found is None:
        return None
    value = parse_number(plain(found), desk.language)
    if isinstance(value, Refusal):
        _refuse(desk, "bad-number", cells[0], found, value)
        return None
    return in_range(desk, cells[0].key.text, found, value, field.low, field.high)


def share(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> float | None:
    """Return a share from 0 to 1, written as such or with a per cent sign."""
    found = single(desk, cells)
    if found is None:
        return None
    value = parse_percent(plain(found), desk.language, bare="share")
    if isinstance(value, Refusal):
        _refuse(desk, "bad-number", cells[0], found, value)
        return None
    if 0 <= value <= 1:
        return value
    meant = f"{plain(found)} %" if 1 < value <= 100 and "%" not in plain(found) else None
    desk.collector.error("bad-share", found, suggestion=meant, field=cells[0].key.text, value=plain(found))
    return None


def rating(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> float | None:
    """Return a rating on the field's scale, written as a number, a score ("4/5") or a word ("high")."""
    found = single(desk, cells)
    if found is None:
        return None
    low, high = desk.scales[field.of or ""]
    score = parse_score(plain(found), desk.language)
    if not isinstance(score, Refusal):  # first: to the vocabulary a bare 5 is also "very important"
        return _on_scale(desk, cells[0].key.text, found, score, low, high)
    position = _position(desk, field.of or "", plain(found))
    if position is not None:
        return low + position * (high - low)
    known = desk.lexicon.rating_words(field.of or "")
    desk.collector.error(
        "bad-rating",
        found,
        suggestion=desk.lexicon.nearest(plain(found), known),
        field=cells[0].key.text,
        value=plain(found),
        low=low,
        high=high,
        known=known,
    )
    return None


def date(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> When | None:
    """Return a date in the project's calendar."""
    found = single(desk, cells)
    if found is None:
        return None
    value = parse_when(plain(found), desk.language, desk.calendar)
    if isinstance(value, Refusal):
        refuse_date(desk, cells[0], found, value)
        return None
    return value


def refuse_date(desk: Desk, cell: Cell, node: Scalar, reason: Refusal) -> None:
    """Report a date that cannot be read, with the only one that it can mean where there is one."""
    value, own = plain(node), _CALENDARS[desk.calendar]
    if reason is Refusal.OTHER_CALENDAR:  # what the whole column does, and one line mends
        era = era_named(value)
        told = {"own": own} if era is None else {"own": own, "named": _CALENDARS[era], "calendar": era}
        code = "other-calendar" if era is None else "undeclared-era"
        if era or isinstance(parse_when(value, desk.language, "jalali"), When):
            desk.collector.error_of_column(code, node, cell.key.text, value=value, **told)
            return  # else month and year are of two calendars, which no line mends
    desk.collector.error(
        "ambiguous-date" if reason is Refusal.AMBIGUOUS else "bad-date",
        node,
        suggestion=_year_first(desk, value) if reason is Refusal.AMBIGUOUS else None,
        field=cell.key.text,
        value=value,
        calendar=own,
        example=_EXAMPLES[desk.calendar],
    )


def _year_first(desk: Desk, text: str) -> str | None:
    """Return a date like 31.10.2026 with the year first, if its day can only be one of the two numbers."""
    orders: tuple[Literal["dmy", "mdy"], ...] = ("dmy", "mdy")
    readings = [parse_when(text, desk.language, desk.calendar, order) for order in orders]
    found = [order for order, when in zip(orders, readings, strict=True) if isinstance(when, When)]
    numbers = re.findall(r"\d+", to_ascii_digits(text))
    if len(found) != 1 or len(numbers) != 3:
        return None
    day, month = (0, 1) if found[0] == "dmy" else (1, 0)
    return f"{numbers[2]}-{numbers[month]:0>2}-{numbers[day]:0>2}"


def yes_no(desk: Desk, field: Field, cells: tuple[Cell, ...]) -> bool | None:
    """Return yes or no."""
    found = single(desk, cells)
    if found is None:
        return None
    value = desk.lexicon.yes_no(plain(found))
    if value is None:
        desk.collector.error("bad-yes-no", found, field=cells[0].key.text, value=plain(found))
    return value


def in_range(
    desk: Desk,
    field: str,
    node: Scalar,
    value: float,
    low: float | None,
    high: float | None,
    between: str = "out-of-bounds",
) -> float | None:
    """Return `value` if it lies between `low` and `high`, both included; report it and return None if not.

    `between` is the code where there are both a lowest and a highest value.
    """
    if (low is None or value >= low) and (high is None or value <= high):
        return value
    if low is not None and high is not None:
        code = between
    else:
        code = "too-small" if low is not None else "too-large"
    desk.collector.error(code, node, field=field, value=plain(node), low=low, high=high)
    return None


def _position(desk: Desk, scale: str, text: str) -> float | None:
    """Return where on the scale a word stands, 0 (lowest) to 1; None if the text is no such word."""
    level = (desk.lexicon.level(text) if scale in desk.three_levels else None) or ""
    if level in THREE_LEVELS:
        return THREE_LEVELS[level]
    position = desk.lexicon.position(scale, text)
    answer = desk.lexicon.answer(scale, text) if scale in desk.plain_answers else None
    if position is not None and answer is not None and answer.is_plain:
        return float(position > _MIDDLE)
    return position


def _on_scale(desk: Desk, field: str, node: Scalar, score: Score, low: float, high: float) -> float | None:
    """Return the rating if it belongs to this scale; "4/10" on a scale to 5 is another scale."""
    if score.out_of is not None and score.out_of != high and math.isfinite(high):
        desk.collector.error("other-scale", node, field=field, value=plain(node), low=low, high=high)
        return None
    return in_range(desk, field, node, score.value, low, high, "out-of-range")


def _refuse(desk: Desk, code: str, cell: Cell, node: Scalar, reason: Refusal) -> None:
    """Report a value that cannot be read; what can be read in two ways has a code of its own."""
    if reason is Refusal.AMBIGUOUS:
        code = code.replace("bad-", "ambiguous-")
    desk.collector.error(
        code, node, field=cell.key.text, value=plain(node), reason=reason.value, calendar=desk.calendar
    )
