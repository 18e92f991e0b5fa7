"""Why a value was not read."""

from __future__ import annotations

from enum import Enum


class Refusal(Enum):
    """The reason why words could not be turned into a value; nothing is guessed.

    A reader gives the value if there is exactly one way to read it, and one of these otherwise.
    """

    UNREADABLE = "unreadable"  # not a value of this kind at all
    AMBIGUOUS = "ambiguous"  # two values are possible: 1,234 in Russian; 3/9/2025
    UNKNOWN_UNIT = "unknown-unit"  # a number, followed or preceded by a word that is not known
    NO_UNIT = "no-unit"  # a number that needs a unit to mean anything
    OUT_OF_RANGE = "out-of-range"  # a date that does not exist, a number too large to hold
    OTHER_CALENDAR = "other-calendar"  # a year that cannot belong to the declared calendar
