"""Reminders for calendars: iCalendar (RFC 5545), an entry of one whole day each."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Iterator

from touchreport.reminding.due import Due
from touchreport.reminding.reminders import Reminders

_LONGEST = 75
"""Octets of a line without its end; what is longer goes on in the next, behind a space."""


def as_calendar(found: Reminders) -> str:
    """Return what is due as a calendar.

    The same thing has the same number on any day, so that a calendar which takes the file again moves its entries and has
    none twice.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//TouchReport//due//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escaped(found.title)}")
    for due in found.dues:
        lines += _entry(due, found)
    lines.append("END:VCALENDAR")
    return "".join(f"{part}\r\n" for line in lines for part in _folded(line))


def _entry(due: Due, found: Reminders) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{_number(due, found)}@touchreport"
    yield f"DTSTAMP:{found.on:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{due.day:%Y%m%d}"
    if due.day < datetime.date.max:
        yield f"DTEND;VALUE=DATE:{due.day + datetime.timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escaped(found.words(due))}"
    place = "" if due.place is None else f" ({due.place})"
    yield f"DESCRIPTION:{_escaped(found.owner(due) + place)}"
    yield f"CATEGORIES:{due.kind.upper()}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _number(due: Due, found: Reminders) -> str:
    return hashlib.sha256(f"{found.title}\n{due.key}".encode()).hexdigest()[:32]


def _escaped(words: str) -> str:
    text = " ".join(words.split())
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> Iterator[str]:
    """Yield the pieces of a line, none of which cuts a letter."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode()) > _LONGEST:
            yield piece
            piece = " "
        piece += letter
    yield piece
